//! Join tables found by their shape, and probed.

use crate::bench_course::{Bench, GIVEN};

const FREE: &str = r#"
[names.join]
references = ["heroes", "battles"]

[[check]]
name = "many to many"
link = [["Achilles", "Troy"], ["Achilles", "Scyros"], ["Hector", "Troy"]]

[[check]]
name = "no repeated pair"
link = [["Achilles", "Troy"], ["Achilles", "Troy"]]
refused = "unique"

[[check]]
name = "no hero that is not there"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"

[[check]]
name = "no half link"
link = [["Achilles", "<nothing>"]]
refused = "not_null"
"#;

pub const SOUND: &str = "CREATE TABLE fights (
  hero_id INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id));";

#[test]
fn sound_join_tables_pass_however_they_are_written() {
    let bench = Bench::new(GIVEN, FREE, SOUND);
    for answer in [
        SOUND,
        // A surrogate key, a table constraint.
        "CREATE TABLE f (id INTEGER PRIMARY KEY, hero INTEGER NOT NULL, battle INTEGER NOT NULL,
         FOREIGN KEY (hero) REFERENCES heroes (id), FOREIGN KEY (battle) REFERENCES battles (id), UNIQUE (battle, hero));",
        // An implicit target, a unique index, upper case, several statements a line, any order of columns.
        "CREATE TABLE X (B INT NOT NULL REFERENCES BATTLES, H INT NOT NULL REFERENCES HEROES); CREATE UNIQUE INDEX i ON X (H, B);",
        // Quoted names with spaces and dots.
        "CREATE TABLE \"who; fought\" (\"the hero\" INTEGER NOT NULL REFERENCES heroes (id),
         [the.battle] INTEGER NOT NULL REFERENCES \"battles\" (`id`), PRIMARY KEY (\"the hero\", [the.battle]));",
        // WITHOUT ROWID and STRICT.
        "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id),
         PRIMARY KEY (hero_id, battle_id)) WITHOUT ROWID, STRICT;",
        // TEXT keys work in SQLite.
        "CREATE TABLE fights (hero_id TEXT NOT NULL REFERENCES heroes (id), battle_id TEXT NOT NULL REFERENCES battles (id),
         UNIQUE (hero_id, battle_id));",
        // Columns of the learner's own: NOT NULL ones, CHECKs, generated ones, defaults, unique ones.
        "CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id),
         role TEXT NOT NULL CHECK (role IN ('archer', 'scout')), note TEXT NOT NULL, day TEXT DEFAULT CURRENT_DATE,
         both INTEGER AS (hero_id + battle_id) STORED, code TEXT NOT NULL UNIQUE CHECK (length(code) > 3),
         PRIMARY KEY (hero_id, battle_id));",
        // A trigger instead of a constraint, swallowing nothing.
        "CREATE TABLE fights (hero_id INTEGER NOT NULL, battle_id INTEGER NOT NULL);
         CREATE TRIGGER t BEFORE INSERT ON fights BEGIN
           SELECT RAISE(ABORT, 'no such row') WHERE NEW.hero_id NOT IN (SELECT id FROM heroes)
             OR NEW.battle_id NOT IN (SELECT id FROM battles);
           SELECT CASE WHEN EXISTS (SELECT 1 FROM fights WHERE hero_id = NEW.hero_id AND battle_id = NEW.battle_id)
             THEN RAISE(ABORT, 'again') END;
         END;",
        // A deferred key, sample rows of the learner's own, comments, a second look-up table.
        "-- it's mine; really
         /* and ; this */
         CREATE TABLE roles (name TEXT PRIMARY KEY); INSERT INTO roles VALUES ('scout');
         CREATE TABLE fights (hero_id INTEGER NOT NULL REFERENCES heroes (id) DEFERRABLE INITIALLY DEFERRED,
           battle_id INTEGER NOT NULL REFERENCES battles (id), role TEXT NOT NULL REFERENCES roles (name),
           PRIMARY KEY (hero_id, battle_id));
         INSERT INTO fights VALUES (1, 101, 'scout'), (1, 102, 'scout');",
        // A second key to heroes and one to itself: the best assignment counts.
        "CREATE TABLE fights (id INTEGER PRIMARY KEY, rival INTEGER REFERENCES heroes (id), hero_id INTEGER NOT NULL REFERENCES heroes (id),
         battle_id INTEGER NOT NULL REFERENCES battles (id), before_id INTEGER REFERENCES fights (id), UNIQUE (hero_id, battle_id));",
        // Names the wrong way round are the learner's own business where the task leaves names free.
        "CREATE TABLE fights (battle_id INTEGER NOT NULL REFERENCES heroes (id), hero_id INTEGER NOT NULL REFERENCES battles (id),
         PRIMARY KEY (hero_id, battle_id));",
    ] {
        bench.accepts(answer);
    }
}

