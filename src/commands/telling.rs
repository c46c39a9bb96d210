//! A verdict on the screen, with what surrounds it: the file, how far along the learner is, what comes next.
//!
//! The words of the verdict itself are the judge's and the course's.

use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use super::overview::Overview;
use super::setting::Setting;
use super::standing::Standing;
use crate::course::Exercise;
use crate::database::local_time;
use crate::error::Result;
use crate::judge::{Status, Verdict};
use crate::report::{self, Context, Style};
use crate::workspace::{Cache, Checkout, Workspace};

/// All that is told of one verdict.
#[derive(Clone)]
pub(super) struct Telling {
    exercise: Exercise,
    verdict: Verdict,
    file: String,
    passed: usize,
    total: usize,
    next: Option<String>,
    since: Option<String>,
    again: String,
    /// Whether `hint` and the like are about this exercise.
    is_current: bool,
    /// Whether it is time to offer a hint.
    offer: bool,
    /// A file of the course that was edited instead of this one.
    edited: Option<String>,
}

impl Telling {
    /// What to tell of the verdict on the exercise at this place; nothing where it was not judged.
    pub fn of(
        setting: &Setting<'_>,
        workspace: &Workspace,
        cache: &Cache,
        overview: &Overview<'_>,
        index: usize,
    ) -> Option<Self> {
        let standing = &overview.standings[index];
        let (exercise, verdict) = standing.judged()?;
        let since = unchanged_since(standing, verdict, cache);
        let is_current = is_current(workspace, overview, index);
        let id = &standing.summary.id;
        let again = match is_current {
            true => "workbook verify".to_owned(),
            false if id.track == workspace.track() => format!("workbook verify {}", id.name),
            false => format!("workbook verify {id}"),
        };
        let offer =
            verdict.status == Status::Failed && since.is_none() && is_time_for_a_hint(workspace, verdict);
        let edited = if verdict.status == Status::Passed {
            None
        } else {
            edited(workspace, exercise, standing.text().unwrap_or_default())
        };
        Some(Self {
            exercise: exercise.clone(),
            verdict: verdict.clone(),
            file: standing.shown(),
            passed: overview.passed(),
            total: overview.standings.len(),
            next: overview.first_open().map(|next| overview.standings[next].summary.id.name.clone()),
            since,
            again,
            is_current,
            offer,
            edited: edited.map(|edited| setting.shown(&edited)),
        })
    }

    /// The same, with how far along the learner is by now.
    pub fn by_now(&self, overview: &Overview<'_>) -> Self {
        let next = overview.first_open().map(|next| overview.standings[next].summary.id.name.clone());
        Self { passed: overview.passed(), next, ..self.clone() }
    }

    /// The screen, for a window of so many rows if that is known.
    pub fn screen(&self, style: &Style, rows: Option<usize>) -> String {
        let context = Context {
            file: Some(&self.file),
            passed: self.passed,
            total: self.total,
            next: self.next.as_deref(),
            // Who watches has just saved.
            unchanged_since: self.since.as_deref().filter(|_| !style.watching),
            again: &self.again,
            hints: self.is_current || style.watching,
            ..Context::new(&self.exercise)
        };
        let mut screen = report::verdict_within(&self.verdict, &context, style, rows);
        if self.offer {
            let name = &self.verdict.id.name;
            let how = if style.watching { "press h".to_owned() } else { format!("workbook hint {name}") };
            let offer = format!("This check has failed three times now. One step of help:\n  {how}");
            screen += &format!("\n{}", style.wrap(&offer, 0));
        }
        if let Some(edited) = &self.edited {
            let yours = &self.file;
            screen += &format!(
                "\n  You changed a file of the course, which is not judged:\n    {edited}\n  \
                 Yours is:\n    {yours}\n  \
                 Move your answer there, then put the other file back:\n    git restore {edited}\n"
            );
        }
        screen
    }

    /// How it came out.
    pub const fn status(&self) -> Status {
        self.verdict.status
    }

    /// The exercise.
    pub const fn exercise(&self) -> &Exercise {
        &self.exercise
    }
}

/// Shows the verdict on the exercise at this place.
pub(super) fn verdict(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    cache: &Cache,
    overview: &Overview<'_>,
    index: usize,
) -> Result<()> {
    let Some(telling) = Telling::of(setting, workspace, cache, overview, index) else { return Ok(()) };
    let screen = telling.screen(setting.style(), setting.height());
    let standing = &overview.standings[index];
    setting.show_about(&screen, &standing.shown(), &standing.path)
}

/// Whoever fails in the same way three times is offered a hint, once.
fn is_time_for_a_hint(workspace: &Workspace, verdict: &Verdict) -> bool {
    let Some(check) = verdict.checks.iter().find(|check| check.status == Status::Failed) else {
        return false;
    };
    let way = format!("{} {}", check.name, check.mistake.as_deref().unwrap_or_default());
    let mut offer = false;
    // Where this can't be remembered, nothing is offered.
    let remembered = workspace.change_state(|state| offer = state.failed(&verdict.id, &way));
    offer && remembered.is_ok()
}

/// Now, in seconds since 1970.
pub(super) fn now() -> Option<u64> {
    SystemTime::now().duration_since(UNIX_EPOCH).ok().map(|passed| passed.as_secs())
}

/// When the learner was told the same about the same bytes.
fn unchanged_since(standing: &Standing, verdict: &Verdict, cache: &Cache) -> Option<String> {
    if !matches!(verdict.status, Status::Failed | Status::Error) {
        return None;
    }
    let judged = cache.verdict(&standing.summary, standing.hash()?)?;
    local_time(judged.told.filter(|_| judged.status == verdict.status.name())?)
}

/// Whether this is the exercise that commands without a name are about.
fn is_current(workspace: &Workspace, overview: &Overview<'_>, index: usize) -> bool {
    let track = &overview.track.name;
    track == workspace.track() && overview.current(workspace.state().last_in(track)) == Some(index)
}

/// The course's file, where somebody who works in a checkout of this project edited it instead of theirs.
fn edited(workspace: &Workspace, exercise: &Exercise, answer: &str) -> Option<PathBuf> {
    Checkout::around(workspace.root())?.edited(exercise, answer)
}
