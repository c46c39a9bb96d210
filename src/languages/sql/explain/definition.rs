//! Tables whose definition SQLite read, but could not accept.

use std::ops::Range;

use super::alter;
use super::case::Case;
use super::finding::Finding;
use super::mark::{named, quoted_name, stop};
use crate::languages::near::{listed, nearest};
use crate::languages::sql::keywords::{RESERVED, RULES};
use crate::languages::sql::tokens::Token;
use crate::languages::sql::words::{Words, definitions as words, fill, habits, names};

/// Explains an error about the definition of a table.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    if let Some(rest) = message.strip_prefix("unknown column ") {
        let name = rest.split('"').nth(1).unwrap_or_default();
        // The column may stand further up as well, where a missing comma made it part of a type.
        let mark = last_named(case, name).unwrap_or_else(|| stop(case));
        return Some(unknown_key_column(case, name, mark));
    }
    if let Some(finding) = alter::find(case) {
        return Some(finding);
    }
    if let Some(name) = message.strip_prefix("duplicate column name: ") {
        let mark = last_named(case, name).unwrap_or_else(|| stop(case));
        return Some(case.say_at(mark, &names::COLUMN_TWICE, &[("column", name)]));
    }
    let key = |case: &Case<'_>, words: &[&str]| last(case, words);
    let found: (Words, Option<Range<usize>>) = match message {
        _ if message.contains("more than one primary key") => {
            (words::TWO_KEYS, key(case, &["PRIMARY", "KEY"]))
        }
        _ if message.starts_with("expressions prohibited in PRIMARY KEY and UNIQUE") => {
            (words::KEY_EXPRESSION, expression(case))
        }
        _ if message.starts_with("subqueries prohibited in CHECK") => {
            (words::CHECK_QUERY, case.near().map(Token::range))
        }
        _ if message.starts_with("number of columns in foreign key") => {
            (words::KEY_COUNTS, key(case, &["FOREIGN", "KEY"]).or_else(|| key(case, &["REFERENCES"])))
        }
        _ if message.starts_with("foreign key on ") => (words::KEY_COUNTS, key(case, &["REFERENCES"])),
        _ if message.starts_with("unknown datatype") => (words::STRICT_TYPE, strict_type(case)),
        _ if message.starts_with("missing datatype") => (words::STRICT_MISSING, column_of(case)),
        _ if message.starts_with("PRIMARY KEY missing") => (words::NO_KEY, key(case, &["WITHOUT", "ROWID"])),
        _ if message.starts_with("AUTOINCREMENT not allowed") => {
            (habits::AUTOINCREMENT_PLACE, key(case, &["AUTOINCREMENT"]))
        }
        _ if message.starts_with("Cannot add a NOT NULL") => {
            (words::ADD_NOT_NULL, key(case, &["NOT", "NULL"]))
        }
        _ if message.starts_with("Cannot add a UNIQUE") => (words::ADD_KEY, key(case, &["UNIQUE"])),
        _ if message.starts_with("Cannot add a PRIMARY") => (words::ADD_KEY, key(case, &["PRIMARY", "KEY"])),
        _ if message.starts_with("Cannot add a REFERENCES") => {
            (words::ADD_REFERENCES, key(case, &["REFERENCES"]))
        }
        _ if message.starts_with("cannot drop") => {
            (words::DROP_KEY, quoted_name(message).and_then(|name| named(case, &name)))
        }
        _ => return None,
    };
    let (words, mark) = found;
    Some(case.say_at(mark.unwrap_or_else(|| stop(case)), &words, &[]))
}

/// Explains a name in `CREATE TABLE` that is no column of the new table.
pub fn unknown_column(case: &Case<'_>, name: &str, mark: Range<usize>, quoted: bool) -> Finding {
    if let Some(finding) = swallowed(case, name, &mark) {
        return finding;
    }
    let columns = own_columns(case);
    if columns.iter().any(|column| column.eq_ignore_ascii_case(name)) {
        return case.say_at(mark, &words::RULE_BEFORE_COLUMN, &[("column", name)]);
    }
    if let Some(near) = nearest(name, columns.iter().map(String::as_str)) {
        let values = [("column", name), ("columns", &told(case, &columns)), ("near_name", near)];
        return case.say_at(mark, &names::NEAR_COLUMN, &values);
    }
    let words = if quoted { names::DOUBLE_QUOTES } else { words::RULE_COLUMN };
    case.say_at(mark, &words, &[("column", name), ("columns", &told(case, &columns))])
}

