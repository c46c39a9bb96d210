//! `hint`, `lesson`, `list`, `run`, `solution`: the commands that help, and change no answer.

use snapbox::str;

use crate::book::{Book, RIGHT, WRONG};

#[test]
fn hints_are_a_ladder_that_is_remembered() {
    let book = Book::begun();
    book.run(&["hint"]).assert().success().stdout_eq(str![[r#"
sql/pair

Hint 1 of 3: the idea
  Which facts are equal?

  2 hints left. The next one: workbook hint

"#]]);
    book.run(&["hint"]).assert().success();
    book.run(&["hint", "pair"]).assert().success().stdout_eq(str![[r#"
sql/pair

Hint 1 of 3: the idea
  Which facts are equal?

Hint 2 of 3: where
  The last line of your table.

Hint 3 of 3: skeleton
  UNIQUE (____, ____)
  Last hint. To see ours: workbook solution --spoil (your file stays).

"#]]);
    book.run(&["hint"]).assert().success();
    book.run(&["hint", "names"]).assert().success().stdout_eq(str![[r#"
sql/names

Hint 1 of 3: the idea
  What is asked?

  2 hints left. The next one: workbook hint

"#]]);
}

#[test]
fn a_lesson_is_shown_again_by_number_name_or_none() {
    let book = Book::begun();
    book.run(&["lesson"]).assert().success().stdout_eq(str![[r#"
Links
=====

One row is one link.

"#]]);
    book.run(&["lesson", "2"]).assert().success().stdout_eq(str![[r#"
Ask
===

Ask for what you need.

"#]]);
    book.run(&["lesson", "words"]).assert().success().stdout_eq(str![[r#"
Words
=====

Link: one row of the table in the middle.

"#]]);
    book.run(&["lesson", "../../Cargo"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: There is no lesson "../../Cargo" in sql.
  Lessons:
    workbook lesson 1        Links
    workbook lesson 2        Ask
    workbook lesson words    the list of words

"#]]);
    Book::empty().run(&["lesson"]).assert().success();
}

#[test]
fn the_list_tells_states_in_words_and_as_json() {
    let book = Book::begun();
    book.pair(WRONG);
    book.write("workbook/sql/02_ask/names.sql", "SELECT name FROM heroes");
    let before = book.everything();
    book.run(&["list"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
sql: 1 of 3 passed

1. Links
  not passing yet  pair   Each pair once <- next
  not started      bonus  A bonus (extra)

2. Ask
  passed           names  All names

Go on: workbook next

"#]]);
    book.run(&["list", "--format", "json"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
{
  "version": 1,
  "passed": 1,
  "total": 3,
  "exercises": [
    {
      "id": "sql/pair",
      "chapter": "1. Links",
      "title": "Each pair once",
      "status": "failed",
      "extra": false,
      "current": true
    },
    {
      "id": "sql/bonus",
      "chapter": "1. Links",
      "title": "A bonus",
      "status": "untouched",
      "extra": true,
      "current": false
    },
    {
      "id": "sql/names",
      "chapter": "2. Ask",
      "title": "All names",
      "status": "passed",
      "extra": false,
      "current": false
    }
  ]
}

"#]]);
    assert_eq!(book.everything(), before, "reading changes nothing");
}

#[test]
fn without_a_workbook_the_list_shows_what_there_is() {
    let book = Book::empty();
    book.run(&["list"])
        .assert()
        .success()
        .stdout_eq(str![[r#"
sql: 0 of 3 passed

1. Links
  not started  pair   Each pair once <- next
  not started  bonus  A bonus (extra)

2. Ask
  not started  names  All names

Go on: workbook next

"#]])
        .stderr_eq(str![[r#"
There is no workbook here yet. To make one: workbook next

"#]]);
    assert!(book.everything().is_empty());
}

#[test]
fn beside_somebody_elses_folder_the_list_says_where_to_go() {
    let book = Book::begun();
    let elsewhere = book.here().join("elsewhere");
    book.write("elsewhere/workbook/mine.txt", "mine");
    let remarks = Book::remarks(book.run(&["list"]).current_dir(&elsewhere));
    let last = book.here().join("workbook").display().to_string();
    let told = format!(
        "workbook is no workbook of mine, so I leave it as it is. To make yours elsewhere: workbook init DIR \
         To go on in your last one: cd {last}"
    );
    assert_eq!(remarks, told);
}

#[test]
fn run_shows_statements_and_tables_and_judges_nothing() {
    let book = Book::begun();
    book.pair("INSERT INTO heroes VALUES (4, 'Mulan');\nSELECT name FROM heroes;\n");
    let before = book.everything();
    book.run(&["run"]).assert().success().stdout_eq(str![[r#"
sql/pair  workbook/sql/01_links/pair.sql

2 statements ran

  1. INSERT INTO heroes VALUES (4, 'Mulan');
     -> 1 row changed

  2. SELECT name FROM heroes;
     -> 4 rows
     name
     --------
     Achilles
     Hector
     Atalanta
     Mulan

1 table made or changed

  heroes
  id | name
  ---+---------
   1 | Achilles
   2 | Hector
   3 | Atalanta
   4 | Mulan

"#]]);
    assert_eq!(book.everything(), before, "reading changes nothing");
}

#[test]
fn after_passing_they_are_about_the_one_that_passed() {
    let book = Book::begun();
    let about = |arguments: &[&str]| {
        let shown = book.run(arguments).assert().success().get_output().stdout.clone();
        String::from_utf8(shown).unwrap().split_whitespace().next().unwrap().to_owned()
    };
    book.pair(RIGHT);
    book.run(&["verify"]).assert().success();
    assert_eq!(about(&["solution"]), "sql/pair");
    assert_eq!(about(&["run"]), "sql/pair");
    assert_eq!(about(&["hint"]), "sql/names", "help is for what does not pass");
    book.run(&["solution"]).assert().code(1);
    book.write("workbook/sql/02_ask/names.sql", "SELECT name FROM heroes");
    book.run(&["verify"]).assert().success();
    book.write("workbook/sql/01_links/bonus.sql", RIGHT);
    book.run(&["verify", "--all"]).assert().success();
    for command in ["solution", "run", "hint"] {
        assert_eq!(about(&[command]), "sql/names", "everything passes: {command}");
    }
}

#[test]
fn ours_is_shown_after_theirs_passes_or_when_asked_for() {
    let book = Book::begun();
    book.run(&["solution"]).assert().code(1).stdout_eq("").stderr_eq(str![[r#"
sql/pair does not pass yet. A step of help: workbook hint
To see our answer all the same (your file stays as it is):
  workbook solution --spoil pair

"#]]);
    book.run(&["solution", "--spoil"]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once

  Ours
    -- The pair is the key.
    CREATE TABLE fights (
      hero_id INTEGER NOT NULL REFERENCES heroes (id),
      battle_id INTEGER NOT NULL REFERENCES battles (id),
      PRIMARY KEY (hero_id, battle_id)
    );

"#]]);
    book.pair(RIGHT);
    book.run(&["solution", "pair"]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once

  Yours
    CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes,
      battle_id INTEGER NOT NULL REFERENCES battles, PRIMARY KEY (hero_id, battle_id));

  Ours
    -- The pair is the key.
    CREATE TABLE fights (
      hero_id INTEGER NOT NULL REFERENCES heroes (id),
      battle_id INTEGER NOT NULL REFERENCES battles (id),
      PRIMARY KEY (hero_id, battle_id)
    );

"#]]);
}

#[test]
fn run_shows_what_ran_before_a_stop() {
    let book = Book::begun();
    book.pair("INSERT INTO heroes VALUES (4, 'Mulan');\nINSERT INTO heroes VALUES (4, 'Ajax');\n");
    book.run(&["run"]).assert().code(1).stdout_eq(str![[r#"
sql/pair  workbook/sql/01_links/pair.sql

1 statement ran, then it stopped

  1. INSERT INTO heroes VALUES (4, 'Mulan');
     -> 1 row changed

  workbook/sql/01_links/pair.sql, line 2, column 27

    1 | INSERT INTO heroes VALUES (4, 'Mulan');
    2 | INSERT INTO heroes VALUES (4, 'Ajax');
      |                           ^^^^^^^^^^^
      | SQLite refused this: UNIQUE constraint failed: heroes.id

  Why
    id may not repeat in heroes: PRIMARY KEY and UNIQUE refuse a second row with
    the same value. Such a row is there already.

1 table made or changed

  heroes
  id | name
  ---+---------
   1 | Achilles
   2 | Hector
   3 | Atalanta
   4 | Mulan

"#]]);
}
