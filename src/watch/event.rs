//! Everything that can happen while an answer is watched.

use std::any::Any;

use super::desk::{Checked, Doing, Draw, Told};
use crate::error::Result;
use crate::terminal::Input;

/// Something that happened.
pub(super) enum Event {
    /// A key, another size, the end.
    Input(Input),
    /// The system says that something happened to the answer, or to a folder that it is in.
    Changed,
    /// The system says that whoever wrote the answer's file has closed it.
    Closed,
    /// Looking at the file showed other bytes, of this hash. `silent`: the system had said nothing.
    Noticed { hash: Option<u64>, silent: bool },
    /// Another step of a check begins.
    Doing(u64, Doing),
    /// There is a verdict; the number says which check it is from.
    Told(u64, Told),
    /// A check is over.
    Checked(u64, Result<Checked>),
    /// A page is ready.
    Page(u64, Result<Draw>),
    /// An errand stopped by a fault of ours.
    Panicked(Box<dyn Any + Send>),
}
