//! What is said when a rule refused a row of the learner's own script.

use super::Words;

/// A repeated key.
pub const UNIQUE: Words = Words {
    why: "{columns} may not repeat in {table}: PRIMARY KEY and UNIQUE refuse a second row with the same value. Such a row is there already.",
    look: "The rows of {table}: given ones, and those inserted before.",
};
/// A repeated pair.
pub const UNIQUE_TOGETHER: Words = Words {
    why: "{columns}, taken together, may not repeat in {table}. A row with the same values is there already.",
    look: "The rows of {table}: given ones, and those inserted before.",
};
/// A key repeated within one statement.
pub const UNIQUE_HERE: Words = Words {
    why: "{columns} may not repeat in {table}. The marked row has the same as the row in line {line_first}.",
    look: "The two rows: what should be different?",
};
/// A unique index over rows that repeat.
pub const UNIQUE_INDEX: Words = Words {
    why: "A unique index allows each value once, but rows that repeat are there already: the same {columns} in {table}.",
    look: "Which columns, together, may not repeat?",
};
/// A value for `NOT NULL` that is missing.
pub const NOT_NULL: Words = Words {
    why: "{column} of {table} may not be empty: it is NOT NULL, and the row has NULL there.",
    look: "Line {line_mark}: which value belongs there?",
};
/// A column left out although it is `NOT NULL`.
pub const NOT_NULL_OMITTED: Words = Words {
    why: "{column} of {table} may not be empty: it is NOT NULL. The INSERT gives it no value, so it would be NULL.",
    look: "Line {line_mark}: the columns in brackets behind {table}.",
};
/// A CHECK that does not hold.
pub const CHECK: Words = Words {
    why: "Each row must fulfil the rule: {rule}. This one does not.",
    look: "Put the values of the row into the rule: what comes out?",
};
/// A link that points nowhere.
pub const FOREIGN_KEY: Words = Words {
    why: "A foreign key must find its row. {keys} A value in this statement has no such row.",
    look: "Each value in those columns: is there a row with it, at that moment?",
};
/// A row that is still pointed at.
pub const FOREIGN_KEY_PARENT: Words = Words {
    why: "Rows of {children} still point at {table}. Without an ON DELETE rule, SQLite keeps a row as long as something points at it.",
    look: "What should happen to the links when such a row goes?",
};
/// A table that is still pointed at.
pub const FOREIGN_KEY_DROP: Words = Words {
    why: "DROP TABLE first deletes every row of {table}. Rows of {children} still point at them, and a foreign key keeps such rows.",
    look: "Which of these tables can go first, so that no link is left without its row?",
};
/// A table of whose links nothing is known.
pub const ANOTHER_TABLE: &str = "another table";
/// A foreign key that can't be told more exactly.
pub const FOREIGN_KEY_SOMEWHERE: Words = Words {
    why: "A foreign key must find its row. After this statement, a link would point at a row that is not there.",
    look: "Which table points at which, and in which order are rows made?",
};
/// A value of another type in a STRICT table.
pub const DATA_TYPE: Words = Words {
    why: "{table} is STRICT: the column {column} accepts {wanted} only. The row has {given} there.",
    look: "Line {line_mark}: the order of the values, and the type of the column.",
};
/// A text where the number of a row belongs.
pub const ROW_NUMBER: Words = Words {
    why: "A column INTEGER PRIMARY KEY accepts whole numbers only. Another value stands there.",
    look: "Line {line_mark}: the order of the columns and of the values.",
};
/// A trigger said no.
pub const TRIGGER: Words = Words {
    why: "A trigger refused this: its RAISE says \"{message}\".",
    look: "Which rows does the trigger refuse?",
};

/// One foreign key: a sentence.
pub const POINTS: &str = "{column} must be in {target} ({key}).";
