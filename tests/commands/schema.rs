//! `schema`: pictures of the tables of an answer, and of any script.

use snapbox::{file, str};

use crate::book::{Book, RIGHT, WRONG};

#[test]
fn the_tables_of_an_answer_are_drawn() {
    let book = Book::begun();
    book.pair(RIGHT);
    let before = book.everything();
    book.run(&["schema"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
sql/pair  workbook/sql/01_links/pair.sql

╭─ heroes ─────────╮     ╭─ fights ─────────────────╮
│ id*   INTEGER PK ├┼┼─o<┤ hero_id*   INTEGER PK FK │     ╭─ battles ────────╮
│ name* TEXT       │     │ battle_id* INTEGER PK FK ├>o─┼┼┤ id*   INTEGER PK │
╰──────────────────╯     ╰──────────────────────────╯     │ name* TEXT       │
                                                          ╰──────────────────╯

PK primary key   FK foreign key   name* never NULL
┼┼ one   o< any number

fights links heroes and battles.
fights: hero_id and battle_id together are the primary key.

"#]]);
    book.run(&["schema", "workbook/sql/01_links/pair.sql", "--plain"])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(str![[r#"
sql/pair  workbook/sql/01_links/pair.sql

heroes: a table with 2 columns
  id INTEGER: primary key, never NULL
  name TEXT: never NULL

battles: a table with 2 columns
  id INTEGER: primary key, never NULL
  name TEXT: never NULL

fights: a table with 2 columns
  hero_id INTEGER: primary key, foreign key, never NULL
  battle_id INTEGER: primary key, foreign key, never NULL
  hero_id and battle_id together are the primary key
  fights.hero_id points at heroes.id, NOT NULL
    A row of fights has exactly one row of heroes.
    A row of heroes has any number of rows of fights.
  fights.battle_id points at battles.id, NOT NULL
    A row of fights has exactly one row of battles.
    A row of battles has any number of rows of fights.

"#]]);
    assert_eq!(book.everything(), before, "reading changes nothing");
}

#[test]
fn other_formats_are_the_document_alone() {
    let book = Book::begun();
    book.pair(WRONG);
    book.run(&["schema", "--format", "svg"])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(file!["pictures/pair.svg"]);
    book.run(&["schema", "pair", "--format", "dot"])
        .assert()
        .success()
        .stderr_eq("")
        .stdout_eq(file!["pictures/pair.dot"]);
    book.run(&["schema", "--format", "mermaid"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
erDiagram
    heroes {
        INTEGER id PK "never NULL"
        TEXT name "never NULL"
    }
    battles {
        INTEGER id PK "never NULL"
        TEXT name "never NULL"
    }
    fights {
        INTEGER hero_id FK "never NULL"
        INTEGER battle_id FK "never NULL"
    }
    heroes ||--o{ fights : "hero_id"
    battles ||--o{ fights : "battle_id"

"#]]);
    book.run(&["schema", "--format", "png"]).assert().code(2).stdout_eq("");
}

#[test]
fn what_stops_a_script_is_told_and_the_rest_is_drawn() {
    let book = Book::empty();
    book.write("shop.sql", "CREATE TABLE heroes (id INTEGER PRIMARY KEY);\nCREATE TABL fights (x);\n");
    book.run(&["schema", "shop.sql", "--ascii"]).assert().code(1).stderr_eq("").stdout_eq(str![[r#"
  shop.sql, line 2, column 8

    1 | CREATE TABLE heroes (id INTEGER PRIMARY KEY);
    2 | CREATE TABL fights (x);
      |        ^^^^ SQLite stopped here: near "TABL": syntax error

  Why
    SQLite does not know the word TABL. There is a word TABLE.

These tables are there

+- heroes ---------+
| id*  INTEGER  PK |
+------------------+

PK primary key   name* never NULL

"#]]);
    book.run(&["schema", "shop.sql", "--format", "mermaid"])
        .assert()
        .code(1)
        .stdout_eq(str![[r#"
erDiagram
    heroes {
        INTEGER id PK "never NULL"
    }

"#]])
        .stderr_eq(str![[r#"
  shop.sql, line 2, column 8

    1 | CREATE TABLE heroes (id INTEGER PRIMARY KEY);
    2 | CREATE TABL fights (x);
      |        ^^^^ SQLite stopped here: near "TABL": syntax error

  Why
    SQLite does not know the word TABL. There is a word TABLE.

"#]]);
}

#[test]
fn what_is_not_there_is_told() {
    let book = Book::begun();
    let told = Book::failed(book.run(&["schema", "shop.sql"]), 4);
    assert!(told.starts_with("workbook: There is no file shop.sql."), "{told}");
    assert!(Book::failed(book.run(&["schema", "workbook"]), 2).contains("no exercise"));
    assert!(Book::failed(book.run(&["schema", "./workbook"]), 4).contains("./workbook is no file."));
    assert!(Book::failed(book.run(&["schema", "nothing"]), 2).contains("no exercise sql/nothing"));
    assert!(Book::failed(Book::empty().run(&["schema"]), 4).contains("no workbook here"));
}

#[test]
fn without_an_answer_the_given_tables_are_drawn() {
    let book = Book::begun();
    std::fs::remove_file(book.here().join("workbook/sql/01_links/pair.sql")).unwrap();
    book.run(&["schema", "pair"]).assert().code(4).stderr_eq("").stdout_eq(str![[r#"
sql/pair

  workbook/sql/01_links/pair.sql

  What happened
    This file is not there.

  Why
    It may have been moved, renamed or deleted.

These tables are there

╭─ heroes ───────────╮    ╭─ battles ──────────╮
│ id*    INTEGER  PK │    │ id*    INTEGER  PK │
│ name*  TEXT        │    │ name*  TEXT        │
╰────────────────────╯    ╰────────────────────╯

PK primary key   name* never NULL

heroes and battles have no foreign key, and none points at them.

"#]]);
}
