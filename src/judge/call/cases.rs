//! What calls are tried on: fewer datasets and parameters than queries are, since each call goes to another process and back.
//!
//! Which of the possible calls are made is said by what our own SQL does on them: one that shows nothing new is left out.

use std::cmp::Reverse;

use super::seen::{Ended, Seen};
use crate::course::Ordered;
use crate::database::{self, Comparison, Dataset, Schema};
use crate::judge::observation::Run;
use crate::judge::parameters;
use crate::judge::trial::Case;

/// How many made-up datasets are used.
const MADE_UP: usize = 3;
/// How many choices of parameters are looked at on the fixture.
const MOST_ON_FIXTURE: usize = 6;
/// How many are looked at on each other dataset.
const MOST_ELSEWHERE: usize = 2;
/// How many are tried on the fixture at least, if there are so many.
const LEAST_ON_FIXTURE: usize = 3;

/// The datasets, the fixture first: renumbered, with overlapping ids, without rows, and a few made up.
pub fn datasets(fixture: &Dataset, schema: &Schema, only: &[String]) -> Vec<Dataset> {
    let mut made_up = 0;
    let mut all = database::datasets(fixture, schema, only);
    all.retain(|dataset| {
        if dataset.name.starts_with("generated") {
            made_up += 1;
            return made_up <= MADE_UP;
        }
        !only.is_empty()
            || ["fixture", "renumbered", "overlapping ids", "no rows at all"].contains(&dataset.name.as_str())
    });
    all
}

/// Calls to choose from. A parameter always names a row that is there: what a library does with others is its own affair.
pub fn cases(datasets: &[Dataset], parameters: &Ordered<String>) -> Vec<Case> {
    let mut cases = Vec::new();
    for (index, dataset) in datasets.iter().enumerate() {
        let mut choices = parameters::choices(dataset, &datasets[0], parameters);
        choices.retain(|values| {
            parameters.0.iter().zip(values).all(|((_, source), value)| dataset.values(source).contains(value))
        });
        let most = if index == 0 { MOST_ON_FIXTURE } else { MOST_ELSEWHERE };
        let step = choices.len().div_ceil(most).max(1);
        let choices = choices.into_iter().step_by(step);
        cases.extend(choices.map(|values| Case { dataset: index, values, reversed: false }));
    }
    cases
}

/// What a call shows.
#[derive(Debug)]
pub struct Shown {
    kind: Kind,
    /// How many rows it gives, and how many it changes: one with more of them shows more.
    size: usize,
}

/// How a call ends, what it does to each table, and whether two of its parameters are the same.
#[derive(Debug, PartialEq, Eq)]
struct Kind {
    /// Rows as none, one or several; nothing where it was refused.
    rows: Option<usize>,
    /// For each table of the check's `state`: whether rows go, whether rows come, whether any stay.
    changes: Vec<[bool; 3]>,
    /// The first parameter that has the same value, for each.
    alike: Vec<Option<usize>>,
}

impl Shown {
    /// What a call shows that is expected to give and leave this, where the tables held `before`.
    pub fn by(case: &Case, before: &[Run], expected: &Seen) -> Self {
        let rows = match &expected.ended {
            Ended::Rows(rows) => Some(rows.len()),
            Ended::Refused | Ended::Threw(_) => None,
        };
        let changes = before.iter().zip(&expected.states).map(|(before, after)| change(before, after));
        let changes = changes.collect::<Vec<[usize; 3]>>();
        let moved = changes.iter().map(|[gone, come, _]| gone + come).sum::<usize>();
        let alike = case.values.iter().map(|value| case.values.iter().position(|other| other == value));
        let kind = Kind {
            rows: rows.map(|rows| rows.min(2)),
            changes: changes.iter().map(|change| change.map(|rows| rows > 0)).collect(),
            alike: alike.collect(),
        };
        Self { kind, size: rows.unwrap_or_default() + moved }
    }
}

/// How many rows go, come and stay.
fn change(before: &Run, after: &Run) -> [usize; 3] {
    let (Ok(before), Ok(after)) = (before, after) else { return [0; 3] };
    let one = |row: &Vec<_>| std::slice::from_ref(row).to_vec();
    let same = Comparison::default();
    let is_in = |row, rows: &[Vec<_>]| rows.iter().any(|other| same.same(&one(row), &one(other)));
    let stays = before.iter().filter(|row| is_in(row, after)).count();
    [before.len() - stays, after.iter().filter(|row| !is_in(row, before)).count(), stays]
}

