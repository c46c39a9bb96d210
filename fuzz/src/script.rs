//! Any text is cut into tokens, statements and sections without a gap, and SQLite takes each statement for one.
//!
//! SQLite is asked by preparing a statement, never by running it.

use std::time::Duration;

use workbook::database::{Budget, Database, Settings};
use workbook::languages::sql::{
    Sections, mutants, same_as_stub, statements, statements_within, tokens, uses,
};

/// Mutants are made of texts up to this long: there are many of a long one.
const LONGEST_MUTATED: usize = 1_000;
/// What is said of a text in which a second statement begins.
const SEVERAL: &str = "Multiple statements provided";
/// What SQLite is told about, so that statements of the course have something to mean.
const TABLES: &str = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT);
    CREATE TABLE fights (hero_id INTEGER REFERENCES heroes, battle_id INTEGER REFERENCES battles, role TEXT);
    CREATE TABLE a (x); CREATE TABLE t (x); CREATE VIEW v AS SELECT x FROM a;";

/// Panics where something does not hold.
///
/// # Panics
/// That is what it is for.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    tokens_cover(text);
    let pieces = pieces(text);
    sections_cover(text);
    assert!(same_as_stub(text, text), "a text is the same as itself");
    let _ = uses(text);
    if text.len() <= LONGEST_MUTATED {
        for mutant in mutants(text) {
            assert!((1..=text.matches('\n').count() + 1).contains(&mutant.line), "{mutant:?}");
        }
    }
    sqlite_agrees(text, &pieces);
}

thread_local! {
    static DATABASE: Database = database();
}

fn database() -> Database {
    let settings = Settings { foreign_keys: true, double_quoted_strings: true };
    let budget = Budget::start(Duration::from_hours(24));
    let database = Database::open(settings, &budget).unwrap_or_else(|error| panic!("{error:?}"));
    database.run(TABLES).unwrap_or_else(|error| panic!("{error:?}"));
    database
}

fn tokens_cover(text: &str) {
    let mut end = 0;
    for token in tokens(text) {
        assert_eq!(token.start, end, "tokens leave no gap");
        assert!(!token.text.is_empty(), "no token is empty");
        let _ = token.inside();
        end = token.end();
    }
    assert_eq!(end, text.len(), "tokens reach the end");
}

/// The statements: in order, with nothing but white space, comments and `;` between them, each one statement by itself.
fn pieces(text: &str) -> Vec<&str> {
    let ranges = statements(text);
    let mut end = 0;
    for range in &ranges {
        only_silence(&text[end..range.start]);
        assert!(range.start < range.end, "a statement has something in it");
        end = range.end;
    }
    only_silence(&text[end..]);
    let pieces: Vec<&str> = ranges.iter().map(|range| &text[range.clone()]).collect();
    for (index, piece) in pieces.iter().enumerate() {
        assert!(index + 1 == pieces.len() || piece.ends_with(';'), "{piece:?} has no end");
        assert_eq!(statements(piece), std::iter::once(0..piece.len()).collect::<Vec<_>>(), "{piece:?}");
    }
    pieces
}

fn only_silence(gap: &str) {
    let says = tokens(gap).find(|token| !token.is_silent() && !token.is(";"));
    assert!(says.is_none(), "{says:?} belongs to no statement");
}

fn sections_cover(text: &str) {
    let Sections { preamble, sections } = Sections::read(text);
    assert_eq!(preamble.start, 0);
    let mut end = preamble.end;
    for section in &sections {
        assert_eq!(section.marker.start, end, "nothing stands between two sections");
        assert!(section.marker.end <= section.text.start, "a section line ends before its text");
        assert!(text[..section.marker.start].matches('\n').count() + 1 == section.line);
        for statement in statements_within(text, section.text.clone()) {
            assert!(section.text.start <= statement.start && statement.end <= section.text.end);
        }
        end = section.text.end;
    }
    assert_eq!(end, text.len(), "the last section reaches the end");
}

/// SQLite never finds a second statement in a piece, and never misses the end of one that is not the last.
///
/// # Panics
/// Where it does.
pub fn sqlite_agrees(text: &str, pieces: &[&str]) {
    // SQLite reads a text up to its first zero byte, and a token that it refuses ends what it reads.
    if text.contains('\0') {
        return;
    }
    for (index, piece) in pieces.iter().enumerate() {
        let Some(error) = DATABASE.with(|database| database.query(piece).err()) else { continue };
        assert!(error.message != SEVERAL, "{piece:?} is several statements to SQLite");
        let is_last = index + 1 == pieces.len();
        assert!(is_last || error.message != "incomplete input", "{piece:?} goes on, says SQLite");
    }
}
