//! Judging our own solution in the process that waits for the learner's answer, before there is one: Node.js then has compiled just
//! what the answer will use.
//!
//! What comes of it is thrown away.

use std::sync::Arc;

use super::judging::Judging;
use super::observe_all;
use super::session::Session;
use crate::course::Exercise;

/// How often a solution is judged: more makes no difference that can be measured.
const ROUNDS: usize = 4;

impl Judging {
    /// Has what judging the next answer to this exercise needs made ready in the background.
    pub fn warm(&self, exercise: &Exercise) {
        // This judging may be told to stop; then a rehearsal would leave a process in the middle of something.
        let (languages, plans) = (Arc::clone(&self.languages), Arc::clone(&self.plans));
        let judging = Self { languages, plans, patient: true, ..Self::default() };
        let rehearsed = exercise.clone();
        self.languages.warm(exercise, move || judging.rehearse(&rehearsed));
    }

    /// Judges our own solution in the process that waits for the learner's answer, if one does.
    pub fn rehearse(&self, exercise: &Exercise) {
        for _ in 0..ROUNDS {
            // It ends with trouble when an answer is there.
            if observe_all(&Session::rehearsal(self, exercise), &mut |_| {}).is_err() {
                return;
            }
        }
    }
}
