//! What SQLite says when a statement fails, sorted into kinds that lead to different words or outcomes.
//!
//! Not the explanation for a learner: that is the language's business.

use rusqlite::ErrorCode;
use rusqlite::ffi;

/// A statement that failed.
#[derive(Clone, Debug, PartialEq)]
pub struct SqlError {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What SQLite said: `near ")": syntax error`.
    pub message: String,
    /// SQLite's extended error code.
    pub code: i32,
    /// Where in the statement, in bytes, if SQLite told.
    pub offset: Option<usize>,
}

/// Kinds of failure that lead to different words or outcomes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// A repeated key.
    Unique,
    /// A foreign key that points nowhere, or a row that is still pointed at.
    ForeignKey,
    /// NULL where it may not be.
    NotNull,
    /// A CHECK that does not hold.
    Check,
    /// A value of the wrong type in a STRICT table.
    DataType,
    /// A trigger's `RAISE`.
    Trigger,
    /// A foreign key whose definition does not fit its target.
    ForeignKeyMismatch,
    /// The time budget ran out.
    TimeOut,
    /// The memory budget, a length limit or a row cap was hit.
    TooBig,
    /// Something that is not allowed here: ATTACH, a PRAGMA that writes, …
    Forbidden,
    /// Anything else: a syntax error, an unknown name, …
    Other,
}

impl ErrorKind {
    /// Whether a constraint said no: the statement was understood and refused.
    #[must_use]
    pub const fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::Unique | Self::ForeignKey | Self::NotNull | Self::Check | Self::DataType | Self::Trigger
        )
    }

    /// Whether a limit of ours was hit: nothing that is tried afterwards can be trusted to run.
    #[must_use]
    pub const fn is_limit(self) -> bool {
        matches!(self, Self::TimeOut | Self::TooBig | Self::Forbidden)
    }

    /// Sorts an extended error code; the message tells apart what shares `SQLITE_ERROR`.
    /// Codes: <https://sqlite.org/rescode.html>.
    fn of(code: ErrorCode, extended: i32, message: &str) -> Self {
        match extended {
            ffi::SQLITE_CONSTRAINT_UNIQUE
            | ffi::SQLITE_CONSTRAINT_PRIMARYKEY
            | ffi::SQLITE_CONSTRAINT_ROWID => Self::Unique,
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY => Self::ForeignKey,
            ffi::SQLITE_CONSTRAINT_NOTNULL => Self::NotNull,
            ffi::SQLITE_CONSTRAINT_CHECK => Self::Check,
            ffi::SQLITE_CONSTRAINT_DATATYPE => Self::DataType,
            ffi::SQLITE_CONSTRAINT_TRIGGER => Self::Trigger,
            _ => match code {
                ErrorCode::TypeMismatch => Self::DataType,
                ErrorCode::OperationInterrupted => Self::TimeOut,
                ErrorCode::OutOfMemory | ErrorCode::TooBig | ErrorCode::DiskFull => Self::TooBig,
                ErrorCode::AuthorizationForStatementDenied => Self::Forbidden,
                ErrorCode::ConstraintViolation => Self::Check,
                _ if message.starts_with("foreign key mismatch") => Self::ForeignKeyMismatch,
                _ => Self::Other,
            },
        }
    }
}

impl SqlError {
    /// A failure of ours to go on, in SQLite's place.
    #[must_use]
    pub fn ours(kind: ErrorKind, message: &str) -> Self {
        Self { kind, message: message.to_owned(), code: 0, offset: None }
    }
}

/// How much of a message is kept, in bytes: a trigger's RAISE may say anything, at any length.
const MOST_SAID: usize = 1_000;

/// A message that can be read, with `...` where something was cut off.
fn cut(mut message: String) -> String {
    if message.len() > MOST_SAID {
        let end = (0..=MOST_SAID).rev().find(|end| message.is_char_boundary(*end)).unwrap_or(0);
        message.truncate(end);
        message.push_str("...");
    }
    message
}

impl From<rusqlite::Error> for SqlError {
    fn from(error: rusqlite::Error) -> Self {
        let error = Self::whole(error);
        Self { message: cut(error.message), ..error }
    }
}

impl SqlError {
    fn whole(error: rusqlite::Error) -> Self {
        match error {
            rusqlite::Error::SqlInputError { error, msg, offset, .. } => Self {
                kind: ErrorKind::of(error.code, error.extended_code, &msg),
                message: msg,
                code: error.extended_code,
                offset: usize::try_from(offset).ok(),
            },
            rusqlite::Error::SqliteFailure(error, message) => {
                let message = message.unwrap_or_else(|| error.to_string());
                Self {
                    kind: ErrorKind::of(error.code, error.extended_code, &message),
                    message,
                    code: error.extended_code,
                    offset: None,
                }
            }
            other => Self::ours(ErrorKind::Other, &other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{MOST_SAID, cut};

    #[test]
    fn a_message_of_any_length_can_be_read() {
        assert_eq!(cut("no such table: heros".to_owned()), "no such table: heros");
        let whole = "x".repeat(MOST_SAID);
        assert_eq!(cut(whole.clone()), whole);
        let long = format!("{}\u{e9}{whole}", "x".repeat(MOST_SAID - 1));
        assert_eq!(cut(long), format!("{}...", "x".repeat(MOST_SAID - 1)));
    }
}
