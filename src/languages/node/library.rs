//! The libraries that answers in JavaScript stand on: one for each track.

use super::tools::{Packages, Tools};

/// A library, and the track of the same name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// Knex for tables, Bookshelf for models.
    Knex,
    /// Sequelize for both.
    Sequelize,
}

impl Library {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Knex, Self::Sequelize];

    /// The library of a track; none for tracks in other languages.
    #[must_use]
    pub fn of_track(track: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|library| library.name() == track)
    }

    /// Its name, and that of its track.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Knex => "knex",
            Self::Sequelize => "sequelize",
        }
    }

    /// The packages that answers require by name.
    #[must_use]
    pub const fn modules(self) -> &'static [&'static str] {
        match self {
            Self::Knex => &["knex", "bookshelf"],
            Self::Sequelize => &["sequelize"],
        }
    }
}

impl Tools {
    /// The packages of a library, where they are installed.
    #[must_use]
    pub const fn packages(&self, library: Library) -> Option<&Packages> {
        match library {
            Library::Knex => self.knex.as_ref(),
            Library::Sequelize => self.sequelize.as_ref(),
        }
    }

    /// Takes in the packages of a library.
    pub fn put(&mut self, library: Library, packages: Packages) {
        match library {
            Library::Knex => self.knex = Some(packages),
            Library::Sequelize => self.sequelize = Some(packages),
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
