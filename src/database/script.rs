//! Running a script of several statements and saying where it stopped.

use std::ops::Range;

/// Why a statement of a script failed.
#[derive(Clone, Debug, PartialEq)]
pub struct ScriptError {
    /// What kind of failure it is.
    pub kind: ErrorKind,
    /// What SQLite said: `near ")": syntax error`.
    pub message: String,
    /// SQLite's extended error code.
    pub code: i32,
    /// Where in the script, in bytes, if SQLite told.
    pub offset: Option<usize>,
    /// The statement that failed, in bytes of the script; from its first token to its `;`.
    pub statement: Range<usize>,
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
}
