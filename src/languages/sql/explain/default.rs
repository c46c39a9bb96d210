//! Functions behind DEFAULT without brackets around them: `DEFAULT NOW()`.

use super::case::Case;
use super::finding::Finding;
use super::habit::{instead_of, is_random_id};
use crate::languages::sql::words::{fill, habits as words};

/// Explains a `(` behind `DEFAULT` and a name, and behind a word that is no function.
pub fn find(case: &Case<'_>) -> Option<Finding> {
    let name = case.before(1).filter(|name| name.is_name() && case.near_any(&["("]))?;
    if name.is_any(&["CURRENT_TIMESTAMP", "CURRENT_DATE", "CURRENT_TIME"]) {
        return Some(case.say(&words::PLAIN_TIME, &[("name", name.text)]));
    }
    if !case.before(2).is_some_and(|word| word.is("DEFAULT")) {
        return None;
    }
    if is_random_id(name.text) {
        return Some(case.say(&words::RANDOM_ID, &[("name", name.text)]));
    }
    let told = instead_of(name.text)
        .map(|instead| fill(words::OTHER_FUNCTION, &[("name", name.text), ("instead", instead)]));
    Some(case.say(&words::DEFAULT_FUNCTION, &[("told", &told.unwrap_or_default())]))
}
