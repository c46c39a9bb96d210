//! Remarks about statements that were left out, and about words that do nothing.

/// A PRAGMA that makes no difference here.
pub const PRAGMA: &str = "PRAGMA {name} was skipped: it makes no difference in the exercises.";
/// VACUUM, which has nothing to do in memory.
pub const VACUUM: &str = "VACUUM was skipped: it makes no difference for a database in memory.";

/// A misspelled `PRAGMA foreign_keys`. SQLite passes over a PRAGMA that it does not know without a word.
pub const MISSPELLED: &str =
    "PRAGMA {name} was skipped: SQLite knows no such setting, and does not say so. Is foreign_keys meant?";
/// `NOT_NULL`, `PRIMARY_KEY`.
pub const JOINED: &str =
    "{word} in line {line} is one word, and so no rule. The rule is written as two: {rule}.";
