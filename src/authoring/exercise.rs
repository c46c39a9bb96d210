//! One exercise held against what every exercise promises.

use super::mutants::{self, MutantReport};
use crate::course::{Exercise, ExerciseId, Mistake};
use crate::judge::{Judging, Status, Verdict};

/// Every task and every hint must fit into this many columns, with room for indentation on a screen of 80.
const MOST_COLUMNS: usize = 76;
/// How many rows the counterexample of a known mistake may have: two heroes who both fought in two battles are eight.
const MOST_ROWS: usize = 8;

/// What was found about one exercise.
#[derive(Clone, Debug)]
pub struct ExerciseReport {
    /// Which exercise.
    pub id: ExerciseId,
    /// What is not as it should be, one sentence each.
    pub problems: Vec<String>,
    /// How many other right answers there are.
    pub also: usize,
    /// How many known mistakes there are.
    pub mistakes: usize,
    /// What became of the mutants of the solution.
    pub mutants: MutantReport,
}

/// Checks one exercise.
#[must_use]
pub fn check(judging: &Judging, exercise: &Exercise) -> ExerciseReport {
    let mut problems = Vec::new();
    texts(exercise, &mut problems);
    answers(judging, exercise, &mut problems);
    for mistake in &exercise.mistakes {
        check_mistake(judging, exercise, mistake, &mut problems);
    }
    for name in exercise.spec.mistakes.keys().filter(|name| exercise.mistake(name).is_none()) {
        problems.push(format!("[mistakes.{name}] has no file {name}.{}", exercise.extension));
    }
    let mutants = mutants::check(judging, exercise, &mut problems);
    let (id, also, mistakes) = (exercise.id.clone(), exercise.also.len(), exercise.mistakes.len());
    ExerciseReport { id, problems, also, mistakes, mutants }
}

fn texts(exercise: &Exercise, problems: &mut Vec<String>) {
    let spec = &exercise.spec;
    if spec.hints.len() != 3 {
        problems.push(format!(
            "it has {} hints; three are wanted: concept, where to look, skeleton",
            spec.hints.len()
        ));
    }
    if spec.checks.is_empty() {
        problems.push("it checks nothing".to_owned());
    }
    let task = &spec.task;
    let parts = [
        ("write", &task.write),
        ("fixed", &task.fixed),
        ("choose", &task.choose),
        ("checked", &task.checked),
    ];
    for (name, text) in parts {
        if text.trim().is_empty() {
            problems.push(format!("the task's part \"{name}\" is empty"));
        }
    }
    let hints = spec.hints.iter().map(String::as_str);
    for text in parts.iter().map(|(_, text)| text.as_str()).chain(hints).chain([task.story.as_str()]) {
        for line in text.lines().filter(|line| line.chars().count() > MOST_COLUMNS) {
            problems.push(format!("a line is longer than {MOST_COLUMNS} columns: {line}"));
        }
    }
    if !exercise.stub.contains("your answer") {
        problems.push("the stub does not say \"your answer\" anywhere".to_owned());
    }
}

fn answers(judging: &Judging, exercise: &Exercise, problems: &mut Vec<String>) {
    let untouched = verdict(judging, exercise, &exercise.stub);
    if untouched.status != Status::Untouched {
        problems.push(format!("the stub is {}, not untouched", untouched.status.name()));
    }
    // The stub with one statement more is no longer untouched, and must not pass for that.
    let nothing = judging.languages.of_track(&exercise.id.track).nothing();
    let touched = verdict(judging, exercise, &format!("{}\n{nothing}\n", exercise.stub));
    if touched.status == Status::Passed {
        problems.push("the stub passes".to_owned());
    }
    let solution = ("the solution", &exercise.solution);
    for (name, text) in
        std::iter::once(solution).chain(exercise.also.iter().map(|(name, text)| (name.as_str(), text)))
    {
        let verdict = verdict(judging, exercise, text);
        if verdict.status != Status::Passed {
            problems.push(format!("{name} should pass: {}", why(&verdict)));
        }
    }
}

/// What a mistake would be called if it were not known: two that behave alike are both called by no name.
fn like(judging: &Judging, exercise: &Exercise, mistake: &Mistake) -> Option<String> {
    let mut without = exercise.clone();
    without.mistakes.retain(|known| known.name != mistake.name);
    verdict(judging, &without, &mistake.text).mistake().map(str::to_owned)
}

fn check_mistake(judging: &Judging, exercise: &Exercise, mistake: &Mistake, problems: &mut Vec<String>) {
    let name = &mistake.name;
    let (explanation, look_next) = mistake.told();
    if explanation.is_empty() {
        problems.push(format!("the mistake {name} has no first comment: nothing would be told"));
    }
    if look_next.is_none() {
        problems.push(format!("the mistake {name} does not say what to look at next"));
    }
    let verdict = verdict(judging, exercise, &mistake.text);
    if verdict.status != Status::Failed {
        problems.push(format!(
            "the mistake {name} should fail, and is {}: {}",
            verdict.status.name(),
            why(&verdict)
        ));
    } else if verdict.mistake() != Some(name) {
        let called = verdict.mistake().map_or_else(|| "by no name".to_owned(), |other| format!("{other:?}"));
        problems.push(format!("the mistake {name} is rejected, but called {called}: {}", why(&verdict)));
        if let (None, Some(like)) = (verdict.mistake(), like(judging, exercise, mistake)) {
            problems.push(format!(
                "the mistake {name} behaves like {like}: neither can be told from the other, so one file must stand for both"
            ));
        }
    }
    let examples = verdict.checks.iter().filter_map(|check| check.counterexample.as_ref());
    // Where there was no time to make it smaller, its size says nothing.
    let smallest = examples.filter(|example| example.smallest);
    let rows =
        smallest.map(|example| example.tables.iter().map(|table| table.rows.len()).sum::<usize>()).max();
    if let Some(rows) = rows.filter(|rows| *rows > MOST_ROWS) {
        problems.push(format!(
            "the counterexample of the mistake {name} has {rows} rows; {MOST_ROWS} are the most"
        ));
    }
}

fn verdict(judging: &Judging, exercise: &Exercise, answer: &str) -> Verdict {
    judging.judge(exercise, answer, &mut |_| {})
}

fn why(verdict: &Verdict) -> String {
    if let Some(trouble) = &verdict.trouble {
        return trouble.message.clone();
    }
    let failing = verdict.checks.iter().find(|check| check.status == Status::Failed);
    failing.map_or_else(
        || verdict.status.name().to_owned(),
        |check| format!("\"{}\" - {}", check.name, check.message.as_deref().unwrap_or_default()),
    )
}
