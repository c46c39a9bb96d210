//! `workbook hint`: one step further down the ladder.

use super::one::working_on;
use super::setting::Setting;
use crate::error::{Exit, Result};
use crate::report;

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let (exercise, _) = working_on(setting, Some(&workspace), &course, name)?;
    let hints = &exercise.spec.hints;
    let shown = (workspace.state().hints(&exercise.id) + 1).min(hints.len());
    let texts: Vec<&str> = hints[..shown].iter().map(String::as_str).collect();
    let screen = report::hints(&texts, hints.len(), &exercise.id, setting.style());
    setting.show(&screen)?;
    let remembered = workspace.change_state(|state| {
        state.set_hints(&exercise.id, shown);
        if exercise.id.track == workspace.track() {
            state.show(&exercise.id);
        }
    });
    if let Err(failure) = remembered {
        setting.not_remembered(&failure)?;
    }
    Ok(Exit::Passed)
}