fn unknown_key_column(case: &Case<'_>, name: &str, mark: Range<usize>) -> Finding {
    if let Some(finding) = swallowed(case, name, &mark) {
        return finding;
    }
    let columns = own_columns(case);
    case.say_at(mark, &words::KEY_COLUMN, &[("column", name), ("columns", &told(case, &columns))])
}

/// A column that a missing comma made part of the type above it.
fn swallowed(case: &Case<'_>, name: &str, mark: &Range<usize>) -> Option<Finding> {
    let index = (1..case.tokens.len()).find(|index| {
        let token = &case.tokens[*index];
        token.names(name)
            && token.start != mark.start
            && case.open_brackets(*index).len() == 1
            && !case.tokens[index - 1].is_any(&["(", ",", "KEY", "REFERENCES"])
    })?;
    let line = case.line(case.tokens[index].start).to_string();
    Some(case.say_at(mark.clone(), &words::SWALLOWED, &[("column", name), ("line_word", &line)]))
}

/// The columns that a `CREATE TABLE` makes.
fn own_columns(case: &Case<'_>) -> Vec<String> {
    (1..case.tokens.len())
        .filter(|index| {
            let token = &case.tokens[*index];
            case.tokens[index - 1].is_any(&["(", ","])
                && token.is_name()
                && !token.is_any(&RULES)
                && case.open_brackets(*index).len() == 1
        })
        .map(|index| case.tokens[index].inside())
        .collect()
}

fn told(case: &Case<'_>, columns: &[String]) -> String {
    let open = case.tokens.iter().position(|token| token.is("(")).unwrap_or(1);
    let table = case.tokens.get(open.saturating_sub(1)).map(Token::inside).unwrap_or_default();
    let columns = listed(columns.iter().map(String::as_str));
    fill(names::HAS, &[("table", &table), ("columns", &columns)])
}

/// Where these words stand last.
fn last(case: &Case<'_>, words: &[&str]) -> Option<Range<usize>> {
    let index = (0..case.tokens.len()).rev().find(|index| case.is_at(*index, words))?;
    Some(case.tokens[index].start..case.tokens[index + words.len() - 1].end())
}

/// What stands between the brackets of a key where something else than names and commas does.
fn expression(case: &Case<'_>) -> Option<Range<usize>> {
    let begins =
        |index: usize| case.tokens[index].is_any(&["UNIQUE", "KEY"]) && case.is_at(index + 1, &["("]);
    (0..case.tokens.len()).filter(|index| begins(*index)).find_map(|index| {
        let open = index + 1;
        let depth = case.open_brackets(open).len();
        let inside = (open + 1..case.tokens.len()).take_while(|at| case.open_brackets(*at).len() > depth);
        let last = inside.clone().filter(|at| case.open_brackets(at + 1).len() > depth).last()?;
        let is_plain = |at: usize| {
            case.tokens[at].is(",") || case.tokens[at].is_name() && !case.tokens[at].is_any(&RESERVED)
        };
        let odd = (open + 1..=last).any(|at| !is_plain(at));
        odd.then(|| case.tokens[open + 1].start..case.tokens[last].end())
    })
}

fn last_named(case: &Case<'_>, name: &str) -> Option<Range<usize>> {
    case.tokens.iter().rev().find(|token| token.names(name)).map(Token::range)
}

/// The type that a message quotes: `unknown datatype for y.a: "NUMB"`.
fn strict_type(case: &Case<'_>) -> Option<Range<usize>> {
    let quoted = quoted_name(case.message())?;
    let first = quoted.split([' ', '(']).next().unwrap_or_default();
    case.tokens.iter().find(|token| token.names(first)).map(Token::range)
}

/// The column that a message names: `missing datatype for y.a`.
fn column_of(case: &Case<'_>) -> Option<Range<usize>> {
    let column = case.message().rsplit('.').next()?;
    (1..case.tokens.len())
        .find(|index| case.tokens[*index].names(column) && case.tokens[index - 1].is_any(&["(", ","]))
        .map(|index| case.tokens[index].range())
}
