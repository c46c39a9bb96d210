//! Data that the tests of this room share. Not compiled into the program.

use std::borrow::Cow;
use std::path::PathBuf;
use std::time::Duration;

use super::context::Context;
use super::human;
use super::style::Style;
use super::text::width;
use crate::course::{Exercise, ExerciseId};
use crate::database::{Table, Value};
use crate::judge::{CheckResult, Counterexample, Evidence, Place, Status, Trouble, Verdict};

pub(super) const FILE: &str = "sql/03_keep_it_true/unique_pair.sql";

const SPEC: &str = r#"
title = "Each pair once"
remember = "What may not repeat is the pair, not its halves."
given = ["heroes", "battles"]
hints = ["One row says: this hero fought there.", "Not behind one column.", "UNIQUE (____, ____)"]
[task]
story = "Fights are entered by many hands, and some are entered twice."
write = "CREATE TABLE for the links, so that the same link is refused the second\ntime."
fixed = "None."
choose = "The name of the table and of its columns."
checked = "The same pair twice is refused. All other pairs are accepted."
[[check]]
name = "the same link twice is refused"
link = [["Achilles", "Troy"], ["Achilles", "Troy"]]
refused = "unique"
[[check]]
name = "a hero without battles counts 0"
query = ""
parameters = { hero = "heroes.id" }
"#;

pub(super) fn at(width: usize) -> Style {
    Style { width, ..Style::default() }
}

pub(super) fn plain() -> Style {
    Style { plain: true, ..Style::default() }
}

/// Asserts that no line is wider than the window, and that no line ends in a space.
pub(super) fn assert_fits(screen: &str, columns: usize) {
    for line in screen.lines() {
        assert!(width(line) <= columns, "wider than {columns}: {line:?} in\n{screen}");
        assert_eq!(line, line.trim_end(), "ends in a space, in\n{screen}");
    }
}

pub(super) fn exercise() -> Exercise {
    Exercise {
        id: ExerciseId::new("sql", "unique_pair"),
        chapter: "03_keep_it_true".to_owned(),
        spec: toml::from_str(SPEC).unwrap(),
        extension: "sql".to_owned(),
        stub: Cow::Borrowed("-- Refuse the same pair.\n\n-- your answer\n"),
        fixture: String::new(),
        solution: Cow::Borrowed(""),
        also: vec![(
            "unique_index".to_owned(),
            Cow::Borrowed(
                "CREATE TABLE fights (hero_id, battle_id);\nCREATE UNIQUE INDEX pair ON fights (hero_id, battle_id);\n",
            ),
        )],
        mistakes: Vec::new(),
        key: 0,
    }
}

