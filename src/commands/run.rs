//! `workbook run`: run an answer without judging it.

use super::judging::trouble;
use super::one::chosen;
use super::setting::Setting;
use crate::error::{Exit, Result};
use crate::judge::{self, Ran};
use crate::report;

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    let workspace = setting.workspace()?;
    let course = setting.course(Some(&workspace))?;
    let standing = chosen(setting, Some(&workspace), &course, name)?;
    let ran = match &standing.answer {
        Ok(answer) => judge::run(&standing.exercise, &answer.text),
        Err(reason) => Ran { trouble: Some(trouble(&standing.exercise, reason)), ..Ran::default() },
    };
    let file = standing.shown();
    let screen = report::run(&ran, Some(&file), setting.style());
    setting.show(&format!("{}  {file}\n\n{screen}", standing.exercise.id))?;
    Ok(if ran.trouble.is_none() { Exit::Passed } else { Exit::NotPassing })
}
