//! What a verdict says in one text, for reports that have one place for it.

use crate::judge::{CheckResult, Status, Verdict};

/// Why a check does not hold, and what to look at next.
pub(super) fn detail(check: &CheckResult) -> String {
    let look = check.look_next.as_ref().map(|look| format!("Look next at: {look}"));
    let parts = [check.explanation.clone(), look];
    parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n")
}

/// What is said of an answer of which nothing could be checked, in a line and in full.
pub(super) fn headline(verdict: &Verdict) -> (String, String) {
    let Some(trouble) = &verdict.trouble else {
        let message = match verdict.status {
            Status::Untouched => "not started: the file is still as it was given",
            Status::NotRun => "not run",
            Status::Passed | Status::Failed | Status::Error => "",
        };
        return (message.to_owned(), String::new());
    };
    let place = trouble.place.as_ref().map(|place| format!("line {}, column {}", place.line, place.column));
    let look = trouble.look_next.as_ref().map(|look| format!("Look next at: {look}"));
    let parts = [place, trouble.why.clone(), look];
    (trouble.message.clone(), parts.into_iter().flatten().collect::<Vec<_>>().join("\n\n"))
}
