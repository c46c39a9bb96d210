//! `workbook watch`: saves, keys, sizes, and how the window is given back.

use std::fs;
use std::time::{Duration, Instant};

use super::watched::{ENDLESS, RIGHT, WRONG, Watched};
use super::window::Window;

#[test]
fn a_save_is_answered_and_what_passes_stays_until_a_key() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    let shown = watched.wait_for_state("not passing yet");
    assert!(shown.contains("I added Achilles - Troy twice."), "{shown}");
    assert!(shown.contains("Stuck? Press h."), "{shown}");
    watched.save(RIGHT);
    let shown = watched.wait_for_state("passed");
    assert!(shown.contains("Remember: Two columns together can be a key."), "{shown}");
    assert!(shown.contains("Next is names. Press n.") && shown.contains("Yours"), "{shown}");
    watched.window.press("n");
    watched.window.wait_for("Esc: the task");
    watched.window.press("n");
    watched.window.wait_for("sql/names");
    watched.window.press("p");
    watched.window.wait_for("sql/bonus");
    watched.window.press("p");
    watched.wait_for_state("passed");
    watched.window.press("q");
    assert!(watched.window.wait().success());
}

#[test]
fn bare_workbook_in_a_window_watches_and_makes_a_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = Window::open::<&str>(folder.path(), &[], 80, 24);
    window.wait_for("I made your workbook");
    window.wait_for("Esc: the task");
    window.press("\u{1b}");
    window.wait_for("sql/one_foreign_key");
    assert!(folder.path().join("workbook/sql/01_why/one_foreign_key.sql").is_file());
}

#[test]
fn letters_and_digits_open_pages_and_escape_leaves_them() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    for (key, page) in [
        ("l", "One row is one link."),
        ("4", "One row is one link."),
        ("r", "statement"),
        ("6", "statement"),
        ("?", "the exercise before"),
        ("a", "Shown:"),
        ("5", "Shown:"),
        ("h", "Hint 1 of 3"),
        ("3", "Hint 2 of 3"),
        ("h", "Hint 3 of 3"),
    ] {
        watched.window.press(key);
        watched.window.wait_for(page);
        if !page.starts_with("Hint") || page == "Hint 3 of 3" {
            watched.window.press("\u{1b}");
            watched.wait_for_state("not passing yet");
        }
    }
    // The hints that were taken come back, and the letter in capitals puts them away.
    watched.window.press("h");
    watched.window.wait_for("Hint 3 of 3");
    watched.window.press("H");
    watched.wait_for_state("not passing yet");
}

#[test]
fn a_reset_is_asked_about_kept_and_taken_back() {
    let mut watched = Watched::usual();
    let stub = fs::read_to_string(watched.pair()).unwrap();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    watched.window.press("x");
    watched.window.wait_for("A copy is kept.");
    watched.window.press("n");
    watched.window.wait_for("checked");
    assert_eq!(fs::read_to_string(watched.pair()).unwrap(), WRONG);
    watched.window.press("9");
    watched.window.wait_for("A copy is kept.");
    watched.window.press("1");
    watched.window.wait_for("To bring it back: press u");
    assert_eq!(fs::read_to_string(watched.pair()).unwrap(), stub);
    watched.window.press("u");
    watched.window.wait_for("Your answer to sql/pair is back");
    watched.wait_for_state("not passing yet");
    assert_eq!(fs::read_to_string(watched.pair()).unwrap(), WRONG);
}

#[test]
fn the_solution_of_what_does_not_pass_is_asked_about() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    watched.window.press("o");
    watched.window.wait_for("Show our answer all the same?");
    watched.window.press("2");
    watched.window.wait_for("checked");
    watched.window.press("8");
    watched.window.wait_for("Show our answer all the same?");
    watched.window.press("y");
    watched.window.wait_for("Ours");
}

#[test]
fn another_size_lays_everything_anew() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    watched.window.resize(40, 20);
    let shown = watched.window.wait_for("n next  h hint  l lesson  ? keys  q quit");
    assert!(shown.lines().all(|line| line.chars().count() <= 40), "{shown}");
    assert!(shown.contains(" more"), "{shown}");
    watched.window.press_until("\u{1b}[F", "Edit and save.");
    watched.window.resize(100, 30);
    watched.window.wait_for("o,8 solution");
    watched.window.wait_for("What happened");
}

