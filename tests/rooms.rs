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

fn top() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file of ours in Rust or JavaScript, with its text.
fn files() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![top()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("src can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs" || extension == "js") {
                let text = fs::read_to_string(&path).expect("a source file");
                found.push((path.strip_prefix(top()).expect("inside src").to_owned(), text));
            }
        }
    }
    found
}

/// Every source file of this program without its comments and without its tests.
fn sources() -> Vec<Source> {
    let is_harness = |path: &Path| path.components().any(|part| part.as_os_str() == "harness");
    // What runs in other programs is text here.
    let own = files().into_iter().filter(|(path, _)| !is_harness(path));
    own.map(|(path, text)| {
        let code: Vec<&str> =
            without_tests(&text).iter().map(|line| line.split("//").next().unwrap_or_default()).collect();
        let room = path.components().next().expect("a name").as_os_str().to_string_lossy().replace(".rs", "");
        Source { path, room, code: code.join("\n") }
    })
    .collect()
}

/// The lines of a text without what is compiled for tests alone: a declaration, or an item to the brace that closes it.
fn without_tests(text: &str) -> Vec<&str> {
    let mut kept = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let attribute = line.trim_start();
        if !attribute.starts_with("#[cfg(test)]") && !attribute.starts_with("#[cfg(all(test") {
            kept.push(line);
            continue;
        }
        let end = format!("{}}}", &line[..line.len() - attribute.len()]);
        let mut item = lines.by_ref().skip_while(|line| line.trim_start().starts_with("#["));
        if item.next().is_some_and(|first| !first.ends_with(';')) {
            let _closing = item.find(|line| *line == end);
        }
    }
    kept
}

#[test]
fn only_what_is_compiled_for_tests_alone_is_left_out() {
    let text = "mod a;\n#[cfg(test)]\nmod samples;\nuse b;\n#[cfg(test)]\n#[expect(c)]\nmod tests {\n    fn d() {\n    }\n}\nfn e() {}";
    assert_eq!(without_tests(text), ["mod a;", "use b;", "fn e() {}"]);
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
    let mut scripts = 0;
    for (path, text) in files() {
        let is_javascript = path.extension().is_some_and(|extension| extension == "js");
        let opening = if is_javascript { "'use strict';\n// " } else { "//! " };
        assert!(text.starts_with(opening), "{} does not open with {opening:?}", path.display());
        scripts += usize::from(is_javascript);
    }
    assert!(scripts > 0, "the harness is in JavaScript");
}
