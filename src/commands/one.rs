//! The one exercise that a command is about: the one named, else the one that the learner is working on.
//!
//! For `hint`, `run` and `solution`; nothing is written.

use super::overview::{Overview, Standing, exercises};
use super::setting::{Setting, first_track, typed};
use crate::course::Course;
use crate::error::{Failure, Result};
use crate::workspace::Workspace;

/// The exercise, its answer, and how it stands. Without a workspace it has to be named.
pub(super) fn chosen(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    name: Option<&str>,
) -> Result<Standing> {
    let current = match workspace {
        Some(workspace) => workspace.track().to_owned(),
        None => first_track(course)?,
    };
    let Some(name) = name else { return working_on(setting, workspace, course, &current) };
    let id = typed(name, &current)?;
    let exercise = course.exercise(&id)?;
    let mut standing = Standing::read(setting.environment, workspace, exercise)?;
    standing.settle(&workspace.map(Workspace::cache).unwrap_or_default());
    Ok(standing)
}

fn working_on(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    track: &str,
) -> Result<Standing> {
    let track = course.track(track)?;
    let all = exercises(course, &track)?;
    let mut overview = Overview::read(setting.environment, workspace, track, all)?;
    overview.settle(&workspace.map(Workspace::cache).unwrap_or_default());
    let state = workspace.map(Workspace::state).unwrap_or_default();
    let Some(index) = overview.current(state.last_in(&overview.track.name)) else {
        return Err(Failure::usage("Every exercise passes, so say which one you mean.")
            .hint("workbook list shows every exercise."));
    };
    Ok(overview.standings.swap_remove(index))
}
