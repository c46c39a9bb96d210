//! What an author of a course is told when a file of it is not in order: which one, what, and what to mend.

use std::fs;

use crate::book::Book;

/// A course with two exercises, made as an author would.
fn course() -> Book {
    let book = Book::empty();
    let new = |place: &str| {
        book.bare(&["dev", "new", place, "--course", "ours", "--alone"]).assert().success();
    };
    fs::create_dir(book.here().join("ours")).unwrap();
    new("sql/01_ours/mine");
    new("sql/02_more/other");
    book
}

const SPEC: &str = "ours/exercises/sql/01_ours/mine.toml";

fn next(book: &Book) -> String {
    Book::failed(book.bare(&["next", "--course", "ours", "--alone"]), 4)
}

#[test]
fn what_is_made_can_be_learned_from_at_once() {
    let book = course();
    book.bare(&["dev", "check", "--course", "ours", "--alone"]).assert().success().stderr_eq("");
    book.bare(&["next", "--course", "ours", "--alone"]).assert().success().stderr_eq("");
}

#[test]
fn each_file_is_named_in_full_and_nothing_is_made() {
    let cases: [(&str, Option<&str>, &str); 6] = [
        (SPEC, Some("title = = 1"), ", line 1, column 9: "),
        (SPEC, None, " is not there, and the exercises of the chapter name it."),
        ("ours/exercises/sql/01_ours/chapter.toml", Some("title = 1"), ", line 1, column 9: "),
        ("ours/solutions/sql/01_ours/mine.sql", None, " is not there."),
        ("ours/exercises/sql/01_ours/mine.sql", None, " is not there: the file that the learner gets."),
        (
            "ours/exercises/sql/02_more/chapter.toml",
            Some("title = 'x'\nexercises = ['mine']"),
            " names mine, and ",
        ),
    ];
    for (path, text, told) in cases {
        let book = course();
        let file = book.here().join(path);
        match text {
            Some(text) => drop(book.write(path, text)),
            None => fs::remove_file(&file).unwrap(),
        }
        let failed = next(&book);
        let shown = file.display().to_string().replace("mine.sql", "mine.");
        assert!(failed.contains(&shown) && failed.contains(told), "{path}: {failed}");
        assert!(!failed.contains("fault of the program"), "{failed}");
        assert!(!book.here().join("workbook").exists());
        let check =
            book.bare(&["dev", "check", "--course", "ours", "--alone"]).assert().code(1).get_output().clone();
        let check = String::from_utf8(check.stdout).unwrap();
        assert!(check.contains("\nfail  ") && check.contains(told), "{check}");
        let goes_on = path.contains("02_more") || check.contains("ok    sql/other");
        assert!(goes_on, "{check}");
    }
}

#[test]
fn sql_of_a_spec_that_does_not_run_is_the_authors() {
    let book = course();
    let spec = book.read(SPEC);
    book.write(SPEC, spec.replace("CREATE TABLE heroes", "CREATE TABEL heroes"));
    let failed = next(&book);
    assert!(failed.contains("mine.toml: ") && failed.contains("TABEL"), "{failed}");
}

#[test]
fn a_spec_that_no_chapter_names_is_told() {
    let book = course();
    book.write("ours/exercises/sql/01_ours/forgotten.toml", "");
    let check =
        book.bare(&["dev", "check", "--course", "ours", "--alone"]).assert().code(1).get_output().clone();
    let check = String::from_utf8(check.stdout).unwrap();
    assert!(check.contains("forgotten.toml is not named in the chapter.toml beside it"), "{check}");
}

#[test]
fn a_course_without_exercises_says_so() {
    for text in [None, Some("title = \"Soon\"\nexercises = []\n")] {
        let book = Book::empty();
        fs::create_dir_all(book.here().join("empty/exercises")).unwrap();
        if let Some(text) = text {
            book.write("empty/exercises/sql/01_soon/chapter.toml", text);
        }
        let failed = Book::failed(book.bare(&["next", "--course", "empty", "--alone"]), 4);
        assert!(failed.contains("empty has no exercises."), "{failed}");
        assert!(!book.here().join("workbook").exists());
    }
}

#[test]
fn no_two_chapters_have_the_same_number() {
    let book = course();
    let list = book.bare(&["list", "--course", "ours"]).assert().success().get_output().stdout.clone();
    let list = String::from_utf8(list).unwrap();
    assert!(
        list.contains("\n1. ") && list.contains("\n1b. A chapter\n") && list.contains("\n2b. "),
        "{list}"
    );
    book.bare(&["lesson", "1b", "--course", "ours"]).assert().success();
}
