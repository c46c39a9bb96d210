//! A chapter: a lesson and a few exercises, and the number that it goes by.
//!
//! Reading it reads its `chapter.toml` and no spec.

use std::cmp::Ordering;

use serde::Deserialize;

use super::files::Source;
use super::one_line::one_line;
use super::parsing::parse;
use crate::error::Result;

/// A chapter: a lesson and a few exercises.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Its folder, whose number orders it: `03_keep_it_true`.
    pub folder: String,
    /// The number it goes by: `3`. Where a course that was added has a chapter of the same number, that one is `3b`. Empty where
    /// the folder has no number.
    pub number: String,
    /// Its title: "Keep it true".
    pub title: String,
    /// What it teaches first: `JOIN`, `composite key`, … No exercise may use what a later chapter introduces.
    pub introduces: Vec<String>,
    /// The names of its exercises, in order.
    pub exercises: Vec<String>,
    /// Which of the course's sources it comes from.
    pub(super) source: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChapterFile {
    #[serde(deserialize_with = "one_line")]
    title: String,
    #[serde(default)]
    introduces: Vec<String>,
    exercises: Vec<String>,
}

const CHAPTER_HELP: &str = "A chapter.toml says: title = \"...\", introduces = [...], exercises = [...].";

impl Chapter {
    /// Reads the chapter in a folder of a track; none where the folder is no chapter.
    pub(super) fn read(source: &Source, index: usize, track: &str, folder: String) -> Result<Option<Self>> {
        let path = format!("exercises/{track}/{folder}/chapter.toml");
        let Some(text) = source.read(&path)? else { return Ok(None) };
        let file: ChapterFile = match source.parsed(&path) {
            Some(file) => file,
            None => {
                parse(&source.shown(&path), &text).map_err(|message| source.failure(message, CHAPTER_HELP))?
            }
        };
        let ChapterFile { title, introduces, exercises } = file;
        Ok(Some(Self { folder, number: String::new(), title, introduces, exercises, source: index }))
    }

    /// Its heading: "3. Keep it true".
    #[must_use]
    pub fn heading(&self) -> String {
        if self.number.is_empty() { self.title.clone() } else { format!("{}. {}", self.number, self.title) }
    }

    /// What is typed for it: its number, or where it has none its folder.
    #[must_use]
    pub fn call(&self) -> &str {
        if self.number.is_empty() { &self.folder } else { &self.number }
    }

    /// The folder's name without its number: `keep_it_true`.
    #[must_use]
    pub fn name(&self) -> &str {
        self.folder.split_once('_').map_or(self.folder.as_str(), |(_, name)| name)
    }

    /// Whether `text` names this chapter: by its number, its folder or its name, in small letters or large ones.
    #[must_use]
    pub fn is_called(&self, text: &str) -> bool {
        let number = text.trim_start_matches('0');
        let by_number = !self.number.is_empty() && self.number.eq_ignore_ascii_case(number);
        by_number || self.folder.eq_ignore_ascii_case(text) || self.name().eq_ignore_ascii_case(text)
    }

    /// The number in front of the folder's name, and what follows it up to the `_`.
    fn own_number(&self) -> Option<(u32, &str)> {
        let front = self.folder.split('_').next().unwrap_or_default();
        let end = front.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(front.len());
        Some((front[..end].parse().ok()?, &front[end..]))
    }

    /// By number; of the same number, ours before those of a course that was added.
    fn order(&self, other: &Self) -> Ordering {
        let key = |chapter: &Self| {
            let (number, rest) = chapter.own_number().unwrap_or((u32::MAX, ""));
            (number, rest.to_owned(), chapter.source, chapter.folder.clone())
        };
        key(self).cmp(&key(other))
    }
}

/// Puts the chapters of a track in order, and gives each the number it goes by.
pub(super) fn arrange(chapters: &mut [Chapter]) {
    chapters.sort_by(Chapter::order);
    let mut taken: Vec<String> = Vec::new();
    for chapter in chapters {
        let Some((number, rest)) = chapter.own_number() else { continue };
        let own = format!("{number}{rest}");
        let others = ('b'..='z').map(|letter| format!("{own}{letter}"));
        let free = std::iter::once(own.clone()).chain(others).find(|number| !taken.contains(number));
        chapter.number = free.unwrap_or(own);
        taken.push(chapter.number.clone());
    }
}

#[cfg(test)]
mod tests {
    use super::{Chapter, arrange};

    fn chapter(folder: &str, source: usize) -> Chapter {
        let (title, number) = (folder.to_owned(), String::new());
        Chapter { folder: folder.to_owned(), number, title, introduces: vec![], exercises: vec![], source }
    }

    #[test]
    fn no_two_chapters_go_by_the_same_number() {
        let mut chapters = vec![
            chapter("01_ours", 1),
            chapter("extra", 1),
            chapter("02_next", 0),
            chapter("01_why", 0),
            chapter("01_again", 1),
            chapter("10_last", 0),
        ];
        arrange(&mut chapters);
        let headings: Vec<String> = chapters.iter().map(Chapter::heading).collect();
        assert_eq!(
            headings,
            ["1. 01_why", "1b. 01_again", "1c. 01_ours", "2. 02_next", "10. 10_last", "extra"]
        );
    }

    #[test]
    fn a_chapter_is_called_by_number_folder_or_name() {
        let mut chapters = [chapter("02_join_table", 0), chapter("02_mine", 1)];
        arrange(&mut chapters);
        for name in ["2", "02", "02_join_table", "Join_Table"] {
            assert!(chapters[0].is_called(name), "{name}");
            assert!(!chapters[1].is_called(name), "{name}");
        }
        assert!(chapters[1].is_called("2B"));
        assert!(!chapters[0].is_called(""));
        assert!(!chapter("extra", 0).is_called("0"), "no number is not zero");
    }
}
