//! Which exercises of the list are shown: all, or those that stand in some way.

use crate::judge::Status;

/// Which exercises are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Filter {
    #[default]
    All,
    Open,
    NotPassing,
    Passed,
}

impl Filter {
    pub(super) const EVERY: [Self; 4] = [Self::All, Self::Open, Self::NotPassing, Self::Passed];

    /// Its name on the screen.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Open => "open",
            Self::NotPassing => "not passing",
            Self::Passed => "passed",
        }
    }

    /// The one that follows; after the last the first.
    pub(super) const fn following(self) -> Self {
        match self {
            Self::All => Self::Open,
            Self::Open => Self::NotPassing,
            Self::NotPassing => Self::Passed,
            Self::Passed => Self::All,
        }
    }

    /// Whether an exercise that stands so is shown. What is open was not begun, or does not pass.
    pub(super) fn shows(self, status: Status) -> bool {
        match self {
            Self::All => true,
            Self::Open => status != Status::Passed,
            Self::NotPassing => matches!(status, Status::Failed | Status::Error),
            Self::Passed => status == Status::Passed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use crate::judge::Status;

    #[test]
    fn they_follow_each_other_in_a_circle() {
        for pair in Filter::EVERY.windows(2) {
            assert_eq!(pair[0].following(), pair[1]);
        }
        assert_eq!(Filter::Passed.following(), Filter::All);
    }

    #[test]
    fn each_shows_its_own() {
        let shown = |filter: Filter| {
            [Status::Passed, Status::Failed, Status::Untouched, Status::Error]
                .map(|status| filter.shows(status))
        };
        assert_eq!(shown(Filter::All), [true; 4]);
        assert_eq!(shown(Filter::Open), [false, true, true, true]);
        assert_eq!(shown(Filter::NotPassing), [false, true, false, true]);
        assert_eq!(shown(Filter::Passed), [true, false, false, false]);
    }
}
