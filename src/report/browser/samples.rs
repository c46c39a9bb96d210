//! A list that the tests of this room share. Not compiled into the program.

use super::Browser;
use crate::course::ExerciseId;
use crate::judge::Status;
use crate::report::listing::Row;
use crate::terminal::Key;

fn row(chapter: &str, name: &str, title: &str, status: Status) -> Row {
    Row {
        chapter: chapter.to_owned(),
        id: ExerciseId::new("sql", name),
        title: title.to_owned(),
        status,
        unreadable: false,
        extra: name == "many_names",
        current: name == "no_half_links",
        hints: if name == "unique_pair" { 2 } else { 0 },
    }
}

/// Five exercises in two chapters, one in each state.
pub(super) fn browser() -> Browser {
    let (why, keep) = ("1. Why", "3. Keep it true");
    Browser::new(vec![
        row(why, "many_names", "Many names", Status::Untouched),
        row(why, "one_foreign_key", "One key is not enough", Status::Passed),
        row(keep, "unique_pair", "Each pair once", Status::Failed),
        row(keep, "no_half_links", "No half links", Status::Untouched),
        row(keep, "when_a_hero_goes", "When a hero goes", Status::Error),
    ])
}

/// The exercise that is chosen after these letters.
pub(super) fn keys(browser: &mut Browser, letters: &str) -> String {
    for letter in letters.chars() {
        browser.press(Key::Character(letter));
    }
    browser.chosen().map(|row| row.id.name.clone()).unwrap_or_default()
}
