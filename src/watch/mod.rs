//! Watching an answer: each save is judged by itself, and keys stand for commands.
//!
//! One kind of event, one loop. What an exercise is, how it is judged and what a page says comes from a [`Desk`]; the window
//! from `terminal/`. A verdict is shown only for the bytes that are on the disk: the newest save wins.

mod action;
mod debounce;
mod desk;
mod errand;
mod event;
mod files;
mod keyboard;
mod notice;
mod poll;
mod screen;
mod session;

pub use desk::{Checked, Desk, Doing, Draw, Moved, News, Page, Spot, Step, Told};
pub use session::{Ended, Options, run};
