//! The door: help, wrong command lines, pipes, colours.

use std::io::Read;
use std::process::Stdio;

use snapbox::str;

use crate::book::{Book, WRONG};

#[test]
fn a_wrong_command_line_is_told_on_standard_error() {
    let book = Book::empty();
    book.bare(&["verfy"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: unrecognized subcommand 'verfy'

  tip: a similar subcommand exists: 'verify'

Usage: workbook [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    book.bare(&["test"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
error: unrecognized subcommand 'test'

  tip: did you mean workbook verify?

Usage: workbook [OPTIONS] [COMMAND]

For more information, try '--help'.

"#]]);
    book.bare(&["--help"]).assert().success().stderr_eq("");
    book.bare(&["--version"]).assert().success().stderr_eq("").stdout_eq(str![[r#"
workbook 0.1.0

"#]]);
}

#[test]
fn failures_are_a_document_when_json_was_asked_for() {
    let book = Book::empty();
    book.bare(&["verify", "--nonsense", "--format", "json"]).assert().code(2).stderr_eq("").stdout_eq(str![
        [r#"
{
  "version": 1,
  "error": {
    "kind": "usage",
    "message": "unexpected argument '--nonsense' found",
    "hints": [
      "to pass '--nonsense' as a value, use '-- --nonsense'",
      "Usage: workbook verify [OPTIONS] [EXERCISE]...",
      "For more information, try '--help'."
    ]
  }
}

"#]
    ]);
    book.bare(&["verify", "--format", "json"]).assert().code(4).stderr_eq("").stdout_eq(str![[r#"
{
  "version": 1,
  "error": {
    "kind": "files",
    "message": "There is no workbook here.",
    "hints": [
      "To make one here: workbook next"
    ]
  }
}

"#]]);
    book.bare(&["verify", "nonsense", "--file", "-", "--format=json"])
        .stdin("x")
        .assert()
        .code(2)
        .stderr_eq("")
        .stdout_eq(str![[r#"
{
  "version": 1,
  "error": {
    "kind": "usage",
    "message": "There is no exercise sql/nonsense.",
    "hints": [
      "workbook list shows every exercise."
    ]
  }
}

"#]]);
}

#[test]
fn a_pipe_gets_no_escape_codes_unless_they_are_asked_for() {
    let book = Book::begun();
    let list = |arguments: &[&str]| {
        let output = book.run(arguments).assert().success().get_output().stdout.clone();
        String::from_utf8(output).unwrap()
    };
    assert!(!list(&["list"]).contains('\u{1b}'));
    assert!(list(&["list", "--color", "always"]).contains('\u{1b}'));
    assert!(!list(&["list", "--color", "always", "--plain"]).contains('\u{1b}'));
}

#[test]
fn narrow_and_plain_are_taken_from_the_environment() {
    let book = Book::begun();
    book.run(&["list"]).env("COLUMNS", "40").env("WORKBOOK_PLAIN", "1").assert().success().stdout_eq(str![[
        r#"
sql: 0 of 3 passed

1. Links
  pair, Each pair once: not started <- next
  bonus, A bonus: not started (extra)

2. Ask
  names, All names: not started

Go on: workbook next

"#
    ]]);
}

#[test]
#[cfg(unix)]
fn a_reader_that_closes_its_pipe_ends_us_quietly() {
    let book = Book::begun();
    let program = snapbox::cmd::cargo_bin!("workbook");
    let mut child = std::process::Command::new(program)
        .args(["lesson", "1"])
        .current_dir(book.here())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""));
}

/// Runs a command whose output nobody reads; what it says besides, and how it ends.
#[cfg(unix)]
fn unread(book: &Book, arguments: &[&str]) -> (Option<i32>, String) {
    let (reader, writer) = std::io::pipe().unwrap();
    // Closed before it begins: the first word already reaches nobody.
    drop(reader);
    let done = std::process::Command::new(snapbox::cmd::cargo_bin!("workbook"))
        .args(arguments)
        .args(["--course", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course"), "--alone"])
        .current_dir(book.here())
        .env("XDG_STATE_HOME", book.state())
        .stdin(Stdio::null())
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    (done.status.code(), String::from_utf8(done.stderr).unwrap())
}

#[test]
#[cfg(unix)]
fn what_is_asked_for_is_done_though_nobody_reads() {
    let book = Book::empty();
    let quiet = (Some(0), String::new());
    assert_eq!(unread(&book, &["next"]), quiet);
    let stub = book.read("workbook/sql/01_links/pair.sql");
    assert!(stub.contains("your answer"), "{stub}");
    let state = book.read("workbook/.workbook/state.json");
    assert_eq!(unread(&book, &["hint"]), quiet);
    assert_ne!(book.read("workbook/.workbook/state.json"), state, "the hint was not counted");
    book.write("workbook/sql/01_links/pair.sql", WRONG);
    assert_eq!(unread(&book, &["verify"]), quiet);
    assert_eq!(unread(&book, &["reset", "pair"]), quiet);
    assert_eq!(book.read("workbook/sql/01_links/pair.sql"), stub);
    assert_eq!(unread(&book, &["undo"]), quiet);
    assert_eq!(book.read("workbook/sql/01_links/pair.sql"), WRONG);
    assert_eq!(unread(&book, &["init", "other"]), quiet);
    assert_eq!(book.read("other/sql/01_links/pair.sql"), stub);
}

#[test]
#[cfg(unix)]
fn a_failure_is_told_though_nobody_reads_the_result() {
    let book = Book::begun();
    let (code, said) = unread(&book, &["next", "nonsense"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("nonsense"), "{said}");
}

#[test]
fn a_teachers_course_is_added_or_stands_alone() {
    let book = Book::empty();
    book.bare(&["list", "--alone"]).assert().code(2).stderr_eq(str![[r#"
workbook: --alone goes together with --course DIR: only that folder's exercises.

"#]]);
    let failed = Book::failed(book.bare(&["list", "--course", "nowhere"]), 4);
    assert!(failed.contains("is not a course: it has no folder \"exercises\""), "{failed}");
}

#[test]
#[cfg(unix)]
fn interrupted_it_ends_with_130() {
    let book = Book::empty();
    let mut child = std::process::Command::new(snapbox::cmd::cargo_bin!("workbook"))
        .args(["verify", "sql/first_join_table", "--file", "-"])
        .current_dir(book.here())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let input = child.stdin.take();
    // It waits for its standard input now; before that, the signal would find no handler.
    std::thread::sleep(std::time::Duration::from_millis(500));
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
    assert!(kill.success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(input);
}
