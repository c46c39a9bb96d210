//! How long verdicts take inside one process: every right answer, every known mistake, and reading the course.
//!
//! Whole processes beside the `sqlite3` shell are timed by `benches/against_sqlite3`.

use std::sync::{Arc, LazyLock};
use std::thread;
use std::time::Duration;

use divan::Bencher;
use workbook::course::{Course, Exercise, ExerciseId};
use workbook::env::Environment;
use workbook::judge::{self, Judging};
use workbook::languages::Languages;
use workbook::languages::node::{Node, packages};

/// The languages with what this machine has of Node.js; without it the benchmarks of its tracks measure nothing.
static LANGUAGES: LazyLock<Arc<Languages>> =
    LazyLock::new(|| Arc::new(Languages::new(packages::look(&Environment::read()))));

fn main() {
    divan::main();
}

fn exercises() -> Vec<Exercise> {
    let course = Course::embedded();
    let Ok(track) = course.track("sql") else { return Vec::new() };
    track.exercises().filter_map(|name| course.exercise_of(&track, name).ok()).collect()
}

/// All solutions of the SQL track, judged one after another: divide by their number for the average.
#[divan::bench]
fn every_solution(bencher: Bencher<'_, '_>) {
    let exercises = exercises();
    bencher.bench(|| {
        for exercise in &exercises {
            divan::black_box(judge::judge(exercise, &exercise.solution, &mut |_| {}));
        }
    });
}

/// The solution of each exercise.
#[divan::bench(args = names())]
fn solution(bencher: Bencher<'_, '_>, name: &str) {
    let Ok(exercise) = Course::embedded().exercise(&ExerciseId::new("sql", name)) else { return };
    bencher.bench(|| judge::judge(&exercise, &exercise.solution, &mut |_| {}));
}

/// The slowest of each exercise's mistakes: shrunk and named.
#[divan::bench(args = names())]
fn first_mistake(bencher: Bencher<'_, '_>, name: &str) {
    let Ok(exercise) = Course::embedded().exercise(&ExerciseId::new("sql", name)) else { return };
    let Some(mistake) = exercise.mistakes.first() else { return };
    bencher.bench(|| judge::judge(&exercise, &mistake.text, &mut |_| {}));
}

/// The solution of each exercise in JavaScript, in a process that waits, as while it is watched.
#[divan::bench(args = in_javascript(), sample_count = 10, sample_size = 1)]
fn solution_in_javascript(bencher: Bencher<'_, '_>, name: &str) {
    let Some(exercise) = exercise_in_javascript(name) else { return };
    in_a_waiting_process(bencher, &exercise, &exercise.solution);
}

/// The first mistake of each, named by those of the course in a process that waits, too.
#[divan::bench(args = in_javascript(), sample_count = 10, sample_size = 1)]
fn first_mistake_in_javascript(bencher: Bencher<'_, '_>, name: &str) {
    let Some(exercise) = exercise_in_javascript(name) else { return };
    let Some(mistake) = exercise.mistakes.first() else { return };
    in_a_waiting_process(bencher, &exercise, &mistake.text);
}

fn in_a_waiting_process(bencher: Bencher<'_, '_>, exercise: &Exercise, answer: &str) {
    let judging = Judging { languages: Arc::clone(&LANGUAGES), ..Judging::default() };
    let track = &exercise.id.track;
    let warm = || {
        LANGUAGES.warm(exercise, || {});
        while !LANGUAGES.node(track).is_none_or(Node::is_warm) {
            thread::sleep(Duration::from_millis(5));
        }
        assert!(judging.rehearse(exercise), "no answer comes meanwhile");
        judging.study(exercise);
    };
    bencher.with_inputs(warm).bench_local_values(|()| judging.judge(exercise, answer, &mut |_| {}));
}

fn in_javascript() -> Vec<String> {
    let course = Course::embedded();
    let tracks = ["knex", "sequelize"].into_iter().filter(|track| LANGUAGES.can_run(track));
    tracks
        .filter_map(|name| course.track(name).ok())
        .flat_map(|track| {
            track.exercises().map(|name| format!("{}/{name}", track.name)).collect::<Vec<String>>()
        })
        .collect()
}

fn exercise_in_javascript(name: &str) -> Option<Exercise> {
    let (track, name) = name.split_once('/')?;
    Course::embedded().exercise(&ExerciseId::new(track, name)).ok()
}

/// Reading the order of the course and every spec.
#[divan::bench]
fn read_the_course() -> Vec<Exercise> {
    exercises()
}

fn names() -> Vec<String> {
    Course::embedded()
        .track("sql")
        .map(|track| track.exercises().map(str::to_owned).collect())
        .unwrap_or_default()
}
