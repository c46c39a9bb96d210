//! Answers that would take the machine along: each is stopped within its budget, says so, and leaves nothing behind.

use std::time::{Duration, Instant};

use workbook::judge::{Status, Verdict};

use crate::bench_course::{Bench, GIVEN};

const CHECKS: &str = r#"
[names.join]
references = ["heroes", "battles"]
[[check]]
name = "can be linked"
link = [["Achilles", "Troy"]]
"#;

const SOUND: &str = "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));";

fn bench() -> Bench {
    Bench::new(GIVEN, CHECKS, SOUND)
}

/// Stopped, and the words of the trouble.
#[track_caller]
fn stopped(answer: &str) -> Verdict {
    let start = Instant::now();
    let verdict = bench().verdict(answer);
    // Far above the budget: only that it ends at all is tested, not how fast.
    assert!(start.elapsed() < Duration::from_secs(20), "{answer}");
    assert_eq!(verdict.status, Status::Error, "{answer}\n{verdict:#?}");
    assert!(verdict.trouble.as_ref().is_some_and(|trouble| !trouble.message.is_empty()), "{answer}");
    verdict
}

#[test]
fn files_and_other_databases_are_out_of_reach() {
    for answer in [
        "ATTACH 'other.db' AS other;",
        "ATTACH ':memory:' AS other;",
        "VACUUM INTO 'copy.db';",
        "SELECT load_extension('evil');",
        "SELECT readfile('/etc/passwd');",
        "SELECT writefile('out.txt', 'x');",
        "CREATE VIRTUAL TABLE t USING fts5(x);",
        "CREATE VIRTUAL TABLE t USING csv(filename='/etc/passwd');",
        "PRAGMA temp_store_directory = '/tmp';",
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'x';",
        "UPDATE sqlite_schema SET sql = 'x';",
        "DELETE FROM sqlite_schema;",
        "PRAGMA hard_heap_limit = 0; PRAGMA max_page_count = 1000000000; CREATE TABLE big AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, zeroblob(90000) FROM n;",
        "DETACH main;",
    ] {
        stopped(answer);
    }
}

#[test]
fn endless_work_is_ended() {
    for answer in [
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n;",
        "SELECT count(*) FROM heroes a, heroes b, heroes c, heroes d, heroes e, heroes f, heroes g, heroes h, heroes i, heroes j, heroes k, heroes l, heroes m, heroes n, heroes o, heroes p, heroes q, heroes r;",
        "CREATE TABLE t (x); CREATE TRIGGER tr AFTER INSERT ON t BEGIN INSERT INTO t VALUES (NEW.x + 1); END; PRAGMA recursive_triggers = ON; INSERT INTO t VALUES (1);",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 30000) SELECT i FROM n;",
    ] {
        stopped(answer);
    }
}

#[test]
fn memory_is_bounded() {
    for answer in [
        "SELECT randomblob(1000000000);",
        "SELECT zeroblob(2000000000);",
        "SELECT printf('%.*c', 500000000, 'x');",
        "SELECT replace(hex(zeroblob(50000)), '00', 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx');",
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000) SELECT group_concat(hex(zeroblob(1000))) FROM n;",
        "CREATE TEMP TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(90000) AS b FROM n;",
        "CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT zeroblob(90000) AS b FROM n;",
    ] {
        stopped(answer);
    }
}

#[test]
fn deep_and_long_statements_are_refused() {
    let deep = format!("SELECT {}1{};", "(".repeat(3000), ")".repeat(3000));
    let wide = format!("SELECT {};", vec!["1"; 500].join(", "));
    let union = vec!["SELECT 1"; 200].join(" UNION ALL ");
    let like = format!("SELECT 'x' LIKE '{}';", "%a".repeat(300));
    for answer in [deep, wide, union, like] {
        stopped(&answer);
    }
}

#[test]
fn a_trap_that_springs_while_we_probe_is_stopped_too() {
    stopped(
        "CREATE TABLE fights (hero_id INTEGER REFERENCES heroes (id), battle_id INTEGER REFERENCES battles (id));
         CREATE TRIGGER t AFTER INSERT ON fights BEGIN
           INSERT INTO fights WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, i FROM n WHERE i < 0;
         END;",
    );
}

#[test]
fn what_is_odd_but_harmless_is_judged() {
    for answer in [
        format!(
            "SELECT sqlite_version(); EXPLAIN SELECT 1; EXPLAIN QUERY PLAN SELECT * FROM heroes; {SOUND}"
        ),
        format!("SAVEPOINT s; {SOUND} RELEASE s;"),
        format!("BEGIN; {SOUND} COMMIT; ANALYZE; REINDEX;"),
        format!(
            "CREATE TABLE x AS SELECT * FROM heroes; DROP TABLE x; CREATE VIEW v AS SELECT * FROM heroes; {SOUND}"
        ),
        format!("PRAGMA table_info(heroes); PRAGMA foreign_key_check; {SOUND}"),
    ] {
        bench().accepts(&answer);
    }
}
