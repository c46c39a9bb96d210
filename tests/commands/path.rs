//! The way through our own course: extra exercises can be skipped, known chapters are jumped over, help is offered once.

use std::fs;
use std::path::Path;

use crate::book::Book;

/// A workbook of our own course, with our solutions of these exercises in it.
fn solved(exercises: &[&str]) -> Book {
    let book = Book::empty();
    book.bare(&["init"]).assert().success();
    for exercise in exercises {
        let solution = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("solutions/sql/{exercise}.sql"));
        book.write(&format!("workbook/sql/{exercise}.sql"), fs::read(solution).unwrap());
    }
    book
}

fn shown(book: &Book, arguments: &[&str]) -> String {
    let run = book.bare(arguments).output().unwrap();
    String::from_utf8(run.stdout).unwrap()
}

/// The first word of the task that `next` shows.
fn next(book: &Book) -> String {
    let screen = shown(book, &["next"]);
    let title = screen.lines().find(|line| line.starts_with("sql/")).unwrap_or_default();
    title.split(' ').next().unwrap_or_default().to_owned()
}

#[test]
fn a_chapter_whose_last_exercise_passes_is_jumped_over() {
    let first = ["01_why/one_foreign_key", "01_why/list_in_a_column"];
    assert_eq!(
        next(&solved(&[&first[..], &["02_join_table/heroes_of_a_battle"]].concat())),
        "sql/foreign_keys_on"
    );
    // Not the last one: the chapter is not known yet.
    assert_eq!(next(&solved(&[&first[..], &["02_join_table/fill_it"]].concat())), "sql/first_join_table");
}

#[test]
fn what_was_begun_in_a_known_chapter_is_still_to_be_mended() {
    let book =
        solved(&["01_why/one_foreign_key", "01_why/list_in_a_column", "02_join_table/heroes_of_a_battle"]);
    book.write("workbook/sql/02_join_table/fill_it.sql", "INSERT INTO fights VALUES (1, 101);\n");
    assert_eq!(next(&book), "sql/fill_it");
}

#[test]
fn an_extra_exercise_is_offered_and_can_be_skipped() {
    let book = solved(&["01_why/one_foreign_key", "01_why/list_in_a_column"]);
    let screen = shown(&book, &["next", "many_names"]);
    assert!(
        screen.contains(
            "Extra: the main path goes on without this one.\nTo skip it: workbook next first_join_table\n"
        ),
        "{screen}"
    );
    book.bare(&["next", "first_join_table"]).assert().success();
    assert_eq!(next(&book), "sql/first_join_table", "what was skipped does not come back");
}

#[test]
fn a_hint_is_offered_after_three_failures_alike_and_only_once() {
    let book = solved(&[]);
    let stub = book.read("workbook/sql/01_why/one_foreign_key.sql");
    let offers: Vec<bool> = (1..=5)
        .map(|attempt| {
            let answer = format!("{stub}ALTER TABLE heroes ADD COLUMN battle_id INTEGER; -- {attempt}\n");
            book.write("workbook/sql/01_why/one_foreign_key.sql", answer);
            shown(&book, &["verify"]).contains("failed three times now")
        })
        .collect();
    assert_eq!(offers, [false, false, true, false, false]);
}
