//! An answer made ready to run, whatever language it is written in: what the judge can ask of it.
//!
//! Nothing here says how it runs. SQL runs in this process; other languages keep a child process for it.

use super::Trouble;
use crate::database::{Budget, Database, ErrorKind, ScriptError, Table, Value};

/// Who wrote an answer: the course's own may share one process, a learner's has one to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// The learner.
    Learner,
    /// The course: solutions and known mistakes.
    Course,
    /// The course, with its solution in the process that waits for the learner's answer, so that it has done before what will be asked of
    /// it. Such a run ends by itself when the answer is there.
    Rehearsal,
    /// The course, with its known mistakes in the process that waits for answers of its own, to see how they behave before somebody has
    /// to know. Ends as a rehearsal does.
    Study,
}

/// Where the answers of one judgement are made ready to run. Processes that it started end with it.
pub trait Workshop {
    /// Makes an answer ready. Nothing of it has run yet. It may wait until the tools of the language have started, so that the time of
    /// an answer can be counted from here.
    ///
    /// # Errors
    /// When this machine lacks something, or the tools don't start.
    fn open(&self, answer: &str, author: Author) -> Result<Box<dyn Program>, Trouble>;

    /// Answers of the course will be opened soon: what they need may be started meanwhile.
    fn expect_course(&self) {}

    /// Whether an answer is there, and what is done in advance has to end.
    fn is_called_off(&self) -> bool {
        false
    }
}

/// An answer, ready to run.
pub trait Program {
    /// Runs all of it on a database: a script, or a migration's `up`.
    ///
    /// # Errors
    /// The first thing that fails.
    fn run(&self, database: &mut Database, budget: &Budget) -> Result<Vec<Sent>, Failed>;

    /// Makes the answer's own tables, for calls on them. Where the answer makes none, nothing happens.
    ///
    /// # Errors
    /// The first thing that fails.
    fn prepare(&self, database: &mut Database, budget: &Budget) -> Result<(), Failed>;

    /// Whether [`Program::prepare`] does just what [`Program::run`] does.
    fn prepares_by_running(&self) -> bool {
        false
    }

    /// The part that [`Program::run`] runs, where it does just what [`Program::part`] does with it.
    fn runs_part(&self) -> Option<&str> {
        None
    }

    /// Runs one named part of it: a section, or an exported function such as `down`. `known` are all parts that the exercise
    /// asks for.
    ///
    /// # Errors
    /// When there is no such part, or the first thing in it that fails.
    fn part(
        &self,
        name: &str,
        known: &[&str],
        database: &mut Database,
        budget: &Budget,
    ) -> Result<(), Failed>;

    /// Does something with what the answer exports. The tables are looked at by `settled` as soon as the call says that it is done,
    /// in the database that it is given: statements that come later come too late.
    ///
    /// # Errors
    /// When a limit is hit, or the answer can't be loaded at all. What the call itself throws is an outcome.
    fn call(
        &self,
        call: &Call<'_>,
        database: &mut Database,
        budget: &Budget,
        settled: &mut dyn FnMut(&Database),
    ) -> Result<Called, Failed>;

    /// What it has printed so far, cut where it is too much.
    fn printed(&self) -> String;

    /// What was noticed while it ran that is no error, but hardly meant: statements that came too late.
    fn remarks(&self) -> Vec<String> {
        Vec::new()
    }
}

/// Something to be done with what an answer exports.
#[derive(Clone, Debug)]
pub struct Call<'a> {
    /// The statements of a function, in the answer's language.
    pub body: &'a str,
    /// The names that the answer must export.
    pub exports: &'a [String],
    /// The parameters, by name.
    pub values: Vec<(&'a str, Value)>,
}

/// What came of a call.
#[derive(Clone, Debug, Default)]
pub struct Called {
    /// The rows it gave, or how it stopped.
    pub outcome: Outcome,
    /// What it sent, the library's own housekeeping left out.
    pub sent: Vec<Sent>,
    /// How many statements came after it had said that it was done.
    pub late: usize,
}

/// How a call ended.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It gave rows.
    Rows(Vec<Vec<Value>>),
    /// The database refused something, and the call passed that on.
    Refused(String),
    /// The code stopped: an exception.
    Threw(Thrown),
}

impl Default for Outcome {
    fn default() -> Self {
        Self::Rows(Vec::new())
    }
}

/// An exception, in words for a learner.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Thrown {
    /// What was thrown, without any path: `TypeError: this.belongsToMany is not a function`. Answers that throw the same behave alike.
    pub message: String,
    /// Where, and what usually causes it.
    pub trouble: Trouble,
}

/// A statement that an answer sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Sent {
    /// Its text.
    pub text: String,
    /// The rows it gave back; `None` for a statement that gives none.
    pub rows: Option<Table>,
    /// How many rows it changed.
    pub changed: usize,
    /// Why it was skipped, if it was.
    pub skipped: Option<String>,
}

/// Why a program stopped.
#[derive(Clone, Debug)]
pub struct Failed {
    /// What kind of failure it is; [`ErrorKind::Other`] for exceptions.
    pub kind: ErrorKind,
    /// What was said, without any path: programs that fail with the same message behave alike.
    pub message: String,
    /// What more is known.
    pub cause: Cause,
}

/// What is known of a failure.
#[derive(Clone, Debug)]
pub enum Cause {
    /// A statement of a script: [`super::Language::explain`] says more.
    Script(ScriptError),
    /// In words already. Where `found` is set, the answer was read and ran, and what it did is a finding: it may be a known mistake.
    Told {
        /// The words.
        trouble: Trouble,
        /// Whether it is a finding.
        found: bool,
    },
}

impl Failed {
    /// A failure that is in words already, and says that the answer can't be run.
    #[must_use]
    pub fn told(kind: ErrorKind, trouble: Trouble) -> Self {
        Self { kind, message: trouble.message.clone(), cause: Cause::Told { trouble, found: false } }
    }

    /// An exception that the answer itself threw.
    #[must_use]
    pub fn thrown(thrown: Thrown) -> Self {
        let cause = Cause::Told { trouble: thrown.trouble, found: true };
        Self { kind: ErrorKind::Other, message: thrown.message, cause }
    }
}

impl From<ScriptError> for Failed {
    fn from(error: ScriptError) -> Self {
        Self { kind: error.kind, message: error.message.clone(), cause: Cause::Script(error) }
    }
}
