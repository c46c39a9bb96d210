//! A number for a fingerprint: equal for answers that behave the same, so that many can be grouped without comparing each with each.
//!
//! What is equal only to within the tolerance of reals may have two numbers; naming mistakes compares in full.

use std::hash::{DefaultHasher, Hash, Hasher};

use super::call::{Ended, Seen};
use super::observation::{Print, Run};
use crate::database::{Comparison, Value};

impl Print {
    /// The number of this behaviour.
    #[must_use]
    pub fn digest(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        match self {
            Self::Probes(print) => (0, &print.behaviour, print.foreign_keys).hash(&mut hasher),
            Self::Thrown(message) => (1, message).hash(&mut hasher),
            Self::Rows(runs, comparison) => {
                2.hash(&mut hasher);
                for run in runs {
                    add_run(run, comparison, &mut hasher);
                }
            }
            Self::Calls(calls, comparison) => {
                3.hash(&mut hasher);
                for call in calls {
                    add_call(call, comparison, &mut hasher);
                }
            }
        }
        hasher.finish()
    }
}

fn add_call(call: &Seen, comparison: &Comparison, hasher: &mut DefaultHasher) {
    match &call.ended {
        Ended::Rows(rows) => add_rows(rows, comparison, hasher),
        Ended::Refused => "refused".hash(hasher),
        Ended::Threw(message) => ("threw", message).hash(hasher),
    }
    (call.too_many, call.late).hash(hasher);
    for state in &call.states {
        add_run(state, &Comparison::default(), hasher);
    }
}

fn add_run(run: &Run, comparison: &Comparison, hasher: &mut DefaultHasher) {
    match run {
        Ok(rows) => add_rows(rows, comparison, hasher),
        Err(message) => ("failed", message).hash(hasher),
    }
}

/// Rows as they are compared: the columns of an order one after another, and everything else as multisets.
fn add_rows(rows: &[Vec<Value>], comparison: &Comparison, hasher: &mut DefaultHasher) {
    let cells = |row: &Vec<Value>| {
        let mut cells: Vec<String> = row.iter().map(cell).collect();
        let loose = || comparison.unordered.iter().copied().filter(|column| *column < row.len());
        let mut values: Vec<String> = loose().map(|column| cells[column].clone()).collect();
        values.sort_unstable();
        for (column, value) in loose().zip(values) {
            cells[column] = value;
        }
        cells
    };
    let mut rows: Vec<Vec<String>> = rows.iter().map(cells).collect();
    for row in &rows {
        comparison.order.iter().for_each(|column| row.get(*column).hash(hasher));
    }
    rows.sort_unstable();
    rows.hash(hasher);
}

/// A value as it is compared: an integer and an equal real are the same.
fn cell(value: &Value) -> String {
    match value {
        Value::Real(real) => match whole(*real) {
            Some(number) => format!("n{number}"),
            None => format!("r{real:.8e}"),
        },
        Value::Integer(number) => format!("n{number}"),
        Value::Text(text) => format!("t{text}"),
        Value::Null | Value::Blob(_) => value.literal(),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "only whole numbers within the range come here")]
fn whole(real: f64) -> Option<i64> {
    (real.fract() == 0.0 && real.abs() < 9e15).then_some(real as i64)
}

#[cfg(test)]
mod tests {
    use super::Print;
    use crate::database::{Comparison, Value};

    fn rows(cells: &[[Value; 2]], comparison: &Comparison) -> u64 {
        let rows = cells.iter().map(|row| row.to_vec()).collect();
        Print::Rows(vec![Ok(rows)], comparison.clone()).digest()
    }

    #[test]
    fn what_compares_equal_has_one_number() {
        let row = |one: i64, other: &str| [Value::Integer(one), Value::from(other)];
        let any = Comparison::default();
        assert_eq!(rows(&[row(1, "a"), row(2, "b")], &any), rows(&[row(2, "b"), row(1, "a")], &any));
        assert_ne!(rows(&[row(1, "a")], &any), rows(&[row(1, "a"), row(1, "a")], &any));
        assert_ne!(rows(&[row(1, "a")], &any), rows(&[row(1, "b")], &any));
        assert_eq!(rows(&[row(1, "a")], &any), rows(&[[Value::Real(1.0), Value::from("a")]], &any));
        let ordered = Comparison { order: vec![0], ..Comparison::default() };
        assert_ne!(rows(&[row(1, "a"), row(2, "b")], &ordered), rows(&[row(2, "b"), row(1, "a")], &ordered));
        assert_eq!(rows(&[row(1, "a"), row(1, "b")], &ordered), rows(&[row(1, "b"), row(1, "a")], &ordered));
        let loose = Comparison { unordered: vec![0, 1], ..Comparison::default() };
        let (one, other) = ([Value::from("a"), Value::from("b")], [Value::from("b"), Value::from("a")]);
        assert_eq!(rows(std::slice::from_ref(&one), &loose), rows(std::slice::from_ref(&other), &loose));
        assert_ne!(rows(&[one], &any), rows(&[other], &any));
    }

    #[test]
    fn failures_and_rows_are_told_apart() {
        let failed =
            |message: &str| Print::Rows(vec![Err(message.to_owned())], Comparison::default()).digest();
        assert_ne!(failed("a"), failed("b"));
        assert_ne!(failed("a"), rows(&[], &Comparison::default()));
        assert_ne!(Print::Thrown("a".to_owned()).digest(), failed("a"));
    }
}
