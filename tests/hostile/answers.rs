//! Every answer of the corpus, judged.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::thread::scope;
use std::time::Duration;

use workbook::languages::confine::Protection;

use crate::answer::Answer;
use crate::place::Place;
use crate::watched::Ended;

/// How many are judged at once. Those that are waited for most of the time need no processor of their own.
const AT_ONCE: usize = 2;
/// How often an answer that needs little time is tried again where a busy machine gave it too little.
const AGAIN: usize = 2;

/// What the answers of a language may take: far above what was measured on a machine that does nothing else.
struct Bounds {
    /// Of one verdict.
    time: Duration,
    /// Of the program and all that it started, in MiB.
    memory: u64,
}

/// Whether the judge's time was over.
fn is_over_time(ended: &Ended) -> bool {
    let said = ended.said();
    ["The time was over", "This ran too long"].iter().any(|words| said.contains(words))
}

/// The words at the end of the first line.
fn heading(status: &str) -> &'static str {
    match status {
        "passed" => "passed",
        "failed" => "not passing yet",
        _ => "can't run yet",
    }
}

fn judge(answer: &Answer, bounds: &Bounds) -> String {
    let place = Place::new();
    let file = place.hand_in(answer);
    let before = place.everything();
    let what = &answer.name;
    let arguments = ["verify", &answer.exercise, "--file", file.to_str().unwrap()];
    let mut ended = place.run(what, &arguments);
    for _ in 0..AGAIN {
        if answer.is_endless() || !is_over_time(&ended) {
            break;
        }
        ended = place.run(what, &arguments);
    }
    let shown = format!("{}{}", ended.stdout, ended.stderr);
    let first = ended.stdout.lines().next().unwrap_or_default();
    let status = answer.statuses.iter().find(|status| first.trim_end().ends_with(heading(status)));
    assert!(status.is_some(), "{what}: neither of {:?}\n{shown}", answer.statuses);
    let code = i32::from(status.map(String::as_str) != Some("passed"));
    assert_eq!(ended.code, Some(code), "{what}\n{shown}");
    for said in &answer.says {
        assert!(ended.said().contains(said.as_str()), "{what} does not say {said:?}\n{shown}");
    }
    assert!(ended.took < bounds.time, "{what} took {:?}", ended.took);
    assert!(ended.memory < bounds.memory, "{what} took {} MiB", ended.memory);
    let after = place.everything();
    for entry in &after {
        assert!(before.contains(entry), "{what} made or changed {}", entry.0.display());
    }
    assert_eq!(before.len(), after.len(), "{what} took something away");
    format!("{what}: {:.1} s, {} MiB", ended.took.as_secs_f64(), ended.memory)
}

/// All of a folder, `AT_ONCE` at a time; every one that fails is told, not only the first.
fn all(folder: &str, bounds: &Bounds) {
    let only = std::env::var("HOSTILE").unwrap_or_default();
    let answers = Answer::all(folder).into_iter().filter(|answer| answer.name.contains(&only));
    let waiting = Mutex::new(answers.collect::<VecDeque<_>>());
    let failed = Mutex::new(Vec::new());
    scope(|threads| {
        for _ in 0..AT_ONCE {
            threads.spawn(|| {
                loop {
                    let Some(answer) = waiting.lock().unwrap().pop_front() else { break };
                    match std::panic::catch_unwind(|| judge(&answer, bounds)) {
                        Ok(line) => eprintln!("{line}"),
                        Err(_) => failed.lock().unwrap().push(answer.name),
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    assert!(failed.is_empty(), "{folder}: {failed:?}");
}

/// Whether the system keeps programs from everything: where it does not, answers that are run as programs are not tried.
pub fn confines() -> bool {
    let is_whole = Protection::of_this_machine().is_whole();
    if !is_whole {
        eprintln!("skipped: this system has no Landlock or no seccomp");
    }
    is_whole
}

/// Whether a track can be judged here: its own solution is.
pub fn is_equipped(exercise: &str, solution: &str) -> bool {
    let place = Place::new();
    let solution = format!("{}/solutions/{solution}", env!("CARGO_MANIFEST_DIR"));
    let ended = place.run(exercise, &["verify", exercise, "--file", &solution]);
    if ended.code == Some(3) || ended.said().contains("not installed") {
        eprintln!("skipped: {}", ended.said());
        return false;
    }
    assert_eq!(ended.code, Some(0), "{}", ended.said());
    true
}

#[test]
fn answers_in_sql() {
    all("sql", &Bounds { time: Duration::from_secs(30), memory: 256 });
}

#[test]
fn answers_in_javascript() {
    // Whatever is not installed yet is installed here: what an answer leaves in its home is looked at afterwards.
    if confines()
        && is_equipped("knex/join_table", "knex/01_join_table/join_table.js")
        && is_equipped("sequelize/through", "sequelize/01_through/through.js")
    {
        all("node", &Bounds { time: Duration::from_secs(90), memory: 1500 });
    }
}

#[test]
fn answers_in_rust() {
    if confines() && is_equipped("rust/join_table", "rust/01_join_table/join_table.rs") {
        // The compiler has 1 GiB, which is no more than this in memory.
        all("rust", &Bounds { time: Duration::from_secs(90), memory: 1000 });
    }
}
