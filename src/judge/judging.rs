//! What judging needs of its surroundings, as a value.

use std::sync::Arc;

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
    pub plans: Arc<Plans>,
}
