//! The one exercise that a command is about: the one named, else the one that the learner is working on or has just seen.
//!
//! For `hint`, `lesson`, `run`, `schema` and `solution`; nothing is written.

use super::overview::Overview;
use super::setting::{Setting, current_track, typed};
use super::standing::Standing;
use crate::course::{Course, Exercise, ExerciseId};
use crate::error::{Failure, Result};
use crate::workspace::{Listings, Workspace};

/// The exercise that was named, else the one last shown if it does not pass yet, else the first that does not; its answer,
/// and how it stands.
pub(super) fn working_on(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: Option<&str>,
) -> Result<(Exercise, Standing)> {
    match name {
        Some(name) => named(setting, workspace, course, name),
        None => unnamed(setting, workspace, course, false),
    }
}

/// As [`working_on`], but the one last shown also where it passes: who has just passed wants to see that one.
pub(super) fn last_shown(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: Option<&str>,
) -> Result<(Exercise, Standing)> {
    match name {
        Some(name) => named(setting, workspace, course, name),
        None => unnamed(setting, workspace, course, true),
    }
}

/// As [`last_shown`], for who only wants to see what the answer does: how it stands is not found out, unless that decides
/// which exercise is meant.
pub(super) fn to_look_at(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: Option<&str>,
) -> Result<(Exercise, Standing)> {
    let track = current_track(workspace, course)?;
    let id = match name {
        Some(name) => typed(name, &track)?,
        None => match workspace.map(Workspace::state).unwrap_or_default().last_in(&track) {
            Some(last) => ExerciseId::new(&track, last),
            None => return unnamed(setting, workspace, course, true),
        },
    };
    let track = course.track(&id.track)?;
    match course.exercise_of(&track, &id.name) {
        Ok(exercise) => {
            let standing = Standing::read(setting.environment, workspace, exercise.summary());
            Ok((exercise, standing))
        }
        // What was shown last may have gone from the course.
        Err(_) if name.is_none() => unnamed(setting, workspace, course, true),
        Err(failure) => Err(failure),
    }
}

fn named(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: &str,
) -> Result<(Exercise, Standing)> {
    let id = typed(name, &current_track(workspace, course)?)?;
    let track = course.track(&id.track)?;
    let exercise = course.exercise_of(&track, &id.name)?;
    let mut standing = Standing::read(setting.environment, workspace, exercise.summary());
    let cache = workspace.map(Workspace::cache).unwrap_or_default();
    standing.settle(&setting.judging(&track.name), course, &track, &cache, &mut Listings::default())?;
    Ok((exercise, standing))
}

fn unnamed(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    passed_too: bool,
) -> Result<(Exercise, Standing)> {
    let track = course.track(&current_track(workspace, course)?)?;
    let mut overview = Overview::read(setting, workspace, course, track)?;
    overview.settle(&workspace.map(Workspace::cache).unwrap_or_default())?;
    let state = workspace.map(Workspace::state).unwrap_or_default();
    let last = state.last_in(&overview.track.name);
    let shown = last.and_then(|name| overview.place(name));
    let index = shown.filter(|_| passed_too).or_else(|| overview.current(last)).or(shown);
    let Some(index) = index else {
        return Err(Failure::usage("Every exercise passes, so say which one you mean.")
            .hint("workbook list shows every exercise."));
    };
    let standing = overview.standings.swap_remove(index);
    let exercise = course.exercise_of(&overview.track, &standing.summary.id.name)?;
    Ok((exercise, standing))
}
