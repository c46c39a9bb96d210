//! The report on a class: what everybody handed in and how it came out, in the order of learners and of the course.
//!
//! Its JSON is the contract of `docs/json.md`, and what parts of a class are put together from. What is counted over the class
//! follows from the rest, in `summary.rs`.

use serde::{Deserialize, Serialize};

use super::outcome::{Failing, Outcome, read_status, write_status};
use super::shard::Shard;
use super::summary::{Equal, Named, Unnamed};
use crate::judge::Status;

/// The version of the document.
pub(super) const VERSION: u32 = 1;

/// The report on a class.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Report {
    /// The version of the document.
    pub version: u32,
    /// The version of the program that judged.
    pub program: String,
    /// Which part of the class it is about; none where it is the whole.
    pub shard: Option<Shard>,
    /// How many learners pass all that is required.
    pub passed: usize,
    /// How many learners there are.
    pub total: usize,
    /// The exercises, in the order of the course.
    pub exercises: Vec<Graded>,
    /// The learners, by name.
    pub learners: Vec<Learner>,
    /// The mistakes that have a name, the most frequent first.
    pub mistakes: Vec<Named>,
    /// Wrong answers without a name, grouped by behaviour, the largest group first.
    pub unnamed: Vec<Unnamed>,
    /// Equal answers of several learners.
    pub equal: Vec<Equal>,
    /// What was noticed: files that are nobody's, files of learners that were left out.
    pub remarks: Vec<String>,
}

impl Report {
    /// A report without anybody in it.
    #[must_use]
    pub fn without_learners(exercises: Vec<Graded>) -> Self {
        Self {
            version: VERSION,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            shard: None,
            passed: 0,
            total: 0,
            exercises,
            learners: Vec::new(),
            mistakes: Vec::new(),
            unnamed: Vec::new(),
            equal: Vec::new(),
            remarks: Vec::new(),
        }
    }
}

/// An exercise, and how the class did.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Graded {
    /// Track and name.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it must pass.
    pub required: bool,
    /// The ending of its answers.
    pub extension: String,
    /// Changes with its files.
    pub key: String,
    /// How many learners pass it.
    pub passed: usize,
    /// How many answers do not pass.
    pub failed: usize,
    /// How many answers can't be run or judged.
    pub error: usize,
    /// How many learners have not begun it.
    pub untouched: usize,
}

/// A learner, and how the answers came out.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Learner {
    /// The name under which was handed in, unique in the report.
    pub learner: String,
    /// The name on the list of the class, else the same.
    pub name: String,
    /// Whether anything was handed in.
    pub handed_in: bool,
    /// Whether the name is on the list of the class; none where there is no list.
    pub on_roster: Option<bool>,
    /// How many of the required exercises pass.
    pub passed: usize,
    /// How many exercises are required.
    pub required: usize,
    /// Every exercise, in the order of the course.
    pub exercises: Vec<Record>,
}

/// One exercise of one learner.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Record {
    /// Track and name.
    pub id: String,
    /// How it came out.
    #[serde(serialize_with = "write_status", deserialize_with = "read_status")]
    pub status: Status,
    /// The file of the answer; none where there is none.
    pub file: Option<String>,
    /// The known mistakes that it behaves like.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistakes: Vec<String>,
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// How many hints were asked for, as the learner's workbook remembers it.
    #[serde(default)]
    pub hints: usize,
    /// Whether the solution was looked at before the exercise passed, as the learner's workbook remembers it.
    #[serde(default)]
    pub solution_seen: bool,
    /// Whether the answer is equal to ours, comments and white space aside.
    #[serde(default)]
    pub equal_to_solution: bool,
    /// How many other learners have an equal answer, comments and white space aside.
    #[serde(default)]
    pub equal: usize,
    /// The same for equal answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<String>,
    /// Of how many words, numbers and signs the answer is made.
    #[serde(default)]
    pub words: usize,
    /// Where no mistake names what is wrong: the same for answers that fail the same checks in the same way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behaviour: Option<String>,
    /// The checks that do not hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failing: Vec<Failing>,
}

impl Record {
    /// How an exercise came out.
    #[must_use]
    pub fn new(id: String, file: Option<String>, outcome: Outcome) -> Self {
        Self {
            id,
            status: outcome.status,
            file,
            mistakes: outcome.mistakes().into_iter().map(str::to_owned).collect(),
            message: outcome.message,
            hints: 0,
            solution_seen: false,
            equal_to_solution: outcome.equal_to_solution,
            equal: 0,
            answer: outcome.answer,
            words: outcome.words,
            behaviour: outcome.behaviour,
            failing: outcome.failing,
        }
    }
}

impl Learner {
    /// Whether all that is required passes.
    #[must_use]
    pub const fn passes(&self) -> bool {
        self.passed == self.required
    }

    /// The place in the order of the report.
    pub(super) fn place(&self) -> (String, &str) {
        (self.name.to_lowercase(), &self.learner)
    }
}

impl Report {
    /// Whether everybody passes all that is required.
    #[must_use]
    pub const fn passes(&self) -> bool {
        self.passed == self.total
    }
}
