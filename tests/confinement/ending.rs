//! The end: a confined program does not outlive the one that started it, and lives as long as that one does.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use workbook::languages::confine::{self, Confinement};

use super::CONFINER;

/// Whether a process is there, and not one that only waits to be forgotten.
fn lives(process: u32) -> bool {
    let status = fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    let state = status.rsplit(") ").next().and_then(|rest| rest.chars().next());
    state.is_some_and(|state| !"ZX".contains(state))
}

fn ends_within(process: u32, time: Duration) -> bool {
    let start = Instant::now();
    while lives(process) {
        if start.elapsed() > time {
            return false;
        }
        thread::sleep(Duration::from_millis(10));
    }
    true
}

#[test]
fn when_its_parent_is_killed_it_ends() {
    for program in ["/bin/sleep 60", "/bin/sh -c 'while :; do :; done'"] {
        let script = format!("{CONFINER} confined --parent $$ -- {program} & echo $!; wait");
        let mut parent = Command::new("/bin/sh")
            .args(["-c", &script])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(parent.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let child: u32 = line.trim().parse().unwrap();
        // Long enough to have become the program.
        thread::sleep(Duration::from_millis(200));
        assert!(lives(child), "{program} runs");
        parent.kill().unwrap();
        parent.wait().unwrap();
        assert!(ends_within(child, Duration::from_secs(1)), "{program} lives on");
    }
}

/// A shell that starts a program under a verb of ours, and the processes whose numbers that one says.
fn family(verb: &str, program: &str, count: usize) -> (Child, Vec<u32>) {
    let script = format!("{CONFINER} {verb} --parent $$ --children -- /bin/sh -c '{program}' & wait");
    let mut parent = Command::new("/bin/sh")
        .args(["-c", &script])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(parent.stdout.take().unwrap()).lines();
    let processes = lines.take(count).map(|line| line.unwrap().parse().unwrap()).collect();
    (parent, processes)
}

#[test]
fn its_children_end_with_it_too() {
    let two = "sleep 60 & echo $!; sleep 60 & echo $!; wait";
    let (mut parent, children) = family("guarded", two, 2);
    assert!(children.iter().all(|child| lives(*child)));
    parent.kill().unwrap();
    parent.wait().unwrap();
    for child in children {
        assert!(ends_within(child, Duration::from_secs(1)), "{child} lives on");
    }
    // The same when nobody is killed, and one is left behind.
    let (mut parent, children) = family("guarded", "sleep 60 > /dev/null & echo $!; exit 3", 1);
    parent.wait().unwrap();
    assert!(ends_within(children[0], Duration::from_secs(1)), "it lives on");
}

#[test]
fn it_outlives_the_thread_that_asked_for_it() {
    let mut child = thread::spawn(|| {
        let mut command = Confinement::default().command(Some(CONFINER.as_ref()), "/bin/sleep".as_ref());
        command.arg("60").stdin(Stdio::null());
        let child = confine::start(command).unwrap();
        // Until it has become the program: from then on it is watched who started it.
        thread::sleep(Duration::from_millis(300));
        child
    })
    .join()
    .unwrap();
    thread::sleep(Duration::from_millis(300));
    assert_eq!(child.try_wait().unwrap(), None, "it lives on");
    child.kill().unwrap();
    child.wait().unwrap();
}
