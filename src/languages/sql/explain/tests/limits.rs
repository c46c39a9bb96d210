//! Limits, and statements that are not allowed.

use super::{says, trouble};

#[test]
fn statements_without_end() {
    says(
        "«WITH» RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT count(*) FROM c;",
        "Here it always gives one more.",
        "ends the repetition?",
    );
    says(
        "«WITH» c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c) SELECT n FROM c;",
        "Here it always gives one more.",
        "ends the repetition?",
    );
    let many: Vec<String> = (0..30).map(|number| format!("heroes h{number}")).collect();
    says(&format!("«SELECT» count(*) FROM {};", many.join(", ")), "combined row by row", "Each JOIN");
}

#[test]
fn results_that_are_too_large() {
    says("«SELECT» zeroblob(1000000000);", "beyond 100,000 bytes", "makes a long value");
    let many: Vec<String> = (0..16).map(|number| format!("heroes h{number}")).collect();
    says(&format!("«SELECT» h1.id FROM {};", many.join(", ")), "far more rows", "belong together?");
}

#[test]
fn statements_that_go_too_deep() {
    let deep = format!("«SELECT» {}1{};", "(".repeat(3000), ")".repeat(3000));
    says(&deep, "more space than the exercise book gives", "could be shorter?");
    says(
        "CREATE TABLE t (x); CREATE TRIGGER again AFTER INSERT ON t BEGIN INSERT INTO t VALUES (1); END;
         PRAGMA recursive_triggers = ON; «INSERT» INTO t VALUES (1);",
        "set off a trigger again",
        "has a trigger itself?",
    );
}

#[test]
fn statements_that_are_not_allowed() {
    says("«ATTACH» 'x.db' AS x;", "opens another database file", "They are all here already.");
    says("«VACUUM» INTO 'x.db';", "everything lies in memory", "ask for this statement?");
    says("«PRAGMA» writable_schema = 1;", "PRAGMA writable_schema changes", "ask for this statement?");
    says("SELECT «load_extension»('x');", "reaches outside the database", "ask for this function?");
}

#[test]
fn the_message_is_in_plain_words() {
    assert_eq!(trouble("ATTACH 'x' AS x").message, "This is not allowed in the exercise book.");
    assert_eq!(trouble("SELECT zeroblob(1000000000)").message, "This grew too large, so it was stopped.");
}
