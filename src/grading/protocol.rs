//! What is said between the process that grades and one that judges: a line of JSON for each answer, a line for each outcome.
//!
//! Starting and ending those processes is in `worker.rs`.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use serde::{Deserialize, Serialize};

use super::outcome::Outcome;
use crate::course::{Course, Exercise, ExerciseId};
use crate::error::{Failure, Result};
use crate::judge::{Judging, Status};

/// The first line of a process that judges: it is there, and of the same version.
pub const READY: &str = concat!("ready ", env!("CARGO_PKG_VERSION"));

/// An answer to be judged.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq, Serialize)]
pub struct Request {
    /// The track.
    pub track: String,
    /// The exercise's name in it.
    pub exercise: String,
    /// The answer's text.
    pub answer: String,
}

/// Judges one answer after another.
pub struct Judge<'a> {
    course: &'a Course,
    exercises: HashMap<ExerciseId, Exercise>,
}

impl<'a> Judge<'a> {
    /// A judge of answers to this course.
    #[must_use]
    pub fn new(course: &'a Course) -> Self {
        Self { course, exercises: HashMap::new() }
    }

    /// The line that answers a line; `equip` knows what judging a track needs.
    ///
    /// # Errors
    /// When the line is no request, or its exercise can't be read.
    pub fn answer(&mut self, line: &str, equip: &dyn Fn(&str) -> Arc<Judging>) -> Result<String> {
        let Request { track, exercise, answer } = serde_json::from_str(line)
            .map_err(|error| Failure::fault("This is no request.").because(error))?;
        let id = ExerciseId::new(track, exercise);
        if !self.exercises.contains_key(&id) {
            let exercise = self.course.exercise(&id)?;
            self.exercises.insert(id.clone(), exercise);
        }
        let exercise = &self.exercises[&id];
        let judging = equip(&id.track);
        let language = judging.languages.of_track(&id.track);
        let start = Instant::now();
        let mut verdict = judging.judge(exercise, &answer, &mut |_| {});
        let is_open = matches!(verdict.status, Status::Failed | Status::Error);
        if is_open && start.elapsed() >= language.time_limit() {
            // Many are judged at once: that the machine was busy is held against nobody.
            verdict = judging.patiently().judge(exercise, &answer, &mut |_| {});
        }
        let outcome = Outcome::of(&verdict, exercise, &answer, language);
        serde_json::to_string(&outcome).map_err(|error| Failure::fault("No outcome.").because(error))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::{Judge, Request};
    use crate::course::Course;
    use crate::grading::Outcome;
    use crate::judge::Status;

    #[test]
    fn a_line_for_a_line() {
        let course = Course::embedded();
        let mut judge = Judge::new(&course);
        let mut ask = |exercise: &str, answer: &str| {
            let request = Request { track: "sql".into(), exercise: exercise.into(), answer: answer.into() };
            let line = serde_json::to_string(&request).unwrap();
            assert!(!line.contains('\n'));
            judge.answer(&line, &|_| Arc::default())
        };
        let told = ask("first_join_table", "SELECT\n1;").unwrap();
        assert!(!told.contains('\n'));
        assert_eq!(serde_json::from_str::<Outcome>(&told).unwrap().status, Status::Failed);
        assert!(ask("no_such_thing", "").is_err());
        assert!(judge.answer("{", &|_| Arc::default()).is_err());
    }
}
