//! What is said of tables whose definition does not fit together.

use super::Words;

/// PRIMARY KEY twice.
pub const TWO_KEYS: Words = Words {
    why: "A table has one primary key. It may have several columns, but then it is written once, as a rule after the columns.",
    look: "The two places that say PRIMARY KEY. What identifies a row: one column, or several together?",
};
/// FOREIGN KEY (a, b) REFERENCES t (c).
pub const KEY_COUNTS: Words = Words {
    why: "A foreign key has as many columns here as it names in the other table.",
    look: "Line {line_mark}: count the columns on both sides. A link to two tables is two foreign keys.",
};
/// FOREIGN KEY names a column that the table does not have.
pub const KEY_COLUMN: Words = Words {
    why: "FOREIGN KEY ({column}) uses a column of this table, but the table has no {column}. {columns}",
    look: "Line {line_mark}: which column of this table points at the other one?",
};
/// `UNIQUE (a AND b)`.
pub const KEY_EXPRESSION: Words = Words {
    why: "The brackets of UNIQUE and PRIMARY KEY hold names of columns and nothing else. A comma separates them.",
    look: "Line {line_mark}: what stands between the names of the columns?",
};
/// `CHECK (hero_id IN (SELECT …))`.
pub const CHECK_QUERY: Words = Words {
    why: "A CHECK looks at the one row that comes, and may ask no other table or row. Whether a value is there in another table is the question of a foreign key.",
    look: "Line {line_mark}: what should this rule find out, and which kind of rule can?",
};
/// A rule names a column that the table does not have.
pub const RULE_COLUMN: Words = Words {
    why: "The new table has no column {column}. {columns}",
    look: "Line {line_mark}: is the column made in this table, and spelled the same?",
};
/// A rule that stands above a column it names.
pub const RULE_BEFORE_COLUMN: Words = Words {
    why: "{column} is made further down in this table. SQLite reads from top to bottom: all columns come first, rules such as UNIQUE (...) after them.",
    look: "The order of the lines in CREATE TABLE.",
};
/// A missing comma that made a column part of a type.
pub const SWALLOWED: Words = Words {
    why: "The new table has no column {column}. The word is there, in line {line_word}, but no comma stands before it: so SQLite took it as part of the column above.",
    look: "The end of the line before {column}.",
};
/// A type that a STRICT table does not know.
pub const STRICT_TYPE: Words = Words {
    why: "A STRICT table knows only these types: INT, INTEGER, REAL, TEXT, BLOB, ANY.",
    look: "Line {line_mark}: which of them fits?",
};
/// A column without a type in a STRICT table.
pub const STRICT_MISSING: Words = Words {
    why: "In a STRICT table each column needs a type: INT, INTEGER, REAL, TEXT, BLOB or ANY.",
    look: "Line {line_mark}: what does the column hold?",
};
/// WITHOUT ROWID needs a primary key.
pub const NO_KEY: Words = Words {
    why: "WITHOUT ROWID stores the rows by their primary key, so there must be one.",
    look: "Which columns, together, tell one row from another?",
};
/// ADD COLUMN … NOT NULL.
pub const ADD_NOT_NULL: Words = Words {
    why: "The rows that are there would get NULL in the new column, and NOT NULL refuses that.",
    look: "Which value should the rows have that are there already? DEFAULT says it.",
};
/// ADD COLUMN … UNIQUE or PRIMARY KEY.
pub const ADD_KEY: Words = Words {
    why: "ALTER TABLE in SQLite can't add a column with a rule UNIQUE or PRIMARY KEY.",
    look: "Which statement makes a unique index? Or: can the table be made anew?",
};
/// ADD COLUMN … DEFAULT 1 REFERENCES.
pub const ADD_REFERENCES: Words = Words {
    why: "A new column with REFERENCES must begin as NULL in the rows that are there, so its default must be NULL.",
    look: "Line {line_mark}: is a default needed?",
};
/// DROP COLUMN of a key.
pub const DROP_KEY: Words = Words {
    why: "This column is part of a key, an index or a rule. SQLite does not drop such a column.",
    look: "Which rule uses the column?",
};
/// DROP COLUMN of the only column.
pub const DROP_LAST: Words = Words {
    why: "A table has at least one column, and {column} is the only one.",
    look: "Should one column go, or the whole table?",
};
/// DROP COLUMN of a column that a FOREIGN KEY names.
pub const DROP_IN_KEY: Words = Words {
    why: "A FOREIGN KEY rule of {name} still names {column}. ALTER TABLE in SQLite can't take a rule out of a table, so the column must stay, too.",
    look: "The rule in CREATE TABLE {name}. How would a new table get the rows of the old one?",
};
/// DROP COLUMN of a column that a CHECK names.
pub const DROP_IN_RULE: Words = Words {
    why: "A rule of {name}, such as a CHECK, still names {column}. ALTER TABLE in SQLite can't take a rule out of a table, so the column must stay, too.",
    look: "The rule in CREATE TABLE {name}. How would a new table get the rows of the old one?",
};
/// DROP COLUMN of a column that an index, view or trigger uses.
pub const DROP_IN_OTHER: Words = Words {
    why: "The {kind} {name} still uses {column}. Without that column it could not work any more.",
    look: "The {kind} {name}: is it still needed?",
};
/// A table that is renamed or dropped while a view or trigger needs it.
pub const NO_LONGER_FITS: Words = Words {
    why: "After this change the {kind} {name} would not fit the tables any more: {told}.",
    look: "The statement that made {name}: which tables and columns does it name?",
};
/// A foreign key of a TEMP table.
pub const TEMP_TARGET: Words = Words {
    why: "A TEMP table lies apart from the other tables, and its foreign keys look for {target} only there. {target} is not there. CREATE TABLE does not check this. Every new link fails.",
    look: "The word before TABLE: should the links be gone when the program ends?",
};
/// A foreign key to a column that is not there.
pub const TARGET_COLUMN: Words = Words {
    why: "{target} has: {columns}. The foreign key points at {column}, which is not there. CREATE TABLE does not check this. Every new link fails.",
    look: "Line {line_mark}: which column of {target} tells one row from another?",
};
/// A foreign key to a column that may repeat.
pub const TARGET_REPEATS: Words = Words {
    why: "A foreign key must point at exactly one row. {column} of {target} is neither its primary key nor UNIQUE, so several rows may have the same value.",
    look: "Line {line_mark}: which column of {target} tells one row from another?",
};
/// A foreign key to a table whose key has another shape.
pub const TARGET_KEY: Words = Words {
    why: "The foreign key does not fit {target}: it must point at the whole primary key of {target}, or at columns that are UNIQUE together.",
    look: "Line {line_mark}: what is the primary key of {target}?",
};
/// A foreign key to a table that is not there.
pub const TARGET_TABLE: Words = Words {
    why: "The foreign key points at a table {target}. There is no such table. {tables} CREATE TABLE does not check this. Every new link fails.",
    look: "Line {line_mark}: which table should the link point at?",
};
/// Which tables there are.
pub const TABLES: &str = "The tables here: {tables}.";
