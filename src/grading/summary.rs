//! What can be said of the class as a whole: it follows from the learners' records alone, so parts of a class that are put
//! together say the same as the class judged at once.
//!
//! How it is shown is the reports' business.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::report::{Learner, Record, Report};
use crate::judge::Status;

/// A known mistake, and how many made it.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Named {
    /// The exercise.
    pub exercise: String,
    /// The mistake.
    pub mistake: String,
    /// How many learners made it.
    pub learners: usize,
}

/// Wrong answers that behave the same and that no mistake names.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Unnamed {
    /// The exercise.
    pub exercise: String,
    /// The first check that does not hold.
    pub check: String,
    /// Equal for answers that behave the same.
    pub behaviour: String,
    /// How many learners answered so.
    pub learners: usize,
    /// What happened with one of them.
    pub message: Option<String>,
    /// One of the answers, without comments and without a name.
    pub example: String,
}

/// Answers that are equal, comments and white space aside.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Equal {
    /// The exercise.
    pub exercise: String,
    /// Of how many words, numbers and signs they are made: long ones are seldom equal by chance.
    pub words: usize,
    /// Whether ours is the same.
    pub equal_to_solution: bool,
    /// Whose they are.
    pub learners: Vec<String>,
}

/// Which behaviour: the exercise, the number.
pub type Behaviour = (String, String);

/// One answer of each behaviour without a name: what happened, and its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Examples {
    known: BTreeMap<Behaviour, (usize, String, Option<String>)>,
}

impl Examples {
    /// Adds an answer of some behaviour. The shortest is kept, and of those the first by letters: whoever adds in which order, the same
    /// one is left.
    pub fn add(&mut self, behaviour: Behaviour, example: &str, message: Option<&str>) {
        let new = (example.len(), example.to_owned(), message.map(str::to_owned));
        match self.known.get_mut(&behaviour) {
            Some(kept) if *kept <= new => {}
            Some(kept) => *kept = new,
            None => drop(self.known.insert(behaviour, new)),
        }
    }

    /// Each of them: the behaviour, the answer, what happened.
    pub fn into_each(self) -> impl Iterator<Item = (Behaviour, String, Option<String>)> {
        self.known.into_iter().map(|(behaviour, (_, example, message))| (behaviour, example, message))
    }

    /// The examples of a report.
    #[must_use]
    pub fn of(unnamed: &[Unnamed]) -> Self {
        let mut examples = Self::default();
        for group in unnamed {
            let behaviour = (group.exercise.clone(), group.behaviour.clone());
            examples.add(behaviour, &group.example, group.message.as_deref());
        }
        examples
    }
}

impl Report {
    /// Puts everything in order, and counts.
    #[must_use]
    pub fn summed_up(mut self, examples: &Examples) -> Self {
        self.learners.sort_by(|one, other| one.place().cmp(&other.place()));
        let equal = equal(&self.learners);
        self.mark_equal(&equal);
        self.equal = equal.into_values().filter(|equal| equal.learners.len() > 1).collect();
        let places: BTreeMap<&str, usize> =
            self.exercises.iter().enumerate().map(|(place, graded)| (graded.id.as_str(), place)).collect();
        let place = |id: &str| places.get(id).copied();
        self.equal
            .sort_by_key(|equal| (Reverse(equal.words), place(&equal.exercise), equal.learners.clone()));
        self.mistakes = mistakes(&self.learners);
        self.mistakes
            .sort_by_key(|named| (Reverse(named.learners), place(&named.exercise), named.mistake.clone()));
        self.unnamed = unnamed(&self.learners, examples);
        self.unnamed
            .sort_by_key(|group| (Reverse(group.learners), place(&group.exercise), group.behaviour.clone()));
        self.count();
        self.remarks.sort_unstable();
        self.remarks.dedup();
        self
    }

    fn mark_equal(&mut self, equal: &BTreeMap<(String, String), Equal>) {
        for record in self.learners.iter_mut().flat_map(|learner| &mut learner.exercises) {
            let others =
                record.answer.as_ref().and_then(|answer| equal.get(&(record.id.clone(), answer.clone())));
            record.equal = others.map_or(0, |equal| equal.learners.len() - 1);
        }
    }

