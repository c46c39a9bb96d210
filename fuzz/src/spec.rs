//! Any text is a spec or is told in one line why it is none; and by a spec of any kind an answer is judged without a fault.
//!
//! The input has three parts with a line `====` between them: the spec, the solution, the answer. The last two may be missing.

use serde_json::Value as Json;
use workbook::course::{Exercise, ExerciseId, Source, Spec, parse};
use workbook::judge::judge;

use super::sound;

/// What stands between the parts.
pub const BETWEEN: &str = "\n====\n";
/// With more checks than this, judging takes too long to be tried often.
const MOST_CHECKS: usize = 12;

/// Panics where something does not hold.
///
/// # Panics
/// That is what it is for.
pub fn check(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut parts = text.split(BETWEEN);
    let text = parts.next().unwrap_or_default();
    let spec: Spec = match parse("it.toml", text) {
        Ok(spec) => spec,
        Err(told) => return place_is_told(text, &told),
    };
    the_same_ahead(text, &spec);
    if let Some(solution) = parts.next()
        && spec.checks.len() <= MOST_CHECKS
    {
        let exercise = exercise(spec, solution);
        let answer = parts.next().unwrap_or(solution);
        let verdict = judge(&exercise, answer, &mut |_| {});
        sound::verdict(&exercise, answer, &verdict);
        let _ = sound::shown(&exercise, &verdict);
    }
}

/// `it.toml, line 2, column 5: what is the matter.`, in one line, at a place that there is.
fn place_is_told(text: &str, told: &str) {
    assert_eq!(told.lines().count(), 1, "{told:?}");
    let place = told.strip_prefix("it.toml, line ").and_then(|rest| rest.split_once(": "));
    let Some((place, message)) = place else { panic!("no place: {told:?}") };
    let Some((line, column)) = place.split_once(", column ") else { panic!("no column: {told:?}") };
    let number = |text: &str| text.parse::<usize>().unwrap_or_else(|error| panic!("{told:?}: {error}"));
    assert!((1..=text.matches('\n').count() + 1).contains(&number(line)), "{told:?}");
    assert!(number(column) >= 1 && !message.is_empty(), "{told:?}");
}

/// The program's own specs are written as JSON when it is built, and read again: that must make no difference.
fn the_same_ahead(text: &str, spec: &Spec) {
    let table: toml::Table = toml::from_str(text).unwrap_or_else(|error| panic!("{error}"));
    let written = serde_json::to_string(&table).unwrap_or_else(|error| panic!("{error}"));
    // JSON has no number for infinity; such a spec is read from its own text.
    if !text.contains("inf") && !text.contains("nan") {
        let read: Spec = serde_json::from_str(&written).unwrap_or_else(|error| panic!("{error}: {written}"));
        assert_eq!(format!("{read:?}"), format!("{spec:?}"));
    }
    assert!(serde_json::from_str::<Json>(&written).is_ok());
}

fn exercise(spec: Spec, solution: &str) -> Exercise {
    let mut fixture = String::new();
    for given in &spec.given {
        let read = Source::Embedded.read(&format!("exercises/sql/given/{given}.sql"));
        fixture += &read.ok().flatten().unwrap_or_default();
        fixture.push('\n');
    }
    fixture += &spec.setup;
    Exercise {
        id: ExerciseId::new("sql", "any"),
        chapter: "01_any".to_owned(),
        spec,
        extension: "sql".to_owned(),
        stub: "-- your answer".into(),
        fixture,
        solution: solution.to_owned().into(),
        also: Vec::new(),
        mistakes: Vec::new(),
        key: 0,
    }
}
