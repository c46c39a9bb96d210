//! What a workspace's `workbook.toml` says, held against the course.
//!
//! How it is read is the workspace's; whether its track and its exercises exist, only the course can tell.

use crate::course::{Course, Track};
use crate::error::{Failure, Result};
use crate::workspace::{Named, Workspace};

/// Stops where the course has no such track.
pub(super) fn check(workspace: &Workspace, course: &Course) -> Result<()> {
    let tracks = course.track_names();
    let Named { name, line } = &workspace.marker().track;
    let Some(first) = tracks.first() else { return Err(course.empty()) };
    if tracks.contains(name) {
        return Ok(());
    }
    let file = workspace.marker_file();
    Err(Failure::files(format!("{}, line {line}: there is no track {name:?}.", file.display()))
        .hint(format!("Tracks: {}.", tracks.join(", ")))
        .hint("To switch:")
        .hint(format!("  workbook track {first}")))
}

/// What means nothing in it: keys that nobody knows, required exercises that there are not.
pub(super) fn remarks(workspace: &Workspace, course: &Course) -> Vec<String> {
    let marker = workspace.marker();
    let file = workspace.marker_file();
    let remark = |line: usize, what: String| format!("{}, line {line}:\n  {what}\n", file.display());
    let unknown = marker.unknown.iter();
    let mut remarks: Vec<String> =
        unknown.map(|key| remark(key.line, format!("{} means nothing to me.", key.name))).collect();
    if marker.required.is_empty() {
        return remarks;
    }
    let tracks: Vec<Track> = course.track_names().iter().filter_map(|name| course.track(name).ok()).collect();
    let is_known = |wanted: &str| {
        tracks.iter().any(|track| {
            let name = wanted.strip_prefix(&track.name).and_then(|rest| rest.strip_prefix('/'));
            track.chapter_of(name.unwrap_or(wanted)).is_some()
        })
    };
    let missing = marker.required.iter().filter(|wanted| !is_known(&wanted.name));
    remarks.extend(missing.map(|it| remark(it.line, format!("there is no exercise {:?}.", it.name))));
    remarks
}