    fn count(&mut self) {
        for (index, exercise) in self.exercises.iter_mut().enumerate() {
            let count = |status: Status| {
                let records = self.learners.iter().filter_map(|learner| learner.exercises.get(index));
                records.filter(|record| record.status == status).count()
            };
            exercise.passed = count(Status::Passed);
            exercise.failed = count(Status::Failed);
            exercise.error = count(Status::Error) + count(Status::NotRun);
            exercise.untouched = count(Status::Untouched);
        }
        for learner in &mut self.learners {
            let both = || learner.exercises.iter().zip(&self.exercises).filter(|(_, graded)| graded.required);
            learner.required = both().count();
            learner.passed = both().filter(|(record, _)| record.status == Status::Passed).count();
        }
        self.total = self.learners.len();
        self.passed = self.learners.iter().filter(|learner| learner.passes()).count();
    }
}

fn records(learners: &[Learner]) -> impl Iterator<Item = (&Learner, &Record)> {
    learners.iter().flat_map(|learner| learner.exercises.iter().map(move |record| (learner, record)))
}

fn equal(learners: &[Learner]) -> BTreeMap<(String, String), Equal> {
    let mut found: BTreeMap<(String, String), Equal> = BTreeMap::new();
    for (learner, record) in records(learners) {
        let Some(answer) = &record.answer else { continue };
        let group = found.entry((record.id.clone(), answer.clone())).or_insert_with(|| Equal {
            exercise: record.id.clone(),
            words: record.words,
            equal_to_solution: record.equal_to_solution,
            learners: Vec::new(),
        });
        group.learners.push(learner.learner.clone());
    }
    found
}

fn mistakes(learners: &[Learner]) -> Vec<Named> {
    let mut counts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, record) in records(learners) {
        for mistake in &record.mistakes {
            *counts.entry((&record.id, mistake)).or_default() += 1;
        }
    }
    let named = |((exercise, mistake), learners): ((&str, &str), usize)| Named {
        exercise: exercise.to_owned(),
        mistake: mistake.to_owned(),
        learners,
    };
    counts.into_iter().map(named).collect()
}

fn unnamed(learners: &[Learner], examples: &Examples) -> Vec<Unnamed> {
    let mut groups: BTreeMap<Behaviour, (&str, usize)> = BTreeMap::new();
    for (_, record) in records(learners) {
        let (Some(behaviour), Some(first)) = (&record.behaviour, record.failing.first()) else { continue };
        let group = groups.entry((record.id.clone(), behaviour.clone())).or_insert((&first.check, 0));
        group.1 += 1;
    }
    let group = |(key, (check, learners)): (Behaviour, (&str, usize))| {
        let (_, example, message) = examples.known.get(&key).cloned().unwrap_or_default();
        let (exercise, behaviour) = key;
        Unnamed { exercise, check: check.to_owned(), behaviour, learners, message, example }
    };
    groups.into_iter().map(group).collect()
}

#[cfg(test)]
mod tests {
    use crate::grading::samples::{class, record};
    use crate::judge::Status;

    #[test]
    fn passing_is_about_what_is_required() {
        let report =
            class(&[("ada", &[Status::Passed, Status::Failed]), ("Bob", &[Status::Failed, Status::Passed])]);
        assert_eq!((report.passed, report.total), (1, 2));
        assert!(!report.passes());
        assert_eq!((report.learners[0].learner.as_str(), report.learners[0].passed), ("ada", 1));
        assert_eq!((report.learners[1].learner.as_str(), report.learners[1].passed), ("Bob", 0));
        assert_eq!((report.exercises[0].passed, report.exercises[0].failed), (1, 1));
    }

    #[test]
    fn mistakes_are_counted_and_unnamed_answers_grouped() {
        let all = [Status::Failed, Status::Failed];
        let report = class(&[("ada", &all), ("bob", &all), ("eve", &all)]);
        assert_eq!((report.mistakes[0].mistake.as_str(), report.mistakes[0].learners), ("no_key", 3));
        assert_eq!((report.unnamed.len(), report.unnamed[0].learners), (1, 3));
        assert_eq!(
            (report.unnamed[0].exercise.as_str(), report.unnamed[0].check.as_str()),
            ("sql/b", "first")
        );
        assert_eq!(report.unnamed[0].example, "SELECT 1;\n");
        assert_eq!(report.equal[0].learners, ["ada", "bob", "eve"]);
        assert_eq!(report.learners[0].exercises[0].equal, 2);
    }

    #[test]
    fn nobody_is_equal_to_who_handed_in_nothing() {
        let all = [Status::Untouched, Status::Untouched];
        let report = class(&[("ada", &all), ("bob", &all)]);
        assert!(report.equal.is_empty() && report.mistakes.is_empty() && report.unnamed.is_empty());
        assert_eq!(record("sql/a", Status::Untouched).answer, None);
    }
}
