//! What goes over between the runner and the process of an answer: one JSON document a line.
//!
//! Nothing that comes in is believed; it is only read.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::database::{Answered, Bound, SqlError, Value};

/// What comes in.
#[derive(Debug, Deserialize)]
#[serde(tag = "t", rename_all = "lowercase")]
pub enum Frame {
    /// The packages are loaded.
    Ready,
    /// The packages were used once.
    Primed,
    /// A statement.
    Query(Query),
    /// The answer says that it is done with what it was asked for.
    Settled {
        /// The run.
        run: u64,
    },
    /// What is being done now.
    Phase {
        /// `up`, `down`, `tables`, `call`, or another part of the answer.
        name: String,
    },
    /// Something was printed.
    Out {
        /// What.
        text: String,
    },
    /// A command was carried out.
    Done(Done),
}

/// A statement that is sent.
#[derive(Debug, Deserialize)]
pub struct Query {
    /// The run that it belongs to.
    pub run: u64,
    /// The connection.
    pub connection: u64,
    /// Whether the driver of the connection begins with foreign keys on.
    pub keys: bool,
    /// Whether the text is a script of several statements.
    pub several: bool,
    /// Whether the values have names.
    pub named: bool,
    /// The text.
    pub sql: String,
    /// The values; with names, a pair each.
    pub values: Vec<Json>,
}

impl Query {
    /// The values as the database takes them.
    pub fn bound(&self) -> Bound {
        if !self.named {
            return Bound::InOrder(self.values.iter().map(value).collect());
        }
        let pair = |pair: &Json| Some((pair.get(0)?.as_str()?.to_owned(), value(pair.get(1)?)));
        Bound::Named(self.values.iter().filter_map(pair).collect())
    }
}

/// What came of a command.
#[derive(Debug, Deserialize)]
pub struct Done {
    /// The run.
    pub run: u64,
    /// The rows that a call gave.
    #[serde(default)]
    pub rows: Vec<Vec<Json>>,
    /// Why it failed, if it did.
    pub failed: Option<Facts>,
}

/// Something that was thrown.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq)]
#[serde(default)]
pub struct Facts {
    /// `threw`, or what the harness itself has found: `syntax`, `missing`, `stalled`, `exited`, …
    pub kind: String,
    /// The name of the error's class.
    pub name: String,
    /// Its message.
    pub message: String,
    /// Its code.
    pub code: String,
    /// Whether code of the course stopped, because what it called was not there.
    pub ours: bool,
    /// Whether it says that the database refused something.
    pub refused: bool,
    /// What the database said, if it is behind it.
    pub database: String,
    /// The number of the statement that it came from; 0 if it is not known.
    pub statement: usize,
    /// The line in the answer, from 1; 0 if it is not known.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// How many characters are marked.
    pub length: usize,
}

/// What goes out: something to do.
#[derive(Debug, Serialize)]
pub struct Command<'a> {
    /// What to do: `run`, `part` or `call`.
    #[serde(rename = "do")]
    pub verb: &'a str,
    /// The number of the run.
    pub run: u64,
    /// The number of the answer.
    pub module: u64,
    /// The number of the database.
    pub database: u64,
    /// The answer's file.
    pub file: &'a str,
    /// The answer's text.
    pub text: &'a str,
    /// Whether the answer is loaded again.
    pub fresh: bool,
    /// The part to run.
    pub name: &'a str,
    /// The code of a call.
    pub body: &'a str,
    /// The names that the code of a call uses.
    pub exports: &'a [String],
    /// The parameters of a call.
    pub values: Vec<(&'a str, Json)>,
}

/// The answer to a statement that ran.
pub fn answered(answered: &Answered) -> Json {
    let rows: Vec<Vec<Json>> =
        answered.table.rows.iter().map(|row| row.iter().map(encoded).collect()).collect();
    json!({
        "columns": answered.table.columns,
        "rows": rows,
        "changes": answered.changes,
        "last": answered.last_id,
    })
}

/// The answer to a statement that failed, in the words of the `sqlite3` package, with its number in the run.
pub fn refused(error: &SqlError, statement: usize) -> Json {
    json!({ "error": {
        "code": name_of(error.code),
        "errno": error.code & 0xff,
        "extended": extended_name_of(error.code),
        "message": error.message,
        "statement": statement,
    } })
}

/// A value as it goes out.
pub fn encoded(value: &Value) -> Json {
    match value {
        Value::Null => Json::Null,
        Value::Integer(number) => (*number).into(),
        Value::Real(number) if number.is_finite() => (*number).into(),
        Value::Real(number) => {
            json!({ "real": if *number > 0.0 { "Infinity" } else { "-Infinity" } })
        }
        Value::Text(text) => text.as_str().into(),
        Value::Blob(bytes) => {
            let mut hex = String::with_capacity(bytes.len() * 2);
            for byte in bytes {
                let _ = write!(hex, "{byte:02x}");
            }
            json!({ "blob": hex })
        }
    }
}

