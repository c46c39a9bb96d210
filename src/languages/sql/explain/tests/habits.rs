//! Habits from other programs.

use super::says;

#[test]
fn commands_of_other_programs() {
    says(
        "«.»mode box\nSELECT 1;",
        ".mode is a command of the sqlite3 program.",
        "Line 3: does the task ask for this line?",
    );
    says("«.»tables", ".tables is a command", "workbook run");
    says("«\\»d heroes", "PostgreSQL's program psql", "workbook run");
    says("«USE» mydb;", "In SQLite there is one database", "need this line?");
    says("CREATE «DATABASE» x;", "Here it is open already", "What does the task ask you to make?");
    says("«SHOW» TABLES;", "SHOW asks MySQL for its tables", "workbook run");
    says("«DESCRIBE» heroes;", "DESCRIBE asks MySQL", "workbook run");
    says("«TRUNCATE» TABLE heroes;", "SQLite has no TRUNCATE.", "DELETE FROM");
    says("«SET» foreign_key_checks = 0;", "settings are PRAGMAs", "ask for a setting?");
    says("«START» TRANSACTION;", "begins with BEGIN", "ask for a transaction?");
    says("«const» knex = require('knex');", "const begins a line of JavaScript.", "in which language");
    says("«exports».up = function () {};", "exports begins a line of JavaScript.", "workbook track");
    says("«GO»;", "GO belongs to another database program", "ask for this line?");
}

#[test]
fn code_copied_with_what_stood_around_it() {
    says("«```»sql\nCREATE TABLE c (a INT);\n```", "It is not SQL.", "Line 3: leave out the lines with ```");
    says("CREATE TABLE c (a INT);\n«```»", "It is not SQL.", "Line 4: leave out");
    let told = super::trouble("```sql\nSELECT 1;\n```");
    assert_eq!(told.message, "near \"```sql ...");
}

#[test]
fn comments_of_other_languages() {
    says("«#» comment\nSELECT 1;", "two hyphens", "Line 3: is this a comment?");
    says("«#comment»\nSELECT 1;", "two hyphens", "is this a comment?");
    says("«/»/ comment\nSELECT 1;", "// begins a comment in JavaScript", "is this a comment?");
}

#[test]
fn words_behind_columns() {
    says("CREATE TABLE c(a INT PRIMARY KEY «AUTO_INCREMENT»);", "MySQL's word", "are enough?");
    says(
        "CREATE TABLE c(a INT PRIMARY KEY «AUTOINCREMENT»);",
        "exactly INTEGER PRIMARY KEY",
        "Line 3: the type",
    );
    says(
        "CREATE TABLE c(a INTEGER «AUTOINCREMENT» PRIMARY KEY);",
        "exactly INTEGER PRIMARY KEY",
        "Line 3: the type",
    );
    says(
        "CREATE TABLE c(a INTEGER PRIMARY KEY «UNSIGNED»);",
        "SQLite has no such type",
        "a rule about numbers?",
    );
    says("CREATE TABLE c(a INT, b ENUM(«'a'»,'b'));", "SQLite has no type ENUM.", "which condition is true");
    says("CREATE TABLE c(a VARCHAR(20) «CHARACTER» SET utf8);", "CHARACTER behind a column", "ask for it?");
    says(
        "CREATE TABLE c(a INT, KEY «(»a));",
        "CREATE INDEX is a statement of its own",
        "only a faster search?",
    );
    says(
        "CREATE TABLE c(a INT, PRIMARY KEY (a), «KEY» k (a));",
        "CREATE INDEX is a statement of its own",
        "only a faster search?",
    );
    says(
        "CREATE TABLE c(a INT, UNIQUE «KEY» u (a));",
        "CREATE INDEX is a statement of its own",
        "only a faster search?",
    );
}

#[test]
fn words_behind_tables() {
    says("CREATE TABLE c(a INT) ENGINE«=»InnoDB;", "options such as ENGINE", "between the ) and the ;");
    says("CREATE TABLE c(a INT)\nENGINE«=»InnoDB DEFAULT CHARSET=utf8;", "options such as ENGINE", "Line 4");
}

#[test]
fn changes_that_sqlite_makes_otherwise() {
    says(
        "ALTER TABLE fights ADD CONSTRAINT u «UNIQUE» (hero_id);",
        "It can't add a rule",
        "when the table is made?",
    );
    says(
        "ALTER TABLE fights ADD «FOREIGN» KEY (hero_id) REFERENCES heroes(id);",
        "It can't add a rule",
        "when the table is made?",
    );
    says("ALTER TABLE heroes «MODIFY» name TEXT;", "It can't change a column", "the rows of the old one?");
    says(
        "ALTER TABLE heroes ALTER COLUMN name «TYPE» TEXT;",
        "It can't change a column",
        "the rows of the old one?",
    );
    says(
        "INSERT INTO heroes VALUES (1,'a','b') ON «DUPLICATE» KEY UPDATE name='a';",
        "SQLite says ON CONFLICT",
        "may not repeat",
    );
}

#[test]
fn signs_and_functions() {
    says(
        "SELECT * FROM heroes WHERE name «ILIKE» 'a%';",
        "takes a and A for the same letter",
        "without the I?",
    );
    says("SELECT TOP «3» * FROM heroes;", "SQL Server's word", "how many rows");
    says(
        "SELECT * FROM heroes WHERE name = 'a' &«&» home = 'b';",
        "SQL writes the word",
        "joins two conditions?",
    );
    says("SELECT 1«:»:text;", "CAST(... AS ...)", "another type");
    says("SELECT * FROM heroes WHERE id =«>» 2;", "SQL writes the = last", "the order of the two signs");
    says("SELECT * FROM heroes WHERE id =«!» 2;", "SQL writes the = last", "the order of the two signs");
    says("SELECT «NOW»();", "SQLite has datetime('now') for that", "need this function?");
    says("SELECT «ARRAY»[1,2];", "SQLite has no arrays", "one row for each");
}

#[test]
fn characters_of_word_processors() {
    says("SELECT «“»name” FROM heroes;", "Line 3 has the curly quote “.", "retype it as the straight '");
    says("SELECT name FROM heroes WHERE name = «‘»Achilles’;", "the curly quote ‘", "Each quote in line 3");
    says("INSERT INTO heroes VALUES (7, «’»Ajax’, 'x');", "the curly quote ’", "Each quote in line 3");
    says(
        "SELECT«\u{a0}»name FROM heroes;",
        "a special space in line 3",
        "delete the space and type it again",
    );
    says("SELECT name«\u{a0}»FROM heroes;", "a special space in line 3", "delete the space");
    says("SELECT name FROM heroes WHERE«\u{202f}»id = 1;", "a special space in line 3", "delete the space");
    says(
        "INSERT INTO heroes VALUES (40, 'it\\'«s»', 'x');",
        "a \\ does not protect the '",
        "The \\ in line 3.",
    );
}
