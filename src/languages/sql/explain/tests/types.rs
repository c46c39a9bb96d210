//! Types and what stands behind them: never a slip of another word.

use super::{says, trouble};

#[test]
fn a_type_is_never_corrected() {
    for kind in ["INT", "int", "TEXT", "DATE", "CHAR", "REAL", "INT8", "TIME", "UUID", "BIGINT", "Fast"] {
        says(
            &format!(
                "CREATE TABLE c (hero_id {kind}, battle_id {kind}\n «FOREIGN» KEY (hero_id) REFERENCES heroes (id));"
            ),
            "FOREIGN begins a new rule of the table here.",
            "The end of line 3",
        );
    }
}

#[test]
fn a_column_of_a_new_table_is_never_corrected() {
    says("CREATE TABLE c (form «FOREIGN» KEY REFERENCES heroes (id));", "Behind a column", "two forms");
    says("CREATE TABLE c (reference «FOREIGN» KEY REFERENCES heroes (id));", "Behind a column", "two forms");
}

#[test]
fn slips_in_a_definition_are_still_found() {
    for (script, word) in [
        ("CREATE TABLE c (a VARCHAR(20) PRIMAY KEY);", "PRIMARY"),
        ("CREATE TABLE c (a INT, b INT, UNIQE (a, b));", "UNIQUE"),
        ("CREATE TABLE c (a INT, FORIEGN KEY (a) REFERENCES heroes (id));", "FOREIGN"),
        ("CREATE TABLE c (a REFERENCE heroes (id));", "REFERENCES"),
        ("CREATE TABLE c (a INT CHEK (a > 1));", "CHECK"),
        ("CREATE TABLE c (a INT NOT NUL);", "NULL"),
        ("CREATE TABLE c AS SELECT name FORM heroes;", "FROM"),
        ("CREATE TABLE c AS SELECT * FROM (SELECT name FORM heroes);", "FROM"),
    ] {
        let why = trouble(script).why.unwrap();
        assert!(why.ends_with(&format!("There is a word {word}.")), "{script}: {why}");
    }
}

#[test]
fn a_foreign_key_behind_a_column() {
    for rule in ["KEY REFERENCES heroes(id)", "KEY (hero_id) REFERENCES heroes(id)"] {
        says(
            &format!("CREATE TABLE c (hero_id INT NOT NULL «FOREIGN» {rule});"),
            "Behind a column, REFERENCES alone makes a foreign key.",
            "which of the two forms",
        );
    }
}

#[test]
fn a_point_where_brackets_are_needed() {
    for script in [
        "CREATE TABLE c (hero_id int references heroes«.»id);",
        "CREATE TABLE c (hero_id int, foreign key (hero_id) references heroes«.»id);",
        "ALTER TABLE battles ADD COLUMN hero_id INT REFERENCES heroes«.»id;",
    ] {
        says(script, "Here a point stands between the two.", "between the table and its column");
    }
}

#[test]
fn keys_with_brackets_behind_a_column() {
    says(
        "CREATE TABLE c (\n a INT,\n b INT NOT NULL\n PRIMARY KEY «(»a, b));",
        "PRIMARY KEY with columns in brackets is a rule of the whole table.",
        "The end of line 5, just before PRIMARY KEY.",
    );
    says(
        "CREATE TABLE c (a INT, b INT UNIQUE «(»a, b));",
        "UNIQUE with columns in brackets is a rule",
        "The end of line 3, just before UNIQUE.",
    );
}

#[test]
fn lists_of_words_as_a_type() {
    says(
        "CREATE TABLE c (role ENUM(«\"a\"», \"b\"));",
        "SQLite has no type ENUM.",
        "which condition is true",
    );
    says("CREATE TABLE c (role «SET»('a', 'b'));", "SQLite has no type SET.", "which condition is true");
}

#[test]
fn functions_as_a_default() {
    for name in ["gen_random_uuid", "uuid_generate_v4", "NEWID"] {
        says(
            &format!("CREATE TABLE c (id TEXT DEFAULT {name}«(») PRIMARY KEY, a INT);"),
            &format!("{name} makes a random id in another database program."),
            "which kind of id",
        );
    }
    for name in ["NOW", "GETDATE"] {
        says(
            &format!("CREATE TABLE c (a TEXT DEFAULT {name}«(»));"),
            "SQLite has datetime('now') for that. Behind DEFAULT, SQLite expects a plain value.",
            "ask for a default value?",
        );
    }
    says("CREATE TABLE c (a DEFAULT date«(»'now'));", "Behind DEFAULT, SQLite", "ask for a default value?");
    says("CREATE TABLE c (a DEFAULT CURRENT_DATE«(»));", "is a plain word, not a function", "Line 3");
    says("SELECT «gen_random_uuid»();", "SQLite has no such function.", "which kind of id");
}

#[test]
fn functions_in_the_brackets_of_a_default() {
    let insert = "INSERT INTO c (b) VALUES (1);";
    for (name, why) in [
        ("NOW", "NOW is a function of another database program."),
        ("gen_random_uuid", "SQLite has no such function."),
        ("nope", "SQLite has no function nope."),
    ] {
        says(&format!("CREATE TABLE c (a DEFAULT («{name}»()), b);\n{insert}"), why, "Line 3");
    }
    let label = trouble(&format!("CREATE TABLE c (a DEFAULT (NOW()), b); {insert}")).place.unwrap().label;
    assert_eq!(label, "no such function");
}
