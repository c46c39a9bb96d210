//! What the tracks in JavaScript need of this machine: Node.js, and the packages of each track. Plain data, given in from outside.

use std::path::PathBuf;

/// Node.js and the packages that are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// The file of this program, which starts Node.js confined; without one it is started as it is.
    pub confiner: Option<PathBuf>,
    /// The program.
    pub node: PathBuf,
    /// Its version.
    pub version: (u32, u32, u32),
    /// The packages of the `knex` track.
    pub knex: Option<Packages>,
    /// The packages of the `sequelize` track.
    pub sequelize: Option<Packages>,
}

/// Packages that are installed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packages {
    /// The folder with their `node_modules`.
    pub folder: PathBuf,
    /// All of them in one script, made by [`super::pack_arguments`]; V8's data lies beside it, with `.cache` at its end.
    pub pack: Option<PathBuf>,
}

/// The packages of one track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Library {
    /// Knex and Bookshelf.
    Knex,
    /// Sequelize.
    Sequelize,
}

impl Library {
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

impl Tools {
    /// The packages of a library, if they are installed.
    #[must_use]
    pub const fn packages(&self, library: Library) -> Option<&Packages> {
        match library {
            Library::Knex => self.knex.as_ref(),
            Library::Sequelize => self.sequelize.as_ref(),
        }
    }
}