#[test]
fn faulty_join_tables_fail_and_the_story_is_told() {
    let bench = Bench::new(GIVEN, FREE, SOUND);
    let both =
        "hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id)";
    let told = [
        (format!("CREATE TABLE f ({both});"), "I added Achilles - Troy twice. Your table accepted it both times."),
        (format!("CREATE TABLE f (id INTEGER PRIMARY KEY, {both});"), "I added Achilles - Troy twice."),
        (format!("CREATE TABLE f ({both}, day INTEGER NOT NULL DEFAULT 1, UNIQUE (hero_id, battle_id, day));"), "other values in your own columns"),
        (format!("CREATE TABLE f ({both}, day INTEGER, UNIQUE (hero_id, battle_id, day));"), "I added Achilles - Troy twice."),
        (format!("CREATE TABLE f ({both}, UNIQUE (hero_id, battle_id) ON CONFLICT IGNORE);"), "dropped in silence"),
        (format!("CREATE TABLE f ({both}, UNIQUE (hero_id), UNIQUE (battle_id));"), "SQLite refused:\n  UNIQUE constraint failed: f.hero_id"),
        (
            "CREATE TABLE f (hero_id INTEGER NOT NULL, battle_id INTEGER NOT NULL, PRIMARY KEY (hero_id, battle_id));".to_owned(),
            "I added a hero that does not exist - Troy. No hero has that number. Your table accepted it.",
        ),
        (
            "CREATE TABLE f (hero_id REFERENCES heroes (id), battle_id REFERENCES battles (id), PRIMARY KEY (hero_id, battle_id));".to_owned(),
            "I added Achilles - NULL. That is half a link: it names no battle.",
        ),
        (
            "CREATE TABLE f (hero_id INTEGER REFERENCES heroes (hero_id), battle_id INTEGER REFERENCES battles (id));".to_owned(),
            "I added Achilles - Troy. Both exist. SQLite could not do it:\n  foreign key mismatch",
        ),
        ("CREATE TABLE somewhere_else (x, y);".to_owned(), "I looked for a table that links heroes and battles, and found none."),
        ("ALTER TABLE heroes ADD COLUMN battle_id INTEGER REFERENCES battles (id);".to_owned(), "Achilles - Troy is not there."),
        ("ALTER TABLE battles ADD COLUMN hero_ids TEXT;".to_owned(), "not there"),
        (
            "ALTER TABLE heroes ADD COLUMN battle1_id INTEGER; ALTER TABLE heroes ADD COLUMN battle2_id INTEGER;".to_owned(),
            "There is no place left to write it.",
        ),
        ("SELECT 1;".to_owned(), "found none"),
    ];
    for (answer, words) in told {
        let message = bench.refuses(&answer);
        assert!(message.contains(words), "{answer}\nsaid: {message}\nwanted: {words}");
    }
}

#[test]
fn numbered_columns_are_filled_until_none_is_left() {
    let bench = Bench::new(GIVEN, FREE, SOUND);
    let columns: Vec<String> = (1..=12).map(|number| format!("battle{number}_id INTEGER")).collect();
    let told = bench.refuses(&format!("CREATE TABLE fights (hero_id INTEGER, {});", columns.join(", ")));
    assert!(told.contains("There is no place left to write it."), "{told}");
}

#[test]
fn a_refusal_counts_only_beside_a_control_that_is_accepted() {
    let ghosts = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "no hero that is not there"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"
"#;
    let bench = Bench::new(GIVEN, ghosts, SOUND);
    bench.accepts(SOUND);
    let nothing_at_all = "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER, CHECK (hero_id < 0));";
    assert!(bench.refuses(nothing_at_all).contains("SQLite refused:\n  CHECK constraint failed"));
}

#[test]
fn prescribed_names_are_asked_for_and_crossed_keys_found() {
    let prescribed = r#"
[names.join]
references = ["heroes", "battles"]
table = "fights"
columns = ["hero_id", "battle_id"]
[[check]]
name = "can be linked"
link = [["Achilles", "Troy"]]
"#;
    let bench = Bench::new(GIVEN, prescribed, SOUND);
    bench.accepts(SOUND);
    bench.accepts(
        "CREATE TABLE FIGHTS (Battle_ID INTEGER REFERENCES battles, HERO_ID INTEGER REFERENCES heroes);",
    );
    let crossed = "CREATE TABLE fights (hero_id INTEGER REFERENCES battles (id), battle_id INTEGER REFERENCES heroes (id));";
    assert!(bench.refuses(crossed).contains("FOREIGN KEY constraint failed"));
    assert_eq!(
        bench.refuses("CREATE TABLE duels (hero_id REFERENCES heroes, battle_id REFERENCES battles);"),
        "There is no table named fights."
    );
    let missing = bench
        .refuses("CREATE TABLE fights (hero_id REFERENCES hero (id), battle_id REFERENCES battles (id));");
    assert!(missing.contains("no such table: main.hero"), "{missing}");
}