fn table(name: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Table {
    Table { name: name.to_owned(), columns: columns.iter().map(|&column| column.to_owned()).collect(), rows }
}

pub(super) fn heroes() -> Table {
    let rows = vec![
        vec![Value::Integer(1), Value::text("Achilles")],
        vec![Value::Integer(4), Value::text("Atalanta")],
    ];
    table("heroes", &["id", "name"], rows)
}

pub(super) fn battles() -> Table {
    let row = |id, name, year| vec![Value::Integer(id), Value::text(name), Value::Integer(year)];
    let rows = vec![row(101, "Troy", -1184), row(102, "Scyros", -1193), row(105, "Red Cliffs", 208)];
    table("battles", &["id", "name", "year"], rows)
}

pub(super) fn twice() -> Evidence {
    let row = |id: &str| vec![Value::text(id), Value::text("1 (Achilles)"), Value::text("101 (Troy)")];
    Evidence {
        table: table("fights", &["id", "hero_id", "battle_id"], vec![row("1"), row("2")]),
        remarks: vec![(1, "should be refused".to_owned())],
    }
}

pub(super) fn counted() -> Counterexample {
    let row = |number| vec![Value::text("Atalanta"), Value::Integer(number)];
    let mut heroes = heroes();
    heroes.rows.remove(0);
    Counterexample {
        dataset: "fixture".to_owned(),
        tables: vec![heroes, table("fights", &["hero_id"], vec![]), table("battles", &["id"], vec![])],
        section: String::new(),
        parameters: Vec::new(),
        columns: vec!["name".to_owned(), "battles".to_owned()],
        ordered: false,
        expected: vec![row(0)],
        actual: vec![row(1)],
        error: None,
        smallest: true,
        state: None,
    }
}

pub(super) fn verdict(status: Status, checks: Vec<CheckResult>) -> Verdict {
    Verdict {
        id: ExerciseId::new("sql", "unique_pair"),
        title: "Each pair once".to_owned(),
        status,
        file: Some(PathBuf::from(FILE)),
        duration: Duration::from_micros(1_940),
        checks,
        trouble: None,
        notes: Vec::new(),
        printed: String::new(),
    }
}

pub(super) fn holds(name: &str) -> CheckResult {
    CheckResult::new(name, Status::Passed)
}

pub(super) fn repeated() -> CheckResult {
    CheckResult {
        message: Some("I added Achilles - Troy twice. Your table accepted it both times.".to_owned()),
        mistake: Some("surrogate_id_only".to_owned()),
        explanation: Some("id is different in every row, so it can't stop a repeated pair.".to_owned()),
        look_next: Some("Which two columns, together, may not repeat?".to_owned()),
        evidence: Some(twice()),
        ..CheckResult::new("the same link twice is refused", Status::Failed)
    }
}

pub(super) fn miscounted() -> CheckResult {
    CheckResult {
        explanation: Some(
            "LEFT JOIN keeps Atalanta: one row, with NULL for her fights.\nCOUNT(*) counts rows, so it counts that one."
                .to_owned(),
        ),
        look_next: Some("What should be counted: rows, or fights?".to_owned()),
        counterexample: Some(counted()),
        ..CheckResult::new("a hero without battles counts 0", Status::Failed)
    }
}

pub(super) fn mismatched() -> CheckResult {
    CheckResult {
        message: Some(
            "I added Achilles (1) - Troy (101). Both exist. SQLite refused:\n  foreign key mismatch - \"fights\" referencing \"heroes\""
                .to_owned(),
        ),
        explanation: Some(
            "heroes has: id, name\nCREATE TABLE does not check this. Every new link fails.".to_owned(),
        ),
        look_next: Some("Line 2: which column of heroes holds the hero's number?".to_owned()),
        place: Some(Place {
            line: 2,
            column: 37,
            length: 7,
            lines: vec![(2, "  hero_id INTEGER REFERENCES heroes(hero_id),".to_owned())],
            label: "no such column".to_owned(),
            drawn: None,
        }),
        ..CheckResult::new("a hero can be linked to a battle", Status::Failed)
    }
}

pub(super) fn stopped() -> Verdict {
    let message = "near \")\": syntax error";
    let lines =
        vec![(3, "  battle_id INTEGER NOT NULL REFERENCES battles(id),".to_owned()), (4, ");".to_owned())];
    Verdict {
        trouble: Some(Trouble {
            message: message.to_owned(),
            place: Some(Place {
                line: 4,
                column: 1,
                length: 1,
                lines,
                label: format!("SQLite stopped here: {message}"),
                drawn: None,
            }),
            why: Some("After a comma, SQLite expects another column or rule.".to_owned()),
            look_next: Some("The end of line 3. The cause is often just before the ^.".to_owned()),
        }),
        ..verdict(Status::Error, Vec::new())
    }
}

pub(super) fn failed(checks: Vec<CheckResult>) -> Verdict {
    verdict(Status::Failed, checks)
}

/// A verdict's screen for someone who is on the way.
pub(super) fn shown(found: &Verdict, style: &Style) -> String {
    let exercise = exercise();
    let context = Context {
        file: Some(FILE),
        passed: 3,
        total: 24,
        next: Some("sql/no_half_links"),
        ..Context::new(&exercise)
    };
    human::verdict(found, &context, style)
}
