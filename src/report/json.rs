//! What scripts see: `verify`, `list` and failures as one JSON document each.
//!
//! The names and their order are a contract, written down in `docs/json.md`. Nothing but `duration_ms` varies from run to
//! run.

use serde_json::{Map, Number, Value as Json, json};

use super::listing::Row;
use super::prose::sentence;
use super::text;
use crate::database::{Table, Value};
use crate::error::Failure;
use crate::judge::{CheckResult, Counterexample, Status, Verdict};

/// The version of every document here. It changes when a name goes or changes its meaning, not when one is added.
pub(super) const VERSION: u32 = 1;

/// The document of `verify --format json`.
#[must_use]
pub fn verify_json(verdicts: &[Verdict]) -> String {
    let passed = verdicts.iter().filter(|verdict| verdict.status == Status::Passed).count();
    let exercises: Vec<Json> = verdicts.iter().map(exercise).collect();
    document(
        &json!({ "version": VERSION, "passed": passed, "total": verdicts.len(), "exercises": exercises }),
    )
}

/// The document of every command that ends with exit code 2 to 5.
#[must_use]
pub fn error_json(failure: &Failure) -> String {
    let Failure { kind, message, hints, .. } = failure;
    document(&json!({
        "version": VERSION,
        "error": { "kind": kind.name(), "message": message, "hints": hints },
    }))
}

/// The document of `list --format json`.
#[must_use]
pub fn list_json(rows: &[Row]) -> String {
    let passed = rows.iter().filter(|row| row.status == Status::Passed).count();
    let exercises: Vec<Json> = rows
        .iter()
        .map(|row| {
            json!({
                "id": row.id.to_string(),
                "chapter": row.chapter,
                "title": row.title,
                "status": row.status.name(),
                "extra": row.extra,
                "current": row.current,
            })
        })
        .collect();
    document(&json!({ "version": VERSION, "passed": passed, "total": rows.len(), "exercises": exercises }))
}

/// One document, with nothing in it that a terminal would act on.
///
/// A control character is written as `\u009b`, which says the same: it can only stand within a text.
pub(super) fn document(json: &Json) -> String {
    text::json(&format!("{json:#}\n"))
}

fn exercise(verdict: &Verdict) -> Json {
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| object.insert(name.to_owned(), value);
    put("id", verdict.id.to_string().into());
    put("status", verdict.status.name().into());
    put("file", verdict.file.as_ref().map(|file| file.to_string_lossy()).into());
    put("duration_ms", milliseconds(verdict));
    put("mistake", verdict.mistake().into());
    if let Some(trouble) = &verdict.trouble {
        put("message", trouble.message.as_str().into());
        if let Some(place) = &trouble.place {
            put("line", place.line.into());
            put("column", place.column.into());
        }
        if let Some(why) = &trouble.why {
            put("explanation", why.as_str().into());
        }
        if let Some(look_next) = &trouble.look_next {
            put("look_next", sentence(look_next).into());
        }
    }
    if !verdict.printed.is_empty() {
        put("output", verdict.printed.as_str().into());
    }
    put("checks", verdict.checks.iter().map(check).collect());
    Json::Object(object)
}

/// To a tenth of a millisecond: more would be noise.
fn milliseconds(verdict: &Verdict) -> Json {
    let tenths = (verdict.duration.as_secs_f64() * 10_000.0).round();
    Number::from_f64(tenths / 10.0).map_or(Json::Null, Json::Number)
}

fn check(check: &CheckResult) -> Json {
    let mut object = Map::new();
    let mut put = |name: &str, value: Json| object.insert(name.to_owned(), value);
    put("name", check.name.as_str().into());
    put("status", check.status.name().into());
    put("message", check.message.as_deref().into());
    if let Some(mistake) = &check.mistake {
        put("mistake", mistake.as_str().into());
    }
    if let Some(explanation) = &check.explanation {
        put("explanation", explanation.as_str().into());
    }
    if let Some(look_next) = &check.look_next {
        put("look_next", sentence(look_next).into());
    }
    if !check.story.is_empty() {
        put("story", check.story.clone().into());
    }
    if !check.sent.is_empty() {
        put("sent", check.sent.clone().into());
    }
    put("counterexample", check.counterexample.as_ref().map_or(Json::Null, counterexample));
    Json::Object(object)
}

fn counterexample(found: &Counterexample) -> Json {
    let rows: usize = found.tables.iter().map(|table| table.rows.len()).sum();
    let tables: Map<String, Json> =
        found.tables.iter().map(|table| (table.name.clone(), records(table))).collect();
    let parameters: Map<String, Json> = found
        .parameters
        .iter()
        .map(|(name, value)| (name.trim_start_matches([':', '@', '$']).to_owned(), scalar(value)))
        .collect();
    let mut json = json!({
        "rows": rows,
        "dataset": found.dataset,
        "tables": tables,
        "section": found.section,
        "parameters": parameters,
        "columns": found.columns,
        "ordered": found.ordered,
        "expected": lists(&found.expected),
        "actual": lists(&found.actual),
        "error": found.error,
    });
    if let (Some(table), Some(object)) = (&found.state, json.as_object_mut()) {
        object.insert("state".to_owned(), table.as_str().into());
    }
    json
}

pub(super) fn records(table: &Table) -> Json {
    table
        .rows
        .iter()
        .map(|row| {
            let cells = table.columns.iter().zip(row);
            Json::Object(cells.map(|(column, value)| (column.clone(), scalar(value))).collect())
        })
        .collect()
}

fn lists(rows: &[Vec<Value>]) -> Json {
    rows.iter().map(|row| row.iter().map(scalar).collect::<Json>()).collect()
}

