//! What can be the matter with an answer's file: each has its own words, and no file is lost.

use std::fs;

use snapbox::str;

use crate::book::{Book, RIGHT};

/// What `verify` says happened.
fn happened(book: &Book, code: i32) -> String {
    let output = book.run(&["verify", "pair"]).assert().code(code).stderr_eq("").get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    let told = text.split("What happened\n").nth(1).unwrap_or(&text);
    told.split("\n\n").next().unwrap_or_default().trim().to_owned()
}

#[test]
fn each_trouble_has_its_own_words() {
    let book = Book::begun();
    let utf16: Vec<u8> = RIGHT.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cases: [(&[u8], &str); 5] = [
        (b"", "This file is empty."),
        (&utf16, "This file is saved as UTF-16."),
        (b"PK\x03\x04\0\0", "This is not a text file: it has bytes in it that no text has."),
        (b"-- caf\xe9\n", "This file is not saved as UTF-8: a character on line 1 can't be read."),
        (&vec![b' '; 300_000], "This file is too large: 300 kB. An answer may have 200 kB."),
    ];
    for (content, words) in cases {
        let path = book.pair(content);
        assert_eq!(happened(&book, 1), words);
        assert_eq!(fs::read(path).unwrap(), content);
    }
}

#[test]
fn line_endings_and_a_byte_order_mark_do_no_harm() {
    let book = Book::begun();
    book.pair(RIGHT.replace('\n', "\r\n"));
    book.run(&["verify", "pair"]).assert().success();
    book.pair(format!("\u{feff}{RIGHT}"));
    book.run(&["verify", "pair"]).assert().success();
}

#[test]
fn a_file_that_vanished_is_told_and_written_again() {
    let book = Book::begun();
    let path = book.here().join("workbook/sql/01_links/pair.sql");
    fs::remove_file(&path).unwrap();
    assert_eq!(happened(&book, 4), "This file is not there.");
    assert!(!path.exists(), "verify writes no stub");
    book.run(&["next"]).assert().success();
    assert!(path.exists());
}

#[test]
fn a_folder_in_its_place_is_told() {
    let book = Book::begun();
    let path = book.here().join("workbook/sql/01_links/pair.sql");
    fs::remove_file(&path).unwrap();
    fs::create_dir(&path).unwrap();
    assert_eq!(happened(&book, 4), "In the place of your answer there is a folder.");
    let list = book.run(&["list"]).assert().success().get_output().stdout.clone();
    assert!(String::from_utf8(list).unwrap().contains("\n  can't be read  pair "));
    book.run(&["reset", "pair"]).assert().code(4);
    assert!(path.is_dir());
    book.run(&["verify"]).assert().code(4);
    book.run(&["verify", "bonus"]).assert().code(1);
    for arguments in [["verify", "--all", "--format", "json"], ["verify", "pair", "--format", "json"]] {
        let document = book.run(&arguments).assert().code(4).stderr_eq("").get_output().stdout.clone();
        let document: serde_json::Value = serde_json::from_slice(&document).unwrap();
        assert_eq!(document["exercises"][0]["status"], "error");
    }
}

#[test]
fn an_answer_saved_as_text_is_found() {
    let book = Book::begun();
    book.write("workbook/sql/01_links/pair.sql.txt", RIGHT);
    book.run(&["verify"]).assert().code(1).stdout_eq(str![[r#"
sql/pair   Each pair once                                          can't run yet

  workbook/sql/01_links/pair.sql

  What happened
    Beside this file lies another one: pair.sql.txt.

  Why
    Some editors add .txt to a name, and the file explorer of Windows does not
    show it. Your answer may be in that file.

  Look next at
    Move your answer into pair.sql, and remove pair.sql.txt.

  Nothing else was checked.

    Edit, save, then: workbook verify        Stuck? workbook hint

"#]]);
}

#[test]
fn a_file_of_almost_the_same_name_is_found() {
    for twin in ["Pair.sql", "pair (1).sql", "pair.txt"] {
        let book = Book::begun();
        book.write(&format!("workbook/sql/01_links/{twin}"), RIGHT);
        // Where small and large letters are the same, this is the answer itself.
        let is_itself = book.read("workbook/sql/01_links/pair.sql") == RIGHT;
        if !is_itself {
            assert_eq!(happened(&book, 1), format!("Beside this file lies another one: {twin}."));
        }
    }
}

#[test]
fn answers_are_found_in_renamed_folders() {
    let book = Book::begun();
    book.pair(RIGHT);
    let sql = book.here().join("workbook/sql");
    fs::rename(sql.join("01_links"), sql.join("my links")).unwrap();
    book.run(&["verify", "pair"]).assert().success();
    book.run(&["next"]).assert().success();
    assert!(!sql.join("01_links").exists());
}

#[test]
#[cfg(unix)]
fn a_link_that_leads_out_is_refused_and_blocks_nothing_else() {
    let book = Book::begun();
    let outside = book.write("outside.sql", RIGHT);
    let path = book.here().join("workbook/sql/01_links/pair.sql");
    fs::remove_file(&path).unwrap();
    std::os::unix::fs::symlink(&outside, &path).unwrap();
    assert!(happened(&book, 4).contains("leads out of your"));
    book.run(&["reset", "pair"]).assert().code(4);
    book.run(&["list"]).assert().success();
    book.run(&["next", "names"]).assert().success();
    assert_eq!(fs::read_to_string(outside).unwrap(), RIGHT);
}
