//! Columns that can't be dropped, and what a change of the tables would leave broken.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use super::mark::stop;
use crate::languages::sql::words::{Words, definitions as words};

/// Explains `error in table heroes after drop column: …` and its like.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let message = case.message();
    let (column, mark) = dropped(case).unwrap_or_else(|| (String::new(), stop(case)));
    if message.ends_with("no other columns exist") {
        return Some(case.say_at(mark, &words::DROP_LAST, &[("column", &column)]));
    }
    // error in view v after drop column: no such column: home
    let (place, told) = message.strip_prefix("error in ")?.split_once(": ")?;
    let (place, drops) =
        place.strip_suffix(" after drop column").map_or((place, false), |place| (place, true));
    let (kind, name) = place.split_once(' ')?;
    let name = name.split(" after ").next().unwrap_or(name);
    let is_key = told.contains("foreign key");
    let words: Words = match kind {
        "table" if drops && is_key => words::DROP_IN_KEY,
        "table" if drops => words::DROP_IN_RULE,
        _ if drops => words::DROP_IN_OTHER,
        _ => words::NO_LONGER_FITS,
    };
    let values = [("kind", kind), ("name", name), ("column", column.as_str()), ("told", told)];
    Some(case.say_at(mark, &words, &values))
}

/// The column that `ALTER TABLE … DROP [COLUMN] …` names.
fn dropped(case: &Case<'_>) -> Option<(String, Range<usize>)> {
    let drop = case.find(&["DROP"]).filter(|_| case.begins(&["ALTER", "TABLE"]))?;
    let steps = if case.is_at(drop + 1, &["COLUMN"]) { 2 } else { 1 };
    let column = case.tokens.get(drop + steps)?;
    Some((column.inside(), column.range()))
}
