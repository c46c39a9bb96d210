//! What answers in Rust need of this machine: cargo, and a folder to build in. Plain data, given in from outside.

use std::ffi::OsString;
use std::path::PathBuf;

use super::library::Library;
use super::package::Home;

/// Cargo, and what has been built already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// The program; empty where there is none.
    pub cargo: PathBuf,
    /// What it is told of the surroundings: where its own files are, and where it finds a linker.
    pub environment: Vec<(OsString, OsString)>,
    /// The folders in which everything that answers need has been built.
    pub homes: Vec<Home>,
}

impl Tools {
    /// The folder of a library, if it is ready.
    #[must_use]
    pub fn home(&self, library: Library) -> Option<&Home> {
        self.homes.iter().find(|home| home.library == library)
    }

    /// Takes in the folder of a library.
    pub fn put(&mut self, home: Home) {
        self.homes.retain(|known| known.library != home.library);
        self.homes.push(home);
    }
}
