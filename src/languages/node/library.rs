//! Which track has which library.

use super::tools::{Library, Packages, Tools};

impl Library {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Knex, Self::Sequelize];

    /// The library of a track; none for tracks in other languages.
    #[must_use]
    pub fn of_track(track: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|library| library.track() == track)
    }
}

impl Tools {
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
    use super::{Library, Packages, Tools};

    #[test]
    fn a_track_has_the_library_of_its_name() {
        assert_eq!(Library::of_track("knex"), Some(Library::Knex));
        assert_eq!(Library::of_track("sequelize"), Some(Library::Sequelize));
        assert_eq!(Library::of_track("sql"), None);
    }

    #[test]
    fn what_is_put_in_is_found_under_its_library_alone() {
        for library in Library::ALL {
            let mut tools = Tools::default();
            tools.put(library, Packages::default());
            for other in Library::ALL {
                assert_eq!(tools.packages(other).is_some(), other == library);
            }
        }
    }
}
