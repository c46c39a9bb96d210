//! Comments that never end.

use super::trouble;
use crate::database::{Budget, Database, Settings};
use crate::languages::sql::{Sql, script};
use crate::languages::{Cause, Language, Program};

/// The words, the marked place and the label about a script.
fn told(script: &str) -> (String, (usize, usize, usize), String) {
    let trouble = trouble(script);
    let place = trouble.place.unwrap();
    (trouble.why.unwrap(), (place.line, place.column, place.length), place.label)
}

#[test]
fn a_statement_that_an_open_comment_cuts_off() {
    let (why, place, label) = told("CREATE TABLE c (\n  a INT, /* héros\n  b INT\n);");
    assert!(why.starts_with("A comment begins with /* in line 2, and no */ ends it."), "{why}");
    assert_eq!((place, label.as_str()), ((2, 10, 8), "this comment never ends"));
}

#[test]
fn the_two_signs_at_the_very_end() {
    for (script, column) in [("SELECT 1; /*", 11), ("SELECT 1 /*", 10), ("SELECT 1 FROM /*", 15)] {
        let (why, place, _) = told(script);
        assert!(why.starts_with("A comment begins with /*"), "{script}: {why}");
        assert_eq!(place, (1, column, 2), "{script}");
    }
}

#[test]
fn other_errors_before_an_open_comment_keep_their_words() {
    let (why, ..) = told("SELECT nam FROM heroes; /* and\nmore");
    assert!(why.starts_with("There is no column nam."), "{why}");
    let (why, ..) = told("CREATE TABLE c (a INT PRIMARY KEY AUTOINCREMENT) /* and\nmore");
    assert!(why.starts_with("AUTOINCREMENT may stand"), "{why}");
    let (why, ..) = told("CREATE TABLE c ( /* closed */");
    assert!(why.starts_with("The ( in line 1 is still open"), "{why}");
}

#[test]
fn an_answer_of_nothing_else_is_an_error() {
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    let mut database = Database::open(settings, &Budget::start(std::time::Duration::from_secs(1))).unwrap();
    let answer = "-- your answer\n/* mine\nCREATE TABLE c (a);";
    let run = |text: &str, database: &mut Database| {
        let budget = Budget::start(std::time::Duration::from_secs(1));
        script(text).run(database, &budget)
    };
    let Cause::Script(error) = run(answer, &mut database).unwrap_err().cause else {
        panic!("not in the script")
    };
    let trouble = Sql.explain(answer, &error, &database.schema().unwrap());
    assert_eq!(trouble.message, "A comment never ends, and the rest of the file is part of it.");
    assert!(trouble.look_next.unwrap().starts_with("Line 2:"));
    assert_eq!(trouble.place.unwrap().label, "this comment never ends");

    assert!(run("/* mine */", &mut database).is_ok());
    assert!(run("SELECT 1; /* mine", &mut database).is_ok());
    assert_eq!(Sql.notes("SELECT 1; /* mine").len(), 1);
    assert!(Sql.notes("SELECT 1; /* mine */").is_empty());
}
