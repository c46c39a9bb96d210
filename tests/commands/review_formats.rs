//! `workbook review FILE --format`: what scripts and code hosts read.

use snapbox::str;

use crate::book::Book;
use crate::review::{FAULTY, review};

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
