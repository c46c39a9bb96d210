//! What is said of statements that SQLite could not read.

use super::Words;

/// A keyword with a slip in it.
pub const MISSPELT: Words = Words {
    why: "SQLite does not know the word {word}. There is a word {keyword}.",
    look: "Line {line_word}: is each word of SQL spelled right?",
};
/// A statement that begins with something else than a statement's word.
pub const NO_BEGINNING: Words = Words {
    why: "A statement begins with a word such as SELECT, INSERT or CREATE. This one begins with {near}.",
    look: "The end of the statement before it. Is there a ; too early?",
};
/// The same, with no statement before it.
pub const NO_BEGINNING_AT_ALL: Words = Words {
    why: "A statement begins with a word such as SELECT, INSERT or CREATE. This one begins with {near}.",
    look: "Line {line}: what should the statement do, and which word begins such a statement?",
};
/// A word, text or number that stands there alone.
pub const LONE_WORD: Words = Words {
    why: "{near} alone is no statement. A statement begins with a word such as SELECT, INSERT or CREATE. To answer with a word, ask for it as a text: SELECT '...';",
    look: "Line {line}: which statement is needed here?",
};
/// A comma before the closing bracket of a table.
pub const TRAILING_COMMA_TABLE: Words = Words {
    why: "After a comma, SQLite expects another column or rule.",
    look: "The end of line {line_before}. The cause is often just before the ^.",
};
/// A comma at the end of a list.
pub const TRAILING_COMMA: Words = Words {
    why: "After a comma, SQLite expects one more item of the list. It found {near}.",
    look: "The comma in line {line_before}, just before the ^.",
};
/// Two commas in a row, or one at the beginning.
pub const EXTRA_COMMA: Words = Words {
    why: "Nothing stands between {before} and this comma. A comma separates two items.",
    look: "Line {line}: is there a comma too many, or an item missing?",
};
/// No comma between a column and a rule.
pub const MISSING_COMMA_RULE: Words = Words {
    why: "{near} begins a new rule of the table here. A comma separates columns and rules from each other.",
    look: "The end of line {line_before}, just before the ^.",
};
/// No comma between a column and `PRIMARY KEY (…)` or `UNIQUE (…)`.
pub const KEY_WITHOUT_COMMA: Words = Words {
    why: "{word} with columns in brackets is a rule of the whole table. A comma separates columns and rules from each other.",
    look: "The end of line {line_rule}, just before {word}.",
};
/// No comma between two columns.
pub const MISSING_COMMA_COLUMN: Words = Words {
    why: "{near} looks like the next column. A comma separates columns from each other.",
    look: "The end of line {line_before}, just before the ^.",
};
/// Two items side by side.
pub const MISSING_BETWEEN: Words = Words {
    why: "Between {before} and {near} something is missing: a comma in a list, or a sign such as = in a condition.",
    look: "Just before the ^, in line {line}.",
};
/// Two items side by side in a list of values.
pub const MISSING_COMMA_VALUES: Words = Words {
    why: "The items of a list are separated by commas. Between {before} and {near} there is none.",
    look: "Just before the ^, in line {line}.",
};
/// `SELECT name count(*)`.
pub const MISSING_COMMA_SELECT: Words = Words {
    why: "Without a comma, SQLite takes {before} for a new name of {item}. Then a ( has no place there.",
    look: "Line {line}: what separates two columns of a result?",
};
/// `VALUES (1, 2) (3, 4)`.
pub const MISSING_COMMA_ROWS: Words = Words {
    why: "Several rows after VALUES are separated by commas.",
    look: "Just before the ^: between the ) of one row and the ( of the next.",
};
/// A closing bracket too many.
pub const EXTRA_BRACKET: Words = Words {
    why: "This ) closes nothing: every ( before it has its ) already.",
    look: "Count the ( and the ) from the start of the statement.",
};
/// A bracket that is never closed.
pub const OPEN_BRACKET: Words = Words {
    why: "The ( in line {line_open} is still open here: there is no ) for it.",
    look: "Where should that bracket be closed?",
};
/// `()`.
pub const EMPTY_BRACKETS: Words = Words {
    why: "Nothing stands between ( and ). SQLite expects at least one column there.",
    look: "Line {line}: what belongs in the brackets?",
};
/// A trigger without END.
pub const TRIGGER_END: Words = Words {
    why: "The statements of a trigger stand between BEGIN and END, each with a ; of its own.",
    look: "Does each statement before END have its ; and does the trigger have its END;",
};
/// A statement that stops in the middle.
pub const INCOMPLETE: Words = Words {
    why: "The statement ends, but SQLite expects more after {before}.",
    look: "The end of line {line_before}: what is missing?",
};
/// An operator or a word with nothing behind it.
pub const UNFINISHED: Words = Words {
    why: "After {before}, SQLite expects more. It found {near}.",
    look: "Just before the ^: what should follow {before}?",
};
/// No `;` between two statements.
pub const MISSING_SEMICOLON: Words = Words {
    why: "{near} begins a new statement. The one before it has no ; at its end.",
    look: "The end of line {line_before}, just before the ^.",
};
/// A keyword as a name.
pub const RESERVED: Words = Words {
    why: "{near} is a word of SQL itself. It can't be a plain name.",
    look: "Line {line}: which other name would fit?",
};
/// A text that is never closed.
pub const UNCLOSED_TEXT: Words = Words {
    why: "A ' opens a text here, and no ' closes it. So everything behind it belongs to the text.",
    look: "Line {line}: where should the text end? A ' inside a text is written twice: ''",
};
/// A quoted name that is never closed.
pub const UNCLOSED_NAME: Words = Words {
    why: "A {mark} opens a name here, and nothing closes it.",
    look: "Line {line}: where should the name end?",
};
/// `'it's'`.
pub const APOSTROPHE: Words = Words {
    why: "The text {text} ended at its second '. A ' inside a text is written twice: ''",
    look: "Line {line_text}: which ' belongs to the text, and which one ends it?",
};
/// A character that SQL does not have.
pub const STRANGE_CHARACTER: Words =
    Words { why: "SQL has no sign {near}.", look: "Line {line}: what should stand there?" };
