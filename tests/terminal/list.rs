//! `workbook list` in a window: keys, sizes, what is done to files, and how the window is given back.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use tempfile::TempDir;

use super::window::Window;

const PAIR: &str = "workbook/sql/03_keep_it_true/unique_pair.sql";

/// A folder with a workbook in it.
pub fn begun() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let mut next = Command::new(snapbox::cmd::cargo_bin!("workbook"));
    next.arg("next").current_dir(folder.path()).env("XDG_STATE_HOME", folder.path().join("state"));
    assert!(next.output().unwrap().status.success());
    folder
}

fn list(folder: &TempDir, columns: u16, rows: u16) -> Window {
    let mut window = Window::open(folder.path(), &["list"], columns, rows);
    window.wait_for("Shown:");
    window
}

fn copies(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder.join("workbook/copies")).into_iter().flatten();
    entries.map(|entry| entry.unwrap().path()).filter(|path| path.extension().unwrap() == "sql").collect()
}

#[test]
fn enter_closes_the_list_and_shows_the_exercise() {
    let folder = begun();
    let mut window = list(&folder, 80, 24);
    window.press("/pair\r");
    window.wait_for("\"pair\": this one only");
    window.press("\r");
    assert!(window.wait().success());
    let shown = window.shown();
    assert!(shown.contains(PAIR) && !shown.contains("Shown:"), "{shown}");
    assert!(window.has_cursor());
}

#[test]
fn the_window_is_given_back_as_it_was() {
    for (keys, status) in [("q", 0), ("\u{1b}", 0), ("\u{3}", 130)] {
        let folder = begun();
        let script = "echo before; read first; \"$WORKBOOK\" list; echo \"ended with $?\"; read last";
        let mut window = Window::shell(folder.path(), script, 80, 24);
        window.wait_for("before");
        let settings = window.settings();
        window.press("\r");
        window.wait_for("Shown:");
        assert_ne!(window.settings(), settings, "keys are read one by one");
        assert!(!window.has_cursor());
        window.press(keys);
        let shown = window.wait_for(&format!("ended with {status}"));
        assert!(shown.starts_with("before") && !shown.contains("Shown:"), "{shown}");
        assert_eq!(window.settings(), settings, "after {keys:?}");
        assert!(window.has_cursor());
        window.press("\r");
        window.wait();
    }
}

#[test]
fn a_signal_gives_the_window_back_too() {
    let folder = begun();
    let mut fresh = Window::shell(folder.path(), "echo ready; read line", 80, 24);
    fresh.wait_for("ready");
    let mut window = list(&folder, 80, 24);
    window.signal("TERM");
    assert!(!window.wait().success());
    assert_eq!(window.settings(), fresh.settings());
    assert!(window.has_cursor() && !window.screen().alternate_screen());
}

#[test]
fn a_reset_asks_and_keeps_a_copy_and_undo_brings_it_back() {
    let folder = begun();
    let (pair, mine) = (folder.path().join(PAIR), "-- mine\nSELECT 1;\n");
    let stub = fs::read_to_string(&pair).unwrap();
    fs::write(&pair, mine).unwrap();
    let mut window = list(&folder, 80, 24);
    window.press("/unique_pair\r");
    window.wait_for("this one only");
    window.press("r");
    window.wait_for("Put unique_pair back to how you got it?");
    window.press("n");
    window.wait_for("Nothing was changed.");
    assert_eq!(fs::read_to_string(&pair).unwrap(), mine);
    window.press("ry");
    window.wait_for("unique_pair is as you got it again.");
    assert_eq!(fs::read_to_string(&pair).unwrap(), stub);
    assert_eq!(fs::read_to_string(&copies(folder.path())[0]).unwrap(), mine);
    window.press("u");
    window.wait_for("Your answer to sql/unique_pair is back.");
    assert_eq!(fs::read_to_string(&pair).unwrap(), mine);
    window.press("q");
    assert!(window.wait().success());
}

#[test]
fn another_size_is_drawn_anew() {
    let folder = begun();
    let mut window = list(&folder, 80, 24);
    window.wait_for("The table in the middle");
    window.press("G");
    window.wait_for("> 40");
    window.resize(40, 12);
    let shown = window.wait_until("no titles", |shown| shown.contains("> 40") && shown.lines().count() <= 12);
    assert!(shown.lines().all(|line| line.chars().count() <= 40), "{shown}");
    window.resize(100, 70);
    window.wait_until("all of it", |shown| shown.contains("   1  ") && shown.contains("> 40"));
    window.press("q");
    assert!(window.wait().success());
}

#[test]
fn without_drawing_there_is_the_table() {
    let folder = begun();
    let mut plain = Window::open(folder.path(), &["list", "--plain"], 80, 24);
    assert!(plain.wait().success());
    assert!(plain.shown().contains("Go on: workbook next"));
    assert!(!plain.sent.contains(&0x1b));
    let mut dumb = Window::shell(folder.path(), "TERM=dumb \"$WORKBOOK\" list", 80, 24);
    assert!(dumb.wait().success());
    assert!(dumb.shown().contains("Go on: workbook next"));
    assert!(!dumb.sent.contains(&0x1b));
}