#[test]
fn where_nothing_can_be_told_the_answer_is_an_error_and_not_a_failure() {
    let bench = Bench::new(GIVEN, FREE, SOUND);
    let told = bench.stops("CREATE TABLE fights (who INTEGER, battle_id INTEGER REFERENCES battles (id));");
    assert_eq!(told, "I can't tell which column of fights holds the hero.");
    let told = bench.stops(
        "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id), pass TEXT NOT NULL CHECK (length(pass) = 99));",
    );
    assert_eq!(told, "I can't fill the column pass of fights, so I can't try a row.");
    let told =
        bench.stops("BEGIN; CREATE TABLE fights (hero_id REFERENCES heroes, battle_id REFERENCES battles);");
    assert_eq!(told, "Your script ends inside a transaction.");
}

#[test]
fn deleting_is_probed_on_both_sides() {
    let deletes = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "when a hero goes the links go"
link = [["Achilles", "Troy"], ["Hector", "Troy"]]
delete = [{ table = "heroes", name = "Achilles" }]
links = [["Hector", "Troy"]]
rows = { battles = 3, heroes = 2 }
[[check]]
name = "a battle in use stays"
link = [["Achilles", "Troy"]]
delete = [{ table = "battles", name = "Troy" }]
refused = "foreign_key"
"#;
    let with = |hero: &str, battle: &str| {
        format!(
            "CREATE TABLE fights (hero_id INTEGER {hero}, battle_id INTEGER {battle}, UNIQUE (hero_id, battle_id));"
        )
    };
    let sound = with(
        "NOT NULL REFERENCES heroes (id) ON DELETE CASCADE",
        "REFERENCES battles (id) ON DELETE RESTRICT",
    );
    let bench = Bench::new(GIVEN, deletes, &sound);
    bench.accepts(&sound);
    bench.accepts(&with("REFERENCES heroes ON DELETE CASCADE", "REFERENCES battles"));
    let no_action = bench.refuses(&with("REFERENCES heroes", "REFERENCES battles"));
    assert!(no_action.starts_with("I deleted the hero Achilles. SQLite refused:"), "{no_action}");
    let half = bench.refuses(&with("REFERENCES heroes ON DELETE SET NULL", "REFERENCES battles"));
    assert!(half.contains("NULL - Troy is there and should not be."), "{half}");
    let both =
        bench.refuses(&with("REFERENCES heroes ON DELETE CASCADE", "REFERENCES battles ON DELETE CASCADE"));
    assert!(
        both.contains("I deleted the battle Troy, while a link still points there. It was accepted."),
        "{both}"
    );
    let too_far = format!(
        "{sound} CREATE TRIGGER t AFTER DELETE ON fights BEGIN DELETE FROM battles WHERE name = 'Scyros'; END;"
    );
    assert!(bench.refuses(&too_far).contains("battles should have 3 rows now. It has 2 rows."));
    let nothing_may_go =
        format!("{sound} CREATE TRIGGER t BEFORE DELETE ON battles BEGIN SELECT RAISE(ABORT, 'never'); END;");
    assert!(
        bench.refuses(&nothing_may_go).contains("Newcomer"),
        "the control says that no battle at all can go"
    );
}

