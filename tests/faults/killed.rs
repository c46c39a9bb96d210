//! Killed at any moment: the answers are what they were or what the verb makes of them, what is remembered can be read, the
//! next run goes on, and what a kill leaves lying does not pile up.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::ground::{Ground, NAMES, PAIR, RIGHT, said};

const BONUS: &str = "workbook/sql/01_links/bonus.sql";
const GRADE: &[&str] = &["grade", "class", "--format", "json", "--output", "out.json", "--jobs", "2"];
const KILLED_FETCHES: usize = 12;
/// The verbs, one a round.
const VERBS: [&[&str]; 10] = [
    &["init", "other"],
    &["next"],
    &["verify"],
    &["hint", "pair"],
    &["reset", "pair"],
    &["undo"],
    &["track", "js"],
    &["solution", "pair", "--spoil"],
    &["run", "pair"],
    GRADE,
];

/// Numbers that look like chance, the same in each run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: Duration) -> Duration {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        limit.mul_f64(f64::from(u32::try_from(self.0 >> 33).unwrap()) / f64::from(1_u32 << 31))
    }
}

/// A ground on which everything is killed, and how long each verb takes there.
struct Killing {
    ground: Ground,
    stub: String,
    report: String,
    takes: Vec<Duration>,
    chance: Chance,
    landed: usize,
}

impl Killing {
    fn begin(seed: u64) -> Self {
        let ground = Ground::empty().begin();
        let stub = ground.read(PAIR);
        for learner in ["ada", "bob", "eve", "zoe"] {
            ground.write(&format!("class/{learner}/pair.sql"), format!("-- {learner}\n{RIGHT}"));
            ground.write(&format!("class/{learner}/names.sql"), NAMES);
        }
        ground.write("class/zoe/names.sql", "SELECT 1;");
        ground.ends(GRADE, 1);
        let report = ground.read("out.json");
        let mut killing = Self { ground, stub, report, takes: Vec::new(), chance: Chance(seed), landed: 0 };
        for verb in VERBS {
            killing.prepare(verb, "-- first\n");
            let start = Instant::now();
            killing.ground.run(verb);
            killing.takes.push(start.elapsed());
            killing.goes_on(verb, "-- first\n");
        }
        killing
    }

    fn round(&mut self, round: usize) {
        let (verb, takes) = (VERBS[round % VERBS.len()], self.takes[round % VERBS.len()]);
        let mine = format!("-- my answer, take {round}\n{RIGHT}");
        self.prepare(verb, &mine);
        let mut child = self.ground.spawn(verb);
        thread::sleep(self.chance.below(takes));
        drop(child.kill());
        self.landed += usize::from(child.wait().unwrap().signal() == Some(9));
        self.is_whole(verb, &mine);
        self.goes_on(verb, &mine);
    }

    fn prepare(&self, verb: &[&str], mine: &str) {
        self.ground.write(PAIR, mine);
        match verb[0] {
            "init" => drop(fs::remove_dir_all(self.ground.path("other"))),
            "next" => drop(fs::remove_file(self.ground.path(BONUS))),
            "undo" => drop(self.ground.ends(&["reset", "pair"], 0)),
            "track" => drop(fs::remove_dir_all(self.ground.path("workbook/js"))),
            "grade" => drop(fs::remove_file(self.ground.path("out.json"))),
            _ => {}
        }
    }

    /// Right after the kill.
    fn is_whole(&self, verb: &[&str], mine: &str) {
        let now = self.ground.read(PAIR);
        let may_be_stub = matches!(verb[0], "reset" | "undo");
        assert!(now == mine || may_be_stub && now == self.stub, "{verb:?}: {now:?}");
        assert!(self.ground.holds(mine), "{verb:?}: {mine}");
        self.ground.is_in_order();
        let bonus = fs::read_to_string(self.ground.path(BONUS)).ok();
        assert!(bonus.is_none_or(|bonus| bonus.contains("-- your answer")), "{verb:?}");
        let report = fs::read_to_string(self.ground.path("out.json")).ok();
        assert!(report.is_none_or(|report| report == self.report), "{verb:?}");
    }

