//! Slips inside `CREATE TABLE`.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::{RESERVED, RULES, STARTERS};
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::{Words, syntax as words};

/// Explains a slip inside a table's definition.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    if near.is(".") && case.before(2).is_some_and(|word| word.is("REFERENCES")) {
        return Some(case.say(&words::REFERENCES_POINT, &[]));
    }
    if !case.creates_table() {
        return None;
    }
    if let Some(finding) = key_without_comma(case) {
        return Some(finding);
    }
    let words = match case.open_brackets(case.stop).len() {
        0 => outside(case)?,
        1 => inside(case)?,
        _ => return None,
    };
    // A word of SQL as a column's name is told as such.
    (!matches!(near.kind, Kind::Unclosed)).then(|| case.say(&words, &[]))
}

/// `battle_id INTEGER PRIMARY KEY ^(hero_id, battle_id)`: behind a column, these rules have no brackets.
fn key_without_comma(case: &Case<'_>) -> Option<Finding> {
    let rule = match () {
        () if !case.near_any(&["("]) || case.open_brackets(case.stop).len() != 1 => return None,
        () if case.after_any(&["UNIQUE"]) => case.stop - 1,
        () if case.after_any(&["KEY"]) && case.before(2).is_some_and(|word| word.is("PRIMARY")) => {
            case.stop - 2
        }
        () => return None,
    };
    let before = rule.checked_sub(1).map(|before| &case.tokens[before])?;
    let line = case.line(before.start).to_string();
    let word = &case.script[case.tokens[rule].start..case.tokens[case.stop - 1].end()];
    Some(case.say(&words::KEY_WITHOUT_COMMA, &[("word", word), ("line_rule", &line)]))
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
        () if case.after_any(&["KEY"]) && second.is_some_and(|word| word.is("FOREIGN")) => {
            words::FOREIGN_KEY_BRACKETS
        }
        () if near.is("FOREIGN")
            && (case.is_at(case.stop + 2, &["REFERENCES"]) || is_behind_column(case)) =>
        {
            words::FOREIGN_KEY_WORDS
        }
        () if case.after_any(&[")"]) && near.is_name() && behind_foreign_key(case) => words::REFERENCES_WORD,
        () if near.is_any(&["DELETE", "CASCADE", "RESTRICT"])
            && !case.after_any(&["DELETE", "UPDATE"])
            && !(near.is("DELETE") && case.after_any(&["ON"])) =>
        {
            words::ON_DELETE
        }
        () if case.after_any(&["DELETE"]) && second.is_some_and(|word| word.is("ON")) => words::ACTION,
        () => return None,
    })
}

/// Whether the mark stands behind a column, in the same line. In a new line, a comma was forgotten.
fn is_behind_column(case: &Case<'_>) -> bool {
    let (Some(near), Some(before)) = (case.near(), case.before(1)) else { return false };
    !before.is_any(&[",", "("]) && case.line(near.start) == case.line(before.end())
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
