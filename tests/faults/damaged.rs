//! What is remembered, damaged as by a power cut: it is said, kept aside, and taken up again. Every byte has its turn in the
//! tests of the library; here are samples, with the program itself.

use crate::ground::{Ground, NAMES, PAIR, RIGHT};

const TOLD: &str = "I can't read one of my own files.";

#[test]
fn progress_is_taken_up_again() {
    let ground = Ground::empty().begin();
    ground.write(PAIR, RIGHT);
    ground.write("workbook/sql/02_ask/names.sql", NAMES);
    ground.ends(&["verify", "--all"], 1);
    ground.ends(&["hint", "bonus"], 0);
    for file in ["state.json", "cache.json"] {
        let path = format!("workbook/.workbook/{file}");
        let whole = ground.read(&path).into_bytes();
        let newer = String::from_utf8(whole.clone()).unwrap().replace("\"version\": 1", "\"version\": 2");
        let cut = (0..8).map(|part| whole[..whole.len() * part / 8].to_vec());
        let damages = cut.chain([vec![0; whole.len()], vec![0xff; 3], b"[]".to_vec(), newer.into_bytes()]);
        for damaged in damages {
            ground.write(&path, &damaged);
            let list = ground.ends(&["list"], 0);
            assert!(list.contains(TOLD) && list.contains("2 of 3 passed"), "{list}");
            assert_eq!(ground.read_bytes(&path), damaged, "to look changes nothing");
            // Without the cache, what passes is told once more: then that is the exercise it is about.
            let verify = ground.ends(&["verify"], i32::from(file == "state.json"));
            assert!(verify.contains(TOLD), "{verify}");
            ground.ends(&["hint", "bonus"], 0);
            ground.ends(&["next"], 0);
            ground.is_in_order();
            assert_eq!(ground.read_bytes(&format!("{path}.unreadable")), damaged, "kept aside");
            assert!(!ground.ends(&["list"], 0).contains(TOLD));
            assert_eq!(ground.read(PAIR), RIGHT);
            assert_eq!(ground.read("workbook/sql/02_ask/names.sql"), NAMES);
        }
    }
}

#[test]
fn other_line_ends_do_no_harm() {
    let ground = Ground::empty().begin();
    let path = "workbook/.workbook/state.json";
    ground.write(path, ground.read(path).replace('\n', "\r\n"));
    assert!(!ground.ends(&["list"], 0).contains(TOLD));
}

#[test]
fn a_marker_cut_anywhere_is_told_and_nothing_is_made_anew() {
    let ground = Ground::empty().begin();
    ground.write(PAIR, RIGHT);
    let marker = ground.read("workbook/workbook.toml");
    for length in (0..marker.len()).step_by(7) {
        ground.write("workbook/workbook.toml", &marker[..length]);
        let before = ground.files();
        for arguments in [&["list"][..], &["next"], &["verify"]] {
            let told = ground.ends(arguments, 4);
            assert!(
                told.contains("workbook.toml") && told.contains("Your answers are not touched"),
                "{told}"
            );
        }
        assert_eq!(ground.files(), before);
    }
    ground.write("workbook/workbook.toml", marker);
    ground.ends(&["verify", "pair"], 0);
}
