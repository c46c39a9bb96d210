//! Every block of JavaScript in a lesson runs, in the order of the lesson, with the real packages, and prints what the lesson says.
//!
//! All blocks `js` of a lesson are one function, so that what one of them makes is there for the next. When a block has set
//! `exports.up`, that migration is run before the next block. `js fails` must fail; `js module` is a file of its own, and must load;
//! `sql` runs on the database; `text output` is what the block before it printed.

#![expect(clippy::expect_used, reason = "a test may stop where the project is not as it must be")]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so, and why")]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::time::Duration;

use workbook::database::{Budget, Database, Settings, Value};
use workbook::env::Environment;
use workbook::languages::node::packages;
use workbook::languages::{Author, Call, Languages, Outcome};

/// What stands before the blocks of a lesson. `point` closes a block: it runs a new migration, and keeps what was printed.
const OPENING: &str = r"
const printed = [];
let lines = [];
const { format } = require('util');
const console = { log: (...values) => lines.push(format(...values)) };
const sqlite = new (require('sqlite3').Database)(':memory:');
const send = (sql) => new Promise((done, failed) => sqlite.exec(sql, (error) => (error ? failed(error) : done())));
let last;
async function point(number) {
  if (exports.up && exports.up !== last) {
    last = exports.up;
    await migrate(exports.up);
  }
  printed.push([number, lines.join('\n')]);
  lines = [];
}
async function fails(number, block) {
  let failed = false;
  try {
    await block();
  } catch (error) {
    failed = true;
    console.log(String(error && error.message));
  }
  if (!failed) throw new Error(`block ${number} should fail, and does not`);
}
";

/// How a migration is run in each track.
const MIGRATE: [(&str, &str); 2] = [
    (
        "knex",
        "const ours = require('knex')({ client: 'sqlite3', connection: ':memory:', useNullAsDefault: true });
         const migrate = (up) => up(ours);",
    ),
    (
        "sequelize",
        "const library = require('sequelize');
         const ours = new library.Sequelize({ dialect: 'sqlite', storage: ':memory:', logging: false });
         const migrate = (up) => up(ours.getQueryInterface(), library);",
    ),
];

struct Block {
    line: usize,
    info: String,
    text: String,
}

fn blocks(lesson: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut open = false;
    for (number, line) in lesson.lines().enumerate() {
        if let Some(info) = line.strip_prefix("```") {
            if !open {
                blocks.push(Block { line: number + 1, info: info.trim().to_owned(), text: String::new() });
            }
            open = !open;
        } else if let (true, Some(block)) = (open, blocks.last_mut()) {
            block.text.push_str(line);
            block.text.push('\n');
        }
    }
    assert!(!open, "a block is never closed");
    blocks
}

/// All blocks as one function that gives the number of each block with what it printed.
fn program(track: &str, blocks: &[Block]) -> String {
    let migrate = MIGRATE.iter().find(|(known, _)| *known == track).expect("a track in JavaScript").1;
    let mut text = format!("exports.lesson = async () => {{\n{OPENING}\n{migrate}\n");
    for (number, block) in blocks.iter().enumerate() {
        let Block { text: code, .. } = block;
        let wrapped = match block.info.as_str() {
            "js" => code.clone(),
            "js fails" => format!("await fails({number}, async () => {{\n{code}\n}});\n"),
            "sql" => format!("await send({});\n", serde_json::Value::from(code.as_str())),
            _ => continue,
        };
        let _ = write!(text, "{wrapped}\nawait point({number});\n");
    }
    text + "return printed;\n};\n"
}

fn database() -> (Database, Budget) {
    let budget = Budget::start(Duration::from_secs(30));
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    (Database::open(settings, &budget).expect("a database"), budget)
}

fn check(languages: &Languages, track: &str, path: &Path) -> usize {
    let name = format!("lessons/{track}/{}", path.file_name().expect("a name").to_string_lossy());
    let blocks = blocks(&fs::read_to_string(path).expect("a lesson"));
    let workshop = languages.node(track).expect("a track of Node.js").bench();
    for block in blocks.iter().filter(|block| block.info == "js module") {
        let (mut database, budget) = database();
        let module = workshop.open(&block.text, Author::Course).expect("a program");
        let call = Call { body: "", exports: &[], values: Vec::new() };
        let called = module.call(&call, &mut database, &budget, &mut |_| {}).expect("it loads");
        assert!(matches!(called.outcome, Outcome::Rows(_)), "{name}:{}: {:?}", block.line, called.outcome);
    }
    let program = workshop.open(&program(track, &blocks), Author::Course).expect("a program");
    let exports = ["lesson".to_owned()];
    let call = Call { body: "return await lesson();", exports: &exports, values: Vec::new() };
    let (mut database, budget) = database();
    let called = program.call(&call, &mut database, &budget, &mut |_| {}).expect("it runs");
    let Outcome::Rows(printed) = called.outcome else { panic!("{name}: {:?}", called.outcome) };
    let mut before = String::new();
    let mut ran = 0;
    for (number, block) in blocks.iter().enumerate() {
        let place = format!("{name}:{}", block.line);
        match block.info.as_str() {
            "js" | "js fails" | "sql" => {
                let number = Value::Integer(i64::try_from(number).expect("few blocks"));
                let row = printed.iter().find(|row| row[0] == number);
                before = row.unwrap_or_else(|| panic!("{place} did not run"))[1].to_string();
                ran += 1;
            }
            "text output" => assert_eq!(block.text.trim_end(), before.trim_end(), "{place}"),
            "js module" => ran += 1,
            "" | "text" | "console" => {}
            other => panic!("{place}: no kind of block is called {other:?}"),
        }
    }
    ran
}

fn lessons(track: &str) -> Vec<std::path::PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons").join(track);
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.expect("a lesson").path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

#[test]
fn every_block_of_javascript_does_what_the_lesson_says() {
    let mut tools = packages::look(&Environment::read());
    tools.confiner = Some(env!("CARGO_BIN_EXE_workbook").into());
    let languages = Languages::new(tools);
    for (track, _) in MIGRATE {
        if !languages.can_run(track) {
            eprintln!(
                "skipped: the lessons of {track}, whose packages are not installed ({})",
                packages::NEEDED
            );
            continue;
        }
        let ran: usize = lessons(track).iter().map(|path| check(&languages, track, path)).sum();
        assert!(ran > 0, "no block of JavaScript was found in the lessons of {track}");
    }
}

#[test]
fn lessons_are_written_for_a_window_of_eighty_columns() {
    for path in MIGRATE.iter().flat_map(|(track, _)| lessons(track)) {
        let lesson = fs::read_to_string(&path).expect("a lesson");
        for (number, line) in lesson.lines().enumerate() {
            assert!(line.is_ascii(), "{}:{} is not ASCII: {line}", path.display(), number + 1);
            let fits = line.len() <= 78 || line.starts_with('|');
            assert!(fits, "{}:{} is too wide: {line}", path.display(), number + 1);
        }
    }
}
