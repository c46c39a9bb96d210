//! `workbook reset` and `workbook undo`: back to the stub, and back again.

use super::setting::{Setting, typed};
use crate::error::{Exit, Failure, Result};

pub(super) fn run(setting: &mut Setting<'_>, name: &str) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let exercise = course.exercise(&typed(name, workspace.track())?)?;
    let summary = exercise.summary();
    let shown = setting.shown(&workspace.answer(&summary)?);
    let how = undo_words(setting);
    let told = match workspace.copies().reset(&exercise)? {
        Some(copy) => format!(
            "This file is as you got it again:\n  {shown}\nYour answer is kept:\n  {}\nTo bring it back: {how}",
            setting.shown(&copy)
        ),
        None => format!("This file is as you got it. There was nothing to keep:\n  {shown}"),
    };
    // What can't be forgotten is judged again anyway.
    drop(workspace.change_cache(|cache| cache.forget(&summary)));
    setting.say(&told)?;
    Ok(Exit::Passed)
}

const fn undo_words(setting: &Setting<'_>) -> &'static str {
    if setting.style().watching { "press u" } else { "workbook undo" }
}

pub(super) fn undo(setting: &mut Setting<'_>) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let copies = workspace.copies();
    let Some(id) = copies.last() else {
        return Err(Failure::usage("There is nothing to bring back: no answer was reset."));
    };
    let undone = copies.undo(&course.exercise(&id)?)?;
    let mut told = format!("Your answer to {id} is back:\n  {}", setting.shown(&undone.path));
    if let Some(kept) = undone.kept {
        told += &format!(
            "\nWhat stood there is kept:\n  {}\nTo bring that back: {}",
            setting.shown(&kept),
            undo_words(setting)
        );
    }
    setting.say(&told)?;
    Ok(Exit::Passed)
}
