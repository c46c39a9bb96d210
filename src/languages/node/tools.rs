//! What the tracks in JavaScript need of this machine: Node.js, and the packages of each track. Plain data, given in from outside.

use std::path::PathBuf;

use super::library::Library;

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

impl Tools {
    /// The packages of a library, if they are installed.
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
    use super::{Library, Packages, Tools};

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
