//! Finds Node.js and npm among the programs of this machine.
//!
//! To ask Node.js for its version takes longer than a whole verdict in SQL, so the answer is remembered for as long as the
//! file stays the same. Of a file that may start another one, such as the launchers of version managers, nothing is remembered.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, UNIX_EPOCH};

use serde::{Deserialize, Serialize};

use super::list::number;
use super::run::{run, within};
use super::store::Store;
use super::version::Version;
use super::words;
use crate::error::Result;
use crate::workspace::{read_small, write_own};

/// How long Node.js may take to say its version, on a machine that is busy.
const PATIENCE: Duration = Duration::from_secs(20);
const NODE: &str = if cfg!(windows) { "node.exe" } else { "node" };
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// A Node.js that will do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// Its file.
    pub file: PathBuf,
    /// Its version.
    pub version: Version,
    /// A number that is another one after an update; 0 for a launcher, of which that isn't known.
    pub stamp: u64,
}

/// The first Node.js of `path` that is new enough.
pub fn node(path: &[PathBuf], store: &Store) -> Result<Node> {
    let mut refused = None;
    for file in programs(path, NODE) {
        let file = behind(&file).unwrap_or(file);
        let known = Known::of(&file);
        let version = match known.as_ref().and_then(|known| known.version(store, &file)) {
            Some(version) => Ok(version),
            None => ask(&file),
        };
        match version {
            Ok(version) if version >= Version::OLDEST => {
                let stamp = known.as_ref().map_or(0, Known::stamp);
                if let Some(known) = known {
                    known.remember(store, &file, version);
                }
                return Ok(Node { file, version, stamp });
            }
            Ok(version) => refused = refused.or(Some(words::node_too_old(&file, version))),
            Err(said) => refused = refused.or(Some(words::node_does_not_start(&file, &said))),
        }
    }
    Err(refused.unwrap_or_else(words::no_node))
}

/// The npm that came with this Node.js, else the first one of `path`.
pub fn npm(node: &Node, path: &[PathBuf]) -> Result<PathBuf> {
    let beside = node.file.parent().map(Path::to_owned);
    let folders: Vec<PathBuf> = beside.into_iter().chain(path.iter().cloned()).collect();
    let found = programs(&folders, NPM).next();
    found.ok_or_else(|| words::no_npm(&node.file))
}

/// The programs of this name, in the order of `path`. A folder that depends on where we stand is no place for programs.
pub fn programs(path: &[PathBuf], name: &str) -> impl Iterator<Item = PathBuf> {
    path.iter()
        .filter(|folder| folder.is_absolute())
        .map(move |folder| folder.join(name))
        .filter(|file| is_program(file))
}

fn is_program(file: &Path) -> bool {
    let Ok(metadata) = fs::metadata(file) else { return false };
    #[cfg(unix)]
    let runs = std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o111 != 0;
    #[cfg(not(unix))]
    let runs = true;
    metadata.is_file() && runs
}

/// The Node.js that a launcher starts, if the file is one. Itself it is started confined, and a launcher reads files of the user to know which
/// one is wanted.
fn behind(launcher: &Path) -> Option<PathBuf> {
    if Known::of(launcher).is_some() {
        return None;
    }
    let asked = run(Command::new(launcher).args(["-p", "process.execPath"]), &mut within(PATIENCE)).ok()?;
    let file = PathBuf::from(asked.output.trim());
    Known::of(&file).map(|_| file)
}

/// Asks a Node.js for its version; else says what it said instead.
fn ask(file: &Path) -> Result<Version, String> {
    let ended =
        run(Command::new(file).arg("--version"), &mut within(PATIENCE)).map_err(|error| error.to_string())?;
    Version::parse(&ended.output).ok_or(if ended.errors.is_empty() { ended.output } else { ended.errors })
}

/// What tells a file from the one that will be in its place after an update.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Known {
    file: PathBuf,
    size: u64,
    modified: u128,
}

#[derive(Serialize, Deserialize)]
struct Remembered {
    known: Known,
    version: (u32, u32, u32),
}

impl Known {
    /// The file itself, where it is Node.js and no launcher.
    fn of(file: &Path) -> Option<Self> {
        let file = file.canonicalize().ok()?;
        let mut start = [0; 2];
        File::open(&file).ok()?.read_exact(&mut start).ok()?;
        if file.file_name()? != NODE || start == *b"#!" {
            return None;
        }
        let metadata = fs::metadata(&file).ok()?;
        let modified = metadata.modified().ok()?.duration_since(UNIX_EPOCH).ok()?.as_nanos();
        Some(Self { file, size: metadata.len(), modified })
    }

    fn stamp(&self) -> u64 {
        number(format!("{self:?}").bytes())
    }

    fn version(&self, store: &Store, file: &Path) -> Option<Version> {
        let text = read_small(&note(store, file))?;
        let Remembered { known, version: (major, minor, patch) } = serde_json::from_str(&text).ok()?;
        (known == *self).then_some(Version(major, minor, patch))
    }

