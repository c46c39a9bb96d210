//! `workbook init` and `workbook track`.

use snapbox::str;

use crate::book::Book;

#[test]
fn init_makes_the_folder_that_was_named() {
    let book = Book::empty();
    book.run(&["init", "my book"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
I made your workbook, the folder you will work in:
  my book

New here? Begin at the beginning: workbook next
Only a lunch break? Pick a chapter from: workbook list
If its last exercise passes, the whole chapter counts as known.
Homework tonight, in Knex, Sequelize or Rust? Go straight there:
  workbook next knex/join_table     workbook next sequelize/through
  workbook next rust/join_table

It holds 3 exercises. To begin:
  cd "my book"
  workbook next

"#]]);
    assert!(book.here().join("my book/sql/01_links/pair.sql").exists());
    book.run(&["init", "my book"]).assert().success().stdout_eq(str![[r#"
my book is a workbook already. Nothing was changed.
To go on: workbook next

"#]]);
    book.run(&["init", "my book", "--track", "js"]).assert().code(2).stderr_eq(str![[r#"
workbook: my book is a workbook already, and its track is sql.
  To switch:
    workbook track js

"#]]);
}

#[test]
fn init_takes_a_track_and_checks_it_first() {
    let book = Book::empty();
    book.run(&["init", "--track", "knex"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: There is no track "knex".
  Tracks: js, sql.

"#]]);
    assert!(book.everything().is_empty());
    book.run(&["init", "--track", "js"]).assert().success();
    assert!(book.here().join("workbook/js/01_start/names.sql").exists());
}

#[test]
fn init_never_makes_a_workbook_of_the_course_itself() {
    let book = Book::empty();
    book.write("Cargo.toml", "[package]\nname = \"workbook\"\n");
    book.write("exercises/sql/01_links/pair.sql", "");
    book.write("solutions/sql/01_links/pair.sql", "");
    let before = book.everything();
    let failed = Book::failed(book.run(&["init", "exercises"]), 4);
    assert!(failed.contains("lies in the course itself. Make your workbook here:"), "{failed}");
    assert_eq!(book.everything(), before);
}

#[test]
fn tracks_are_listed_and_switched() {
    let book = Book::begun();
    book.run(&["track"]).assert().success().stdout_eq(str![[r#"
  sql  3 exercises, ready <- current
  js   1 exercise, ready

To switch: workbook track NAME

"#]]);
    book.write("workbook/workbook.toml", "version = 1\n# ours\ntrack = \"sql\"\nrequired = [\"bonus\"]\n");
    book.run(&["track", "js"]).assert().success().stdout_eq(str![[r#"
Your track is js: 0 of 1 passed.
To go on: workbook next

"#]]);
    assert_eq!(
        book.read("workbook/workbook.toml"),
        "version = 1\n# ours\ntrack = \"js\"\nrequired = [\"bonus\"]\n"
    );
    book.run(&["track", "knex"]).assert().code(2).stderr_eq(str![[r#"
workbook: There is no track "knex".
  Tracks: js, sql.

"#]]);
}

#[test]
fn a_marker_that_does_not_fit_is_told() {
    let book = Book::begun();
    book.write("workbook/workbook.toml", "version = 9\ntrack = \"sql\"\n");
    let failed = Book::failed(book.run(&["list"]), 4);
    assert!(failed.contains("was made by a later version of workbook."), "{failed}");
    book.write("workbook/workbook.toml", "version = 1\ntrack = \"sql\"\nat_least = \"99.0\"\n");
    book.run(&["list"]).assert().code(3).stderr_eq(str![[r#"
workbook: This workbook asks for version 99.0 of the program; this is 0.1.0.
  Install the newest version of workbook.

"#]]);
}

#[test]
fn who_is_there_already_goes_nowhere() {
    let book = Book::empty();
    let told = book.run(&["init", "."]).assert().success();
    let told = String::from_utf8_lossy(&told.get_output().stdout).into_owned();
    assert!(told.ends_with("To begin:\n  workbook next\n"), "{told}");
}
