//! What a process that runs an answer may send: any bytes, cut anywhere.
//!
//! The first byte is where the bytes are cut and how long a line may be; the others are what is sent, in the place of a process of
//! Node.js that doesn't listen, and line by line in the place of a program of Rust.

use std::time::Duration;

use serde_json::Value as Json;
use workbook::database::{Budget, Database, Settings, Value};
use workbook::languages::stranger::{self, Heard};

/// How long one input may take.
const TIME: Duration = Duration::from_millis(500);
/// The answer that the words are about.
const ANSWER: &str = "exports.up = function (knex) {\n  return knex.schema;\n};\n";
const TABLES: &str = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    INSERT INTO heroes (id, name) VALUES (1, 'Achilles'), (2, 'Hector');
    CREATE TABLE fights (hero_id INTEGER REFERENCES heroes ON DELETE CASCADE, battle_id INTEGER);";
/// How many statements of a run count at most.
const MOST_STATEMENTS: usize = 5_000;

/// Panics where something does not hold.
///
/// # Panics
/// That is what it is for.
pub fn check(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let longest = 16 << (first % 8);
    let (lines, too_long) = cut_anywhere(bytes, usize::from(*first), longest);
    assert!(lines.iter().all(|line| line.len() <= longest && !line.contains(&b'\n')));
    assert!(too_long || lines.len() == bytes.split(|byte| *byte == b'\n').count() - 1);
    in_the_place_of_node(bytes);
    for line in bytes.split(|byte| *byte == b'\n') {
        for value in stranger::rows_of_rust(line).iter().flatten() {
            let again = stranger::through_rust(value);
            assert!(again.is_some_and(|again| is_same(&again, value)), "{value:?}");
        }
    }
}

fn cut_anywhere(bytes: &[u8], cut: usize, longest: usize) -> (Vec<Vec<u8>>, bool) {
    let whole = stranger::lines(std::iter::once(bytes), longest);
    for size in [1, cut + 1] {
        assert_eq!(stranger::lines(bytes.chunks(size), longest), whole, "cut into pieces of {size}");
    }
    whole
}

fn in_the_place_of_node(bytes: &[u8]) {
    let budget = Budget::start(TIME);
    let settings = Settings { foreign_keys: true, double_quoted_strings: true };
    let database = Database::open(settings, &budget).unwrap_or_else(|error| panic!("{error:?}"));
    database.run(TABLES).unwrap_or_else(|error| panic!("{error:?}"));
    let heard = stranger::node(bytes, ANSWER, &database, &budget);
    is_in_order(&heard);
    assert!(!database.in_transaction(), "a transaction is left open: {heard:?}");
    if heard.ended {
        assert_eq!(database.foreign_keys(), Ok(true), "foreign keys are left off: {heard:?}");
        assert!(bytes.windows(6).any(|word| word == b"\"done\"" || word.contains(&b'\\')), "{heard:?}");
    }
}

fn is_in_order(heard: &Heard) {
    assert!(heard.ended || heard.trouble.is_some(), "what was the matter is told: {heard:?}");
    assert!(heard.sent.len() <= MOST_STATEMENTS);
    for reply in heard.replies.iter().filter(|reply| reply.ends_with(b"\n")) {
        assert!(serde_json::from_slice::<Json>(reply).is_ok(), "no JSON: {reply:?}");
    }
    let asked = heard.sent.iter().filter_map(|sent| sent.rows.as_ref()).flat_map(|table| &table.rows);
    for value in heard.rows.iter().chain(asked).flatten() {
        let again = stranger::through_node(value);
        assert!(is_same(&again, value), "{value:?} comes back as {again:?}");
    }
    if let Some(trouble) = &heard.trouble {
        assert!(!trouble.message.trim().is_empty(), "{heard:?}");
        if let Some(place) = &trouble.place {
            assert!((1..=ANSWER.matches('\n').count() + 1).contains(&place.line), "{place:?}");
            assert!(place.column >= 1 && place.length >= 1, "{place:?}");
        }
    }
}

fn is_same(one: &Value, other: &Value) -> bool {
    one == other
}
