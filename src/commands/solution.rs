//! `workbook solution`: ours beside theirs.

use super::one::last_shown;
use super::setting::Setting;
use crate::cli::Solution;
use crate::error::{Exit, Result};
use crate::judge::Status;
use crate::report;

pub(super) fn run(setting: &mut Setting<'_>, args: &Solution) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let (exercise, standing) = last_shown(setting, workspace.as_ref(), &course, args.exercise.as_deref())?;
    let id = &exercise.id;
    if standing.status() != Status::Passed && !args.spoil {
        setting.remark(&format!(
            "{id} does not pass yet. A step of help: workbook hint\n\
             To see our answer all the same (your file stays as it is):\n  workbook solution --spoil {}\n",
            id.name
        ))?;
        return Ok(Exit::NotPassing);
    }
    if let Some(workspace) = workspace.as_ref().filter(|_| standing.status() != Status::Passed) {
        // Where this can't be remembered, it is shown all the same.
        drop(workspace.change_state(|state| state.see_solution(id)));
    }
    let theirs = standing.text().filter(|_| standing.status() != Status::Untouched);
    let screen = report::solution(id, &exercise.spec.title, &exercise.solution, theirs, setting.style());
    setting.show(&screen)?;
    Ok(Exit::Passed)
}
