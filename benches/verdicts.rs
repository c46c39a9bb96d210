//! How long verdicts take inside one process: every right answer, every known mistake, and reading the course.
//!
//! Whole processes beside the `sqlite3` shell are timed by `benches/against_sqlite3`.

use divan::Bencher;
use workbook::course::{Course, Exercise, ExerciseId};
use workbook::judge;

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
