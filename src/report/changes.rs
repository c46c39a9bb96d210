//! Which rows are asked for and missing, given and not asked for, or both: a signed diff of two lists of rows.
//!
//! Every sign stands with words. Whether the answer passes was decided long before.

use std::fmt::Write as _;

use super::grid::{Grid, remarked};
use super::rows::{need_quotes, same_row};
use super::style::Style;
use super::text;
use super::theme::{Role, paint};
use crate::database::{Value, same_value};

/// Rows that are in both are there for orientation only; this many are enough.
const EQUAL_SHOWN: usize = 3;
/// Of the rows that differ, this many of each side.
const DIFFERENT_SHOWN: usize = 6;

type Rows = [Vec<Value>];

/// Where the two lists come from, in words.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    /// Stands beside a row that is there and not asked for.
    given: String,
    /// Stands beside a row that is asked for and not there.
    wanted: String,
    /// What is said before the rows: nothing, where it was told already.
    opening: bool,
}

impl Wording {
    /// The words for the rows of a query.
    pub(super) fn query() -> Self {
        Self::new("your query gave this row", "the task asks for this row")
    }

    /// The words for the rows that code gave when it was called.
    pub(super) fn call() -> Self {
        Self::new("your code gave this row", "the task asks for this row")
    }

    /// The words for the rows of a table after the answer ran.
    pub(super) fn state(table: &str) -> Self {
        let table = text::value(table);
        Self::new(&format!("{table} has this row"), &format!("{table} should have this row"))
    }

    fn new(given: &str, wanted: &str) -> Self {
        Self { given: given.to_owned(), wanted: wanted.to_owned(), opening: true }
    }

