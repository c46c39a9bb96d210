//! What an explanation found out: the place to mark and the words to say.

use std::ops::Range;

/// One explanation in the making.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What usually causes it.
    pub why: String,
    /// What to look at next.
    pub look: String,
    /// Where, in bytes of the script; where SQLite stopped, if nothing better is known.
    pub mark: Option<Range<usize>>,
    /// What to write beside the mark, where it isn't SQLite's own message.
    pub label: Option<String>,
    /// What happened, where it isn't SQLite's own message.
    pub message: Option<String>,
}

impl Finding {
    /// Marks another place.
    pub fn at(self, mark: Range<usize>) -> Self {
        Self { mark: Some(mark), ..self }
    }

    /// Writes something else beside the mark.
    pub fn labelled(self, label: &str) -> Self {
        Self { label: Some(label.to_owned()), ..self }
    }

    /// Says something else than SQLite does.
    pub fn saying(self, message: &str) -> Self {
        Self { message: Some(message.to_owned()), ..self }
    }
}
