//! Answers that mean no good, or go very wrong: each ends in time, and nothing of it decides a verdict.

use std::time::{Duration, Instant};

use workbook::database::ErrorKind;
use workbook::languages::Outcome;
use workbook::languages::node::Wiring;

use super::answering::{Answering, told};

const SHORT: Duration = Duration::from_millis(1_500);

fn answering(text: &str) -> Option<Answering> {
    Answering::wired("knex", text, Wiring::Best, SHORT)
}

#[test]
fn a_loop_is_ended_in_time() {
    for (text, phase) in [
        ("for (;;) {}", "while your file was loaded"),
        ("exports.up = () => { for (;;) {} }; exports.down = () => {};", "while your up ran"),
        ("exports.up = async () => { for (;;) await null; }; exports.down = () => {};", "while your up ran"),
        (
            "exports.up = () => new Promise(() => { setInterval(() => {}, 10).ref(); }); exports.down = () => {};",
            "",
        ),
    ] {
        let Some(answer) = answering(text) else { return };
        let start = Instant::now();
        let failed = answer.run().unwrap_err();
        assert!(start.elapsed() < SHORT * 2);
        if phase.is_empty() {
            continue;
        }
        assert_eq!(failed.kind, ErrorKind::TimeOut);
        assert!(failed.message.contains(phase), "{failed:?}");
    }
}

#[test]
fn a_promise_that_never_settles_is_found_at_once() {
    for text in [
        "exports.up = () => new Promise(() => {}); exports.down = () => {};",
        "await new Promise(() => {}); export const a = 1;",
    ] {
        let Some(answer) = answering(text) else { return };
        let start = Instant::now();
        let failed = answer.run().unwrap_err();
        assert!(failed.message.contains("never settled"), "{failed:?}");
        assert!(start.elapsed() < SHORT / 2, "{:?}", start.elapsed());
    }
}

#[test]
fn an_exit_is_a_failure_whatever_its_status() {
    for text in [
        "process.exit(0);",
        "process.exitCode = 0; process.reallyExit(0);",
        "process.kill(process.pid, 'SIGKILL');",
        "process.abort();",
        "exports.up = () => process.exit(0); exports.down = () => {};",
        "exports.up = () => { try { process.exit(0); } catch {} return new Promise(() => {}); }; exports.down = () => {};",
    ] {
        let Some(answer) = answering(text) else { return };
        let failed = answer.run().unwrap_err();
        assert!(
            failed.message.contains("process.exit") || failed.message.contains("Node.js ended"),
            "{text}: {failed:?}"
        );
    }
}

#[test]
fn forged_frames_decide_nothing() {
    let done = |rows: &str| format!("{{\\\"t\\\":\\\"done\\\",\\\"run\\\":1,\\\"rows\\\":{rows}}}\\n");
    for frame in [done("[[1]]"), "rubbish\\n".to_owned(), "{}\\n".to_owned(), "\\u0000\\n".to_owned()] {
        let text = format!(
            "require('fs').writeSync(0, \"{frame}\"); exports.up = (knex) => knex.schema.createTable('t', (t) => t.integer('a')); exports.down = () => {{}};"
        );
        let Some(answer) = answering(&text) else { return };
        // It may end the run, as if it had done nothing, or be an error: a table there is not.
        let _ = answer.run();
        assert_eq!(answer.tables(), ["battles", "heroes"], "{text}");
    }
}

#[test]
fn floods_are_cut() {
    for (text, kinds) in [
        ("for (;;) require('fs').writeSync(0, 'x'.repeat(65536));", "could not be read"),
        ("for (;;) console.log('x'.repeat(10000));", "time was over"),
        (
            "const { Database } = require('sqlite3'); const d = new Database(''); for (;;) d.run('SELECT 1');",
            "Too many statements",
        ),
    ] {
        let Some(answer) = answering(text) else { return };
        let failed = answer.run().unwrap_err();
        assert!(failed.message.contains(kinds), "{text}: {failed:?}");
        assert!(answer.program.printed().len() < 200_000);
    }
}

#[test]
fn memory_is_bounded() {
    for text in [
        "const all = []; for (;;) all.push(new Array(1e6).fill({}));",
        "const all = []; for (;;) all.push(Buffer.alloc(64e6, 1));",
    ] {
        let Some(answer) = Answering::wired("knex", text, Wiring::Best, Duration::from_secs(10)) else {
            return;
        };
        assert!(answer.run().is_err(), "{text}");
    }
}

