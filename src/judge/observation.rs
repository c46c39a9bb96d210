//! What one check saw of one answer: whether it holds, what is told, and a fingerprint of how the answer behaved.
//!
//! Two answers with the same fingerprint behave alike as far as the check can see; that is all that naming a mistake needs.

use std::collections::BTreeSet;

use super::call::Seen;
use super::verdict::{CheckResult, Status};
use crate::course::Fact;
use crate::database::{Comparison, Value};

/// What one check saw.
#[derive(Clone, Debug)]
pub struct Observation {
    /// The line of the verdict, complete but for the mistake's name.
    pub result: CheckResult,
    /// How the answer behaved.
    pub print: Print,
    /// Facts of the schema that may choose between a mistake's words.
    pub facts: BTreeSet<Fact>,
}

impl Observation {
    /// What a check saw that looks at no schema.
    #[must_use]
    pub const fn new(result: CheckResult, print: Print) -> Self {
        Self { result, print, facts: BTreeSet::new() }
    }

    /// The line of the verdict. One that does not hold says by which number its behaviour is known.
    #[must_use]
    pub fn into_result(self) -> CheckResult {
        let behaviour = (self.result.status == Status::Failed).then(|| self.print.digest());
        CheckResult { behaviour, ..self.result }
    }
}

/// A fingerprint of behaviour.
#[derive(Clone, Debug)]
pub enum Print {
    /// Of things tried on tables.
    Probes(ProbePrint),
    /// Of what came of calls, one entry for each dataset and choice of parameters.
    Calls(Vec<Seen>, Comparison),
    /// Of code that stopped by itself: what it threw.
    Thrown(String),
    /// Of rows that came back, or that tables had, one entry for each dataset and choice of parameters.
    Rows(Vec<Run>, Comparison),
}

/// What came back once: rows, or what SQLite said.
pub type Run = Result<Vec<Vec<Value>>, String>;

/// Whether the same came back twice.
#[must_use]
pub fn same_run(one: &Run, other: &Run, comparison: &Comparison) -> bool {
    match (one, other) {
        (Ok(one), Ok(other)) => comparison.same(one, other),
        (Err(one), Err(other)) => one == other,
        _ => false,
    }
}

/// How tables took the probes.
#[derive(Clone, Debug, PartialEq)]
pub struct ProbePrint {
    /// What was found, and facts of its foreign keys.
    pub found: (String, BTreeSet<Fact>),
    /// What `PRAGMA foreign_keys` said after the script.
    pub foreign_keys: bool,
    /// What was done, and what came of it.
    pub behaviour: Vec<String>,
}

impl Print {
    /// Whether two answers behaved the same and looked the same.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Probes(one), Self::Probes(other)) => one == other,
            (Self::Thrown(one), Self::Thrown(other)) => one == other,
            (Self::Calls(one, comparison), Self::Calls(other, _)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| one.same(other, comparison))
            }
            (Self::Rows(one, comparison), Self::Rows(other, _)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| same_run(one, other, comparison))
            }
            _ => false,
        }
    }

    /// Whether two answers behaved the same, whatever their tables look like.
    #[must_use]
    pub fn behaves_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Probes(one), Self::Probes(other)) => {
                one.behaviour == other.behaviour && one.foreign_keys == other.foreign_keys
            }
            _ => self.same(other),
        }
    }

    /// Whether there is anything to tell an answer by: one that is empty everywhere, or fails everywhere, is no mistake
    /// in particular.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        match self {
            Self::Probes(_) | Self::Thrown(_) => true,
            Self::Calls(calls, _) => calls.iter().any(Seen::is_telling),
            Self::Rows(runs, _) => {
                runs.iter().any(|run| run.as_ref().is_ok_and(|rows| !rows.is_empty()))
                    && runs.iter().any(Result::is_ok)
            }
        }
    }
}
