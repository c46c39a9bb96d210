//! What is said of habits from MySQL, PostgreSQL, SQL Server, the SQLite shell and word processors.

use super::Words;

/// `.tables`, `.mode box`, …
pub const DOT_COMMAND: Words = Words {
    why: "{name} is a command of the sqlite3 program. It is not SQL, so the database itself does not know it.",
    look: "Line {line}: does the task ask for this line? To see your tables: workbook run",
};
/// `\d`, `\dt`, …
pub const BACKSLASH_COMMAND: Words = Words {
    why: "A line that begins with \\ is a command of PostgreSQL's program psql. It is not SQL.",
    look: "Line {line}: does the task ask for this line? To see your tables: workbook run",
};
/// Three backticks around code, as in notes and chats.
pub const FENCE: Words = Words {
    why: "``` stands around code in notes and in chats. It is not SQL.",
    look: "Line {line}: leave out the lines with ```. Only the code between them belongs in this file.",
};
/// `const`, `exports`, …
pub const JAVASCRIPT: Words = Words {
    why: "{near} begins a line of JavaScript. This file is answered in SQL.",
    look: "The name of the file and the task: in which language is the answer? The tracks: workbook track",
};
/// `USE db`.
pub const USE: Words = Words {
    why: "USE chooses a database in MySQL. In SQLite there is one database, and it is open already.",
    look: "Does the file need this line?",
};
/// `CREATE DATABASE`, `DROP DATABASE`, `CREATE SCHEMA`.
pub const DATABASE: Words = Words {
    why: "In SQLite a database is one file, or lies in memory. Here it is open already: SQL only makes the tables in it.",
    look: "What does the task ask you to make?",
};
/// `SHOW TABLES`, `DESCRIBE heroes`.
pub const SHOW: Words = Words {
    why: "{near} asks MySQL for its tables. SQLite does not know it.",
    look: "The tables are drawn in the task. To see yours: workbook run",
};
/// `TRUNCATE`.
pub const TRUNCATE: Words = Words {
    why: "SQLite has no TRUNCATE. It removes rows with DELETE only.",
    look: "What does DELETE FROM do when it has no WHERE?",
};
/// `SET foreign_key_checks = 0`.
pub const SET: Words = Words {
    why: "SET changes a setting in MySQL and PostgreSQL. In SQLite settings are PRAGMAs.",
    look: "Does the task ask for a setting?",
};
/// `START TRANSACTION`.
pub const START: Words = Words {
    why: "START TRANSACTION is MySQL's way. In SQLite a transaction begins with BEGIN.",
    look: "Does the task ask for a transaction?",
};
/// `DELIMITER`, `GO`, `DECLARE`, `GRANT`, `EXEC`, …
pub const OTHER_STATEMENT: Words = Words {
    why: "{near} belongs to another database program. SQLite has no such statement.",
    look: "Does the task ask for this line?",
};
/// `ENGINE=InnoDB`, `DEFAULT CHARSET=utf8`.
pub const ENGINE: Words = Words {
    why: "After the closing ) MySQL has options such as ENGINE or CHARSET. SQLite has none of them: it stores every table in one way.",
    look: "Line {line}: what stands between the ) and the ;",
};
/// `AUTO_INCREMENT`, and `AUTOINCREMENT` in the wrong place.
pub const AUTO_INCREMENT: Words = Words {
    why: "AUTO_INCREMENT is MySQL's word. In SQLite a column INTEGER PRIMARY KEY numbers its rows by itself.",
    look: "Line {line}: which words after the name of the column are enough?",
};
/// `AUTOINCREMENT` on something else than `INTEGER PRIMARY KEY`.
pub const AUTOINCREMENT_PLACE: Words = Words {
    why: "AUTOINCREMENT may stand only behind exactly INTEGER PRIMARY KEY. INT is another type for SQLite. A column INTEGER PRIMARY KEY numbers its rows even without AUTOINCREMENT.",
    look: "Line {line}: the type and the order of the words.",
};
/// `ALTER TABLE … ADD CONSTRAINT`, `ADD FOREIGN KEY`, `ADD UNIQUE`, …
pub const ADD_RULE: Words = Words {
    why: "ALTER TABLE in SQLite can add a column, rename or drop one. It can't add a rule such as UNIQUE or FOREIGN KEY to a table that is there.",
    look: "Where can a rule stand when the table is made? Or: which index refuses a repeated pair?",
};
/// `ALTER TABLE … MODIFY`, `CHANGE`, `ALTER COLUMN`.
pub const CHANGE_COLUMN: Words = Words {
    why: "ALTER TABLE in SQLite can add a column, rename or drop one. It can't change a column that is there.",
    look: "How would a new table get the rows of the old one?",
};
/// `ENUM('a', 'b')`.
pub const ENUM: Words = Words {
    why: "SQLite has no type {name}. Which words a column accepts is a rule of its own there: CHECK.",
    look: "Line {line}: which condition is true for the words that you want to accept?",
};
/// `UNSIGNED`.
pub const UNSIGNED: Words = Words {
    why: "UNSIGNED is MySQL's word. SQLite has no such type; which numbers a column accepts is a rule: CHECK.",
    look: "Line {line}: does the task ask for a rule about numbers?",
};
/// `ON DUPLICATE KEY UPDATE`.
pub const ON_DUPLICATE: Words = Words {
    why: "ON DUPLICATE KEY is MySQL's way. SQLite says ON CONFLICT, with the columns that may not repeat.",
    look: "Which columns may not repeat in this table?",
};
/// `ILIKE`.
pub const ILIKE: Words = Words {
    why: "ILIKE is PostgreSQL's word. SQLite's LIKE takes a and A for the same letter anyway.",
    look: "Line {line}: which word is left without the I?",
};
/// `# comment`.
pub const HASH_COMMENT: Words = Words {
    why: "# begins a comment in MySQL. In SQLite a comment begins with two hyphens: --",
    look: "Line {line}: is this a comment?",
};
/// `// comment`.
pub const SLASH_COMMENT: Words = Words {
    why: "// begins a comment in JavaScript. In SQL a comment begins with two hyphens: --",
    look: "Line {line}: is this a comment?",
};
/// Curly quotes.
pub const CURLY_QUOTES: Words = Words {
    why: "Line {line} has the curly quote {quote}. Word processors and some web pages make them. SQL knows the straight ' only.",
    look: "Each quote in line {line}: retype it as the straight '.",
};
/// A space that is none.
pub const ODD_SPACE: Words = Words {
    why: "There is a special space in line {line}, copied from a web page or a word processor. It looks like a space, but SQLite takes it for a letter.",
    look: "The marked place: delete the space and type it again.",
};
/// `'it\'s'`.
pub const BACKSLASH_QUOTE: Words = Words {
    why: "In SQL a \\ does not protect the ' behind it, so the text ended there. A ' inside a text is written twice: ''",
    look: "The \\ in line {line_before}.",
};
/// `&&`.
pub const AND_SIGN: Words = Words {
    why: "&& is the AND of other languages. SQL writes the word.",
    look: "Line {line}: which word joins two conditions?",
};
/// `1::text`.
pub const CAST_SIGN: Words = Words {
    why: ":: changes a type in PostgreSQL. SQLite has CAST(... AS ...) for that.",
    look: "Line {line}: is another type needed here?",
};
/// `SELECT TOP 3`.
pub const TOP: Words = Words {
    why: "TOP is SQL Server's word. SQLite cuts a result with LIMIT, at the end of the query.",
    look: "Line {line}: how many rows does the task ask for?",
};
/// `KEY (a)`, `INDEX (a)`, `UNIQUE KEY u (a)` inside `CREATE TABLE`.
pub const INNER_INDEX: Words = Words {
    why: "MySQL can make an index inside CREATE TABLE. In SQLite, CREATE INDEX is a statement of its own; a rule is UNIQUE (...).",
    look: "Line {line}: do you want a rule, or only a faster search?",
};
/// `CHARACTER SET`, `IDENTITY`, `COMMENT 'x'` and other attributes of a column.
pub const COLUMN_WORD: Words = Words {
    why: "{near} behind a column belongs to another database program. SQLite does not know it.",
    look: "Line {line}: does the task ask for it?",
};
/// `=>`, `=<`, `=!`.
pub const TURNED_OPERATOR: Words = Words {
    why: "SQL writes the = last: <=, >=, and != or <> for \"not equal\".",
    look: "Line {line}: the order of the two signs.",
};
/// A function that other programs have.
pub const FUNCTION: Words = Words {
    why: "{name} is a function of another database program. SQLite has {instead} for that.",
    look: "Line {line}: does the task need this function?",
};
/// `DEFAULT NOW()`.
pub const DEFAULT_FUNCTION: Words = Words {
    why: "{told}Behind DEFAULT, SQLite expects a plain value. Anything else, such as a function, needs brackets around all of it there.",
    look: "Line {line}: does the task ask for a default value?",
};
/// `CURRENT_TIMESTAMP()`.
pub const PLAIN_TIME: Words = Words {
    why: "In SQLite {name} is a plain word, not a function: no brackets stand behind it.",
    look: "Line {line}: the brackets behind {name}.",
};
/// A function of another program, as a sentence before others.
pub const OTHER_FUNCTION: &str =
    "{name} is a function of another database program: SQLite has {instead} for that. ";
