//! Values that nobody expects, in a whole verdict: wide characters line up, control characters are shown and not sent, long
//! values are cut. Tests alone.

use super::Style;
use super::samples::{assert_fits, at, counted, failed, miscounted, shown, twice};
use super::text::width;
use crate::database::Value;
use crate::judge::{CheckResult, Counterexample, Evidence};

/// Names as the counterexample's hero and rows have them.
fn with_names(names: [&str; 2]) -> CheckResult {
    let mut found = counted();
    found.tables[0].rows[0][1] = Value::text(names[0]);
    let rows = |number: i64| names.map(|name| vec![Value::text(name), Value::Integer(number)]).to_vec();
    let counterexample = Counterexample { expected: rows(0), actual: rows(1), ..found };
    CheckResult { counterexample: Some(counterexample), ..miscounted() }
}

/// Where the lines that hold this text have their bars, in columns.
fn bars(screen: &str, text: &str) -> Vec<Vec<usize>> {
    let lines = screen.lines().filter(|line| line.contains(text));
    lines.map(|line| line.match_indices(" | ").map(|(at, _)| width(&line[..at])).collect()).collect()
}

#[test]
fn wide_characters_line_up() {
    for name in ["\u{6728}\u{862d}", "\u{1f3af}", "\u{c544}\u{d0ac}\u{b808}\u{c2a4}", "A\u{0308}neas"] {
        let screen = shown(&failed(vec![with_names([name, "Atalanta"])]), &Style::default());
        let differing = bars(&screen, "this row");
        assert_eq!(differing.len(), 4, "{screen}");
        assert!(differing.iter().all(|bars| *bars == differing[0]), "{screen}");
    }
}

#[test]
fn remarks_stand_below_each_other_beside_wide_names() {
    let mut evidence = twice();
    evidence.table.rows[0][1] = Value::text("1 (\u{6728}\u{862d})");
    evidence.remarks.push((0, "the first of them".to_owned()));
    let check = CheckResult { evidence: Some(Evidence { ..evidence }), counterexample: None, ..miscounted() };
    let screen = shown(&failed(vec![check]), &Style::default());
    let remarks: Vec<usize> =
        screen.lines().filter_map(|line| line.find("<- ").map(|at| width(&line[..at]))).collect();
    assert_eq!(remarks.len(), 2, "{screen}");
    assert_eq!(remarks[0], remarks[1], "{screen}");
}

#[test]
fn control_characters_are_shown_and_not_sent() {
    let screen = shown(&failed(vec![with_names(["\u{1b}[2Jgone", "a\tb\r\nc\u{202e}d"])]), &Style::default());
    assert!(screen.contains("-   \\e[2Jgone          |       1   your query gave this row"), "{screen}");
    assert!(screen.contains("-   a\\tb\\r\\nc\\u{202e}d |       1   your query gave this row"), "{screen}");
    assert!(!screen.contains(['\u{1b}', '\t', '\r', '\u{202e}']), "{screen}");
}

#[test]
fn long_values_are_cut_and_the_window_is_kept() {
    let (one, other) = ("Ajax ".repeat(30), format!("{}!", "Ajax ".repeat(30)));
    for columns in [40, 60, 80] {
        let screen = shown(&failed(vec![with_names([&one, &other])]), &at(columns));
        assert_fits(&screen, columns);
        assert!(screen.contains("..."), "{screen}");
    }
    let screen = shown(&failed(vec![with_names([&one, &other])]), &Style::default());
    assert!(screen.contains("...jax !"), "what differs is shown:\n{screen}");
}