    fn remember(self, store: &Store, file: &Path, version: Version) {
        if self.version(store, file) == Some(version) {
            return;
        }
        let remembered = Remembered { known: self, version: (version.0, version.1, version.2) };
        // Where this can't be remembered, it is asked again.
        if let Ok(text) = serde_json::to_vec(&remembered) {
            drop(write_own(&note(store, file), &text));
        }
    }
}

/// Where the version of a file is remembered. A machine may have several, so each has its note.
fn note(store: &Store, file: &Path) -> PathBuf {
    store.file(&format!("node-{:016x}.json", number(file.to_string_lossy().bytes())))
}

#[cfg(test)]
#[cfg(unix)]
#[expect(clippy::disallowed_methods, reason = "tests make files as an installer would")]
mod tests {
    use std::fs;
    use std::path::{Path, PathBuf};

    use super::{Known, behind, node, npm};
    use crate::error::Kind;
    use crate::languages::node::packages::samples::program;
    use crate::languages::node::packages::store::Store;
    use crate::languages::node::packages::version::Version;

    fn store(folder: &Path) -> Store {
        Store::of(Some(&folder.join("cache"))).unwrap()
    }

    fn folders(folder: &Path, names: &[&str]) -> Vec<PathBuf> {
        names.iter().map(|name| folder.join(name)).collect()
    }

    #[test]
    fn the_first_that_is_new_enough_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        program(&folder.path().join("old/node"), "echo v18.20.4");
        program(&folder.path().join("broken/node"), "echo no library >&2; exit 127");
        program(&folder.path().join("new/node"), "echo v22.1.0");
        fs::create_dir_all(folder.path().join("taken/node")).unwrap();
        let found = |names: &[&str]| node(&folders(folder.path(), names), &store(folder.path()));
        assert_eq!(found(&["old", "taken", "broken", "new"]).unwrap().version, Version(22, 1, 0));
        for (names, said) in [
            (vec!["old", "broken"], "18.20.4"),
            (vec!["broken", "old"], "no library"),
            (vec!["taken", "nowhere"], "no Node.js"),
        ] {
            let failure = found(&names).unwrap_err();
            let told = format!("{} {:?}", failure.message, failure.hints);
            assert_eq!(failure.kind, Kind::Missing);
            assert!(told.contains(said), "{told}");
        }
    }

    #[test]
    fn npm_is_looked_for_beside_node_first() {
        let folder = tempfile::tempdir().unwrap();
        program(&folder.path().join("one/npm"), "");
        program(&folder.path().join("two/node"), "echo v22.1.0");
        let path = folders(folder.path(), &["one", "two"]);
        let found = node(&path, &store(folder.path())).unwrap();
        assert_eq!(npm(&found, &path).unwrap(), folder.path().join("one/npm"));
        program(&folder.path().join("two/npm"), "");
        assert_eq!(npm(&found, &path).unwrap(), folder.path().join("two/npm"));
        assert_eq!(npm(&found, &[]).unwrap(), folder.path().join("two/npm"));
        fs::remove_file(folder.path().join("two/npm")).unwrap();
        assert_eq!(npm(&found, &[]).unwrap_err().kind, Kind::Missing);
    }

    #[test]
    fn a_version_is_remembered_for_as_long_as_the_file_stays_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let (store, file) = (store(folder.path()), folder.path().join("node"));
        fs::write(&file, "a program").unwrap();
        let known = Known::of(&file).unwrap();
        assert_eq!(known.version(&store, &file), None);
        known.clone().remember(&store, &file, Version(22, 1, 0));
        assert_eq!(known.version(&store, &file), Some(Version(22, 1, 0)));
        fs::write(&file, "another program").unwrap();
        assert_eq!(Known::of(&file).unwrap().version(&store, &file), None);
    }

    #[test]
    fn a_launcher_tells_which_one_it_starts() {
        let folder = tempfile::tempdir().unwrap();
        let [real, launcher, other] =
            ["real/node", "launcher/node", "other/node"].map(|name| folder.path().join(name));
        fs::create_dir(folder.path().join("real")).unwrap();
        fs::write(&real, "a program").unwrap();
        program(&launcher, &format!("echo {}", real.display()));
        program(&other, "echo v22.1.0");
        assert_eq!(behind(&launcher), Some(real.clone()));
        assert_eq!(behind(&other), None);
        assert_eq!(behind(&real), None);
    }

    #[test]
    fn of_a_launcher_nothing_is_remembered() {
        let folder = tempfile::tempdir().unwrap();
        let script = folder.path().join("node");
        program(&script, "echo v22.1.0");
        assert_eq!(Known::of(&script), None);
        let (real, link) = (folder.path().join("launcher"), folder.path().join("deep/node"));
        fs::create_dir(folder.path().join("deep")).unwrap();
        fs::write(&real, "a program").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        assert_eq!(Known::of(&link), None);
    }
}
