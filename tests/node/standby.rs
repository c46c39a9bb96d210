//! Processes that wait for the next answer, and the process that the course's own answers share.

use std::thread;
use std::time::{Duration, Instant};

use workbook::database::Budget;
use workbook::languages::{Author, Languages};

use super::answering::{database, tools};

const MIGRATION: &str = "exports.up = (knex) => knex.schema.createTable('t', (t) => t.integer('a'));
    exports.down = (knex) => knex.schema.dropTable('t');";

#[test]
fn an_answer_finds_a_process_that_waits() {
    let Some(tools) = tools() else { return };
    for track in ["knex", "sequelize"] {
        let languages = Languages::new(tools.clone());
        let node = languages.node(track).unwrap();
        languages.warm(track);
        let start = Instant::now();
        while !node.is_warm() {
            assert!(start.elapsed() < Duration::from_secs(60), "{track} is never warm");
            thread::sleep(Duration::from_millis(5));
        }
        let workshop = languages.of_track(track).workshop();
        let program = workshop
            .open("console.log('mine'); exports.up = () => {}; exports.down = () => {};", Author::Learner);
        let program = program.unwrap();
        assert!(!node.is_warm(), "it was taken");
        let budget = Budget::start(Duration::from_secs(10));
        program.run(&database(&budget), &budget).unwrap();
        assert_eq!(program.printed(), "mine\n", "nothing of what was tried before");
    }
}

#[test]
fn the_course_keeps_its_process_and_the_learner_never_gets_a_used_one() {
    let Some(tools) = tools() else { return };
    let languages = Languages::new(tools.clone());
    let mark = "exports.up = () => { globalThis.marks = (globalThis.marks ?? 0) + 1; console.log(globalThis.marks); };
        exports.down = () => {};";
    let run = |author| {
        let workshop = languages.of_track("knex").workshop();
        let program = workshop.open(mark, author).unwrap();
        let budget = Budget::start(Duration::from_secs(10));
        program.run(&database(&budget), &budget).unwrap();
        program.printed()
    };
    for (author, printed) in
        [(Author::Course, "1\n"), (Author::Learner, "1\n"), (Author::Course, "2\n"), (Author::Learner, "1\n")]
    {
        assert_eq!(run(author), printed);
    }
}

#[test]
fn both_authors_work_side_by_side() {
    let Some(tools) = tools() else { return };
    let languages = Languages::new(tools.clone());
    let workshop = languages.of_track("knex").workshop();
    let programs: Vec<_> = [Author::Learner, Author::Course, Author::Course]
        .into_iter()
        .map(|author| workshop.open(MIGRATION, author).unwrap())
        .collect();
    let budget = Budget::start(Duration::from_secs(20));
    let databases: Vec<_> = programs.iter().map(|_| database(&budget)).collect();
    for name in ["up", "down", "up"] {
        for (program, database) in programs.iter().zip(&databases) {
            program.part(name, &[], database, &budget).unwrap();
        }
    }
    assert!(databases.iter().all(|database| database.rows("SELECT * FROM t", &[]).is_ok()));
}
