//! What watching needs of the commands: an exercise judged, a page of text, a step to another exercise.
//!
//! Everything here may be asked for on any thread, and draws nothing itself: what comes back can be drawn at any width.

use std::path::PathBuf;
use std::sync::Arc;

use crate::course::ExerciseId;
use crate::database::Stop;
use crate::error::Result;
use crate::judge::Status;
use crate::report::{Browser, Style};

/// Draws a text in a style, for a window with so many rows.
pub type Draw = Arc<dyn Fn(&Style, usize) -> String + Send + Sync>;

/// The exercise that is watched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Which exercise.
    pub id: ExerciseId,
    /// Its answer's file; it may be missing.
    pub file: PathBuf,
    /// How the file is named on screens.
    pub shown: String,
    /// The folder that the answers of the track are in.
    pub folder: PathBuf,
}

/// A verdict, ready to be drawn.
#[derive(Clone)]
pub struct Told {
    /// How the answer came out.
    pub status: Status,
    /// The hash of the bytes that were judged; none where there were none to read.
    pub hash: Option<u64>,
    /// The screen.
    pub draw: Draw,
}

/// What is heard while an answer is judged.
pub enum News {
    /// What is being done.
    Doing(Doing),
    /// The verdict.
    Told(Told),
}

/// What is being done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doing {
    /// A check is tried.
    Check {
        /// Its name.
        name: String,
        /// Its number, from 1.
        number: usize,
        /// How many there are.
        total: usize,
    },
    /// What judging needs is made ready, once.
    Building {
        /// Its name.
        what: String,
        /// How many pieces are there.
        done: usize,
        /// How many there will be.
        total: usize,
    },
}

/// What came of judging.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// The verdict was told.
    Told,
    /// The file has other bytes by now: the verdict is about something old.
    Changed,
    /// It was stopped.
    Stopped,
}

/// Where to go from an exercise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The one that comes next: after one that passes, the first that does not.
    Next {
        /// The hash of the bytes that the learner was told pass, if they do.
        passed: Option<u64>,
    },
    /// The one before.
    Previous,
    /// This one.
    To(&'a ExerciseId),
}

/// Another exercise is watched now.
pub struct Moved {
    /// Which one.
    pub spot: Spot,
    /// What to show first, when a chapter begins.
    pub first: Option<Draw>,
}

/// A page that stands in front of the verdict until it is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The hints taken so far, or one more.
    Hint {
        /// Whether one more is asked for.
        more: bool,
    },
    /// The chapter's lesson.
    Lesson,
    /// All exercises, as a text.
    List,
    /// What the answer sends, and what the tables hold then.
    Run,
    /// A picture of the tables.
    Schema,
    /// Ours beside theirs, also where theirs does not pass.
    Solution,
}

/// What watching needs of the commands.
pub trait Desk: Clone + Send + 'static {
    /// Judges the answer as it stands. The verdict is told as soon as there is one, and then remembered.
    ///
    /// # Errors
    /// When the workspace is not there any more, or the course is not in order.
    fn check(&self, spot: &Spot, stop: &Stop, tell: &mut dyn FnMut(News)) -> Result<Checked>;

    /// A page about the exercise.
    ///
    /// # Errors
    /// As [`Desk::check`].
    fn page(&self, spot: &Spot, page: Page, stop: &Stop) -> Result<Draw>;

    /// Another exercise; none where there is none in that direction. Nothing is judged for it: keys wait.
    ///
    /// # Errors
    /// As [`Desk::check`].
    fn step(&self, from: &Spot, step: Step<'_>) -> Result<Option<Moved>>;

    /// The list of all exercises. Nothing is judged for it.
    ///
    /// # Errors
    /// As [`Desk::check`].
    fn list(&self, spot: &Spot) -> Result<Browser>;

    /// Puts an answer back to its stub; says so.
    ///
    /// # Errors
    /// When it can't be put away or written.
    fn reset(&self, id: &ExerciseId) -> Result<String>;

    /// Brings back what the last reset put away; says so.
    ///
    /// # Errors
    /// As [`Desk::reset`].
    fn undo(&self) -> Result<String>;

    /// Whether the editor takes the window over until it is left; none where no editor is known.
    fn editor_takes_the_window(&self) -> Option<bool>;

    /// Opens the answer in the learner's editor.
    ///
    /// # Errors
    /// When it can't be started.
    fn open(&self, spot: &Spot) -> Result<()>;

    /// Opens the answer in the editor in whose own terminal we run, if that is so and wanted. Says what went wrong.
    fn open_unasked(&self, spot: &Spot) -> Option<String>;
}
