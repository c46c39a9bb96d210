//! Every block of Rust in a lesson compiles and runs, in the order of the lesson, and prints what the lesson says.
//!
//! All blocks `rust` of a lesson are one function, so that what one of them makes is there for the next; `?` can stand anywhere in
//! them. `rust items` stands outside of that function. `text output` is what the block before it printed. A lesson is built as an
//! answer is, with the library of its chapter.

#![expect(clippy::expect_used, reason = "a test may stop where the project is not as it must be")]
#![expect(clippy::print_stderr, reason = "a test that is skipped says so, and why")]

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;

use workbook::course::{Course, Exercise};
use workbook::database::{Budget, Database, Settings, Stop, Value};
use workbook::env::Environment;
use workbook::languages::rust::{Library, prepare};
use workbook::languages::{Author, Call, Languages, Outcome};

/// What stands before the blocks of a lesson: what they print is kept, with the number of the block.
const OPENING: &str = "
type Printed = Vec<(usize, String)>;

pub fn lesson() -> Result<Printed, Box<dyn std::error::Error>> {
    static LINES: std::sync::Mutex<String> = std::sync::Mutex::new(String::new());
    fn keep(line: &str) {
        let mut lines = LINES.lock().unwrap();
        lines.push_str(line);
        lines.push('\\n');
    }
    macro_rules! println {
        ($($text:tt)*) => { keep(&format!($($text)*)) };
    }
    let mut printed = Printed::new();
";

const CALL: &str = "rows(lesson()?, |(block, lines)| row![block, lines])";

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
fn program(blocks: &[Block]) -> String {
    let items = blocks.iter().filter(|block| block.info == "rust items").map(|block| block.text.as_str());
    let mut text = items.collect::<String>() + OPENING;
    for (number, block) in blocks.iter().enumerate().filter(|(_, block)| block.info == "rust") {
        let point = format!("printed.push(({number}, std::mem::take(&mut *LINES.lock().unwrap())));");
        let _ = writeln!(text, "{}\n    {point}", block.text);
    }
    text + "    Ok(printed)\n}\n"
}

/// An exercise whose answers are lessons about a library.
fn exercise(library: Library) -> Exercise {
    let folder = tempfile::tempdir().expect("a folder");
    let spec = format!(
        "title = \"Lesson\"\nremember = \"It runs.\"\nlibrary = \"{}\"\nexports = [\"lesson\"]\nhints = [\"H.\"]\n\n\
         [task]\nwrite = \"W.\"\nfixed = \"F.\"\nchoose = \"C.\"\nchecked = \"K.\"\n\n\
         [[check]]\nname = \"it runs\"\ndid = \"I ran it.\"\ncall = \"{CALL}\"\nlike = \"SELECT 1, ''\"\n",
        library.name()
    );
    let files = [
        ("exercises/rust/01_test/chapter.toml", "title = \"T\"\nintroduces = []\nexercises = [\"lesson\"]\n"),
        ("exercises/rust/01_test/lesson.toml", spec.as_str()),
        ("exercises/rust/01_test/lesson.rs", "// your answer\n"),
        ("solutions/rust/01_test/lesson.rs", "// nothing\n"),
        ("lessons/rust/01_test.md", "# T\n"),
    ];
    for (name, text) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let mut file = fs::File::create(path).expect("a file");
        file.write_all(text.as_bytes()).expect("a file");
    }
    let course = Course::embedded().with_folder(folder.path(), true).expect("a course");
    course.exercise_of(&course.track("rust").expect("a track"), "lesson").expect("an exercise")
}

/// What the lesson's blocks printed, each with its number.
fn printed(languages: &Languages, exercise: &Exercise, program: &str, name: &str) -> Vec<Vec<Value>> {
    let workshop = languages.of_track("rust").workshop(exercise, &Stop::default());
    let program = workshop.open(program, Author::Learner);
    let program = program.unwrap_or_else(|trouble| panic!("{name} does not compile: {trouble:?}"));
    let call = Call { body: CALL, exports: &exercise.spec.exports, values: Vec::new() };
    let budget = Budget::start(Duration::from_secs(30));
    let settings = Settings { foreign_keys: true, double_quoted_strings: false };
    let mut database = Database::open(settings, &budget).expect("a database");
    match program.call(&call, &mut database, &budget, &mut |_| {}).expect("it runs").outcome {
        Outcome::Rows(rows) => rows,
        other => panic!("{name}: {other:?}"),
    }
}

