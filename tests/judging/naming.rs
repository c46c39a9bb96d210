//! Known mistakes, called by their names.

use std::time::{Duration, Instant};

use workbook::judge::Status;

use crate::bench_course::{Bench, GIVEN};

const UNIQUE_AND_KEYS: &str = r#"
[names.join]
references = ["heroes", "battles"]

[[check]]
name = "no repeated pair"
link = [["Achilles", "Troy"], ["Achilles", "Troy"]]
refused = "unique"
why = "Our own words."

[[check]]
name = "no hero that is not there"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"

[mistakes.no_pair_rule]
catalogue = ["D9", "D11"]
words = [{ when = "own_id", why = "id differs in every row." }]
"#;

const SOUND: &str = "CREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id), UNIQUE (hero_id, battle_id));";

fn bench() -> Bench {
    Bench::new(GIVEN, UNIQUE_AND_KEYS, SOUND)
        .mistake(
            "no_pair_rule",
            "-- Nothing stops a pair.\n--\n-- Look next at: Which columns?\nCREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id));",
        )
        .mistake(
            "no_keys",
            "-- Nothing ties the numbers.\nCREATE TABLE fights (hero_id INTEGER, battle_id INTEGER, UNIQUE (hero_id, battle_id));",
        )
}

#[test]
fn a_mistake_is_named_by_its_behaviour_in_any_style() {
    let verdict =
        bench().verdict("CREATE TABLE x (a INT REFERENCES battles, b INT REFERENCES heroes, note TEXT);");
    assert_eq!(verdict.mistake(), Some("no_pair_rule"));
    let check = &verdict.checks[0];
    assert_eq!(check.explanation.as_deref(), Some("Nothing stops a pair."));
    assert_eq!(check.look_next.as_deref(), Some("Which columns?"));
}

#[test]
fn a_fact_of_the_schema_chooses_between_its_words() {
    let verdict = bench()
        .verdict("CREATE TABLE x (id INTEGER PRIMARY KEY, b REFERENCES battles, h REFERENCES heroes);");
    assert_eq!(verdict.mistake(), Some("no_pair_rule"));
    assert_eq!(verdict.checks[0].explanation.as_deref(), Some("id differs in every row."));
}

#[test]
fn two_faults_at_once_are_named_each_by_its_own() {
    let verdict = bench().verdict("CREATE TABLE x (hero_id INTEGER, battle_id INTEGER);");
    let named: Vec<_> = verdict.checks.iter().map(|check| (check.status, check.mistake.as_deref())).collect();
    assert_eq!(named, [(Status::Failed, Some("no_pair_rule")), (Status::Failed, Some("no_keys"))]);
}

#[test]
fn what_behaves_like_no_known_mistake_keeps_the_words_of_its_check() {
    let verdict = bench().verdict(
        "CREATE TABLE x (hero_id REFERENCES heroes, battle_id REFERENCES battles, UNIQUE (hero_id));",
    );
    assert_eq!(verdict.status, Status::Failed);
    assert_eq!(verdict.mistake(), None);
    assert_eq!(verdict.checks[0].explanation.as_deref(), Some("Our own words."));
}

#[test]
fn an_answer_that_is_empty_everywhere_is_no_mistake_in_particular() {
    let checks = "[[check]]\nname = \"names\"\nquery = \"\"\n";
    let bench = Bench::new(GIVEN, checks, "SELECT name FROM heroes;")
        .mistake("nothing", "-- Nothing.\nSELECT name FROM heroes WHERE 0;");
    let verdict = bench.verdict("SELECT name FROM heroes WHERE name = 'x';");
    assert_eq!((verdict.status, verdict.mistake()), (Status::Failed, None));
}

#[test]
fn the_counterexample_of_a_named_mistake_still_shows_that_mistake() {
    let checks = "[[check]]\nname = \"names\"\nquery = \"\"\n";
    let bench = Bench::new(GIVEN, checks, "SELECT name FROM heroes ORDER BY id;")
        .mistake("after_a", "-- Some are left out.\nSELECT name FROM heroes WHERE name > 'B';")
        .mistake(
            "first_only",
            "-- Only the first.\nSELECT name FROM heroes WHERE id = (SELECT min(id) FROM heroes);",
        );
    let verdict = bench.verdict("SELECT name FROM heroes WHERE substr(name, 1, 1) <> 'A';");
    assert_eq!(verdict.mistake(), Some("after_a"));
    let example = verdict.checks[0].counterexample.as_ref().unwrap();
    assert_eq!(example.tables.iter().map(|table| table.rows.len()).sum::<usize>(), 1);
    assert!(example.actual.is_empty());
}

#[test]
fn however_many_mistakes_there_are_naming_has_the_time_of_one_answer() {
    let endless = "CREATE TABLE fights AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
                   SELECT count(*) FROM n;";
    let answer = "CREATE TABLE x (hero_id REFERENCES heroes, battle_id REFERENCES battles);";
    let mut bench = bench();
    assert_eq!(bench.verdict(answer).mistake(), Some("no_pair_rule"));
    for number in 0..20 {
        bench = bench.mistake(&format!("endless_{number}"), &format!("-- It never ends.\n{endless}"));
    }
    let start = Instant::now();
    let verdict = bench.verdict(answer);
    // With a budget for each of them it would be twice that.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    let check = &verdict.checks[0];
    assert_eq!((check.status, check.mistake.as_deref()), (Status::Failed, None), "a wrong name is worse");
    assert_eq!(check.explanation.as_deref(), Some("Our own words."));
    assert!(check.message.as_ref().is_some_and(|message| message.contains("twice")), "{:?}", check.message);
}
