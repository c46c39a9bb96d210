//! What a verdict's screen needs besides the verdict: the exercise, the file, how far along the learner is.
//!
//! Gathered by the commands; nothing is looked up here.

use crate::course::{Check, Exercise};

/// What surrounds a verdict.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The exercise that was judged.
    pub exercise: &'a Exercise,
    /// The learner's file, as it should be shown; `None` for standard input.
    pub file: Option<&'a str>,
    /// How many exercises of the track pass.
    pub passed: usize,
    /// How many exercises the track has; 0 leaves out how far along the learner is.
    pub total: usize,
    /// The exercise that comes next; `None` when this was the last.
    pub next: Option<&'a str>,
    /// When the same file was judged before, with the same outcome: `14:02`.
    pub unchanged_since: Option<&'a str>,
    /// Another right way of writing it: what is special about it, and the answer.
    pub another: Option<(&'a str, &'a str)>,
    /// The command that judges this answer again.
    pub again: &'a str,
    /// Whether there is a hint to ask for.
    pub hints: bool,
}

impl<'a> Context<'a> {
    /// What is known from the exercise alone.
    #[must_use]
    pub fn new(exercise: &'a Exercise) -> Self {
        let another = exercise.also.first().map(|(name, text)| (name.as_str(), text.as_ref()));
        Self {
            exercise,
            file: None,
            passed: 0,
            total: 0,
            next: None,
            unchanged_since: None,
            another,
            again: "workbook verify",
            hints: !exercise.spec.hints.is_empty(),
        }
    }

    /// The check with this name.
    pub(super) fn check(&self, name: &str) -> Option<&'a Check> {
        self.exercise.spec.checks.iter().find(|check| check.name == name)
    }
}
