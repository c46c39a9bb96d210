//! `grade` where the system can't keep programs apart. This one is made to be such a system: Landlock is refused by a filter on the thread that
//! starts the program, as a kernel without it does; and in a mount of its own, `/proc` says that calls can't be filtered.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;
use std::thread;

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};

use crate::answers::{confines, is_equipped};
use crate::place::Place;
use crate::watched::Ended;

/// Where the kernel says which filters it knows.
const FILTERS: &str = "/proc/sys/kernel/seccomp/actions_avail";

/// What is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    Nothing,
    Landlock,
    Both,
}

/// A class with an answer in each language, and programs that only say that they were started.
fn class() -> Place {
    let place = Place::new();
    for (file, track) in [
        ("01_join_table/join_table.js", "knex"),
        ("01_join_table/join_table.rs", "rust"),
        ("03_keep_it_true/unique_pair.sql", "sql"),
    ] {
        let solution = format!("{}/solutions/{track}/{file}", env!("CARGO_MANIFEST_DIR"));
        let name = file.rsplit('/').next().unwrap();
        place.write(&format!("here/{track}/ada_{name}"), fs::read(solution).unwrap());
    }
    for name in ["node", "npm", "cargo", "rustc"] {
        let trap = place.write(&format!("traps/{name}"), "#!/bin/sh\n: > \"$HOME/started\"\nexit 1\n");
        fs::set_permissions(trap, Permissions::from_mode(0o755)).unwrap();
    }
    place
}

fn without_landlock() -> BpfProgram {
    let refused = BTreeMap::from([(libc::SYS_landlock_create_ruleset, Vec::new())]);
    let action = SeccompAction::Errno(libc::ENOSYS.unsigned_abs());
    let here = TargetArch::try_from(std::env::consts::ARCH).unwrap();
    SeccompFilter::new(refused, SeccompAction::Allow, action, here).unwrap().try_into().unwrap()
}

/// The same command in a mount of its own, in which nothing is said to be filtered.
fn without_filters(command: &Command) -> Command {
    let mut inside = Command::new("/usr/bin/env");
    let script = format!("mount --bind /dev/null {FILTERS} && PATH=$1 && shift && exec \"$@\"");
    inside.args(["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "unshare", "-rm", "sh", "-c", &script, "sh"]);
    inside.args(command.get_envs().find_map(|(name, value)| value.filter(|_| name == "PATH")));
    inside.arg(command.get_program()).args(command.get_args());
    inside.env_clear().current_dir(command.get_current_dir().unwrap());
    inside.envs(command.get_envs().filter_map(|(name, value)| Some((name, value?))));
    inside
}

/// Runs a command on a system that lacks this.
fn run(place: &Place, missing: Missing, command: Command) -> Ended {
    let what = format!("{missing:?}");
    thread::scope(|scope| {
        let run = || {
            let command = if missing == Missing::Both { without_filters(&command) } else { command };
            if missing != Missing::Nothing {
                // It holds for this thread and what it starts.
                apply_filter(&without_landlock()).unwrap();
            }
            place.run_command(&what, command)
        };
        scope.spawn(run).join().unwrap()
    })
}

/// What this machine can be made to lack.
fn lacks() -> Vec<Missing> {
    let mount = without_filters(Command::new("true").current_dir("/").env("PATH", "/usr/bin:/bin")).output();
    if mount.is_ok_and(|output| output.status.success()) {
        return vec![Missing::Landlock, Missing::Both];
    }
    eprintln!(
        "skipped where nothing can be mounted: a system that filters no calls (unshare -rm, mount --bind)"
    );
    vec![Missing::Landlock]
}

/// Whether one of those programs was started since this was asked last.
fn was_started(place: &Place) -> bool {
    fs::remove_file(place.path("home/started")).is_ok()
}

#[test]
fn programs_of_others_are_not_run_where_nothing_keeps_them_and_nobody_said_that_they_may() {
    if !confines() {
        return;
    }
    let place = class();
    let grade = |missing, arguments: &[&str]| {
        let mut command = place.program(&[&["grade"], arguments].concat());
        command.env("WORKBOOK_CACHE", place.path("home/cache")).env("PATH", place.path("traps"));
        run(&place, missing, command)
    };
    for missing in lacks() {
        let unkept = if missing == Missing::Both {
            "your files, the network and other programs."
        } else {
            "your files."
        };
        for (track, language) in [("knex", "JavaScript"), ("rust", "Rust")] {
            let arguments = [track, "--track", track, "--exercises", "join_table"];
            let before = place.everything();
            let ended = grade(missing, &arguments);
            assert_eq!((ended.code, ended.stdout.as_str()), (Some(3), ""), "{}", ended.said());
            let said = ended.said();
            let told =
                format!("Answers in {language} are programs, and this machine can't keep them from {unkept}");
            assert!(said.contains(&told) && said.contains("Nothing was run."), "{said}");
            assert!(said.contains("workbook grade ... --trust"), "{said}");
            assert!(!was_started(&place), "{missing:?} {track}");
            assert!(place.everything() == before, "{missing:?} {track}: a file has changed");
            // Where it may, or where they are kept, it goes on: what it needs is looked for.
            for (missing, more) in [(missing, &["--trust"][..]), (Missing::Nothing, &[])] {
                let ended = grade(missing, &[&arguments, more].concat());
                assert!(ended.code == Some(3) && !ended.said().contains("are programs"), "{}", ended.said());
                assert!(was_started(&place), "{missing:?} {track}: {}", ended.said());
            }
        }
        let ended = grade(missing, &["sql", "--track", "sql", "--exercises", "unique_pair"]);
        assert_eq!(ended.code, Some(0), "nobody is asked for SQL: {}", ended.said());
        assert!(!ended.said().contains("--trust") && !was_started(&place), "{}", ended.said());
    }
}

#[test]
fn where_they_may_they_are_judged_and_the_report_says_so() {
    if !confines() || !is_equipped("knex/join_table", "knex/01_join_table/join_table.js") {
        return;
    }
    let place = class();
    let arguments = ["grade", "knex", "--track", "knex", "--exercises", "join_table"];
    for missing in lacks() {
        let ended = run(&place, missing, place.program(&[&arguments[..], &["--trust"]].concat()));
        assert_eq!(ended.code, Some(0), "{}", ended.said());
        let note = "Judged with --trust: this machine could not keep answers in JavaScript from your files";
        assert!(ended.said().contains(note), "{}", ended.said());
    }
    // Where they are kept, --trust is no matter.
    let ended = run(&place, Missing::Nothing, place.program(&[&arguments[..], &["--trust"]].concat()));
    assert!(ended.code == Some(0) && !ended.said().contains("--trust"), "{}", ended.said());
}
