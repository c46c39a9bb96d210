//! Answers in JavaScript: migrations and models for the real packages, run by Node.js on the runner's own database.
//!
//! The packages are found and installed in `packages/`; they come in as plain data ([`Tools`]).

mod at_database;
mod conversation;
mod frame;
mod home;
mod host;
mod housekeeping;
mod keys;
mod known;
mod lexer;
mod library;
mod lines;
pub(super) mod live;
mod misspelt;
pub mod names;
mod one_cpu;
mod output;
pub mod packages;
mod phase;
mod program;
mod standby;
#[cfg(unix)]
pub(super) mod stranger;
mod suspects;
mod told;
mod tools;
mod unreadable;
mod vocabulary;
pub(super) mod wire;
mod words;

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

pub(super) use home::private as private_folder;
pub use host::Wiring;
pub(super) use host::kill_group;
pub use library::Library;
pub(super) use output::Output;
pub(super) use program::once;
pub use tools::{Packages, Tools};

use self::program::Bench;
use self::standby::Standby;
use super::Language;
use super::program::{Author, Workshop};
use crate::course::Exercise;
use crate::database::Stop;

/// What may change what a pack holds, beside the packages and Node.js: the harness that makes and reads it, and V8's flags.
#[must_use]
pub fn pack_version() -> String {
    format!("{}-{}", home::pack_version(), host::V8_FLAGS.join(""))
}

/// The arguments with which Node.js makes a pack of the packages in `folder`: `out`, and V8's data beside it.
///
/// # Errors
/// When the harness can't be written beside the packages.
pub fn pack_arguments(library: Library, folder: &Path, out: &Path) -> io::Result<Vec<OsString>> {
    let script = home::harness(folder)?.join("pack.js");
    let mut arguments: Vec<OsString> = host::V8_FLAGS.iter().map(OsString::from).collect();
    arguments.extend([script.into(), "make".into(), folder.into(), out.into()]);
    arguments.extend(library.names().iter().map(OsString::from));
    Ok(arguments)
}

/// A path with something added at its end.
fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut whole = path.as_os_str().to_owned();
    whole.push(ending);
    whole.into()
}

/// The language of a track in JavaScript.
pub struct Node {
    library: Library,
    standby: Arc<Standby>,
}

impl Node {
    /// The languages of both tracks. They share what waits for answers.
    #[must_use]
    pub fn both(tools: Tools, wiring: Wiring) -> [Self; 2] {
        let standby = Standby::new(tools, wiring);
        [Library::Knex, Library::Sequelize].map(|library| Self { library, standby: Arc::clone(&standby) })
    }

    /// Whether its packages are installed.
    #[must_use]
    pub fn is_equipped(&self) -> bool {
        self.standby.has(self.library)
    }

    /// Has processes load the packages in the background, for the next answer and for the course's own. `then` is done when both wait.
    pub fn warm(&self, then: impl FnOnce() + Send + 'static) {
        self.standby.warm(self.library, then);
    }

    /// A place for the answers of one judgement.
    #[must_use]
    pub fn bench(&self) -> Rc<dyn Workshop> {
        Rc::new(Bench::new(self.library, &self.standby))
    }

    /// Whether such processes wait.
    #[must_use]
    pub fn is_warm(&self) -> bool {
        [Author::Learner, Author::Course].iter().all(|author| self.standby.is_warm(self.library, *author))
    }
}

impl Language for Node {
    fn same(&self, one: &str, other: &str) -> bool {
        lexer::tokens(one) == lexer::tokens(other)
    }

    fn words<'a>(&self, answer: &'a str) -> Vec<&'a str> {
        lexer::tokens(answer)
    }

    fn workshop(&self, _exercise: &Exercise, _stop: &Stop) -> Rc<dyn Workshop> {
        self.bench()
    }

    fn time_limit(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn nothing(&self) -> &'static str {
        "void 0;"
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{Author, Language};
    use super::{Library, Node, Tools, Wiring, pack_arguments};

    #[test]
    fn a_comment_makes_no_other_answer() {
        let [knex, _] = Node::both(Tools::default(), Wiring::Best);
        assert!(knex.same("exports.up = 1;", "// mine\nexports.up=1;"));
        assert!(!knex.same("exports.up = 1;", "exports.up = 2;"));
    }

    #[test]
    fn without_packages_nothing_is_opened() {
        for language in Node::both(Tools::default(), Wiring::Best) {
            let trouble = language.bench().open("", Author::Learner).err().unwrap();
            assert!(trouble.message.contains("not installed"), "{}", trouble.message);
            assert!(!language.is_warm());
        }
    }

    #[test]
    fn a_pack_is_made_with_the_flags_of_the_harness() {
        let folder = tempfile::tempdir().unwrap();
        let arguments = pack_arguments(Library::Knex, folder.path(), Path::new("/out")).unwrap();
        assert_eq!(arguments[0], super::host::V8_FLAGS[0]);
        assert!(Path::new(&arguments[1]).is_file());
        assert_eq!(arguments[arguments.len() - 2..], ["knex", "bookshelf"]);
    }
}
