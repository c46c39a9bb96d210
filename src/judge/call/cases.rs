//! What calls are tried on: fewer datasets and parameters than queries are, since each call goes to another process and back.

use crate::course::Ordered;
use crate::database::{self, Dataset, Schema};
use crate::judge::parameters;
use crate::judge::trial::Case;

/// How many made-up datasets are used.
const MADE_UP: usize = 3;
/// How many choices of parameters are tried on the fixture.
const MOST_ON_FIXTURE: usize = 6;
/// How many are tried on each other dataset.
const MOST_ELSEWHERE: usize = 2;

/// The datasets, the fixture first: renumbered, with overlapping ids, without rows, and a few made up.
pub fn datasets(fixture: &Dataset, schema: &Schema, only: &[String]) -> Vec<Dataset> {
    let mut made_up = 0;
    let mut all = database::datasets(fixture, schema);
    all.retain(|dataset| {
        if !only.is_empty() && !only.iter().any(|name| dataset.name.starts_with(name.as_str())) {
            return false;
        }
        if dataset.name.starts_with("generated") {
            made_up += 1;
            return made_up <= MADE_UP;
        }
        !only.is_empty()
            || ["fixture", "renumbered", "overlapping ids", "no rows at all"].contains(&dataset.name.as_str())
    });
    all
}

/// All calls. A parameter always names a row that is there: what a library does with others is its own affair.
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
