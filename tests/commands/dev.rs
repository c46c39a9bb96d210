//! `workbook dev check` and `workbook dev new`.

use std::fs;

use snapbox::str;

use crate::book::Book;

#[test]
fn check_tells_what_is_wrong_and_fails() {
    let book = Book::empty();
    let output =
        book.run(&["dev", "check", "pair"]).assert().code(1).stderr_eq("").get_output().stdout.clone();
    let text = String::from_utf8(output).unwrap();
    assert!(text.starts_with("fail  sql/pair  1 right answer, 1 mistake, "), "{text}");
    assert!(text.contains("the solution uses \"foreign key\""), "{text}");
    assert!(
        text.contains(
            "
fail  the chapter js/01_start has no lesson
"
        ),
        "{text}"
    );
    assert!(
        text.contains(
            "
1 exercise checked, "
        ),
        "{text}"
    );
    book.run(&["dev", "check", "nonsense"]).assert().code(2);
}

#[test]
fn new_makes_the_files_and_overwrites_none() {
    let book = Book::empty();
    fs::create_dir(book.here().join("ours")).unwrap();
    let new = ["dev", "new", "sql/01_ours/mine", "--course", "ours"];
    book.bare(&new).assert().success().stdout_eq(str![[r#"
made  ours/lessons/sql/01_ours.md
made  ours/exercises/sql/01_ours/chapter.toml
made  ours/exercises/sql/01_ours/mine.sql
made  ours/exercises/sql/01_ours/mine.mistakes/name_of_the_mistake.sql
made  ours/solutions/sql/01_ours/mine.sql
made  ours/exercises/sql/01_ours/mine.toml

Change what stands in the files to what you want to teach. To check it:
  workbook dev check sql/mine --course ours

"#]]);
    book.write("ours/exercises/sql/01_ours/mine.sql", "edited");
    book.bare(&new).assert().code(2).stdout_eq("").stderr_eq(str![[r#"
workbook: There is an exercise sql/mine already, in 01_ours.
  Give yours another name: names are unique in a track.

"#]]);
    fs::remove_file(book.here().join("ours/exercises/sql/01_ours/mine.toml")).unwrap();
    book.bare(&new).assert().success();
    assert_eq!(book.read("ours/exercises/sql/01_ours/mine.sql"), "edited");
    book.bare(&["dev", "new", "sql/01_ours/unique_pair", "--course", "ours"]).assert().code(2);
    let second = ["dev", "new", "sql/01_ours/second", "--course", "ours", "--alone"];
    book.bare(&second).assert().success().stdout_eq(str![[r#"
stays ours/exercises/sql/01_ours/chapter.toml
made  ours/exercises/sql/01_ours/second.sql
made  ours/exercises/sql/01_ours/second.mistakes/name_of_the_mistake.sql
made  ours/solutions/sql/01_ours/second.sql
made  ours/exercises/sql/01_ours/second.toml

Add "second" to the exercises in:
  ours/exercises/sql/01_ours/chapter.toml
Change what stands in the files to what you want to teach. To check it:
  workbook dev check sql/second --course ours --alone

"#]]);
    book.bare(&["dev", "new", "mine"]).assert().code(2).stderr_eq(str![[r#"
workbook: "mine" does not say where the exercise belongs.
  Write track/chapter/exercise, such as sql/03_keep_it_true/my_exercise.

"#]]);
    book.bare(&["dev", "new", "sql/01_ours/mine"]).assert().code(2).stderr_eq(str![[r#"
workbook: There is no course here to add an exercise to.
  Say which course folder: --course DIR
  Or run this in a checkout of this project.

"#]]);
}

#[test]
fn two_mistakes_that_behave_alike_are_told() {
    let book = Book::empty();
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course");
    copy(std::path::Path::new(course), &book.here().join("own"));
    let mistakes = book.here().join("own/exercises/sql/01_links/pair.mistakes");
    let no_key = fs::read_to_string(mistakes.join("no_key.sql")).unwrap();
    book.write("own/exercises/sql/01_links/pair.mistakes/twin.sql", no_key.replace("fights", "duels"));
    let spec = book.read("own/exercises/sql/01_links/pair.toml");
    book.write("own/exercises/sql/01_links/pair.toml", format!("{spec}\n[mistakes.twin]\ncatalogue = []\n"));
    let check = book.bare(&["dev", "check", "sql/pair", "--course", "own", "--alone"]);
    let told = String::from_utf8(check.assert().code(1).get_output().stdout.clone()).unwrap();
    assert!(
        told.contains("the mistake twin behaves like no_key: neither can be told from the other"),
        "{told}"
    );
}

fn copy(from: &std::path::Path, to: &std::path::Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
