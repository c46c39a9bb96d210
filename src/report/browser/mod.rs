//! The list that can be walked through: which exercise is chosen, what is searched for, what a key does.
//!
//! A state and nothing else: keys come in, what is to be done goes out. What it looks like is in `view.rs`; the doing is for
//! the commands.

mod columns;
mod filter;
mod help;
mod pieces;
mod search;
mod view;

#[cfg(test)]
mod anything;
#[cfg(test)]
mod samples;

use filter::Filter;

use super::listing::Row;
use crate::course::ExerciseId;
use crate::terminal::Key;

/// How far a page key goes.
const PAGE: usize = 10;

/// The list that can be walked through.
#[derive(Clone, Debug)]
pub struct Browser {
    rows: Vec<Row>,
    /// The places in `rows` of those that the filter shows.
    shown: Vec<usize>,
    /// The place in `shown` of the exercise that is chosen.
    cursor: usize,
    /// The place in `rows` that was chosen last; it counts where the filter shows none.
    last: usize,
    filter: Filter,
    /// What was searched for last.
    wanted: String,
    mode: Mode,
    /// What is said below the list until the next key.
    notice: String,
}

/// What the next key means.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Mode {
    /// A way to go, or something to do.
    Moving,
    /// Text to search for. `from` is where the cursor was before.
    Searching { text: String, from: usize },
    /// The digits of an exercise's number.
    Numbering(String),
    /// Yes or no: is the chosen exercise to be reset?
    Resetting,
    /// All keys are shown; whichever comes, the list is back.
    Helping,
}

/// What is to be done after a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing but to draw the list again.
    Stay,
    /// The list is closed.
    Leave,
    /// The list is closed, and this exercise shown.
    Go(ExerciseId),
    /// This exercise is put back to its stub; the learner said yes.
    Reset(ExerciseId),
    /// What the last reset put away is brought back.
    Undo,
}

impl Browser {
    /// The list of these rows, with the exercise that comes next chosen.
    #[must_use]
    pub fn new(rows: Vec<Row>) -> Self {
        let cursor = rows.iter().position(|row| row.current).unwrap_or(0);
        let shown = (0..rows.len()).collect();
        Self {
            rows,
            shown,
            cursor,
            last: cursor,
            filter: Filter::All,
            wanted: String::new(),
            mode: Mode::Moving,
            notice: String::new(),
        }
    }

    /// The same list after something changed; the same exercise stays chosen.
    pub fn refresh(&mut self, rows: Vec<Row>) {
        let chosen = self.place();
        let id = self.chosen().map(|row| row.id.clone());
        self.rows = rows;
        let place = id.and_then(|id| self.rows.iter().position(|row| row.id == id));
        self.select(place.unwrap_or(chosen));
    }

    /// Chooses this exercise, if it is shown.
    pub fn choose(&mut self, id: &ExerciseId) {
        let place = self.shown.iter().position(|index| self.rows[*index].id == *id);
        self.cursor = place.unwrap_or(self.cursor);
    }

    /// Says something below the list, until the next key.
    pub fn tell(&mut self, text: &str) {
        text.clone_into(&mut self.notice);
    }

    /// The exercise that is chosen; none where the filter shows none.
    #[must_use]
    pub fn chosen(&self) -> Option<&Row> {
        self.rows.get(*self.shown.get(self.cursor)?)
    }

    /// What a key does.
    pub fn press(&mut self, key: Key) -> Effect {
        self.notice.clear();
        match self.mode.clone() {
            Mode::Moving => self.moving(key),
            Mode::Searching { text, from } => self.searching(key, text, from),
            Mode::Numbering(digits) => self.numbering(key, digits),
            Mode::Resetting => self.resetting(key),
            Mode::Helping => {
                self.mode = Mode::Moving;
                Effect::Stay
            }
        }
    }

