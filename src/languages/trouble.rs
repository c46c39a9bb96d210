//! Why an answer cannot be run, and where in the learner's file: plain data, for a reporter to show.

/// Why an answer cannot be run or judged.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trouble {
    /// What happened, in one sentence; for SQL what SQLite said: `near ")": syntax error`.
    pub message: String,
    /// Where.
    pub place: Option<Place>,
    /// What usually causes it, in plain words.
    pub why: Option<String>,
    /// What to look at next.
    pub look_next: Option<String>,
}

/// A place in the learner's file, with the lines around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in characters.
    pub column: usize,
    /// How many characters are marked; at least 1.
    pub length: usize,
    /// The lines to show, with their numbers; `line` is among them.
    pub lines: Vec<(usize, String)>,
    /// What to write beside the mark: `SQLite stopped here: near ")": syntax error`.
    pub label: String,
}
