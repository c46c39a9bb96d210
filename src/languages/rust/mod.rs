//! Answers in Rust: compiled by the learner's cargo, and run in a process of their own on a copy of the runner's database.
//!
//! What the process says decides nothing: the rows that are expected stay here, and the tables that it leaves behind are read here.

mod compile;
mod diagnosis;
pub mod editors;
mod lexer;
mod library;
mod missing;
mod package;
mod pieces;
pub mod prepare;
mod process;
mod program;
mod reply;
mod source;
#[cfg(unix)]
pub(super) mod stranger;
mod told;
mod tools;
mod words;

use std::rc::Rc;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

pub use library::Library;
pub use package::Home;
pub use tools::Tools;

use self::program::Bench;
use super::Language;
use super::program::Workshop;
use crate::course::Exercise;
use crate::database::Stop;

/// The track whose answers are in Rust.
pub const TRACK: &str = "rust";

/// The language of the track in Rust.
#[derive(Default)]
pub struct Rust {
    tools: Arc<Tools>,
}

impl Rust {
    /// The language, with what there is of cargo.
    #[must_use]
    pub fn new(tools: Tools) -> Self {
        Self { tools: Arc::new(tools) }
    }

    /// Has what the course brings along for an exercise built in the background: an answer that fails is then named at once.
    pub fn warm(&self, exercise: &Exercise) {
        let (tools, exercise) = (Arc::clone(&self.tools), exercise.clone());
        thread::spawn(move || {
            let library = Library::of(&exercise.spec.library);
            Bench::new(&tools, library, &exercise, &Stop::default()).build_course();
        });
    }

    /// Whether everything that answers with this library need has been built.
    #[must_use]
    pub fn has(&self, library: Library) -> bool {
        self.tools.home(library).is_some()
    }
}

impl Language for Rust {
    fn same(&self, one: &str, other: &str) -> bool {
        lexer::same(one, other)
    }

    fn words<'a>(&self, answer: &'a str) -> Vec<&'a str> {
        pieces::pieces(answer)
    }

    fn workshop(&self, exercise: &Exercise, stop: &Stop) -> Rc<dyn Workshop> {
        Rc::new(Bench::new(&self.tools, Library::of(&exercise.spec.library), exercise, stop))
    }

    fn time_limit(&self) -> Duration {
        Duration::from_secs(5)
    }

    fn nothing(&self) -> &'static str {
        "const _: () = ();"
    }
}

#[cfg(test)]
mod tests {
    use super::{Home, Library, Rust, Tools};

    #[test]
    fn what_is_built_for_one_library_says_nothing_of_the_others() {
        let home = Home { library: Library::Rusqlite, folder: "/nowhere".into() };
        let rust = Rust::new(Tools { homes: vec![home], ..Tools::default() });
        assert!(rust.has(Library::Rusqlite));
        assert!(!rust.has(Library::Diesel) && !rust.has(Library::SeaOrm));
    }
}
