//! Habits from other database programs, from the SQLite shell, and from word processors.
//!
//! A habit speaks only where SQLite stopped because of it: its word stands at the mark or just before.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use crate::languages::sql::tokens::{Kind, Token};
use crate::languages::sql::words::{Words, habits as words};

/// The habit behind an error, if it is one.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    characters(case)
        .or_else(|| fence(case))
        .or_else(|| commands(case))
        .or_else(|| changes(case))
        .or_else(|| columns(case))
        .or_else(|| signs(case))
}

/// Characters that look like others.
fn characters(case: &Case<'_>) -> Option<Finding> {
    let near = case.near().or_else(|| case.tokens.first())?;
    let is_odd = |character: char| {
        character.is_whitespace() || matches!(character, '\u{200b}' | '\u{2060}' | '\u{feff}')
    };
    let suspicious = [Some(near), case.before(1), case.tokens.get(case.stop + 1)];
    for token in
        suspicious.into_iter().flatten().filter(|token| matches!(token.kind, Kind::Word | Kind::Unknown))
    {
        if let Some((place, quote)) =
            token.text.char_indices().find(|(_, c)| matches!(c, '“' | '”' | '„' | '‘' | '’' | '‚' | '´'))
        {
            let start = token.start + place;
            let found = case.say(&words::CURLY_QUOTES, &[("quote", quote.encode_utf8(&mut [0; 4]))]);
            return Some(found.at(start..start + quote.len_utf8()));
        }
        if let Some((place, space)) = token.text.char_indices().find(|(_, character)| is_odd(*character)) {
            let start = token.start + place;
            return Some(case.say(&words::ODD_SPACE, &[]).at(start..start + space.len_utf8()));
        }
    }
    None
}

/// Words with which statements of JavaScript begin, and none of SQL.
const JAVASCRIPT: [&str; 13] = [
    "ASYNC", "AWAIT", "CLASS", "CONST", "EXPORT", "EXPORTS", "FUNCTION", "IMPORT", "KNEX", "LET", "MODULE",
    "REQUIRE", "VAR",
];

/// Three backticks, in front of the code or behind it.
fn fence(case: &Case<'_>) -> Option<Finding> {
    let near = case.near().filter(|near| near.text.starts_with("```"))?;
    Some(case.say(&words::FENCE, &[]).at(near.start..near.start + 3))
}

/// Lines that are no SQL of SQLite's at all.
fn commands(case: &Case<'_>) -> Option<Finding> {
    if case.stop > 1 {
        return None;
    }
    let first = case.tokens.first()?;
    let second = case.tokens.get(1);
    let is_first = case.stop == 0;
    let words = match () {
        () if is_first && first.is(".") => {
            let command = second.map_or(".", |second| &case.script[first.start..second.end()]);
            return Some(case.say(&words::DOT_COMMAND, &[("name", command)]));
        }
        () if is_first && first.text == "\\" => words::BACKSLASH_COMMAND,
        () if is_first && first.text.starts_with('#') => words::HASH_COMMENT,
        () if is_first && case.is_at(0, &["/", "/"]) => words::SLASH_COMMENT,
        () if is_first && first.is("USE") => words::USE,
        () if first.is_any(&["CREATE", "DROP"])
            && second.is_some_and(|word| word.is_any(&["DATABASE", "SCHEMA"])) =>
        {
            words::DATABASE
        }
        () if is_first && first.is_any(&["SHOW", "DESCRIBE", "DESC"]) => words::SHOW,
        () if is_first && first.is_any(&JAVASCRIPT) => words::JAVASCRIPT,
        () if is_first && first.is("TRUNCATE") => words::TRUNCATE,
        () if is_first && first.is("SET") => words::SET,
        () if is_first && first.is("START") => words::START,
        () if is_first
            && first.is_any(&[
                "DELIMITER",
                "GO",
                "DECLARE",
                "GRANT",
                "EXEC",
                "CALL",
                "LOCK",
                "COPY",
                "MERGE",
            ]) =>
        {
            words::OTHER_STATEMENT
        }
        () => return None,
    };
    Some(case.say(&words, &[]))
}

/// Changes that SQLite makes in another way.
fn changes(case: &Case<'_>) -> Option<Finding> {
    let words = if case.begins(&["ALTER", "TABLE"]) {
        let is_rule = case.near_any(&["CONSTRAINT", "FOREIGN", "PRIMARY", "UNIQUE", "CHECK", "INDEX", "KEY"]);
        match () {
            () if is_rule && case.find(&["ADD"]).is_some_and(|add| add < case.stop) => words::ADD_RULE,
            () if case.near_any(&["MODIFY", "CHANGE", "TYPE", "SET"])
                || case.find(&["ALTER", "COLUMN"]).is_some() =>
            {
                words::CHANGE_COLUMN
            }
            () => return None,
        }
    } else if case.near_any(&["DUPLICATE"]) && case.after_any(&["ON"]) {
        words::ON_DUPLICATE
    } else if case.near_any(&["ILIKE"]) {
        words::ILIKE
    } else if case.before(1).is_some_and(|word| word.is("TOP"))
        && case.before(2).is_some_and(|word| word.is("SELECT"))
    {
        words::TOP
    } else {
        return None;
    };
    Some(case.say(&words, &[]))
}

