//! What was found on this machine to run answers with. Plain data; finding and installing is in `packages/`.

use std::path::PathBuf;

/// Node.js and the packages of each library, as far as they are there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tools {
    /// The program itself; empty where none is known.
    pub node: PathBuf,
    /// Its version.
    pub version: (u32, u32, u32),
    /// What answers of the track knex may require.
    pub knex: Option<Packages>,
    /// What answers of the track sequelize may require.
    pub sequelize: Option<Packages>,
}

/// Installed packages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Packages {
    /// The folder that holds `node_modules`.
    pub folder: PathBuf,
    /// All of it in one file that loads fast, for this very Node.js; none where it could not be made.
    pub pack: Option<PathBuf>,
}
