//! What holds for every verdict, whatever the exercise and whatever the answer.

use std::time::Duration;

use workbook::course::Exercise;
use workbook::judge::{CheckResult, Counterexample, Status, Verdict};
use workbook::report::{Context, Style, verdict_within, verify_json, verify_junit, verify_tap};

/// A verdict agrees with itself, with its exercise and with the answer.
///
/// # Panics
/// Where it does not.
pub fn verdict(exercise: &Exercise, answer: &str, verdict: &Verdict) {
    let names: Vec<&str> = verdict.checks.iter().map(|check| check.name.as_str()).collect();
    let asked: Vec<&str> = exercise.spec.checks.iter().map(|check| check.name.as_str()).collect();
    assert_eq!(names, asked, "a verdict has the checks of its exercise");
    let has = |status: Status| verdict.checks.iter().any(|check| check.status == status);
    assert_eq!(verdict.status == Status::Failed, has(Status::Failed), "{verdict:?}");
    match verdict.status {
        Status::Passed => {
            assert!(verdict.checks.iter().all(|check| check.status == Status::Passed), "{verdict:?}");
        }
        Status::Failed => {}
        Status::Untouched | Status::Error | Status::NotRun => {
            assert!(!has(Status::Passed), "{verdict:?}");
        }
    }
    assert_eq!(verdict.status == Status::Error, verdict.trouble.is_some(), "{verdict:?}");
    let places = verdict.checks.iter().map(|check| &check.place);
    let trouble = verdict.trouble.iter().map(|trouble| &trouble.place);
    for place in places.chain(trouble).flatten() {
        assert!((1..=answer.matches('\n').count() + 1).contains(&place.line), "{place:?}");
        assert!(place.column >= 1 && place.length >= 1, "{place:?}");
    }
    for check in &verdict.checks {
        if let Some(mistake) = &check.mistake {
            assert!(exercise.mistake(mistake).is_some(), "{mistake} is no mistake of the exercise");
        }
        if check.status == Status::Failed {
            failed(check);
        }
    }
}

fn failed(check: &CheckResult) {
    assert!(check.message.as_ref().is_some_and(|message| !message.trim().is_empty()), "{check:?}");
    if let Some(found) = &check.counterexample {
        counterexample(found);
    }
}

fn counterexample(found: &Counterexample) {
    let Counterexample { expected, actual, error, ordered, .. } = found;
    if error.is_some() {
        return;
    }
    let same = if *ordered {
        format!("{expected:?}") == format!("{actual:?}")
    } else {
        let sorted = |rows: &[Vec<_>]| {
            let mut rows: Vec<String> = rows.iter().map(|row| format!("{row:?}")).collect();
            rows.sort_unstable();
            rows
        };
        sorted(expected) == sorted(actual)
    };
    assert!(!same, "a counterexample shows a difference: {found:?}");
}

/// Everything that is shown of a verdict, its duration left out: for people, in JSON, `JUnit` and TAP. A terminal gets no
/// control characters.
///
/// # Panics
/// Where it gets one.
#[must_use]
pub fn shown(exercise: &Exercise, verdict: &Verdict) -> String {
    let timeless = [Verdict { duration: Duration::ZERO, ..verdict.clone() }];
    let json = verify_json(&timeless);
    assert!(serde_json::from_str::<serde_json::Value>(&json).is_ok(), "{json}");
    clean(&json);
    let mut all = json;
    for style in [Style::default(), Style { width: 40, plain: true, ascii: true, ..Style::default() }] {
        let screen = verdict_within(&timeless[0], &Context::new(exercise), &style, None);
        clean(&screen);
        all += &screen;
    }
    let junit = verify_junit(&timeless);
    clean(&junit);
    let tap = verify_tap(&timeless);
    clean(&tap);
    all + &junit + &tap
}

fn clean(screen: &str) {
    let found = screen.chars().find(|letter| letter.is_control() && *letter != '\n');
    assert!(found.is_none(), "{found:?} in what is shown:\n{screen:?}");
}
