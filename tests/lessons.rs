//! Every block of SQL in a lesson runs, in the order of the lesson, and the output shown is the output it gives.
//!
//! A block `sql` runs; `sql fails` must fail; `text output` after a block shows what its last query gives.

use std::fs;
use std::path::Path;
use std::time::Duration;

use workbook::database::{Budget, Database, Settings, Table};
use workbook::languages::sql;

struct Block {
    line: usize,
    info: String,
    text: String,
}

fn blocks(lesson: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<Block> = None;
    for (number, line) in lesson.lines().enumerate() {
        match (line.strip_prefix("```"), open.take()) {
            (Some(_), Some(block)) => blocks.push(block),
            (Some(info), None) => {
                open = Some(Block { line: number + 1, info: info.trim().to_owned(), text: String::new() });
            }
            (None, Some(mut block)) => {
                block.text.push_str(line);
                block.text.push('\n');
                open = Some(block);
            }
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is never closed");
    blocks
}

/// Runs a block; gives the rows of its last query.
fn run(database: &Database, text: &str) -> Result<Option<Table>, String> {
    let runs = database.run_script(text, &sql::statements(text), &|_| None).map_err(|error| error.message)?;
    Ok(runs.into_iter().rev().find_map(|run| run.rows))
}

/// The cells of a drawn table: a line of names, a line of dashes, a line for each row.
fn cells(drawing: &str) -> Vec<Vec<String>> {
    let mut lines = drawing.lines().filter(|line| !line.trim().is_empty());
    let names = lines.next().into_iter();
    let dashes = lines.next().unwrap_or_default();
    assert!(
        dashes.chars().all(|letter| "-+".contains(letter)),
        "no line of dashes under the names: {dashes}"
    );
    names.chain(lines).map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn given(table: &Table) -> Vec<Vec<String>> {
    let rows = table.rows.iter().map(|row| row.iter().map(ToString::to_string).collect());
    std::iter::once(table.columns.clone()).chain(rows).collect()
}

#[test]
fn every_block_of_sql_does_what_the_lesson_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/sql");
    let mut ran = 0;
    for entry in fs::read_dir(folder).expect("the lessons") {
        let path = entry.expect("a lesson").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let lesson = fs::read_to_string(&path).expect("a lesson");
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(20))).expect("a database");
        let mut last = None;
        for block in blocks(&lesson) {
            let place = format!("{name}:{}", block.line);
            match block.info.as_str() {
                "sql" => {
                    last = run(&database, &block.text).unwrap_or_else(|message| panic!("{place}: {message}"));
                    ran += 1;
                }
                "sql fails" => {
                    assert!(run(&database, &block.text).is_err(), "{place} should fail, and does not");
                    ran += 1;
                }
                "text output" => {
                    let table = last.as_ref().unwrap_or_else(|| panic!("{place}: no query above gives rows"));
                    assert_eq!(cells(&block.text), given(table), "{place} is not what the query above gives");
                }
                "" | "text" | "console" => {}
                other => panic!("{place}: no kind of block is called {other:?}"),
            }
        }
    }
    assert!(ran > 0, "no block of SQL was found");
}

#[test]
fn lessons_are_written_for_a_window_of_eighty_columns() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lessons/sql");
    for entry in fs::read_dir(folder).expect("the lessons") {
        let path = entry.expect("a lesson").path();
        let Ok(lesson) = fs::read_to_string(&path) else { continue };
        for (number, line) in lesson.lines().enumerate() {
            assert!(line.is_ascii(), "{}:{} is not ASCII: {line}", path.display(), number + 1);
            let fits = line.len() <= 78 || line.starts_with('|');
            assert!(fits, "{}:{} is too wide: {line}", path.display(), number + 1);
        }
    }
}
