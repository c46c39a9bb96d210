//! Names that are not there, or there twice.

use super::{says, trouble};

#[test]
fn tables() {
    says("INSERT INTO main.«nope» VALUES (1);", "There is no table nope. The tables here:", "which table");
    says(
        "SELECT * FROM «later»;\nCREATE TABLE later (a);",
        "later is made in line 4, further down.",
        "The order of the statements.",
    );
    says("CREATE TABLE c (a);\nCREATE TABLE «c» (b);", "line 3 makes it", "which one should stay?");
    says("CREATE TABLE «\"sqlite_x\"» (a);", "belong to SQLite itself", "which other name");
    says(
        "CREATE TABLE c (a); CREATE INDEX i ON c (a); CREATE INDEX «i» ON c (a);",
        "already there",
        "which other name",
    );
    says("DROP INDEX «nope»;", "Nothing with this name is there.", "spelled right?");
}

#[test]
fn without_any_table_no_list_is_promised() {
    let error = crate::database::ScriptError {
        kind: crate::database::ErrorKind::Other,
        message: "no such table: heroes".to_owned(),
        code: 1,
        offset: None,
        statement: 0..20,
    };
    let told = super::explain("SELECT * FROM heroes", &error, &crate::database::Schema::default());
    assert!(told.why.unwrap().contains("no table has been made so far"));
}

#[test]
fn columns() {
    says(
        "SELECT «year» FROM heroes;",
        "year is a column of battles, but battles is not part of this statement.",
        "ties them together?",
    );
    says("SELECT «name»;", "This SELECT has no FROM", "which table holds name?");
    says("SELECT «handshake»;", "A text stands in single quotes: '...'", "is handshake a text?");
    says("SELECT «heroes» FROM heroes;", "heroes is a table.", "which column");
    says(
        "SELECT «weight» FROM heroes;",
        "No table of this statement has a column weight. heroes has: id, name, home.",
        "which column",
    );
    says(
        "SELECT name FROM heroes WHERE id IN (SELECT hero_id FROM fights) AND «hero_id» = 1;",
        "hero_id is a column of fights, but fights can't be seen from here.",
        "which FROM",
    );
    says(
        "CREATE VIEW v AS SELECT nope FROM heroes; «SELECT» * FROM v;",
        "A view or trigger that it uses does",
        "made the view or trigger",
    );
    says(
        "SELECT * FROM heroes h JOIN fights f ON «f.heroid» = h.id;",
        "fights has: hero_id, battle_id.",
        "did you mean hero_id?",
    );
}

#[test]
fn names_in_front_of_the_point() {
    says(
        "SELECT «h.name» FROM heroes;",
        "No table in this statement is called h. Here are: heroes.",
        "after FROM and JOIN",
    );
    says("SELECT «heroes.name» FROM heroes h;", "heroes is called h.", "in front of the point");
    says("SELECT «h.weight» FROM heroes h;", "has a column weight. heroes has:", "which column");
}

#[test]
fn texts_and_columns() {
    says(
        "SELECT name FROM heroes WHERE name = «\"Achilles\"»;",
        "A text stands in single quotes",
        "is Achilles a text or a column?",
    );
    says(
        "INSERT INTO heroes VALUES (50, «Achilles», 'b');",
        "Without quotes, Achilles is the name of a column.",
        "a text or a column?",
    );
    says(
        "SELECT name FROM heroes WHERE name = «Achilles»;",
        "Without quotes, Achilles is the name of a column.",
        "a text or a column?",
    );
    says(
        "CREATE TABLE c (role TEXT CHECK (role IN («\"archer\"»)));",
        "A text stands in single quotes",
        "is archer a text or a column?",
    );
    says(
        "CREATE TABLE c (role TEXT CHECK («\"rol\"» IN ('a')));",
        "There is no column rol. c has: role.",
        "did you mean role?",
    );
}

#[test]
fn names_in_several_tables() {
    says(
        "SELECT «name» FROM heroes h, battles b WHERE h.id = b.id;",
        "have a column name: h, b.",
        "from which table should name come?",
    );
}

#[test]
fn functions() {
    says("SELECT «frobnicate»(name) FROM heroes;", "SQLite has no function frobnicate.", "Is it one?");
}

#[test]
fn a_parameter_is_found_by_its_name() {
    let text = "SELECT 1 WHERE 2 = :her";
    let error = crate::database::ScriptError {
        kind: crate::database::ErrorKind::Other,
        message: "unknown parameter \":her\"".to_owned(),
        code: 1,
        offset: None,
        statement: 0..text.len(),
    };
    let place = super::explain(text, &error, &crate::database::Schema::default()).place.unwrap();
    assert_eq!((place.column, place.length), (20, 4));
}

#[test]
fn the_label_says_who_stopped() {
    let stopped = trouble("SELECT nam FROM heroes").place.unwrap().label;
    assert_eq!(stopped, "SQLite stopped here: no such column: nam");
    let refused = trouble("INSERT INTO heroes VALUES (1, 'a', 'b')").place.unwrap().label;
    assert_eq!(refused, "SQLite refused this: UNIQUE constraint failed: heroes.id");
}
