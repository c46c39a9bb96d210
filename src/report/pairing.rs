//! Which rows of two lists belong together: the same in both, or one given in the place of another.
//!
//! How they are drawn is in `changes.rs`. Whether the answer passes was decided long before.

use super::rows::same_row;
use super::text;
use crate::database::{Value, same_value};

pub(super) type Rows = [Vec<Value>];

/// Where the two lists come from, in words.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    /// Stands beside a row that is there and not asked for.
    pub(super) given: String,
    /// Stands beside a row that is asked for and not there.
    pub(super) wanted: String,
    /// What is said before the rows: nothing, where it was told already.
    pub(super) opening: bool,
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

/// In which of the two lists a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Both,
    Given,
    Wanted,
}

/// A row, where it is, and what stands beside it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Change {
    pub(super) side: Side,
    pub(super) row: Vec<Value>,
    pub(super) words: String,
}

/// The rows of both lists, those that belong together next to each other.
pub(super) fn compare(wording: &Wording, actual: &Rows, expected: &Rows) -> Vec<Change> {
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

/// The same rows in another order: place by place.
pub(super) fn compare_in_order(actual: &Rows, expected: &Rows) -> Vec<Change> {
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