    fn moving(&mut self, key: Key) -> Effect {
        match key {
            Key::Up | Key::Character('k') => self.cursor = self.cursor.saturating_sub(1),
            Key::Down | Key::Character('j') => self.down(1),
            Key::PageUp => self.cursor = self.cursor.saturating_sub(PAGE),
            Key::PageDown | Key::Character(' ') => self.down(PAGE),
            Key::Home | Key::Character('g') => self.cursor = 0,
            Key::End | Key::Character('G') => self.down(self.shown.len()),
            Key::Tab | Key::Character('f') => self.narrow(self.filter.following()),
            Key::Character('/') => {
                self.mode = Mode::Searching { text: String::new(), from: self.cursor };
            }
            Key::Character('n') => self.search_on(true),
            Key::Character('N') => self.search_on(false),
            Key::Character(digit) if digit.is_ascii_digit() => return self.numbering(key, String::new()),
            Key::Character('r') | Key::Delete if self.chosen().is_some() => self.mode = Mode::Resetting,
            Key::Character('u') => return Effect::Undo,
            Key::Character('?') => self.mode = Mode::Helping,
            Key::Enter => return self.chosen().map_or(Effect::Stay, |row| Effect::Go(row.id.clone())),
            Key::Escape | Key::Character('q') => return Effect::Leave,
            _ => {}
        }
        Effect::Stay
    }

    fn down(&mut self, by: usize) {
        self.cursor = self.cursor.saturating_add(by).min(self.shown.len().saturating_sub(1));
    }

    /// Shows other exercises; the chosen one stays so if it is among them, else the next one after it is.
    fn narrow(&mut self, filter: Filter) {
        let chosen = self.place();
        self.filter = filter;
        self.select(chosen);
    }

    /// The place in `rows` of the exercise that is chosen, or was last.
    fn place(&self) -> usize {
        self.shown.get(self.cursor).copied().unwrap_or(self.last)
    }

    /// Chooses the exercise at this place of all, or the nearest that is shown.
    fn select(&mut self, place: usize) {
        let (rows, filter) = (&self.rows, self.filter);
        self.shown = (0..rows.len()).filter(|index| filter.shows(rows[*index].status)).collect();
        let after = self.shown.iter().position(|index| *index >= place);
        self.cursor = after.unwrap_or(self.shown.len().saturating_sub(1));
        self.last = place;
    }

    fn numbering(&mut self, key: Key, mut digits: String) -> Effect {
        match key {
            Key::Character(digit) if digit.is_ascii_digit() => digits.push(digit),
            Key::Backspace => drop(digits.pop()),
            _ => {
                self.mode = Mode::Moving;
                return if key == Key::Escape { Effect::Stay } else { self.moving(key) };
            }
        }
        if digits.is_empty() {
            self.mode = Mode::Moving;
            return Effect::Stay;
        }
        // A number that is too large for us is none of an exercise either.
        let place = digits.parse::<usize>().unwrap_or(usize::MAX).checked_sub(1);
        let found = place.and_then(|place| self.shown.iter().position(|index| *index == place));
        match (found, place) {
            (Some(found), _) => self.cursor = found,
            (None, Some(place)) => self.notice = self.no_such_number(place),
            (None, None) => {}
        }
        self.mode = Mode::Numbering(digits);
        Effect::Stay
    }

    fn no_such_number(&self, place: usize) -> String {
        match self.rows.get(place) {
            Some(row) => format!("{} ({}) is not among those shown. f: show others", place + 1, row.id.name),
            None => format!("The numbers go from 1 to {}.", self.rows.len()),
        }
    }

    fn resetting(&mut self, key: Key) -> Effect {
        self.mode = Mode::Moving;
        if let (Key::Character('y' | 'Y' | '1'), Some(row)) = (key, self.chosen()) {
            return Effect::Reset(row.id.clone());
        }
        self.tell("Nothing was changed.");
        Effect::Stay
    }
}

#[cfg(test)]
mod tests {
    use super::Effect;
    use super::samples::{browser, keys};
    use crate::course::ExerciseId;
    use crate::terminal::Key;

    #[test]
    fn the_next_exercise_is_chosen_at_first_and_enter_goes_there() {
        let mut list = browser();
        assert_eq!(keys(&mut list, ""), "no_half_links");
        assert_eq!(list.press(Key::Enter), Effect::Go(ExerciseId::new("sql", "no_half_links")));
    }

