//! Columns of a link: values of the link's own, keys that fill themselves, ids that rows are given.

use crate::bench_course::{Bench, GIVEN};
use crate::tables::SOUND;

#[test]
fn the_payload_belongs_to_the_link() {
    let payload = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "a role for each fight"
link = [["Achilles", "Troy", { role = "archer" }], ["Achilles", "Scyros", { role = "scout" }]]
[[check]]
name = "no other role"
link = [["Achilles", "Troy", { role = "archer" }], ["Achilles", "Scyros", { role = "cook" }]]
refused = "check"
"#;
    let sound = "CREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id),
        role TEXT CHECK (role IN ('archer', 'scout')), PRIMARY KEY (hero_id, battle_id));";
    let bench = Bench::new(GIVEN, payload, sound);
    bench.accepts(sound);
    let on_the_hero =
        "CREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id));
        ALTER TABLE heroes ADD COLUMN role TEXT CHECK (role IN ('archer', 'scout'));";
    assert!(bench.refuses(on_the_hero).contains("Achilles - Troy (role archer) is not there"));
    let unchecked =
        "CREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id), role TEXT);";
    assert!(bench.refuses(unchecked).contains("I added Achilles - Scyros (role cook)."));
    let missing = "CREATE TABLE fights (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id));";
    assert!(bench.refuses(missing).contains("no column named role"));
}

#[test]
fn a_key_that_fills_itself_needs_no_value() {
    let checks = |key: &str| {
        format!(
            r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "no id stays empty"
link = [["Achilles", "Troy"], ["Hector", "Troy"]]
filled_keys = true
{key}
"#
        )
    };
    let table = |id: &str| {
        format!(
            "CREATE TABLE fights (id {id}, hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id));"
        )
    };
    let itself = Bench::new(GIVEN, &checks("keys_left_out = true"), SOUND);
    let by_hand = Bench::new(GIVEN, &checks(""), SOUND);
    for id in ["INTEGER PRIMARY KEY", "TEXT PRIMARY KEY NOT NULL DEFAULT (hex(randomblob(8)))"] {
        itself.accepts(&table(id));
        by_hand.accepts(&table(id));
    }
    itself.accepts(SOUND);
    for id in ["INT PRIMARY KEY NOT NULL", "BIGSERIAL NOT NULL PRIMARY KEY", "INTEGER NOT NULL"] {
        let told = itself.refuses(&table(id));
        assert!(told.ends_with("SQLite refused:\n  NOT NULL constraint failed: fights.id"), "{told}");
        by_hand.accepts(&table(id));
    }
    itself.refuses(&table("SERIAL PRIMARY KEY"));
}

#[test]
fn a_payload_in_a_column_of_text_says_the_same() {
    let checks = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "damage"
link = [["Achilles", "Troy", { damage = 0 }], ["Hector", "Troy", { damage = 1200 }]]
"#;
    let bench = Bench::new(GIVEN, checks, SOUND);
    let table = |kind: &str| {
        format!(
            "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id), damage {kind});"
        )
    };
    for kind in ["INTEGER", "REAL", "TEXT", "VARCHAR(10)"] {
        bench.accepts(&table(kind));
    }
    bench.refuses(&table("AS (5)"));
}

#[test]
fn a_newcomer_takes_the_id_of_nobody() {
    let checks = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "newcomers"
link = [["Gawain", "Troy"], ["Roland", "Scyros"], ["Gawain", "Camlann"]]
"#;
    let bench = Bench::new("", checks, "SELECT 1;");
    // Ids that may repeat, and rows that have those which newcomers would be given.
    bench.accepts(
        "CREATE TABLE heroes (id INTEGER, name TEXT);
         CREATE TABLE battles (id INTEGER, name TEXT);
         CREATE TABLE fights (hero_id INTEGER, battle_id INTEGER);
         INSERT INTO heroes SELECT value, 'hero ' || value FROM json_each('[1,2,3,4,5,6,7,8,9]');
         INSERT INTO battles SELECT 100 + value, 'battle ' || value FROM json_each('[1,2,3,4,5,6,7,8,9]');",
    );
}
