//! Reports for tests.

use super::outcome::{Failing, Outcome};
use super::report::{Graded, Learner, Record, Report};
use super::summary::Examples;
use crate::judge::Status;

/// One exercise of one learner. Failing ones of the first exercise have a mistake with a name, others have none.
#[must_use]
pub fn record(id: &str, status: Status) -> Record {
    let failing = |check: &str, mistake: Option<&str>| Failing {
        check: check.to_owned(),
        mistake: mistake.map(str::to_owned),
        message: Some("It was accepted.".to_owned()),
    };
    let mut outcome = Outcome::told(status, None);
    if status != Status::Untouched {
        outcome.answer = Some(status.name().to_owned());
        outcome.words = 3;
    }
    if status == Status::Failed {
        let is_named = id == "sql/a";
        outcome.failing = vec![failing("first", is_named.then_some("no_key")), failing("second", None)];
        outcome.behaviour = (!is_named).then(|| "00ff".to_owned());
        outcome.message = Some("It was accepted.".to_owned());
    }
    Record::new(id.to_owned(), Some(format!("{id}.sql")), outcome)
}

/// An exercise.
#[must_use]
pub fn graded(id: &str, required: bool) -> Graded {
    Graded {
        id: id.to_owned(),
        title: format!("About {id}"),
        required,
        extension: "sql".to_owned(),
        key: "1".to_owned(),
        passed: 0,
        failed: 0,
        error: 0,
        untouched: 0,
    }
}

/// A report without anybody in it.
#[must_use]
pub fn empty(exercises: Vec<Graded>) -> Report {
    Report { program: "0.1.0".to_owned(), ..Report::without_learners(exercises) }
}

/// A learner.
#[must_use]
pub fn learner(name: &str, statuses: &[Status]) -> Learner {
    let ids = ["sql/a", "sql/b", "sql/c"];
    Learner {
        learner: name.to_owned(),
        name: name.to_owned(),
        handed_in: true,
        on_roster: None,
        passed: 0,
        required: 0,
        exercises: ids.iter().zip(statuses).map(|(id, status)| record(id, *status)).collect(),
    }
}

/// The examples of the failing answers above.
#[must_use]
pub fn examples() -> Examples {
    let mut examples = Examples::default();
    for id in ["sql/a", "sql/b", "sql/c"] {
        let behaviour = (id.to_owned(), "00ff".to_owned());
        examples.add(behaviour, "SELECT 1;\n", Some("It was accepted."));
    }
    examples
}

/// A class: two exercises, of which the first is required.
#[must_use]
pub fn class(learners: &[(&str, &[Status])]) -> Report {
    let mut report = empty(vec![graded("sql/a", true), graded("sql/b", false)]);
    report.learners = learners.iter().map(|(name, statuses)| learner(name, statuses)).collect();
    report.summed_up(&examples())
}