fn check(languages: &Languages, exercise: &Exercise, path: &Path) -> usize {
    let name = format!("lessons/rust/{}", path.file_name().expect("a name").to_string_lossy());
    let blocks = blocks(&fs::read_to_string(path).expect("a lesson"));
    if !blocks.iter().any(|block| block.info == "rust") {
        return 0;
    }
    let printed = printed(languages, exercise, &program(&blocks), &name);
    let mut before = String::new();
    let mut ran = 0;
    for (number, block) in blocks.iter().enumerate() {
        let place = format!("{name}:{}", block.line);
        match block.info.as_str() {
            "rust" => {
                let number = Value::Integer(i64::try_from(number).expect("few blocks"));
                let row = printed.iter().find(|row| row[0] == number);
                before = row.unwrap_or_else(|| panic!("{place} did not run"))[1].to_string();
                ran += 1;
            }
            "text output" => assert_eq!(block.text.trim_end(), before.trim_end(), "{place}"),
            "" | "text" | "console" | "toml" | "rust items" => {}
            other => panic!("{place}: no kind of block is called {other:?}"),
        }
    }
    ran
}

fn lessons() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/rust");
    let entries = fs::read_dir(folder).expect("lessons").map(|entry| entry.expect("a lesson").path());
    entries.filter(|path| path.extension().is_some_and(|extension| extension == "md")).collect()
}

/// The library of the chapter that a lesson belongs to.
fn library_of(lesson: &Path) -> Library {
    let course = Course::embedded();
    let track = course.track("rust").expect("a track");
    let name = lesson.file_stem().expect("a name").to_string_lossy();
    let chapter = track.chapters.iter().find(|chapter| chapter.folder == name);
    let first = chapter.and_then(|chapter| chapter.exercises.first());
    let exercise = first.map(|first| course.exercise_of(&track, first).expect("an exercise"));
    Library::of(exercise.as_ref().map_or("", |exercise| &exercise.spec.library))
}

/// Runs all blocks of the lessons about a library.
fn run_all(library: Library) {
    let mut environment = Environment::read();
    environment.confiner = Some(env!("CARGO_BIN_EXE_workbook").into());
    let mut tools = prepare::look(&environment);
    if let Err(failure) = prepare::prepare(library, &environment, &mut tools, &mut |_| {}) {
        eprintln!("skipped: the lessons with {}: {failure:?}", library.title());
        return;
    }
    let languages = Languages::default().with_rust(tools);
    let exercise = exercise(library);
    let lessons = lessons().into_iter().filter(|lesson| library_of(lesson) == library);
    let ran: usize = lessons.map(|path| check(&languages, &exercise, &path)).sum();
    assert!(ran > 0, "no block of Rust was found in the lessons with {}", library.title());
}

#[test]
fn every_block_with_rusqlite_does_what_the_lesson_says() {
    run_all(Library::Rusqlite);
}

#[test]
fn every_block_with_diesel_does_what_the_lesson_says() {
    run_all(Library::Diesel);
}

#[test]
fn every_block_with_sea_orm_does_what_the_lesson_says() {
    run_all(Library::SeaOrm);
}

#[test]
fn lessons_are_written_for_a_window_of_eighty_columns() {
    for path in lessons() {
        let lesson = fs::read_to_string(&path).expect("a lesson");
        for (number, line) in lesson.lines().enumerate() {
            assert!(line.is_ascii(), "{}:{} is not ASCII: {line}", path.display(), number + 1);
            let fits = line.len() <= 78 || line.starts_with('|');
            assert!(fits, "{}:{} is too wide: {line}", path.display(), number + 1);
        }
    }
}
