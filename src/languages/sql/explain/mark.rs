//! Where to put the mark.

use std::ops::Range;

use super::case::Case;
use crate::languages::sql::tokens::Token;

/// Where SQLite stopped; where it doesn't say, the name that its message quotes, else the statement's first token.
pub fn stop(case: &Case<'_>) -> Range<usize> {
    if let Some(offset) = case.error.offset {
        // `h.nam` is one name: SQLite points at its beginning, the whole is marked.
        return match case.near() {
            Some(token) => token.start..qualified(case, case.stop).max(token.end()),
            None => offset..offset,
        };
    }
    if case.message() == "incomplete input" {
        return case.tokens.last().map_or(case.error.statement.clone(), Token::range);
    }
    quoted_name(case.message())
        .and_then(|name| named(case, &name))
        .or_else(|| case.tokens.first().map(Token::range))
        .unwrap_or(case.error.statement.clone())
}

/// Where the name that begins at a token ends: `h.name` is three tokens.
fn qualified(case: &Case<'_>, index: usize) -> usize {
    let point = case.tokens.get(index + 1).is_some_and(|token| token.is("."));
    let name = case.tokens.get(index + 2).filter(|token| point && token.is_name());
    match name {
        Some(name) if case.message().contains(&case.script[case.tokens[index].start..name.end()]) => {
            name.end()
        }
        _ => 0,
    }
}

/// Where a name stands first in the statement, quoted or not; `f.hero` is looked for with its point.
pub fn named(case: &Case<'_>, name: &str) -> Option<Range<usize>> {
    if let Some((owner, column)) = name.split_once('.') {
        let place = (0..case.tokens.len()).find(|index| {
            case.tokens[*index].names(owner)
                && case.tokens.get(index + 1).is_some_and(|token| token.is("."))
                && case.tokens.get(index + 2).is_some_and(|token| token.names(column))
        });
        if let Some(index) = place {
            return Some(case.tokens[index].start..case.tokens[index + 2].end());
        }
    }
    let last = name.rsplit('.').next().unwrap_or(name);
    let text = case.tokens.iter().find(|token| token.names(last));
    text.or_else(|| case.tokens.iter().find(|token| token.text.eq_ignore_ascii_case(name))).map(Token::range)
}

/// The name that a message quotes, or ends with behind a colon.
pub fn quoted_name(message: &str) -> Option<String> {
    if let Some((_, rest)) = message.split_once('"') {
        return rest.split_once('"').map(|(name, _)| name.to_owned());
    }
    message.rsplit_once(": ").map(|(_, name)| name.trim().to_owned())
}
