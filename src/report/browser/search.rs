//! Searching the list: while text is typed the cursor goes to the first match; `n` and `N` go on from there.

use super::{Browser, Effect, Mode};
use crate::report::listing::Row;
use crate::report::prose::count;
use crate::terminal::Key;

impl Browser {
    pub(super) fn searching(&mut self, key: Key, mut text: String, from: usize) -> Effect {
        match key {
            Key::Character(letter) => text.push(letter),
            Key::Backspace if !text.is_empty() => drop(text.pop()),
            Key::Escape | Key::Backspace => {
                self.cursor = from;
                self.mode = Mode::Moving;
                return Effect::Stay;
            }
            Key::Enter => {
                self.mode = Mode::Moving;
                if !text.is_empty() {
                    self.wanted = text;
                    self.notice = self.how_many();
                }
                return Effect::Stay;
            }
            _ => {}
        }
        self.search_for(text, from);
        Effect::Stay
    }

    fn search_for(&mut self, text: String, from: usize) {
        let first = self.match_after(from, &text).filter(|_| !text.is_empty());
        self.cursor = first.unwrap_or(from);
        self.mode = Mode::Searching { text, from };
    }

    /// Text that was pasted is searched for, where it is asked what to search for. It is never taken for keys.
    pub fn paste(&mut self, pasted: &str) {
        if let Mode::Searching { mut text, from } = self.mode.clone() {
            text.extend(pasted.chars().filter(|letter| !letter.is_control()));
            self.search_for(text, from);
        }
    }

    /// The next match, or the one before; after the last the first.
    pub(super) fn search_on(&mut self, forward: bool) {
        if self.wanted.is_empty() {
            self.tell("Nothing was searched for yet. /: search");
            return;
        }
        let places = self.matches(&self.wanted);
        let next = if forward {
            places.iter().find(|place| **place > self.cursor).or_else(|| places.first())
        } else {
            places.iter().rfind(|place| **place < self.cursor).or_else(|| places.last())
        };
        self.cursor = next.copied().unwrap_or(self.cursor);
        self.notice = self.how_many();
    }

    /// Where the first match from here on is, or else the first of all.
    pub(super) fn match_after(&self, from: usize, text: &str) -> Option<usize> {
        let places = self.matches(text);
        places.iter().find(|place| **place >= from).or_else(|| places.first()).copied()
    }

    /// The places, among those shown, of what matches.
    fn matches(&self, text: &str) -> Vec<usize> {
        let text = text.to_lowercase();
        let matches = |place: &usize| does_match(&self.rows[self.shown[*place]], &text);
        (0..self.shown.len()).filter(matches).collect()
    }

    /// How many match what was searched for, and which of them is chosen.
    fn how_many(&self) -> String {
        let places = self.matches(&self.wanted);
        let wanted = &self.wanted;
        match places.iter().position(|place| *place == self.cursor) {
            Some(which) if places.len() > 1 => {
                format!("\"{wanted}\": {} of {}. n: next   N: the one before", which + 1, places.len())
            }
            Some(_) => format!("\"{wanted}\": this one only"),
            None => self.none_match(wanted),
        }
    }

    /// What to say where nothing that is shown matches.
    pub(super) fn none_match(&self, wanted: &str) -> String {
        let lower = wanted.to_lowercase();
        match self.rows.iter().filter(|row| does_match(row, &lower)).count() {
            0 => format!("\"{wanted}\": no exercise has this in its name or title."),
            others => {
                format!("\"{wanted}\": {} not among those shown. f: show others", count(others, "match"))
            }
        }
    }
}

/// Whether a text in small letters stands in the name, the title or the chapter of an exercise.
fn does_match(row: &Row, text: &str) -> bool {
    [&row.id.name, &row.title, &row.chapter].into_iter().any(|words| words.to_lowercase().contains(text))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{browser, keys};
    use super::super::{Effect, Mode};
    use crate::terminal::Key;

    #[test]
    fn the_cursor_follows_what_is_typed() {
        let mut list = browser();
        assert_eq!(keys(&mut list, "/h"), "no_half_links");
        assert_eq!(keys(&mut list, "e"), "when_a_hero_goes");
        assert_eq!(keys(&mut list, "qq"), "no_half_links", "no match: where it was");
        assert_eq!(list.press(Key::Escape), Effect::Stay);
        assert_eq!(list.mode, Mode::Moving);
        assert_eq!(keys(&mut list, "/ONE key"), "one_foreign_key", "titles, and small and large letters");
    }

    #[test]
    fn pasted_text_is_searched_for_and_does_nothing_else() {
        let mut list = browser();
        list.paste("gq\n");
        assert_eq!(keys(&mut list, ""), "no_half_links");
        keys(&mut list, "/uni");
        list.paste("que_\npair\n");
        assert_eq!(list.mode, Mode::Searching { text: "unique_pair".to_owned(), from: 3 });
        assert_eq!(keys(&mut list, ""), "unique_pair");
    }

    #[test]
    fn matches_go_round() {
        let mut list = browser();
        assert_eq!(keys(&mut list, "g/many"), "many_names");
        list.press(Key::Enter);
        assert_eq!(list.notice, "\"many\": this one only");
        assert_eq!(keys(&mut list, "/why"), "many_names", "chapters count");
        list.press(Key::Enter);
        assert_eq!(list.notice, "\"why\": 1 of 2. n: next   N: the one before");
        assert_eq!(keys(&mut list, "n"), "one_foreign_key");
        assert_eq!(keys(&mut list, "n"), "many_names");
        assert_eq!(keys(&mut list, "N"), "one_foreign_key");
        assert_eq!(keys(&mut list, "N"), "many_names");
    }

    #[test]
    fn what_is_not_shown_is_told_from_what_is_not_there() {
        let mut list = browser();
        keys(&mut list, "n");
        assert_eq!(list.notice, "Nothing was searched for yet. /: search");
        keys(&mut list, "ff/why");
        list.press(Key::Enter);
        assert_eq!(list.notice, "\"why\": 2 matches not among those shown. f: show others");
        keys(&mut list, "/zebra");
        list.press(Key::Enter);
        assert_eq!(list.notice, "\"zebra\": no exercise has this in its name or title.");
    }

    #[test]
    fn backspace_takes_back_and_then_leaves() {
        let mut list = browser();
        keys(&mut list, "/x");
        list.press(Key::Backspace);
        assert_eq!(list.mode, Mode::Searching { text: String::new(), from: 3 });
        list.press(Key::Backspace);
        assert_eq!(list.mode, Mode::Moving);
    }
}
