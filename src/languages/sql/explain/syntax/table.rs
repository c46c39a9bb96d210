//! Slips inside `CREATE TABLE`.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::{RESERVED, RULES, STARTERS};
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::{Words, syntax as words};

/// Explains a slip inside a table's definition.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    if !case.creates_table() {
        return None;
    }
    let near = case.near()?;
    let words = match case.open_brackets(case.stop).len() {
        0 => outside(case)?,
        1 => inside(case)?,
        _ => return None,
    };
    // A word of SQL as a column's name is told as such.
    (!matches!(near.kind, Kind::Unclosed)).then(|| case.say(&words, &[]))
}

/// Before the opening bracket.
fn outside(case: &Case<'_>) -> Option<Words> {
    let opened = case.tokens[..case.stop].iter().any(|token| token.is("("));
    let named = case.before(1).is_some_and(|before| before.is_name() && !before.is_any(&RESERVED));
    (!opened && named && !case.near_any(&STARTERS) && !case.near_any(&["."])).then_some(words::TABLE_BRACKETS)
}

fn inside(case: &Case<'_>) -> Option<Words> {
    keys(case).or_else(|| order(case))
}

/// Slips in foreign keys.
fn keys(case: &Case<'_>) -> Option<Words> {
    let near = case.near()?;
    let second = case.before(2);
    Some(match () {
        () if near.is(".") && second.is_some_and(|word| word.is("REFERENCES")) => words::REFERENCES_POINT,
        () if case.after_any(&["KEY"]) && second.is_some_and(|word| word.is("FOREIGN")) => {
            words::FOREIGN_KEY_BRACKETS
        }
        () if near.is("FOREIGN") && case.is_at(case.stop + 2, &["REFERENCES"]) => words::FOREIGN_KEY_WORDS,
        () if case.after_any(&[")"]) && near.is_name() && behind_foreign_key(case) => words::REFERENCES_WORD,
        () if near.is_any(&["DELETE", "CASCADE", "RESTRICT"])
            && !case.after_any(&["ON", "DELETE", "UPDATE"]) =>
        {
            words::ON_DELETE
        }
        () if case.after_any(&["DELETE"]) && second.is_some_and(|word| word.is("ON")) => words::ACTION,
        () => return None,
    })
}

/// Whether the bracket just closed is that of `FOREIGN KEY (…)`.
fn behind_foreign_key(case: &Case<'_>) -> bool {
    let mut depth = 0_usize;
    for index in (0..case.stop).rev() {
        let token = &case.tokens[index];
        if token.is(")") {
            depth += 1;
        } else if token.is("(") {
            depth = depth.saturating_sub(1);
            if depth == 0 {
                return index >= 2 && case.is_at(index - 2, &["FOREIGN", "KEY"]);
            }
        }
    }
    false
}

/// Commas that are missing, and columns and rules in another order than SQLite's.
fn order(case: &Case<'_>) -> Option<Words> {
    let near = case.near()?;
    let after_comma = case.after_any(&[","]);
    Some(match () {
        () if case.after_any(&["("]) && near.is_any(&RULES) => words::RULE_FIRST,
        () if near.is_any(&RULES) && !after_comma => words::MISSING_COMMA_RULE,
        () if after_comma && near.is_name() && !near.is_any(&RESERVED) => words::COLUMN_AFTER_RULE,
        () if near.is_name() && !near.is_any(&RESERVED) && !case.after_any(&["("]) => {
            words::MISSING_COMMA_COLUMN
        }
        () => return None,
    })
}
