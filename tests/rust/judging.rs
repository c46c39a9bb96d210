//! Judging an answer in a test: its exercise, what is there of cargo, and the verdict.

use std::fs;
use std::sync::{Arc, LazyLock};

use workbook::course::{Course, Exercise};
use workbook::env::Environment;
use workbook::judge::{CheckResult, Judging, Status, Verdict};
use workbook::languages::Languages;
use workbook::languages::rust::{Library, Tools, prepare};

/// What is there of cargo. What answers are built with is built here, if it is not yet.
static TOOLS: LazyLock<Option<Tools>> = LazyLock::new(|| {
    let mut environment = Environment::read();
    environment.confiner = Some(env!("CARGO_BIN_EXE_workbook").into());
    let mut tools = prepare::look(&environment);
    match prepare::prepare(Library::Rusqlite, &environment, &mut tools, &mut |_| {}) {
        Ok(()) => Some(tools),
        Err(failure) => {
            eprintln!("skipped: {failure:?}");
            None
        }
    }
});

/// The tools for these tests; none where they are skipped.
pub fn tools() -> Option<&'static Tools> {
    TOOLS.as_ref()
}

const SPEC: &str = r#"
title = "A test"
remember = "It is one."
given = ["heroes"]
exports = ["migrate", "link", "battles_of"]
hints = ["One.", "Two.", "Three."]
tables = """
CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO battles VALUES (101, 'Troy'), (102, 'Scyros');
CREATE TABLE fights (
  hero_id   INTEGER NOT NULL REFERENCES heroes (id),
  battle_id INTEGER NOT NULL REFERENCES battles (id),
  PRIMARY KEY (hero_id, battle_id)
);
INSERT INTO fights VALUES (1, 101), (1, 102), (2, 101);
"""

[task]
write = "W."
fixed = "F."
choose = "C."
checked = "K."

[names.join]
references = ["heroes", "battles"]

[[check]]
name = "battles are read"
did = "I called battles_of for {hero}."
call = "rows(battles_of(connection, hero.integer())?, |name| row![name])"
parameters = { hero = "heroes.id" }
like = "SELECT battles.name FROM fights JOIN battles ON battles.id = battle_id WHERE hero_id = :hero"
statements = 1

[[check]]
name = "a link is made"
did = "I called link for {hero} and {battle}."
call = "link(connection, hero.integer(), battle.integer())?;"
parameters = { hero = "heroes.id", battle = "battles.id" }
like = "INSERT INTO fights (hero_id, battle_id) VALUES (:hero, :battle)"
state = { join = [] }
"#;

/// An answer that passes.
pub const RIGHT: &str = r#"use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE battles (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
         CREATE TABLE fights (
           hero_id INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}

pub fn battles_of(connection: &Connection, hero_id: i64) -> Result<Vec<String>> {
    let mut statement = connection
        .prepare("SELECT name FROM battles JOIN fights ON battle_id = battles.id WHERE hero_id = ?1")?;
    statement.query_map([hero_id], |row| row.get(0))?.collect()
}

pub fn link(connection: &Connection, hero_id: i64, battle_id: i64) -> Result<()> {
    connection.execute("INSERT INTO fights VALUES (?1, ?2)", [hero_id, battle_id])?;
    Ok(())
}
"#;

/// The exercise that is judged here, with one known mistake: all battles are read.
fn exercise() -> Exercise {
    let folder = tempfile::tempdir().unwrap();
    let put = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::File::create(&path)
            .and_then(|mut file| std::io::Write::write_all(&mut file, text.as_bytes()))
            .unwrap();
    };
    put("exercises/rust/01_test/chapter.toml", "title = \"Test\"\nintroduces = []\nexercises = [\"test\"]\n");
    put("exercises/rust/01_test/test.toml", SPEC);
    put("exercises/rust/01_test/test.rs", "// your answer\n");
    put(
        "exercises/rust/01_test/test.mistakes/everybody.rs",
        &format!(
            "// Whose battles are these?\n{}",
            RIGHT.replace(" WHERE hero_id = ?1", "").replace("[hero_id],", "[],")
        ),
    );
    put("solutions/rust/01_test/test.rs", RIGHT);
    put(
        "exercises/rust/given/heroes.sql",
        "CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT NOT NULL);\nINSERT INTO heroes VALUES (1, 'Achilles'), (2, 'Hector'), (3, 'Mulan');\n",
    );
    put("lessons/rust/01_test.md", "# Test\n");
    let course = Course::embedded().with_folder(folder.path(), true).unwrap();
    let track = course.track("rust").unwrap();
    course.exercise_of(&track, "test").unwrap()
}

static EXERCISE: LazyLock<Exercise> = LazyLock::new(exercise);

/// The verdict on an answer; none where the tools are missing.
pub fn judged(answer: &str) -> Option<Verdict> {
    let languages = Languages::default().with_rust(tools()?.clone());
    let judging = Judging { languages: Arc::new(languages), patient: true, ..Judging::default() };
    let told = judging.judge(&EXERCISE, answer, &mut |_| {});
    Some(told)
}

/// The first check that fails.
pub fn failing(verdict: &Verdict) -> &CheckResult {
    verdict.checks.iter().find(|check| check.status == Status::Failed).expect("a check that fails")
}
