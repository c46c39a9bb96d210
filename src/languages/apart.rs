//! What is the same for every language whose answers run in a process of their own: how a run is ended, and what is told of it.

use super::Trouble;
use crate::database::{ErrorKind, ScriptError, SqlError};

/// How a run was ended.
#[derive(Clone, Debug, PartialEq)]
pub enum How {
    /// There was no time left.
    TimeOut,
    /// The process has ended.
    Gone,
    /// What came could not be read.
    Garbled,
    /// Too many statements.
    Flood,
    /// The database hit a limit.
    Limit(SqlError),
}

impl How {
    /// The kind of failure that it is.
    #[must_use]
    pub const fn kind(&self) -> ErrorKind {
        match self {
            Self::TimeOut => ErrorKind::TimeOut,
            Self::Limit(error) => error.kind,
            Self::Gone | Self::Garbled | Self::Flood => ErrorKind::Other,
        }
    }
}

impl From<SqlError> for How {
    fn from(error: SqlError) -> Self {
        match error.kind {
            ErrorKind::TimeOut => Self::TimeOut,
            _ => Self::Limit(error),
        }
    }
}

/// Trouble in words; what is empty is left out.
#[must_use]
pub fn trouble(message: impl Into<String>, why: &str, look_next: &str) -> Trouble {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Trouble { message: message.into(), place: None, why: some(why), look_next: some(look_next) }
}

/// Something of ours did not work.
#[must_use]
pub fn fault(message: &str) -> Trouble {
    trouble(message, "This is a fault of the exercise book, not of your answer.", "")
}

/// A run that was ended. `process` is what ended, `during` when: `while up ran`. `last` is the last statement, in words.
#[must_use]
pub fn broken(how: &How, process: &str, during: &str, last: &str) -> Trouble {
    match how {
        How::TimeOut => trouble(
            format!("The time was over {during}."),
            &format!("Your code neither ended nor stopped. {last}"),
            "Is there a loop that never ends, or something that waits for what never comes?",
        ),
        How::Gone => trouble(
            format!("{process} ended {during}."),
            &format!("It stopped before your code was done. {last}"),
            "Does your code end the process, call itself without end, or use very much memory?",
        ),
        How::Garbled => trouble(
            format!("{process} sent what could not be read {during}."),
            "Your code runs in the same process as the part that talks to the database, and has disturbed it.",
            "What in your file changes things that your task does not speak of, or reads from standard input?",
        ),
        How::Flood => trouble(
            format!("Too many statements were sent {during}."),
            last,
            "Is there a loop that sends statements and never ends?",
        ),
        How::Limit(error) if error.kind == ErrorKind::Forbidden => trouble(
            format!("The database refused a statement {during}: {}", error.message),
            &format!("Answers may not open other files or change how the database works inside. {last}"),
            "Does the task ask for this statement?",
        ),
        How::Limit(error) => trouble(
            format!("The database stopped {during}: {}", error.message),
            &format!("There is a limit for rows, lengths and memory here. {last}"),
            "What in your code gives so much?",
        ),
    }
}

/// A failure of the judge's own statements after the answer ran: the time is over, or a limit was hit.
#[must_use]
pub fn after(error: &ScriptError) -> Trouble {
    if error.kind == ErrorKind::TimeOut {
        return trouble(
            "The time was over while I looked at your tables.",
            "Your code took most of the time that everything may take together.",
            "Is there a loop, or a wait, that takes long?",
        );
    }
    let message = format!("The database stopped while I looked at your tables: {}", error.message);
    if error.message.starts_with("foreign key mismatch") {
        return trouble(
            message,
            "A foreign key of your table points at a column that is not there, or whose values may repeat. The table is made all the \
             same; the first link finds it out.",
            "The column that each foreign key names in the other table. Is there one of this name, and is it the primary key?",
        );
    }
    if error.message.starts_with("no such table: main.") {
        return trouble(
            message,
            "A foreign key of your table points at a table that does not exist. The table with the key is made all the same; the \
             first link finds it out.",
            "The name of the table in each foreign key, and the names of the tables that are there.",
        );
    }
    if error.kind.is_limit() {
        return trouble(
            message,
            "There is a limit for rows, lengths and memory here.",
            "What in your code gives so much?",
        );
    }
    Trouble { message, ..Trouble::default() }
}

#[cfg(test)]
mod tests {
    use super::{How, after, broken};
    use crate::database::{ErrorKind, ScriptError, SqlError};

    #[test]
    fn a_limit_is_spoken_of_where_one_was_hit() {
        let why = |kind, message: &str| {
            let message = message.to_owned();
            after(&ScriptError { kind, message, code: 1, offset: None, statement: 0..0 }).why
        };
        assert!(why(ErrorKind::TooBig, "string or blob too big").is_some_and(|why| why.contains("a limit")));
        let mismatch = why(ErrorKind::Other, "foreign key mismatch - \"f\" referencing \"heroes\"");
        assert!(mismatch.is_some_and(|why| why.contains("points at a column")));
        let missing = why(ErrorKind::Other, "no such table: main.hero");
        assert!(missing.is_some_and(|why| why.contains("points at a table")));
        assert_eq!(why(ErrorKind::Other, "no such function: now"), None);
    }

    #[test]
    fn what_is_not_allowed_is_told_from_what_is_too_large() {
        let told = |kind| broken(&How::Limit(SqlError::ours(kind, "not so")), "Node.js", "while up ran", "");
        assert!(
            told(ErrorKind::Forbidden).message.starts_with("The database refused a statement while up ran")
        );
        assert!(told(ErrorKind::TooBig).message.starts_with("The database stopped while up ran"));
    }
}
