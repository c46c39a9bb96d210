//! What is said of a comment that never ends.

use super::Words;

/// A comment that goes on to the end of the file.
pub const OPEN: Words = Words {
    why: "A comment begins with /* in line {line_mark}, and no */ ends it. So everything behind it belongs to the comment, and SQLite does not read it.",
    look: "Line {line_mark}: where should the comment end?",
};
/// What happened, where nothing else is left of an answer.
pub const SWALLOWED: &str = "A comment never ends, and the rest of the file is part of it.";
/// The remark for an answer that can be run.
pub const NOTE: &str =
    "The comment that begins with /* in line {line} never ends: what stands behind it is not read.";
