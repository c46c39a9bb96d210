//! What is told when no known mistake fits: what the fault itself tells for certain, before the words of the check.

use workbook::judge::CheckResult;

use crate::bench_course::{Bench, GIVEN};

const CHECKS: &str = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "no repeated pair"
link = [["Achilles", "Troy"], ["Achilles", "Troy"]]
refused = "unique"
why = "The words of the check."
look = "Where the check says."
[[check]]
name = "no hero that is not there"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"
why = "The words of the other check."
look = "Where the other check says."
"#;

const SOUND: &str = "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id), UNIQUE (hero_id, battle_id));";

fn failing(answer: &str) -> CheckResult {
    let bench = Bench::new(GIVEN, CHECKS, SOUND).mistake(
        "no_keys",
        "-- Nothing ties the numbers.\n--\n-- Look next at: the columns.\nCREATE TABLE fights (hero_id INTEGER, battle_id INTEGER, UNIQUE (hero_id, battle_id));",
    );
    let verdict = bench.verdict(answer);
    let failing = verdict.checks.into_iter().find(|check| check.message.is_some());
    failing.expect("a check fails")
}

#[test]
fn the_words_of_the_check_are_for_the_usual_case() {
    let check = failing(
        "CREATE TABLE f (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));",
    );
    assert_eq!(check.explanation.as_deref(), Some("The words of the check."));
    assert_eq!(check.look_next.as_deref(), Some("Where the check says."));
}

#[test]
fn keys_that_were_switched_off_are_not_called_missing() {
    let check = failing(&format!("PRAGMA foreign_keys = OFF; {SOUND}"));
    assert_eq!(check.name, "no hero that is not there");
    assert_eq!(check.mistake, None);
    assert!(
        check
            .explanation
            .as_deref()
            .is_some_and(|why| why.starts_with("Your script switches foreign keys off."))
    );
}

#[test]
fn a_table_that_the_key_names_wrongly_is_what_is_told() {
    let check = failing(
        "CREATE TABLE f (hero_id INTEGER REFERENCES hero (id), battle_id INTEGER REFERENCES battles (id));",
    );
    assert_ne!(check.explanation.as_deref(), Some("The words of the check."));
    let place = check.place.expect("a place");
    assert_eq!((place.line, place.column), (1, 44));
}

#[test]
fn a_temporary_table_is_told() {
    let check = failing("CREATE TEMP TABLE f (hero_id INTEGER, battle_id INTEGER);");
    assert!(
        check.explanation.as_deref().is_some_and(|why| why.starts_with("f is a temporary table.")),
        "{check:#?}"
    );
}

#[test]
fn a_row_that_takes_the_place_of_another_is_no_refusal() {
    let replaced =
        SOUND.replace("UNIQUE (hero_id, battle_id)", "UNIQUE (hero_id, battle_id) ON CONFLICT REPLACE");
    let check = failing(&replaced);
    assert!(
        check.message.as_deref().is_some_and(|told| told.contains("took the place of the old one")),
        "{check:#?}"
    );
    assert!(check.explanation.is_some_and(|why| why.contains("ON CONFLICT REPLACE does that.")));
}

#[test]
fn columns_in_another_order_are_told_as_that() {
    let bench = Bench::new(
        GIVEN,
        "[[check]]\nname = \"id and name\"\nquery = \"\"\nwhy = \"Rows.\"\n",
        "SELECT id, name FROM heroes;",
    );
    let told = bench.refuses("SELECT name, id FROM heroes;");
    assert_eq!(
        told,
        "On the rows below your query gives the right values in other columns; the task asks for id, name."
    );
    let told = bench.refuses("SELECT name FROM heroes;");
    assert_eq!(told, "Your query gives 1 column; the task asks for 2: id, name.");
    let check = bench.verdict("SELECT * FROM heroes, battles;").checks.remove(0);
    assert_eq!(check.look_next.as_deref(), Some("The columns behind SELECT, and their order in the task."));
    assert_eq!(check.explanation, None);
}

#[test]
fn a_column_without_a_comma_is_a_new_name() {
    let bench = Bench::new(
        GIVEN,
        "[[check]]\nname = \"id and name\"\nquery = \"\"\nwhy = \"Rows.\"\n",
        "SELECT id, name FROM heroes;",
    );
    let told = |answer: &str| bench.verdict(answer).checks.remove(0).explanation;
    assert_eq!(
        told("SELECT id name FROM heroes;").as_deref(),
        Some(
            "Your column name holds the id. Where no comma stands between two columns, SQLite takes the second one for a new \
             name of the first."
        )
    );
    assert_eq!(told("SELECT name FROM heroes;"), None);
    assert_eq!(told("SELECT id FROM heroes;"), None);
    assert_eq!(told("SELECT home AS name FROM (SELECT 'x' AS home);"), None);
}

