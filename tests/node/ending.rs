//! The end of a verdict that is cut off: nothing of an answer runs on, however this program ended.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::answering::tools;

/// An answer that computes for ever.
const ENDLESS: &str = "for (;;) {}";

/// Waits for something that comes soon.
fn soon<T>(mut look: impl FnMut() -> Option<T>, time: Duration) -> Option<T> {
    let start = Instant::now();
    loop {
        let found = look();
        if found.is_some() || start.elapsed() > time {
            return found;
        }
        thread::sleep(Duration::from_millis(10));
    }
}

/// The state of a process, and its parent; none when it is gone.
fn status(process: &str) -> Option<(char, u32)> {
    let stat = fs::read_to_string(Path::new("/proc").join(process).join("stat")).ok()?;
    let mut rest = stat.rsplit(") ").next()?.split(' ');
    let state = rest.next()?.chars().next()?;
    let parent = rest.next()?.parse().ok()?;
    (!"ZX".contains(state)).then_some((state, parent))
}

/// A process that `parent` has started and that has computed for a moment.
fn child_of(parent: u32) -> Option<String> {
    let processes = fs::read_dir("/proc").ok()?.flatten();
    let mut names = processes.map(|entry| entry.file_name().to_string_lossy().into_owned());
    names.find(|process| status(process) == Some(('R', parent)))
}

/// This program, judging an answer that never ends, and the process in which that answer runs.
fn judging(folder: &Path) -> (Child, String) {
    use std::io::Write;

    let answer = folder.join("endless.js");
    fs::File::create(&answer).unwrap().write_all(ENDLESS.as_bytes()).unwrap();
    let runner = Command::new(env!("CARGO_BIN_EXE_workbook"))
        .args(["verify", "knex/join_table", "--file"])
        .arg(answer)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // Until it loads the packages no more, and the answer runs.
    thread::sleep(Duration::from_secs(1));
    let process = soon(|| child_of(runner.id()), Duration::from_secs(3)).expect("a process of the answer");
    (runner, process)
}

#[test]
fn killed_or_interrupted_it_leaves_no_answer_running() {
    if tools().is_none() {
        return;
    }
    for (signal, code) in [(Signal::KILL, None), (Signal::INT, Some(130))] {
        let folder = tempfile::tempdir().unwrap();
        let (mut runner, process) = judging(folder.path());
        let id = Pid::from_raw(i32::try_from(runner.id()).unwrap()).unwrap();
        kill_process(id, signal).unwrap();
        let start = Instant::now();
        assert_eq!(runner.wait().unwrap().code(), code, "{signal:?}");
        assert!(start.elapsed() < Duration::from_secs(1), "{signal:?}");
        let is_gone = soon(|| status(&process).is_none().then_some(()), Duration::from_secs(1));
        assert!(is_gone.is_some(), "{signal:?}: the answer runs on");
    }
}
