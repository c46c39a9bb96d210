//! What fuzzing has found interesting, run again: every input in `fuzz/corpus` and `fuzz/found`, through the same functions as the fuzz
//! targets. See `fuzz/README.md`.

#![cfg(unix)]
#![expect(clippy::expect_used, reason = "a test may stop where the corpus is not as it must be")]

use std::fs;
use std::path::Path;

#[path = "../fuzz/src/frames.rs"]
mod frames;
#[path = "../fuzz/src/script.rs"]
mod script;
#[path = "../fuzz/src/sound.rs"]
mod sound;
#[path = "../fuzz/src/spec.rs"]
mod spec;
#[path = "../fuzz/src/verify.rs"]
mod verify;

/// What a committed corpus may have: a clone stays small, and a run quick.
const MOST_FILES: usize = 120;
const MOST_BYTES: usize = 300 * 1024;

fn replay(target: &str, check: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz");
    let mut ran = 0;
    for kind in ["corpus", "found"] {
        let Ok(entries) = fs::read_dir(folder.join(kind).join(target)) else { continue };
        let (mut files, mut size) = (0, 0);
        for entry in entries {
            let path = entry.expect("an entry").path();
            let bytes = fs::read(&path).expect("an input");
            size += bytes.len();
            files += 1;
            let outcome = std::panic::catch_unwind(|| check(&bytes));
            assert!(outcome.is_ok(), "{} does not hold", path.display());
        }
        assert!(files <= MOST_FILES && size <= MOST_BYTES, "{kind}/{target}: {files} files, {size} bytes");
        ran += files;
    }
    assert!(ran > 0, "nothing to run for {target}");
}

#[test]
fn scripts() {
    replay("script", script::check);
}

#[test]
fn specs() {
    replay("spec", spec::check);
}

#[test]
fn frames_of_processes() {
    replay("frames", frames::check);
}

#[test]
fn whole_verdicts() {
    replay("verify", verify::check);
}

/// A check that holds for everything checks nothing.
#[test]
fn what_sqlite_takes_for_two_statements_is_noticed() {
    assert!(
        std::panic::catch_unwind(|| script::sqlite_agrees("SELECT 1; SELECT 2;", &["SELECT 1; SELECT 2;"]))
            .is_err()
    );
    let cut = ["CREATE TRIGGER x AFTER INSERT ON a BEGIN SELECT 1;", "END;"];
    assert!(std::panic::catch_unwind(|| script::sqlite_agrees(&cut.join(" "), &cut)).is_err());
    script::sqlite_agrees("SELECT 1; SELECT 2;", &["SELECT 1;", "SELECT 2;"]);
}