/// `CREATE TABLE c {`.
pub const CURLY_BRACKETS: Words = Words {
    why: "SQL has no curly brackets. The columns of a table stand in round brackets: ( ... ).",
    look: "Line {line}, and the place where the columns end.",
};
/// `: hero`.
pub const LONE_COLON: Words = Words {
    why: "The : of a parameter and its name are one word. Here something stands between them, or the name is missing.",
    look: "Line {line}: what stands behind the : ?",
};
/// `VALUES (SELECT …)`, `= SELECT …`.
pub const INNER_QUERY: Words = Words {
    why: "A query that stands for a value has brackets of its own: (SELECT ...). The brackets of a list, such as those behind VALUES, do not count.",
    look: "Line {line}: where does this inner query begin, and where does it end?",
};
/// `12abc`.
pub const STRANGE_NUMBER: Words = Words {
    why: "{near} begins like a number and goes on like a name. A name begins with a letter.",
    look: "Line {line}: is it a name, a number, or a text in '...'?",
};
/// `GROUP home`, `ORDER name`.
pub const BY: Words = Words {
    why: "{before} is one half of two words: {before} BY.",
    look: "Just before the ^, in line {line}.",
};
/// `DELETE heroes`.
pub const DELETE_FROM: Words = Words {
    why: "DELETE names its table with a word in between: rows are deleted FROM a table.",
    look: "Line {line}: which word stands between DELETE and the table?",
};
/// `DELETE * FROM heroes`.
pub const DELETE_STAR: Words = Words {
    why: "DELETE removes whole rows. So it names no columns, and no * either.",
    look: "Line {line}: which word comes right after DELETE?",
};
/// `INSERT heroes`.
pub const INSERT_INTO: Words = Words {
    why: "INSERT names its table with a word in between: rows go INTO a table.",
    look: "Line {line}: which word stands between INSERT and the table?",
};
/// `INSERT INTO heroes (id) (1)`.
pub const VALUES: Words = Words {
    why: "After the columns, SQLite expects the word VALUES, or a SELECT.",
    look: "Line {line}: what stands between the columns and the values?",
};
/// `VALUES 1, 2`.
pub const VALUES_BRACKETS: Words = Words {
    why: "The values of one row stand in brackets: VALUES (..., ...).",
    look: "Line {line}: where does the row begin and where does it end?",
};
/// `UPDATE heroes name = 'x'`.
pub const UPDATE_SET: Words = Words {
    why: "After the table, UPDATE expects the word SET, then the columns with their new values.",
    look: "Line {line}: what stands between the table and the column?",
};
/// `UPDATE FROM heroes`.
pub const UPDATE_TABLE: Words = Words {
    why: "UPDATE is followed by its table at once, without FROM or INTO.",
    look: "Line {line}: which word comes right after UPDATE?",
};
/// `JOIN battles OM …`.
pub const JOIN_ON: Words = Words {
    why: "After JOIN and a table, SQLite expects ON and a condition. It took {before} for a short name of the table.",
    look: "Line {line}: which word begins the condition?",
};
/// `INNER fights f ON …`.
pub const JOIN_MISSING: Words = Words {
    why: "{word} only says which kind of join it is. Between it and the table {table}, SQLite expects the word JOIN.",
    look: "Line {line}: the words between the two tables.",
};
/// Clauses in another order than SQL's.
pub const CLAUSE_ORDER: Words = Words {
    why: "The parts of a query have one fixed order: SELECT, FROM with its JOINs, WHERE, GROUP BY, HAVING, ORDER BY, LIMIT. Here {near} comes after {earlier}.",
    look: "Where does {near} belong in that order?",
};
/// A clause twice.
pub const CLAUSE_TWICE: Words = Words {
    why: "This query has {near} twice. One is all there can be; further conditions are joined with AND or OR.",
    look: "The two {near}, in lines {line_first} and {line}.",
};
/// `REFERENCES heroes.id`.
pub const REFERENCES_POINT: Words = Words {
    why: "Behind REFERENCES, the column stands in brackets after its table: table (column). Here a point stands between the two.",
    look: "Line {line}: the sign between the table and its column.",
};
/// `FOREIGN KEY hero_id REFERENCES`.
pub const FOREIGN_KEY_BRACKETS: Words = Words {
    why: "FOREIGN KEY is followed by the columns of this table in brackets: FOREIGN KEY (...) REFERENCES ...",
    look: "Line {line}: how is the column {near} written?",
};
/// `hero_id INTEGER FOREIGN KEY REFERENCES heroes (id)`.
pub const FOREIGN_KEY_WORDS: Words = Words {
    why: "Behind a column, REFERENCES alone makes a foreign key. FOREIGN KEY (...) is a rule of its own, after a comma.",
    look: "Line {line}: which of the two forms do you want?",
};
/// `FOREIGN KEY (hero_id) heroes (id)`.
pub const REFERENCES_WORD: Words = Words {
    why: "After FOREIGN KEY (...), SQLite expects the word REFERENCES, then the table that it points at.",
    look: "Line {line}: the word between the columns and the table.",
};
/// `REFERENCES heroes (id) DELETE CASCADE`.
pub const ON_DELETE: Words = Words {
    why: "What happens on a delete begins with two words: ON DELETE, then an action.",
    look: "Line {line}: which word is missing before {near}? Or does it stand in another place?",
};
/// `ON DELETE )`.
pub const ACTION: Words = Words {
    why: "After ON DELETE, SQLite expects an action: CASCADE, RESTRICT, SET NULL, SET DEFAULT or NO ACTION.",
    look: "Line {line}: what should happen to the links?",
};
/// A rule before the first column.
pub const RULE_FIRST: Words = Words {
    why: "A table begins with its columns. Rules on a line of their own come after the last column.",
    look: "Line {line}: where does this rule belong?",
};
/// A column behind a rule.
pub const COLUMN_AFTER_RULE: Words = Words {
    why: "Rules on a line of their own come after the last column. Here the column {near} comes after such a rule.",
    look: "Line {line}: where does this column belong?",
};
/// `CREATE TABLE c a INTEGER`.
pub const TABLE_BRACKETS: Words = Words {
    why: "After the name of a new table, SQLite expects its columns in brackets: ( ... ).",
    look: "Line {line}, just before the ^.",
};
/// `CREATE INDEX i ON fights`.
pub const INDEX_BRACKETS: Words = Words {
    why: "After the table, CREATE INDEX expects the columns of the index in brackets: ( ... ).",
    look: "Line {line}, just before the ^.",
};
/// `id NOT EXISTS (…)`.
pub const EXISTS_ALONE: Words = Words {
    why: "EXISTS asks whether a query has any row. No column stands in front of it; with a column the word is IN.",
    look: "Line {line}: do you ask for a value in a list, or for any row at all?",
};
/// `IN 1, 2`.
pub const IN_BRACKETS: Words = Words {
    why: "IN is followed by a list or a query in brackets: IN ( ... ).",
    look: "Line {line}, just after IN.",
};
/// A syntax error with no better words.
pub const GENERAL: Words = Words {
    why: "SQLite did not expect {near} here.",
    look: "Line {line}. The cause is often just before the ^.",
};
