//! `workbook list`: every exercise with its state. Nothing is changed.

use super::overview::Overview;
use super::setting::{Setting, first_track};
use super::standing::Standing;
use crate::cli::Format;
use crate::course::Summary;
use crate::error::{Exit, Result};
use crate::report::{self, Row};
use crate::workspace::Workspace;

pub(super) fn run(setting: &mut Setting<'_>, format: Format) -> Result<Exit> {
    let workspace = setting.workspace_if_any()?;
    let course = setting.course(workspace.as_ref())?;
    let track = match &workspace {
        Some(workspace) => workspace.track().to_owned(),
        None => first_track(&course)?,
    };
    let track = course.track(&track)?;
    let mut overview = Overview::read(setting.environment, workspace.as_ref(), &course, track)?;
    overview.settle(&workspace.as_ref().map(Workspace::cache).unwrap_or_default())?;
    let rows = rows(&overview);
    let text = match format {
        Format::Human => report::listing(&rows, setting.style()),
        Format::Json => report::list_json(&rows),
    };
    setting.show(&text)?;
    if workspace.is_none() {
        setting.remark("There is no workbook here yet. To make one: workbook next")?;
    }
    Ok(Exit::Passed)
}

fn rows(overview: &Overview<'_>) -> Vec<Row> {
    let next = overview.first_open();
    let row = |(index, standing): (usize, &Standing)| {
        let Summary { id, title, .. } = &standing.summary;
        let chapter = overview.track.chapter_of(&id.name);
        Row {
            chapter: chapter.map(|it| format!("{}. {}", it.number(), it.title)).unwrap_or_default(),
            id: id.clone(),
            title: title.clone(),
            status: standing.status(),
            extra: overview.is_extra(standing),
            current: next == Some(index),
        }
    };
    overview.standings.iter().enumerate().map(row).collect()
}
