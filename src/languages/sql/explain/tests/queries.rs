//! Queries and inserts whose parts don't fit together.

use super::says;

#[test]
fn numbers_of_values() {
    says(
        "INSERT INTO heroes (id, name, home) VALUES «(50, 'a')»;",
        "Columns: id, name, home.",
        "count the columns and the values",
    );
    says(
        "INSERT INTO heroes VALUES (50, max(1, 2), 'b'), «(51, 'c')»;",
        "The first one has 3, the marked one 2.",
        "missing or too many?",
    );
    says("INSERT INTO «fights» SELECT id FROM heroes;", "Columns: hero_id, battle_id.", "count the columns");
    says(
        "SELECT name FROM heroes WHERE id IN («SELECT» hero_id, battle_id FROM fights);",
        "the query in brackets gives several columns",
        "which one column",
    );
    says(
        "SELECT name FROM heroes «UNION» SELECT id, name FROM battles;",
        "the same number of columns",
        "after each SELECT",
    );
    says(
        "SELECT «COUNT»(name, id) FROM heroes;",
        "Two columns at once it can't count",
        "rows or one column?",
    );
    says("SELECT «SUM»(*) FROM heroes;", "Only COUNT can work on *", "which column?");
}

#[test]
fn aggregates() {
    says(
        "SELECT MAX(«COUNT»(*)) FROM heroes;",
        "COUNT stands inside MAX.",
        "Which of the two steps comes first?",
    );
    says(
        "SELECT «COUNT»(*) AS n FROM heroes WHERE n > 1;",
        "WHERE looks at one row at a time",
        "after GROUP BY?",
    );
    says(
        "SELECT 1 FROM heroes h JOIN fights f ON «COUNT»(*) = 1;",
        "In this place there is no group yet",
        "Where is COUNT needed?",
    );
    says("SELECT name FROM heroes GROUP BY «COUNT»(*);", "Counting comes after that", "in common?");
    says("SELECT home FROM heroes «HAVING» home = 'x';", "it has no GROUP BY", "Groups of what?");
}

#[test]
fn aggregates_inside_aggregates() {
    for script in [
        "SELECT MAX(«COUNT»(*)) FROM fights GROUP BY hero_id;",
        "SELECT MAX((«COUNT»(*) + 1)) FROM fights;",
        "SELECT hero_id FROM fights GROUP BY hero_id HAVING COUNT(*) = MAX(«COUNT»(*));",
        "SELECT hero_id FROM fights GROUP BY hero_id ORDER BY MAX(«COUNT»(*));",
    ] {
        says(script, "an aggregate can't stand inside an aggregate", "A query in brackets can do that one.");
    }
    // Another function around it, or a query of its own in between, is no such case.
    says("SELECT 1 FROM fights WHERE length(«count»(*)) > 1;", "WHERE looks at one row", "after GROUP BY?");
    says(
        "SELECT MAX((SELECT 1 FROM heroes WHERE «COUNT»(*) > 1)) FROM fights;",
        "WHERE looks at one row",
        "after GROUP BY?",
    );
}

#[test]
fn order_of_the_halves() {
    says(
        "SELECT name FROM heroes «ORDER» BY name UNION SELECT name FROM battles;",
        "come once, after the last SELECT",
        "before the UNION?",
    );
}

#[test]
fn conflicts_and_transactions() {
    says(
        "INSERT INTO heroes VALUES (1,'x','y') «ON CONFLICT» (name) DO NOTHING;",
        "for exactly these columns",
        "PRIMARY KEY or UNIQUE",
    );
    says("«COMMIT»;", "none was begun", "a BEGIN before it?");
    says("BEGIN; «BEGIN»;", "A transaction has begun already", "Where does the first one end?");
    says("SELECT name FROM heroes WHERE home «MATCH» 'a';", "full-text search tables only", "look like?");
}
