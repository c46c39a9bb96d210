//! A run that is watched: how much memory it and its children take, which processes it starts, and whether it ends.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

/// When a run is ended here, and the test fails: far above what any run is allowed, since machines may be busy.
const PATIENCE: Duration = Duration::from_mins(2);
/// How often it is looked at.
const PAUSE: Duration = Duration::from_millis(5);
/// How long what it started may take to be gone after it.
const GRACE: Duration = Duration::from_secs(5);

/// What came of a run.
pub struct Ended {
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
    pub took: Duration,
    /// The most that each of its processes had in memory, added up, in MiB.
    pub memory: u64,
}

impl Ended {
    /// What is said on both streams, whatever its line breaks.
    pub fn said(&self) -> String {
        let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        format!("{}\n{}", words(&self.stdout), words(&self.stderr))
    }
}

/// A process is told from a later one with the same number by when it began.
type Process = (u32, String);

/// Runs a command to its end.
pub fn watch(what: &str, mut command: Command) -> Ended {
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("it starts");
    let stdout = reader(child.stdout.take());
    let stderr = reader(child.stderr.take());
    let mut peaks = BTreeMap::new();
    let status = loop {
        look(child.id(), &mut peaks);
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            end(&mut child);
            panic!("{what}: it does not end");
        }
        sleep(PAUSE);
    };
    let took = start.elapsed();
    // Whoever holds the streams beyond the end would keep us waiting here: that is looked at first.
    let ended = Instant::now();
    while let Some((number, _)) = peaks.keys().find(|process| began(process.0).as_ref() == Some(&process.1)) {
        assert!(ended.elapsed() < GRACE, "{what}: process {number} is left: {:?}", name(*number));
        sleep(PAUSE);
    }
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("all that is said is UTF-8");
    Ended {
        code: status.code(),
        stdout: text(stdout.join().unwrap()),
        stderr: text(stderr.join().unwrap()),
        took,
        memory: peaks.values().sum::<u64>() / 1024,
    }
}

fn reader(stream: Option<impl Read + Send + 'static>) -> std::thread::JoinHandle<Vec<u8>> {
    spawn(move || {
        let mut bytes = Vec::new();
        stream.expect("a pipe").read_to_end(&mut bytes).expect("it can be read");
        bytes
    })
}

fn end(child: &mut Child) {
    drop(child.kill());
    drop(child.wait());
}

/// Looks at a process, its children and theirs, and at all that were seen before, which may have another parent by now.
fn look(top: u32, peaks: &mut BTreeMap<Process, u64>) {
    let mut waiting = vec![top];
    waiting.extend(peaks.keys().map(|process| process.0));
    let mut looked = Vec::new();
    while let Some(number) = waiting.pop() {
        if looked.contains(&number) {
            continue;
        }
        looked.push(number);
        let (Some(began), Some(peak)) = (began(number), peak(number)) else { continue };
        let known = peaks.entry((number, began)).or_default();
        *known = peak.max(*known);
        waiting.extend(children(number));
    }
}

/// When a process began, if it is there and no mere remainder.
fn began(number: u32) -> Option<String> {
    let stat = fs::read_to_string(format!("/proc/{number}/stat")).ok()?;
    let mut words = stat.rsplit_once(')')?.1.split_whitespace();
    let state = words.next()?;
    if state == "Z" || state == "X" { None } else { words.nth(18).map(str::to_owned) }
}

/// The most that it ever had in memory, in KiB.
fn peak(number: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{number}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().trim_end_matches(" kB").parse().ok()
}

fn children(number: u32) -> Vec<u32> {
    let Ok(threads) = fs::read_dir(format!("/proc/{number}/task")) else { return Vec::new() };
    let lists = threads.filter_map(|thread| fs::read_to_string(thread.ok()?.path().join("children")).ok());
    lists
        .flat_map(|list| list.split_whitespace().filter_map(|child| child.parse().ok()).collect::<Vec<_>>())
        .collect()
}

fn name(number: u32) -> String {
    fs::read_to_string(format!("/proc/{number}/cmdline")).unwrap_or_default().replace('\0', " ")
}

#[test]
fn memory_of_children_is_seen_and_what_stays_is_found() {
    let sh = |script: &str| {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    };
    let small = watch("small", sh("sleep 0.1")).memory;
    let large =
        watch("large", sh("x=$(head -c 40000000 /dev/zero | tr '\\0' x; sleep 0.3); echo ${#x}")).memory;
    assert!(large > small + 30, "{small} {large}");
    let left = std::panic::catch_unwind(|| watch("left", sh("setsid sleep 7 & sleep 0.2")));
    assert!(left.is_err(), "a process that is left is not found");
}
