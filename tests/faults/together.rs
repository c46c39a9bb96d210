//! Several runs on one workspace at once: none fails, and nothing of what they remember is lost.

use std::fs;
use std::io::Read;
use std::process::Child;
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, PtySize, native_pty_system};

use crate::ground::{Ground, NAMES, PAIR, RIGHT};

const ROUNDS: usize = 6;
/// On a machine that is busy with other things, a moment can be long.
const PATIENCE: Duration = Duration::from_mins(1);

fn ends(children: Vec<Child>, codes: &[i32]) {
    for mut child in children {
        let code = child.wait().unwrap().code().unwrap_or(-1);
        assert!(codes.contains(&code), "{code}");
    }
}

#[test]
fn several_first_starts_make_one_workbook() {
    for _ in 0..2 * ROUNDS {
        let ground = Ground::empty();
        ends((0..6).map(|_| ground.spawn(&["next"])).collect(), &[0]);
        assert_eq!(ground.halves(), [""; 0]);
        ground.ends(&["next"], 0);
        assert!(ground.read(PAIR).contains("-- your answer"));
    }
}

#[test]
fn two_verifies_and_a_watch_lose_no_verdict() {
    let ground = Ground::empty().begin();
    let pty = native_pty_system().openpty(PtySize { rows: 24, cols: 80, ..PtySize::default() }).unwrap();
    let plain = ground.command(&["watch"]);
    let mut command = CommandBuilder::new(plain.get_program());
    command.args(plain.get_args());
    command.cwd(ground.path("."));
    command.env("XDG_STATE_HOME", ground.path(".state"));
    command.env("TERM", "xterm-256color");
    let mut watch = pty.slave.spawn_command(command).unwrap();
    drop(pty.slave);
    let mut reader = pty.master.try_clone_reader().unwrap();
    let mut keyboard = pty.master.take_writer().unwrap();
    thread::spawn(move || while reader.read(&mut [0; 4096]).is_ok_and(|length| length > 0) {});
    for round in 0..ROUNDS {
        ground.write(PAIR, format!("-- take {round}\n{RIGHT}"));
        ground.write("workbook/sql/02_ask/names.sql", format!("-- take {round}\n{NAMES}"));
        ground.write("workbook/sql/01_links/bonus.sql", format!("-- take {round}\nSELECT 1;\n"));
        ends(vec![ground.spawn(&["verify", "pair"]), ground.spawn(&["verify", "names"])], &[0]);
        ends(vec![ground.spawn(&["hint", "bonus"]), ground.spawn(&["list"])], &[0]);
        assert!(watch.try_wait().unwrap().is_none(), "the watch goes on");
        ground.is_in_order();
    }
    keyboard.write_all(b"q").unwrap();
    let start = Instant::now();
    let ended = loop {
        if let Some(ended) = watch.try_wait().unwrap() {
            break ended;
        }
        // A page may be in front: the key closes that first.
        thread::sleep(Duration::from_millis(200));
        drop(keyboard.write_all(b"q"));
        assert!(start.elapsed() < PATIENCE, "the watch does not end");
    };
    assert!(ended.success());
    // Both verdicts of the last round are remembered, and so are the hints.
    let cache: serde_json::Value =
        serde_json::from_str(&ground.read("workbook/.workbook/cache.json")).unwrap();
    for id in ["sql/pair", "sql/names"] {
        assert_eq!(cache["exercises"][id]["status"], "passed", "{id}: {cache}");
        assert!(cache["exercises"][id]["told"].is_u64(), "{id}: {cache}");
    }
    let state: serde_json::Value =
        serde_json::from_str(&ground.read("workbook/.workbook/state.json")).unwrap();
    assert!(state["hints"]["sql/bonus"].as_u64() >= Some(1), "{state}");
    assert_eq!(ground.halves(), [""; 0]);
    assert!(ground.ends(&["list"], 0).contains("2 of 3 passed"));
}

#[test]
fn switches_and_resets_at_once_keep_everything() {
    let ground = Ground::empty().begin();
    for round in 0..ROUNDS {
        let mine = format!("-- take {round}\n");
        ground.write(PAIR, &mine);
        let runs: [&[&str]; 4] =
            [&["reset", "pair"], &["track", "js"], &["reset", "sql/pair"], &["track", "sql"]];
        // A reset by its short name can come when the track is another one.
        ends(runs.map(|arguments| ground.spawn(arguments)).into(), &[0, 2]);
        assert!(ground.holds(&mine), "{round}");
        ground.ends(&["track", "sql"], 0);
        ground.is_in_order();
        assert_eq!(ground.halves(), [""; 0]);
    }
    assert!(fs::read_dir(ground.path("workbook/copies")).unwrap().count() > ROUNDS);
}
