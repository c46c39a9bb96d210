//! A kind of join without the word JOIN.

use crate::languages::sql::explain::case::Case;
use crate::languages::sql::explain::finding::Finding;
use crate::languages::sql::keywords::{JOIN_WORDS, RESERVED};
use crate::languages::sql::words::syntax as words;

/// How many tokens SQLite may read before it misses the JOIN: `LEFT fights f ^ON`.
const LOOK_BACK: usize = 3;

/// Explains `battles b INNER fights f ON …`.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let from = case.find(&["FROM"])?;
    let kind = (1..=LOOK_BACK).filter_map(|steps| case.stop.checked_sub(steps)).find(|index| {
        let is_kind = case.tokens[*index].is_any(&JOIN_WORDS) && !case.tokens[*index].is("JOIN");
        is_kind && *index > from && names_table(case, index + 1)
    })?;
    let first = (from..kind).rev().take_while(|index| case.tokens[*index].is_any(&JOIN_WORDS)).last();
    let word = &case.script[case.tokens[first.unwrap_or(kind)].start..case.tokens[kind].end()];
    Some(case.say(&words::JOIN_MISSING, &[("word", word), ("table", case.tokens[kind + 1].text)]))
}

fn names_table(case: &Case<'_>, index: usize) -> bool {
    let name = case.tokens.get(index);
    name.is_some_and(|name| name.is_name() && !name.is_any(&RESERVED) && !name.is_any(&JOIN_WORDS))
}
