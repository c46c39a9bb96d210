//! A verdict on the screen, with what surrounds it: the file, how far along the learner is, what comes next.
//!
//! The words of the verdict itself are the judge's and the course's.

use std::time::{SystemTime, UNIX_EPOCH};

use super::overview::Overview;
use super::setting::Setting;
use super::standing::Standing;
use crate::course::Exercise;
use crate::database::local_time;
use crate::error::Result;
use crate::judge::{Status, Verdict};
use crate::report::{self, Context};
use crate::workspace::{Cache, Checkout, Workspace};

/// Shows the verdict on the exercise at this place.
pub(super) fn verdict(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    cache: &Cache,
    overview: &Overview<'_>,
    index: usize,
) -> Result<()> {
    let standing = &overview.standings[index];
    let Some((exercise, verdict)) = standing.judged() else { return Ok(()) };
    let file = standing.shown();
    let since = unchanged_since(standing, verdict, cache);
    let next = overview.first_open().map(|next| overview.standings[next].summary.id.name.as_str());
    let is_current = is_current(workspace, overview, index);
    let id = &standing.summary.id;
    let again = match is_current {
        true => "workbook verify".to_owned(),
        false if id.track == workspace.track() => format!("workbook verify {}", id.name),
        false => format!("workbook verify {id}"),
    };
    let context = Context {
        file: Some(&file),
        passed: overview.passed(),
        total: overview.standings.len(),
        next,
        unchanged_since: since.as_deref(),
        again: &again,
        hints: is_current,
        ..Context::new(exercise)
    };
    let screen = report::verdict(verdict, &context, setting.style());
    setting.show_about(&screen, &file, &standing.path)?;
    if verdict.status == Status::Failed && since.is_none() {
        offer_a_hint(setting, workspace, verdict)?;
    }
    if verdict.status != Status::Passed {
        let answer = standing.text().unwrap_or_default();
        tell_of_the_course(setting, workspace, exercise, answer, &file)?;
    }
    Ok(())
}

/// Whoever fails in the same way three times is offered a hint, once.
fn offer_a_hint(setting: &mut Setting<'_>, workspace: &Workspace, verdict: &Verdict) -> Result<()> {
    let Some(check) = verdict.checks.iter().find(|check| check.status == Status::Failed) else {
        return Ok(());
    };
    let way = format!("{} {}", check.name, check.mistake.as_deref().unwrap_or_default());
    let mut offer = false;
    // Where this can't be remembered, nothing is offered.
    let _ = workspace.change_state(|state| offer = state.failed(&verdict.id, &way));
    if !offer {
        return Ok(());
    }
    setting.show("\n")?;
    setting.say(&format!(
        "This check has failed three times now. One step of help:\n  workbook hint {}",
        verdict.id.name
    ))
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

/// Somebody who works in a checkout of this project may edit the course's file instead of theirs.
fn tell_of_the_course(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    exercise: &Exercise,
    answer: &str,
    yours: &str,
) -> Result<()> {
    let edited = Checkout::around(workspace.root()).and_then(|checkout| checkout.edited(exercise, answer));
    let Some(edited) = edited else { return Ok(()) };
    let edited = setting.shown(&edited);
    setting.show("\n")?;
    let told = format!(
        "  You changed a file of the course, which is not judged:\n    {edited}\n  Yours is:\n    {yours}\n  \
         Move your answer there, then put the other file back:\n    git restore {edited}\n"
    );
    setting.show(&told)
}
