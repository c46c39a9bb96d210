//! The keys that the list knows. Where they come from, and what bytes they are, is for the terminal to know.

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A letter, a digit, a sign.
    Character(char),
    /// Enter or Return.
    Enter,
    /// Esc.
    Escape,
    /// The key that takes back one character.
    Backspace,
    /// The next one of a few.
    Tab,
    /// One up.
    Up,
    /// One down.
    Down,
    /// One window up.
    PageUp,
    /// One window down.
    PageDown,
    /// To the first.
    Home,
    /// To the last.
    End,
    /// Takes away.
    Delete,
}
