//! A comment `/* …` that is never closed. SQLite accepts it and takes the rest of the file for it.

use std::ops::Range;

use super::tokens::{Kind, Token, meaningful, tokens};
use super::words::{comments as words, fill, labels};
use crate::languages::{Place, Trouble, line_of};

/// A comment that goes on to the end of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenComment<'a> {
    token: Token<'a>,
}

/// The open comment at the end of a text, if there is one.
pub fn open_comment(text: &str) -> Option<OpenComment<'_>> {
    let token = tokens(text).last().filter(|token| token.kind == Kind::Comment)?;
    let body = token.text.strip_prefix("/*")?;
    (!body.ends_with("*/")).then_some(OpenComment { token })
}

impl OpenComment<'_> {
    /// Where its first line stands, in bytes of the text.
    pub fn opening(&self) -> Range<usize> {
        let length = self.token.text.lines().next().map_or(0, str::len);
        self.token.start..self.token.start + length
    }

    /// Whether more than comments and white space stands in it: text that was perhaps meant to be read.
    pub fn swallows(&self) -> bool {
        meaningful(self.token.text, "/*".len()..self.token.text.len()).next().is_some()
    }

    /// The line that it begins in, from 1.
    fn line(&self, text: &str) -> String {
        line_of(text, self.token.start).to_string()
    }
}

/// Why nothing of an answer is left, if an open comment holds the rest of it.
pub fn swallowed(answer: &str) -> Option<Trouble> {
    let comment = open_comment(answer).filter(OpenComment::swallows)?;
    let line = comment.line(answer);
    let said = |text: &str| fill(text, &[("line_mark", &line)]);
    Some(Trouble {
        message: words::SWALLOWED.to_owned(),
        place: Some(Place::of(answer, comment.opening(), labels::OPEN_COMMENT.to_owned())),
        why: Some(said(words::OPEN.why)),
        look_next: Some(said(words::OPEN.look)),
    })
}

/// The remark about an open comment behind an answer that can be run.
pub fn note(answer: &str) -> Option<String> {
    let comment = open_comment(answer).filter(OpenComment::swallows)?;
    Some(fill(words::NOTE, &[("line", &comment.line(answer))]))
}

#[cfg(test)]
mod tests {
    use super::{note, open_comment, swallowed};

    #[test]
    fn only_a_comment_without_an_end_is_open() {
        for text in ["SELECT 1; /* a", "/*\nSELECT 1;", "/*/", "/* a -- */\n/* b"] {
            assert!(open_comment(text).is_some(), "{text}");
        }
        for text in ["/* a */", "-- /* a", "SELECT '/* a", "SELECT 1", "", "/**/"] {
            assert!(open_comment(text).is_none(), "{text}");
        }
    }

    #[test]
    fn comments_and_white_space_in_it_are_not_swallowed() {
        let swallows = |text: &str| open_comment(text).unwrap().swallows();
        assert!(swallows("/* my answer\nSELECT 1;"));
        assert!(swallows("SELECT 1; /* done"));
        assert!(!swallows("SELECT 1; /*\n\n-- end\n"));
        assert_eq!(open_comment("a\n/* b\nc").unwrap().opening(), 2..6);
    }

    #[test]
    fn it_is_told_with_its_line() {
        let told = swallowed("-- héros\n/* my answer\nSELECT 1;").unwrap();
        assert_eq!(told.message, "A comment never ends, and the rest of the file is part of it.");
        assert!(told.why.unwrap().starts_with("A comment begins with /* in line 2, and no */ ends it."));
        let place = told.place.unwrap();
        assert_eq!((place.line, place.column, place.length), (2, 1, 12));
        assert_eq!(place.label, "this comment never ends");
        assert_eq!(swallowed("SELECT 1; /* done */"), None);
    }

    #[test]
    fn an_answer_before_it_gets_a_remark() {
        let told = note("SELECT 1;\n/* and\nSELECT 2;").unwrap();
        assert_eq!(
            told,
            "The comment that begins with /* in line 2 never ends: what stands behind it is not read."
        );
        assert_eq!(note("SELECT 1;\n/* and */"), None);
    }
}
