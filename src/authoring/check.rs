//! The whole course, checked exercise by exercise.

use std::sync::Arc;

use super::catalogue::Catalogue;
use super::exercise::{self, ExerciseReport};
use super::taught;
use crate::course::{Course, ExerciseId};
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

/// A file that is not in order, and what to mend.
fn told(failure: &Failure) -> String {
    std::iter::once(&failure.message).chain(&failure.hints).cloned().collect::<Vec<_>>().join("\n")
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
    let languages = Arc::clone(&judging.languages);
    let judging =
        &Judging { languages, stop: judging.stop.clone(), patient: true, known: Arc::clone(&judging.known) };
    let mut report = CourseReport {
        exercises: Vec::new(),
        catalogue: Catalogue::read(course)?,
        skipped: Vec::new(),
        problems: Vec::new(),
    };
    for name in course.track_names() {
        let (track, problems) = course.survey(&name)?;
        report.problems.extend(problems.iter().map(told));
        let unlisted = course.unlisted(&track);
        report.problems.extend(
            unlisted.into_iter().map(|file| format!("{file} is not named in the chapter.toml beside it")),
        );
        for chapter in &track.chapters {
            match course.lesson(&name, &chapter.folder) {
                Ok(Some(_)) => {}
                Ok(None) => {
                    report.problems.push(format!("the chapter {name}/{} has no lesson", chapter.folder));
                }
                Err(failure) => report.problems.push(told(&failure)),
            }
        }
        if !judging.languages.can_run(&name) {
            report.skipped.push(name);
            continue;
        }
        for exercise in track.exercises() {
            let id = ExerciseId::new(name.as_str(), exercise);
            if !only.is_empty() && !only.contains(&id) {
                continue;
            }
            let exercise = match course.exercise_of(&track, exercise) {
                Ok(exercise) => exercise,
                Err(failure) => {
                    report.problems.push(told(&failure));
                    continue;
                }
            };
            if !judging.languages.can_judge(&exercise) {
                let left_out = format!("{name} with {}", exercise.spec.library);
                if !report.skipped.contains(&left_out) {
                    report.skipped.push(left_out);
                }
                continue;
            }
            let mut found = exercise::check(judging, &exercise);
            found.problems.extend(taught::too_early(judging, &track, &exercise));
            for mistake in &found.mistakes {
                for entry in &mistake.catalogue {
                    report.catalogue.add(entry, &id);
                }
            }
            finished(&found);
            report.exercises.push(found);
        }
    }
    if only.is_empty() && report.skipped.is_empty() {
        let missing = report.catalogue.missing();
        if !missing.is_empty() {
            report
                .problems
                .push(format!("no exercise rejects these mistakes of the catalogue: {}", missing.join(", ")));
        }
        let unknown = report.catalogue.unknown();
        if !unknown.is_empty() {
            report.problems.push(format!("the catalogue does not have: {}", unknown.join(", ")));
        }
    }
    Ok(report)
}