#[test]
fn a_column_that_the_task_prescribes_is_asked_for() {
    let checks = CHECKS
        .replace("references =", "table = \"fights\"\ncolumns = [\"hero_id\", \"battle_id\"]\nreferences =");
    let bench = Bench::new(GIVEN, &checks, SOUND);
    bench.accepts(SOUND);
    let told = bench.refuses("CREATE TABLE fights (hero INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));");
    assert_eq!(told, "fights has no column named hero_id. I need it to add a link.");
}

#[test]
fn where_no_table_links_the_ends_the_tables_that_are_there_are_told() {
    let told = |answer: &str| {
        let check = failing(answer);
        assert_eq!(
            check.message.as_deref(),
            Some("I looked for a table that links heroes and battles, and found none.")
        );
        assert_eq!(
            check.look_next.as_deref(),
            Some(
                "Which table has a row for each link? By which columns does a row say which hero and which battle?"
            )
        );
        check.explanation.expect("a reason")
    };
    let why = told("CREATE TABLE links (h INTEGER, b INTEGER);");
    assert!(why.ends_with("Besides heroes and battles there is: links (h, b)."), "{why}");
    let why = told("SELECT 1;");
    assert!(why.ends_with("There is no table besides heroes and battles."), "{why}");
}

#[test]
fn a_column_that_a_missing_comma_swallowed_is_told() {
    let column = "CREATE TABLE fights (hero_id INTEGER\n  battle_id INTEGER);";
    let trouble = Bench::new(GIVEN, CHECKS, SOUND).verdict(column).trouble.expect("trouble");
    assert_eq!(trouble.message, "I can't tell which column of fights holds the battle.");
    let why = "The word battle_id is in your file, but no comma stands before it. So SQLite took it as part of the column \
               hero_id, as its type.";
    assert_eq!(trouble.why.as_deref(), Some(why));
    let other =
        Bench::new(GIVEN, CHECKS, SOUND).verdict("CREATE TABLE fights (hero_id INTEGER, batle_id INTEGER);");
    let told = other.trouble.and_then(|trouble| trouble.why).expect("a reason");
    assert!(told.ends_with("fights has neither. It has: hero_id, batle_id."), "{told}");
    let checks = CHECKS
        .replace("references =", "table = \"fights\"\ncolumns = [\"hero_id\", \"battle_id\"]\nreferences =");
    let check = Bench::new(GIVEN, &checks, SOUND).verdict(column).checks.remove(0);
    assert_eq!(
        check.message.as_deref(),
        Some("fights has no column named battle_id. I need it to add a link.")
    );
    assert_eq!(check.explanation.as_deref(), Some(why));
}

#[test]
fn a_row_that_is_dropped_is_not_called_a_missing_rule() {
    let check = failing(
        "CREATE TABLE f (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id),
         UNIQUE (hero_id, battle_id) ON CONFLICT IGNORE);",
    );
    assert!(check.explanation.is_some_and(|why| why.starts_with("Your table takes the row away")));
    // Taken out by a trigger: no other row went for it.
    let check = failing(
        "CREATE TABLE f (hero_id INTEGER, battle_id INTEGER REFERENCES battles (id), UNIQUE (hero_id, battle_id));
         CREATE TRIGGER t AFTER INSERT ON f WHEN NEW.hero_id NOT IN (SELECT id FROM heroes)
         BEGIN DELETE FROM f WHERE rowid = NEW.rowid; END;",
    );
    assert!(check.message.is_some_and(|message| message.contains("dropped in silence")));
}

#[test]
fn a_view_is_no_table_whose_key_is_wrong() {
    let view =
        "CREATE VIEW fights AS SELECT heroes.id AS hero_id, battles.id AS battle_id FROM heroes, battles;";
    let ends = "references = [\"heroes\", \"battles\"]";
    let checks = CHECKS.replacen(ends, &format!("{ends}\ntable = \"fights\""), 1);
    let verdict = Bench::new(GIVEN, &checks, SOUND).verdict(view);
    let why = verdict.checks.into_iter().find_map(|check| check.explanation);
    assert!(why.is_some_and(|why| why.starts_with("fights is a view.")));
}
