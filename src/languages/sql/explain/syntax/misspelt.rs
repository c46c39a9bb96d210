//! Words of SQL with a slip in them.
//!
//! A word is held against SQL's own only where a word of SQL may stand: never a name of the database, never a type.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::{IN_DEFINITION, TYPES, misspelt};
use crate::languages::sql::tokens::Kind;
use crate::languages::sql::words::syntax as words;

/// How many tokens before the mark may hold the slip: `REFERENCE heroes ( ^id`.
const LOOK_BACK: usize = 3;

/// Explains a misspelt word at the mark or shortly before.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let mut nearest_first = (0..=LOOK_BACK).filter_map(|steps| case.stop.checked_sub(steps));
    nearest_first.find_map(|index| Some(slip(case, index, meant(case, index)?)))
}

/// Says that a token is misspelt.
pub fn slip(case: &Case<'_>, index: usize, keyword: &str) -> Finding {
    let token = &case.tokens[index];
    let line = case.line(token.start).to_string();
    case.say(&words::MISSPELT, &[("word", token.text), ("keyword", keyword), ("line_word", &line)])
}

/// The word of SQL that a token was meant to be.
fn meant(case: &Case<'_>, index: usize) -> Option<&'static str> {
    let token = case.tokens.get(index).filter(|token| token.kind == Kind::Word)?;
    let after_point = index > 0 && case.tokens[index - 1].is_any(&[".", "AS"]);
    let before_point = case.tokens.get(index + 1).is_some_and(|next| next.is("."));
    if after_point || before_point || token.is_any(&TYPES) || is_name_of(case, token.text) {
        return None;
    }
    let keyword = misspelt(token.text)?;
    let is_query = case.find(&["SELECT"]).is_some_and(|select| select < index);
    if !case.creates_table() || is_query || case.open_brackets(index).is_empty() {
        return Some(keyword);
    }
    (IN_DEFINITION.contains(&keyword) && !is_new_column(case, index)).then_some(keyword)
}

/// Whether the database has a table or column of that name.
fn is_name_of(case: &Case<'_>, name: &str) -> bool {
    let tables = &case.schema.tables;
    tables.iter().any(|shape| shape.name.eq_ignore_ascii_case(name) || shape.column(name).is_some())
}

/// Whether a token is the name of a new table's column. A rule such as `UNIQE (a, b)` or `FORIEGN KEY` is none.
fn is_new_column(case: &Case<'_>, index: usize) -> bool {
    let begins = index > 0 && case.tokens[index - 1].is_any(&["(", ","]);
    let is_rule = case.tokens.get(index + 1).is_some_and(|next| next.is_any(&["(", "KEY"]));
    begins && case.open_brackets(index).len() == 1 && !is_rule
}
