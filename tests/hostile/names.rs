//! Names that lead elsewhere, or that would write on the terminal.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;

use crate::links::begun;
use crate::place::Place;

#[test]
fn a_name_of_an_exercise_is_no_path() {
    let place = begun();
    let before = place.everything();
    for name in [
        "../secret",
        "../../outside/secret",
        "sql/../../../outside/secret",
        "/etc/passwd",
        "sql/..",
        "..",
        "\u{1b}[2J",
    ] {
        for verb in ["verify", "next", "hint", "run", "solution", "reset", "lesson", "track"] {
            let what = format!("{verb} {name:?}");
            let ended = place.run(&what, &[verb, name]);
            assert!(matches!(ended.code, Some(2 | 4)), "{what}: {:?} {}", ended.code, ended.said());
        }
    }
    assert_eq!(before, place.everything());
}

#[test]
fn a_track_in_the_marker_is_no_path() {
    for track in ["../../outside", "/etc", "..", "sql/..", "\\u001b[2J"] {
        let place = begun();
        place.write("here/workbook/workbook.toml", format!("version = 1\ntrack = \"{track}\"\n"));
        let before = place.everything();
        for arguments in [&["next"][..], &["verify"], &["list"], &["reset", "unique_pair"]] {
            let ended = place.run(track, arguments);
            assert!(
                matches!(ended.code, Some(2 | 4)),
                "{track} {arguments:?}: {:?} {}",
                ended.code,
                ended.said()
            );
        }
        assert_eq!(before, place.everything(), "{track}");
    }
}

#[test]
fn a_file_may_have_any_name() {
    let place = Place::new();
    let names: [&[u8]; 5] = [
        b"\x1b[2J\x1b]0;mine\x07.sql",
        b"two\nlines.sql",
        b"\xff\xfe.sql",
        "\u{202e}lqs.exe".as_bytes(),
        b"-rf.sql",
    ];
    for name in names {
        let file = place.path("here").join(OsStr::from_bytes(name));
        fs::write(&file, "CREATE TABLE fights (").unwrap();
        for format in ["human", "json"] {
            let mut command = place.program(&["verify", "sql/unique_pair", "--format", format, "--file"]);
            command.arg(&file);
            let what = format!("{file:?} as {format}");
            let ended = place.run_command(&what, command);
            assert_eq!(ended.code, Some(1), "{what}: {}", ended.said());
        }
    }
}

#[test]
fn a_file_that_has_no_end_or_is_no_file_is_not_waited_for() {
    let place = Place::new();
    for name in ["/dev/zero", "/dev/urandom", "/proc/self/mem", "."] {
        let ended = place.run(name, &["verify", "sql/unique_pair", "--file", name]);
        assert!(matches!(ended.code, Some(1 | 4)), "{name}: {:?} {}", ended.code, ended.said());
        assert!(ended.memory < 256, "{name} took {} MiB", ended.memory);
    }
}