#[test]
fn keys_work_while_a_check_runs_and_a_newer_save_wins() {
    let mut watched = Watched::usual();
    // The time that a check may take is over at some moment: on a slow machine this may take several attempts.
    for attempt in 0.. {
        watched.save(&format!("-- {attempt}\n{ENDLESS}"));
        let shown = watched.window.wait_until("checking", |shown| {
            ["checking ...", "can't run yet", "not passing"].iter().any(|told| shown.contains(told))
        });
        if shown.contains("checking ...") {
            break;
        }
    }
    watched.window.press("l");
    watched.window.wait_for("One row is one link.");
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[test]
fn keys_do_not_wait_for_another_answer_to_be_judged() {
    let mut watched = Watched::usual();
    fs::write(watched.path("workbook/sql/02_ask/names.sql"), ENDLESS).unwrap();
    let start = Instant::now();
    watched.window.press("a");
    watched.window.wait_for("Shown:");
    watched.window.press("\u{1b}");
    watched.window.wait_for("waiting for your first save");
    watched.window.press("n");
    watched.window.wait_for("sql/bonus");
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
}

#[test]
fn a_check_that_takes_long_says_which_step_it_is_at() {
    let mut watched = Watched::usual();
    for attempt in 0.. {
        watched.save(&format!("-- {attempt}\n{ENDLESS}"));
        let shown = watched.window.wait_until("a step", |shown| {
            shown.contains(" s: check 1 of ") || shown.contains("can't run yet")
        });
        if shown.contains(" s: check 1 of ") {
            break;
        }
    }
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[test]
fn a_page_stays_in_front_of_a_file_that_can_not_be_used() {
    let mut watched = Watched::usual();
    watched.save("");
    watched.window.wait_for("This file is empty.");
    watched.window.press("h");
    watched.window.wait_for("Hint 1 of 3");
    // Looking at the file from time to time finds nothing new in it.
    std::thread::sleep(Duration::from_millis(3500));
    assert!(watched.window.shown().contains("Hint 1 of 3"));
}

#[test]
fn a_save_that_changes_nothing_is_answered() {
    let mut watched = Watched::usual();
    let stub = fs::read_to_string(watched.pair()).unwrap();
    watched.save(&stub);
    watched.window.wait_for(": still as you got it.");
    watched.save(&format!("-- mine\n{stub}"));
    watched.window.wait_for(": still as you got it.");
    watched.window.resize(40, 20);
    watched.window.wait_for(": still as you got it");
}

#[test]
fn a_verdict_from_before_the_last_save_is_marked() {
    let mut watched = Watched::usual();
    watched.save(RIGHT);
    watched.wait_for_state("passed");
    watched.window.resize(40, 20);
    for attempt in 0.. {
        watched.save(&format!("-- {attempt}\n{ENDLESS}"));
        let shown = watched.window.wait_until("checking", |shown| {
            shown.contains("Checking your last save") || shown.contains("can't run yet")
        });
        if shown.contains("Checking your last save") {
            assert!(shown.contains("Before your last save it was:"), "{shown}");
            break;
        }
    }
    watched.save(WRONG);
    let shown = watched.window.wait_for("not passing yet");
    assert!(!shown.contains("Before your last save"), "{shown}");
}

#[test]
fn the_window_is_given_back_on_every_way_out() {
    for (keys, signal, code) in [
        ("q", "", Some(0)),
        ("0", "", Some(0)),
        ("\u{4}", "", Some(0)),
        ("\u{3}", "", Some(130)),
        ("", "INT", Some(130)),
        ("", "TERM", None),
        ("", "QUIT", None),
        ("", "HUP", None),
    ] {
        let mut watched = Watched::usual();
        assert_ne!(watched.window.settings(), watched.window.fresh, "keys are read one by one");
        assert!(!watched.window.has_cursor());
        if signal.is_empty() {
            watched.window.press(keys);
        } else {
            watched.window.signal(signal);
        }
        let status = watched.window.wait();
        assert_eq!(watched.window.settings(), watched.window.fresh, "{keys:?} {signal}");
        assert!(watched.window.has_cursor(), "{keys:?} {signal}");
        match code {
            Some(code) => assert_eq!(status.exit_code(), code, "{keys:?} {signal}"),
            None => assert!(!status.success(), "{signal}"),
        }
        let shown = watched.window.shown();
        let stays = shown.starts_with("sql/pair") && shown.contains("pair.sql\nTo go on: workbook");
        assert!(stays || signal == "HUP", "what helps to go on stays: {shown}");
        assert!(!shown.contains("q,0 quit") || signal == "HUP", "keys that do nothing any more go: {shown}");
    }
}

#[test]
fn ctrl_z_and_back() {
    let mut watched = Watched::usual();
    watched.window.press("\u{1a}");
    // There is no shell to go back to: who lets it go on is us, once it has stopped.
    let fresh = watched.window.fresh.clone();
    watched.window.wait_until_settings(&fresh);
    watched.save(RIGHT);
    watched.window.wake_until(|shown| shown.contains("Next is names."));
    watched.window.press("q");
    assert!(watched.window.wait().success());
}

#[test]
fn plain_output_is_never_drawn_over() {
    let mut watched = Watched::begin(&["--plain"], 80, 60);
    watched.window.wait_for("Keys: n next, h hint, q quit");
    watched.save(WRONG);
    watched.window.wait_for("sql/pair, Each pair once: not passing yet");
    watched.save(RIGHT);
    watched.window.wait_for("sql/pair, Each pair once: passed");
    watched.window.press("q");
    assert!(watched.window.wait().success());
    let sent = String::from_utf8_lossy(&watched.window.sent).into_owned();
    for (start, _) in sent.match_indices("\u{1b}[") {
        let rest =
            sent[start + 2..].trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';');
        assert!(!rest.starts_with(['H', 'J', 'K', 'A']), "{:?}", &sent[start..]);
    }
}
