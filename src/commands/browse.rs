//! `workbook list` in a window: walking through it, resetting an answer, going to an exercise.
//!
//! What a key does is in `report/browser/`; here is done what it says.

use std::sync::mpsc::{Receiver, channel};

use super::list::rows;
use super::next;
use super::setting::Setting;
use crate::course::{Course, ExerciseId, Track};
use crate::error::{Exit, Failure, Result};
use crate::report::{Browser, Effect, Row};
use crate::terminal::{Ending, Input, Key, Size, Terminal, View};
use crate::workspace::Workspace;

/// How the list was closed.
enum Closed {
    /// Nothing more is wanted.
    Left,
    /// This exercise is wanted.
    To(ExerciseId),
    /// From outside.
    Ended(Ending),
}

/// Lets the learner walk through the list, then goes where they chose.
pub(super) fn browse(
    setting: &mut Setting<'_>,
    workspace: &Workspace,
    course: &Course,
    track: &Track,
    rows: Vec<Row>,
) -> Result<Exit> {
    let (sender, inputs) = channel();
    let mut terminal = Terminal::enter(View::Alternate, move |input| sender.send(input).is_ok())
        .map_err(|error| window_failure(error).hint("Without a window to draw in: workbook list --plain"))?;
    let before = terminal.size();
    let mut list = List { setting, workspace, course, track, browser: Browser::new(rows) };
    let closed = list.walk(&mut terminal, &inputs);
    let after = terminal.size();
    // From here on the window is as it was before.
    drop(terminal);
    if after.columns != before.columns {
        setting.resize(after.columns);
    }
    match closed? {
        Closed::Left => Ok(Exit::Passed),
        Closed::To(id) => next::run(setting, Some(&id.to_string())),
        Closed::Ended(ending) => {
            ending.finish();
            Ok(Exit::Interrupted)
        }
    }
}

/// The list, and what it takes to do what is asked for.
struct List<'a, 'b> {
    setting: &'a Setting<'b>,
    workspace: &'a Workspace,
    course: &'a Course,
    track: &'a Track,
    browser: Browser,
}

impl List<'_, '_> {
    fn walk(&mut self, terminal: &mut Terminal, inputs: &Receiver<Input>) -> Result<Closed> {
        loop {
            let Size { columns, rows } = terminal.size();
            let lines = self.browser.lines(&self.setting.window_style(columns), rows);
            terminal.paint(&lines).map_err(window_failure)?;
            // Who sends lives as long as the terminal does.
            let Ok(input) = inputs.recv() else { return Ok(Closed::Left) };
            match input {
                Input::Key(Key::Interrupt) => return Ok(Closed::Ended(Ending::Interrupted)),
                Input::End(ending) => return Ok(Closed::Ended(ending)),
                Input::Key(Key::Close) => return Ok(Closed::Left),
                Input::Key(Key::Suspend) => terminal.suspend().map_err(window_failure)?,
                Input::Key(Key::Redraw) | Input::Resized => terminal.forget(),
                Input::Key(key) => {
                    let effect = self.browser.press(key);
                    if let Some(closed) = self.perform(effect) {
                        return Ok(closed);
                    }
                }
                Input::Paste(text) => self.browser.paste(&text),
            }
        }
    }

    fn perform(&mut self, effect: Effect) -> Option<Closed> {
        match effect {
            Effect::Stay => None,
            Effect::Leave => Some(Closed::Left),
            Effect::Go(id) => Some(Closed::To(id)),
            Effect::Reset(id) => {
                let done = self.reset(&id);
                self.tell(done);
                None
            }
            Effect::Undo => {
                let done = self.undo();
                self.tell(done);
                None
            }
        }
    }

    /// Says what was done, or why it could not be.
    fn tell(&mut self, done: Result<String>) {
        let told = done.unwrap_or_else(|failure| failure.in_lines());
        self.browser.tell(told.trim_end());
    }

    fn reset(&mut self, id: &ExerciseId) -> Result<String> {
        let exercise = self.course.exercise(id)?;
        let copy = self.workspace.copies().reset(&exercise)?;
        // What can't be forgotten is judged again anyway.
        drop(self.workspace.change_cache(|cache| cache.forget(&exercise.summary())));
        self.read_again()?;
        Ok(match copy {
            Some(copy) => format!(
                "{} is as you got it again. u: undo\nYour answer is kept: {}",
                id.name,
                self.setting.shown(&copy)
            ),
            None => format!("{} is as you got it. There was nothing to keep.", id.name),
        })
    }

    fn undo(&mut self) -> Result<String> {
        let copies = self.workspace.copies();
        let Some(id) = copies.last() else {
            return Ok("There is nothing to bring back: no answer was reset.".to_owned());
        };
        let undone = copies.undo(&self.course.exercise(&id)?)?;
        self.read_again()?;
        self.browser.choose(&id);
        let kept = undone.kept.map(|kept| {
            format!("\nWhat stood there is kept: {}\nu: brings that back", self.setting.shown(&kept))
        });
        Ok(format!("Your answer to {id} is back.{}", kept.unwrap_or_default()))
    }

    fn read_again(&mut self) -> Result<()> {
        let rows = rows(self.setting, Some(self.workspace), self.course, self.track.clone())?;
        self.browser.refresh(rows);
        Ok(())
    }
}

fn window_failure(error: std::io::Error) -> Failure {
    Failure::files("The window can't be drawn in.").because(error)
}
