//! The window as something to draw in and to read keys from, always given back as it was found.
//!
//! What is drawn, and what a key means, is for others to say. Nothing here knows of exercises.

mod ending;
mod fold;
mod input;
mod key;
mod paint;
mod reader;
mod size;
mod window;

pub use ending::Ending;
pub use fold::{clip, fold};
pub use input::Input;
pub use key::Key;
pub use size::Size;
pub use window::{Terminal, View};
