//! One exercise and its answer: where it is, and how it stands.
//!
//! The whole exercise is read only when it is judged or shown.

use std::path::PathBuf;

use super::judging::judge_file;
use crate::course::{Course, Exercise, Summary, Track};
use crate::env::Environment;
use crate::error::Result;
use crate::judge::{Event, Judging, Status, Verdict};
use crate::workspace::{Answer, Cache, Listings, Unreadable, Workspace};

/// One exercise and its answer.
pub(super) struct Standing {
    pub summary: Summary,
    /// The answer; none without a file.
    pub answer: Option<Result<Answer, Unreadable>>,
    /// The answer's file; empty without a workspace.
    pub path: PathBuf,
    /// How the file is named on screens.
    shown: PathBuf,
    known: Option<Status>,
    /// Whether that is only supposed.
    supposed: bool,
    judged: Option<(Exercise, Verdict)>,
}

impl Standing {
    /// Reads the answer.
    #[must_use]
    pub fn read(environment: &Environment, workspace: Option<&Workspace>, summary: Summary) -> Self {
        let (path, answer) = match workspace.map(|workspace| (workspace, workspace.answer(&summary))) {
            None => (PathBuf::new(), None),
            Some((_, Ok(path))) => {
                let read = Answer::read(&path);
                let is_there = read.as_ref().err() != Some(&Unreadable::missing());
                (path, is_there.then_some(read))
            }
            // One answer that can't be used must not be in the way of all others.
            Some((workspace, Err(failure))) => {
                (workspace.belongs(&summary), Some(Err(Unreadable::outside(&failure))))
            }
        };
        let shown = environment.shown(&path);
        Self { summary, answer, path, shown, known: None, supposed: false, judged: None }
    }

    /// Finds out how it stands: from the cache, or by judging, where that is possible on this machine.
    pub fn settle(
        &mut self,
        judging: &Judging,
        course: &Course,
        track: &Track,
        cache: &Cache,
        listings: &mut Listings,
    ) -> Result<()> {
        if std::mem::take(&mut self.supposed) {
            self.known = None;
        }
        self.recall(course, cache, listings)?;
        if self.known.is_none() && !judging.languages.can_run(&track.name) {
            self.known = Some(Status::NotRun);
        }
        if self.known.is_none() { self.judge(judging, course, track) } else { Ok(()) }
    }

    /// Finds out how it stands as far as that is known without judging.
    pub fn recall(&mut self, course: &Course, cache: &Cache, listings: &mut Listings) -> Result<()> {
        if self.known.is_some() {
            return Ok(());
        }
        self.known = match &self.answer {
            None => Some(Status::Untouched),
            Some(Err(_)) => Some(Status::Error),
            Some(Ok(answer)) => {
                cache.verdict(&self.summary, answer.hash).and_then(|judged| Status::named(&judged.status))
            }
        };
        if self.known.is_none() && self.equals_stub(course, listings)? {
            self.known = Some(Status::Untouched);
        }
        Ok(())
    }

    /// Takes it to stand like this, where that is not known, until it is settled.
    pub const fn suppose(&mut self, status: Status) {
        if self.known.is_none() {
            (self.known, self.supposed) = (Some(status), true);
        }
    }

    /// Whether the answer is the stub, byte for byte: then nothing has to be judged.
    pub fn equals_stub(&self, course: &Course, listings: &mut Listings) -> Result<bool> {
        let Summary { id, chapter, extension, .. } = &self.summary;
        let stub = course.file(&format!("exercises/{}/{chapter}/{}.{extension}", id.track, id.name))?;
        let is_stub = self.text().is_some_and(|text| stub.is_some_and(|stub| stub == text));
        Ok(is_stub && listings.twin(&self.path).is_none())
    }

    /// Judges the answer anew. One that is not there is judged too: that it is not there is the verdict.
    pub fn judge(&mut self, judging: &Judging, course: &Course, track: &Track) -> Result<()> {
        self.judge_telling(judging, course, track, &mut |_| {})
    }

    /// As [`Standing::judge`], telling what is being done.
    pub fn judge_telling(
        &mut self,
        judging: &Judging,
        course: &Course,
        track: &Track,
        listen: &mut dyn FnMut(Event<'_>),
    ) -> Result<()> {
        let exercise = course.exercise_of(track, &self.summary.id.name)?;
        let read = self.answer.get_or_insert_with(|| Answer::read(&self.path));
        let verdict = judge_file(judging, &exercise, &self.path, read, self.shown.clone(), listen);
        (self.known, self.supposed) = (Some(verdict.status), false);
        self.judged = Some((exercise, verdict));
        Ok(())
    }

    /// Whether its file is still as it was when it was judged.
    pub fn is_as_judged(&self, workspace: &Workspace) -> bool {
        let now = match workspace.answer(&self.summary) {
            Ok(path) => Answer::read(&path),
            Err(failure) => Err(Unreadable::outside(&failure)),
        };
        match (&self.answer, &now) {
            (Some(Ok(judged)), Ok(now)) => judged.hash == now.hash,
            (Some(Err(judged)), Err(now)) => judged == now,
            _ => false,
        }
    }

    /// How it stands; not started, as long as that was not found out.
    pub fn status(&self) -> Status {
        self.known.unwrap_or(Status::Untouched)
    }

    /// Whether it was found out how it stands.
    pub const fn is_known(&self) -> bool {
        self.known.is_some()
    }

    /// A verdict made just now, and the exercise that it is about.
    pub const fn judged(&self) -> Option<&(Exercise, Verdict)> {
        self.judged.as_ref()
    }

    /// Whether the learner was told that it passes, and it does not any more. To go back to the stub is no loss.
    pub fn is_lost(&self, cache: &Cache) -> bool {
        let stands = matches!(self.status(), Status::Failed | Status::Error);
        stands && self.answer.is_some() && cache.passed_before(&self.summary)
    }

    /// Whether it passes, and the learner was never told so.
    pub fn is_won(&self, cache: &Cache) -> bool {
        self.status() == Status::Passed && !cache.passed_before(&self.summary)
    }

    /// Whether there is an answer and nothing of it can be read.
    pub fn is_unreadable(&self) -> bool {
        self.answer.as_ref().is_some_and(|answer| answer.as_ref().is_err_and(|reason| reason.gone))
    }

    /// The text of the answer, as far as it can be read.
    pub fn text(&self) -> Option<&str> {
        self.answer.as_ref()?.as_ref().ok().map(|answer| answer.text.as_str())
    }

    /// The hash of the answer, as far as it can be read.
    pub fn hash(&self) -> Option<u64> {
        self.answer.as_ref()?.as_ref().ok().map(|answer| answer.hash)
    }

    /// How the answer's file is named on screens.
    pub fn shown(&self) -> String {
        self.shown.display().to_string()
    }
}
