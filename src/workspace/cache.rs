//! Verdicts remembered, so that overviews need not judge every answer again.
//!
//! An entry counts only while answer, course files and program are the same as when it was made.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Workspace;
use crate::course::Summary;
use crate::error::Result;

pub(super) const FILE: &str = "cache.json";

/// The verdicts of a workspace.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
#[serde(default)]
pub struct Cache {
    exercises: BTreeMap<String, Judged>,
}

/// One verdict.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The hash of the answer.
    answer: u64,
    /// The key of the exercise's files.
    exercise: u64,
    /// The version of the program.
    program: String,
    /// How it came out, in the word of the JSON.
    pub status: String,
    /// The mistake that was named.
    pub mistake: Option<String>,
    /// When the learner was first told this, in seconds since 1970.
    pub told: Option<u64>,
    /// Whether the learner was ever told that this exercise passes. Putting it back to the stub forgets that.
    #[serde(default)]
    pub passed_before: bool,
}

impl Judged {
    /// A verdict on this answer to this exercise.
    #[must_use]
    pub fn new(exercise: &Summary, answer: u64, status: &str, mistake: Option<&str>) -> Self {
        Self {
            answer,
            exercise: exercise.key,
            program: env!("CARGO_PKG_VERSION").to_owned(),
            status: status.to_owned(),
            mistake: mistake.map(str::to_owned),
            told: None,
            passed_before: false,
        }
    }

    fn is_about(&self, exercise: &Summary, answer: u64) -> bool {
        self.answer == answer && self.exercise == exercise.key && self.program == env!("CARGO_PKG_VERSION")
    }
}

impl Cache {
    /// The verdict on exactly this answer, if it is known.
    #[must_use]
    pub fn verdict(&self, exercise: &Summary, answer: u64) -> Option<&Judged> {
        self.last(exercise).filter(|judged| judged.is_about(exercise, answer))
    }

    /// The last verdict on an exercise, whatever the answer was.
    fn last(&self, exercise: &Summary) -> Option<&Judged> {
        self.exercises.get(&exercise.id.to_string())
    }

    /// Whether the learner was told that an exercise passes, with this answer or another one.
    #[must_use]
    pub fn passed_before(&self, exercise: &Summary) -> bool {
        self.last(exercise).is_some_and(|judged| judged.passed_before)
    }

    /// Forgets all about an exercise: it begins again.
    pub fn forget(&mut self, exercise: &Summary) {
        self.exercises.remove(&exercise.id.to_string());
    }

    /// Remembers a verdict. When the same was told before, the time of that stays.
    pub fn put(&mut self, exercise: &Summary, answer: u64, mut judged: Judged) {
        if let Some(same) = self.verdict(exercise, answer).filter(|known| known.status == judged.status) {
            judged.told = same.told.or(judged.told);
        }
        let told_that_it_passes = judged.status == "passed" && judged.told.is_some();
        let passed_before = self.passed_before(exercise) && judged.status != "untouched";
        judged.passed_before = told_that_it_passes || passed_before;
        self.exercises.insert(exercise.id.to_string(), judged);
    }
}

impl Workspace {
    /// The verdicts that are remembered.
    #[must_use]
    pub fn cache(&self) -> Cache {
        self.remembered(FILE)
    }

    /// Changes what verdicts are remembered.
    ///
    /// # Errors
    /// When they can't be written.
    pub fn change_cache(&self, change: impl FnOnce(&mut Cache)) -> Result<()> {
        self.change(FILE, change)
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::{Folder, summary};
    use super::{Cache, Judged};

    #[test]
    fn a_verdict_counts_for_the_same_answer_and_course_only() {
        let mut exercise = summary("pair", &[]);
        let mut cache = Cache::default();
        cache.put(&exercise, 7, Judged::new(&exercise, 7, "passed", None));
        assert_eq!(cache.verdict(&exercise, 7).unwrap().status, "passed");
        assert_eq!(cache.verdict(&exercise, 8), None);
        assert_eq!(cache.last(&exercise).unwrap().status, "passed");
        exercise.key += 1;
        assert_eq!(cache.verdict(&exercise, 7), None);
    }

    #[test]
    fn another_version_of_the_program_judges_anew() {
        let exercise = summary("pair", &[]);
        let mut judged = Judged::new(&exercise, 7, "passed", None);
        judged.program = "0.0.0".to_owned();
        let mut cache = Cache::default();
        cache.put(&exercise, 7, judged);
        assert_eq!(cache.verdict(&exercise, 7), None);
    }

    #[test]
    fn the_first_time_of_telling_stays() {
        let exercise = summary("pair", &[]);
        let mut cache = Cache::default();
        let told = |time, status| Judged { told: time, ..Judged::new(&exercise, 7, status, None) };
        cache.put(&exercise, 7, told(None, "failed"));
        cache.put(&exercise, 7, told(Some(10), "failed"));
        cache.put(&exercise, 7, told(Some(20), "failed"));
        cache.put(&exercise, 7, told(None, "failed"));
        assert_eq!(cache.verdict(&exercise, 7).unwrap().told, Some(10));
        cache.put(&exercise, 7, told(Some(30), "passed"));
        assert_eq!(cache.verdict(&exercise, 7).unwrap().told, Some(30));
    }

    #[test]
    fn having_passed_is_forgotten_only_with_the_stub() {
        let exercise = summary("pair", &[]);
        let mut cache = Cache::default();
        let mut put = |answer, status, told| {
            let mut judged = Judged::new(&exercise, answer, status, None);
            judged.told = told;
            cache.put(&exercise, answer, judged);
            cache.passed_before(&exercise)
        };
        assert!(!put(1, "passed", None), "nobody was told");
        assert!(put(1, "passed", Some(5)));
        assert!(put(2, "failed", Some(6)));
        assert!(put(3, "failed", None));
        assert!(!put(4, "untouched", None));
        assert!(!put(5, "failed", Some(7)));
        cache.forget(&exercise);
        assert_eq!(cache.last(&exercise), None);
    }

    #[test]
    fn it_is_kept_on_disk() {
        let folder = Folder::new();
        let exercise = summary("pair", &[]);
        let judged = Judged::new(&exercise, u64::MAX, "failed", Some("surrogate_id_only"));
        folder.workspace.change_cache(|cache| cache.put(&exercise, u64::MAX, judged.clone())).unwrap();
        assert_eq!(folder.workspace.cache().verdict(&exercise, u64::MAX), Some(&judged));
    }
}
