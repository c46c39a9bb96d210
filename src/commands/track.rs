//! `workbook track`: list the tracks, or switch to one.

use super::next::prepare;
use super::setting::{Setting, current_track};
use crate::error::{Exit, Result};
use crate::report::count;

pub(super) fn run(setting: &mut Setting<'_>, name: Option<&str>) -> Result<Exit> {
    match name {
        Some(name) => switch(setting, name),
        None => list(setting),
    }
}

fn list(setting: &mut Setting<'_>) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let current = current_track(workspace.as_ref(), &course)?;
    let mut text = String::new();
    let names = course.track_names();
    let longest = names.iter().map(String::len).max().unwrap_or_default();
    for name in names {
        let exercises = course.track(&name)?.exercises().count();
        let mark = if name == current { " <- current" } else { "" };
        let front = format!("  {name:longest$}  {}", count(exercises, "exercise"));
        let state =
            if setting.judging(&name).languages.can_run(&name) { "ready" } else { Setting::needed(&name) };
        let whole = format!("{front}, {state}{mark}\n");
        let fits = whole.len() <= setting.style().edge();
        text += &if fits { whole } else { format!("{front}{mark}\n    {state}\n") };
    }
    setting.show(&text)?;
    setting.show("\n")?;
    setting.say("To switch: workbook track NAME")?;
    Ok(Exit::Passed)
}

fn switch(setting: &mut Setting<'_>, name: &str) -> Result<Exit> {
    let mut workspace = setting.workspace()?;
    // Not held against the marker: to switch is how a marker with another track is mended.
    let course = setting.any_course(Some(&workspace))?;
    let track = course.track(name)?;
    setting.begin(name)?;
    workspace.switch(name)?;
    let overview = prepare(setting, &workspace, &course, track)?;
    let (passed, total) = (overview.passed(), overview.standings.len());
    setting.say(&format!("Your track is {name}: {passed} of {total} passed.\nTo go on: workbook next"))?;
    Ok(Exit::Passed)
}
