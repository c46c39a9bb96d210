//! One door to the languages that answers are written in, and a room for each.
//!
//! A language reads an answer, runs it on a database, and says where it went wrong. It knows nothing of checks: that is
//! the judge's business.

pub mod node;
mod program;
pub mod sql;
mod trouble;

use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;
use std::time::Duration;

pub use program::{
    Author, Call, Called, Cause, Failed, Outcome, Program, Sent, Thrown, Workshop, in_statement,
};
pub use trouble::{Place, Trouble};

use crate::database::{Schema, ScriptError};

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

/// What the judge needs of a language.
pub trait Language: Sync {
    /// Whether two answers are equal once comments and white space are gone.
    fn same(&self, one: &str, other: &str) -> bool;

    /// Where the answers of one judgement are made ready to run.
    fn workshop(&self) -> Rc<dyn Workshop>;

    /// How long everything about one answer may take, from when it is ready to run.
    fn time_limit(&self) -> Duration;

    /// A statement that does nothing, to be put behind a stub: that must not pass for it.
    fn nothing(&self) -> &'static str;

    /// Remarks on what is no error, but perhaps not meant: a PRAGMA that `run` leaves out, a parameter in quotes, a comment
    /// that never ends.
    fn notes(&self, answer: &str) -> Vec<String>;

    /// Where in the answer the query of `section` stands; an empty name means the file's only query. `sections` are all
    /// that the exercise asks for.
    ///
    /// # Errors
    /// When the section is missing, doubled, unknown, or not exactly one statement.
    fn query(&self, answer: &str, section: &str, sections: &[&str]) -> Result<Range<usize>, Trouble>;

    /// Where the statements of `section` stand.
    ///
    /// # Errors
    /// When the section is missing, doubled or unknown.
    fn statements(
        &self,
        answer: &str,
        section: &str,
        sections: &[&str],
    ) -> Result<Vec<Range<usize>>, Trouble>;

    /// Small changes to an answer, one at a time.
    fn mutants(&self, answer: &str) -> Vec<Mutant>;

    /// The parts of the language that an answer uses, in the words of `chapter.toml`.
    fn uses(&self, answer: &str) -> BTreeSet<&'static str>;

    /// What an error means and where it lies, in words for a learner.
    fn explain(&self, answer: &str, error: &ScriptError, schema: &Schema) -> Trouble;
}

/// The languages of the tracks, with what they need of their surroundings.
#[derive(Debug, Default)]
pub struct Languages {
    /// Node.js and its packages, where they were looked for.
    pub node: node::Tools,
}

impl Languages {
    /// Whether what answers of this track need was found.
    #[must_use]
    pub fn can_run(&self, track: &str) -> bool {
        node::Library::of_track(track).is_none_or(|library| self.node.packages(library).is_some())
    }

    /// The language of a track.
    #[must_use]
    pub fn of_track(&self, _track: &str) -> &dyn Language {
        &sql::Sql
    }
}
