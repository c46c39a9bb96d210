//! Folders that are no workbook, and markers that don't fit.

use snapbox::str;

use crate::book::{Book, RIGHT};

#[test]
fn a_folder_that_was_named_must_be_a_workbook() {
    let book = Book::begun();
    book.write("other/mine.txt", "mine");
    let before = book.everything();
    for command in ["next", "verify", "list", "hint", "run", "solution", "lesson", "track", "undo"] {
        for folder in ["other", "nowhere"] {
            let failed = Book::failed(book.run(&[command, "--workspace", folder]), 4);
            let told = format!(
                "workbook: There is no workbook in {folder}: no file workbook.toml is there. To make one there: \
                 workbook init {folder}"
            );
            assert_eq!(failed, told, "{command}");
        }
    }
    assert_eq!(book.everything(), before);
}

#[test]
fn a_track_that_is_not_there_is_told_with_its_line() {
    let book = Book::begun();
    book.write("workbook/workbook.toml", "# ours\nversion = 1\ntrack = \"cobol\"\n");
    for command in ["next", "verify", "list", "hint"] {
        let failed = Book::failed(book.run(&[command]), 4);
        assert!(failed.contains("workbook.toml, line 3: there is no track \"cobol\"."), "{failed}");
        assert!(failed.ends_with("Tracks: sql, js. To switch: workbook track sql"), "{failed}");
    }
    book.run(&["track", "sql"]).assert().success();
    book.run(&["next"]).assert().success();
}

#[test]
fn what_means_nothing_in_a_marker_is_remarked_and_no_obstacle() {
    let book = Book::begun();
    book.write(
        "workbook/workbook.toml",
        "version = 1\ntrack = \"sql\"\nrequired = [\"bonus\",\n  \"nosuch\", \"js/names\"]\ncolour = \"red\"\n",
    );
    let told = Book::remarks(book.run(&["list"]));
    assert_eq!(told.matches("workbook.toml, line").count(), 2, "{told}");
    assert!(told.contains("line 5: colour means nothing to me."), "{told}");
    assert!(told.contains("line 4: there is no exercise \"nosuch\"."), "{told}");
}

#[test]
fn a_marker_that_does_not_parse_is_one_line() {
    let book = Book::begun();
    book.write("workbook/workbook.toml", "version = 1\ntrack = sql\n");
    let document = book.run(&["list", "--format", "json"]).assert().code(4).get_output().stdout.clone();
    let document: serde_json::Value = serde_json::from_slice(&document).unwrap();
    let message = document["error"]["message"].as_str().unwrap();
    assert!(message.contains("workbook.toml, line 2, column 9: "), "{message}");
    assert!(!message.contains('\n'), "{message}");
}

#[test]
fn the_path_of_another_file_is_not_taken_for_an_exercise() {
    let book = Book::begun();
    book.write("mine.sql", RIGHT);
    book.run(&["verify", "mine.sql"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: mine.sql is a file, and no answer in your workbook.
  To judge any file as the answer to an exercise:
    workbook verify EXERCISE --file mine.sql

"#]]);
    book.write("pair.sql", RIGHT);
    book.run(&["verify", "pair.sql"]).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: pair.sql is a file, and no answer in your workbook.
  To judge any file as the answer to an exercise:
    workbook verify sql/pair --file pair.sql
  Your answer to sql/pair is:
    workbook/sql/01_links/pair.sql

"#]]);
    book.pair(RIGHT);
    book.run(&["verify", "workbook/sql/01_links/pair.sql"]).assert().success();
}

#[test]
fn a_chapter_is_told_as_one() {
    let book = Book::begun();
    book.run(&["next", "Links"]).assert().code(2).stderr_eq(str![[r#"
workbook: There is no exercise sql/Links.
  Links is a chapter: Links. Its lesson:
    workbook lesson 1
  Its exercises: pair, bonus.

"#]]);
    book.run(&["verify", "PAIR"]).assert().code(2).stderr_eq(str![[r#"
workbook: There is no exercise sql/PAIR.
  Did you mean sql/pair?
  workbook list shows every exercise.

"#]]);
}
