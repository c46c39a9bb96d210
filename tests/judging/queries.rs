//! Queries against the solution's, over datasets.

use workbook::judge::Status;

use crate::bench_course::Bench;

const GIVEN: &str = "
CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, year INTEGER NOT NULL);
CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id));
INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector'), (3, 'Ajax'), (4, 'Ajax'), (5, 'Atalanta');
INSERT INTO battles VALUES (101, 'Troy', -1184), (102, 'Scyros', -1193), (103, 'Thebes', -1230);
INSERT INTO fights VALUES (1, 101), (1, 102), (2, 101), (3, 101), (4, 101);
";

const BATTLES_OF: &str = r#"
[[check]]
name = "the battles of a hero"
query = ""
parameters = { hero = "heroes.id" }
"#;

const SOLUTION: &str = "SELECT name, year FROM battles JOIN fights ON battle_id = id WHERE hero_id = :hero;";

#[test]
fn any_style_with_the_same_rows_passes() {
    let bench = Bench::new(GIVEN, BATTLES_OF, SOLUTION);
    for answer in [
        SOLUTION,
        "SELECT b.name AS battle, b.year FROM fights f INNER JOIN battles b ON f.battle_id = b.id WHERE f.hero_id = @hero",
        "select name, year from battles where id in (select battle_id from fights where hero_id = $hero);",
        "SELECT name, year FROM battles AS b WHERE EXISTS (SELECT 1 FROM fights WHERE battle_id = b.id AND hero_id = ?) ORDER BY year",
        "WITH mine AS (SELECT battle_id AS id FROM fights WHERE hero_id = ?1) SELECT name, year + 0.0 FROM mine JOIN battles USING (id);",
    ] {
        bench.accepts(answer);
    }
}

#[test]
fn other_rows_fail_with_a_small_counterexample() {
    let bench = Bench::new(GIVEN, BATTLES_OF, SOLUTION);
    for answer in [
        "SELECT name, year FROM battles, fights WHERE hero_id = :hero;",
        "SELECT name, year FROM battles JOIN fights ON hero_id = id WHERE hero_id = :hero;",
        "SELECT name, year FROM battles JOIN fights ON battle_id = id;",
        "SELECT name, year FROM battles JOIN fights ON battle_id = id WHERE hero_id = 1;",
        "SELECT year, name FROM battles JOIN fights ON battle_id = id WHERE hero_id = :hero;",
        "SELECT name FROM battles JOIN fights ON battle_id = id WHERE hero_id = :hero;",
        "SELECT name, year FROM battles JOIN fights ON battle_id = id WHERE hero_id = :hero LIMIT 1;",
        "SELECT name, year FROM battles LEFT JOIN fights ON battle_id = id WHERE hero_id = :hero OR hero_id IS NULL;",
    ] {
        let verdict = bench.verdict(answer);
        assert_eq!(verdict.status, Status::Failed, "{answer}");
        let example = verdict.checks[0].counterexample.clone().expect(answer);
        let rows: usize = example.tables.iter().map(|table| table.rows.len()).sum();
        assert!(rows <= 5, "{answer}: {rows} rows\n{example:#?}");
        assert_ne!(example.expected, example.actual, "{answer}");
        assert_eq!(example.tables.len(), 3, "empty tables are there too");
    }
}

#[test]
fn an_order_is_asked_for_only_where_the_spec_says_so() {
    let ordered = r#"
[[check]]
name = "by name, then by number"
query = ""
order = ["1", "2 desc"]
"#;
    let solution = "SELECT name, id FROM heroes ORDER BY name, id DESC;";
    let bench = Bench::new(GIVEN, ordered, solution);
    bench.accepts(solution);
    for answer in [
        "SELECT name, id FROM heroes ORDER BY name;",
        "SELECT name, id FROM heroes ORDER BY name, id;",
        "SELECT name, id FROM heroes ORDER BY id DESC;",
    ] {
        assert!(bench.refuses(answer).contains("another order"), "{answer}");
    }
    let ties = ordered.replace(", \"2 desc\"", "");
    let bench = Bench::new(GIVEN, &ties, solution);
    bench.accepts("SELECT name, id FROM heroes ORDER BY name;");
    bench.refuses("SELECT name, id FROM heroes;");
}

