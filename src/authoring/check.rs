//! The whole course, checked exercise by exercise.

use super::catalogue::Catalogue;
use super::exercise::{self, ExerciseReport};
use super::taught;
use crate::course::{Course, ExerciseId, Track};
use crate::error::{Failure, Result};
use crate::judge::Judging;

/// What was found about a course.
#[derive(Clone, Debug)]
pub struct CourseReport {
    /// Each exercise, in the order of the course.
    pub exercises: Vec<ExerciseReport>,
    /// The catalogue, with the exercises of each id.
    pub catalogue: Catalogue,
    /// Tracks, or what of them needs a library, that were left out: this machine can't run their answers.
    pub skipped: Vec<String>,
    /// What is not as it should be about the course as a whole.
    pub problems: Vec<String>,
}

impl CourseReport {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty() && self.exercises.iter().all(|report| report.problems.is_empty())
    }
}

/// Checks `only`, or every exercise of the course when it is empty; `finished` hears of each as it is done.
///
/// # Errors
/// When the catalogue does not parse. What else can't be read is a problem of the report.
pub fn check(
    judging: &Judging,
    course: &Course,
    only: &[ExerciseId],
    finished: &mut dyn FnMut(&ExerciseReport),
) -> Result<CourseReport> {
    let judging = &judging.patiently();
    let mut report = CourseReport {
        exercises: Vec::new(),
        catalogue: Catalogue::read(course)?,
        skipped: Vec::new(),
        problems: Vec::new(),
    };
    for name in course.track_names() {
        let (track, problems) = course.survey(&name)?;
        report.problems.extend(problems.iter().map(Failure::in_lines));
        report.look_at_files(course, &track);
        if !judging.languages.can_run(&name) {
            report.skipped.push(name);
            continue;
        }
        for exercise in track.exercises() {
            if only.is_empty() || only.contains(&ExerciseId::new(name.as_str(), exercise)) {
                report.check_exercise(judging, course, &track, exercise, finished);
            }
        }
    }
    if only.is_empty() && report.skipped.is_empty() {
        report.look_at_catalogue();
    }
    Ok(report)
}

impl CourseReport {
    /// Specs that no chapter names, chapters without a lesson.
    fn look_at_files(&mut self, course: &Course, track: &Track) {
        let unlisted = course.unlisted(track).into_iter();
        self.problems
            .extend(unlisted.map(|file| format!("{file} is not named in the chapter.toml beside it")));
        for chapter in &track.chapters {
            let Track { name, .. } = track;
            match course.lesson(name, &chapter.folder) {
                Ok(Some(_)) => {}
                Ok(None) => {
                    self.problems.push(format!("the chapter {name}/{} has no lesson", chapter.folder));
                }
                Err(failure) => self.problems.push(failure.in_lines()),
            }
        }
    }

    fn check_exercise(
        &mut self,
        judging: &Judging,
        course: &Course,
        track: &Track,
        name: &str,
        finished: &mut dyn FnMut(&ExerciseReport),
    ) {
        let exercise = match course.exercise_of(track, name) {
            Ok(exercise) => exercise,
            Err(failure) => {
                self.problems.push(failure.in_lines());
                return;
            }
        };
        if !judging.languages.can_judge(&exercise) {
            let left_out = format!("{} with {}", track.name, exercise.spec.library);
            if !self.skipped.contains(&left_out) {
                self.skipped.push(left_out);
            }
            return;
        }
        let mut found = exercise::check(judging, &exercise);
        found.problems.extend(taught::too_early(judging, track, &exercise));
        for entry in exercise.mistakes.iter().flat_map(|mistake| &mistake.catalogue) {
            self.catalogue.add(entry, &exercise.id);
        }
        finished(&found);
        self.exercises.push(found);
    }

    /// Mistakes of the catalogue that no exercise is about, and ids that it does not have.
    fn look_at_catalogue(&mut self) {
        let missing = self.catalogue.missing();
        if !missing.is_empty() {
            self.problems
                .push(format!("no exercise rejects these mistakes of the catalogue: {}", missing.join(", ")));
        }
        let unknown = self.catalogue.unknown();
        if !unknown.is_empty() {
            self.problems.push(format!("the catalogue does not have: {}", unknown.join(", ")));
        }
    }
}
