//! What is found out of known mistakes before an answer is there: the same as afterwards, and then at once.

use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use workbook::course::{Course, Exercise, ExerciseId};
use workbook::judge::{CheckResult, Judging};
use workbook::languages::Languages;
use workbook::languages::node::{Node, Tools};

use super::answering::tools;

fn exercise(name: &str) -> Exercise {
    Course::embedded().exercise(&ExerciseId::parse(name, "knex")).unwrap()
}

fn judging(tools: &Tools) -> Judging {
    Judging { languages: Arc::new(Languages::new(tools.clone())), ..Judging::default() }
}

/// Judging that knows the mistakes of an exercise already.
fn studied(tools: &Tools, exercise: &Exercise) -> Judging {
    let judging = judging(tools);
    judging.languages.warm(exercise, || {});
    let start = Instant::now();
    while !judging.languages.node(&exercise.id.track).is_none_or(Node::is_warm) {
        assert!(start.elapsed() < Duration::from_mins(1), "it is never warm");
        thread::sleep(Duration::from_millis(5));
    }
    judging.study(exercise);
    judging
}

/// What is told of a check. Sequelize writes the time into its statements: those are left out.
fn told(check: &CheckResult) -> [&Option<String>; 4] {
    [&check.message, &check.mistake, &check.explanation, &check.look_next]
}

#[test]
fn what_is_known_before_is_what_would_be_found_out_then() {
    let Some(tools) = tools() else { return };
    for name in ["knex/both_ways", "sequelize/both_ways"] {
        let exercise = exercise(name);
        let studied = studied(tools, &exercise);
        for mistake in &exercise.mistakes {
            let fresh = Judging { languages: Arc::clone(&studied.languages), ..Judging::default() };
            let then = fresh.judge(&exercise, &mistake.text, &mut |_| {});
            let known = studied.judge(&exercise, &mistake.text, &mut |_| {});
            for (then, known) in then.checks.iter().zip(&known.checks) {
                assert_eq!(told(then), told(known), "{name} {}", mistake.name);
            }
            assert!(
                then.checks.iter().any(|check| check.mistake.as_deref() == Some(&*mistake.name)),
                "{name}"
            );
        }
    }
}

#[test]
fn what_is_known_is_not_run_again() {
    let Some(tools) = tools() else { return };
    let exercise = exercise("knex/unique_pair");
    let judging = studied(tools, &exercise);
    let mistake = exercise.mistakes[0].clone();
    // They can't be run any more.
    let mut forgotten = exercise.clone();
    for mistake in &mut forgotten.mistakes {
        mistake.text = "exports.up = (".into();
    }
    let verdict = judging.judge(&forgotten, &mistake.text, &mut |_| {});
    assert!(verdict.checks.iter().any(|check| check.mistake.as_deref() == Some(&*mistake.name)));
    // Of another version nothing is known.
    forgotten.key += 1;
    let verdict = judging.judge(&forgotten, &mistake.text, &mut |_| {});
    assert!(verdict.checks.iter().all(|check| check.mistake.is_none()));
}
