//! Quotes that are never closed or closed too early, and characters that SQL does not have.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::syntax as words;

/// Explains a slip of quotes or a strange character.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let near = case.near()?;
    if let Some(finding) = apostrophe(case) {
        return Some(finding);
    }
    match near.kind {
        Kind::Unclosed if near.text.starts_with('\'') => Some(case.say(&words::UNCLOSED_TEXT, &[])),
        Kind::Unclosed => {
            let mark = near.text.get(..1).unwrap_or_default();
            Some(case.say(&words::UNCLOSED_NAME, &[("mark", mark)]))
        }
        Kind::Unknown if near.text.starts_with(|first: char| first.is_ascii_digit()) => {
            Some(case.say(&words::STRANGE_NUMBER, &[]))
        }
        _ if near.text == "{" && case.creates_table() => Some(case.say(&words::CURLY_BRACKETS, &[])),
        Kind::Unknown if near.text == ":" => Some(case.say(&words::LONE_COLON, &[])),
        Kind::Unknown => Some(case.say(&words::STRANGE_CHARACTER, &[])),
        _ => None,
    }
}

/// `'it's'`: a text with a word directly behind it.
fn apostrophe(case: &Case<'_>) -> Option<Finding> {
    let last = case.stop.min(case.tokens.len().checked_sub(1)?);
    let index = (1..=last).rev().take(3).find(|index| {
        let (text, word) = (&case.tokens[index - 1], &case.tokens[*index]);
        text.kind == Kind::Text && word.kind == Kind::Word && text.end() == word.start
    })?;
    let text = &case.tokens[index - 1];
    let line = case.line(text.start).to_string();
    Some(case.say(&words::APOSTROPHE, &[("text", text.text), ("line_text", &line)]))
}
