//! The one exercise that a command is about: the one named, else the one that the learner is working on.
//!
//! For `hint`, `run` and `solution`; nothing is written.

use super::overview::Overview;
use super::setting::{Setting, first_track, typed};
use super::standing::Standing;
use crate::course::{Course, Exercise};
use crate::error::{Failure, Result};
use crate::workspace::Workspace;

/// The exercise, its answer, and how it stands.
pub(super) fn chosen(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: Option<&str>,
) -> Result<(Exercise, Standing)> {
    let current = match workspace {
        Some(workspace) => workspace.track().to_owned(),
        None => first_track(course)?,
    };
    let Some(name) = name else { return working_on(setting, workspace, course, &current) };
    let id = typed(name, &current)?;
    let track = course.track(&id.track)?;
    let exercise = course.exercise_of(&track, &id.name)?;
    let mut standing = Standing::read(setting.environment, workspace, exercise.summary());
    standing.settle(course, &track, &workspace.map(Workspace::cache).unwrap_or_default())?;
    Ok((exercise, standing))
}

fn working_on(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    track: &str,
) -> Result<(Exercise, Standing)> {
    let track = course.track(track)?;
    let mut overview = Overview::read(setting.environment, workspace, course, track)?;
    overview.settle(&workspace.map(Workspace::cache).unwrap_or_default())?;
    let state = workspace.map(Workspace::state).unwrap_or_default();
    let Some(index) = overview.current(state.last_in(&overview.track.name)) else {
        return Err(Failure::usage("Every exercise passes, so say which one you mean.")
            .hint("workbook list shows every exercise."));
    };
    let standing = overview.standings.swap_remove(index);
    let exercise = course.exercise_of(&overview.track, &standing.summary.id.name)?;
    Ok((exercise, standing))
}
