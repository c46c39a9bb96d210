//! Files that mean no good, or are in no order: each ends in time, with clear words, and the file stays as it was.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use rusqlite::Connection;
use workbook::database::{Budget, Database, SqlError};
use workbook::judge::review::{Level, Material, Review, SETTINGS, TIME, review};
use workbook::workspace::Foreign;

use crate::{found, reviewed};

/// Everything about one file ends within this; the limits inside are far below, a busy machine is not.
const PATIENCE: Duration = Duration::from_secs(30);

const SOUND: &str = "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
    CREATE TABLE fights (
      hero_id INTEGER NOT NULL REFERENCES heroes (id) ON DELETE CASCADE,
      battle_id INTEGER NOT NULL REFERENCES battles (id) ON DELETE CASCADE,
      PRIMARY KEY (battle_id, hero_id));
    CREATE INDEX by_hero ON fights (hero_id);";

fn of_file(path: &Path) -> Result<Review, String> {
    match Foreign::read(path).map_err(|failure| failure.message)? {
        Foreign::Script(script) => Material::of_script(&script).map_err(|trouble| trouble.message),
        Foreign::Database(copy) => Database::open_copy(copy.path(), SETTINGS, &Budget::start(TIME))
            .and_then(Database::for_any_schema)
            .and_then(|database| Material::of_database(&database))
            .map_err(|error: SqlError| error.message),
    }
    .and_then(|material| review(&material).map_err(|error| error.message))
}

/// A database made by this SQL, with every limit off.
fn made(folder: &Path, sql: &str) -> std::path::PathBuf {
    let path = folder.join("made.db");
    Connection::open(&path).unwrap().execute_batch(sql).unwrap();
    path
}

/// Names, contents and times of a folder's files.
fn everything(folder: &Path) -> Vec<(String, Vec<u8>, SystemTime)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let name = entry.file_name().into_string().unwrap();
            // The -shm is shared memory: its owner writes into it while the connection is open.
            let bytes = if name.ends_with("-shm") { Vec::new() } else { fs::read(entry.path()).unwrap() };
            (name, bytes, entry.metadata().unwrap().modified().unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_database_and_its_folder_stay_as_they_are_and_the_wal_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.db");
    let owner = Connection::open(&path).unwrap();
    owner.execute_batch("PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;").unwrap();
    owner.execute_batch(SOUND).unwrap();
    owner
        .execute_batch("INSERT INTO heroes VALUES (1, 'Ajax'); ALTER TABLE fights ADD COLUMN role TEXT;")
        .unwrap();
    let before = everything(folder.path());
    assert!(before.iter().any(|(name, ..)| name == "shop.db-wal"));
    let review = of_file(&path).unwrap();
    assert_eq!((review.tables, review.join_tables(), review.count(Level::Fault)), (3, 1, 0));
    assert_eq!(everything(folder.path()), before);
}

#[test]
fn rows_of_a_database_are_evidence_and_only_so_many_are_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(
        folder.path(),
        "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT);
         CREATE TABLE teams (id INTEGER PRIMARY KEY, hero_ids TEXT, picture BLOB);
         INSERT INTO teams (hero_ids, picture) VALUES ('1,2', zeroblob(5000000));
         WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 20000)
         INSERT INTO teams (hero_ids) SELECT i || ',' || i FROM n;",
    );
    let review = of_file(&path).unwrap();
    assert_eq!(found(&review, Level::Fault), ["list_in_column"]);
    assert!(review.notes.is_empty(), "{:?}", review.notes);
}

#[test]
fn what_can_not_be_made_here_is_said_not_to_be_probed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("strange.db");
    let owner = Connection::open(&path).unwrap();
    owner.execute_batch(SOUND).unwrap();
    owner
        .execute_batch(
            "CREATE TABLE own_check (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));
             CREATE TABLE own_order (hero_id INTEGER NOT NULL REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id), word TEXT);
             CREATE VIRTUAL TABLE papers USING fts5 (body);
             PRAGMA writable_schema = ON;
             UPDATE sqlite_schema SET sql = replace(sql, 'battles (id)', 'battles (id) CHECK (is_fair(battle_id))') WHERE name = 'own_check';
             UPDATE sqlite_schema SET sql = replace(sql, 'word TEXT', 'word TEXT COLLATE klingon, UNIQUE (word, hero_id)') WHERE name = 'own_order';
             INSERT INTO sqlite_schema VALUES ('table', 'gone', 'gone', 0, 'CREATE VIRTUAL TABLE gone USING no_module (x)');",
        )
        .unwrap();
    drop(owner);
    let review = of_file(&path).unwrap();
    let left: Vec<(&str, &str)> =
        review.not_probed.iter().map(|left| (left.name.as_str(), left.reason.as_str())).collect();
    let reason = |name: &str| {
        left.iter().find(|(known, _)| *known == name).map(|(_, reason)| *reason).unwrap_or_default()
    };
    assert!(reason("own_check").contains("no such function: is_fair"), "{left:?}");
    assert!(reason("own_order").contains("no such collation sequence: klingon"), "{left:?}");
    assert!(
        reason("papers").contains("virtual table") && reason("gone").contains("virtual table"),
        "{left:?}"
    );
    assert_eq!(left.len(), 4, "{left:?}");
    assert_eq!(review.count(Level::Fault), 0);
}

