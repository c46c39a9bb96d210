//! A disk without room: the old state stays whole, what is missing is said, and with room again everything goes on.

use std::fs::{self, File};
use std::io::Write;
use std::path::Path;

use crate::ground::{Ground, PAIR, RIGHT, disk, said};

/// The smallest piece of such a disk.
const PAGE: usize = 4096;
const MINE: &str = "-- my answer, half done\nSELECT 1;\n";

/// What is tried, and the codes it may end with.
const COMMANDS: [(&[&str], [i32; 2]); 9] = [
    (&["init", "other"], [0, 4]),
    (&["next"], [0, 4]),
    (&["next", "names"], [0, 4]),
    (&["verify"], [1, 4]),
    (&["hint"], [0, 4]),
    (&["list"], [0, 0]),
    (&["reset", "pair"], [0, 4]),
    (&["undo"], [0, 4]),
    (&["track", "js"], [0, 4]),
];

/// Fills a disk until there are just so many pages of room.
fn fill(disk: &Path, room: usize) {
    let mut file = File::create(disk.join("fill")).unwrap();
    while file.write_all(&[7; PAGE]).is_ok() {}
    let long = file.metadata().unwrap().len();
    file.set_len(long.saturating_sub((room * PAGE) as u64)).unwrap();
}

#[test]
fn nothing_is_lost_and_everything_goes_on() {
    let Some(disk) = disk("full::nothing_is_lost_and_everything_goes_on", 4) else { return };
    for (arguments, codes) in COMMANDS {
        // Some pages are enough for the first files only: each place of stopping has its turn.
        for room in 0..7 {
            let place = disk.join("here");
            let ground = Ground::at(&place).begin();
            ground.write(PAIR, MINE);
            if arguments == ["undo"] {
                ground.ends(&["reset", "pair"], 0);
            }
            let before = ground.files();
            fill(&disk, room);
            let output = ground.run(arguments);
            let told = said(&output);
            let code = output.status.code().unwrap_or(-1);
            assert!(codes.contains(&code), "{arguments:?}, {room}: {code}: {told}");
            if code == 4 {
                assert!(told.contains("The disk is full: make room"), "{arguments:?}, {room}: {told}");
            }
            assert!(ground.holds(MINE), "{arguments:?}, {room}");
            ground.is_in_order();
            assert_eq!(ground.halves(), [""; 0], "{arguments:?}, {room}");
            for (name, content) in &before {
                let now = fs::read(ground.path(name)).ok();
                let ours = name.contains("/.workbook/")
                    || name.starts_with(".state/")
                    || name == "workbook/workbook.toml"
                    || name == PAIR;
                let moved = name.contains("/copies/") && arguments == ["undo"];
                assert!(ours || moved || now.as_ref() == Some(content), "{arguments:?}, {room}: {name}");
            }
            fs::remove_file(disk.join("fill")).unwrap();
            goes_on(&ground, arguments, code);
            fs::remove_dir_all(place).unwrap();
        }
    }
}

/// With room again, the same command does what it did not do, and an answer passes.
fn goes_on(ground: &Ground, arguments: &[&str], code: i32) {
    if code == 4 {
        ground.ends(arguments, i32::from(arguments == ["verify"]));
    }
    ground.ends(&["track", "sql"], 0);
    ground.write(PAIR, RIGHT);
    ground.ends(&["verify", "pair"], 0);
    assert!(ground.ends(&["list"], 0).contains("passed pair"));
}

#[test]
fn a_first_start_can_be_done_again() {
    let Some(disk) = disk("full::a_first_start_can_be_done_again", 2) else { return };
    for arguments in [["next"], ["init"]] {
        for room in 0..12 {
            let place = disk.join("here");
            let ground = Ground::at(&place);
            fill(&disk, room);
            let output = ground.run(&arguments);
            let code = output.status.code().unwrap_or(-1);
            assert!([0, 4].contains(&code), "{room}: {}", said(&output));
            assert!(code != 4 || said(&output).contains("make room"), "{room}: {}", said(&output));
            fs::remove_file(disk.join("fill")).unwrap();
            ground.ends(&arguments, 0);
            ground.ends(&["next"], 0);
            assert_eq!(ground.halves(), [""; 0], "{room}");
            assert!(ground.read(PAIR).contains("-- your answer"));
            fs::remove_dir_all(place).unwrap();
        }
    }
}
