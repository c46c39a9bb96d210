//! From a file to a verdict: the answer is read, and what is in the way of reading it becomes a verdict too.
//!
//! Judging itself is the judge's.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::course::Exercise;
use crate::judge::{CheckResult, Event, Judging, Status, Trouble, Verdict};
use crate::workspace::{Answer, Unreadable};

/// Judges the answer in a file of the workspace. `shown` is how the file is to be named; `listen` hears what is being done.
pub(super) fn judge_file(
    judging: &Judging,
    exercise: &Exercise,
    path: &Path,
    answer: &Result<Answer, Unreadable>,
    shown: PathBuf,
    listen: &mut dyn FnMut(Event<'_>),
) -> Verdict {
    let verdict = judge_telling(judging, exercise, answer, Some(shown.clone()), listen);
    match Answer::twin(path).filter(|_| verdict.status == Status::Untouched) {
        Some(twin) => unreadable(exercise, &Answer::saved_elsewhere(path, &twin), Some(shown)),
        None => verdict,
    }
}

/// Judges an answer from anywhere.
pub(super) fn judge_answer(
    judging: &Judging,
    exercise: &Exercise,
    answer: &Result<Answer, Unreadable>,
    shown: Option<PathBuf>,
) -> Verdict {
    judge_telling(judging, exercise, answer, shown, &mut |_| {})
}

fn judge_telling(
    judging: &Judging,
    exercise: &Exercise,
    answer: &Result<Answer, Unreadable>,
    shown: Option<PathBuf>,
    listen: &mut dyn FnMut(Event<'_>),
) -> Verdict {
    match answer {
        Ok(answer) => Verdict { file: shown, ..judging.judge(exercise, &answer.text, listen) },
        Err(reason) => unreadable(exercise, reason, shown),
    }
}

/// What a learner is told of a file that can't be read.
pub(super) fn trouble(exercise: &Exercise, reason: &Unreadable) -> Trouble {
    let mut look_next = reason.look_next.clone();
    if reason.reset {
        look_next += &format!("\nTo begin again: workbook reset {}. A copy is kept.", exercise.id.name);
    }
    Trouble {
        message: reason.message.clone(),
        place: None,
        why: Some(reason.why.clone()),
        look_next: Some(look_next),
    }
}

/// The verdict on an answer that can't be run.
pub(super) fn not_run(
    exercise: &Exercise,
    status: Status,
    trouble: Trouble,
    shown: Option<PathBuf>,
) -> Verdict {
    let checks = exercise.spec.checks.iter();
    Verdict {
        id: exercise.id.clone(),
        title: exercise.spec.title.clone(),
        status,
        file: shown,
        duration: Duration::ZERO,
        checks: checks.map(|check| CheckResult::new(&check.name, Status::NotRun)).collect(),
        trouble: Some(trouble),
        notes: Vec::new(),
        printed: String::new(),
    }
}

fn unreadable(exercise: &Exercise, reason: &Unreadable, shown: Option<PathBuf>) -> Verdict {
    not_run(exercise, Status::Error, trouble(exercise, reason), shown)
}