#[test]
fn damaged_and_false_databases_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = made(folder.path(), SOUND);
    let whole = fs::read(&path).unwrap();
    let told = |bytes: &[u8]| {
        fs::write(&path, bytes).unwrap();
        let start = Instant::now();
        let told = of_file(&path);
        assert!(start.elapsed() < PATIENCE);
        told
    };
    assert!(told(&whole[..100]).is_err());
    assert!(told(&[&whole[..16], &[0xff; 4000]].concat()).is_err());
    assert!(told(b"SQLite format 3\0").is_err());
    // One damaged place after the other: an error or a review, never a panic.
    for place in (16..whole.len()).step_by(whole.len() / 60) {
        let mut bytes = whole.clone();
        bytes[place] ^= 0xff;
        drop(told(&bytes));
    }
    let file = fs::File::create(&path).unwrap();
    file.set_len(1 << 30).unwrap();
    drop(file);
    let mut head = fs::OpenOptions::new().write(true).open(&path).unwrap();
    std::io::Write::write_all(&mut head, &whole[..4096]).unwrap();
    drop(head);
    let start = Instant::now();
    assert!(of_file(&path).unwrap_err().contains("too large"));
    assert!(start.elapsed() < Duration::from_secs(5));
}

#[test]
fn bombs_end_in_time() {
    let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) INSERT INTO heroes SELECT i, 'x' FROM n;";
    let mut views = "CREATE VIEW v0 AS SELECT 1 AS a;".to_owned();
    let mut many = String::new();
    for number in 0..400 {
        let before = format!("SELECT * FROM v{number}");
        if number < 60 {
            views +=
                &["CREATE VIEW v", &(number + 1).to_string(), " AS ", &before, " UNION ALL ", &before, ";"]
                    .concat();
        }
        let columns = "(hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));";
        many += &["CREATE TABLE l", &number.to_string(), columns].concat();
    }
    views += "CREATE TABLE t AS SELECT * FROM v60;";
    let recursion = "PRAGMA recursive_triggers = ON;
        CREATE TRIGGER again AFTER INSERT ON fights BEGIN
          INSERT INTO fights SELECT hero_id, battle_id + 1 FROM fights; INSERT INTO heroes (name) SELECT name FROM heroes; END;";
    let check = "CREATE TABLE slow (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id), word TEXT,
        CHECK (length(replace(hex(zeroblob(40000)), '0', hex(zeroblob(40000)))) > 1));";
    let slow = "CREATE TRIGGER slow BEFORE INSERT ON fights BEGIN SELECT count(*) FROM
        (WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n); END;";
    for bomb in [endless, &views, recursion, check, slow, &many, "ATTACH 'x.db' AS x; VACUUM INTO 'y.db';"] {
        // A process of its own: what one bomb takes of the memory, no other test misses.
        let start = Instant::now();
        let folder = tempfile::tempdir().unwrap();
        let output = snapbox::cmd::Command::new(snapbox::cmd::cargo_bin!("workbook"))
            .args(["review", "-", "--format", "json"])
            .current_dir(folder.path())
            .stdin(format!("{SOUND}\n{bomb}"))
            .output()
            .unwrap();
        assert!(start.elapsed() < PATIENCE, "{bomb} took {:?}", start.elapsed());
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(matches!(output.status.code(), Some(0 | 1)) && output.stderr.is_empty(), "{bomb}: {text}");
        assert!(text.contains("\"table\": \"fights\""), "{bomb}: {text}");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}

#[test]
fn what_a_script_can_not_do_is_told_and_the_rest_is_reviewed() {
    let review = reviewed(&format!(
        ".mode column\nUSE legends;\n{SOUND}\nINSERT INTO heroes VALUES (1, 'Ajax', 3);\n  .headers on\n\\c other\nSELECT no_such();\n"
    ));
    let lines: Vec<usize> =
        review.troubles.iter().filter_map(|trouble| Some(trouble.place.as_ref()?.line)).collect();
    assert_eq!(lines, [2, 10]);
    assert_eq!(review.notes.len(), 4, "{:?}", review.notes);
    assert!(review.notes[0].starts_with("Line 1: .mode is a command"), "{:?}", review.notes);
    assert_eq!((review.join_tables(), review.count(Level::Fault)), (1, 2));
    let nothing = Material::of_script("this is no SQL at all; nor is this;").unwrap_err();
    assert!(nothing.message.contains("syntax error"), "{nothing:?}");
    assert!(Material::of_script("-- only a comment").is_err());
}
