//! Clocks that were wrong: files whose times lie in the future.

use std::fs::File;
use std::time::{Duration, SystemTime};

use crate::ground::{Ground, PAIR, RIGHT};

const LATER: &str = "workbook/copies/sql-pair 2099-01-01 00-00-00.sql";

#[test]
fn copies_of_the_future_do_not_hide_those_of_today() {
    let ground = Ground::empty().begin();
    ground.write(LATER, "-- put away when the clock was wrong\n");
    for round in 0..3 {
        let mine = format!("-- take {round}\n");
        ground.write(PAIR, &mine);
        ground.ends(&["reset", "pair"], 0);
        assert_ne!(ground.read(PAIR), mine);
        ground.ends(&["undo"], 0);
        assert_eq!(ground.read(PAIR), mine, "the one put away last comes back");
    }
    assert_eq!(ground.read(LATER), "-- put away when the clock was wrong\n");
}

#[test]
fn times_in_the_future_change_no_verdict() {
    let ground = Ground::empty().begin();
    ground.write(PAIR, RIGHT);
    ground.ends(&["verify", "pair"], 0);
    let later = SystemTime::now() + Duration::from_hours(10 * 365 * 24);
    for (name, _) in ground.files() {
        File::options().write(true).open(ground.path(&name)).unwrap().set_modified(later).unwrap();
    }
    assert!(ground.ends(&["list"], 0).contains("passed pair"));
    // Written after the clock was set right, so with an earlier time than before: the text counts, not the time.
    ground.write(PAIR, "SELECT 1;\n");
    assert!(!ground.ends(&["list"], 0).contains("passed pair"));
    ground.ends(&["verify", "pair"], 1);
    ground.write(PAIR, RIGHT);
    ground.ends(&["verify", "pair"], 0);
    assert!(ground.ends(&["list"], 0).contains("passed pair"));
}
