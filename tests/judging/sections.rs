//! Scripts in sections: migrations up and down, sections with parameters, plans, and tables of the learner's own.

use workbook::judge::Status;

use crate::bench_course::{Bench, GIVEN};

const UP_AND_DOWN: &str = r#"
[names.join]
references = ["heroes", "battles"]

[[check]]
name = "up makes the table"
sections = ["up"]
link = [["Achilles", "Troy"]]

[[check]]
name = "down takes it away"
sections = ["up", "down"]
schema_like = []

[[check]]
name = "up can be done again"
sections = ["up", "down", "up"]
schema_like = ["up"]
"#;

const FIGHTS: &str =
    "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id));";

#[test]
fn what_a_check_writes_is_not_there_for_the_next() {
    let twice = UP_AND_DOWN.replace("[[check]]\nname = \"down", "[[check]]\nname = \"again\"\nsections = [\"up\"]\nlink = [[\"Achilles\", \"Troy\"]]\n\n[[check]]\nname = \"down");
    let sound = format!("-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fights;\n");
    let bench = Bench::new(GIVEN, &twice, &sound);
    assert_eq!(bench.exercise().spec.checks.len(), 4);
    bench.accepts(&sound);
}

#[test]
fn a_second_up_that_does_something_else_is_found() {
    let sound = format!("-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fights;\n");
    let bench = Bench::new(GIVEN, UP_AND_DOWN, &sound);
    let trace = format!("-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fights; DELETE FROM heroes;\n");
    bench.accepts(&trace);
    let other = "-- name: up\nCREATE TABLE fights AS SELECT h.id AS hero_id, b.id AS battle_id FROM heroes h, battles b;\n-- name: down\nSELECT 1;\n";
    assert!(bench.refuses(other).contains("fights"));
}

#[test]
fn what_goes_up_comes_down() {
    let sound = format!("-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fights;\n");
    let bench = Bench::new(GIVEN, UP_AND_DOWN, &sound);
    bench.accepts(&sound);
    bench.accepts(&format!("-- name: down\nDROP TABLE IF EXISTS fights;\n-- name: up\n{FIGHTS} CREATE INDEX i ON fights (battle_id);"));

    let nothing = format!("-- name: up\n{FIGHTS}\n-- name: down\nSELECT 1;\n");
    assert_eq!(
        bench.refuses(&nothing),
        "I ran up and down, one after another. The column battle_id of fights, as it was declared, is there, and was not before."
    );
    let too_much = format!(
        "-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fights; ALTER TABLE battles DROP COLUMN name;\n"
    );
    assert!(
        bench
            .refuses(&too_much)
            .contains("The column name of battles, as it was declared, was there before, and is gone.")
    );
    let broken = format!("-- name: up\n{FIGHTS}\n-- name: down\nDROP TABLE fight;\n");
    assert_eq!(
        bench.refuses(&broken),
        "I ran up, and that worked. Then I ran down. It stopped:\n  no such table: fight"
    );
    let other_the_second_time = format!(
        "-- name: up\nCREATE TABLE IF NOT EXISTS made (x); {FIGHTS}\n-- name: down\nDROP TABLE fights;\n"
    );
    assert!(bench.refuses(&other_the_second_time).contains("made"));
    assert!(bench.stops(&format!("-- name: up\n{FIGHTS}\n")).contains("down"));
    assert!(
        bench
            .stops("-- name: up\nCREATE TABLE fights (;\n-- name: down\nSELECT 1;\n")
            .contains("syntax error")
    );
    assert_eq!(
        bench.stops(&format!("-- name: up\nBEGIN; {FIGHTS}\n-- name: down\nDROP TABLE fights;\n")),
        "Your script ends inside a transaction."
    );
}

#[test]
fn a_section_runs_with_parameters() {
    let checks = r#"
[[check]]
name = "joining"
do = "join"
parameters = { hero = "heroes.id", battle = "battles.id" }
state = { fights = ["hero_id", "battle_id"] }
"#;
    let fights = format!("{GIVEN}{FIGHTS} INSERT INTO fights VALUES (1, 101), (2, 102);");
    let sound = "-- name: join\nINSERT INTO fights SELECT heroes.id, battles.id FROM heroes, battles
      WHERE heroes.id = :hero AND battles.id = :battle ON CONFLICT DO NOTHING;";
    let bench = Bench::new(&fights, checks, sound);
    bench.accepts(sound);
    bench.accepts(
        "-- name: join\nDELETE FROM fights WHERE hero_id = :hero AND battle_id = :battle;
      INSERT INTO fights SELECT h.id, b.id FROM heroes h, battles b WHERE h.id = ?1 AND b.id = ?2;",
    );
    let verdict = bench.verdict("-- name: join\nINSERT OR IGNORE INTO fights SELECT heroes.id, 101 FROM heroes WHERE id = :hero AND :battle;");
    assert_eq!(verdict.status, Status::Failed, "{verdict:#?}");
    let example = verdict.checks[0].counterexample.as_ref().expect("an example");
    assert_eq!(example.parameters.len(), 2);
    assert_eq!(example.state.as_deref(), Some("fights"));
    assert!(bench.stops("-- name: join\nINSERT INTO fights VALUES (:heroe, :battle);").contains(":heroe"));
}

