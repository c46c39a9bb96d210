//! `workbook review FILE`: any schema, without a workbook.

use std::fs;
use std::path::PathBuf;

use snapbox::cmd::Command;
use snapbox::str;

use crate::book::Book;

pub const FAULTY: &str = "\
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

-- who fought where
CREATE TABLE fights (
  id INTEGER PRIMARY KEY,
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE
);
";
const SOUND: &str = "\
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
  PRIMARY KEY (hero_id, battle_id)
);
CREATE INDEX fights_by_battle ON fights (battle_id);
";

pub fn review(book: &Book, arguments: &[&str]) -> Command {
    book.bare(&[&["review"], arguments].concat())
}

#[test]
fn a_script_is_reviewed_on_one_screen() {
    let book = Book::empty();
    book.write("schema.sql", FAULTY);
    review(&book, &["schema.sql"]).assert().code(1).stderr_eq("").stdout_eq(str![[r#"
schema.sql   3 tables, 1 join table                                      1 fault

fights   line 5, links heroes and battles

  fault  the same link twice is accepted

    I added heroes 101 - battles 201 twice. fights accepted it both times.

    fights
    id | hero_id | battle_id
    ---+---------+----------
     1 |     101 |       201
     2 |     101 |       201   <- the same link again

    id is different in every row, so it can't stop a repeated pair. Nothing says
    that hero_id and battle_id may not repeat together.

  What would mend it
    In place of the CREATE TABLE of fights. I tried it: no fault is left.

    CREATE TABLE fights (
      id INTEGER PRIMARY KEY,
      hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
      battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
      UNIQUE (hero_id, battle_id)
    );
    CREATE INDEX fights_battle_id ON fights (battle_id);

I made up rows and tried them in memory, with foreign keys enforced. Your
program has to ask for that: PRAGMA foreign_keys = ON.

"#]]);
    review(&book, &["schema.sql", "--plain"]).env("COLUMNS", "40").assert().code(1).stdout_eq(str![[r#"
schema.sql, 3 tables, 1 join table: 1 fault

fights   line 5, links heroes and
         battles

  fault  the same link twice is accepted

    I added heroes 101 - battles 201
    twice. fights accepted it both
    times.

    fights: 2 rows
      row 1
        id: 1
        hero_id: 101
        battle_id: 201
      row 2
        id: 2
        hero_id: 101
        battle_id: 201
        <- the same link again

    id is different in every row, so it
    can't stop a repeated pair. Nothing
    says that hero_id and battle_id may
    not repeat together.

  What would mend it
    In place of the CREATE TABLE of
    fights. I tried it: no fault is
    left.

    CREATE TABLE fights (
      id INTEGER PRIMARY KEY,
      hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
      battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
      UNIQUE (hero_id, battle_id)
    );
    CREATE INDEX fights_battle_id ON fights (battle_id);

I made up rows and tried them in memory,
with foreign keys enforced. Your program
has to ask for that: PRAGMA foreign_keys
= ON.

"#]]);
    book.write("schema.sql", SOUND);
    review(&book, &["schema.sql"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
schema.sql   3 tables, 1 join table                                    no faults

fights   line 3, links heroes and battles
  ok     no fault found

I made up rows and tried them in memory, with foreign keys enforced. Your
program has to ask for that: PRAGMA foreign_keys = ON.

"#]]);
    review(&book, &["-"]).stdin("CREATE TABLE notes (body TEXT);").assert().success().stdout_eq(str![[r#"
standard input   1 table, 0 join tables                                no faults

No table ties others together, so there was nothing to probe.

"#]]);
}

#[test]
fn a_database_file_is_reviewed_and_nothing_is_made() {
    let book = Book::empty();
    let path: PathBuf = book.here().join("shop.db");
    rusqlite::Connection::open(&path).unwrap().execute_batch(FAULTY).unwrap();
    let before = fs::read(&path).unwrap();
    let told = review(&book, &["shop.db"]).assert().code(1).stderr_eq("").get_output().stdout.clone();
    let told = String::from_utf8(told).unwrap();
    assert!(
        told.starts_with("shop.db   3 tables, 1 join table")
            && told.contains("fault  the same link twice is accepted"),
        "{told}"
    );
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(book.everything().len(), 1, "nothing was made");
}

#[test]
fn what_can_not_be_read_ends_with_4_and_a_wrong_command_line_with_2() {
    let book = Book::empty();
    review(&book, &["none.sql"]).assert().code(4).stdout_eq("").stderr_eq(str![[r#"
workbook: none.sql: There is no such file.

"#]]);
    review(&book, &["-"]).stdin("Dear teacher, here is my work.").assert().code(4).stderr_eq(str![[r#"
workbook: -, line 1: near "Dear": syntax error
  A statement begins with a word such as SELECT, INSERT or CREATE. This one
  begins with Dear.
  SQLite took no statement of this file, so there is nothing to review.

"#]]);
    book.write("false.db", "SQLite format 3\0 and nothing else");
    review(&book, &["false.db"]).assert().code(4).stderr_eq(str![[r#"
workbook: false.db: SQLite can't read this database: file is not a database.

"#]]);
    review(&book, &["false.db", "--format", "json"]).assert().code(4).stderr_eq("").stdout_eq(str![[r#"
{
  "version": 1,
  "error": {
    "kind": "files",
    "message": "false.db: SQLite can't read this database: file is not a database.",
    "hints": []
  }
}

"#]]);
    review(&book, &["."]).assert().code(4).stderr_eq(str![[r#"
workbook: .: This is a folder.
  workbook review takes an SQL script, saved as UTF-8, or an SQLite database
  file.

"#]]);
    review(&book, &[]).assert().code(2);
    review(&book, &["schema.sql", "--format", "junit"]).assert().code(2);
}
