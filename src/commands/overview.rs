//! How every exercise of a track stands, from the answers themselves.
//!
//! Verdicts that are remembered spare judging; `verify` asks for fresh ones.

use super::standing::Standing;
use crate::course::{Course, ExerciseId, Summary, Track};
use crate::env::Environment;
use crate::error::Result;
use crate::judge::{Status, Verdict};
use crate::workspace::{Cache, Judged, Workspace};

/// A track with all its exercises and answers.
pub(super) struct Overview<'a> {
    course: &'a Course,
    pub track: Track,
    pub standings: Vec<Standing>,
    required: Vec<String>,
}

/// Every exercise of a track at a glance, in order.
pub(super) fn summaries(course: &Course, track: &Track) -> Result<Vec<Summary>> {
    track.exercises().map(|name| course.summary(track, name)).collect()
}

impl<'a> Overview<'a> {
    /// Reads the answers of a track.
    pub fn read(
        environment: &Environment,
        workspace: Option<&Workspace>,
        course: &'a Course,
        track: Track,
    ) -> Result<Self> {
        let summaries = summaries(course, &track)?.into_iter();
        let standings = summaries.map(|summary| Standing::read(environment, workspace, summary)).collect();
        let required = workspace.map(|workspace| workspace.marker().required.clone()).unwrap_or_default();
        Ok(Self { course, track, standings, required })
    }

    /// Finds out how each exercise stands, judging only answers that are not in the cache.
    pub fn settle(&mut self, cache: &Cache) -> Result<()> {
        self.standings.iter_mut().try_for_each(|standing| standing.settle(self.course, &self.track, cache))
    }

    /// Judges the answer to the exercise at this place anew.
    pub fn judge(&mut self, index: usize) -> Result<()> {
        self.standings[index].judge(self.course, &self.track)
    }

    /// The place of an exercise in the track.
    pub fn place(&self, name: &str) -> Option<usize> {
        self.standings.iter().position(|standing| standing.summary.id.name == name)
    }

    /// The places of those that stand in one of these ways.
    pub fn with(&self, statuses: &[Status]) -> Vec<usize> {
        let stands = |index: &usize| statuses.contains(&self.standings[*index].status());
        (0..self.standings.len()).filter(stands).collect()
    }

    /// The verdicts made just now on the exercises at these places.
    pub fn verdicts(&self, places: &[usize]) -> Vec<Verdict> {
        places.iter().filter_map(|index| Some(self.standings[*index].judged()?.1.clone())).collect()
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
        let ExerciseId { name, .. } = &standing.summary.id;
        let full = standing.summary.id.to_string();
        standing.summary.extra && !self.required.iter().any(|wanted| wanted == name || *wanted == full)
    }

    pub fn passed(&self) -> usize {
        self.standings.iter().filter(|standing| standing.status() == Status::Passed).count()
    }

    /// Remembers the verdicts made just now; of those `told` to the learner, also the time.
    pub fn remember(&self, workspace: &Workspace, told: &[usize], time: Option<u64>) {
        if self.standings.iter().all(|standing| standing.judged().is_none()) {
            return;
        }
        let remembered = workspace.change_cache(|cache| {
            for (index, standing) in self.standings.iter().enumerate() {
                let (Some((_, verdict)), Some(hash)) = (standing.judged(), standing.hash()) else { continue };
                let status = verdict.status.name();
                let mut judged = Judged::new(&standing.summary, hash, status, verdict.mistake());
                judged.told = time.filter(|_| told.contains(&index));
                cache.put(&standing.summary, hash, judged);
            }
        });
        // A verdict that can't be remembered is judged again next time: that costs a moment, and no progress.
        drop(remembered);
    }
}