/// The places of the calls that are made: on each dataset those that show something new, and at least one, on the fixture at least
/// three. Of calls that show the same, those with more rows come first.
pub fn choose(cases: &[Case], shown: &[Shown]) -> Vec<usize> {
    let mut chosen: Vec<usize> = Vec::new();
    let mut start = 0;
    for group in cases.chunk_by(|one, other| one.dataset == other.dataset) {
        let mut places: Vec<usize> = (start..start + group.len()).collect();
        start += group.len();
        places.sort_by_key(|place| Reverse(shown[*place].size));
        let least = if group[0].dataset == 0 { LEAST_ON_FIXTURE } else { 1 };
        let before = chosen.len();
        for place in &places {
            if chosen.iter().all(|known| shown[*known].kind != shown[*place].kind) {
                chosen.push(*place);
            }
        }
        for place in places {
            if chosen.len() < before + least && !chosen.contains(&place) {
                chosen.push(place);
            }
        }
        chosen[before..].sort_unstable();
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::{Case, Ended, Seen, Shown, choose};
    use crate::database::Value;

    fn case(dataset: usize, values: &[i64]) -> Case {
        let values = values.iter().map(|value| Value::Integer(*value)).collect();
        Case { dataset, values, reversed: false }
    }

    fn seen(rows: usize, state: &[i64]) -> Seen {
        let row = |number: &i64| vec![Value::Integer(*number)];
        Seen {
            ended: Ended::Rows((0..rows).map(|_| row(&7)).collect()),
            states: vec![Ok(state.iter().map(row).collect())],
            too_many: false,
            late: false,
        }
    }

    fn shown(values: &[i64], rows: usize, before: &[i64], after: &[i64]) -> Shown {
        Shown::by(&case(0, values), &seen(0, before).states, &seen(rows, after))
    }

    #[test]
    fn calls_differ_by_what_they_do() {
        let plain = || shown(&[1], 1, &[1, 2], &[1, 2]).kind;
        assert_eq!(plain(), shown(&[2], 1, &[1, 3], &[3, 1]).kind);
        for other in [
            shown(&[1], 0, &[1, 2], &[1, 2]),
            shown(&[1], 2, &[1, 2], &[1, 2]),
            shown(&[1], 1, &[1, 2], &[1]),
            shown(&[1], 1, &[1, 2], &[1, 2, 3]),
            shown(&[1], 1, &[1, 2], &[]),
            shown(&[1, 1], 1, &[1, 2], &[1, 2]),
        ] {
            assert_ne!(plain(), other.kind);
        }
        assert_ne!(shown(&[1, 1], 1, &[], &[]).kind, shown(&[1, 2], 1, &[], &[]).kind);
        assert_eq!(shown(&[5, 5], 2, &[], &[]).kind, shown(&[1, 1], 3, &[], &[]).kind);
        assert_eq!(shown(&[1], 2, &[1, 2, 3], &[3, 4]).size, 5);
    }

    #[test]
    fn each_dataset_has_a_call_and_nothing_new_is_left_out() {
        let rows = |counts: &[usize]| -> Vec<Shown> {
            counts.iter().map(|count| shown(&[1], *count, &[], &[])).collect()
        };
        let cases: Vec<Case> = [0, 0, 0, 0, 0, 1, 1, 2, 2].map(|dataset| case(dataset, &[1])).into();
        assert_eq!(choose(&cases, &rows(&[1, 1, 1, 2, 1, 1, 0, 2, 2])), [0, 1, 3, 6, 7]);
        assert_eq!(choose(&cases[..2], &rows(&[1, 1])), [0, 1]);
        assert_eq!(choose(&cases[..5], &rows(&[0, 1, 2, 0, 1])), [0, 1, 2]);
        assert_eq!(choose(&cases[..5], &rows(&[2, 2, 5, 3, 4])), [2, 3, 4], "those with more rows");
        assert!(choose(&[], &[]).is_empty());
    }
}
