//! What lies in the cache, made to mislead: a right answer passes all the same, and what a link leads to stays as it is.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::answers::is_equipped;
use crate::place::{Place, real_cache};

const THEIRS: &str = "theirs\n";

/// What is done to a file or folder of the cache; the second path is a folder that is somebody else's.
type Mislead = fn(&Path, &Path);

const DAMAGES: [(&str, Mislead); 6] = [
    ("nothing", |_, _| {}),
    ("cut", |path, _| {
        if path.is_dir() {
            named(path, "")
                .iter()
                .filter(|path| path.is_file())
                .for_each(|path| fs::write(path, "").unwrap());
        } else {
            fs::write(path, "").unwrap();
        }
    }),
    ("rubbish", |path, _| {
        remove(path);
        fs::write(path, "rubbish\u{1b}[2J").unwrap();
    }),
    ("a folder", |path, _| {
        remove(path);
        fs::create_dir(path).unwrap();
    }),
    ("a link", |path, outside| {
        remove(path);
        symlink(outside.join("theirs"), path).unwrap();
    }),
    ("a link to nothing", |path, outside| {
        remove(path);
        symlink(outside.join("nothing"), path).unwrap();
    }),
];

fn remove(path: &Path) {
    if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
}

/// The files and folders in a folder whose names begin so.
fn named(folder: &Path, beginning: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.filter(|path| path.file_name().unwrap().to_string_lossy().starts_with(beginning)).collect()
}

fn run(place: &Place, what: &str, cache: &Path, arguments: &[&str]) {
    let mut command = place.program(arguments);
    command.env("WORKBOOK_CACHE", cache);
    let ended = place.run_command(what, command);
    assert_eq!(ended.code, Some(0), "{what}: {}", ended.said());
    assert_eq!(fs::read_to_string(place.path("outside/theirs")).unwrap(), THEIRS, "{what}");
    assert!(!place.path("outside/nothing").exists(), "{what}");
}

#[test]
fn packages_in_the_cache_are_mended_and_no_link_is_followed() {
    if !is_equipped("knex/join_table", "knex/01_join_table/join_table.js") {
        return;
    }
    let place = Place::new();
    place.write("outside/theirs", THEIRS);
    let cache = place.path("home/cache");
    fs::create_dir_all(cache.join("node")).unwrap();
    for from in named(&real_cache().unwrap().join("node"), "knex-") {
        assert!(Command::new("cp").arg("-a").arg(from).arg(cache.join("node")).status().unwrap().success());
    }
    let solution = format!("{}/solutions/knex/01_join_table/join_table.js", env!("CARGO_MANIFEST_DIR"));
    let verify = ["verify", "knex/join_table", "--file", &solution];
    run(&place, "a copy", &cache, &verify);
    for (damage, mislead) in DAMAGES {
        for part in ["node-", "harness-", "pack-", "answers"] {
            let packages = named(&cache.join("node"), "knex-").remove(0);
            let folder = if part == "node-" { cache.join("node") } else { packages };
            let found = named(&folder, part);
            assert!(!found.is_empty(), "{part}");
            for path in found {
                mislead(&path, &place.path("outside"));
            }
            run(&place, &format!("{part}: {damage}"), &cache, &verify);
        }
    }
}

/// What answers in Rust are built with, without what was built of answers: it is much, and of no use elsewhere.
fn copy_of_libraries(cache: &Path) {
    for from in named(&real_cache().unwrap().join("rust"), "rusqlite-") {
        let to = cache.join("rust").join(from.file_name().unwrap());
        let parts = [
            "ready",
            "harness",
            "target/.rustc_info.json",
            "target/debug/build",
            "target/debug/.fingerprint",
        ];
        let libraries = named(&from.join("target/debug/deps"), "lib");
        let all = parts.iter().map(|part| from.join(part)).chain(libraries);
        for path in all.filter(|path| path.exists()) {
            let folder = to.join(path.strip_prefix(&from).unwrap().parent().unwrap());
            fs::create_dir_all(&folder).unwrap();
            assert!(Command::new("cp").arg("-a").arg(path).arg(folder).status().unwrap().success());
        }
    }
}

#[test]
fn a_built_program_in_the_cache_is_made_again() {
    if !is_equipped("rust/join_table", "rust/01_join_table/join_table.rs") {
        return;
    }
    let place = Place::new();
    place.write("outside/theirs", THEIRS);
    let cache = place.path("home/cache");
    copy_of_libraries(&cache);
    let solution = format!("{}/solutions/rust/01_join_table/join_table.rs", env!("CARGO_MANIFEST_DIR"));
    let verify = ["verify", "rust/join_table", "--file", &solution];
    run(&place, "a copy", &cache, &verify);
    let built: Vec<PathBuf> = named(&cache.join("rust"), "rusqlite-")
        .iter()
        .map(|home| home.join("target/debug/join_table_0"))
        .filter(|program| program.exists())
        .collect();
    assert!(!built.is_empty());
    let cut_by_half: (&str, Mislead) = ("cut by half", |path, _| {
        let bytes = fs::read(path).unwrap();
        fs::write(path, &bytes[..bytes.len() / 2]).unwrap();
    });
    for (damage, mislead) in DAMAGES.into_iter().chain([cut_by_half]) {
        for program in &built {
            mislead(program, &place.path("outside"));
        }
        run(&place, damage, &cache, &verify);
    }
}

#[test]
fn where_a_run_was_interrupted_no_link_is_followed() {
    let place = Place::new();
    place.write("outside/theirs", THEIRS);
    let solution = format!("{}/solutions/sql/03_keep_it_true/unique_pair.sql", env!("CARGO_MANIFEST_DIR"));
    place.write("here/class/ada_unique_pair.sql", fs::read(solution).unwrap());
    let journal = place.write("here/report.json.part", "");
    for (damage, mislead) in DAMAGES {
        fs::write(&journal, "").unwrap();
        mislead(&journal, &place.path("outside"));
        let arguments =
            ["grade", "class", "--exercises", "unique_pair", "--format", "json", "--output", "report.json"];
        run(&place, damage, &place.path("home/cache"), &arguments);
        assert!(fs::symlink_metadata(&journal).is_err(), "{damage}: it came to its end");
    }
}
