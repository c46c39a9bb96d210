//! Programs of the learner's own that show or change a text for us: the editor and the pager.
//!
//! Which ones are known comes from the environment; none is asked for that is not there. What a language needs to run an
//! answer is in `languages/`.

mod editor;
mod find;
mod interrupt;
mod known;
mod pager;
mod words;

pub use editor::Editor;
pub use interrupt::ends_at_once;
pub use pager::Pager;