    /// The same words, without a sentence before the rows.
    pub(super) fn without_opening(self) -> Self {
        Self { opening: false, ..self }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Both,
    Given,
    Wanted,
}

#[derive(Clone, Debug, PartialEq)]
struct Change {
    side: Side,
    row: Vec<Value>,
    words: String,
}

/// The diff, as lines of at most `room` columns where that can be.
pub(super) fn changes(
    style: &Style,
    wording: &Wording,
    columns: &[String],
    actual: &Rows,
    expected: &Rows,
    room: usize,
) -> Vec<String> {
    let mut list = compare(wording, actual, expected);
    let reordered = list.iter().all(|change| change.side == Side::Both);
    if reordered {
        list = compare_in_order(actual, expected);
    }
    let mut lines = Vec::new();
    if wording.opening {
        lines.extend(style.lines(opening(reordered, actual.len(), expected.len()), room));
    }
    if list.is_empty() {
        return lines;
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    let (list, left_out) = shorten(list);
    let rows: Vec<Vec<Value>> = list.iter().map(|change| change.row.clone()).collect();
    let mut grid = Grid::new(columns, &rows, need_quotes(actual, expected));
    if style.plain || !grid.fit(room.saturating_sub(4)) {
        in_lines(&grid, &list, &mut lines);
    } else {
        in_columns(style, &grid, &list, room, &mut lines);
    }
    lines.extend(left_out.into_iter().map(|line| paint(style, Role::Muted, &line)));
    lines
}

/// What the signs alone don't say.
const fn opening(reordered: bool, actual: usize, expected: usize) -> &'static str {
    match (actual, expected) {
        (0, 0) => "There are no rows on either side.",
        (0, _) => "There are no rows yet.",
        (_, 0) => "No rows are asked for.",
        _ if reordered => "These are the right rows, in another order than asked for.",
        _ => "",
    }
}

fn compare(wording: &Wording, actual: &Rows, expected: &Rows) -> Vec<Change> {
    let mut unmatched: Vec<&Vec<Value>> = actual.iter().collect();
    let (mut both, mut missing) = (Vec::new(), Vec::new());
    for row in expected {
        match unmatched.iter().position(|given| same_row(given, row)) {
            Some(index) => both.push(unmatched.remove(index)),
            None => missing.push(row),
        }
    }
    let change = |side: Side, row: &[Value], words: &str| {
        let again = side != Side::Both && both.iter().any(|other| same_row(other, row));
        let words = if again { format!("{words} once more") } else { words.to_owned() };
        Change { side, row: row.to_vec(), words }
    };
    let mut list: Vec<Change> = both.iter().map(|row| change(Side::Both, row, "")).collect();
    for row in unmatched {
        list.push(change(Side::Given, row, &wording.given));
        if let Some(index) = nearest(row, &missing) {
            list.push(change(Side::Wanted, missing.remove(index), &wording.wanted));
        }
    }
    list.extend(missing.into_iter().map(|row| change(Side::Wanted, row, &wording.wanted)));
    list
}

/// The row that shares most values with `row`, if any shares one: the two are read together.
fn nearest(row: &[Value], others: &[&Vec<Value>]) -> Option<usize> {
    let shared =
        |other: &[Value]| row.iter().zip(other).filter(|(one, other)| same_value(one, other)).count();
    let best = others.iter().map(|other| shared(other)).max().filter(|shared| *shared > 0)?;
    others.iter().position(|other| shared(other) == best)
}

fn compare_in_order(actual: &Rows, expected: &Rows) -> Vec<Change> {
    let mut list = Vec::new();
    for (index, (given, wanted)) in actual.iter().zip(expected).enumerate() {
        if !same_row(given, wanted) {
            let place = index + 1;
            let words = format!("your row {place}");
            list.push(Change { side: Side::Given, row: given.clone(), words });
            let words = format!("row {place} as the task asks");
            list.push(Change { side: Side::Wanted, row: wanted.clone(), words });
        }
    }
    list
}

/// Leaves out rows beyond what helps, and says how many.
fn shorten(list: Vec<Change>) -> (Vec<Change>, Vec<String>) {
    let mut kept = Vec::new();
    let mut left_out = Vec::new();
    let kinds = [
        (Side::Both, EQUAL_SHOWN, "equal rows"),
        (Side::Given, DIFFERENT_SHOWN, "rows with -"),
        (Side::Wanted, DIFFERENT_SHOWN, "rows with +"),
    ];
    let mut room = Vec::new();
    for (side, most, noun) in kinds {
        let there = list.iter().filter(|change| change.side == side).count();
        // "... 1 more" would take as much room as the row itself.
        let shown = if there > most + 1 { most } else { there };
        if there > shown {
            left_out.push(format!("... {} more {noun}", there - shown));
        }
        room.push((side, shown));
    }
    for change in list {
        if let Some((_, left)) = room.iter_mut().find(|(side, left)| *side == change.side && *left > 0) {
            *left -= 1;
            kept.push(change);
        }
    }
    (kept, left_out)
}

fn in_columns(style: &Style, grid: &Grid, list: &[Change], room: usize, lines: &mut Vec<String>) {
    if grid.is_named() {
        lines.push(format!("    {}", grid.header()).trim_end().to_owned());
    }
    for (index, change) in list.iter().enumerate() {
        let (sign, role) = match change.side {
            Side::Both => (" ", Role::Muted),
            Side::Given => ("-", Role::Bad),
            Side::Wanted => ("+", Role::Good),
        };
        let row = format!("{sign}   {}", grid.row(index));
        if change.side == Side::Both {
            lines.push(row);
        } else {
            let drawn = remarked(&row, grid.width() + 4, &change.words, room);
            lines.extend(drawn.iter().map(|line| paint(style, role, line)));
        }
    }
}

fn in_lines(grid: &Grid, list: &[Change], lines: &mut Vec<String>) {
    for (index, change) in list.iter().enumerate() {
        let mut heading = String::new();
        // Writing to a String can't fail.
        let _ = match change.side {
            Side::Both => write!(heading, "in both:"),
            Side::Given => write!(heading, "- {}:", change.words),
            Side::Wanted => write!(heading, "+ {}:", change.words),
        };
        lines.push(heading);
        lines.extend(grid.record(index).into_iter().map(|line| format!("    {line}")));
    }
}

#[cfg(test)]
mod tests {
    use super::{Wording, changes};
    use crate::database::Value;
    use crate::report::Style;
    use crate::report::samples::plain;

