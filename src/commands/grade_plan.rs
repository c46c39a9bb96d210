//! What is graded: which exercises, and which of them must pass.
//!
//! A learner's own `workbook.toml` has no say in it: who handed in could change that.

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::setting::{current_track, typed};
use crate::course::{Course, ExerciseId, Summary};
use crate::error::Result;
use crate::grading::{Graded, Report};
use crate::workspace::Workspace;

/// What is graded.
pub(super) struct Plan {
    /// The exercises, in the order of the course.
    pub exercises: Vec<Summary>,
    /// Which of them must pass.
    required: BTreeSet<ExerciseId>,
    /// All tracks of the course.
    pub tracks: Vec<String>,
    /// The names of all exercises of the course, earlier ones too, with the longest first.
    pub names: Vec<String>,
    /// The endings of answers, in all tracks.
    pub extensions: Vec<String>,
}

impl Plan {
    /// The exercises that were typed, which all must pass; else those of a track, of which those must that the teacher's workbook
    /// says, or else all that are not extra.
    pub fn make(
        course: &Course,
        workspace: Option<&Workspace>,
        track: Option<&str>,
        only: &[String],
    ) -> Result<Self> {
        let first = track.map_or_else(|| current_track(workspace, course), |track| Ok(track.to_owned()))?;
        let mut required: BTreeSet<ExerciseId> = BTreeSet::new();
        for name in only {
            let id = typed(name.trim(), &first)?;
            course.find(&id)?;
            required.insert(id);
        }
        if only.is_empty() {
            // The track that was typed must be there; names in the teacher's workbook that are not were told before.
            course.track(&first)?;
            let marked =
                workspace.map(|workspace| workspace.marker().required.as_slice()).unwrap_or_default();
            let marked = marked.iter().filter_map(|named| typed(&named.name, &first).ok());
            required.extend(marked.filter(|id| course.find(id).is_ok()));
        }
        let mut plan = Self {
            exercises: Vec::new(),
            required,
            tracks: course.track_names(),
            names: Vec::new(),
            extensions: Vec::new(),
        };
        plan.read(course, &first, !only.is_empty())?;
        Ok(plan)
    }

    fn read(&mut self, course: &Course, first: &str, only: bool) -> Result<()> {
        let asks_for_all = self.required.is_empty();
        for name in &self.tracks {
            let wanted = |id: &ExerciseId| self.required.contains(id) || (!only && name == first);
            let Ok(track) = course.track(name) else { continue };
            for exercise in track.exercises() {
                // A fault in an exercise that nobody asked for stops nobody.
                let id = ExerciseId::new(name.as_str(), exercise);
                let summary = match course.summary(&track, exercise) {
                    Ok(summary) => summary,
                    Err(_) if !wanted(&id) => continue,
                    Err(failure) => return Err(failure),
                };
                self.names.extend([&summary.id.name].into_iter().chain(&summary.was).cloned());
                self.extensions.push(summary.extension.clone());
                if wanted(&id) {
                    // Read in full once: a fault of the course must not look like one of an answer.
                    course.exercise_of(&track, exercise)?;
                    self.exercises.push(summary);
                }
            }
        }
        if asks_for_all {
            let core = self.exercises.iter().filter(|exercise| !exercise.extra);
            self.required = core.map(|exercise| exercise.id.clone()).collect();
        }
        self.names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        self.names.dedup();
        self.extensions.sort_unstable();
        self.extensions.dedup();
        Ok(())
    }

    /// A report without anybody in it.
    pub fn report(&self) -> Report {
        let graded = |exercise: &Summary| Graded {
            id: exercise.id.to_string(),
            title: exercise.title.clone(),
            required: self.required.contains(&exercise.id),
            extension: exercise.extension.clone(),
            key: format!("{:016x}", exercise.key),
            passed: 0,
            failed: 0,
            error: 0,
            untouched: 0,
        };
        Report::without_learners(self.exercises.iter().map(graded).collect())
    }

    /// The same for every run that would come to the same report, as far as the course goes.
    pub fn about(&self, more: &impl Hash) -> String {
        let mut hasher = DefaultHasher::new();
        for exercise in &self.exercises {
            (exercise.id.to_string(), exercise.key).hash(&mut hasher);
        }
        more.hash(&mut hasher);
        format!("{:016x}", hasher.finish())
    }
}

#[cfg(test)]
mod tests {
    use super::Plan;
    use crate::course::Course;
    use crate::error::Kind;

    fn plan(track: Option<&str>, only: &[&str]) -> crate::error::Result<Plan> {
        let only: Vec<String> = only.iter().map(|name| (*name).to_owned()).collect();
        Plan::make(&Course::embedded(), None, track, &only)
    }

    #[test]
    fn without_a_word_all_of_the_first_track_is_judged_and_the_core_must_pass() {
        let report = plan(None, &[]).unwrap().report();
        assert!(report.exercises.iter().all(|exercise| exercise.id.starts_with("sql/")));
        let extra = report.exercises.iter().filter(|exercise| !exercise.required).count();
        assert!(extra > 0 && extra < report.exercises.len() / 2, "{extra}");
    }

    #[test]
    fn what_is_named_must_pass_and_nothing_else_is_judged() {
        let report = plan(None, &["unique_pair", "sql/first_join_table"]).unwrap().report();
        let ids: Vec<&str> = report.exercises.iter().map(|exercise| exercise.id.as_str()).collect();
        assert_eq!(ids, ["sql/first_join_table", "sql/unique_pair"]);
        assert!(report.exercises.iter().all(|exercise| exercise.required));
    }

    #[test]
    fn what_there_is_not_is_a_wrong_command_line() {
        assert_eq!(plan(None, &["unique_pear"]).err().unwrap().kind, Kind::Usage);
        assert_eq!(plan(Some("cobol"), &[]).err().unwrap().kind, Kind::Usage);
        assert_eq!(plan(None, &["../x"]).err().unwrap().kind, Kind::Usage);
    }

    #[test]
    fn the_longest_name_comes_first() {
        let names = plan(None, &["unique_pair"]).unwrap().names;
        assert!(names.windows(2).all(|pair| pair[0].len() >= pair[1].len()));
        assert!(names.contains(&"first_join_table".to_owned()));
    }
}
