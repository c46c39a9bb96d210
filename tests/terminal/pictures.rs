//! The pictures of the README are what the program shows: each is made from a real session, and compared.
//!
//! To accept changed pictures, look at them after `SNAPSHOTS=overwrite cargo test --test terminal`.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::{Data, assert_data_eq};
use tempfile::TempDir;

use super::list::begun;
use super::svg::picture;
use super::window::Window;

/// A table of links that accepts the same pair twice.
const ANSWER: &str = "CREATE TABLE duels (
  id        INTEGER PRIMARY KEY,
  hero_id   INTEGER NOT NULL REFERENCES heroes(id),
  battle_id INTEGER NOT NULL REFERENCES battles(id)
);
";

/// What a watched window says before the time.
const CHECKED: &str = ">checked ";
const TIME: &str = "14:02:31";

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A learner in chapter 3: what comes before passes, and one answer does not yet.
fn on_the_way() -> TempDir {
    let folder = begun();
    let answers = folder.path().join("workbook/sql");
    for chapter in ["01_why", "02_join_table"] {
        for entry in fs::read_dir(project().join("solutions/sql").join(chapter)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                fs::copy(&path, answers.join(chapter).join(path.file_name().unwrap())).unwrap();
            }
        }
    }
    fs::write(answers.join("03_keep_it_true/unique_pair.sql"), ANSWER).unwrap();
    folder
}

/// Compares what the window shows with a picture of the project.
fn compare(window: &mut Window, name: &str, words: &str) {
    let path: PathBuf = project().join("docs/pictures").join(name).with_extension("svg");
    let shown = at_one_time(picture(window.screen(), words));
    assert_data_eq!(shown, Data::read_from(&path, None).raw());
}

/// The picture as if it had been made at this time of the day, whenever that was.
fn at_one_time(mut picture: String) -> String {
    if let Some(at) = picture.find(CHECKED) {
        let time = at + CHECKED.len();
        picture.replace_range(time..time + TIME.len(), TIME);
    }
    picture
}

/// Runs a command as it is typed.
fn typed(folder: &TempDir, command: &str) -> Window {
    let script = format!("printf '$ workbook {command}\\n\\n'; \"$WORKBOOK\" {command}");
    let mut window = Window::shell(folder.path(), &script, 80, 40);
    window.wait();
    window
}

#[test]
fn a_verdict() {
    let mut window = typed(&on_the_way(), "verify unique_pair");
    let words = "The table accepts the same link twice: the verdict shows the two rows, why, and what to look at next.";
    compare(&mut window, "verdict", words);
}

#[test]
fn a_hint() {
    let mut window = typed(&on_the_way(), "hint unique_pair");
    compare(&mut window, "hint", "The first of three hints: an idea, and no more.");
}

#[test]
fn the_list() {
    let folder = on_the_way();
    drop(typed(&folder, "hint unique_pair"));
    let mut window = Window::open(folder.path(), &["list"], 80, 24);
    window.wait_for("Shown:");
    window.press("/pair\r");
    window.wait_for("this one only");
    window.press("f");
    window.wait_for("[open");
    compare(
        &mut window,
        "list",
        "Every exercise with its state, chapter by chapter, and how far along the learner is.",
    );
}

#[test]
fn a_watched_answer() {
    let folder = on_the_way();
    let file = folder.path().join("workbook/sql/03_keep_it_true/unique_pair.sql");
    let mut window = Window::open(folder.path(), &["watch", "unique_pair"], 84, 30);
    window.wait_for("Keep it true");
    window.press("\u{1b}");
    window.wait_for("not passing yet");
    fs::write(&file, ANSWER.replace("duels", "fights")).unwrap();
    window.wait_until("the verdict on what was saved", |shown| shown.contains("fights\n"));
    window.wait_for("checked ");
    let words = "An answer is watched: the verdict of the last save, and the keys for everything else.";
    compare(&mut window, "watch", words);
}

#[test]
fn a_schema() {
    let mut window = typed(&on_the_way(), "schema unique_pair");
    let words = "The tables that an answer makes: the link table stands between heroes and battles.";
    compare(&mut window, "schema", words);
}
