//! What is remembered, made to mislead: a verdict is always made anew, and rubbish is no fault.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::PathBuf;

use crate::links::begun;
use crate::place::Place;

const WRONG: &str = "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));\n";

/// A workbook with a wrong answer that was judged, and the files in which something is remembered.
fn judged() -> (Place, Vec<PathBuf>) {
    let place = begun();
    place.write("here/workbook/sql/03_keep_it_true/unique_pair.sql", WRONG);
    assert_eq!(place.run("verify", &["verify", "unique_pair"]).code, Some(1));
    let entries = fs::read_dir(place.path("here/workbook/.workbook")).unwrap();
    let files: Vec<PathBuf> =
        entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file()).collect();
    assert!(files.iter().any(|file| file.ends_with("cache.json")), "{files:?}");
    (place, files)
}

/// Whatever is remembered, this holds.
fn holds(what: &str, place: &Place) {
    let ended = place.run(what, &["verify", "unique_pair"]);
    assert_eq!(ended.code, Some(1), "{what}: {}", ended.said());
    assert!(ended.said().contains("Your table accepted it both times."), "{what}: {}", ended.said());
    for arguments in [&["list"][..], &["next"], &["hint"]] {
        let ended = place.run(what, arguments);
        assert!(matches!(ended.code, Some(0 | 4)), "{what} {arguments:?}: {:?} {}", ended.code, ended.said());
    }
    let answer = fs::read_to_string(place.path("here/workbook/sql/03_keep_it_true/unique_pair.sql"));
    assert_eq!(answer.unwrap(), WRONG, "{what}");
}

#[test]
fn a_remembered_pass_is_not_believed() {
    let (place, files) = judged();
    for file in &files {
        let text = fs::read_to_string(file).unwrap_or_default();
        fs::write(file, text.replace("\"failed\"", "\"passed\"")).unwrap();
    }
    holds("a remembered pass", &place);
}

#[test]
fn rubbish_is_no_fault() {
    let deep = "[".repeat(100_000);
    let large = "x".repeat(20_000_000);
    for rubbish in ["", "rubbish", "{\"exercises\": 1}", "\u{1b}[2J", "null", &deep, &large] {
        let (place, files) = judged();
        for file in &files {
            fs::write(file, rubbish).unwrap();
        }
        holds(&format!("rubbish {rubbish:.20}"), &place);
    }
}

#[test]
fn a_folder_or_a_link_in_its_place_is_no_fault() {
    let (place, files) = judged();
    for file in &files {
        fs::remove_file(file).unwrap();
        fs::create_dir(file).unwrap();
    }
    holds("folders", &place);
    let (place, files) = judged();
    for file in &files {
        fs::remove_file(file).unwrap();
        symlink("/dev/zero", file).unwrap();
    }
    holds("links without an end", &place);
}