#[test]
fn files_children_and_the_network_are_out_of_reach() {
    for (text, said) in [
        ("require('fs').readFileSync('/etc/passwd');", "restricted"),
        ("require('fs').writeFileSync('x', '');", "restricted"),
        ("require('child_process').execSync('id');", "restricted"),
        ("new (require('worker_threads').Worker)('1', { eval: true });", "restricted"),
        ("require('http').get('http://localhost/');", "no network"),
        (
            "import net from 'net'; await new Promise((d, f) => net.connect(80, 'localhost').on('error', f).on('connect', d));",
            "no network",
        ),
        ("await fetch('http://localhost/'); export const a = 1;", "no network"),
    ] {
        let Some(answer) = answering(text) else { return };
        let failed = answer.run().unwrap_err();
        assert!(failed.message.contains(said), "{text}: {failed:?}");
    }
}

#[test]
fn the_environment_is_empty() {
    let text = "exports.names = Object.keys(process.env);";
    let Some(answer) = answering(text) else { return };
    let called = answer.call(&["names"], "return [names.filter((name) => name !== 'NO_COLOR').join()]");
    assert_eq!(super::answering::rows(&called), [[""]]);
}

#[test]
fn tampering_disturbs_only_the_answer() {
    for text in [
        "JSON.stringify = () => '{}'; exports.a = 1;",
        "Array.prototype.map = null; exports.a = 1;",
        "Promise.prototype.then = () => {}; exports.a = 1;",
        "require('fs').writeSync = () => { throw 1 }; exports.a = 1;",
        "Object.defineProperty(Object.prototype, 'failed', { get() { return { kind: 'x' } } }); exports.a = 1;",
        "process.stdin.on('data', () => {}); exports.a = 1;",
        "setImmediate = null; exports.a = 1;",
    ] {
        let Some(answer) = answering(text) else { return };
        let _ = answer.run();
        let beside = answer.beside("exports.up = (knex) => knex.schema.createTable('t', (t) => t.integer('a')); exports.down = () => {};");
        let budget = workbook::database::Budget::start(Duration::from_secs(10));
        let mut database = super::answering::database(&budget);
        beside.run(&mut database, &budget).unwrap_or_else(|failed| panic!("{text}: {failed:?}"));
        assert!(database.rows("SELECT * FROM t", &[]).is_ok());
    }
}

#[test]
fn a_process_that_was_ended_is_started_again_for_the_next() {
    let Some(answer) = answering("exports.a = 1;") else { return };
    let endless = answer.beside("for (;;) {}");
    assert!(endless.run(&mut answer.database(), &answer.budget).is_err());
    let budget = workbook::database::Budget::start(Duration::from_secs(10));
    let next = answer.beside("exports.a = 1;");
    next.run(&mut answer.database(), &budget).unwrap();
}

#[test]
fn a_rejection_that_nobody_handles_stops_the_run() {
    let text = "exports.f = async () => { Promise.reject(new Error('lost')); await new Promise((d) => setTimeout(d, 50)); };";
    let Some(answer) = answering(text) else { return };
    let Outcome::Threw(thrown) = answer.call(&["f"], "await f()").outcome else { panic!("it ran on") };
    assert_eq!(thrown.message, "Error: lost");
}

#[test]
fn statements_have_the_limits_of_the_database() {
    let text = "const { Database } = require('sqlite3'); const d = new Database('');
        exports.up = () => new Promise((done) => d.all('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n', done)); exports.down = () => {};";
    let Some(answer) = answering(text) else { return };
    let failed = answer.run().unwrap_err();
    assert_eq!(failed.kind, ErrorKind::TimeOut);
    let (trouble, _) = told(failed);
    assert!(trouble.why.unwrap().contains("WITH RECURSIVE"));
}

#[test]
fn the_other_wiring_does_the_same() {
    let text = "console.log('seen'); exports.up = (knex) => knex.schema.createTable('t', (t) => t.integer('a')); exports.down = () => {};";
    let Some(answer) = Answering::wired("knex", text, Wiring::Pipes, Duration::from_secs(10)) else { return };
    answer.run().unwrap();
    assert_eq!(answer.tables(), ["battles", "heroes", "t"]);
    assert_eq!(answer.program.printed(), "seen\n");
    let Some(answer) = Answering::wired("knex", "for (;;) {}", Wiring::Pipes, SHORT) else { return };
    assert_eq!(answer.run().unwrap_err().kind, ErrorKind::TimeOut);
}
