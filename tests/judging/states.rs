//! What tables hold after the answer ran.

use workbook::judge::Status;

use crate::bench_course::{Bench, GIVEN};

const FIGHTS: &str = "
CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id));
";

const FILLED: &str = r#"
[names.join]
references = ["heroes", "battles"]
table = "fights"

[[check]]
name = "two links"
state = { join = [] }
"#;

const SOLUTION: &str = "INSERT INTO fights (hero_id, battle_id)
  SELECT heroes.id, battles.id FROM heroes, battles
  WHERE (heroes.name = 'Achilles' AND battles.name = 'Troy') OR (heroes.name = 'Hector' AND battles.name = 'Scyros');";

#[test]
fn the_same_rows_in_the_end_pass() {
    let bench = Bench::new(&format!("{GIVEN}{FIGHTS}"), FILLED, SOLUTION);
    bench.accepts(SOLUTION);
    bench.accepts(
        "INSERT INTO fights VALUES ((SELECT id FROM heroes WHERE name = 'Hector'), (SELECT id FROM battles WHERE name = 'Scyros'));
         INSERT INTO fights VALUES ((SELECT id FROM heroes WHERE name = 'Achilles'), (SELECT id FROM battles WHERE name = 'Troy'));",
    );
    bench.accepts(&format!("BEGIN; {SOLUTION} COMMIT;"));
}

#[test]
fn ids_written_by_hand_are_right_on_one_set_of_rows_only() {
    let bench = Bench::new(&format!("{GIVEN}{FIGHTS}"), FILLED, SOLUTION)
        .mistake("by_hand", "-- Ids change.\nINSERT INTO fights VALUES (1, 101), (2, 102);");
    let verdict = bench.verdict("INSERT INTO fights VALUES (2, 102); INSERT INTO fights VALUES (1, 101);");
    assert_eq!(verdict.status, Status::Failed, "{verdict:#?}");
    assert_eq!(verdict.mistake(), Some("by_hand"));
    let example = verdict.checks[0].counterexample.as_ref().unwrap();
    assert_eq!((example.dataset.as_str(), example.state.as_deref()), ("renumbered", Some("fights")));
    assert!(example.error.is_some(), "{example:#?}");
}

#[test]
fn missing_and_additional_rows_are_shown_on_few_rows() {
    let bench = Bench::new(&format!("{GIVEN}{FIGHTS}"), FILLED, SOLUTION);
    let verdict = bench.verdict(
        "INSERT INTO fights SELECT heroes.id, battles.id FROM heroes, battles WHERE heroes.name = 'Achilles' AND battles.name = 'Troy';",
    );
    assert_eq!(verdict.status, Status::Failed);
    let example = verdict.checks[0].counterexample.as_ref().unwrap();
    assert_eq!(example.tables.iter().map(|table| table.rows.len()).sum::<usize>(), 2, "{example:#?}");
    assert_eq!((example.expected.len(), example.actual.len()), (1, 0));
}

#[test]
fn an_error_on_the_given_rows_is_an_error() {
    let bench = Bench::new(&format!("{GIVEN}{FIGHTS}"), FILLED, SOLUTION);
    assert!(bench.stops("INSERT INTO fights VALUES (99, 101);").contains("FOREIGN KEY"));
}

#[test]
fn a_solution_that_can_not_run_is_no_fault_of_the_answer() {
    let verdict = Bench::new(&format!("{GIVEN}{FIGHTS}"), FILLED, "INSERT INTO fihgts VALUES (1, 101);")
        .verdict("INSERT INTO fights VALUES (1, 101);");
    let trouble = verdict.trouble.unwrap();
    assert!(trouble.message.starts_with("The exercise could not be prepared: "), "{trouble:?}");
    assert_eq!(trouble.place, None);
}

#[test]
fn an_id_that_no_row_has_is_shown_as_it_was_written() {
    let checks = FILLED.replace("\ntable = \"fights\"", "");
    let table = "CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);";
    let bench = Bench::new(GIVEN, &checks, &format!("{table} {SOLUTION}"));
    let verdict = bench.verdict(&format!("{table} INSERT INTO fights VALUES (101, 1);"));
    let example = verdict.checks[0].counterexample.as_ref().unwrap();
    assert_eq!(example.actual, [["101 (no such row)".into(), "1 (no such row)".into()]]);
}

#[test]
fn a_table_that_is_not_there_is_no_error_of_sqlite() {
    let checks = FILLED.replace("\ntable = \"fights\"", "");
    let table = "CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);";
    let bench = Bench::new(GIVEN, &checks, &format!("{table} {SOLUTION}"));
    let check = bench.verdict("ALTER TABLE battles ADD COLUMN hero_id INTEGER;").checks.remove(0);
    assert_eq!(
        check.message.as_deref(),
        Some("I looked for a table that links heroes and battles, and found none.")
    );
    assert!(
        check.explanation.is_some_and(|why| why.ends_with("There is no table besides heroes and battles."))
    );
}
