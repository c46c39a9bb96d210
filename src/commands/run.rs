//! `workbook run`: run an answer without judging it.

use super::judging::trouble;
use super::one::to_look_at;
use super::setting::Setting;
use super::standing::Standing;
use crate::course::Exercise;
use crate::error::{Exit, Result};
use crate::judge::{self, Ran};
use crate::report;
use crate::workspace::Unreadable;

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let (exercise, standing) = to_look_at(setting, Some(&workspace), &course, name)?;
    setting.equip_for(&exercise)?;
    let ran = ran(setting, &exercise, &standing);
    let file = standing.shown();
    let screen = report::run(&ran, Some(&file), setting.style());
    let about = report::about(&exercise.id.to_string(), &file, setting.style());
    setting.show_about(&format!("{about}\n{screen}"), &file, &standing.path)?;
    Ok(if ran.trouble.is_none() { Exit::Passed } else { Exit::NotPassing })
}

/// Runs an answer as it stands.
pub(super) fn ran(setting: &Setting<'_>, exercise: &Exercise, standing: &Standing) -> Ran {
    match &standing.answer {
        Some(Ok(answer)) => judge::run(&setting.judging(&exercise.id.track), exercise, &answer.text),
        Some(Err(reason)) => stopped(exercise, reason),
        None => stopped(exercise, &Unreadable::missing()),
    }
}

fn stopped(exercise: &Exercise, reason: &Unreadable) -> Ran {
    Ran { trouble: Some(trouble(exercise, reason)), ..Ran::default() }
}
