//! `workbook list`: every exercise with its state. Nothing is changed, but by who walks through it in a window.

use super::browse::browse;
use super::overview::Overview;
use super::setting::{Setting, current_track};
use super::standing::Standing;
use crate::cli::Format;
use crate::course::{Chapter, Course, Summary, Track};
use crate::error::{Exit, Result};
use crate::report::{self, Row};
use crate::terminal::Terminal;
use crate::workspace::{Found, Workspace};

pub(super) fn run(setting: &mut Setting<'_>, format: Format) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let track = course.track(&current_track(workspace.as_ref(), &course)?)?;
    let rows = rows(setting, workspace.as_ref(), &course, track.clone())?;
    if let Some(workspace) = workspace.as_ref().filter(|_| format == Format::Human && can_be_drawn(setting)) {
        return browse(setting, workspace, &course, &track, rows);
    }
    let text = match format {
        Format::Human => report::listing(&rows, setting.style()),
        Format::Json => report::list_json(&rows),
    };
    setting.show(&text)?;
    if workspace.is_none() {
        let remark = without_workbook(setting)?;
        setting.remark(&remark)?;
    }
    Ok(Exit::Passed)
}

/// What to say where there is no workbook, and where the last one is.
fn without_workbook(setting: &Setting<'_>) -> Result<String> {
    let mut told = match setting.found()? {
        Found::Taken(place) => format!(
            "{} is no workbook of mine, so I leave it as it is. To make yours elsewhere:\n  workbook init DIR\n",
            setting.shown(&place)
        ),
        _ => "There is no workbook here yet. To make one: workbook next\n".to_owned(),
    };
    if let Some(last) = setting.memory().last() {
        told += &format!("To go on in your last one:\n  cd {}\n", setting.quoted(&last));
    }
    Ok(told)
}

/// Whether there is a window to walk through the list in, and one that is wanted.
fn can_be_drawn(setting: &Setting<'_>) -> bool {
    !setting.style().plain && !setting.environment.terminal.is_dumb() && Terminal::is_there()
}

/// How every exercise of a track stands.
pub(super) fn rows(
    setting: &Setting<'_>,
    workspace: Option<&Workspace>,
    course: &Course,
    track: Track,
) -> Result<Vec<Row>> {
    let mut overview = Overview::read(setting, workspace, course, track)?;
    overview.settle(&workspace.map(Workspace::cache).unwrap_or_default())?;
    Ok(rows_of(&overview, workspace))
}

/// As [`rows`], of what is known already.
pub(super) fn rows_of(overview: &Overview<'_>, workspace: Option<&Workspace>) -> Vec<Row> {
    let state = workspace.map(Workspace::state).unwrap_or_default();
    let next = overview.first_open();
    let row = |(index, standing): (usize, &Standing)| {
        let Summary { id, title, .. } = &standing.summary;
        let chapter = overview.track.chapter_of(&id.name);
        Row {
            chapter: chapter.map(Chapter::heading).unwrap_or_default(),
            id: id.clone(),
            title: title.clone(),
            status: standing.status(),
            unreadable: standing.is_unreadable(),
            extra: overview.is_extra(standing),
            current: next == Some(index),
            hints: state.hints(id),
        }
    };
    overview.standings.iter().enumerate().map(row).collect()
}
