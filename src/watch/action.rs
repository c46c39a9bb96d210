//! What the keys do while an answer is watched. Each has a digit too, for keyboards without Latin letters, or a key that
//! every keyboard has.

use crate::terminal::Key;

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Next,
    Previous,
    Hint,
    HideHint,
    Lesson,
    All,
    Run,
    Schema,
    Solution,
    Reset,
    Undo,
    Editor,
    Keys,
    Quit,
    /// Back to the verdict.
    Back,
    /// Further down or up, in lines.
    Scroll(isize),
    /// A window's height down or up.
    Turn(isize),
    /// To the top.
    Top,
    /// To the end.
    Bottom,
}

/// A key that is shown: its letter, its other key, what it does in a word, and in a sentence.
pub(super) struct Shown {
    pub letter: char,
    pub other: &'static str,
    pub word: &'static str,
    pub sentence: &'static str,
    pub action: Action,
}

const fn shown(
    letter: char,
    other: &'static str,
    word: &'static str,
    sentence: &'static str,
    action: Action,
) -> Shown {
    Shown { letter, other, word, sentence, action }
}

/// All keys that are shown, in the order in which they are.
pub(super) const KEYS: [Shown; 13] = [
    shown('n', "1", "next", "the next exercise", Action::Next),
    shown('p', "2", "previous", "the exercise before", Action::Previous),
    shown('h', "3", "hint", "a hint; again: one step more; H or Esc: away", Action::Hint),
    shown('l', "4", "lesson", "the chapter's lesson", Action::Lesson),
    shown('a', "5", "all", "the list of all exercises", Action::All),
    shown('r', "6", "run", "run your answer, show what it makes", Action::Run),
    shown('s', "7", "schema", "a picture of the tables", Action::Schema),
    shown('o', "8", "solution", "our answer beside yours", Action::Solution),
    shown('x', "9", "reset", "your file as you got it; a copy is kept", Action::Reset),
    shown('u', "-", "undo", "bring back what was reset", Action::Undo),
    shown('e', "Enter", "editor", "open your file in your editor", Action::Editor),
    shown('?', "Tab", "keys", "this list", Action::Keys),
    shown('q', "0", "quit", "end", Action::Quit),
];

/// The keys that are shown where there is little room.
pub(super) const FEW: [char; 5] = ['n', 'h', 'l', '?', 'q'];

/// What a key asks for; any other goes back to the verdict.
pub(super) fn action(key: Key) -> Action {
    let character = match key {
        Key::Character(character) => character,
        Key::Enter => return Action::Editor,
        Key::Tab => return Action::Keys,
        Key::Up => return Action::Scroll(-1),
        Key::Down => return Action::Scroll(1),
        Key::PageUp => return Action::Turn(-1),
        Key::PageDown => return Action::Turn(1),
        Key::Home => return Action::Top,
        Key::End => return Action::Bottom,
        Key::Close => return Action::Quit,
        _ => return Action::Back,
    };
    match character {
        'H' => return Action::HideHint,
        ' ' => return Action::Turn(1),
        'k' | 'K' => return Action::Scroll(-1),
        'j' | 'J' => return Action::Scroll(1),
        _ => {}
    }
    let small = character.to_ascii_lowercase();
    let is = |key: &&Shown| key.letter == small || key.other.chars().eq([character]);
    KEYS.iter().find(is).map_or(Action::Back, |key| key.action)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Action, FEW, KEYS, action};
    use crate::terminal::Key;

    #[test]
    fn every_letter_and_every_digit_does_one_thing() {
        let letters: HashSet<char> = KEYS.iter().map(|key| key.letter).collect();
        let others: HashSet<&str> = KEYS.iter().map(|key| key.other).collect();
        assert_eq!((letters.len(), others.len()), (KEYS.len(), KEYS.len()));
        assert!(FEW.iter().all(|letter| letters.contains(letter)));
    }

    #[test]
    fn a_letter_its_capital_and_its_digit_are_the_same() {
        for key in &KEYS {
            assert_eq!(action(Key::Character(key.letter)), key.action);
            let mut other = key.other.chars();
            if let (Some(digit), None) = (other.next(), other.next()) {
                assert_eq!(action(Key::Character(digit)), key.action);
            }
        }
        assert_eq!(action(Key::Character('N')), Action::Next);
        assert_eq!(action(Key::Character('H')), Action::HideHint);
    }

    #[test]
    fn any_other_key_goes_back() {
        assert_eq!(action(Key::Escape), Action::Back);
        assert_eq!(action(Key::Character('ж')), Action::Back);
    }
}
