//! When two results count as the same.
//!
//! Rows are multisets unless an order is asked for; ties of an order are multisets again. Storage class does not count
//! between numbers, names of columns never do.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::value::Value;

/// Reals are equal to within this relative difference.
const TOLERANCE: f64 = 1e-9;

/// How the rows of one query are compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The columns (from 0) that order the rows; empty: any order.
    pub order: Vec<usize>,
    /// Columns (from 0) whose values may stand in either order within a row.
    pub unordered: Vec<usize>,
}

impl Comparison {
    /// Whether two results are the same.
    #[must_use]
    pub fn same(&self, one: &[Vec<Value>], other: &[Vec<Value>]) -> bool {
        if one.len() != other.len() || one.first().map(Vec::len) != other.first().map(Vec::len) {
            return false;
        }
        let (one, other) = (self.normal(one), self.normal(other));
        let keys_agree = one.iter().zip(other.iter()).all(|(one, other)| {
            self.order.iter().all(|column| match (one.get(*column), other.get(*column)) {
                (Some(one), Some(other)) => same_value(one, other),
                _ => false,
            })
        });
        // Most answers give their rows in the order in which ours does: nothing has to be sorted for that.
        keys_agree && (one == other || same_multiset(&one, &other))
    }

    /// The rows, with the values that may stand in either order put in one of them.
    fn normal<'a>(&self, rows: &'a [Vec<Value>]) -> Cow<'a, [Vec<Value>]> {
        if self.unordered.is_empty() {
            return Cow::Borrowed(rows);
        }
        let mut rows = rows.to_vec();
        for row in &mut rows {
            let mut values: Vec<Value> =
                self.unordered.iter().filter_map(|column| row.get(*column).cloned()).collect();
            values.sort_by(compare);
            for (column, value) in self.unordered.iter().zip(values) {
                row[*column] = value;
            }
        }
        Cow::Owned(rows)
    }
}

fn same_multiset(one: &[Vec<Value>], other: &[Vec<Value>]) -> bool {
    sorted(one)
        .into_iter()
        .zip(sorted(other))
        .all(|(one, other)| one.iter().zip(other).all(|(one, other)| same_value(one, other)))
}

fn sorted(rows: &[Vec<Value>]) -> Vec<&Vec<Value>> {
    let mut rows: Vec<&Vec<Value>> = rows.iter().collect();
    rows.sort_by(|one, other| compare_rows(one, other));
    rows
}

/// Whether two values are the same: an integer and an equal real are, reals within a small relative difference.
#[must_use]
pub fn same_value(one: &Value, other: &Value) -> bool {
    match (as_real(one), as_real(other)) {
        _ if one == other => true,
        (Some(one), Some(other)) => (one - other).abs() <= TOLERANCE * one.abs().max(other.abs()),
        _ => false,
    }
}

/// A total order of values: NULL, numbers, texts, blobs.
fn compare(one: &Value, other: &Value) -> Ordering {
    match (one, other) {
        (Value::Integer(one), Value::Integer(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => one.cmp(other),
        (Value::Blob(one), Value::Blob(other)) => one.cmp(other),
        _ => match (as_real(one), as_real(other)) {
            (Some(one), Some(other)) => one.total_cmp(&other),
            _ => rank(one).cmp(&rank(other)),
        },
    }
}

/// The order of rows by [`compare`], column by column.
fn compare_rows(one: &[Value], other: &[Value]) -> Ordering {
    one.iter()
        .zip(other)
        .map(|(one, other)| compare(one, other))
        .find(|order| order.is_ne())
        .unwrap_or(Ordering::Equal)
}

#[expect(clippy::cast_precision_loss, reason = "only values that are equal as reals are compared this way")]
fn as_real(value: &Value) -> Option<f64> {
    match value {
        Value::Integer(number) => Some(*number as f64),
        Value::Real(number) => Some(*number),
        _ => None,
    }
}

const fn rank(value: &Value) -> u8 {
    match value {
        Value::Null => 0,
        Value::Integer(_) | Value::Real(_) => 1,
        Value::Text(_) => 2,
        Value::Blob(_) => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Value, same_value};

    fn rows(rows: &[&[i64]]) -> Vec<Vec<Value>> {
        rows.iter().map(|row| row.iter().copied().map(Value::Integer).collect()).collect()
    }

    #[test]
    fn rows_are_multisets() {
        let any = Comparison::default();
        assert!(any.same(&rows(&[&[1], &[2], &[2]]), &rows(&[&[2], &[1], &[2]])));
        assert!(!any.same(&rows(&[&[1], &[2], &[2]]), &rows(&[&[1], &[1], &[2]])));
        assert!(!any.same(&rows(&[&[1]]), &rows(&[&[1], &[1]])));
        assert!(!any.same(&rows(&[&[1, 2]]), &rows(&[&[1]])));
        assert!(!any.same(&rows(&[&[1, 2]]), &rows(&[&[2, 1]])));
    }

    #[test]
    fn an_order_counts_but_not_within_its_ties() {
        let by_first = Comparison { order: vec![0], unordered: Vec::new() };
        assert!(by_first.same(&rows(&[&[1, 7], &[1, 8], &[2, 9]]), &rows(&[&[1, 8], &[1, 7], &[2, 9]])));
        assert!(!by_first.same(&rows(&[&[1, 7], &[2, 9]]), &rows(&[&[2, 9], &[1, 7]])));
        let by_none = Comparison { order: vec![2], unordered: Vec::new() };
        assert!(!by_none.same(&rows(&[&[1, 7]]), &rows(&[&[1, 7]])), "an order by no column is a fault");
    }

    #[test]
    fn pairs_may_stand_in_either_order() {
        let pairs = Comparison { order: Vec::new(), unordered: vec![0, 1] };
        assert!(pairs.same(&rows(&[&[1, 2, 5]]), &rows(&[&[2, 1, 5]])));
        assert!(!pairs.same(&rows(&[&[1, 2, 5]]), &rows(&[&[5, 1, 2]])));
    }

    #[test]
    fn numbers_are_equal_across_storage_classes() {
        assert!(same_value(&Value::Integer(2), &Value::Real(2.0)));
        assert!(same_value(&Value::Real(0.1 + 0.2), &Value::Real(0.3)));
        assert!(!same_value(&Value::Real(0.3), &Value::Real(0.300_001)));
        assert!(!same_value(&Value::Integer(i64::MAX), &Value::Text(i64::MAX.to_string())));
        assert!(same_value(&Value::Null, &Value::Null));
    }
}
