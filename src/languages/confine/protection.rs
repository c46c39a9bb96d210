//! What keeps programs that run answers from everything else, on this machine.

use std::path::Path;

/// What is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Files that were not named can't be reached.
    pub files: bool,
    /// System calls are filtered: no network, no other processes.
    pub calls: bool,
}

impl Protection {
    /// Nothing is in force.
    pub const NONE: Self = Self { files: false, calls: false };

    /// What is in force for programs that are started with this confiner.
    #[must_use]
    pub fn with(confiner: Option<&Path>) -> Self {
        confiner.map_or(Self::NONE, |_| Self::of_this_machine())
    }

    /// What this system can do for a program that is started in a [`super::Confinement`] with a confiner.
    #[must_use]
    pub fn of_this_machine() -> Self {
        #[cfg(target_os = "linux")]
        return Self { files: super::files::can_be_kept(), calls: super::calls::can_be_kept() };
        #[cfg(not(target_os = "linux"))]
        Self::NONE
    }

    /// Whether nothing is missing.
    #[must_use]
    pub const fn is_whole(self) -> bool {
        self.files && self.calls
    }
}

#[cfg(test)]
mod tests {
    use super::Protection;

    #[test]
    fn it_is_whole_only_where_nothing_is_missing() {
        let whole = |files, calls| Protection { files, calls }.is_whole();
        assert!(whole(true, true));
        assert!(!whole(true, false) && !whole(false, true) && !whole(false, false));
    }

    #[test]
    fn without_a_confiner_nothing_is_kept() {
        assert_eq!(Protection::with(None), Protection::NONE);
        assert_eq!(Protection::with(Some("/bin/workbook".as_ref())), Protection::of_this_machine());
    }

    #[test]
    #[cfg(not(target_os = "linux"))]
    fn other_systems_have_none() {
        assert_eq!(Protection::of_this_machine(), Protection::NONE);
    }
}
