//! Any text, any error: there are always words, and never a panic.

use proptest::prelude::{any, prop_assert, proptest};
use proptest::sample::select;

use crate::database::{ErrorKind, Schema, ScriptError};
use crate::languages::sql::explain;

const KINDS: [ErrorKind; 11] = [
    ErrorKind::Unique,
    ErrorKind::ForeignKey,
    ErrorKind::NotNull,
    ErrorKind::Check,
    ErrorKind::DataType,
    ErrorKind::Trigger,
    ErrorKind::ForeignKeyMismatch,
    ErrorKind::TimeOut,
    ErrorKind::TooBig,
    ErrorKind::Forbidden,
    ErrorKind::Other,
];

const MESSAGES: [&str; 27] = [
    "",
    "near \"x\": syntax error",
    "incomplete input",
    "unrecognized token: \"'\"",
    "no such table: main.a",
    "no such column: a.b",
    "no such column: \"a\" - should this be a string literal in single-quotes?",
    "ambiguous column name: a",
    "table a has no column named b",
    "table a has 3 columns but 1 values were supplied",
    "all VALUES must have the same number of terms",
    "2 values for 3 columns",
    "foreign key mismatch - \"a\" referencing \"b\"",
    "misuse of aggregate function COUNT()",
    "wrong number of arguments to function a()",
    "UNIQUE constraint failed: a.b, a.c",
    "NOT NULL constraint failed: a.b",
    "cannot store TEXT value in INTEGER column a.b",
    "datatype mismatch",
    "unknown datatype for a.b: \"c\"",
    "table a already exists",
    "no such table: temp.a",
    "unknown function: a()",
    "error in view a after drop column: no such column: b",
    "cannot drop column \"a\": no other columns exist",
    "A comment never ends, and the rest of the file is part of it.",
    "sub-select returns 2 columns - expected 1",
];

proptest! {
    #[test]
    fn every_error_of_every_text_has_words(
        text in "((SELECT|INSERT|INTO|UPDATE|VALUES|FROM|JOIN|WHERE|CREATE|TABLE|COUNT|KEY|FOREIGN|REFERENCES|[abc]|'a'|é|[(),.;='\"\n%{}]|/[*]|[0-9]) ?){0,25}",
        kind in select(&KINDS[..]),
        message in select(&MESSAGES[..]),
        offset in any::<Option<u8>>(),
        ends in any::<(u8, u8)>(),
    ) {
        let inside = |place: u8| {
            let mut place = usize::from(place) % (text.len() + 1);
            while !text.is_char_boundary(place) {
                place -= 1;
            }
            place
        };
        let (one, other) = (inside(ends.0), inside(ends.1));
        let error = ScriptError {
            kind,
            message: message.to_owned(),
            code: 1,
            offset: offset.map(usize::from),
            statement: one.min(other)..one.max(other),
        };
        let trouble = explain(&text, &error, &Schema::default());
        prop_assert!(trouble.why.is_some_and(|why| !why.is_empty()));
        prop_assert!(trouble.look_next.is_some_and(|look| !look.is_empty()));
        prop_assert!(trouble.place.is_some() || text.is_empty());
    }
}
