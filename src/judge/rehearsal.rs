//! What is done before an answer is there, in the processes that wait for answers: our own solution is judged, so that Node.js has
//! compiled just what the answer will use; and it is found out how the known mistakes behave, so that a wrong answer is named at once.
//!
//! An answer that comes ends it.

use super::beside;
use super::judging::Judging;
use super::observe_all;
use super::session::Session;
use crate::course::Exercise;
use crate::database::Stop;

/// How often a solution is judged: more makes no difference that can be measured.
const ROUNDS: usize = 4;

impl Judging {
    /// Has what judging the next answer to this exercise needs made ready in the background.
    pub fn warm(&self, exercise: &Exercise) {
        // This judging may be told to stop; then a rehearsal would leave a process in the middle of something.
        let judging = Self { stop: Stop::default(), ..self.patiently() };
        let rehearsed = exercise.clone();
        self.languages.warm(exercise, move || {
            if judging.rehearse(&rehearsed) {
                judging.study(&rehearsed);
            }
        });
    }

    /// Judges our own solution in the process that waits for the learner's answer, if one does. Says whether there is time for more:
    /// no answer came meanwhile.
    #[must_use]
    pub fn rehearse(&self, exercise: &Exercise) -> bool {
        for _ in 0..ROUNDS {
            let session = Session::rehearsal(self, exercise);
            // It ends with trouble when an answer is there.
            if observe_all(&session, &mut |_| {}).is_err() {
                return !session.is_called_off();
            }
        }
        true
    }

    /// Finds out how the known mistakes behave, in the process that waits for answers of the course, if one does.
    pub fn study(&self, exercise: &Exercise) {
        let session = Session::new(self, exercise, &exercise.solution);
        for (place, mistake) in exercise.mistakes.iter().enumerate() {
            let theirs = session.study(&mistake.text);
            if session.is_called_off() || theirs.program().is_err() {
                return;
            }
            beside::study(&theirs, place);
        }
    }
}
