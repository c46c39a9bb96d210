//! What learners type, what SQLite says to it, and what is said about that.
//!
//! Each statement is run by the real SQLite, between two others, so that a new version of it that words a message in
//! another way fails here. The place to be marked stands between `«` and `»`.

mod any;
mod changes;
mod comments;
mod constraints;
mod habits;
mod keys;
mod limits;
mod mistakes;
mod names;
mod parameters;
mod queries;
mod syntax;
mod types;

use std::time::Duration;

use super::explain;
use crate::database::{Budget, Database, Settings};
use crate::languages::Trouble;
use crate::languages::sql::{should_skip, statements};

/// The tables that every statement finds.
const FIXTURE: &str = "
    CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL, home TEXT NOT NULL);
    CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, year INTEGER NOT NULL);
    CREATE TABLE fights (
      hero_id INTEGER NOT NULL REFERENCES heroes (id),
      battle_id INTEGER NOT NULL REFERENCES battles (id),
      PRIMARY KEY (hero_id, battle_id)
    );
    INSERT INTO heroes VALUES (1, 'Achilles', 'Phthia'), (2, 'Hector', 'Ilium');
    INSERT INTO battles VALUES (101, 'Troy', -1184), (102, 'Scyros', -1193);
    INSERT INTO fights VALUES (1, 101), (2, 101);";

/// What stands before each statement, with a letter of two bytes.
const BEFORE: &str = "-- héros\nSELECT 1;\n";

/// Runs a script on the fixture and explains its error.
fn trouble(script: &str) -> Trouble {
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    let database = Database::open(settings, &Budget::start(Duration::from_millis(200))).unwrap();
    database.run(FIXTURE).unwrap();
    let Err(error) = database.run_script(script, &statements(script), &should_skip) else {
        panic!("SQLite accepts {script}")
    };
    explain(script, &error, &database.schema().unwrap_or_default())
}

/// Checks the marked place and that `why` and `look` are said.
fn says(marked: &str, why: &str, look: &str) {
    let (before, rest) = marked.split_once('«').expect(marked);
    let (mark, after) = rest.split_once('»').expect(marked);
    let trouble = trouble(&format!("{BEFORE}{before}{mark}{after}\nSELECT 2;\n"));
    let place = trouble.place.clone().expect("a place");
    let line = 3 + before.matches('\n').count();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    assert_eq!((place.line, place.column), (line, column), "{marked}: {trouble:?}");
    assert_eq!(place.length, mark.chars().count(), "{marked}: {trouble:?}");
    assert!(place.lines.iter().any(|(number, _)| *number == line), "{trouble:?}");
    let (said_why, said_look) = (trouble.why.unwrap(), trouble.look_next.unwrap());
    assert!(said_why.contains(why), "{marked}\n  says: {said_why}\n  not:  {why}");
    assert!(said_look.contains(look), "{marked}\n  says: {said_look}\n  not:  {look}");
    for text in [said_why, said_look] {
        assert!(!text.contains(['{', '}']), "a name is not filled in: {text}");
        assert!(!text.ends_with(' ') && !text.contains("  "), "{text:?}");
    }
}
