//! Any bytes are judged as an answer to an exercise of the course, as `verify --file` does: read, run, told.
//!
//! The first byte picks the exercise.

use std::sync::OnceLock;
use std::time::Duration;

use workbook::course::{Course, Exercise, ExerciseId};
use workbook::judge::{Status, Verdict, judge};
use workbook::languages::sql::tokens;
use workbook::workspace::Answer;

use super::sound;

/// One exercise for each way of judging: tables found by their shape, queries, sections, states, plans.
pub const EXERCISES: [&str; 16] = [
    "first_join_table",
    "unique_pair",
    "battles_of_a_hero",
    "fill_it",
    "when_a_hero_goes",
    "role_of_a_hero",
    "foreign_keys_on",
    "battles_per_hero",
    "in_order",
    "all_of",
    "comrades",
    "hero_weapon",
    "rivals",
    "join_or_leave",
    "second_index",
    "up_and_down",
];

/// An answer that took longer than this may run out of time once and not the next time.
const SURE: Duration = Duration::from_millis(400);

/// Functions and words that are another value each time.
const CHANGING: [&str; 12] = [
    "random",
    "randomblob",
    "date",
    "time",
    "datetime",
    "julianday",
    "unixepoch",
    "strftime",
    "timediff",
    "current_date",
    "current_time",
    "current_timestamp",
];

/// Panics where something does not hold.
///
/// # Panics
/// That is what it is for.
pub fn check(bytes: &[u8]) {
    let Some((first, bytes)) = bytes.split_first() else { return };
    let exercises = exercises();
    let exercise = &exercises[usize::from(*first) % exercises.len()];
    // What can't be read is told without judging.
    let Ok(answer) = Answer::read_stream(bytes) else { return };
    let verdict = judge(exercise, &answer.text, &mut |_| {});
    sound::verdict(exercise, &answer.text, &verdict);
    let shown = sound::shown(exercise, &verdict);
    if verdict.status != Status::Untouched && verdict.duration < SURE && stays_the_same(&answer.text) {
        let again: Verdict = judge(exercise, &answer.text, &mut |_| {});
        let shown_again = sound::shown(exercise, &again);
        assert!(shown == shown_again || again.duration >= SURE, "{shown}\nthe second time:\n{shown_again}");
    }
}

fn stays_the_same(answer: &str) -> bool {
    let changes = |word: String| CHANGING.contains(&word.to_ascii_lowercase().as_str());
    !tokens(answer).any(|token| changes(token.inside()))
}

fn exercises() -> &'static [Exercise] {
    static READ: OnceLock<Vec<Exercise>> = OnceLock::new();
    READ.get_or_init(|| {
        let course = Course::embedded();
        let read = |name: &&str| course.exercise(&ExerciseId::new("sql", *name));
        EXERCISES.iter().map(read).collect::<Result<_, _>>().unwrap_or_else(|error| panic!("{error:?}"))
    })
}
