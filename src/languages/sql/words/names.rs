//! What is said of names that are not there, or there twice.

use super::Words;

/// No table of that name, and none like it.
pub const NO_TABLE: Words = Words {
    why: "There is no table {table}. The tables here: {tables}.",
    look: "Line {line_mark}: which table do you need?",
};
/// No table at all.
pub const NO_TABLES: Words = Words {
    why: "There is no table {table}: no table has been made so far.",
    look: "Which statement makes {table}, and where does it stand?",
};
/// A table whose name is like another.
pub const NEAR_TABLE: Words = Words {
    why: "There is no table {table}. There is a table {near_name}.",
    look: "Line {line_mark}: is the name of the table spelled right?",
};
/// A table that is made further down.
pub const LATER_TABLE: Words = Words {
    why: "{table} is made in line {line_later}, further down. A script runs from top to bottom.",
    look: "The order of the statements.",
};
/// No column of that name, and none like it.
pub const NO_COLUMN: Words = Words {
    why: "No table of this statement has a column {column}. {columns}",
    look: "Line {line_mark}: which column do you need?",
};
/// A column whose name is like another.
pub const NEAR_COLUMN: Words = Words {
    why: "There is no column {column}. {columns}",
    look: "Line {line_mark}: did you mean {near_name}?",
};
/// A column of a table that the statement does not name.
pub const ELSEWHERE: Words = Words {
    why: "{column} is a column of {owner}, but {owner} is not part of this statement. {columns}",
    look: "Which tables does the query need, and which column ties them together?",
};
/// A table where a column belongs.
pub const TABLE_AS_COLUMN: Words = Words {
    why: "{column} is a table. Here SQLite expects a column. {columns}",
    look: "Line {line_mark}: which column do you need?",
};
/// A column that is named in a view or trigger.
pub const INSIDE: Words = Words {
    why: "This statement does not name {column} itself. A view or trigger that it uses does, and there is no such column.",
    look: "The statement that made the view or trigger.",
};
/// A column of a table that is named in another part of the statement only.
pub const OUT_OF_SIGHT: Words = Words {
    why: "{column} is a column of {owner}, but {owner} can't be seen from here. Each SELECT sees the tables of its own FROM, and those around its brackets.",
    look: "Line {line_mark}: which FROM does this place belong to?",
};
/// A SELECT without FROM.
pub const NO_FROM: Words = Words {
    why: "Without quotes, {column} is the name of a column. This SELECT has no FROM, so there is no table with such a column. A text stands in single quotes: '...'",
    look: "Line {line_mark}: is {column} a text? If it is a column: which table holds {column}?",
};
/// A qualifier that is no table of the statement.
pub const NO_ALIAS: Words = Words {
    why: "{owner}.{column} means: the column {column} of {owner}. No table in this statement is called {owner}. {used}",
    look: "The names after FROM and JOIN.",
};
/// A table that goes by another name in the statement.
pub const RENAMED: Words = Words {
    why: "In this statement {owner} is called {alias}. Its long name can't be used beside the short one.",
    look: "Line {line_mark}: the name in front of the point.",
};
/// A plain word that was meant as a text.
pub const TEXT: Words = Words {
    why: "Without quotes, {column} is the name of a column. A text stands in single quotes: '...'",
    look: "Line {line_mark}: is {column} a text or a column?",
};
/// Double quotes around a text.
pub const DOUBLE_QUOTES: Words = Words {
    why: "Double quotes are for names of tables and columns: \"{column}\" means a column. A text stands in single quotes: '...'",
    look: "Line {line_mark}: is {column} a text or a column?",
};
/// A column that several tables have.
pub const AMBIGUOUS: Words = Words {
    why: "Several tables of this statement have a column {column}: {owners}. SQLite can't tell which one is meant.",
    look: "Line {line_mark}: from which table should {column} come? Say so in front of it: table.column",
};
/// A column of an INSERT that the table does not have.
pub const INSERT_COLUMN: Words = Words {
    why: "{table} has no column {column}. {columns}",
    look: "Line {line_mark}: the columns in brackets behind the table.",
};
/// A function that does not exist.
pub const NO_FUNCTION: Words = Words {
    why: "SQLite has no function {name}.",
    look: "Line {line_mark}: a name with a ( behind it is a function. Is it one?",
};
/// A function whose name is like another.
pub const NEAR_FUNCTION: Words = Words {
    why: "SQLite has no function {name}. It has {near_name}.",
    look: "Line {line_mark}: is the name of the function spelled right?",
};
/// A table that is already there, and was given.
pub const ALREADY_GIVEN: Words = Words {
    why: "{table} is already there: it is given, with its rows. It need not be made again.",
    look: "The task: which tables are given, and which one should you write?",
};
/// A table that the script itself made before.
pub const ALREADY_MADE: Words = Words {
    why: "{table} is already there: line {line_earlier} makes it.",
    look: "The two statements: which one should stay?",
};
/// An index, view or trigger that is already there.
pub const ALREADY_OTHER: Words = Words {
    why: "Something with this name is already there. Tables, views and indexes share their names.",
    look: "Line {line_mark}: which other name would fit?",
};
/// Something else that is not there.
pub const NO_OTHER: Words =
    Words { why: "Nothing with this name is there.", look: "Line {line_mark}: is the name spelled right?" };
/// A column that the table has already.
pub const COLUMN_TWICE: Words = Words {
    why: "The table would have two columns {column}. Each name may be there once.",
    look: "Line {line_mark}: is the column there already?",
};
/// A name that SQLite keeps for itself.
pub const SQLITE_NAME: Words = Words {
    why: "Names that begin with sqlite_ belong to SQLite itself.",
    look: "Line {line_mark}: which other name would fit?",
};
/// The column that JOIN … USING names is not in both tables.
pub const USING: Words = Words {
    why: "USING ({column}) needs a column {column} in both tables. {columns}",
    look: "Which column of one table belongs to which column of the other? ON can name two different ones.",
};

/// What a table has: one sentence.
pub const HAS: &str = "{table} has: {columns}.";
/// Which names a statement uses for its tables.
pub const USED: &str = "Here are: {names}.";
