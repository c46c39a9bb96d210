//! The keys that something here may be done with.
//!
//! What a key does is decided elsewhere; an action that has a letter should have a digit too, for keyboards that have
//! no Latin letters.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// A letter, digit or sign as it was typed; capitals are told from small ones.
    Character(char),
    /// Enter.
    Enter,
    /// Esc.
    Escape,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// The arrow up.
    Up,
    /// The arrow down.
    Down,
    /// The arrow to the left.
    Left,
    /// The arrow to the right.
    Right,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Home.
    Home,
    /// End.
    End,
    /// Ctrl-C: end at once.
    Interrupt,
    /// Ctrl-D: the end of all input.
    Close,
    /// Ctrl-Z: back to the shell for a while.
    Suspend,
    /// Ctrl-L: draw everything again.
    Redraw,
}

impl Key {
    pub(super) fn of(event: KeyEvent) -> Option<Self> {
        if event.kind == KeyEventKind::Release {
            return None;
        }
        if event.modifiers.contains(KeyModifiers::CONTROL) {
            return match event.code {
                KeyCode::Char('c' | 'C') => Some(Self::Interrupt),
                KeyCode::Char('d' | 'D') => Some(Self::Close),
                KeyCode::Char('z' | 'Z') => Some(Self::Suspend),
                KeyCode::Char('l' | 'L') => Some(Self::Redraw),
                KeyCode::Char('h' | 'H') => Some(Self::Backspace),
                _ => None,
            };
        }
        match event.code {
            // Alt with a letter is a shortcut of the terminal's, not a letter.
            KeyCode::Char(_) if event.modifiers.contains(KeyModifiers::ALT) => None,
            KeyCode::Char(character) => Some(Self::Character(character)),
            KeyCode::Enter => Some(Self::Enter),
            KeyCode::Esc => Some(Self::Escape),
            KeyCode::Tab => Some(Self::Tab),
            KeyCode::Backspace => Some(Self::Backspace),
            KeyCode::Delete => Some(Self::Delete),
            KeyCode::Up => Some(Self::Up),
            KeyCode::Down => Some(Self::Down),
            KeyCode::Left => Some(Self::Left),
            KeyCode::Right => Some(Self::Right),
            KeyCode::PageUp => Some(Self::PageUp),
            KeyCode::PageDown => Some(Self::PageDown),
            KeyCode::Home => Some(Self::Home),
            KeyCode::End => Some(Self::End),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

    use super::Key;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        Key::of(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn letters_of_any_script_and_case() {
        for letter in ['n', 'N', '1', 'н', '?'] {
            let shift = if letter == 'N' { KeyModifiers::SHIFT } else { KeyModifiers::NONE };
            assert_eq!(key(KeyCode::Char(letter), shift), Some(Key::Character(letter)));
        }
    }

    #[test]
    fn letters_with_control_or_alt_are_no_letters() {
        assert_eq!(key(KeyCode::Char('c'), KeyModifiers::CONTROL), Some(Key::Interrupt));
        assert_eq!(key(KeyCode::Char('z'), KeyModifiers::CONTROL), Some(Key::Suspend));
        assert_eq!(key(KeyCode::Char('x'), KeyModifiers::CONTROL), None);
        assert_eq!(key(KeyCode::Char('x'), KeyModifiers::ALT), None);
    }

    #[test]
    fn a_key_that_is_let_go_is_not_pressed_again() {
        let mut event = KeyEvent::new(KeyCode::Char('n'), KeyModifiers::NONE);
        event.kind = KeyEventKind::Release;
        assert_eq!(Key::of(event), None);
    }
}
