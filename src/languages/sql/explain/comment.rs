//! A comment that is opened and never closed, so that the rest of the file belongs to it.

use std::ops::Range;

use super::case::Case;
use super::finding::Finding;
use crate::languages::sql::comment::open_comment;
use crate::languages::sql::words::{comments as words, labels};

/// Explains a statement that an open comment cut off, or swallowed whole.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let place = match case.near() {
        Some(near) => last_signs(case).filter(|signs| signs.contains(&near.start))?,
        None if [words::SWALLOWED, "incomplete input"].contains(&case.message()) => {
            open_comment(case.script)?.opening()
        }
        None => return None,
    };
    Some(case.say_at(place, &words::OPEN, &[]).labelled(labels::OPEN_COMMENT))
}

/// `/*` at the very end of a file, which SQLite takes for a division.
fn last_signs(case: &Case<'_>) -> Option<Range<usize>> {
    case.script.ends_with("/*").then(|| case.script.len() - 2..case.script.len())
}
