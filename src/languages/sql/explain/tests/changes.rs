//! Tables and columns that others still need, and TEMP tables.

use super::{says, trouble};

#[test]
fn tables_that_links_point_at() {
    says(
        "DROP TABLE IF EXISTS «heroes»;",
        "DROP TABLE first deletes every row of heroes. Rows of fights still point at them",
        "Which of these tables can go first",
    );
}

#[test]
fn columns_that_something_still_uses() {
    says(
        "CREATE TABLE c (a INT, b INT, FOREIGN KEY (b) REFERENCES heroes (id));\nALTER TABLE c DROP COLUMN «b»;",
        "A FOREIGN KEY rule of c still names b.",
        "the rows of the old one?",
    );
    says(
        "CREATE TABLE c (a INT, b INT, CHECK (a > b));\nALTER TABLE c DROP «a»;",
        "A rule of c, such as a CHECK, still names a.",
        "The rule in CREATE TABLE c.",
    );
    says(
        "CREATE INDEX by_home ON heroes (home);\nALTER TABLE heroes DROP COLUMN «home»;",
        "The index by_home still uses home.",
        "The index by_home: is it still needed?",
    );
    says(
        "CREATE VIEW homes AS SELECT home FROM heroes;\nALTER TABLE heroes DROP COLUMN «home»;",
        "The view homes still uses home.",
        "The view homes: is it still needed?",
    );
    says("CREATE TABLE c (a);\nALTER TABLE c DROP COLUMN «a»;", "a is the only one", "or the whole table?");
}

#[test]
fn views_that_no_longer_fit() {
    says(
        "CREATE VIEW v AS SELECT nope FROM heroes;\n«ALTER» TABLE heroes RENAME TO people;",
        "After this change the view v would not fit the tables any more: no such column: nope.",
        "The statement that made v",
    );
}

#[test]
fn links_of_temporary_tables() {
    for word in ["TEMP", "TEMPORARY"] {
        says(
            &format!(
                "CREATE {word} TABLE c (a INT REFERENCES «heroes» (id));\nINSERT INTO c SELECT id FROM heroes;"
            ),
            "A TEMP table lies apart from the other tables",
            "The word before TABLE",
        );
    }
    let label = |script: &str| trouble(script).place.unwrap().label;
    assert_eq!(
        label("CREATE TEMP TABLE c (a REFERENCES heroes (id)); INSERT INTO c VALUES (1);"),
        "not among the TEMP tables"
    );
    // Only the key of the TEMP table is marked.
    says(
        "CREATE TABLE c (a REFERENCES heroes (id));\nCREATE TEMP TABLE d (a REFERENCES «heroes» (id)); INSERT INTO d VALUES (1);",
        "lies apart from the other tables",
        "The word before TABLE",
    );
    says(
        "CREATE TEMP TABLE c (a REFERENCES «hero» (id)); INSERT INTO c VALUES (1);",
        "There is no such table.",
        "should the link point at?",
    );
}
