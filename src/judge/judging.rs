//! What judging needs of its surroundings, as a value.

use std::sync::Arc;

use super::behaviours::Behaviours;
use super::call::Plans;
use crate::database::Stop;
use crate::languages::Languages;

/// What judging needs beside the exercise and the answer.
#[derive(Debug, Default)]
pub struct Judging {
    /// The languages, with what they need of their surroundings.
    pub languages: Arc<Languages>,
    /// Says when verdicts are not wanted any more.
    pub stop: Stop,
    /// Whether an answer may take far longer than a learner would wait: a course is checked on busy machines, too.
    pub patient: bool,
    /// What is known of the exercises from answers before.
    pub known: Arc<Known>,
}

/// What is the same for all answers to an exercise, as far as it was found out.
#[derive(Debug, Default)]
pub struct Known {
    /// The calls of checks, and what our own SQL expects of them.
    pub(super) plans: Plans,
    /// How known mistakes behave.
    pub(super) behaviours: Behaviours,
}

impl Judging {
    /// The same for answers that may take far longer.
    #[must_use]
    pub fn patiently(&self) -> Self {
        let (languages, known) = (Arc::clone(&self.languages), Arc::clone(&self.known));
        Self { languages, stop: self.stop.clone(), patient: true, known }
    }
}
