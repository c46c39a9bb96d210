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

/// How a join table without all of its foreign keys is called in a fingerprint.
pub const WITHOUT_KEYS: &str = "join table without foreign keys";

/// Whether what is said of a mistake holds of an answer's place for links, too: all join tables are alike, but where foreign
/// keys are the mistake's lack, the answer must lack them.
fn is_such_a_place(answer: &str, mistake: &str) -> bool {
    let is_join_table = |found: &str| found.contains("join table");
    answer == mistake || (is_join_table(answer) && is_join_table(mistake) && mistake != WITHOUT_KEYS)
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

    /// Whether an answer behaved as a mistake does, and keeps its links in such a place, whatever else its tables look like.
    #[must_use]
    pub fn behaves_like(&self, mistake: &Self) -> bool {
        match (self, mistake) {
            (Self::Probes(answer), Self::Probes(mistake)) => {
                answer.behaviour == mistake.behaviour
                    && answer.foreign_keys == mistake.foreign_keys
                    && is_such_a_place(&answer.found.0, &mistake.found.0)
            }
            _ => self.same(mistake),
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

#[cfg(test)]
mod tests {
    use super::{Print, ProbePrint, WITHOUT_KEYS};

    #[test]
    fn a_mistake_is_that_of_answers_with_such_a_place_for_links() {
        let print = |found: &str| {
            let found = (found.to_owned(), std::collections::BTreeSet::new());
            Print::Probes(ProbePrint { found, foreign_keys: true, behaviour: vec!["accepted".to_owned()] })
        };
        let alike = |answer: &str, mistake: &str| print(answer).behaves_like(&print(mistake));
        assert!(alike("join table", "temporary join table"));
        assert!(alike(WITHOUT_KEYS, "join table"));
        assert!(alike(WITHOUT_KEYS, WITHOUT_KEYS));
        assert!(!alike("join table", WITHOUT_KEYS));
        assert!(!alike("foreign key held by 0", "join table"));
        assert!(!alike("foreign key held by 0", "foreign key held by 1"));
        assert!(!alike("nothing, but other tables", "nothing"));
    }
}