/// A value as it comes in. JavaScript has one kind of number: whole ones are integers here.
pub fn value(json: &Json) -> Value {
    match json {
        Json::Null | Json::Array(_) => Value::Null,
        Json::Bool(truth) => Value::Integer((*truth).into()),
        Json::Number(number) => {
            number.as_i64().map_or_else(|| Value::Real(number.as_f64().unwrap_or_default()), Value::Integer)
        }
        Json::String(text) => Value::Text(text.clone()),
        Json::Object(object) => {
            let part = |name: &str| object.get(name).and_then(Json::as_str);
            let integer = part("integer").and_then(|text| text.parse().ok()).map(Value::Integer);
            let real = || part("real").and_then(|text| text.parse().ok()).map(Value::real);
            let blob = || part("blob").map(|hex| Value::Blob(bytes(hex)));
            integer.or_else(real).or_else(blob).unwrap_or(Value::Null)
        }
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pair = |pair: &[u8]| Some(digit(pair.first()?)? * 16 + digit(pair.get(1)?)?);
    hex.as_bytes().chunks(2).filter_map(pair).collect()
}

/// The names that the `sqlite3` package has for SQLite's codes.
pub const fn name_of(code: i32) -> &'static str {
    match code & 0xff {
        4 => "SQLITE_ABORT",
        5 => "SQLITE_BUSY",
        6 => "SQLITE_LOCKED",
        7 => "SQLITE_NOMEM",
        8 => "SQLITE_READONLY",
        9 => "SQLITE_INTERRUPT",
        11 => "SQLITE_CORRUPT",
        13 => "SQLITE_FULL",
        18 => "SQLITE_TOOBIG",
        19 => "SQLITE_CONSTRAINT",
        20 => "SQLITE_MISMATCH",
        21 => "SQLITE_MISUSE",
        23 => "SQLITE_AUTH",
        25 => "SQLITE_RANGE",
        _ => "SQLITE_ERROR",
    }
}

/// The names that the `better-sqlite3` package has.
const fn extended_name_of(code: i32) -> &'static str {
    match code {
        275 => "SQLITE_CONSTRAINT_CHECK",
        787 => "SQLITE_CONSTRAINT_FOREIGNKEY",
        1299 => "SQLITE_CONSTRAINT_NOTNULL",
        1555 => "SQLITE_CONSTRAINT_PRIMARYKEY",
        1811 => "SQLITE_CONSTRAINT_TRIGGER",
        2067 => "SQLITE_CONSTRAINT_UNIQUE",
        _ => name_of(code),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::{Frame, Value, encoded, refused, value};
    use crate::database::{Bound, ErrorKind, SqlError};

    #[test]
    fn values_come_back_as_they_went() {
        for one in [
            Value::Null,
            Value::Integer(-7),
            Value::Real(0.5),
            Value::Real(f64::NEG_INFINITY),
            Value::text("Äjax\n"),
            Value::Blob(vec![0, 15, 255]),
        ] {
            assert_eq!(value(&encoded(&one)), one);
        }
        assert_eq!(value(&json!({ "integer": "9007199254740993" })), Value::Integer(9_007_199_254_740_993));
        assert_eq!(value(&json!({ "blob": "zz0" })), Value::Blob(Vec::new()));
        assert_eq!(value(&json!({ "else": 1 })), Value::Null);
        assert_eq!(value(&json!({ "real": "NaN" })), Value::Null, "as in SQLite");
    }

    #[test]
    fn frames_are_read_and_others_are_not() {
        let text = r#"{"t":"query","run":1,"connection":2,"keys":false,"several":false,"named":true,"sql":"SELECT $a","values":[["$a",5],["$b"],7]}"#;
        let Ok(Frame::Query(query)) = serde_json::from_str(text) else { panic!("not read") };
        assert_eq!(query.bound(), Bound::Named(vec![("$a".to_owned(), Value::Integer(5))]));
        for text in ["{}", "[]", "{\"t\":\"query\"}", "{\"t\":\"settled\",\"run\":-1}", "{\"t\":\"kill\"}"] {
            assert!(serde_json::from_str::<Frame>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn errors_have_the_codes_of_the_drivers() {
        let error = SqlError {
            kind: ErrorKind::Unique,
            message: "UNIQUE constraint failed: fights.id".to_owned(),
            code: 2067,
            offset: None,
        };
        let reply = refused(&error, 3);
        assert_eq!(reply["error"]["statement"], 3);
        assert_eq!(reply["error"]["code"], "SQLITE_CONSTRAINT");
        assert_eq!(reply["error"]["errno"], 19);
        assert_eq!(reply["error"]["extended"], "SQLITE_CONSTRAINT_UNIQUE");
    }
}
