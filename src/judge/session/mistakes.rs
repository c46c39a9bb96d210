//! Sessions for the known mistakes of an exercise.
//!
//! How they behave, and what name comes of it, is found out elsewhere.

use std::rc::Rc;

use super::Session;

impl Session<'_> {
    /// A session for each known mistake. All of them together have the time of one answer: however many there are, naming takes no
    /// longer. Where the judge is patient, each has a budget of its own.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Self> {
        let budget = Rc::default();
        let texts = self.exercise.mistakes.iter().map(|mistake| &*mistake.text);
        let sessions = texts.map(|text| self.beside(text));
        if self.judging.patient {
            return sessions.collect();
        }
        sessions.map(|session| Self { budget: Rc::clone(&budget), ..session }).collect()
    }

    /// Makes it ready to run, unless it is. What that takes, as where a compiler has to run, is not counted; that it can't be made
    /// ready shows when it is run.
    pub fn make_ready(&self) {
        drop(self.program());
    }
}

#[cfg(test)]
mod tests {
    use std::ptr::eq;

    use crate::course::{Course, ExerciseId};
    use crate::judge::Judging;
    use crate::judge::session::Session;

    #[test]
    fn they_have_one_time_together_and_each_its_own_where_the_judge_is_patient() {
        let exercise = Course::embedded().exercise(&ExerciseId::new("sql", "unique_pair")).unwrap();
        for patient in [false, true] {
            let judging = Judging { patient, ..Judging::default() };
            let session = Session::new(&judging, &exercise, "");
            let mistakes = session.mistakes();
            assert!(mistakes.len() > 2 && mistakes.len() == exercise.mistakes.len());
            for (place, (one, mistake)) in mistakes.iter().zip(&exercise.mistakes).enumerate() {
                assert_eq!(one.answer, &*mistake.text);
                assert!(!eq(one.budget(), session.budget()));
                assert_eq!(eq(one.budget(), mistakes[0].budget()), !patient || place == 0);
            }
        }
    }
}
