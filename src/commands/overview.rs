//! How every exercise of a track stands, from the answers themselves.
//!
//! Verdicts that are remembered spare judging; `verify` asks for fresh ones.

use std::sync::Arc;

use super::setting::Setting;
use super::standing::Standing;
use crate::course::{Course, Exercise, ExerciseId, Summary, Track};
use crate::error::Result;
use crate::judge::{Event, Judging, Status, Verdict};
use crate::languages::rust;
use crate::workspace::{Cache, Judged, Listings, Named, Workspace};

/// A track with all its exercises and answers.
pub(super) struct Overview<'a> {
    course: &'a Course,
    pub track: Track,
    pub standings: Vec<Standing>,
    required: Vec<Named>,
    last_shown: Option<usize>,
    judging: Arc<Judging>,
}

/// Every exercise of a track at a glance, in order.
pub(super) fn summaries(course: &Course, track: &Track) -> Result<Vec<Summary>> {
    track.exercises().map(|name| course.summary(track, name)).collect()
}

impl<'a> Overview<'a> {
    /// Reads the answers of a track.
    pub fn read(
        setting: &Setting<'_>,
        workspace: Option<&Workspace>,
        course: &'a Course,
        track: Track,
    ) -> Result<Self> {
        let summaries = summaries(course, &track)?.into_iter();
        let standings: Vec<Standing> =
            summaries.map(|summary| Standing::read(setting.environment, workspace, summary)).collect();
        let required = workspace.map(|workspace| workspace.marker().required.clone()).unwrap_or_default();
        let judging = setting.judging(&track.name);
        let mut overview = Self { course, track, standings, required, last_shown: None, judging };
        let state = workspace.map(Workspace::state).unwrap_or_default();
        overview.last_shown = state.last_in(&overview.track.name).and_then(|name| overview.place(name));
        Ok(overview)
    }

    /// Judges with what is there now: it may have been installed since.
    pub fn equip(&mut self, setting: &Setting<'_>) {
        self.judging = setting.judging(&self.track.name);
    }

    /// Finds out how each exercise stands, judging only answers that are not in the cache.
    pub fn settle(&mut self, cache: &Cache) -> Result<()> {
        let mut listings = Listings::default();
        let (judging, course, track) = (&self.judging, self.course, &self.track);
        self.standings
            .iter_mut()
            .try_for_each(|standing| standing.settle(judging, course, track, cache, &mut listings))
    }

    /// Finds out how each exercise stands, judging nothing: what would have to be judged counts as not run. Says whether there
    /// was nothing of that kind.
    pub fn recall(&mut self, cache: &Cache) -> Result<bool> {
        let mut listings = Listings::default();
        let mut all = true;
        for standing in &mut self.standings {
            standing.recall(self.course, cache, &mut listings)?;
            all &= standing.is_known();
            standing.suppose(Status::NotRun);
        }
        Ok(all)
    }

    /// Whether there is an answer at this place, and more than the stub.
    pub fn is_touched(&self, index: usize) -> Result<bool> {
        let standing = &self.standings[index];
        Ok(standing.answer.is_some() && !standing.equals_stub(self.course, &mut Listings::default())?)
    }

    /// The exercises with a library of their own, as far as somebody has begun them or was shown them last.
    pub fn with_own_libraries(&self, last_shown: Option<&str>) -> Result<Vec<Exercise>> {
        let mut found = Vec::new();
        if self.track.name != rust::TRACK {
            return Ok(found);
        }
        for (index, standing) in self.standings.iter().enumerate() {
            let name = &standing.summary.id.name;
            if last_shown == Some(name) || self.is_touched(index)? {
                let exercise = self.course.exercise_of(&self.track, name)?;
                found.extend(Some(exercise).filter(|exercise| !exercise.spec.library.is_empty()));
            }
        }
        Ok(found)
    }

    /// Judges the answer to the exercise at this place anew.
    pub fn judge(&mut self, index: usize) -> Result<()> {
        self.standings[index].judge(&self.judging, self.course, &self.track)
    }

    /// As [`Overview::judge`], telling what is being done.
    pub fn judge_telling(&mut self, index: usize, listen: &mut dyn FnMut(Event<'_>)) -> Result<()> {
        self.standings[index].judge_telling(&self.judging, self.course, &self.track, listen)
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

    /// Whether there is an answer at one of these places of which nothing can be read: missing, or not ours to read.
    pub fn is_any_unreadable(&self, places: &[usize]) -> bool {
        places.iter().any(|index| self.standings[*index].is_unreadable())
    }

    /// The first exercise that does not pass yet. What was jumped over without being touched is not in the way: extra
    /// exercises before the furthest one that was touched or shown, and chapters whose last exercise passes.
    pub fn first_open(&self) -> Option<usize> {
        let touched = |standing: &Standing| standing.status() != Status::Untouched;
        let furthest = self.standings.iter().rposition(touched).max(self.last_shown);
        let is_open = |index: &usize| self.standings[*index].status() != Status::Passed;
        let in_the_way = |index: &usize| {
            let standing = &self.standings[*index];
            let jumped_over = self.is_extra(standing) && furthest.is_some_and(|furthest| *index < furthest);
            touched(standing) || !(jumped_over || self.is_known(standing))
        };
        let open = || (0..self.standings.len()).filter(is_open);
        open().find(in_the_way).or_else(|| open().next())
    }

    /// Whether the learner knows what an exercise's chapter teaches: its last exercise passes, or its last one that is
    /// not extra.
    fn is_known(&self, standing: &Standing) -> bool {
        let Some(chapter) = self.track.chapter_of(&standing.summary.id.name) else { return false };
        let standings =
            || chapter.exercises.iter().rev().filter_map(|name| Some(&self.standings[self.place(name)?]));
        let last = standings().next();
        let last_of_all = standings().find(|standing| !self.is_extra(standing));
        last.into_iter().chain(last_of_all).any(|standing| standing.status() == Status::Passed)
    }

    /// The first exercise after this one that is not extra and does not pass yet.
    pub fn next_on_the_path(&self, standing: &Standing) -> Option<&Standing> {
        let place = self.place(&standing.summary.id.name)?;
        self.standings[place + 1..]
            .iter()
            .find(|other| !self.is_extra(other) && other.status() != Status::Passed)
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
        standing.summary.extra
            && !self.required.iter().any(|wanted| wanted.name == *name || wanted.name == full)
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
