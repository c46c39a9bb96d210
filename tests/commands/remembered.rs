//! What is remembered between runs: the cache, and answers of other tracks.

use snapbox::str;

use crate::book::{Book, RIGHT};

#[test]
fn another_track_without_switching() {
    let book = Book::begun();
    let js = ["verify", "--track", "js", "--all"];
    book.run(&js).assert().code(4).stdout_eq("").stderr_eq(str![[r#"
workbook: The track js was not begun: it has no answers yet.
  To begin it:
    workbook track js

"#]]);
    book.run(&["track", "js"]).assert().success();
    book.run(&["track", "sql"]).assert().success();
    book.write("workbook/js/01_start/names.sql", "SELECT name FROM heroes");
    book.run(&js).assert().success().stdout_eq(str![[r#"
  ok    names still passes

1 of 1 passed.

"#]]);
    book.run(&["verify", "js/names", "pair"]).assert().code(1).stdout_eq(str![[r#"
js/names   All names                                                      passed

  ok    every hero is named

  Remember: SELECT names columns.

  1 of 1 passed.
  That was the last one. See them all: workbook list

sql/pair   Each pair once                                            not started

  This file is still as you got it:
    workbook/sql/01_links/pair.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

"#]]);
    assert!(book.read("workbook/workbook.toml").contains("track = \"sql\""));
}

#[test]
fn the_cache_may_be_deleted_or_broken() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["verify", "pair"]).assert().success();
    for broken in ["", "{", "[1]"] {
        book.write("workbook/.workbook/cache.json", broken);
        book.write("workbook/.workbook/state.json", broken);
        book.run(&["list"]).assert().success().stdout_eq(str![[r#"
sql: 1 of 3 passed

1. Links
  passed       pair   Each pair once
  not started  bonus  A bonus (extra)

2. Ask
  not started  names  All names <- next

Go on: workbook next

"#]]);
    }
    std::fs::remove_dir_all(book.here().join("workbook/.workbook")).unwrap();
    book.run(&["list"]).assert().success().stdout_eq(str![[r#"
sql: 1 of 3 passed

1. Links
  passed       pair   Each pair once
  not started  bonus  A bonus (extra)

2. Ask
  not started  names  All names <- next

Go on: workbook next

"#]]);
}

#[test]
fn without_the_cache_what_passes_is_told_in_full_once() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.write("workbook/sql/01_links/bonus.sql", RIGHT);
    std::fs::remove_dir_all(book.here().join("workbook/.workbook")).unwrap();
    book.run(&["verify"]).assert().success();
    let told = book.run(&["verify"]).assert().code(1).get_output().stdout.clone();
    let told = String::from_utf8(told).unwrap();
    assert!(told.starts_with("  ok    pair and bonus still pass\n\nsql/names "), "{told}");
}
