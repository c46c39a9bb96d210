//! What the judge found: plain data, for a reporter to show.
//!
//! No text is laid out here and nothing is printed; sentences are in words a learner reads, without line breaks
//! unless a break carries meaning.

use std::path::PathBuf;
use std::time::Duration;

use crate::course::ExerciseId;
use crate::database::{Table, Value};
use crate::languages::{Place, Trouble};

/// How one exercise came out. The words are public: they stand in the JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Every check holds.
    Passed,
    /// At least one check does not hold.
    Failed,
    /// Equal to the stub once comments and white space are gone.
    Untouched,
    /// The answer cannot be run or judged.
    Error,
    /// Something earlier stopped us, or the tool it needs is missing.
    NotRun,
}

impl Status {
    /// The status of this word; none where it is the word of no status.
    #[must_use]
    pub fn named(word: &str) -> Option<Self> {
        [Self::Passed, Self::Failed, Self::Untouched, Self::Error, Self::NotRun]
            .into_iter()
            .find(|status| status.name() == word)
    }

    /// The word in JSON.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::Untouched => "untouched",
            Self::Error => "error",
            Self::NotRun => "not_run",
        }
    }
}

/// All that is known about one answer.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// Which exercise.
    pub id: ExerciseId,
    /// The exercise's title.
    pub title: String,
    /// How it came out.
    pub status: Status,
    /// The learner's file, as it should be shown; none when the answer came from standard input.
    pub file: Option<PathBuf>,
    /// How long judging took.
    pub duration: Duration,
    /// Each check, in the order of the spec. Empty when nothing could be checked.
    pub checks: Vec<CheckResult>,
    /// Why the answer could not be run or judged (status `Error`).
    pub trouble: Option<Trouble>,
    /// Remarks that change no verdict: a PRAGMA that was skipped, say.
    pub notes: Vec<String>,
    /// What the answer printed by itself, cut where it is too much.
    pub printed: String,
}

impl Verdict {
    /// The mistake of the first failing check that has one.
    #[must_use]
    pub fn mistake(&self) -> Option<&str> {
        self.checks
            .iter()
            .filter(|check| check.status == Status::Failed)
            .find_map(|check| check.mistake.as_deref())
    }
}

/// How one check came out.
#[derive(Clone, Debug)]
pub struct CheckResult {
    /// The line of the verdict, from the spec.
    pub name: String,
    /// `Passed`, `Failed`, `Error` (could not be judged) or `NotRun`.
    pub status: Status,
    /// What happened, in one or two sentences: "I added Achilles - Troy twice. Your table accepted it both times."
    pub message: Option<String>,
    /// The id of the known mistake that behaves the same.
    pub mistake: Option<String>,
    /// Why: the mistake's own explanation, or what is known from the schema. Paragraphs are separated by `\n\n`;
    /// a line that begins with two spaces is kept as it stands.
    pub explanation: Option<String>,
    /// What to look at next: a question or a place, never the fix.
    pub look_next: Option<String>,
    /// What was done, step by step, when it took more than the message says.
    pub story: Vec<String>,
    /// The rows of a table after the story, with remarks beside some of them.
    pub evidence: Option<Evidence>,
    /// The smallest data on which a query, or the state after the answer, differs.
    pub counterexample: Option<Counterexample>,
    /// The statements that the answer sent while it was called, in order.
    pub sent: Vec<String>,
    /// A place in the answer that the message is about.
    pub place: Option<Place>,
    /// A number that answers share which behaved the same, where the check does not hold.
    pub behaviour: Option<u64>,
}

impl CheckResult {
    /// A check of this name and status, with nothing more to say.
    #[must_use]
    pub fn new(name: &str, status: Status) -> Self {
        Self {
            name: name.to_owned(),
            status,
            message: None,
            mistake: None,
            explanation: None,
            look_next: None,
            story: Vec::new(),
            evidence: None,
            counterexample: None,
            sent: Vec::new(),
            place: None,
            behaviour: None,
        }
    }
}

/// A table of the learner's after the probes.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The table; link columns are shown as `1 (Achilles)`, so its values are texts.
    pub table: Table,
    /// Remarks beside rows: (index of the row, "should be refused").
    pub remarks: Vec<(usize, String)>,
}

/// Data on which the answer and the solution differ.
#[derive(Clone, Debug, PartialEq)]
pub struct Counterexample {
    /// Where the data came from: `fixture`, `renumbered`, `generated 3`, …
    pub dataset: String,
    /// The given tables, in the order of the fixture; empty ones too.
    pub tables: Vec<Table>,
    /// The section of the answer; empty for a file with a single query or a whole script.
    pub section: String,
    /// The parameters, in the task's order.
    pub parameters: Vec<(String, Value)>,
    /// The output columns, as the solution names them.
    pub columns: Vec<String>,
    /// Whether the order of rows counts.
    pub ordered: bool,
    /// The rows the task asks for.
    pub expected: Vec<Vec<Value>>,
    /// The rows of the answer.
    pub actual: Vec<Vec<Value>>,
    /// What SQLite said, when the answer failed on this data only.
    pub error: Option<String>,
    /// Whether no row can go without losing the difference.
    pub smallest: bool,
    /// The table whose rows are compared after the answer ran; none when a query's rows are.
    pub state: Option<String>,
}

/// What the judge tells a reporter while it works.
#[derive(Clone, Debug)]
pub enum Event<'a> {
    /// An answer is about to be judged.
    Started(&'a ExerciseId),
    /// This check is tried now: its place from 0, of so many.
    CheckStarted {
        /// Its name.
        name: &'a str,
        /// How many came before it.
        before: usize,
        /// How many there are.
        total: usize,
    },
    /// One check is done.
    CheckFinished(&'a CheckResult),
    /// The verdict is complete.
    Finished(&'a Verdict),
}

#[cfg(test)]
mod tests {
    use super::Status;

    #[test]
    fn a_word_names_its_status() {
        assert_eq!(Status::named("passed"), Some(Status::Passed));
        assert_eq!(Status::named("not_run"), Some(Status::NotRun));
        assert_eq!(Status::named("unknown"), None);
    }
}
