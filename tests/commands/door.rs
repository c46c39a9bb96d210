//! The door: help, wrong command lines, pipes, colours.

use std::io::Read;
use std::process::Stdio;

use snapbox::str;

use crate::book::Book;

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
    "message": "there is no exercise sql/nonsense",
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
