//! A column of a table loses one of its rules.

use std::ops::Range;

use super::change::Change;
use crate::languages::sql::statement::Statement;

/// Words that begin a rule behind a column.
const BEGINNINGS: [&str; 8] =
    ["PRIMARY", "UNIQUE", "CHECK", "DEFAULT", "COLLATE", "REFERENCES", "GENERATED", "CONSTRAINT"];

/// Rules that are not dropped: without them the column is another one.
const KEPT: [&str; 2] = ["COLLATE", "GENERATED"];

/// One change for each rule of the column that stands at `item`.
pub fn changes(statement: &Statement<'_>, item: &Range<usize>) -> Vec<Change> {
    let starts: Vec<usize> =
        item.clone().skip(1).filter(|index| begins_rule(statement, item, *index)).collect();
    let ends = starts.iter().skip(1).copied().chain([item.end]);
    starts
        .iter()
        .zip(ends)
        .filter(|(start, _)| !statement.is_any(**start, &KEPT))
        .filter_map(|(start, end)| Change::drop(statement, *start..end, item.clone()))
        .collect()
}

fn begins_rule(statement: &Statement<'_>, item: &Range<usize>, index: usize) -> bool {
    if statement.depths[index] != statement.depths[item.start] {
        return false;
    }
    // `CONSTRAINT name NOT NULL` is one rule; `ON DELETE SET DEFAULT` and `GENERATED ... AS` begin none.
    let named = index >= 2 && statement.is(index - 2, "CONSTRAINT");
    let begins = statement.reads(index, &["NOT", "NULL"])
        || statement.is_any(index, &BEGINNINGS) && !statement.follows(index, &["SET"]);
    begins && !named
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    #[test]
    fn each_rule_of_a_column_is_dropped() {
        let text = makes(
            "CREATE TABLE f (a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT, b);",
            &[
                "a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT -> a INTEGER DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT",
                "a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT -> a INTEGER NOT NULL CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT",
                "a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT -> a INTEGER NOT NULL DEFAULT (1) REFERENCES x (id) ON DELETE SET DEFAULT",
                "a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0) REFERENCES x (id) ON DELETE SET DEFAULT -> a INTEGER NOT NULL DEFAULT (1) CHECK (a > 0)",
            ],
        );
        assert!(text.starts_with("CREATE TABLE f (a INTEGER  DEFAULT (1)"));
    }

    #[test]
    fn keys_of_a_column_are_dropped() {
        makes(
            "CREATE TABLE f (id INTEGER PRIMARY KEY, n TEXT UNIQUE)",
            &["id INTEGER PRIMARY KEY -> id INTEGER", "n TEXT UNIQUE -> n TEXT"],
        );
    }

    #[test]
    fn a_named_rule_goes_with_its_name() {
        makes("CREATE TABLE f (a TEXT CONSTRAINT c NOT NULL)", &["a TEXT CONSTRAINT c NOT NULL -> a TEXT"]);
        makes_none("CREATE TABLE f (a TEXT COLLATE NOCASE)", "a TEXT COLLATE");
    }
}
