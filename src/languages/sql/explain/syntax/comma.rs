//! Commas too many.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::RESERVED;
use crate::languages::sql::words::syntax as words;

/// Explains a comma with nothing behind or before it.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let Some(near) = case.near() else {
        return case.tokens.last().filter(|last| last.is(",")).map(|_| case.say(&words::TRAILING_COMMA, &[]));
    };
    if near.is(",") && case.after_any(&[",", "(", "SELECT", "FROM", "BY", "SET", "VALUES", "DISTINCT"]) {
        return Some(case.say(&words::EXTRA_COMMA, &[]));
    }
    if !case.after_any(&[","]) {
        return None;
    }
    if case.creates_table() && near.is(")") && case.open_brackets(case.stop).len() == 1 {
        return Some(case.say(&words::TRAILING_COMMA_TABLE, &[]));
    }
    let ends_list = near.is_any(&[")", ";"]) || !case.creates_table() && near.is_any(&RESERVED);
    ends_list.then(|| case.say(&words::TRAILING_COMMA, &[]))
}
