//! Rows that a rule refused.

use super::says;

#[test]
fn repeated_rows() {
    says(
        "INSERT INTO fights VALUES «(1,101)»;",
        "hero_id, battle_id, taken together, may not repeat in fights",
        "The rows of fights",
    );
    says(
        "INSERT INTO fights VALUES (1, 102), (2, 102), «(1, 102)»;",
        "the same as the row in line 3",
        "what should be different?",
    );
    says(
        "INSERT INTO fights (battle_id, hero_id) VALUES\n (102, 1),\n «(102, 1)»;",
        "the row in line 4",
        "what should be different?",
    );
    says("INSERT INTO «fights» VALUES (1, 102), (2, 101);", "taken together", "The rows of fights");
    says(
        "CREATE UNIQUE INDEX i ON fights («battle_id»);",
        "rows that repeat are there already",
        "together, may not repeat?",
    );
    says("UPDATE «heroes» SET id = 1;", "id may not repeat in heroes", "The rows of heroes");
}

#[test]
fn missing_values() {
    says(
        "INSERT INTO «fights» (hero_id) VALUES (1);",
        "The INSERT gives it no value",
        "in brackets behind fights",
    );
    says(
        "INSERT INTO fights (hero_id, battle_id) VALUES (1, 102), (2, «NULL»);",
        "battle_id of fights may not be empty",
        "which value belongs there?",
    );
    says("UPDATE heroes SET «name» = NULL;", "name of heroes may not be empty", "which value belongs there?");
}

#[test]
fn rules_about_values() {
    says(
        "CREATE TABLE c (a INTEGER, CONSTRAINT positive CHECK (a > 0)); INSERT INTO c VALUES «(-1)»;",
        "the rule: positive.",
        "what comes out?",
    );
    says("INSERT INTO heroes VALUES («'one'», 'a', 'b');", "whole numbers only", "the order of the columns");
    says(
        "CREATE TRIGGER t BEFORE INSERT ON fights BEGIN SELECT RAISE(ABORT, 'too many'); END; INSERT INTO fights VALUES «(1, 102)»;",
        "its RAISE says \"too many\"",
        "does the trigger refuse?",
    );
}

#[test]
fn foreign_keys() {
    says("DELETE FROM «heroes» WHERE id = 1;", "Rows of fights still point at heroes", "happen to the links");
    says("DROP TABLE «battles»;", "Rows of fights still point at them", "can go first");
    says(
        "INSERT INTO «fights» VALUES (1, 102), (99, 102);",
        "hero_id must be in heroes (id).",
        "is there a row with it",
    );
    says(
        "UPDATE «fights» SET hero_id = hero_id + 50;",
        "hero_id must be in heroes (id).",
        "is there a row with it",
    );
}