#[test]
fn a_plan_is_judged_by_what_it_steps_through() {
    let checks = r#"
[[check]]
name = "the heroes of a battle are found without looking at every link"
plan = { query = "SELECT hero_id FROM fights WHERE battle_id = 5", scans = 0 }
"#;
    let fights = format!("{GIVEN}{FIGHTS} INSERT INTO fights VALUES (1, 101), (2, 102);");
    let bench = Bench::new(&fights, checks, "CREATE INDEX fights_by_battle ON fights (battle_id);");
    bench.accepts("CREATE INDEX fights_by_battle ON fights (battle_id);");
    bench.accepts("CREATE UNIQUE INDEX i ON fights (battle_id, hero_id);");
    let told = bench.refuses("CREATE INDEX i ON fights (hero_id, battle_id);");
    assert!(told.contains("SQLite stepped through") && told.contains("rows"), "{told}");
    bench.refuses("SELECT 1;");
}

#[test]
fn a_query_on_tables_of_the_learners_own() {
    let checks = r#"
[names.join]
references = ["heroes", "weapons"]

[[check]]
name = "the weapons of a hero"
query = "weapons_of_a_hero"
own_tables = true
parameters = { hero = "heroes.id" }
sample = """
INSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector'), (3, 'Mulan');
INSERT INTO weapons VALUES (201, 'Spear'), (202, 'Bow');
INSERT INTO arms VALUES (1, 201), (1, 202), (2, 201);
"""
"#;
    let entities = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);";
    let arms = "CREATE TABLE arms (hero_id INTEGER NOT NULL REFERENCES heroes (id), weapon_id INTEGER NOT NULL REFERENCES weapons (id),
        PRIMARY KEY (hero_id, weapon_id));";
    let query = "-- name: weapons_of_a_hero\nSELECT name FROM arms JOIN weapons ON weapons.id = weapon_id WHERE hero_id = :hero;";
    let sound = format!("{entities}{arms}\n{query}");
    let bench = Bench::new("", checks, &sound);
    bench.accepts(&sound);
    bench.accepts(&format!(
        "{entities} CREATE TABLE carries (id INTEGER PRIMARY KEY, what INTEGER NOT NULL REFERENCES weapons, who INTEGER NOT NULL REFERENCES heroes,
         since TEXT NOT NULL CHECK (since > '1900'), UNIQUE (who, what));
         INSERT INTO heroes VALUES (77, 'Somebody');
         -- name: weapons_of_a_hero
         SELECT w.name FROM weapons w WHERE EXISTS (SELECT 1 FROM carries c WHERE c.what = w.id AND c.who = :hero);"
    ));
    let verdict = bench.verdict(&format!(
        "{entities}{arms}\n-- name: weapons_of_a_hero\nSELECT name FROM arms JOIN weapons ON weapons.id = hero_id WHERE hero_id = :hero;"
    ));
    assert_eq!(verdict.status, Status::Failed, "{verdict:#?}");
    let rows: usize = verdict.checks[0]
        .counterexample
        .as_ref()
        .map_or(99, |example| example.tables.iter().map(|table| table.rows.len()).sum());
    assert!(rows <= 3, "{verdict:#?}");
    assert!(bench.stops(query).contains("none"), "no tables at all");
}

#[test]
fn a_name_that_may_not_repeat_is_good_sense() {
    let checks = r#"
[names.join]
references = ["heroes", "weapons"]

[[check]]
name = "the heroes with a weapon"
query = "heroes_of_a_weapon"
own_tables = true
parameters = { weapon = "weapons.id" }
sample = """
INSERT INTO heroes VALUES (1, 'Ajax'), (2, 'Ajax'), (3, 'Mulan');
INSERT INTO weapons VALUES (201, 'Spear'), (202, 'Bow');
INSERT INTO arms VALUES (1, 201), (2, 201), (3, 202);
"""
"#;
    let tables = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE arms (hero_id INTEGER NOT NULL REFERENCES heroes (id), weapon_id INTEGER NOT NULL REFERENCES weapons (id),
          PRIMARY KEY (hero_id, weapon_id));";
    let query = "-- name: heroes_of_a_weapon
SELECT name FROM arms JOIN heroes ON heroes.id = hero_id WHERE weapon_id = :weapon;";
    let sound = format!("{tables}\n{query}");
    let bench = Bench::new("", checks, &sound);
    bench.accepts(&sound);
    let unique = sound.replacen("name TEXT NOT NULL", "name TEXT NOT NULL UNIQUE", 1);
    bench.accepts(&unique);
    let wrong = unique.replace("heroes.id = hero_id", "heroes.id = weapon_id");
    assert!(bench.refuses(&wrong).contains("your query heroes_of_a_weapon gives"));
    let by_name = sound.replace("SELECT name", "SELECT DISTINCT name");
    bench.refuses(&by_name);
}
