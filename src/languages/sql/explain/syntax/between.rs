//! Two things side by side with nothing between them.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::RESERVED;
use crate::languages::sql::tokens::{Kind, Token};
use crate::languages::sql::words::syntax as words;

/// Explains a comma or sign that is missing.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let (near, before) = (case.near()?, case.before(1)?);
    if near.is("(") && before.is_name() && case.before(2).is_some_and(is_item) {
        let item = case.before(2).map(|item| item.text).unwrap_or_default();
        return Some(case.say(&words::MISSING_COMMA_SELECT, &[("item", item)]));
    }
    if !is_item(near) || !is_item(before) && !before.is(")") {
        return None;
    }
    let in_values = case.begins(&["INSERT"]) && !case.open_brackets(case.stop).is_empty();
    let words = if in_values { words::MISSING_COMMA_VALUES } else { words::MISSING_BETWEEN };
    Some(case.say(&words, &[]))
}

/// Whether a token is a whole value or name.
fn is_item(token: &Token<'_>) -> bool {
    match token.kind {
        Kind::Word => !token.is_any(&RESERVED),
        Kind::Quoted | Kind::Text | Kind::Blob | Kind::Number | Kind::Parameter => true,
        _ => false,
    }
}
