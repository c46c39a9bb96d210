//! Keeps the rooms and arrows of `ARCHITECTURE.md`: who may import whom, and which crate or door of the system belongs
//! to which room.

#![expect(clippy::expect_used, reason = "a test may stop where the project is not as it must be")]

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms from top to bottom. A room may import rooms below it, never one above.
const ROOMS: [&str; 16] = [
    "main",
    "commands",
    "cli",
    "watch",
    "report",
    "grading",
    "authoring",
    "judge",
    "languages",
    "workspace",
    "course",
    "database",
    "terminal",
    "programs",
    "env",
    "error",
];

/// Words that may stand in these rooms only. In `programs/` they are the streams of another program.
const DOORS: [(&str, &[&str]); 19] = [
    // In languages/ it is what answers are built with.
    ("rusqlite::", &["database"]),
    ("use rusqlite", &["database"]),
    ("include_dir", &["course"]),
    ("colored", &["report"]),
    ("anstream", &["report"]),
    // In languages/ and grading/ it is the children's, which is read.
    ("stdout", &["report", "grading", "languages", "programs", "terminal", "main"]),
    ("stderr", &["report", "grading", "languages", "programs", "main"]),
    ("println!", &["report", "main"]),
    ("print!", &["report", "main"]),
    ("process::Command", &["grading", "languages", "programs"]),
    ("process::{Command", &["grading", "languages", "programs"]),
    ("env::var", &["env"]),
    ("terminal_size", &["env", "report"]),
    ("process::exit", &["main"]),
    ("crossterm", &["terminal"]),
    ("notify::", &["watch"]),
    ("landlock::", &["languages"]),
    ("seccompiler::", &["languages"]),
    ("libc::", &["languages"]),
];

struct Source {
    path: PathBuf,
    room: String,
    code: String,
}

/// Every source file without its comments and without its tests.
fn sources() -> Vec<Source> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut found = Vec::new();
    let mut folders = vec![top.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            // What runs in other programs is text here.
            let elsewhere = path.components().any(|part| part.as_os_str() == "harness");
            if elsewhere || path.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let text = fs::read_to_string(&path).expect("a source file");
            let code = text.split("#[cfg(test)]").next().unwrap_or_default();
            let code: Vec<&str> =
                code.lines().map(|line| line.split("//").next().unwrap_or_default()).collect();
            let inside = path.strip_prefix(&top).expect("inside src");
            let room =
                inside.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
            found.push(Source { path: inside.to_owned(), room, code: code.join("\n") });
        }
    }
    found
}

#[test]
fn every_file_lies_in_a_room() {
    for source in sources() {
        let known = source.room == "lib" || ROOMS.contains(&source.room.as_str());
        assert!(known, "{} lies in no room of ARCHITECTURE.md", source.path.display());
    }
}

#[test]
fn arrows_point_down() {
    let place = |room: &str| ROOMS.iter().position(|known| *known == room);
    for source in sources().into_iter().filter(|source| source.room != "lib") {
        let own = place(&source.room).expect("a room");
        for root in ["crate::", "workbook::"] {
            for (at, _) in source.code.match_indices(root) {
                let rest = &source.code[at + root.len()..];
                // `use crate::{course::…, judge::…}` names several rooms at once; this project writes one line each.
                assert!(!rest.starts_with('{'), "{}: import one room a line", source.path.display());
                let room: String =
                    rest.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
                let target =
                    place(&room).unwrap_or_else(|| panic!("{}: no room {room}", source.path.display()));
                assert!(target >= own, "{} imports {room}, which lies above it", source.path.display());
            }
        }
    }
}

#[test]
fn every_door_is_used_by_its_room_only() {
    for source in sources() {
        for (word, rooms) in DOORS {
            let stands = source.code.match_indices(word).any(|(at, _)| {
                !source.code[..at].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_')
            });
            assert!(
                !stands || rooms.contains(&source.room.as_str()),
                "{} uses {word}",
                source.path.display()
            );
        }
    }
}

#[test]
fn every_module_says_what_it_is_for() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for source in sources() {
        let text = fs::read_to_string(root.join(&source.path)).expect("a source file");
        let is_javascript = source.path.extension().is_some_and(|extension| extension == "js");
        let opening = if is_javascript { "'use strict';\n// " } else { "//! " };
        assert!(text.starts_with(opening), "{} does not open with {opening:?}", source.path.display());
    }
}
