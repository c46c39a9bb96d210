//! `workbook watch`: judge an answer each time it is saved.
//!
//! The loop and the screen are in `watch/`; what it asks for is in `watch_desk.rs`.

use super::next::{Entered, way};
use super::overview::Overview;
use super::setting::Setting;
use super::watch_desk::Book;
use crate::cli;
use crate::error::{Exit, Failure, Result};
use crate::report::Style;
use crate::terminal::Terminal;
use crate::watch::{self, Ended, Options};

/// Whether there is a window that can be drawn in, and a keyboard.
pub(super) fn is_possible(setting: &Setting<'_>) -> bool {
    Terminal::is_there() && !setting.environment.terminal.is_dumb()
}

pub(super) fn run(setting: &mut Setting<'_>, args: &cli::Watch) -> Result<Exit> {
    if !Terminal::is_there() {
        return Err(Failure::usage("To watch, I need a terminal: a window to draw in, and a keyboard.")
            .hint("To judge once: workbook verify")
            .hint("To see the task: workbook next"));
    }
    let plain = setting.style().plain || setting.environment.terminal.is_dumb();
    let style = Style { plain, watching: true, ..setting.window_style(setting.style().width) };
    let global = setting.global().clone();
    // What is said on the way in would be moved out of sight: it is kept, for the first page.
    let mut beside = Setting::beside(setting.environment, &global, setting.equipment.clone(), style);
    let way = way(&mut beside, args.exercise.as_deref())?;
    if way.workspace.is_some() || way.id.is_some() {
        // Before the window is taken, answers of the track to be watched can be judged.
        setting.equip(&way.track.name)?;
    }
    let Entered { workspace, course, track, id, forgotten } = way.go(&mut beside)?;
    // Judging may take long, and is for the window to show.
    let mut overview = Overview::read(&beside, Some(&workspace), &course, track)?;
    overview.recall(&workspace.cache())?;
    let last_shown = workspace.state().last_in(&overview.track.name).map(str::to_owned);
    let place = |name: &str| overview.place(name);
    let index = match &id {
        Some(id) => place(&id.name),
        None => overview.current(last_shown.as_deref()).or_else(|| last_shown.as_deref().and_then(place)),
    };
    if let Some(failure) = forgotten {
        beside.not_remembered(&failure)?;
    }
    let book = Book::new(setting, style, workspace.root());
    let first = Book::moved(&workspace, &course, &overview, index.unwrap_or(0), &beside.take_kept())?;
    let ended = watch::run(book, first, Options { style, polls: args.poll })?;
    Ok(match ended {
        Ended::Left => Exit::Passed,
        Ended::FromOutside(ending) => {
            ending.finish();
            Exit::Interrupted
        }
    })
}
