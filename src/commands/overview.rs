//! How every exercise of a track stands, from the answers themselves.
//!
//! Verdicts that are remembered spare judging; `verify` asks for fresh ones.

use std::path::PathBuf;

use super::judging::judge_file;
use crate::course::{Course, Exercise, ExerciseId, Track};
use crate::env::Environment;
use crate::error::Result;
use crate::judge::{Status, Verdict};
use crate::workspace::{Answer, Cache, Judged, Unreadable, Workspace};

/// A track with all its exercises and answers.
pub(super) struct Overview {
    pub track: Track,
    pub standings: Vec<Standing>,
    required: Vec<String>,
}

/// One exercise and its answer.
pub(super) struct Standing {
    pub exercise: Exercise,
    /// The answer's file; none without a workspace.
    pub path: Option<PathBuf>,
    pub answer: Result<Answer, Unreadable>,
    /// How the file is named on screens.
    shown: PathBuf,
    known: Option<Status>,
    /// A verdict made just now.
    pub verdict: Option<Verdict>,
}

/// Every exercise of a track, in order.
pub(super) fn exercises(course: &Course, track: &Track) -> Result<Vec<Exercise>> {
    track.exercises().map(|name| course.exercise_of(track, name)).collect()
}

impl Overview {
    /// Reads the answers of a track.
    pub fn read(
        environment: &Environment,
        workspace: Option<&Workspace>,
        track: Track,
        exercises: Vec<Exercise>,
    ) -> Result<Self> {
        let standing = |exercise| Standing::read(environment, workspace, exercise);
        let standings = exercises.into_iter().map(standing).collect::<Result<_>>()?;
        let required = workspace.map(|workspace| workspace.marker().required.clone()).unwrap_or_default();
        Ok(Self { track, standings, required })
    }

    /// Finds out how each exercise stands, judging only answers that are not in the cache.
    pub fn settle(&mut self, cache: &Cache) {
        for standing in &mut self.standings {
            standing.settle(cache);
        }
    }

    /// The place of an exercise in the track.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.standings.iter().position(|standing| standing.exercise.id.name == name)
    }

    /// The places of those that stand in one of these ways.
    pub fn with(&self, statuses: &[Status]) -> Vec<usize> {
        let stands = |index: &usize| statuses.contains(&self.standings[*index].status());
        (0..self.standings.len()).filter(stands).collect()
    }

    /// The verdicts made just now on the exercises at these places.
    pub fn verdicts(&self, places: &[usize]) -> Vec<Verdict> {
        places.iter().filter_map(|index| self.standings[*index].verdict.clone()).collect()
    }

    /// The first exercise that does not pass yet; extra ones come after all others.
    pub fn first_open(&self) -> Option<usize> {
        let is_open = |index: &usize| self.standings[*index].status() != Status::Passed;
        let open = || (0..self.standings.len()).filter(is_open);
        open().find(|index| !self.is_extra(&self.standings[*index])).or_else(|| open().next())
    }

    /// The exercise that the learner is working on: the one last shown if it does not pass yet, else the first that does not.
    pub fn current(&self, last_shown: Option<&str>) -> Option<usize> {
        last_shown
            .and_then(|name| self.place(name))
            .filter(|index| self.standings[*index].status() != Status::Passed)
            .or_else(|| self.first_open())
    }

    /// Whether an exercise lies off the path that everybody goes.
    pub fn is_extra(&self, standing: &Standing) -> bool {
        let ExerciseId { name, .. } = &standing.exercise.id;
        let full = standing.exercise.id.to_string();
        standing.exercise.spec.extra && !self.required.iter().any(|wanted| wanted == name || *wanted == full)
    }

    pub fn passed(&self) -> usize {
        self.standings.iter().filter(|standing| standing.status() == Status::Passed).count()
    }

    /// Remembers the verdicts made just now; of those `told` to the learner, also the time.
    pub fn remember(&self, workspace: &Workspace, told: &[usize], time: Option<u64>) {
        if self.standings.iter().all(|standing| standing.verdict.is_none()) {
            return;
        }
        let remembered = workspace.change_cache(|cache| {
            for (index, standing) in self.standings.iter().enumerate() {
                let (Some(verdict), Ok(answer)) = (&standing.verdict, &standing.answer) else { continue };
                let status = verdict.status.name();
                let mut judged = Judged::new(&standing.exercise, answer.hash, status, verdict.mistake());
                judged.told = time.filter(|_| told.contains(&index));
                cache.put(&standing.exercise, answer.hash, judged);
            }
        });
        // A verdict that can't be remembered is judged again next time: that costs a moment, and no progress.
        drop(remembered);
    }
}

impl Standing {
    pub fn read(
        environment: &Environment,
        workspace: Option<&Workspace>,
        exercise: Exercise,
    ) -> Result<Self> {
        let path = workspace.map(|workspace| workspace.answer(&exercise)).transpose()?;
        let answer = match &path {
            Some(path) => Answer::read(path),
            None => Ok(Answer { text: exercise.stub.clone().into_owned(), hash: 0 }),
        };
        let shown = path.as_deref().map(|path| environment.shown(path)).unwrap_or_default();
        let missing = path.as_ref().is_none_or(|path| !path.exists());
        let known = missing.then_some(Status::Untouched);
        Ok(Self { exercise, path, answer, shown, known, verdict: None })
    }

    /// Finds out how it stands.
    pub fn settle(&mut self, cache: &Cache) {
        if self.known.is_none()
            && let Ok(answer) = &self.answer
            && let Some(judged) = cache.verdict(&self.exercise, answer.hash)
        {
            self.known = status(&judged.status);
        }
        if self.known.is_none() {
            self.judge();
        }
    }

    /// Judges the answer anew.
    pub fn judge(&mut self) -> &Verdict {
        let path = self.path.clone().unwrap_or_default();
        let verdict = judge_file(&self.exercise, &path, &self.answer, self.shown.clone());
        self.known = Some(verdict.status);
        self.verdict.insert(verdict)
    }

    pub fn status(&self) -> Status {
        self.known.unwrap_or(Status::Untouched)
    }

    /// Whether it passed when it was last judged, and does not any more.
    pub fn is_lost(&self, cache: &Cache) -> bool {
        let before = cache.last(&self.exercise).is_some_and(|judged| judged.status == Status::Passed.name());
        before && self.is_there() && self.status() != Status::Passed
    }

    /// Whether there is a file of the answer, readable or not.
    pub fn is_there(&self) -> bool {
        self.path.as_ref().is_some_and(|path| path.exists())
    }

    /// How the answer's file is named on screens.
    pub fn shown(&self) -> String {
        self.shown.display().to_string()
    }
}

fn status(word: &str) -> Option<Status> {
    [Status::Passed, Status::Failed, Status::Untouched, Status::Error, Status::NotRun]
        .into_iter()
        .find(|status| status.name() == word)
}

#[cfg(test)]
mod tests {
    use super::status;
    use crate::judge::Status;

    #[test]
    fn the_words_of_the_cache_are_those_of_the_json() {
        assert_eq!(status("passed"), Some(Status::Passed));
        assert_eq!(status("not_run"), Some(Status::NotRun));
        assert_eq!(status("unknown"), None);
    }
}
