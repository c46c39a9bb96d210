//! Processes: children are refused, or confined as their parent is, and others are left alone.

use std::process::{Command, Stdio};

use workbook::languages::confine::{Confinement, Protection};

use super::{CONFINER, confines, said, sh, wide};

#[test]
fn a_child_is_confined_too() {
    if !confines() {
        return;
    }
    let output = sh(&wide(), "sh -c 'sh -c \"cat /etc/passwd\"; echo went on'", &[]);
    let (shown, why) = said(&output);
    assert_eq!(shown, "went on");
    assert!(why.contains("Permission denied"), "{why}");
}

#[test]
fn children_can_be_refused() {
    if !confines() {
        return;
    }
    let output = sh(&Confinement::default(), "echo before; cat /dev/null; echo after", &[]);
    let (shown, why) = said(&output);
    assert_eq!(shown, "before");
    assert!(why.contains("fork"), "{why}");
    assert_eq!(said(&sh(&wide(), "cat /dev/null; echo after", &[])).0, "after");
    assert_eq!(sh(&wide(), "exit 7", &[]).status.code(), Some(7));
}

#[test]
fn other_processes_get_no_signal() {
    if !confines() {
        return;
    }
    let mut other = Command::new("/bin/sleep").arg("60").stdin(Stdio::null()).spawn().unwrap();
    let kill = format!("kill -KILL {}", other.id());
    let output = sh(&Confinement::default(), &kill, &[]);
    assert!(!output.status.success());
    assert_eq!(other.try_wait().unwrap(), None, "it lives on");
    other.kill().unwrap();
    other.wait().unwrap();
    // It may end itself.
    assert!(!sh(&Confinement::default(), "kill -KILL $$; echo after", &[]).status.success());
}

#[test]
fn nobody_leaves_the_group_in_which_all_are_ended() {
    if !confines() {
        return;
    }
    assert!(!sh(&wide(), "setsid true", &[]).status.success());
    assert!(sh(&wide(), "true", &[]).status.success());
}

#[test]
fn memory_and_time_have_limits() {
    if !confines() {
        return;
    }
    let allowed = Confinement { memory: Some(64 << 20), computing: Some(1), ..Confinement::default() };
    let (shown, _) = said(&sh(&allowed, "ulimit -d; ulimit -t; ulimit -c", &[]));
    assert_eq!(shown, "65536\n1\n0");
    assert!(!sh(&allowed, "while :; do :; done", &[]).status.success());
}

#[test]
fn what_can_not_be_started_is_told() {
    let parent = std::process::id().to_string();
    let run = |arguments: &[&str]| Command::new(CONFINER).arg("confined").args(arguments).output().unwrap();
    let missing = run(&["--parent", &parent, "--", "/no/such/program"]);
    assert_eq!(missing.status.code(), Some(3));
    assert!(said(&missing).1.contains("/no/such/program can't be started."), "{}", said(&missing).1);
    let orphan = run(&["--parent", "1", "--", "/bin/echo", "started"]);
    assert_eq!((orphan.status.code(), said(&orphan).0.as_str()), (Some(3), ""));
    assert_eq!(run(&["next"]).status.code(), Some(2));
}

#[test]
fn no_help_knows_of_it() {
    for arguments in [&["--help"][..], &["man"]] {
        let shown = Command::new(CONFINER).args(arguments).output().unwrap();
        assert!(!String::from_utf8_lossy(&shown.stdout).contains("confined"));
    }
}

#[test]
fn what_is_in_force_is_known() {
    // A kernel says it in one way, and what happens to a program in another.
    let reads = sh(&wide(), "cat /etc/passwd > /dev/null", &[]).status.success();
    let forks = sh(&Confinement::default(), "cat /dev/null", &[]).status.success();
    assert_eq!(Protection::of_this_machine(), Protection { files: !reads, calls: !forks });
}
