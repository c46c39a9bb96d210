//! `workbook verify EXERCISE --file PATH`: files from anywhere, no workspace.

use snapbox::str;

use crate::book::{Book, RIGHT, WRONG};

#[test]
fn a_file_from_anywhere_without_a_workbook() {
    let book = Book::empty();
    book.write("mine.sql", RIGHT);
    book.run(&["verify", "sql/pair", "--file", "mine.sql"]).assert().success().stdout_eq(str![[r#"
sql/pair   Each pair once                                                 passed

  ok    both checks hold

  Remember: Two columns together can be a key.

  See what is left: workbook list

"#]]);
    book.run(&["verify", "pair", "--file", "-"]).stdin(WRONG).assert().code(1).stdout_eq(str![[r#"
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
    Edit, save, then: workbook verify sql/pair --file -

"#]]);
    book.run(&["verify", "pair", "--file", "-", "--format", "json"])
        .stdin(WRONG)
        .assert()
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
{
  "version": 1,
  "passed": 0,
  "total": 1,
  "exercises": [
    {
      "id": "sql/pair",
      "status": "failed",
      "file": null,
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
    }
  ]
}

"#]]);
    assert_eq!(book.everything().len(), 1, "nothing was made");
}

#[test]
fn a_file_goes_with_one_name() {
    let book = Book::empty();
    book.run(&["verify", "--file", "mine.sql"]).assert().code(2);
    book.run(&["verify", "pair", "names", "--file", "x.sql"]).assert().code(2).stderr_eq(str![[r#"
workbook: --file goes together with the name of one exercise.
  For example:
    workbook verify sql/unique_pair --file mine.sql

"#]]);
    book.run(&["verify", "pair", "--file", "x.sql"]).assert().code(4).stderr_eq(str![[r#"
workbook: x.sql: This file is not there.

"#]]);
}
