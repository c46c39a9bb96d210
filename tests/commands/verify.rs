//! `workbook verify`.

use snapbox::str;

use crate::book::{Book, RIGHT, WRONG};

#[test]
fn an_untouched_stub_is_not_started() {
    Book::begun().run(&["verify"]).assert().code(1).stderr_eq("").stdout_eq(str![[r#"
sql/pair   Each pair once                                            not started

  This file is still as you got it:
    workbook/sql/01_links/pair.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

"#]]);
}

#[test]
fn a_known_mistake_is_named_and_the_same_file_is_recognised() {
    let book = Book::begun();
    book.pair(WRONG);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
sql/pair   Each pair once                                        not passing yet

  ok    a hero can be linked to a battle
  fail  the same link twice is refused

  What happened
    I added Achilles - Troy twice. Your table accepted it both times.

    fights
    hero_id      | battle_id
    -------------+-----------
    1 (Achilles) | 101 (Troy)
    1 (Achilles) | 101 (Troy)   <- should be refused

  Why
    Nothing in the table stops a repeated pair.

  Look next at
    Which two columns, together, may not repeat?
    Edit, save, then: workbook verify        Stuck? workbook hint

"#]]);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
sql/pair   Each pair once                                        not passing yet

  Unchanged since [..]. Saved?

  ok    a hero can be linked to a battle
  fail  the same link twice is refused

  What happened
    I added Achilles - Troy twice. Your table accepted it both times.

    fights
    hero_id      | battle_id
    -------------+-----------
    1 (Achilles) | 101 (Troy)
    1 (Achilles) | 101 (Troy)   <- should be refused

  Why
    Nothing in the table stops a repeated pair.

  Look next at
    Which two columns, together, may not repeat?
    Edit, save, then: workbook verify        Stuck? workbook hint

"#]]);
}

#[test]
fn what_passes_for_the_first_time_is_told_in_full() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["list"]).assert().success();
    book.run(&["verify"]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once                                                 passed

  ok    both checks hold

  Remember: Two columns together can be a key.

  1 of 3 passed.
  Next is names. Run: workbook next

"#]]);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
  ok    pair still passes

sql/names   All names                                                not started

  This file is still as you got it:
    workbook/sql/02_ask/names.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

"#]]);
}

#[test]
fn looking_at_the_list_does_not_count_as_having_been_told() {
    let book = Book::begun();
    book.pair(WRONG);
    book.run(&["list"]).assert().success();
    book.run(&["next"]).assert().success();
    let told = book.run(&["verify"]).assert().code(1).get_output().stdout.clone();
    assert!(!String::from_utf8(told).unwrap().contains("Unchanged"));
}

#[test]
fn what_passes_says_what_comes_next() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["verify", "pair"]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once                                                 passed

  ok    both checks hold

  Remember: Two columns together can be a key.

  1 of 3 passed.
  Next is names. Run: workbook next

"#]]);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
  ok    pair still passes

sql/names   All names                                                not started

  This file is still as you got it:
    workbook/sql/02_ask/names.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

"#]]);
}

#[test]
fn what_passed_before_and_does_not_any_more_comes_first() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.run(&["verify"]).assert().success();
    book.pair(WRONG);
    book.write("workbook/sql/02_ask/names.sql", "SELECT id FROM heroes");
    book.run(&["next", "names"]).assert().success();
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
sql/pair   Each pair once                                        not passing yet

  ok    a hero can be linked to a battle
  fail  the same link twice is refused

  What happened
    I added Achilles - Troy twice. Your table accepted it both times.

    fights
    hero_id      | battle_id
    -------------+-----------
    1 (Achilles) | 101 (Troy)
    1 (Achilles) | 101 (Troy)   <- should be refused

  Why
    Nothing in the table stops a repeated pair.

  Look next at
    Which two columns, together, may not repeat?
    Edit, save, then: workbook verify pair

"#]]);
    book.run(&["verify", "--format", "json"]).assert().code(1).stdout_eq(str![[r#"
{
  "version": 1,
  "passed": 0,
  "total": 2,
  "exercises": [
    {
      "id": "sql/pair",
      "status": "failed",
      "file": "workbook/sql/01_links/pair.sql",
      "duration_ms": [..],
      "mistake": "no_key",
      "checks": [
        {
          "name": "a hero can be linked to a battle",
          "status": "passed",
          "message": null,
          "counterexample": null
        },
        {
          "name": "the same link twice is refused",
          "status": "failed",
          "message": "I added Achilles - Troy twice. Your table accepted it both times.",
          "mistake": "no_key",
          "explanation": "Nothing in the table stops a repeated pair.",
          "look_next": "Which two columns, together, may not repeat?",
          "counterexample": null
        }
      ]
    },
    {
      "id": "sql/names",
      "status": "not_run",
      "file": "workbook/sql/02_ask/names.sql",
      "duration_ms": 0.0,
      "mistake": null,
      "message": "sql/pair passed before, and comes first.",
      "checks": [
        {
          "name": "every hero is named",
          "status": "not_run",
          "message": null,
          "counterexample": null
        }
      ]
    }
  ]
}

"#]]);
}

#[test]
fn untouched_exercises_that_were_jumped_over_are_not_in_the_way() {
    let book = Book::begun();
    book.run(&["next", "names"]).assert().success();
    book.write("workbook/sql/02_ask/names.sql", "SELECT name FROM heroes");
    book.run(&["verify", "names"]).assert().success();
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
  ok    names still passes

sql/pair   Each pair once                                            not started

  This file is still as you got it:
    workbook/sql/01_links/pair.sql

  1. Write below the line "-- your answer".
  2. Save. (VS Code: a dot on the tab means not saved.)
  3. Run: workbook verify

"#]]);
}

#[test]
fn everything_of_the_track_without_stopping() {
    let book = Book::begun();
    book.pair(RIGHT);
    book.write("workbook/sql/02_ask/names.sql", "SELECT id FROM heroes");
    book.run(&["verify", "--all"]).assert().code(1).stdout_eq(str![[r#"
  ok    pair still passes

sql/names   All names                                            not passing yet

  fail  every hero is named

  What happened
    On the rows below your query gives 1 row, as asked, but with other values.

    The smallest data that shows it:

    heroes
    id | name
    ---+---------
     1 | Achilles

        name
    -   1          your query gave this row
    +   Achilles   the task asks for this row

  Look next at
    Edit, save, then: workbook verify        Stuck? workbook hint

Not started: 1 exercise.
1 of 3 passed.

"#]]);
    book.write("workbook/sql/01_links/bonus.sql", RIGHT);
    book.write("workbook/sql/02_ask/names.sql", "SELECT name FROM heroes");
    book.run(&["verify", "--all"]).assert().success().stdout_eq(str![[r#"
  ok    pair, bonus and names still pass

3 of 3 passed.

"#]]);
    book.run(&["verify"]).assert().success().stdout_eq(str![[r#"
  ok    pair, bonus and names still pass

Every exercise passes. See them all: workbook list

"#]]);
}

#[test]
fn without_a_workbook_it_says_how_to_make_one() {
    Book::empty().run(&["verify"]).assert().code(4).stdout_eq("").stderr_eq(str![[r#"
workbook: There is no workbook here.
  To make one here: workbook next

"#]]);
}

#[test]
fn verdicts_for_machines_that_show_test_results() {
    let book = Book::begun();
    book.pair(WRONG);
    book.run(&["verify", "--format", "tap"]).assert().code(1).stderr_eq("").stdout_eq(str![[r#"
TAP version 14
1..1
# Subtest: sql/pair
    1..2
    ok 1 - a hero can be linked to a battle
    not ok 2 - the same link twice is refused
      ---
      message: "I added Achilles - Troy twice. Your table accepted it both times."
      mistake: "no_key"
      told: "Nothing in the table stops a repeated pair./n/nLook next at: Which two columns, together, may not repeat?"
      ...
not ok 1 - sql/pair

"#]]);
    book.run(&["verify", "--all", "--format", "junit"])
        .assert()
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="workbook" tests="4" failures="3" errors="0">
    <testsuite name="sql/pair" tests="2" skipped="0" errors="0" failures="1" time="[..]">
        <testcase name="a hero can be linked to a battle" classname="sql/pair"/>
        <testcase name="the same link twice is refused" classname="sql/pair">
            <failure message="I added Achilles - Troy twice. Your table accepted it both times." type="no_key">I added Achilles - Troy twice. Your table accepted it both times.

Nothing in the table stops a repeated pair.

Look next at: Which two columns, together, may not repeat?</failure>
        </testcase>
    </testsuite>
    <testsuite name="sql/bonus" tests="1" skipped="0" errors="0" failures="1" time="[..]">
        <testcase name="A bonus" classname="sql/bonus">
            <failure message="not started: the file is still as it was given"/>
        </testcase>
    </testsuite>
    <testsuite name="sql/names" tests="1" skipped="0" errors="0" failures="1" time="[..]">
        <testcase name="All names" classname="sql/names">
            <failure message="not started: the file is still as it was given"/>
        </testcase>
    </testsuite>
</testsuites>

"#]]);
}
