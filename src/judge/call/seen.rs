//! What came of one call: how it ended, and what the tables held then.

use crate::database::{Comparison, Value};
use crate::judge::observation::{Run, same_run};

/// What came of one call.
#[derive(Clone, Debug)]
pub struct Seen {
    /// How it ended.
    pub ended: Ended,
    /// What each table of the check's `state` held as soon as it said that it was done.
    pub states: Vec<Run>,
    /// Whether it sent more statements than it may.
    pub too_many: bool,
    /// Whether statements came after it had said that it was done.
    pub late: bool,
}

/// How a call ended.
#[derive(Clone, Debug, PartialEq)]
pub enum Ended {
    /// It gave rows.
    Rows(Vec<Vec<Value>>),
    /// The database refused.
    Refused,
    /// The code stopped, with these words.
    Threw(String),
}

impl Seen {
    /// Its rows; none where it did not end well.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<Value>> {
        match &self.ended {
            Ended::Rows(rows) => rows.clone(),
            Ended::Refused | Ended::Threw(_) => Vec::new(),
        }
    }

    /// Whether two calls cannot be told apart.
    #[must_use]
    pub fn same(&self, other: &Self, comparison: &Comparison) -> bool {
        let ended = match (&self.ended, &other.ended) {
            (Ended::Rows(one), Ended::Rows(other)) => comparison.same(one, other),
            (one, other) => one == other,
        };
        ended
            && self.too_many == other.too_many
            && self.late == other.late
            && self.states.len() == other.states.len()
            && self.states.iter().zip(&other.states).all(|(one, other)| same_state(one, other))
    }

    /// Whether there is anything to know it by.
    #[must_use]
    pub fn is_telling(&self) -> bool {
        self.too_many
            || self.late
            || match &self.ended {
                Ended::Rows(rows) => !rows.is_empty(),
                Ended::Refused | Ended::Threw(_) => true,
            }
            || self.states.iter().any(|state| state.as_ref().is_ok_and(|rows| !rows.is_empty()))
    }
}

/// Whether two tables hold the same rows, in any order.
#[must_use]
pub fn same_state(one: &Run, other: &Run) -> bool {
    same_run(one, other, &Comparison::default())
}

#[cfg(test)]
mod tests {
    use super::{Ended, Seen};
    use crate::database::{Comparison, Value};

    fn seen(numbers: &[i64]) -> Seen {
        let rows = numbers.iter().map(|number| vec![Value::Integer(*number)]).collect();
        Seen { ended: Ended::Rows(rows), states: Vec::new(), too_many: false, late: false }
    }

    #[test]
    fn rows_are_the_same_in_any_order_and_everything_else_counts() {
        let same = |one: &Seen, other: &Seen| one.same(other, &Comparison::default());
        assert!(same(&seen(&[1, 2]), &seen(&[2, 1])));
        assert!(!same(&seen(&[1]), &seen(&[1, 1])));
        assert!(!same(&seen(&[1]), &Seen { late: true, ..seen(&[1]) }));
        assert!(!same(&seen(&[1]), &Seen { too_many: true, ..seen(&[1]) }));
        assert!(!same(&seen(&[]), &Seen { ended: Ended::Refused, ..seen(&[]) }));
        let state = |number| vec![Ok(vec![vec![Value::Integer(number)]])];
        assert!(!same(&Seen { states: state(1), ..seen(&[]) }, &Seen { states: state(2), ..seen(&[]) }));
        assert!(same(&Seen { states: state(1), ..seen(&[]) }, &Seen { states: state(1), ..seen(&[]) }));
    }

    #[test]
    fn nothing_at_all_tells_nothing() {
        assert!(!seen(&[]).is_telling());
        assert!(seen(&[1]).is_telling());
        assert!(Seen { ended: Ended::Threw("TypeError".to_owned()), ..seen(&[]) }.is_telling());
        assert!(Seen { late: true, ..seen(&[]) }.is_telling());
    }
}
