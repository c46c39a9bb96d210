//! The parameters of a query: which of the task's an answer means, and the values to try.
//!
//! Names bind with `:`, `@` or `$`; `?` binds in the task's order. An answer that uses none is legal.

use crate::course::Ordered;
use crate::database::{Dataset, Value};
use crate::languages::{Place, Trouble};

/// How many values of a parameter's column are tried on the fixture.
const MOST_VALUES: usize = 8;
/// How many are tried on each other dataset: there the rows differ, and a few values meet them all.
const MOST_OTHER_VALUES: usize = 4;
/// How many choices of several parameters together are tried on one dataset.
const MOST_CHOICES: usize = 9;

/// For each parameter of a statement (as written; `None` for `?`), its place among the task's.
///
/// # Errors
/// The name of the first one that the task does not give.
pub fn places(written: &[Option<String>], parameters: &Ordered<String>) -> Result<Vec<usize>, String> {
    written
        .iter()
        .enumerate()
        .map(|(index, name)| {
            let place = match name.as_deref().and_then(|name| name.get(1..)) {
                // `?1` is written with its number.
                Some(text) if text.parse::<usize>().is_ok() => text.parse::<usize>().ok()?.checked_sub(1),
                Some(text) => parameters.0.iter().position(|(known, _)| known.eq_ignore_ascii_case(text)),
                None => Some(index),
            };
            place.filter(|place| *place < parameters.0.len())
        })
        .zip(written)
        .map(|(place, name)| place.ok_or_else(|| name.clone().unwrap_or_else(|| "?".to_owned())))
        .collect()
}

/// What is told of a parameter that the task does not give.
#[must_use]
pub fn unknown(name: &str, parameters: &Ordered<String>, place: Option<Place>) -> Trouble {
    let ours: Vec<String> = parameters.0.iter().map(|(name, _)| format!(":{name}")).collect();
    let told = if ours.is_empty() {
        "The task gives no parameter.".to_owned()
    } else {
        format!("The task gives {}.", ours.join(", "))
    };
    Trouble {
        message: format!("Your query asks for the parameter {name}. {told}"),
        place,
        why: Some(
            "A parameter is an empty place in the query. I fill it by its name before each run.".to_owned(),
        ),
        look_next: Some("The name after the colon, in your query and in the task.".to_owned()),
    }
}

/// Choices of parameters for one dataset: values of their columns, and one that is not there.
#[must_use]
pub fn choices(dataset: &Dataset, fixture: &Dataset, parameters: &Ordered<String>) -> Vec<Vec<Value>> {
    let mut choices: Vec<Vec<Value>> = vec![Vec::new()];
    for (_, source) in &parameters.0 {
        let mut values = dataset.values(source);
        let on_fixture = std::ptr::eq(dataset, fixture);
        values.truncate(if on_fixture { MOST_VALUES } else { MOST_OTHER_VALUES });
        values.push(match values.first() {
            // Elsewhere a text that is there, in other letters, is not there: LIKE would find it.
            Some(Value::Text(text)) if !on_fixture => Value::Text(in_other_letters(text)),
            _ => not_among(&fixture.values(source)),
        });
        choices = choices
            .iter()
            .flat_map(|choice| {
                values.iter().map(|value| [choice.as_slice(), std::slice::from_ref(value)].concat())
            })
            .collect();
    }
    if choices.len() > MOST_CHOICES {
        let step = choices.len().div_ceil(MOST_CHOICES);
        choices = choices.into_iter().step_by(step).collect();
    }
    choices
}

/// A value that a column does not have.
fn not_among(values: &[Value]) -> Value {
    let integers = values.iter().filter_map(|value| match value {
        Value::Integer(number) => Some(*number),
        _ => None,
    });
    match (integers.max(), values.first()) {
        (Some(largest), _) => Value::Integer(largest.saturating_add(9000)),
        (None, Some(Value::Text(_))) => Value::from("unknown"),
        _ => Value::Integer(9999),
    }
}

fn in_other_letters(text: &str) -> String {
    let upper = text.to_uppercase();
    if upper == text { text.to_lowercase() } else { upper }
}

/// Whether each parameter whose row is there at the start keeps its row: "hero 1" without a hero 1 would only puzzle.
#[must_use]
pub fn named_rows_stay(
    parameters: &Ordered<String>,
    start: &Dataset,
    dataset: &Dataset,
    values: &[Value],
) -> bool {
    parameters.0.iter().zip(values).all(|((_, source), value)| {
        !start.values(source).contains(value) || dataset.values(source).contains(value)
    })
}

#[cfg(test)]
mod tests {
    use super::{choices, places};
    use crate::course::Ordered;
    use crate::database::{Dataset, Table, Value};

    #[test]
    fn a_text_in_other_letters_is_one_that_is_not_there() {
        let dataset = |name: &str| Dataset {
            name: name.to_owned(),
            tables: vec![Table {
                name: "fights".to_owned(),
                columns: vec!["role".to_owned()],
                rows: vec![vec![Value::from("scout")]],
            }],
        };
        let ours = Ordered(vec![("role".to_owned(), "fights.role".to_owned())]);
        let (fixture, other) = (dataset("fixture"), dataset("renumbered"));
        assert_eq!(choices(&fixture, &fixture, &ours), [[Value::from("scout")], [Value::from("unknown")]]);
        assert_eq!(choices(&other, &fixture, &ours), [[Value::from("scout")], [Value::from("SCOUT")]]);
    }

    #[test]
    fn names_and_places_bind() {
        let ours = Ordered(vec![("hero".to_owned(), String::new()), ("role".to_owned(), String::new())]);
        let written = |names: &[&str]| -> Vec<Option<String>> {
            names.iter().map(|name| (*name != "?").then(|| (*name).to_owned())).collect()
        };
        assert_eq!(places(&written(&[":role", "@hero"]), &ours), Ok(vec![1, 0]));
        assert_eq!(places(&written(&["?", "?"]), &ours), Ok(vec![0, 1]));
        assert_eq!(places(&written(&["?2"]), &ours), Ok(vec![1]));
        assert_eq!(places(&written(&["$Hero"]), &ours), Ok(vec![0]));
        assert_eq!(places(&written(&[]), &ours), Ok(vec![]));
        assert_eq!(places(&written(&[":heroe"]), &ours), Err(":heroe".to_owned()));
        assert_eq!(places(&written(&["?", "?", "?"]), &ours), Err("?".to_owned()));
    }
}