/// Words behind the columns of a table.
fn columns(case: &Case<'_>) -> Option<Finding> {
    if case.message().starts_with("AUTOINCREMENT is only allowed") {
        let place = case.find(&["AUTOINCREMENT"])?;
        return Some(case.say_at(
            case.tokens[place].range(),
            &words::AUTOINCREMENT_PLACE,
            &[("line", &case.line(case.tokens[place].start).to_string())],
        ));
    }
    if !case.creates_table() && !case.begins(&["ALTER", "TABLE"]) {
        return None;
    }
    if let Some(name) = list_type(case) {
        return Some(case.say(&words::ENUM, &[("name", &name)]));
    }
    let outside = case.open_brackets(case.stop).is_empty();
    let words = match () {
        () if case.near_any(&["AUTO_INCREMENT"]) => words::AUTO_INCREMENT,
        () if case.near_any(&["AUTOINCREMENT"]) => words::AUTOINCREMENT_PLACE,
        () if outside && (is_table_option(case.before(1)) || is_table_option(case.near())) => words::ENGINE,
        () if case.near_any(&["UNSIGNED"]) => words::UNSIGNED,
        () if case.near_any(&["KEY"]) && case.after_any(&["UNIQUE", ","])
            || case.near_any(&["INDEX"])
            || case.near_any(&["("])
                && case.after_any(&["KEY"])
                && case.before(2).is_some_and(|word| word.is_any(&[",", "("])) =>
        {
            words::INNER_INDEX
        }
        () if case.near_any(&["CHARACTER", "CHARSET", "IDENTITY", "COMMENT", "ZEROFILL", "BINARY"])
            || case.near_any(&["AS"])
                && case.tokens.get(case.stop + 1).is_some_and(|word| word.is("IDENTITY")) =>
        {
            words::COLUMN_WORD
        }
        () => return None,
    };
    Some(case.say(&words, &[]))
}

/// `ENUM ( ^'a'` or `^SET ( 'a'`: SET is a word of SQLite's, so that it stops there.
fn list_type(case: &Case<'_>) -> Option<String> {
    let is_value = |steps: usize| {
        let value = case.tokens.get(case.stop + steps);
        value.is_some_and(|value| matches!(value.kind, Kind::Text | Kind::Quoted))
    };
    let name = match () {
        () if is_value(0) && case.after_any(&["("]) => case.before(2)?,
        () if case.is_at(case.stop + 1, &["("]) && is_value(2) => case.near()?,
        () => return None,
    };
    name.is_any(&["ENUM", "SET"]).then(|| name.text.to_ascii_uppercase())
}

fn is_table_option(token: Option<&Token<'_>>) -> bool {
    token.is_some_and(|token| {
        token.is_any(&["ENGINE", "CHARSET", "COLLATE", "AUTO_INCREMENT", "COMMENT", "ROW_FORMAT"])
    })
}

/// A function of another program.
pub fn function(case: &Case<'_>, name: &str, mark: Range<usize>) -> Option<Finding> {
    let line = case.line(mark.start).to_string();
    let values = [("name", name), ("line", line.as_str())];
    if is_random_id(name) {
        return Some(case.say_at(mark, &words::RANDOM_ID, &values));
    }
    let values = [values[0], values[1], ("instead", instead_of(name)?)];
    Some(case.say_at(mark, &words::FUNCTION, &values))
}

/// What SQLite has instead of a function of another program.
pub fn instead_of(name: &str) -> Option<&'static str> {
    let known = words::FUNCTIONS.into_iter().find(|(habit, _)| habit.eq_ignore_ascii_case(name));
    known.map(|(_, instead)| instead)
}

/// Whether a function of another program makes a random id.
pub fn is_random_id(name: &str) -> bool {
    words::RANDOM_IDS.iter().any(|known| known.eq_ignore_ascii_case(name))
}

/// Signs and functions.
fn signs(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    if let Some(name) = case.message().strip_prefix("no such function: ") {
        return function(case, name, near.range());
    }
    if near.is("ARRAY") && case.message().starts_with("no such column") {
        return Some(case.say(&words::ARRAY, &[]));
    }
    let before = case.before(1);
    let touches = before.is_some_and(|before| before.end() == near.start);
    let words: Words = match () {
        () if near.text.starts_with('#') => words::HASH_COMMENT,
        () if near.is("/") && touches && case.after_any(&["/"]) => words::SLASH_COMMENT,
        () if near.is("&") && touches && case.after_any(&["&"]) => words::AND_SIGN,
        () if near.text.starts_with(':') && case.script[near.start..].starts_with("::") => words::CAST_SIGN,
        () if touches && case.after_any(&["="]) && (near.is_any(&["<", ">"]) || near.text == "!") => {
            words::TURNED_OPERATOR
        }
        () if before.is_some_and(|before| before.kind == Kind::Text && before.text.ends_with("\\'")) => {
            words::BACKSLASH_QUOTE
        }
        () => return None,
    };
    Some(case.say(&words, &[]))
}
