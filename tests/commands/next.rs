//! `workbook next` and `workbook` alone.

use std::fs;

use snapbox::str;

use crate::book::{Book, RIGHT};

#[test]
fn the_first_run_makes_a_workbook_and_shows_lesson_and_task() {
    let book = Book::empty();
    book.run(&["next"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
I made your workbook, the folder you will work in:
  workbook

New here? Begin at the beginning: workbook next
Only a lunch break? Pick a chapter from: workbook list
If its last exercise passes, the whole chapter counts as known.
Homework tonight, in Knex, Sequelize or Rust? Go straight there:
  workbook next knex/join_table     workbook next sequelize/through
  workbook next rust/join_table

Links
=====

One row is one link.

--------------------------------------------------------------------------------

sql/pair   Each pair once

  Given
    heroes              battles
    id | name            id | name
    ---+---------       ----+-------
     1 | Achilles       101 | Troy
     2 | Hector         102 | Scyros
     3 | Atalanta

  Write
    A table that links heroes and battles, each pair once.

  Fixed names
    hero_id and battle_id

  You choose
    the table's name

  Checked
    A link is accepted, the same link twice is refused.

  Your file
    workbook/sql/01_links/pair.sql

  Edit, save, then: workbook verify

"#]]);
    assert!(book.here().join("workbook/sql/02_ask/names.sql").exists());
    assert_eq!(book.read("workbook/sql/01_links/README.md"), "# Links\n\nOne row is one link.\n");
}

#[test]
fn a_lesson_is_shown_once() {
    let book = Book::begun();
    book.run(&[]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once

  Given
    heroes              battles
    id | name            id | name
    ---+---------       ----+-------
     1 | Achilles       101 | Troy
     2 | Hector         102 | Scyros
     3 | Atalanta

  Write
    A table that links heroes and battles, each pair once.

  Fixed names
    hero_id and battle_id

  You choose
    the table's name

  Checked
    A link is accepted, the same link twice is refused.

  Your file
    workbook/sql/01_links/pair.sql

  Edit, save, then: workbook verify

"#]]);
}

#[test]
fn an_extra_exercise_of_a_chapter_that_is_known_is_not_in_the_way() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["next"]).assert().success().stdout_eq(str![[r#"
Ask
===

Ask for what you need.

--------------------------------------------------------------------------------

sql/names   All names

  Given
    heroes
    id | name
    ---+---------
     1 | Achilles
     2 | Hector

  Write
    One query: the name of every hero.

  Fixed names
    nothing

  You choose
    the query

  Checked
    The names, in any order.

  Your file
    workbook/sql/02_ask/names.sql

  Edit, save, then: workbook verify

"#]]);
}

#[test]
fn with_a_name_it_goes_there_also_into_another_track() {
    let book = Book::begun();
    book.run(&["next", "js/names"]).assert().success().stdout_eq(str![[r#"
js/names   All names

  Given
    heroes
    id | name
    ---+---------
     1 | Achilles
     2 | Hector

  Write
    One query: the name of every hero.

  Fixed names
    nothing

  You choose
    the query

  Checked
    The names, in any order.

  Your file
    workbook/js/01_start/names.sql

  Edit, save, then: workbook verify

"#]]);
    assert!(book.read("workbook/workbook.toml").contains("track = \"js\""));
    book.run(&["next", "nams"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: There is no exercise js/nams.
  Did you mean js/names?
  workbook list shows every exercise.

"#]]);
}

#[test]
fn when_all_pass_it_says_so() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.write("workbook/sql/01_links/bonus.sql", RIGHT);
    book.write("workbook/sql/02_ask/names.sql", "SELECT name FROM heroes");
    book.run(&["next"]).assert().success().stdout_eq(str![[r#"
Every exercise of sql passes: 3 of 3.
See them all: workbook list
Other tracks: workbook track

"#]]);
}

#[test]
fn nothing_that_cant_be_remembered_is_in_the_way() {
    let book = Book::begun();
    fs::remove_dir_all(book.here().join("workbook/.workbook")).unwrap();
    book.write("workbook/.workbook", "no folder");
    for command in ["next", "hint"] {
        let output = book.run(&[command]).assert().success().get_output().clone();
        let (shown, told) =
            (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
        assert!(shown.contains("sql/pair"), "{shown}");
        assert_eq!(told.matches("I can't remember what you have seen:").count(), 1, "{told}");
        assert!(!told.contains("delete"), "{told}");
    }
}

#[test]
fn somebody_elses_folder_is_left_alone() {
    let book = Book::empty();
    book.write("workbook/mine.txt", "mine");
    let before = book.everything();
    book.run(&["next"]).assert().code(4).stdout_eq("").stderr_eq(str![[r#"
workbook: There is a folder workbook already, and it is no workbook of mine: it
          has no workbook.toml.
  I leave it as it is. To make your workbook elsewhere:
    workbook init DIR

"#]]);
    assert_eq!(book.everything(), before);
}

#[test]
fn another_workbook_is_told_of_before_a_second_one_is_made() {
    let book = Book::begun();
    book.pair(RIGHT);
    let elsewhere = book.here().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    let remarks = Book::remarks(book.run(&["next"]).current_dir(elsewhere));
    let last = book.here().join("workbook").display().to_string();
    let told = format!(
        "You have a workbook already, 1 of 3 passed. To go on there: cd {last} workbook next Here I make another one."
    );
    assert!(remarks.contains(&told), "{remarks}");
    assert!(book.here().join("elsewhere/workbook/workbook.toml").exists());
}

#[test]
fn an_answer_under_an_earlier_name_moves_with_its_exercise() {
    let book = Book::begun();
    fs::rename(
        book.here().join("workbook/sql/01_links/pair.sql"),
        book.here().join("workbook/sql/01_links/couple.sql"),
    )
    .unwrap();
    book.write("workbook/sql/01_links/couple.sql", RIGHT);
    book.run(&["next"]).assert().success().stderr_eq(str![[r#"
An exercise has a new name. Your answer moved with it:
  workbook/sql/01_links/couple.sql
  workbook/sql/01_links/pair.sql

"#]]);
    assert_eq!(book.read("workbook/sql/01_links/pair.sql"), RIGHT);
}

#[test]
fn a_name_is_checked_before_anything_is_made() {
    let book = Book::empty();
    book.run(&["next", "nosuch"]).assert().code(2).stdout_eq("");
    assert!(book.everything().is_empty());
    assert!(!book.state().exists(), "nothing is remembered");
    book.run(&["next", "js/names"]).assert().success().stderr_eq("");
    assert!(book.read("workbook/workbook.toml").contains("track = \"js\""));
}

#[test]
fn a_command_of_several_words_stands_on_a_line_of_its_own() {
    let book = Book::begun();
    let elsewhere = book.here().join(format!("else where/{}", "deep/".repeat(20)));
    fs::create_dir_all(&elsewhere).unwrap();
    book.run(&["init", "mine"]).current_dir(&elsewhere).assert().success();
    let told = book.run(&["next"]).assert().success().get_output().stderr.clone();
    assert!(told.is_empty(), "it has a workbook here");
    fs::remove_dir_all(book.here().join("workbook")).unwrap();
    book.run(&["next"]).current_dir(elsewhere.join("mine")).assert().success();
    let told = book.run(&["next"]).assert().success().get_output().stderr.clone();
    let told = String::from_utf8(told).unwrap();
    let place = elsewhere.strip_prefix(book.here()).unwrap().join("mine").display().to_string();
    assert!(told.contains(&format!("\n  cd \"{place}\"\n  workbook next\n")), "{told}");
}

#[test]
fn in_a_checkout_the_course_is_not_touched() {
    let book = Book::empty();
    book.write("Cargo.toml", "[package]\nname = \"workbook\"\n");
    book.write("exercises/sql/01_links/pair.sql", RIGHT);
    book.write("solutions/sql/01_links/pair.sql", "");
    let course = book.here().join("exercises/sql");
    book.run(&["next"]).current_dir(&course).assert().success();
    assert!(!course.join("workbook").exists());
    assert!(book.here().join("workbook/workbook.toml").exists());
    assert_eq!(book.read("exercises/sql/01_links/pair.sql"), RIGHT);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
sql/pair   Each pair once                                            not started

  This file is still as you got it:
    workbook/sql/01_links/pair.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

  You changed a file of the course, which is not judged:
    exercises/sql/01_links/pair.sql
  Yours is:
    workbook/sql/01_links/pair.sql
  Move your answer there, then put the other file back:
    git restore exercises/sql/01_links/pair.sql

"#]]);
}

#[test]
fn what_a_teacher_requires_is_not_extra() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.write("workbook/workbook.toml", "version = 1\ntrack = \"sql\"\nrequired = [\"bonus\"]\n");
    let shown = book.run(&["next"]).assert().success().get_output().stdout.clone();
    assert!(String::from_utf8(shown).unwrap().starts_with("sql/bonus "));
}
