//! Saves of every kind: storms, renames, files that go and come back. The verdict is always that of the last bytes.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use super::watched::{RIGHT, WRONG, Watched};

#[test]
fn after_a_storm_of_saves_the_verdict_is_that_of_the_last_bytes() {
    let mut watched = Watched::usual();
    for (last, state) in [(RIGHT, "passed"), (WRONG, "not passing yet"), (RIGHT, "passed")] {
        let start = Instant::now();
        for number in 0..200_u32 {
            let answer = if number % 2 == 0 { WRONG } else { RIGHT };
            watched.save(&format!("{answer}-- {number}\n"));
            let next = Duration::from_millis(5) * (number + 1);
            thread::sleep(next.saturating_sub(start.elapsed()));
        }
        watched.save(last);
        watched.wait_for_state(state);
        // What the storm still sends changes nothing any more.
        let calm = Instant::now();
        while calm.elapsed() < Duration::from_millis(700) {
            watched.window.shown();
            thread::sleep(Duration::from_millis(10));
        }
        watched.wait_for_state(state);
    }
}

#[test]
fn an_editor_may_save_by_rename() {
    let mut watched = Watched::usual();
    for (number, (answer, state)) in
        [(WRONG, "not passing yet"), (RIGHT, "passed"), (WRONG, "not passing yet")].into_iter().enumerate()
    {
        let beside = watched.path(&format!("workbook/sql/01_links/.pair.sql.{number}.tmp"));
        fs::write(&beside, answer).unwrap();
        fs::rename(&beside, watched.pair()).unwrap();
        watched.wait_for_state(state);
    }
    // As vim does with backups: the old file moves away, a new one comes.
    fs::rename(watched.pair(), watched.path("workbook/sql/01_links/pair.sql~")).unwrap();
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[test]
fn a_file_that_goes_is_missed_and_one_that_comes_back_is_judged() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    fs::remove_file(watched.pair()).unwrap();
    watched.window.wait_for("This file is not there.");
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[test]
fn the_folder_may_get_another_name() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    let (old, new) = (watched.path("workbook/sql/01_links"), watched.path("workbook/sql/links"));
    fs::rename(&old, &new).unwrap();
    fs::write(new.join("pair.sql"), RIGHT).unwrap();
    watched.wait_for_state("passed");
}

#[test]
fn a_workbook_that_moves_away_is_told_and_found_again() {
    let mut watched = Watched::usual();
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    watched.wait_until_remembered("failed");
    fs::rename(watched.path("workbook"), watched.path("elsewhere")).unwrap();
    watched.window.wait_for("Was your workbook moved or renamed?");
    fs::rename(watched.path("elsewhere"), watched.path("workbook")).unwrap();
    watched.wait_for_state("not passing yet");
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[test]
fn where_nothing_is_told_the_file_is_looked_at() {
    let mut watched = Watched::begin(&["--poll"], 80, 24);
    watched.window.wait_for("polling");
    watched.save(WRONG);
    watched.wait_for_state("not passing yet");
    watched.save(RIGHT);
    watched.wait_for_state("passed");
}

#[cfg(unix)]
#[test]
fn an_answer_that_becomes_a_link_out_of_the_workbook_is_told() {
    for options in [&[][..], &["--poll"]] {
        let mut watched = Watched::begin(options, 80, 24);
        watched.save(RIGHT);
        watched.wait_for_state("passed");
        watched.wait_until_remembered("passed");
        let outside = watched.path("elsewhere.sql");
        fs::write(&outside, RIGHT).unwrap();
        fs::remove_file(watched.pair()).unwrap();
        std::os::unix::fs::symlink(&outside, watched.pair()).unwrap();
        watched.window.wait_for("leads out of your workbook");
        // Whoever comes back to it reads the same.
        watched.window.press("n");
        watched.window.wait_for("sql/bonus");
        watched.window.press("p");
        watched.window.wait_for("leads out of your workbook");
        fs::remove_file(watched.pair()).unwrap();
        watched.save(RIGHT);
        watched.wait_for_state("passed");
    }
}