    fn row(name: &str, number: i64) -> Vec<Value> {
        vec![Value::text(name), Value::Integer(number)]
    }

    fn shown(style: &Style, actual: &[Vec<Value>], expected: &[Vec<Value>]) -> String {
        let columns = ["name", "battles"].map(str::to_owned);
        changes(style, &Wording::query(), &columns, actual, expected, 76).join("\n")
    }

    #[test]
    fn every_sign_stands_with_words_and_equal_rows_without() {
        let actual = [row("Hector", 1), row("Atalanta", 1)];
        let expected = [row("Hector", 1), row("Atalanta", 0)];
        assert_eq!(
            shown(&Style::default(), &actual, &expected),
            "    name     | battles\n    Hector   |       1\n\
             -   Atalanta |       1   your query gave this row\n\
             +   Atalanta |       0   the task asks for this row"
        );
    }

    #[test]
    fn a_plain_diff_is_said_in_words() {
        assert_eq!(
            shown(&plain(), &[row("Atalanta", 1)], &[row("Atalanta", 0)]),
            "- your query gave this row:\n    name: Atalanta\n    battles: 1\n\
             + the task asks for this row:\n    name: Atalanta\n    battles: 0"
        );
    }

    #[test]
    fn no_rows_are_said_in_words() {
        let some = [row("Ajax", 2)];
        assert_eq!(
            shown(&Style::default(), &[], &some),
            "There are no rows yet.\n\n    name | battles\n+   Ajax |       2   the task asks for this row"
        );
        assert_eq!(
            shown(&Style::default(), &some, &[]),
            "No rows are asked for.\n\n    name | battles\n-   Ajax |       2   your query gave this row"
        );
    }

    #[test]
    fn a_repeated_row_is_told_from_a_foreign_one() {
        let shown = shown(&Style::default(), &[row("Ajax", 2), row("Ajax", 2)], &[row("Ajax", 2)]);
        assert_eq!(
            shown,
            "    name | battles\n    Ajax |       2\n-   Ajax |       2   your query gave this row once more"
        );
    }

    #[test]
    fn another_order_is_told_with_places() {
        let (one, two, three) = (row("Ajax", 2), row("Hector", 1), row("Mulan", 1));
        let shown = shown(&Style::default(), &[one.clone(), three.clone(), two.clone()], &[one, two, three]);
        assert_eq!(
            shown,
            "These are the right rows, in another order than asked for.\n\n    name   | battles\n\
             -   Mulan  |       1   your row 2\n+   Hector |       1   row 2 as the task asks\n\
             -   Hector |       1   your row 3\n+   Mulan  |       1   row 3 as the task asks"
        );
    }

    #[test]
    fn values_that_only_look_alike_get_quotes() {
        let columns = ["id".to_owned()];
        let lines = changes(
            &Style::default(),
            &Wording::state("f"),
            &columns,
            &[vec![Value::text("1")]],
            &[vec![Value::Integer(1)]],
            76,
        );
        assert_eq!(lines, ["    id", "-   '1'   f has this row", "+   1     f should have this row"]);
    }

    #[test]
    fn many_rows_are_cut_and_counted() {
        let actual: Vec<_> = (0..20).map(|number| row("Ajax", number)).collect();
        let expected: Vec<_> = (10..20).map(|number| row("Ajax", number)).collect();
        let shown = shown(&Style::default(), &actual, &expected);
        assert!(shown.ends_with("... 7 more equal rows\n... 4 more rows with -"), "{shown}");
        assert_eq!(shown.lines().count(), 1 + 3 + 6 + 2);
    }
}
