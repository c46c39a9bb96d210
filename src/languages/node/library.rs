//! The libraries: which packages an answer in a track may ask for.

/// The library of one track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// Knex and Bookshelf.
    Knex,
    /// Sequelize.
    Sequelize,
}

impl Library {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Knex, Self::Sequelize];

    /// The library of a track; none for tracks in other languages.
    #[must_use]
    pub fn of_track(track: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|library| library.track() == track)
    }

    /// The packages that an answer may ask for, by name.
    #[must_use]
    pub const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Knex => &["knex", "bookshelf"],
            Self::Sequelize => &["sequelize"],
        }
    }

    /// The name of the track.
    #[must_use]
    pub const fn track(self) -> &'static str {
        match self {
            Self::Knex => "knex",
            Self::Sequelize => "sequelize",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Library;

    #[test]
    fn a_track_has_the_library_of_its_name() {
        assert_eq!(Library::of_track("knex"), Some(Library::Knex));
        assert_eq!(Library::of_track("sequelize"), Some(Library::Sequelize));
        assert_eq!(Library::of_track("sql"), None);
    }
}
