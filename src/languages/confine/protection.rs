//! What keeps programs that run answers from everything else, on this machine.

/// What is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// Files that were not named can't be reached.
    pub files: bool,
    /// System calls are filtered: no network, no other processes.
    pub calls: bool,
}

impl Protection {
    /// What this system can do for a program that is started in a [`super::Confinement`] with a confiner.
    #[must_use]
    pub fn of_this_machine() -> Self {
        #[cfg(target_os = "linux")]
        return Self { files: super::files::can_be_kept(), calls: super::calls::can_be_kept() };
        #[cfg(not(target_os = "linux"))]
        Self { files: false, calls: false }
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
    #[cfg(not(target_os = "linux"))]
    fn other_systems_have_none() {
        assert_eq!(Protection::of_this_machine(), Protection { files: false, calls: false });
    }
}
