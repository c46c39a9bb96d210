//! Definitions of tables and foreign keys that SQLite can't accept, or accepts and can't use.

use super::{says, trouble};
use crate::database::{Budget, Database, ErrorKind, ScriptError, Settings};
use crate::languages::sql::explain;

#[test]
fn targets_that_do_not_fit() {
    says(
        "CREATE TABLE c(a INTEGER REFERENCES battles(«battle_id»)); INSERT INTO c VALUES(1);",
        "battles has: id, name, year. The foreign key points at battle_id, which is not there.",
        "which column of battles",
    );
    says(
        "CREATE TABLE c(a INTEGER REFERENCES «battle»(id)); INSERT INTO c VALUES(1);",
        "The foreign key points at a table battle. There is no such table. The tables here:",
        "which table should the link point at?",
    );
    says(
        "CREATE TABLE c(a INTEGER REFERENCES «fights»); INSERT INTO c VALUES(1);",
        "the whole primary key of fights",
        "what is the primary key of fights?",
    );
}

#[test]
fn the_labels_of_targets_name_the_fault() {
    let label = |script: &str| trouble(script).place.unwrap().label;
    assert_eq!(
        label("CREATE TABLE c(a REFERENCES heroes(hero_id)); INSERT INTO c VALUES(1);"),
        "no such column"
    );
    assert_eq!(
        label("CREATE TABLE c(a REFERENCES heroes(name)); INSERT INTO c VALUES(1);"),
        "this column may repeat"
    );
    assert_eq!(label("CREATE TABLE c(a REFERENCES hero(id)); INSERT INTO c VALUES(1);"), "no such table");
}

#[test]
fn an_error_while_probing_is_placed_in_the_whole_answer() {
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    let database = Database::open(settings, &Budget::start(std::time::Duration::from_secs(1))).unwrap();
    let answer = "CREATE TABLE heroes (id INTEGER PRIMARY KEY);\nCREATE TABLE fights (\n  hero_id REFERENCES hero (id)\n);";
    database.run(answer).unwrap();
    let sql = database.run("INSERT INTO fights VALUES (1)").unwrap_err();
    let error = ScriptError {
        kind: sql.kind,
        message: sql.message,
        code: sql.code,
        offset: None,
        statement: 0..answer.len(),
    };
    assert_eq!(error.kind, ErrorKind::Other);
    let place = explain(answer, &error, &database.schema().unwrap()).place.unwrap();
    assert_eq!((place.line, place.column, place.length), (3, 22, 4));
    assert_eq!(place.label, "no such table");
}

#[test]
fn keys_of_tables() {
    says(
        "CREATE TABLE c (a INTEGER PRIMARY KEY, b INTEGER «PRIMARY KEY»);",
        "A table has one primary key.",
        "one column, or several together?",
    );
    says(
        "CREATE TABLE c (a, b, «FOREIGN KEY» (a, b) REFERENCES heroes(id));",
        "has as many columns here",
        "A link to two tables is two foreign keys.",
    );
    says("CREATE TABLE c (a INTEGER) «WITHOUT ROWID»;", "there must be one", "Which columns, together");
    says("CREATE TABLE c (a INTEGER, «a» TEXT);", "two columns a", "there already?");
    says("CREATE TABLE c («a») STRICT;", "each column needs a type", "what does the column hold?");
}

#[test]
fn columns_that_can_not_be_added_or_dropped() {
    says(
        "ALTER TABLE heroes ADD COLUMN x INTEGER «NOT NULL»;",
        "would get NULL in the new column",
        "DEFAULT says it",
    );
    says(
        "ALTER TABLE heroes ADD COLUMN x INTEGER «UNIQUE»;",
        "a rule UNIQUE or PRIMARY KEY",
        "makes a unique index?",
    );
    says(
        "ALTER TABLE heroes ADD COLUMN x INTEGER DEFAULT 1 «REFERENCES» battles(id);",
        "its default must be NULL",
        "is a default needed?",
    );
    says("ALTER TABLE heroes DROP COLUMN «id»;", "part of a key", "uses the column?");
}

#[test]
fn a_rule_above_a_column_that_it_names() {
    says(
        "CREATE TABLE c(a INTEGER, UNIQUE (a, «b»), b INTEGER);",
        "b is made further down in this table.",
        "The order of the lines",
    );
}
