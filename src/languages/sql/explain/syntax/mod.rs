//! Statements that SQLite could not read.
//!
//! SQLite says where it stopped. The cause is there or just before; a file for each family of slips looks at both.

mod between;
mod bracket;
mod clause;
mod comma;
mod join;
mod misspelt;
mod quote;
mod table;

use super::case::Case;
use super::finding::Finding;
use crate::languages::sql::keywords::{self, RESERVED, STARTERS};
use crate::languages::sql::tokens::{Kind, meaningful};
use crate::languages::sql::words::syntax as words;

/// Explains a syntax error; there are always words for one.
pub fn find(case: &Case<'_>) -> Finding {
    quote::find(case)
        .or_else(|| beginning(case))
        .or_else(|| comma::find(case))
        .or_else(|| bracket::empty(case))
        .or_else(|| misspelt::find(case))
        .or_else(|| table::find(case))
        .or_else(|| bracket::find(case))
        .or_else(|| join::find(case))
        .or_else(|| inner_query(case))
        .or_else(|| clause::find(case))
        .or_else(|| reserved(case))
        .or_else(|| between::find(case))
        .unwrap_or_else(|| {
            let words = if case.near().is_none() { words::INCOMPLETE } else { words::GENERAL };
            case.say(&words, &[])
        })
}

/// A statement that begins with a word that begins none.
fn beginning(case: &Case<'_>) -> Option<Finding> {
    let first = case.near().filter(|first| case.stop == 0 && !first.is_any(&STARTERS))?;
    if let Some(keyword) = keywords::misspelt(first.text).filter(|keyword| STARTERS.contains(keyword)) {
        return Some(misspelt::slip(case, 0, keyword));
    }
    let is_first = meaningful(case.script, 0..case.error.statement.start).next().is_none();
    let is_lone = case.tokens[1..].iter().all(|token| token.is(";")) && first.kind != Kind::Operator;
    let words = match () {
        () if is_first && is_lone => words::LONE_WORD,
        () if is_first => words::NO_BEGINNING_AT_ALL,
        () => words::NO_BEGINNING,
    };
    Some(case.say(&words, &[]))
}

/// A query in the place of a value, without brackets of its own.
fn inner_query(case: &Case<'_>) -> Option<Finding> {
    let near = case.near().filter(|near| near.is("SELECT"))?;
    let among_values =
        case.find(&["VALUES"]).is_some_and(|values| values < case.stop) && case.after_any(&["(", ","]);
    let compared = case.after_any(&["=", "==", "<>", "!=", "<", ">", "<=", ">=", "IN"]);
    (among_values || compared).then(|| case.say_at(near.range(), &words::INNER_QUERY, &[]))
}

/// A word of SQL where a name belongs.
fn reserved(case: &Case<'_>) -> Option<Finding> {
    let near = case.near().filter(|near| near.is_any(&RESERVED))?;
    let names_next =
        case.after_any(&["TABLE", "INTO", "UPDATE", "JOIN", "AS", "EXISTS", "INDEX", "VIEW", "TRIGGER"]);
    let in_list = case.creates_table()
        || case.begins(&["INSERT"]) && case.find(&["VALUES"]).is_none_or(|at| at > case.stop);
    let names_next = names_next || in_list && case.after_any(&["(", ","]);
    (names_next && !near.is("SELECT")).then(|| case.say(&words::RESERVED, &[]))
}
