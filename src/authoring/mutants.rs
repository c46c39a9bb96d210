//! Small changes to a solution, each of which the checks must notice.
//!
//! A change that makes no difference that a learner could see is listed in the spec with its reason; it counts neither way.

use crate::course::{EqualMutant, Exercise};
use crate::judge::{Judging, Status};

/// How many changes were tried, and what became of them.
#[derive(Clone, Debug, Default)]
pub struct MutantReport {
    /// How many were tried, those listed as equal left out.
    pub tried: usize,
    /// How many of these were noticed.
    pub caught: usize,
    /// How many are listed as equal.
    pub equal: usize,
}

/// Tries every mutant of the exercise's solution.
#[must_use]
pub fn check(judging: &Judging, exercise: &Exercise, problems: &mut Vec<String>) -> MutantReport {
    let mut report = MutantReport::default();
    let mut listed = vec![false; exercise.spec.equals.len()];
    for mutant in judging.languages.of_track(&exercise.id.track).mutants(&exercise.solution) {
        let passes = judging.judge(exercise, &mutant.text, &mut |_| {}).status == Status::Passed;
        let is_listed = |equal: &EqualMutant| {
            folded(&equal.before) == folded(&mutant.before) && folded(&equal.after) == folded(&mutant.after)
        };
        let equal = exercise.spec.equals.iter().position(is_listed);
        if !passes {
            report.tried += 1;
            report.caught += 1;
        } else if let Some(index) = equal {
            report.equal += 1;
            listed[index] = true;
        } else {
            report.tried += 1;
            problems.push(format!(
                "a changed solution still passes (line {}): {:?} -> {:?}",
                mutant.line,
                folded(&mutant.before),
                folded(&mutant.after)
            ));
        }
    }
    for (equal, listed) in exercise.spec.equals.iter().zip(listed) {
        if !listed {
            problems
                .push(format!("[[equal]] {:?} -> {:?} is no mutant that passes", equal.before, equal.after));
        }
    }
    report
}

/// A text with its white space folded.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
