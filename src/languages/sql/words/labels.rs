//! What stands beside a mark.

/// Where SQLite could not go on.
pub const STOPPED: &str = "SQLite stopped here: {message}";
/// The statement that a constraint refused.
pub const REFUSED: &str = "SQLite refused this: {message}";
/// A foreign key whose target column is not there.
pub const NO_SUCH_COLUMN: &str = "no such column";
/// A foreign key whose target table is not there.
pub const NO_SUCH_TABLE: &str = "no such table";
/// A foreign key of a TEMP table whose target is none.
pub const NOT_AMONG_TEMP: &str = "not among the TEMP tables";
/// A foreign key whose target may repeat.
pub const NOT_A_KEY: &str = "this column may repeat";
/// A function that no row can be made with.
pub const NO_SUCH_FUNCTION: &str = "no such function";
/// A statement that is not allowed here.
pub const NOT_ALLOWED: &str = "not allowed here";
/// A statement that was stopped by a limit.
pub const CUT_OFF: &str = "stopped while this ran";
/// A comment without an end.
pub const OPEN_COMMENT: &str = "this comment never ends";