#[test]
fn a_blank_page_gets_rows_of_its_own() {
    let blank = r#"
[names.join]
references = ["heroes", "weapons"]
[[check]]
name = "linked"
link = [["Achilles", "Spear"], ["Achilles", "Bow"], ["Hector", "Bow"]]
[[check]]
name = "ids are given"
insert = [{ table = "heroes", values = { name = "Ajax" } }]
link = [["Ajax", "Spear"]]
filled_keys = true
"#;
    let sound = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE arms (hero_id REFERENCES heroes (id), weapon_id REFERENCES weapons (id), PRIMARY KEY (hero_id, weapon_id));";
    let bench = Bench::new("", blank, sound);
    bench.accepts(sound);
    bench.accepts(
        "CREATE TABLE heroes (id TEXT PRIMARY KEY DEFAULT (hex(randomblob(4))), name TEXT, born INTEGER NOT NULL CHECK (born > 1900));
         CREATE TABLE weapons (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
         INSERT INTO weapons (name) VALUES ('Club'); INSERT INTO heroes (name, born) VALUES ('Achilles', 1999);
         CREATE TABLE arms (weapon TEXT REFERENCES weapons, hero TEXT REFERENCES heroes);",
    );
    let empty = bench.refuses(
        "CREATE TABLE heroes (id INT PRIMARY KEY, name TEXT); CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE arms (hero_id REFERENCES heroes (id), weapon_id REFERENCES weapons (id));",
    );
    assert!(empty.contains("did not give id. It stayed empty (NULL)"), "{empty}");
    let no_key = bench.refuses(
        "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE arms (id INTEGER, hero_id REFERENCES heroes (id), weapon_id REFERENCES weapons (id));",
    );
    assert!(no_key.contains("I added a row to arms and did not give id."), "{no_key}");
    bench.accepts(
        "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT); CREATE TABLE weapons (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE arms (hero_id REFERENCES heroes (id), weapon_id REFERENCES weapons (id), since INTEGER);",
    );
    assert_eq!(
        bench.refuses(
            "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name); CREATE TABLE arms (hero_id, weapon_id);"
        ),
        "There is no table named weapons."
    );
}

#[test]
fn foreign_keys_are_what_the_exercise_says_and_what_the_script_makes_of_them() {
    let checks = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "they are on"
foreign_keys = true
[[check]]
name = "no hero that is not there"
link = [["<nobody>", "Troy"]]
refused = "foreign_key"
"#;
    let sound = format!("PRAGMA foreign_keys = ON; {SOUND}");
    let bench = Bench::with_keys("foreign_keys = false", GIVEN, checks, &sound);
    bench.accepts(&sound);
    bench.accepts(&format!("{SOUND} pragma foreign_keys(1);"));
    assert!(bench.refuses(SOUND).contains("SQLite says 0: they are off."));
    let inside = format!("BEGIN; PRAGMA foreign_keys = ON; {SOUND} COMMIT;");
    assert!(bench.refuses(&inside).contains("SQLite says 0: they are off."));
    let on = Bench::new(GIVEN, checks, SOUND);
    on.accepts(SOUND);
    on.refuses(&format!("PRAGMA foreign_keys = OFF; {SOUND}"));
}

#[test]
fn given_tables_must_be_as_they_were() {
    let checks = r#"
[[check]]
name = "the given tables are as they were"
unchanged = ["heroes", "battles"]
"#;
    let bench = Bench::new(GIVEN, checks, "SELECT 1;");
    bench.accepts("CREATE TABLE more (x);");
    bench.accepts("ALTER TABLE heroes ADD COLUMN age INTEGER;");
    assert!(bench.refuses("INSERT INTO heroes VALUES (9, 'Ajax');").contains("it had 3 rows, now it has 4"));
    assert!(bench.refuses("UPDATE heroes SET name = 'X' WHERE id = 1;").contains("some values changed"));
    assert!(bench.refuses("DROP TABLE battles;").contains("battles is not as it was: it is gone."));
}

#[test]
fn a_rule_that_holds_for_some_links_only_is_found() {
    let bench = Bench::new(GIVEN, FREE, SOUND);
    let table = "CREATE TABLE f (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER NOT NULL REFERENCES battles (id)";
    let index = "CREATE UNIQUE INDEX once ON f (hero_id, battle_id)";
    for (columns, condition, told) in [
        ("", "hero_id <= 8", "I added Newcomer 1 - Troy twice."),
        ("", "battle_id BETWEEN 101 AND 9999", "I added Achilles - Newcomer 3 twice."),
        ("", "hero_id = 1", "I added Hector - Troy twice."),
        (", ended TEXT", "ended IS NULL", "other values in your own columns"),
        (", active INTEGER NOT NULL DEFAULT 1", "active", "other values in your own columns"),
        (
            ", role TEXT NOT NULL CHECK (role IN ('leader', 'scout'))",
            "role = 'leader'",
            "other values in your own columns",
        ),
    ] {
        let check = bench.refuses(&format!("{table}{columns}); {index} WHERE {condition};"));
        assert!(check.contains(told), "{condition}: {check}");
    }
    let trigger = "CREATE TRIGGER t BEFORE INSERT ON f WHEN NEW.hero_id < 100 AND EXISTS (SELECT 1 FROM f WHERE hero_id = NEW.hero_id
        AND battle_id = NEW.battle_id) BEGIN SELECT RAISE(ABORT, 'again'); END;";
    assert!(bench.refuses(&format!("{table}); {trigger}")).contains("Newcomer"));
    for sound in [
        format!("{table}); {index} WHERE hero_id IS NOT NULL;"),
        format!("{table}); {};", index.replace("hero_id, battle_id", "hero_id || '-' || battle_id")),
        format!("{table}, pair TEXT AS (hero_id || '-' || battle_id) STORED UNIQUE);"),
        format!("{table}); {}", trigger.replace("NEW.hero_id < 100 AND", "")),
    ] {
        bench.accepts(&sound);
    }
}