#[test]
fn pairs_may_stand_in_either_order_where_the_spec_says_so() {
    let unordered = r#"
[[check]]
name = "pairs"
query = ""
unordered = [1, 2]
"#;
    let solution = "SELECT a.id, b.id FROM heroes a JOIN heroes b ON a.id < b.id;";
    let bench = Bench::new(GIVEN, unordered, solution);
    bench.accepts("SELECT a.id, b.id FROM heroes a JOIN heroes b ON a.id > b.id;");
    bench.refuses("SELECT a.id, b.id FROM heroes a JOIN heroes b ON a.id <> b.id;");
    bench.refuses("SELECT a.id, b.id FROM heroes a JOIN heroes b ON a.id <= b.id;");
}

#[test]
fn names_of_columns_count_only_where_the_spec_says_so() {
    let named = format!("{BATTLES_OF}column_names = true");
    let bench = Bench::new(GIVEN, &named, SOLUTION);
    bench
        .accepts("SELECT b.name, b.year FROM battles b JOIN fights ON battle_id = id WHERE hero_id = :hero;");
    let told = bench.refuses(
        "SELECT name AS battle, year FROM battles JOIN fights ON battle_id = id WHERE hero_id = :hero;",
    );
    assert_eq!(
        told,
        "The rows are right. Your columns are called battle, year; the task asks for name, year."
    );
}

#[test]
fn what_is_no_single_reading_query_is_told() {
    let bench = Bench::new(GIVEN, BATTLES_OF, SOLUTION);
    assert!(bench.stops("DELETE FROM fights WHERE hero_id = :hero;").contains("only reads"));
    assert!(
        bench
            .stops("SELECT name, year FROM battles WHERE id = :heroe;")
            .contains("asks for the parameter :heroe. The task gives :hero.")
    );
    assert!(bench.stops("SELECT 1, 2; SELECT 3, 4;").len() > 10);
    assert!(bench.stops("SELECT nam, year FROM battles;").contains("no such column: nam"));
}

#[test]
fn sections_are_judged_one_by_one() {
    let two = r#"
[[check]]
name = "heroes"
query = "heroes_by_name"
[[check]]
name = "battles"
query = "battle_years"
"#;
    let solution = "-- name: heroes_by_name\nSELECT name FROM heroes;\n-- name: battle_years\nSELECT year FROM battles;\n";
    let bench = Bench::new(GIVEN, two, solution);
    bench.accepts("-- name: battle_years\nSELECT year FROM battles;\n\n-- Name:  heroes_by_name\nSELECT name FROM heroes\n");
    let verdict = bench.verdict(
        "-- name: heroes_by_name\nSELECT name FROM heroes;\n-- name: battle_years\nSELECT id FROM battles;\n",
    );
    let states: Vec<Status> = verdict.checks.iter().map(|check| check.status).collect();
    assert_eq!(states, [Status::Passed, Status::Failed]);
    assert_eq!(
        verdict.checks[1].counterexample.as_ref().map(|example| example.section.as_str()),
        Some("battle_years")
    );
    assert!(bench.stops("-- name: heroes_by_name\nSELECT name FROM heroes;").contains("battle_years"));
}

#[test]
fn an_endless_query_and_a_flood_of_rows_are_stopped() {
    let bench = Bench::new(GIVEN, BATTLES_OF, SOLUTION);
    bench.stops("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*), 1 FROM n;");
    bench.stops(
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000) SELECT i, i FROM n;",
    );
    bench.stops("SELECT randomblob(1000000000), 1;");
}

#[test]
fn a_solution_that_can_not_run_is_no_fault_of_the_answer() {
    let answer = "SELECT battle_id, 1 FROM fights WHERE hero_id = :hero;";
    for solution in [
        "SELECT nothing FROM fights;",
        "SELECT 1; SELECT 2;",
        "DELETE FROM fights;",
        "SELECT 1 FROM fights WHERE hero_id = :nobody;",
    ] {
        let verdict = Bench::new(GIVEN, BATTLES_OF, solution).verdict(answer);
        let trouble = verdict.trouble.expect("the solution can't run");
        assert!(trouble.message.starts_with("The exercise could not be prepared: "), "{trouble:?}");
        assert_eq!(trouble.place, None, "no line of the solution is shown as the answer's");
    }
}
