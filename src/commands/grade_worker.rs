//! `workbook grade-worker`: judges answers from standard input, a line for each, until it is closed. `workbook grade` starts it.

use std::io::{self, BufRead};

use super::setting::Setting;
use crate::error::{Exit, Failure, Result};
use crate::grading::{Judge, READY};

pub(super) fn run(setting: &mut Setting<'_>) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.any_course(workspace.as_ref())?;
    let mut judge = Judge::new(&course);
    setting.hand_over(READY)?;
    for line in io::stdin().lock().lines() {
        let line = line.map_err(|error| Failure::files("Standard input can't be read.").because(error))?;
        let outcome = judge.answer(&line, &|track| setting.judging(track))?;
        setting.hand_over(&outcome)?;
    }
    Ok(Exit::Passed)
}