    #[test]
    fn keys_go_up_and_down_and_stop_at_the_ends() {
        let mut list = browser();
        assert_eq!(keys(&mut list, "k"), "unique_pair");
        assert_eq!(keys(&mut list, "g"), "many_names");
        assert_eq!(keys(&mut list, "k"), "many_names");
        assert_eq!(keys(&mut list, "G"), "when_a_hero_goes");
        assert_eq!(keys(&mut list, "j "), "when_a_hero_goes");
        list.press(Key::PageUp);
        assert_eq!(keys(&mut list, ""), "many_names");
        list.press(Key::End);
        list.press(Key::Up);
        assert_eq!(keys(&mut list, ""), "no_half_links");
    }

    #[test]
    fn a_filter_keeps_the_choice_or_takes_the_nearest() {
        let mut list = browser();
        assert_eq!(keys(&mut list, "f"), "no_half_links", "it is open");
        assert_eq!(keys(&mut list, "f"), "when_a_hero_goes", "the nearest that does not pass");
        assert_eq!(keys(&mut list, "f"), "one_foreign_key");
        assert_eq!(keys(&mut list, "f"), "one_foreign_key");
        list.press(Key::Tab);
        assert_eq!(keys(&mut list, "g"), "many_names");
    }

    #[test]
    fn a_filter_may_show_nothing() {
        let mut list = browser();
        let mut rows = list.rows.clone();
        rows.retain(|row| row.id.name != "one_foreign_key");
        list.refresh(rows);
        keys(&mut list, "fff");
        assert_eq!(list.chosen().map(|row| &row.id), None);
        for key in [Key::Enter, Key::Up, Key::Down, Key::End, Key::Character('n'), Key::Character('r')] {
            assert_eq!(list.press(key), Effect::Stay, "{key:?}");
        }
        assert_eq!(list.press(Key::Character('y')), Effect::Stay);
        assert_eq!(keys(&mut list, "f"), "when_a_hero_goes", "where it was before");
    }

    #[test]
    fn digits_are_the_number_of_an_exercise() {
        let mut list = browser();
        assert_eq!(keys(&mut list, "1"), "many_names");
        assert_eq!(keys(&mut list, "2"), "many_names", "there is no 12th");
        assert_eq!(list.notice, "The numbers go from 1 to 5.");
        list.press(Key::Backspace);
        list.press(Key::Backspace);
        assert_eq!(keys(&mut list, "3"), "unique_pair");
        assert_eq!(list.press(Key::Escape), Effect::Stay);
        assert_eq!(keys(&mut list, "2"), "one_foreign_key");
        assert_eq!(list.press(Key::Enter), Effect::Go(ExerciseId::new("sql", "one_foreign_key")));
        keys(&mut list, "ff2");
        assert_eq!(list.notice, "2 (one_foreign_key) is not among those shown. f: show others");
    }

    #[test]
    fn a_reset_asks_first() {
        let mut list = browser();
        for no in [Key::Character('n'), Key::Escape, Key::Enter, Key::Character('r')] {
            keys(&mut list, "r");
            assert_eq!(list.press(no), Effect::Stay);
            assert_eq!(list.notice, "Nothing was changed.");
        }
        keys(&mut list, "r");
        assert_eq!(list.press(Key::Character('y')), Effect::Reset(ExerciseId::new("sql", "no_half_links")));
        list.press(Key::Delete);
        assert_eq!(list.press(Key::Character('1')), Effect::Reset(ExerciseId::new("sql", "no_half_links")));
        assert_eq!(list.press(Key::Character('u')), Effect::Undo);
    }

    #[test]
    fn a_question_mark_shows_the_keys_until_the_next_one() {
        let mut list = browser();
        assert_eq!(list.press(Key::Character('?')), Effect::Stay);
        assert_eq!(list.press(Key::Escape), Effect::Stay, "the list is back");
        assert_eq!(list.press(Key::Escape), Effect::Leave);
    }

    #[test]
    fn escape_and_q_leave() {
        assert_eq!(browser().press(Key::Escape), Effect::Leave);
        assert_eq!(browser().press(Key::Character('q')), Effect::Leave);
    }

    #[test]
    fn new_rows_keep_the_choice() {
        let mut list = browser();
        let mut rows = list.rows.clone();
        rows.remove(0);
        list.refresh(rows);
        assert_eq!(keys(&mut list, ""), "no_half_links");
        list.refresh(Vec::new());
        assert!(list.chosen().is_none());
    }
}
