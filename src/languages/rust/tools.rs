//! What answers in Rust need of this machine: cargo, and a folder to build in. Plain data, given in from outside.

use std::ffi::OsString;
use std::path::PathBuf;

use super::library::Library;
use super::package::Home;

/// Cargo, and what has been built already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// The file of this program, which starts the compiler and answers confined; without one they are started as they are.
    pub confiner: Option<PathBuf>,
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

    /// The folders and files of the toolchain, and of the sources that it builds from: not what cargo knows of the learner beside that.
    #[must_use]
    pub fn toolchain(&self) -> Vec<PathBuf> {
        let variable = |wanted: &str| {
            self.environment.iter().find(|(name, _)| name == wanted).map(|(_, value)| PathBuf::from(value))
        };
        let home = |name: &str, folder: &str| {
            variable(name)
                .or_else(|| Some(variable("HOME").or_else(|| variable("USERPROFILE"))?.join(folder)))
        };
        let cargo = home("CARGO_HOME", ".cargo").into_iter().flat_map(|cargo| {
            ["bin", "registry", "config.toml", "config", "env"].map(|name| cargo.join(name))
        });
        let beside =
            self.cargo.canonicalize().ok().and_then(|cargo| Some(cargo.parent()?.parent()?.to_owned()));
        let all = home("RUSTUP_HOME", ".rustup").into_iter().chain(cargo).chain(beside);
        all.filter(|path| path.exists()).collect()
    }

    /// Takes in the folder of a library.
    pub fn put(&mut self, home: Home) {
        self.homes.retain(|known| known.library != home.library);
        self.homes.push(home);
    }
}
