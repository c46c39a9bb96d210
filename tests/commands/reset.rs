//! `workbook reset` and `workbook undo`.

use snapbox::str;

use crate::book::{Book, RIGHT, WRONG};

const ANSWER: &str = "workbook/sql/01_links/pair.sql";

#[test]
fn reset_keeps_a_copy_and_undo_brings_it_back() {
    let book = Book::begun();
    let stub = book.read(ANSWER);
    book.pair(RIGHT);
    book.run(&["reset", "pair"]).assert().success().stdout_eq(str![[r#"
This file is as you got it again:
  workbook/sql/01_links/pair.sql
Your answer is kept:
  workbook/copies/sql-pair [..].sql
To bring it back: workbook undo

"#]]);
    assert_eq!(book.read(ANSWER), stub);
    book.pair(WRONG);
    book.run(&["undo"]).assert().success().stdout_eq(str![[r#"
Your answer to sql/pair is back:
  workbook/sql/01_links/pair.sql
What stood there is kept:
  workbook/copies/sql-pair [..].sql
To bring that back: workbook undo

"#]]);
    assert_eq!(book.read(ANSWER), RIGHT);
    book.run(&["undo"]).assert().success();
    assert_eq!(book.read(ANSWER), WRONG);
}

#[test]
fn deleting_what_may_be_deleted_loses_no_copy() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["reset", "pair"]).assert().success();
    std::fs::remove_dir_all(book.here().join("workbook/.workbook")).unwrap();
    book.run(&["undo"]).assert().success();
    assert_eq!(book.read(ANSWER), RIGHT);
    assert_eq!(book.read("workbook/copies/README.txt").lines().count(), 2);
    book.run(&["undo"]).assert().code(2);
}

#[test]
fn there_may_be_nothing_to_put_away_or_to_bring_back() {
    let book = Book::begun();
    book.run(&["undo"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: There is nothing to bring back: no answer was reset.

"#]]);
    book.run(&["reset", "pair"]).assert().success().stdout_eq(str![[r#"
This file is as you got it. There was nothing to keep:
  workbook/sql/01_links/pair.sql

"#]]);
}

#[test]
fn reset_takes_a_name() {
    let book = Book::begun();
    book.run(&["reset"]).assert().code(2);
    book.run(&["reset", "../../pair"]).assert().code(2);
    book.run(&["reset", "../workbook"]).assert().code(2).stderr_eq(str![[r#"
workbook: "../workbook" is not the name of an exercise.
  Exercises are named like unique_pair, or sql/unique_pair.
  workbook list shows every exercise.

"#]]);
}
