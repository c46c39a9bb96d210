//! What is said when a limit was hit or something is not allowed.

use super::Words;

/// The message when the time is used up.
pub const TIME_OUT: &str = "This ran too long, so it was stopped.";
/// The message when a result or value is too large.
pub const TOO_BIG: &str = "This grew too large, so it was stopped.";
/// The message when a statement is not allowed.
pub const FORBIDDEN: &str = "This is not allowed in the exercise book.";

/// A recursive query that never ends.
pub const ENDLESS: Words = Words {
    why: "WITH RECURSIVE repeats its second part until that part gives no new row. Here it always gives one more.",
    look: "Which condition in the second part ends the repetition?",
};
/// Tables side by side without a condition.
pub const PRODUCT: Words = Words {
    why: "Tables without a condition between them are combined row by row: each with each. A few tables make millions of rows that way.",
    look: "Each JOIN: which condition says which rows belong together?",
};
/// Too slow for a reason that can't be told.
pub const SLOW: Words = Words {
    why: "A small table needs a few milliseconds. When it takes this long, a query usually repeats without end or combines every row with every other.",
    look: "The joins and the repetitions in this statement.",
};
/// A value that is too long.
pub const LONG_VALUE: Words = Words {
    why: "One value grew beyond 100,000 bytes. The values of the exercises are short words and numbers.",
    look: "Which function makes a long value here?",
};
/// A result with too many rows, or a database that is full.
pub const MANY_ROWS: Words = Words {
    why: "It makes far more rows than the tables here hold. Usually a condition is missing between two tables.",
    look: "Which condition says which rows belong together?",
};
/// Too much of something else.
pub const LARGE: Words = Words {
    why: "The statement needs more space than the exercise book gives. The exercises need very little.",
    look: "Which part of the statement could be shorter?",
};
/// Triggers that call each other, or themselves.
pub const TRIGGERS: Words = Words {
    why: "A trigger runs statements of its own, and these can set off a trigger again. Here that goes on and on.",
    look: "Which statement in a trigger writes to a table that has a trigger itself?",
};
/// ATTACH and DETACH.
pub const ATTACH: Words = Words {
    why: "ATTACH opens another database file. All tables of an exercise lie in one database in memory.",
    look: "The task: which tables does it name? They are all here already.",
};
/// VACUUM.
pub const VACUUM: Words = Words {
    why: "VACUUM writes a database file anew. The exercises have no file: everything lies in memory.",
    look: "Does the task ask for this statement?",
};
/// A PRAGMA that changes settings.
pub const PRAGMA: Words = Words {
    why: "PRAGMA {name} changes how the database works inside. The exercises need only a few PRAGMAs, such as foreign_keys.",
    look: "Does the task ask for this statement?",
};
/// A virtual table.
pub const VIRTUAL: Words = Words {
    why: "A virtual table is run by an extension of SQLite. The exercises use plain tables.",
    look: "The word after CREATE.",
};
/// Functions that load code or files.
pub const FUNCTION: Words = Words {
    why: "This function reaches outside the database: it loads code or reads files.",
    look: "Does the task ask for this function?",
};
/// Anything else that is not allowed.
pub const OTHER: Words = Words {
    why: "This statement reaches outside the database or changes how it works inside.",
    look: "What does the task ask for?",
};
