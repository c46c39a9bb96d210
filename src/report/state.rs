//! How an exercise stands: the word for it, and the role that chooses its colour.
//!
//! The words of the JSON are the judge's.

use super::theme::Role;
use crate::judge::Status;

/// How an exercise stands, in words.
#[must_use]
pub const fn state(status: Status) -> &'static str {
    match status {
        Status::Passed => "passed",
        Status::Failed => "not passing yet",
        Status::Untouched => "not started",
        Status::Error => "can't run yet",
        Status::NotRun => "not run",
    }
}

pub(super) const fn role(status: Status) -> Role {
    match status {
        Status::Passed => Role::Good,
        Status::Failed => Role::Bad,
        Status::Untouched | Status::Error => Role::Waiting,
        Status::NotRun => Role::Muted,
    }
}

#[cfg(test)]
mod tests {
    use super::state;
    use crate::judge::Status;

    #[test]
    fn every_state_has_words_of_its_own() {
        let all =
            [Status::Passed, Status::Failed, Status::Untouched, Status::Error, Status::NotRun].map(state);
        assert_eq!(all, ["passed", "not passing yet", "not started", "can't run yet", "not run"]);
    }
}
