//! Statements that SQLite could not read.
//!
//! SQLite says where it stopped. The cause is there or just before; a file for each family of slips looks at both.

mod between;
mod bracket;
mod clause;
mod comma;
mod quote;
mod table;

use super::case::Case;
use super::finding::Finding;
use crate::languages::sql::keywords::{RESERVED, STARTERS, misspelt};
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::syntax as words;

/// How many tokens before the mark may hold the slip: `REFERENCE heroes ( ^id`.
const LOOK_BACK: usize = 3;

/// Explains a syntax error; there are always words for one.
pub fn find(case: &Case<'_>) -> Finding {
    quote::find(case)
        .or_else(|| beginning(case))
        .or_else(|| comma::find(case))
        .or_else(|| bracket::empty(case))
        .or_else(|| misspelt_word(case))
        .or_else(|| table::find(case))
        .or_else(|| bracket::find(case))
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
    match misspelt(first.text) {
        Some(keyword) if STARTERS.contains(&keyword) => Some(slip(case, 0, keyword)),
        _ => Some(case.say(&words::NO_BEGINNING, &[])),
    }
}

/// A misspelt word at the mark or shortly before. Names of the database are none.
fn misspelt_word(case: &Case<'_>) -> Option<Finding> {
    let nearest_first = (0..=LOOK_BACK).filter_map(|steps| case.stop.checked_sub(steps));
    for index in nearest_first {
        let Some(token) = case.tokens.get(index).filter(|token| token.kind == Kind::Word) else { continue };
        let after_point = index > 0 && case.tokens[index - 1].is_any(&[".", "AS"]);
        let before_point = case.tokens.get(index + 1).is_some_and(|next| next.is("."));
        if after_point || before_point || is_name_of(case, token.text) {
            continue;
        }
        if let Some(keyword) = misspelt(token.text) {
            return Some(slip(case, index, keyword));
        }
    }
    None
}

fn slip(case: &Case<'_>, index: usize, keyword: &str) -> Finding {
    let token = &case.tokens[index];
    let line = case.line(token.start).to_string();
    case.say(&words::MISSPELT, &[("word", token.text), ("keyword", keyword), ("line_word", &line)])
}

/// Whether the database has a table or column of that name.
fn is_name_of(case: &Case<'_>, name: &str) -> bool {
    let tables = &case.schema.tables;
    tables.iter().any(|shape| shape.name.eq_ignore_ascii_case(name) || shape.column(name).is_some())
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
