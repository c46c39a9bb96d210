//! Node.js and the packages that answers require: finding them, and installing them once for all workspaces of a user.
//!
//! Running answers is not done here.

mod census;
mod find;
mod install;
mod list;
mod pack;
mod refusal;
mod run;
#[cfg(test)]
#[cfg(unix)]
mod samples;
mod store;
mod version;
mod words;

use std::path::PathBuf;

use self::find::Node;
pub use self::find::programs;
use self::list::List;
use self::store::Store;
use super::{Library, Packages, Tools};
use crate::env::Environment;
use crate::error::{Failure, Result};

/// What a machine must have before the packages can be installed.
pub const NEEDED: &str = "needs Node.js 20.19 or newer and npm";

/// What is being done, for whoever waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Another program is installing the same.
    Waiting,
    /// So many packages are there, of so many.
    Installing {
        /// `knex 3.3.0 and bookshelf 1.2.0`.
        what: String,
        /// How many are there.
        done: usize,
        /// How many there are to be.
        total: usize,
        /// How many seconds it has taken.
        seconds: u64,
    },
    /// All are there.
    Installed {
        /// As above.
        what: String,
        /// Where.
        folder: PathBuf,
    },
}

/// What is there already. Nothing is installed, and nothing is started but, once, Node.js to ask for its version.
#[must_use]
pub fn look(environment: &Environment) -> Tools {
    let mut tools = Tools { confiner: environment.confiner.clone(), ..Tools::default() };
    let Ok(store) = Store::of(environment.cache.as_deref()) else { return tools };
    let there = |library: &Library| store.folder(*library).is_dir();
    let libraries: Vec<Library> = Library::ALL.into_iter().filter(there).collect();
    if libraries.is_empty() {
        return tools;
    }
    let Ok(node) = find::node(&environment.path, &store) else { return tools };
    take_in(&mut tools, &node);
    for library in libraries {
        let folder = store.folder(library);
        let pack = pack::find(&folder, &node);
        tools.put(library, Packages { folder, pack });
    }
    tools
}

/// Makes sure that a library can be used, and puts it into `tools`: finds Node.js, and installs what is missing.
///
/// # Errors
/// When this machine lacks something, with what to do about it; when the packages can't be written.
pub fn prepare(
    library: Library,
    environment: &Environment,
    tools: &mut Tools,
    tell: &mut dyn FnMut(&Progress),
) -> Result<()> {
    let prepared = try_to_prepare(library, environment, tell);
    let (node, folder) = prepared.map_err(|failure: Failure| words::go_on(failure, library))?;
    let pack = pack::make(library, &folder, &node);
    take_in(tools, &node);
    tools.put(library, Packages { folder, pack });
    Ok(())
}

/// Makes the pack of a library that is installed, where there is none for this Node.js: it was updated, or we were.
pub fn pack_again(library: Library, environment: &Environment, tools: &mut Tools) {
    let Some(packages) = tools.packages(library).filter(|packages| packages.pack.is_none()) else { return };
    let folder = packages.folder.clone();
    let Ok(store) = Store::of(environment.cache.as_deref()) else { return };
    let Ok(node) = find::node(&environment.path, &store) else { return };
    let pack = pack::make(library, &folder, &node);
    tools.put(library, Packages { folder, pack });
}

fn try_to_prepare(
    library: Library,
    environment: &Environment,
    tell: &mut dyn FnMut(&Progress),
) -> Result<(Node, PathBuf)> {
    let store = Store::of(environment.cache.as_deref())?;
    let node = find::node(&environment.path, &store)?;
    let folder = install::install(library, &node, &environment.path, &store, tell)?;
    Ok((node, folder))
}

fn take_in(tools: &mut Tools, node: &Node) {
    tools.node.clone_from(&node.file);
    tools.version = (node.version.0, node.version.1, node.version.2);
}

/// Where the packages of a library are, or will be once they are installed. For editors.
#[must_use]
pub fn place(library: Library, environment: &Environment) -> Option<PathBuf> {
    Some(Store::of(environment.cache.as_deref()).ok()?.folder(library))
}

/// What is installed for a library: `knex 3.3.0 and bookshelf 1.2.0`.
#[must_use]
pub fn title(library: Library) -> String {
    List::of(library).title(library)
}