/// `gen_random_uuid()`.
pub const RANDOM_ID: Words = Words {
    why: "{name} makes a random id in another database program. SQLite has no such function. A column INTEGER PRIMARY KEY numbers its rows by itself.",
    look: "Line {line}: which kind of id does the task ask for?",
};
/// Functions of other programs that make a random id.
pub const RANDOM_IDS: [&str; 5] = ["GEN_RANDOM_UUID", "UUID_GENERATE_V4", "UUID", "NEWID", "NEWSEQUENTIALID"];
/// `ARRAY[1, 2]`.
pub const ARRAY: Words = Words {
    why: "SQLite has no arrays. A column holds one value; several values are several rows.",
    look: "Which table could hold one row for each of them?",
};

/// Functions of other programs, with what SQLite has instead.
pub const FUNCTIONS: [(&str, &str); 18] = [
    ("NOW", "datetime('now')"),
    ("GETDATE", "datetime('now')"),
    ("SYSDATE", "datetime('now')"),
    ("CURDATE", "date('now')"),
    ("YEAR", "strftime('%Y', ...)"),
    ("MONTH", "strftime('%m', ...)"),
    ("DATE_FORMAT", "strftime"),
    ("TO_CHAR", "strftime and printf"),
    ("LEN", "length"),
    ("CHAR_LENGTH", "length"),
    ("CHARINDEX", "instr"),
    ("LOCATE", "instr"),
    ("NVL", "ifnull and coalesce"),
    ("ARRAY_AGG", "group_concat"),
    ("LISTAGG", "group_concat"),
    ("RAND", "random"),
    ("LEAST", "min with several values"),
    ("GREATEST", "max with several values"),
];
