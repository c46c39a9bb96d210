//! `workbook review FILE`: any schema, without a workbook.

use std::fs;
use std::path::PathBuf;

use snapbox::cmd::Command;
use snapbox::str;

use crate::book::Book;

const FAULTY: &str = "\
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

fn review(book: &Book, arguments: &[&str]) -> Command {
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
fn scripts_read_json() {
    let book = Book::empty();
    book.write("schema.sql", format!("{FAULTY}INSERT INTO heroes VALUES (1);\n"));
    review(&book, &["schema.sql", "--format", "json"])
        .assert()
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
{
  "version": 1,
  "file": "schema.sql",
  "faults": 2,
  "notes": 0,
  "tables": 3,
  "reviewed": [
    {
      "table": "fights",
      "line": 5,
      "links": [
        "heroes",
        "battles"
      ],
      "probed": true,
      "findings": [
        {
          "rule": "same_link_twice",
          "level": "fault",
          "title": "the same link twice is accepted",
          "columns": [
            "hero_id",
            "battle_id"
          ],
          "message": "I added heroes 101 - battles 201 twice. fights accepted it both times.",
          "explanation": "id is different in every row, so it can't stop a repeated pair. Nothing says that hero_id and battle_id may not repeat together.",
          "rows": {
            "fights": [
              {
                "id": 1,
                "hero_id": 101,
                "battle_id": 201
              },
              {
                "id": 2,
                "hero_id": 101,
                "battle_id": 201
              }
            ]
          }
        }
      ],
      "mend": "CREATE TABLE fights (/n  id INTEGER PRIMARY KEY,/n  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,/n  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,/n  UNIQUE (hero_id, battle_id)/n);/nCREATE INDEX fights_battle_id ON fights (battle_id);"
    }
  ],
  "failed_statements": [
    {
      "message": "table heroes has 2 columns but 1 values were supplied",
      "line": 10,
      "column": 27,
      "explanation": "Each row after VALUES needs one value for each column, in the same order. Columns: id, name."
    }
  ],
  "not_probed": [],
  "remarks": [
    "The statements after one that failed were run all the same, as SQLite's own shell does."
  ]
}

"#]]);
}

#[test]
#[expect(clippy::too_many_lines, reason = "one whole document")]
fn code_hosts_read_sarif() {
    let book = Book::empty();
    book.write("my schema.sql", FAULTY);
    review(&book, &["my schema.sql", "--format", "sarif"])
        .assert()
        .code(1)
        .stderr_eq("")
        .stdout_eq(str![[r#"
{
  "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
  "version": "2.1.0",
  "runs": [
    {
      "tool": {
        "driver": {
          "name": "workbook",
          "version": "0.1.0",
          "rules": [
            {
              "id": "missing_table",
              "shortDescription": {
                "text": "a foreign key points at a table that is not there"
              }
            },
            {
              "id": "missing_column",
              "shortDescription": {
                "text": "a foreign key points at a column that is not there"
              }
            },
            {
              "id": "target_not_unique",
              "shortDescription": {
                "text": "a foreign key points at a column that may repeat"
              }
            },
            {
              "id": "valid_link_refused",
              "shortDescription": {
                "text": "a link between rows that exist is refused"
              }
            },
            {
              "id": "id_changed",
              "shortDescription": {
                "text": "a link column changes the id that is written into it"
              }
            },
            {
              "id": "no_foreign_key",
              "shortDescription": {
                "text": "a link to a row that does not exist is accepted"
              }
            },
            {
              "id": "same_link_twice",
              "shortDescription": {
                "text": "the same link twice is accepted"
              }
            },
            {
              "id": "half_link",
              "shortDescription": {
                "text": "a link with one end empty is accepted"
              }
            },
            {
              "id": "one_link_only",
              "shortDescription": {
                "text": "each row can be linked only once"
              }
            },
            {
              "id": "one_sided",
              "shortDescription": {
                "text": "one of the two can be linked only once"
              }
            },
            {
              "id": "delete_undecided",
              "shortDescription": {
                "text": "nothing says what happens to links when a row goes"
              }
            },
            {
              "id": "delete_refused",
              "shortDescription": {
                "text": "a row that is linked can't be deleted"
              }
            },
            {
              "id": "delete_leaves_half",
              "shortDescription": {
                "text": "deleting a row leaves half a link behind"
              }
            },
            {
              "id": "delete_sets_null",
              "shortDescription": {
                "text": "deleting a row that is linked always fails"
              }
            },
            {
              "id": "delete_too_far",
              "shortDescription": {
                "text": "deleting one row deletes rows that are not links"
              }
            },
            {
              "id": "no_second_index",
              "shortDescription": {
                "text": "one direction has no index"
              }
            },
            {
              "id": "list_in_column",
              "shortDescription": {
                "text": "a list in one column stands for many links"
              }
            },
            {
              "id": "numbered_columns",
              "shortDescription": {
                "text": "numbered columns stand for many links"
              }
            },
            {
              "id": "repeated_rows",
              "shortDescription": {
                "text": "rows are repeated so that they can point at more than one"
              }
            },
            {
              "id": "statement_fails",
              "shortDescription": {
                "text": "a statement fails"
              }
            }
          ]
        }
      },
      "columnKind": "unicodeCodePoints",
      "invocations": [
        {
          "executionSuccessful": true,
          "toolExecutionNotifications": []
        }
      ],
      "results": [
        {
          "ruleId": "same_link_twice",
          "ruleIndex": 6,
          "level": "error",
          "message": {
            "text": "fights: I added heroes 101 - battles 201 twice. fights accepted it both times. id is different in every row, so it can't stop a repeated pair. Nothing says that hero_id and battle_id may not repeat together."
          },
          "locations": [
            {
              "physicalLocation": {
                "artifactLocation": {
                  "uri": "my%20schema.sql"
                },
                "region": {
                  "startLine": 5,
                  "startColumn": 1,
                  "endLine": 9,
                  "endColumn": 3
                }
              },
              "logicalLocations": [
                {
                  "name": "fights",
                  "kind": "table"
                }
              ]
            }
          ],
          "fixes": [
            {
              "description": {
                "text": "Make fights anew, without its faults"
              },
              "artifactChanges": [
                {
                  "artifactLocation": {
                    "uri": "my%20schema.sql"
                  },
                  "replacements": [
                    {
                      "deletedRegion": {
                        "startLine": 5,
                        "startColumn": 1,
                        "endLine": 9,
                        "endColumn": 3
                      },
                      "insertedContent": {
                        "text": "CREATE TABLE fights (/n  id INTEGER PRIMARY KEY,/n  hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,/n  battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,/n  UNIQUE (hero_id, battle_id)/n);/nCREATE INDEX fights_battle_id ON fights (battle_id);"
                      }
                    }
                  ]
                }
              ]
            }
          ]
        }
      ]
    }
  ]
}

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
