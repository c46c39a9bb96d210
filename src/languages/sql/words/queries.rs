//! What is said of queries and inserts whose parts don't fit together.

use super::Words;

/// Too few or too many values.
pub const VALUE_COUNT: Words = Words {
    why: "Each row after VALUES needs one value for each column, in the same order. Columns: {columns}.",
    look: "Line {line_mark}: count the columns and the values.",
};
/// Rows of different lengths.
pub const UNEVEN_ROWS: Words = Words {
    why: "The rows after VALUES do not have the same number of values. The first one has {first}, the marked one {other}.",
    look: "Line {line_mark}: which value is missing or too many?",
};
/// A subquery with several columns where one value is compared.
pub const SUBQUERY_COLUMNS: Words = Words {
    why: "One value is compared here, but the query in brackets gives several columns.",
    look: "The SELECT in the brackets: which one column is needed?",
};
/// A row where one value belongs.
pub const ROW_VALUE: Words = Words {
    why: "One side of the comparison has one value, the other has several.",
    look: "Line {line_mark}: how many columns are compared on each side?",
};
/// The two halves of a UNION differ.
pub const UNION_COLUMNS: Words = Words {
    why: "{word} puts the rows of two queries into one result. So both need the same number of columns.",
    look: "The columns after each SELECT.",
};
/// ORDER BY or LIMIT before UNION.
pub const UNION_ORDER: Words = Words {
    why: "ORDER BY and LIMIT belong to the whole result. They come once, after the last SELECT.",
    look: "What stands before the {word}?",
};
/// ORDER BY 5.
pub const ORDER_RANGE: Words = Words {
    why: "A number in ORDER BY or GROUP BY means a column of the result, counted from 1. The result does not have so many.",
    look: "Count the columns after SELECT.",
};
/// An aggregate in WHERE.
pub const AGGREGATE_WHERE: Words = Words {
    why: "WHERE looks at one row at a time, before rows are grouped. {function} needs the whole group.",
    look: "Which part of a query looks at groups, after GROUP BY?",
};
/// An aggregate in JOIN … ON and other places.
pub const AGGREGATE_PLACE: Words = Words {
    why: "{function} counts over a group of rows. In this place there is no group yet.",
    look: "SELECT, HAVING and ORDER BY come after grouping. Where is {function} needed?",
};
/// An aggregate in GROUP BY.
pub const AGGREGATE_GROUP: Words = Words {
    why: "GROUP BY names what the rows of one group have in common. Counting comes after that, group by group.",
    look: "Line {line_mark}: what do the rows of one group have in common?",
};
/// An aggregate of an aggregate.
pub const AGGREGATE_INSIDE: Words = Words {
    why: "{function} stands inside {outer}. Each of them makes one value of a whole group, and one query makes its groups only once. So an aggregate can't stand inside an aggregate.",
    look: "Which of the two steps comes first? A query in brackets can do that one.",
};
/// HAVING without groups.
pub const HAVING: Words = Words {
    why: "HAVING chooses among groups, but this query makes none: it has no GROUP BY.",
    look: "Do you want to choose rows (WHERE), or groups? Groups of what?",
};
/// A wrong number of arguments.
pub const ARGUMENTS: Words = Words {
    why: "{function} takes another number of values than stand in its brackets.",
    look: "Line {line_mark}: what should {function} work on?",
};
/// `COUNT(a, b)`.
pub const COUNT_ARGUMENTS: Words = Words {
    why: "COUNT takes one column, or * for whole rows. Two columns at once it can't count.",
    look: "Line {line_mark}: what should be counted, rows or one column?",
};
/// `SUM(*)`.
pub const STAR_ARGUMENT: Words = Words {
    why: "Only COUNT can work on *, on whole rows. {function} needs a column or a value.",
    look: "Line {line_mark}: which column?",
};
/// ON CONFLICT without a key.
pub const CONFLICT: Words = Words {
    why: "ON CONFLICT (...) names the columns that may not repeat. The table has no such rule for exactly these columns.",
    look: "Which columns does the PRIMARY KEY or UNIQUE of the table name?",
};
/// COMMIT without BEGIN.
pub const NO_TRANSACTION: Words =
    Words { why: "This ends a transaction, but none was begun.", look: "Is there a BEGIN before it?" };
/// BEGIN inside BEGIN.
pub const TRANSACTION_TWICE: Words = Words {
    why: "A transaction has begun already, and has not ended yet.",
    look: "Where does the first one end?",
};
/// MATCH.
pub const MATCH: Words = Words {
    why: "MATCH works on full-text search tables only. Plain texts are compared with = or LIKE.",
    look: "Line {line_mark}: what should the text look like?",
};
/// A statement with something else wrong.
pub const GENERAL: Words = Words {
    why: "SQLite read the statement, but could not do what it says.",
    look: "Line {line_mark}: what does the message name?",
};
