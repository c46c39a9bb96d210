//! Changes to `CREATE TABLE` and `CREATE INDEX`: rules are dropped, keys lose a column.
//!
//! WITHOUT ROWID and STRICT are left alone: they change how rows are stored, not what a relationship allows.

use std::ops::Range;

use super::change::Change;
use super::{column, key};
use crate::languages::sql::keywords::RULES;
use crate::languages::sql::statement::Statement;

/// Every change to the definition that a statement makes.
pub fn changes(statement: &Statement<'_>, all: &[Statement<'_>]) -> Vec<Change> {
    if statement.creates("INDEX") {
        return index(statement);
    }
    if !statement.creates("TABLE") {
        return Vec::new();
    }
    let tables = tables(all);
    let items = items(statement);
    let mut changes = Vec::new();
    for (which, item) in items.iter().enumerate() {
        if statement.is_any(item.start, &RULES) {
            changes.extend(Change::drop_item(statement, &items, which));
            changes.extend(narrower(statement, item));
        } else {
            changes.extend(column::changes(statement, item));
        }
        changes.extend(key::changes(statement, item, &tables));
    }
    changes
}

/// The columns and rules of a table.
pub fn items(statement: &Statement<'_>) -> Vec<Range<usize>> {
    let open = statement.places("(").first().copied();
    let close = open.and_then(|open| statement.closing(open));
    match (open, close) {
        (Some(open), Some(close)) => statement.cut(open + 1..close, &[","]),
        _ => Vec::new(),
    }
}

/// PRIMARY KEY or UNIQUE over several columns, with one column less.
fn narrower(statement: &Statement<'_>, item: &Range<usize>) -> Vec<Change> {
    let is_key = item.clone().any(|index| statement.is_any(index, &["PRIMARY", "UNIQUE"]));
    let open = item.clone().find(|index| statement.is(*index, "("));
    let (true, Some(open)) = (is_key, open) else { return Vec::new() };
    list_without_one(statement, open, item.clone())
}

fn index(statement: &Statement<'_>) -> Vec<Change> {
    let mut changes = Vec::new();
    if statement.is(1, "UNIQUE") {
        changes.extend(Change::drop(statement, 1..2, 0..statement.places("(").first().copied().unwrap_or(3)));
    }
    let Some(open) = statement.places("(").first().copied() else { return changes };
    let end = statement.closing(open).map_or(open, |close| close + 1);
    changes.extend(list_without_one(statement, open, 0..end));
    changes
}

/// A list in brackets, once without each of its items.
fn list_without_one(statement: &Statement<'_>, open: usize, shown: Range<usize>) -> Vec<Change> {
    let Some(close) = statement.closing(open) else { return Vec::new() };
    let columns = statement.cut(open + 1..close, &[","]);
    if columns.len() < 2 {
        return Vec::new();
    }
    let without = |which: usize| Change::list_without(statement, &columns, which, shown.clone());
    (0..columns.len()).filter_map(without).collect()
}

/// Every table that is made or referenced.
fn tables(all: &[Statement<'_>]) -> Vec<String> {
    let mut tables: Vec<String> = Vec::new();
    for statement in all {
        let made = statement.creates("TABLE").then(|| statement.places("(").first().copied()).flatten();
        let made = made.and_then(|open| open.checked_sub(1));
        let referenced = statement.places("REFERENCES").into_iter().map(|index| index + 1);
        for token in made.into_iter().chain(referenced).filter_map(|index| statement.tokens.get(index)) {
            if token.is_name() && !tables.iter().any(|known| token.names(known)) {
                tables.push(token.inside());
            }
        }
    }
    tables
}

#[cfg(test)]
mod tests {
    use crate::languages::sql::mutate::tests::{makes, makes_none};

    const TABLE: &str = "CREATE TABLE f (\n  a INTEGER, -- one\n  b INTEGER,\n  PRIMARY KEY (a, b),\n  CONSTRAINT c CHECK (a < b),\n  FOREIGN KEY (a) REFERENCES x (id)\n) STRICT;";

    #[test]
    fn rules_of_a_table_are_dropped() {
        let text = makes(
            TABLE,
            &[
                "PRIMARY KEY (a, b) ->",
                "CONSTRAINT c CHECK (a < b) ->",
                "FOREIGN KEY (a) REFERENCES x (id) ->",
            ],
        );
        assert_eq!(text, TABLE.replace(",\n  PRIMARY KEY (a, b)", ""));
    }

    #[test]
    fn the_line_of_a_rule_is_its_own() {
        let all = crate::languages::sql::mutate::mutants(TABLE);
        let key = all
            .iter()
            .find(|mutant| mutant.before == "PRIMARY KEY (a, b)" && mutant.after.is_empty())
            .unwrap();
        assert_eq!(key.line, 4);
    }

    #[test]
    fn keys_lose_a_column() {
        makes(TABLE, &["PRIMARY KEY (a, b) -> PRIMARY KEY (b)", "PRIMARY KEY (a, b) -> PRIMARY KEY (a)"]);
        makes("CREATE TABLE f (a, b, UNIQUE (a, b))", &["UNIQUE (a, b) -> UNIQUE (a)"]);
    }

    #[test]
    fn strict_and_without_rowid_stay() {
        makes_none(TABLE, "STRICT");
        makes_none("CREATE TABLE a (b INTEGER PRIMARY KEY) WITHOUT ROWID", "WITHOUT");
    }

    #[test]
    fn a_unique_index_becomes_a_plain_one_or_narrower() {
        makes(
            "CREATE UNIQUE INDEX i ON f (a, b);",
            &[
                "CREATE UNIQUE INDEX i ON f -> CREATE INDEX i ON f",
                "CREATE UNIQUE INDEX i ON f (a, b) -> CREATE UNIQUE INDEX i ON f (b)",
            ],
        );
    }
}
