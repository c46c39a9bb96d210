//! Processes that wait for the next answer, and the process that the course's own answers share.

use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use workbook::database::Budget;
use workbook::languages::node::Node;
use workbook::languages::{Author, Call, Languages};

use super::answering::{database, tools};

const MIGRATION: &str = "exports.up = (knex) => knex.schema.createTable('t', (t) => t.integer('a'));
    exports.down = (knex) => knex.schema.dropTable('t');";

fn wait_until_warm(node: &Node) {
    let start = Instant::now();
    while !node.is_warm() {
        assert!(start.elapsed() < Duration::from_mins(1), "it is never warm");
        thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn an_answer_finds_a_process_that_waits() {
    let Some(tools) = tools() else { return };
    for track in ["knex", "sequelize"] {
        let languages = Languages::new(tools.clone());
        let node = languages.node(track).unwrap();
        node.warm(|| {});
        wait_until_warm(node);
        let workshop = languages.node(track).expect("a track of Node.js").bench();
        let program = workshop
            .open("console.log('mine'); exports.up = () => {}; exports.down = () => {};", Author::Learner);
        let program = program.unwrap();
        assert!(!node.is_warm(), "it was taken");
        let budget = Budget::start(Duration::from_secs(10));
        program.run(&mut database(&budget), &budget).unwrap();
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
        let workshop = languages.node("knex").expect("a track of Node.js").bench();
        let program = workshop.open(mark, author).unwrap();
        let budget = Budget::start(Duration::from_secs(10));
        program.run(&mut database(&budget), &budget).unwrap();
        program.printed()
    };
    for (author, printed) in
        [(Author::Course, "1\n"), (Author::Learner, "1\n"), (Author::Course, "2\n"), (Author::Learner, "1\n")]
    {
        assert_eq!(run(author), printed);
    }
}

#[test]
fn a_rehearsal_is_in_the_process_that_waits_and_an_answer_that_comes_ends_it() {
    let Some(tools) = tools() else { return };
    let languages = Arc::new(Languages::new(tools.clone()));
    let node = languages.node("knex").expect("a track of Node.js");
    let mark = "exports.up = () => { globalThis.marks = (globalThis.marks ?? 0) + 1; console.log(globalThis.marks); };
        exports.down = () => {};";
    let refused = node.bench().open(mark, Author::Rehearsal).err();
    assert!(refused.is_some(), "nothing waits");
    node.warm(|| {});
    wait_until_warm(node);
    let (begun, begins) = mpsc::channel();
    let rehearsing = Arc::clone(&languages);
    let rehearsal = thread::spawn(move || {
        let workshop = rehearsing.node("knex").expect("a track of Node.js").bench();
        let program = workshop.open(mark, Author::Rehearsal).expect("a process waits");
        let budget = Budget::start(Duration::from_mins(1));
        let mut runs = 0;
        while program.run(&mut database(&budget), &budget).is_ok() {
            runs += 1;
            let _ = begun.send(());
        }
        runs
    });
    begins.recv().expect("it runs once");
    let program = node.bench().open(mark, Author::Learner).expect("it comes back");
    let runs: usize = rehearsal.join().unwrap();
    let budget = Budget::start(Duration::from_secs(10));
    program.run(&mut database(&budget), &budget).unwrap();
    assert_eq!(
        program.printed(),
        format!("{}\n", runs + 1),
        "the same process, and nothing that was printed before"
    );
}

#[test]
fn mistakes_are_studied_in_the_process_of_the_course_until_an_answer_is_there() {
    let Some(tools) = tools() else { return };
    let languages = Arc::new(Languages::new(tools.clone()));
    let node = languages.node("knex").expect("a track of Node.js");
    let mark = "exports.up = () => { globalThis.marks = (globalThis.marks ?? 0) + 1; console.log(globalThis.marks); };
        exports.down = () => {};";
    node.warm(|| {});
    wait_until_warm(node);
    let (begun, begins) = mpsc::channel();
    let studying = Arc::clone(&languages);
    let study = thread::spawn(move || {
        let workshop = studying.node("knex").expect("a track of Node.js").bench();
        let program = workshop.open(mark, Author::Study).expect("a process waits");
        let budget = Budget::start(Duration::from_mins(1));
        let mut runs = 0;
        while program.run(&mut database(&budget), &budget).is_ok() {
            runs += 1;
            let _ = begun.send(());
        }
        (runs, workshop.is_called_off())
    });
    begins.recv().expect("it runs once");
    assert!(node.is_warm(), "it comes back when it is called");
    let learner = node.bench().open(mark, Author::Learner).expect("one waits");
    let budget = Budget::start(Duration::from_secs(10));
    learner.run(&mut database(&budget), &budget).unwrap();
    assert_eq!(learner.printed(), "1\n", "the learner's is another one");
    let (runs, is_called_off): (usize, bool) = study.join().unwrap();
    assert!(is_called_off, "an answer is there");
    let course = node.bench().open(mark, Author::Course).expect("it comes back");
    course.run(&mut database(&budget), &budget).unwrap();
    assert_eq!(course.printed(), format!("{}\n", runs + 1), "the same process");
}

#[test]
fn a_process_is_not_rehearsed_for_ever() {
    let Some(tools) = tools() else { return };
    let languages = Languages::new(tools.clone());
    let node = languages.node("knex").expect("a track of Node.js");
    node.warm(|| {});
    wait_until_warm(node);
    let budget = Budget::start(Duration::from_mins(1));
    let call = Call { body: "", exports: &[], values: Vec::new() };
    let mut database = database(&budget);
    let mut runs = 0;
    while let Ok(program) = node.bench().open("", Author::Rehearsal) {
        for _ in 0..100 {
            program.call(&call, &mut database, &budget, &mut |_| {}).unwrap();
        }
        runs += 100;
        assert!(runs < 2_000, "it is taken again and again");
    }
    assert!(runs > 100, "more than one exercise can be rehearsed");
    assert!(node.is_warm(), "it waits for an answer");
}

#[test]
fn both_authors_work_side_by_side() {
    let Some(tools) = tools() else { return };
    let languages = Languages::new(tools.clone());
    let workshop = languages.node("knex").expect("a track of Node.js").bench();
    let programs: Vec<_> = [Author::Learner, Author::Course, Author::Course]
        .into_iter()
        .map(|author| workshop.open(MIGRATION, author).unwrap())
        .collect();
    let budget = Budget::start(Duration::from_secs(20));
    let mut databases: Vec<_> = programs.iter().map(|_| database(&budget)).collect();
    for name in ["up", "down", "up"] {
        for (program, database) in programs.iter().zip(&mut databases) {
            program.part(name, &[], database, &budget).unwrap();
        }
    }
    assert!(databases.iter().all(|database| database.rows("SELECT * FROM t", &[]).is_ok()));
}

/// What an answer costs, by a new process and by one that waits. Not a test of speed, which depends on the machine: it prints.
#[test]
#[ignore = "prints times: cargo test --test node -- --ignored --nocapture"]
fn times_of_a_migration_and_a_call() {
    let Some(tools) = tools() else { return };
    let text =
        "const knex = require('knex')({ client: 'sqlite3', connection: ':memory:', useNullAsDefault: true });
        const bookshelf = require('bookshelf')(knex);
        exports.up = (knex) => knex.schema.createTable('fights', (table) => {
            table.integer('hero_id').references('heroes.id');
            table.integer('battle_id').references('battles.id');
            table.primary(['hero_id', 'battle_id']);
        });
        exports.down = (knex) => knex.schema.dropTable('fights');
        const Battle = bookshelf.model('Battle', { tableName: 'battles' });
        exports.Hero = bookshelf.model('Hero', {
            tableName: 'heroes',
            battles() { return this.belongsToMany('Battle', 'fights', 'hero_id', 'battle_id'); },
        });";
    for is_warm in [false, true] {
        let mut times = Vec::new();
        for _ in 0..15 {
            let languages = Languages::new(tools.clone());
            if is_warm {
                languages.node("knex").expect("a track of Node.js").warm(|| {});
                while !languages.node("knex").is_some_and(Node::is_warm) {
                    thread::sleep(Duration::from_millis(5));
                }
            }
            let start = Instant::now();
            let program = languages
                .node("knex")
                .expect("a track of Node.js")
                .bench()
                .open(text, Author::Learner)
                .unwrap();
            let budget = Budget::start(Duration::from_secs(10));
            let mut database = database(&budget);
            program.run(&mut database, &budget).unwrap();
            let body = "const hero = await Hero.where('id', 1).fetch(); await hero.battles().attach(101);
                return rows(await hero.battles().fetch(), 'name');";
            let exports = ["Hero".to_owned()];
            let call = Call { body, exports: &exports, values: Vec::new() };
            program.call(&call, &mut database, &budget, &mut |_| {}).unwrap();
            times.push(start.elapsed());
        }
        times.sort();
        eprintln!("waiting: {is_warm}, least {:.1?}, median {:.1?}", times[0], times[times.len() / 2]);
    }
}