fn scalar(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => (*number).into(),
        // JSON knows no infinity.
        Value::Real(number) => Number::from_f64(*number).map_or_else(|| infinity(*number), Json::Number),
        Value::Text(text) => text.as_str().into(),
        Value::Blob(bytes) => {
            let hex = bytes.iter().fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"));
            json!({ "blob": hex })
        }
    }
}

fn infinity(number: f64) -> Json {
    if number.is_nan() { Json::Null } else { if number > 0.0 { "Infinity" } else { "-Infinity" }.into() }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value as Json, json};

    use super::{document, error_json, list_json, verify_json};
    use crate::course::ExerciseId;
    use crate::database::Value;
    use crate::error::Failure;
    use crate::judge::Status;
    use crate::report::Row;
    use crate::report::samples::{holds, miscounted, repeated, stopped, verdict};

    #[test]
    fn nothing_in_a_document_moves_the_cursor() {
        let told = json!({ "name": "\u{1b}[2J\u{9b}31m\u{202e}\u{7f}h\u{e9}ros" });
        let written = document(&told);
        assert!(
            written
                .contains(r"\u001b[2J\u009b31m\u202e\u007fh\u{e9}ros".replace(r"\u{e9}", "\u{e9}").as_str()),
            "{written}"
        );
        assert_eq!(serde_json::from_str::<Json>(&written).unwrap(), told);
    }

    #[test]
    fn the_document_of_verify_is_a_contract() {
        let failed = verdict(Status::Failed, vec![holds("a hero has many battles"), repeated()]);
        assert_eq!(
            verify_json(&[failed]),
            r#"{
  "version": 1,
  "passed": 0,
  "total": 1,
  "exercises": [
    {
      "id": "sql/unique_pair",
      "status": "failed",
      "file": "sql/03_keep_it_true/unique_pair.sql",
      "duration_ms": 1.9,
      "mistake": "surrogate_id_only",
      "checks": [
        {
          "name": "a hero has many battles",
          "status": "passed",
          "message": null,
          "counterexample": null
        },
        {
          "name": "the same link twice is refused",
          "status": "failed",
          "message": "I added Achilles - Troy twice. Your table accepted it both times.",
          "mistake": "surrogate_id_only",
          "explanation": "id is different in every row, so it can't stop a repeated pair.",
          "look_next": "Which two columns, together, may not repeat?",
          "counterexample": null
        }
      ]
    }
  ]
}
"#
        );
    }

    #[test]
    fn an_answer_that_cannot_run_says_where() {
        let json: Json = serde_json::from_str(&verify_json(&[stopped()])).unwrap();
        let keys: Vec<&str> = json["exercises"][0].as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(
            keys,
            [
                "id",
                "status",
                "file",
                "duration_ms",
                "mistake",
                "message",
                "line",
                "column",
                "explanation",
                "look_next",
                "checks"
            ]
        );
        assert_eq!(json["exercises"][0]["line"], 4);
        assert_eq!(json["exercises"][0]["message"], "near \")\": syntax error");
    }

    #[test]
    fn a_counterexample_has_its_tables_and_rows() {
        let mut check = miscounted();
        let found = check.counterexample.as_mut().unwrap();
        found.parameters = vec![(":hero".to_owned(), Value::Integer(4))];
        found.tables[1].rows = vec![vec![Value::Blob(vec![0, 255])]];
        found.actual[0][1] = Value::Real(f64::INFINITY);
        let json: Json = serde_json::from_str(&verify_json(&[verdict(Status::Failed, vec![check])])).unwrap();
        let found = &json["exercises"][0]["checks"][0]["counterexample"];
        assert_eq!(
            found.to_string(),
            r#"{"rows":2,"dataset":"fixture","tables":{"heroes":[{"id":4,"name":"Atalanta"}],"#.to_owned()
                + r#""fights":[{"hero_id":{"blob":"00ff"}}],"battles":[]},"section":"","parameters":{"hero":4},"#
                + r#""columns":["name","battles"],"ordered":false,"expected":[["Atalanta",0]],"#
                + r#""actual":[["Atalanta","Infinity"]],"error":null}"#
        );
    }

    #[test]
    fn the_rows_of_a_table_name_the_table() {
        let mut check = miscounted();
        check.counterexample.as_mut().unwrap().state = Some("heroes".to_owned());
        let json: Json = serde_json::from_str(&verify_json(&[verdict(Status::Failed, vec![check])])).unwrap();
        assert_eq!(json["exercises"][0]["checks"][0]["counterexample"]["state"], "heroes");
    }

    #[test]
    fn failures_have_a_document_of_their_own() {
        let failure =
            Failure::usage("There is no exercise sql/x.").hint("workbook list shows every exercise.");
        let json: Json = serde_json::from_str(&error_json(&failure)).unwrap();
        assert_eq!(
            json.to_string(),
            r#"{"version":1,"error":{"kind":"usage","message":"There is no exercise sql/x.","hints":["workbook list shows every exercise."]}}"#
        );
    }

    #[test]
    fn the_list_names_every_exercise() {
        let row = Row {
            chapter: "1. Why".to_owned(),
            id: ExerciseId::new("sql", "many_names"),
            title: "Many names".to_owned(),
            status: Status::Passed,
            unreadable: false,
            extra: true,
            current: false,
            hints: 0,
        };
        let json: Json = serde_json::from_str(&list_json(&[row])).unwrap();
        assert_eq!(
            json.to_string(),
            r#"{"version":1,"passed":1,"total":1,"exercises":[{"id":"sql/many_names","chapter":"1. Why","title":"Many names","status":"passed","extra":true,"current":false}]}"#
        );
    }
}