    /// The same verb does now what it did not get to, and the answer is judged as ever.
    fn goes_on(&self, verb: &[&str], mine: &str) {
        let ground = &self.ground;
        match verb[0] {
            "init" => {
                ground.ends(verb, 0);
                ground.ends(&["--workspace", "other", "next"], 0);
            }
            "reset" => {
                ground.ends(verb, 0);
                assert_eq!(ground.read(PAIR), self.stub);
                ground.ends(&["undo"], 0);
            }
            "undo" if ground.read(PAIR) == self.stub => drop(ground.ends(verb, 0)),
            "track" => {
                ground.ends(verb, 0);
                ground.ends(&["track", "sql"], 0);
            }
            "grade" => {
                ground.ends(verb, 1);
                assert_eq!(ground.read("out.json"), self.report);
            }
            _ => {}
        }
        assert_eq!(ground.read(PAIR), mine, "{verb:?}");
        ground.ends(&["next"], 0);
        let passes = mine.ends_with(RIGHT);
        ground.ends(&["verify", "pair"], i32::from(!passes));
    }

    /// At the end: what is left lying.
    fn end(self, rounds: usize) {
        for verb in VERBS {
            self.prepare(verb, RIGHT);
            self.ground.run(verb);
            self.goes_on(verb, RIGHT);
        }
        assert_eq!(self.ground.halves(), [""; 0], "left lying");
        assert!(self.ground.ends(&["list"], 0).contains("passed pair"));
        let landed = self.landed;
        println!(
            "{rounds} kills, {landed} of them while the program ran; no answer lost, nothing left lying"
        );
        assert!(landed * 4 > rounds, "most kills come too late: {landed} of {rounds}");
    }
}

fn kill(rounds: usize, seed: u64) {
    let mut killing = Killing::begin(seed);
    for round in 0..rounds {
        killing.round(round);
    }
    killing.end(rounds);
}

#[test]
fn a_kill_loses_nothing() {
    kill(40, 7);
}

/// Kills while packages are fetched: npm goes on alone for a while, and nothing it leaves is taken for whole.
#[test]
#[ignore = "takes minutes, and fetches packages; CONTRIBUTING.md says when to run it"]
fn a_preparing_of_packages_that_is_killed_goes_on() {
    let ground = Ground::empty();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_workbook"));
        command.args(arguments).current_dir(ground.path(".")).stdin(Stdio::null());
        command.env("XDG_STATE_HOME", ground.path(".state")).env("WORKBOOK_CACHE", ground.path("cache"));
        command
    };
    assert!(run(&["init"]).output().unwrap().status.success());
    let start = Instant::now();
    let first = run(&["track", "knex"]).output().unwrap();
    if !first.status.success() {
        eprintln!("skipped: the packages can't be fetched here\n{}", said(&first));
        return;
    }
    let (takes, mut chance, mut landed) = (start.elapsed(), Chance(5), 0);
    let top = || fs::read_dir(ground.path("cache/node")).unwrap().count();
    let whole = top();
    for round in 0..KILLED_FETCHES {
        for entry in fs::read_dir(ground.path("cache/node")).unwrap().flatten() {
            if entry.file_name().to_string_lossy().starts_with("knex-") {
                fs::remove_dir_all(entry.path()).unwrap();
            }
        }
        assert!(run(&["track", "sql"]).output().unwrap().status.success());
        let mine = format!("-- take {round}\n");
        ground.write("workbook/sql/01_why/one_foreign_key.sql", &mine);
        let mut fetch = run(&["track", "knex"]);
        let mut child = fetch.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        thread::sleep(chance.below(takes));
        drop(child.kill());
        landed += usize::from(child.wait().unwrap().signal() == Some(9));
        assert_eq!(ground.read("workbook/sql/01_why/one_foreign_key.sql"), mine);
        ground.is_in_order();
    }
    // What npm still writes is none of ours; then it is taken away.
    thread::sleep(takes);
    let track = run(&["track", "knex"]).output().unwrap();
    assert!(track.status.success(), "{}", said(&track));
    let solution = concat!(env!("CARGO_MANIFEST_DIR"), "/solutions/knex/01_join_table/join_table.js");
    let judged = run(&["verify", "knex/join_table", "--file", solution]).output().unwrap();
    assert!(judged.status.success(), "{}", said(&judged));
    assert!(top() <= whole + 2, "left lying: {} and then {}", whole, top());
    println!("{KILLED_FETCHES} kills of track knex, {landed} of them while it ran");
}

#[test]
#[ignore = "takes minutes; CONTRIBUTING.md says when to run it"]
fn a_thousand_kills_lose_nothing() {
    kill(1000, 11);
}
