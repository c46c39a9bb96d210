//! What comes from the window: a key, another size, the end.

use crossterm::event::Event;

use super::ending::Ending;
use super::key::Key;

/// Something that comes from the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A key was pressed.
    Key(Key),
    /// Text was pasted; none of it is a key.
    Paste(String),
    /// The window has another size now: [`super::Terminal::size`].
    Resized,
    /// The program is to end.
    End(Ending),
}

impl Input {
    pub(super) fn of(event: Event) -> Option<Self> {
        match event {
            Event::Key(key) => Key::of(key).map(Self::Key),
            Event::Paste(text) => Some(Self::Paste(text)),
            Event::Resize(..) => Some(Self::Resized),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
        }
    }
}
