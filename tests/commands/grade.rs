//! `workbook grade`: what a class handed in.

use std::fs;
use std::io::{Cursor, Write};
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use snapbox::cmd::{Command, cargo_bin};
use snapbox::str;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::book::{Book, RIGHT, WRONG};

const NAMES: &str = "SELECT name FROM heroes ORDER BY name;\n";
/// It never ends by itself.
const ENDLESS: &str =
    "WITH RECURSIVE c (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM c) SELECT count(*) FROM c;";

fn zipped(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A class: a workbook, a folder from a platform, an archive, and files.
fn class() -> Book {
    let book = Book::empty();
    book.write("class/ada/workbook.toml", "version = 1\ntrack = \"sql\"\n");
    book.write("class/ada/sql/01_links/pair.sql", RIGHT);
    book.write("class/ada/sql/02_ask/names.sql", NAMES);
    book.write("class/ada/copies/names.sql", "SELECT 1;");
    book.write("class/Grace Hopper_12_assignsubmission_file_/pair.sql", WRONG);
    book.write(
        "class/bob.zip",
        zipped(&[("bob/pair.sql", "CREATE TABLE fights ("), ("../names.sql", NAMES)]),
    );
    book.write("class/eve_pair.sql", "CREATE TABLE a (b);");
    book.write("class/eve_names-1.sql", "-- Eve\nSELECT name FROM heroes WHERE id < 0;");
    book.write("class/grades.txt", "none");
    book
}

fn grade(book: &Book, arguments: &[&str]) -> Command {
    book.run(&[&["grade"], arguments].concat())
}

#[test]
fn a_class_is_reported_on_for_people() {
    grade(&class(), &["class"]).assert().code(1).stderr_eq("").stdout_eq(str![[r#"
4 learners   3 exercises                                          1 of 4 passing

ada                                                                2 of 2 passed
  not started: 1 exercise

bob                                                                0 of 2 passed
  can't run yet  pair  incomplete input
  not started: 2 exercises

eve                                                                0 of 2 passed
  not passing yet  pair   I looked for a table that links heroes and battles,
                          and found none.
  not passing yet  names  On some rows your query gives no rows; the task asks
                          for 1 row.
  not started: 1 exercise

Grace Hopper                                                       0 of 2 passed
  not passing yet  pair  no_key
  not started: 2 exercises

By exercise
  exercise | passed | not passing | can't run | not started
  ---------+--------+-------------+-----------+------------
  pair     |      1 |           2 |         1 |           0
  names    |      1 |           1 |         0 |           2
  begun by nobody: 1 exercise

Mistakes that the class makes most
   1  pair: no_key

Wrong answers that no mistake names, by what they do
   1  pair: a hero can be linked to a battle
      I looked for a table that links heroes and battles, and found none.
      d5594cb4e4921589
   1  names: every hero is named
      On some rows your query gives no rows; the task asks for 1 row.
      e6fa776ababa39ee
  One answer of each, without comments: --examples FOLDER
  To make one a known mistake:
    workbook dev new TRACK/EXERCISE/MISTAKE --from FILE

Note: class/grades.txt belongs to no learner and no exercise: it was left out.

"#]]);
}

#[test]
fn a_file_with_another_name_is_found_or_told() {
    let book = Book::empty();
    book.write("class/ada/mine/pair-final.sql", RIGHT);
    book.write("class/ada/mine/names.sql.txt", NAMES);
    book.write("class/bob/pair - Copy.sql", RIGHT);
    book.write("class/bob/pair.sql", WRONG);
    book.write("class/bob/my answer.sql", NAMES);
    book.write("class/bob/names.docx", "PK");
    let report = grade(&book, &["class", "--exercises", "pair,names"]).assert().code(1).get_output().clone();
    let text = String::from_utf8(report.stdout).unwrap();
    assert!(
        text.contains("ada                                                                2 of 2 passed"),
        "{text}"
    );
    assert!(text.contains("not passing yet  pair  no_key"), "{text}");
    assert!(
        text.contains("Note: class/bob/my answer.sql has the name of no exercise: it was left out."),
        "{text}"
    );
    let ended = "Note: class/bob/names.docx has another ending than answers have: it was left";
    assert!(text.contains(ended), "{text}");
}

#[test]
fn who_passes_everything_ends_with_0() {
    let book = class();
    grade(&book, &["class/ada"]).assert().code(0);
    grade(&book, &["class", "--exercises", "names"]).assert().code(1);
    let table = grade(&book, &["class/ada", "--format", "csv"]);
    table.assert().code(0).stderr_eq("").stdout_eq(str![[r#"
learner,name,on_roster,exercise,required,status,mistakes,message,hints,solution_seen,equal_to_solution,equal_answers,file
ada,ada,,sql/pair,yes,passed,,,0,no,no,0,class/ada/sql/01_links/pair.sql
ada,ada,,sql/bonus,no,untouched,,,0,no,no,0,
ada,ada,,sql/names,yes,passed,,,0,no,no,0,class/ada/sql/02_ask/names.sql

"#]]);
}

#[test]
fn the_list_of_the_class_gives_names_and_says_who_is_missing() {
    let book = class();
    book.write(
        "list.csv",
        "First name,Surname,Username\nAda,Lovelace,ada\nAlan,Turing,alan\nEve,Moore,eve\n",
    );
    let text = grade(&book, &["class", "--roster", "list.csv", "--exercises", "names"]);
    let text = text.assert().code(1).get_output().stdout.clone();
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("Ada Lovelace   ada "), "{text}");
    assert!(text.contains("Alan Turing   nothing handed in "), "{text}");
    assert!(text.contains("Grace Hopper   not on the list of the class"), "{text}");
}

#[test]
fn parts_of_a_class_make_the_whole() {
    let book = class();
    let json = |arguments: &[&str]| {
        let done = grade(&book, &[&["--format", "json"], arguments].concat()).assert().code(1);
        String::from_utf8(done.get_output().stdout.clone()).unwrap()
    };
    let whole = json(&["class", "--jobs", "1"]);
    assert_eq!(json(&["class", "--jobs", "5"]), whole);
    for part in ["1/3", "2/3", "3/3"] {
        let file = format!("{}.json", &part[..1]);
        fs::write(book.here().join(&file), json(&["class", "--shard", part])).unwrap();
    }
    assert_eq!(json(&["--merge", "3.json", "1.json", "2.json"]), whole);
    let told = Book::failed(grade(&book, &["--merge", "3.json", "1.json"]), 4);
    assert!(told.contains("The report on part 2/3 is missing."), "{told}");
}

#[test]
fn an_interrupted_run_goes_on_where_it_was() {
    let book = class();
    book.write("class/zoe/pair.sql", ENDLESS);
    let arguments = ["class", "--jobs", "1", "--format", "json", "--output", "out.json"];
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course");
    let mut first = std::process::Command::new(cargo_bin!("workbook"))
        .arg("grade")
        .args(arguments)
        .args(["--course", course, "--alone"])
        .current_dir(book.here())
        .env_clear()
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let (part, start) = (book.here().join("out.json.part"), Instant::now());
    while fs::read_to_string(&part).is_ok_and(|text| text.lines().count() < 4) || !part.exists() {
        assert!(start.elapsed() < Duration::from_secs(20), "nothing was judged");
        sleep(Duration::from_millis(5));
    }
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(!book.here().join("out.json").exists());
    let told = grade(&book, &arguments).assert().code(1).get_output().stderr.clone();
    let told = String::from_utf8(told).unwrap();
    assert!(told.contains("A run before this one was interrupted"), "{told}");
    assert!(!part.exists());
    let whole = book.read("out.json");
    // Nothing is left of it: the next run judges everything.
    grade(&book, &arguments).assert().code(1).stderr_eq("");
    assert_eq!(book.read("out.json"), whole);
}

#[test]
fn hints_and_solutions_are_shown() {
    let book = Book::begun();
    book.run(&["hint", "pair"]).assert().success();
    book.run(&["solution", "pair", "--spoil"]).assert().success();
    let text = grade(&book, &["workbook"]).assert().code(1).get_output().stdout.clone();
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("\n  1 hint, 1 solution looked at\n"), "{text}");
}

#[test]
fn what_the_teachers_workbook_requires_must_pass() {
    let book = class();
    book.write("workbook/workbook.toml", "version = 1\ntrack = \"sql\"\nrequired = [\"names\"]\n");
    let text = grade(&book, &["class/ada"]).assert().code(0).get_output().stdout.clone();
    let text = String::from_utf8(text).unwrap();
    assert!(text.contains("1 of 1 passed") && text.contains("pair (extra)"), "{text}");
}

#[test]
fn links_lead_nowhere() {
    let book = Book::empty();
    book.write("secret.sql", RIGHT);
    fs::create_dir_all(book.here().join("class/ada")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(book.here().join("secret.sql"), book.here().join("class/ada/pair.sql"))
        .unwrap();
    grade(&book, &["class"]).assert().code(1);
}

#[test]
fn a_wrong_command_line_is_told() {
    let book = class();
    for wrong in [
        &[][..],
        &["class", "--shard", "5/4"],
        &["class", "--exercises", "pear"],
        &["class", "--track", "cobol"],
        &["class", "--merge", "a.json"],
        &["class", "class"],
        &["class", "--jobs", "0"],
    ] {
        grade(&book, wrong).assert().code(2).stdout_eq("");
    }
    book.write("empty/notes.txt", "");
    for missing in [&["nowhere"][..], &["empty"], &["class/grades.txt"], &["class", "--roster", "none.csv"]] {
        grade(&book, missing).assert().code(4).stdout_eq("");
    }
    grade(&book, &["nowhere", "--format", "json"]).assert().code(4).stdout_eq(str![[r#"
{
  "version": 1,
  "error": {
    "kind": "files",
    "message": "nowhere can't be read.",
    "hints": []
  }
}

"#]]);
}

#[test]
fn an_answer_without_a_name_becomes_a_known_mistake() {
    let book = class();
    grade(&book, &["class", "--examples", "found"]).assert().code(1);
    let folder = book.here().join("found/sql/names");
    let file = fs::read_dir(folder).unwrap().next().unwrap().unwrap().path();
    assert_eq!(fs::read_to_string(&file).unwrap(), "SELECT name FROM heroes WHERE id < 0;\n");
    let course = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/commands/course");
    let mine = book.here().join("mine");
    for path in [
        "exercises/sql/02_ask/names.toml",
        "exercises/sql/02_ask/names.sql",
        "exercises/sql/02_ask/chapter.toml",
        "exercises/sql/given/heroes.sql",
        "solutions/sql/02_ask/names.sql",
    ] {
        fs::create_dir_all(mine.join(path).parent().unwrap()).unwrap();
        fs::copy(format!("{course}/{path}"), mine.join(path)).unwrap();
    }
    let new = |name: &str| {
        let file = file.to_str().unwrap();
        book.bare(&["dev", "new", name, "--from", file, "--course", "mine", "--alone"])
    };
    new("sql/names/nobody").assert().code(0).stderr_eq("").stdout_eq(str![[r#"
made  mine/exercises/sql/02_ask/names.mistakes/nobody.sql

Write into its first comment what the learner is to be told. Names and remarks
of whoever wrote it must go.

Add to mine/exercises/sql/02_ask/names.toml:
  [mistakes.nobody]
  catalogue = []

To check it:
  workbook dev check sql/names --course mine --alone

"#]]);
    assert_eq!(
        book.read("mine/exercises/sql/02_ask/names.mistakes/nobody.sql"),
        "-- What the learner is told: why this goes wrong.\n--\n-- Look next at: a question.\n\nSELECT name FROM heroes WHERE id < 0;\n"
    );
    for wrong in ["sql/names/nobody", "sql/names", "sql/none/x"] {
        new(wrong).assert().code(2).stdout_eq("");
    }
}
