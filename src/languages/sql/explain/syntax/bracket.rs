//! Brackets that are open, empty or too many, and statements that run into the next one.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::STARTERS;
use crate::languages::sql::words::syntax as words;

/// Explains brackets with nothing in them.
pub fn empty(case: &Case<'_>) -> Option<Finding> {
    (case.near_any(&[")"]) && case.after_any(&["("])).then(|| case.say(&words::EMPTY_BRACKETS, &[]))
}

/// Explains brackets that don't match, and a missing `;`.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let open = case.open_brackets(case.stop);
    if case.begins(&["CREATE"]) && case.find(&["TRIGGER"]).is_some_and(|index| index < 3) {
        let begun = case.find(&["BEGIN"]).is_some_and(|begin| begin < case.stop);
        let at_statement = case.near().is_none() || case.near_any(&STARTERS);
        return (begun && at_statement).then(|| case.say(&words::TRIGGER_END, &[]));
    }
    let Some(innermost) = open.last() else {
        if case.near_any(&[")"]) {
            return Some(case.say(&words::EXTRA_BRACKET, &[]));
        }
        return begins_statement(case).then(|| case.say(&words::MISSING_SEMICOLON, &[]));
    };
    let holds_query =
        case.tokens.get(innermost + 1).is_some_and(|token| token.is_any(&["SELECT", "WITH", "VALUES"]));
    let ends = case.near().is_none_or(|near| near.is(";")) || begins_statement(case);
    let clause = !holds_query
        && !case.creates_table()
        && case.near_any(&["FROM", "WHERE", "GROUP", "ORDER", "HAVING"]);
    if ends || clause {
        let line = case.line(case.tokens[*innermost].start).to_string();
        return Some(case.say(&words::OPEN_BRACKET, &[("line_open", &line)]));
    }
    None
}

/// Whether SQLite stopped at the first word of another statement, on a line of its own or behind a closing bracket.
fn begins_statement(case: &Case<'_>) -> bool {
    let (Some(near), Some(before)) = (case.near(), case.before(1)) else { return false };
    let new_line = case.line(near.start) > case.line(before.end());
    near.is_any(&STARTERS)
        && !near.is_any(&["END", "VALUES", "WITH", "REPLACE"])
        && (new_line || before.is(")"))
}
