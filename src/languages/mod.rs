//! One door to the languages that answers are written in, and a room for each.
//!
//! A language reads an answer, runs it on a database, and says where it went wrong. It knows nothing of checks: that is
//! the judge's business.

mod apart;
pub mod confine;
mod near;
pub mod node;
mod program;
pub mod rust;
pub mod sql;
#[cfg(unix)]
pub mod stranger;
mod trouble;

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

pub use program::{Author, Call, Called, Cause, Failed, Outcome, Program, Sent, Thrown, Workshop};
pub use trouble::{Place, Trouble, line_of};

use crate::course::Exercise;
use crate::database::{Schema, ScriptError, Stop};

/// An answer with one small change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mutant {
    /// What was changed.
    pub before: String,
    /// What it was changed to; empty when it was dropped.
    pub after: String,
    /// The whole answer with the change.
    pub text: String,
    /// The line of the change, from 1.
    pub line: usize,
}

/// What the judge needs of a language. What it does by itself is right for every language whose answers are programs.
pub trait Language: Sync {
    /// Whether two answers are equal once comments and white space are gone.
    fn same(&self, one: &str, other: &str) -> bool;

    /// What is left of an answer once comments and white space are gone, piece by piece. Equal answers have equal pieces.
    fn words<'a>(&self, answer: &'a str) -> Vec<&'a str> {
        answer.split_whitespace().collect()
    }

    /// Where the answers of one judgement are made ready to run, until somebody says stop.
    fn workshop(&self, exercise: &Exercise, stop: &Stop) -> Rc<dyn Workshop>;

    /// How long everything about one answer may take, from when it is ready to run.
    fn time_limit(&self) -> Duration;

    /// A statement that does nothing, to be put behind a stub: that must not pass for it.
    fn nothing(&self) -> &'static str;

    /// Remarks on what is no error, but perhaps not meant: a PRAGMA that `run` leaves out, a parameter in quotes, a comment
    /// that never ends.
    fn notes(&self, _answer: &str) -> Vec<String> {
        Vec::new()
    }

    /// Where in the answer the query of `section` stands; an empty name means the file's only query. `sections` are all
    /// that the exercise asks for.
    ///
    /// # Errors
    /// When the section is missing, doubled, unknown, or not exactly one statement.
    fn query(&self, _answer: &str, _section: &str, _sections: &[&str]) -> Result<Range<usize>, Trouble> {
        Err(apart::fault("A file in this language has no queries to compare."))
    }

    /// Where the statements of `section` stand.
    ///
    /// # Errors
    /// When the section is missing, doubled or unknown.
    fn statements(
        &self,
        _answer: &str,
        _section: &str,
        _sections: &[&str],
    ) -> Result<Vec<Range<usize>>, Trouble> {
        Err(apart::fault("A file in this language has no sections."))
    }

    /// Small changes to an answer, one at a time.
    fn mutants(&self, _answer: &str) -> Vec<Mutant> {
        Vec::new()
    }

    /// The parts of the language that an answer uses, in the words of `chapter.toml`.
    fn uses(&self, _answer: &str) -> BTreeSet<&'static str> {
        BTreeSet::new()
    }

    /// What an error means and where it lies, in words for a learner.
    fn explain(&self, _answer: &str, error: &ScriptError, _schema: &Schema) -> Trouble {
        apart::after(error)
    }
}

/// The languages of the tracks, with what they need of their surroundings.
pub struct Languages {
    knex: node::Node,
    sequelize: node::Node,
    rust: rust::Rust,
}

impl Languages {
    /// The languages, with what there is of Node.js.
    #[must_use]
    pub fn new(tools: node::Tools) -> Self {
        Self::wired(tools, node::Wiring::Best)
    }

    /// The same, with the way in which Node.js is talked to.
    #[must_use]
    pub fn wired(tools: node::Tools, wiring: node::Wiring) -> Self {
        let [knex, sequelize] = node::Node::both(tools, wiring);
        Self { knex, sequelize, rust: rust::Rust::default() }
    }

    /// The same, with what there is of cargo.
    #[must_use]
    pub fn with_rust(self, tools: rust::Tools) -> Self {
        Self { rust: rust::Rust::new(tools), ..self }
    }

    /// The language of a track.
    #[must_use]
    pub fn of_track(&self, track: &str) -> &dyn Language {
        match self.node(track) {
            Some(node) => node,
            None if track == rust::TRACK => &self.rust,
            None => &sql::Sql,
        }
    }

    /// Whether what answers of this track need is there.
    #[must_use]
    pub fn can_run(&self, track: &str) -> bool {
        self.node(track)
            .map_or(track != rust::TRACK || self.rust.has(rust::Library::Rusqlite), node::Node::is_equipped)
    }

    /// Whether what answers to this exercise need is there: some need a library that the others of their track do not.
    #[must_use]
    pub fn can_judge(&self, exercise: &Exercise) -> bool {
        if exercise.id.track == rust::TRACK {
            self.rust.has(rust::Library::of(&exercise.spec.library))
        } else {
            self.can_run(&exercise.id.track)
        }
    }

    /// Has what judging the next answer to this exercise needs made ready in the background. `rehearse` is done, there too, when
    /// processes wait that answers will run in.
    pub fn warm(&self, exercise: &Exercise, rehearse: impl FnOnce() + Send + 'static) {
        match self.node(&exercise.id.track) {
            Some(node) => node.warm(rehearse),
            None if exercise.id.track == rust::TRACK => self.rust.warm(exercise),
            None => {}
        }
    }

    /// The language of a track that runs on Node.js.
    #[must_use]
    pub fn node(&self, track: &str) -> Option<&node::Node> {
        match track {
            "knex" => Some(&self.knex),
            "sequelize" => Some(&self.sequelize),
            _ => None,
        }
    }
}

impl Default for Languages {
    fn default() -> Self {
        Self::new(node::Tools::default())
    }
}

impl fmt::Debug for Languages {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Languages")
    }
}
