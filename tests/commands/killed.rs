//! Killed at any moment, nothing of the learner's is lost.

use std::fs;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::book::Book;

/// How often the program is killed, each time a little later.
const ROUNDS: u32 = 40;

fn kill_after(book: &Book, arguments: &[&str], time: Duration) {
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course");
    let mut child = Command::new(snapbox::cmd::cargo_bin!("workbook"))
        .args(arguments)
        .args(["--course", course, "--alone"])
        .current_dir(book.here())
        .env("XDG_STATE_HOME", book.state())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(time);
    drop(child.kill());
    child.wait().unwrap();
}

#[test]
fn a_reset_that_is_killed_loses_no_answer() {
    let book = Book::begun();
    let stub = book.read("workbook/sql/01_links/pair.sql");
    for round in 0..ROUNDS {
        let mine = format!("-- my answer, take {round}\nSELECT {round};\n");
        let path = book.pair(&mine);
        kill_after(&book, &["reset", "pair"], Duration::from_micros(u64::from(round) * 200));
        let now = fs::read_to_string(path).unwrap();
        assert!(now == mine || now == stub, "half a file: {now:?}");
        if now == stub {
            let copies = book
                .everything()
                .into_iter()
                .filter(|(path, _)| path.starts_with(book.here().join("workbook/copies")));
            assert!(
                copies.into_iter().any(|(_, content)| content == mine.as_bytes()),
                "round {round} is lost"
            );
        }
    }
    book.pair("-- the last one\n");
    book.run(&["reset", "pair"]).assert().success();
    book.run(&["undo"]).assert().success();
    assert_eq!(book.read("workbook/sql/01_links/pair.sql"), "-- the last one\n");
}

#[test]
fn a_verify_that_is_killed_leaves_everything_in_order() {
    let book = Book::begun();
    book.pair("-- mine\nSELECT 1;\n");
    for round in 0..ROUNDS {
        kill_after(&book, &["verify"], Duration::from_micros(u64::from(round) * 300));
        assert_eq!(book.read("workbook/sql/01_links/pair.sql"), "-- mine\nSELECT 1;\n");
    }
    book.run(&["verify"]).assert().code(1);
    book.run(&["list"]).assert().success();
}
