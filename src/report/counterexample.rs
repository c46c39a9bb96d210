//! The smallest data on which an answer and ours differ: the tables, the parameters, the differing rows.
//!
//! Comparing rows for display is in `changes.rs`.

use super::changes::changes;
use super::pairing::Wording;
use super::rows::cell;
use super::style::Style;
use super::tables::several;
use super::text;
use crate::course::Check;
use crate::database::{Table, Value, same_value};
use crate::judge::Counterexample;

/// A table that could not be made smaller is cut here.
const ROWS_SHOWN: usize = 12;

/// The counterexample as lines of at most `room` columns.
///
/// `check` says where parameters come from. `told` says that a message already tells what differs.
pub(super) fn counterexample(
    style: &Style,
    found: &Counterexample,
    check: Option<&Check>,
    told: bool,
    room: usize,
) -> Vec<String> {
    let mut lines = Vec::new();
    if !found.tables.is_empty() {
        let opening = if found.smallest { "The smallest data that shows it:" } else { "Data that shows it:" };
        lines.extend(style.lines(opening, room));
        lines.push(String::new());
        lines.extend(several(style, &found.tables, room, ROWS_SHOWN));
    }
    let mut part = |addition: Vec<String>| {
        if !lines.is_empty() && !addition.is_empty() {
            lines.push(String::new());
        }
        lines.extend(addition);
    };
    // What a call was given stands in the sentence that tells of it.
    let called = check.is_some_and(|check| check.call.is_some());
    let parameters =
        found.parameters.iter().map(|(name, value)| parameter(name, value, check, &found.tables));
    part(parameters.filter(|_| !called).flat_map(|line| style.lines(&line, room)).collect());
    if let Some(error) = found.error.as_ref().filter(|_| !told) {
        part(style.lines(&format!("Here your answer stopped. SQLite said:\n  {error}"), room));
    }
    let wording = match &found.state {
        Some(table) => Wording::state(table),
        None if called => Wording::call(),
        None => Wording::query(),
    };
    let wording = if told || found.error.is_some() { wording.without_opening() } else { wording };
    if found.tables.is_empty() && found.state.is_none() {
        part(given_alone(style, &found.actual, room));
    } else {
        part(changes(style, &wording, &found.columns, &found.actual, &found.expected, room));
    }
    lines
}

/// The rows of the answer alone. Where there is no data to look at, the rows asked for *are* the answer: to show them would
/// give it away.
fn given_alone(style: &Style, rows: &[Vec<Value>], room: usize) -> Vec<String> {
    let wording = Wording::query().without_opening();
    changes(style, &wording, &[], rows, &[], room)
}

/// `:hero = 1 (Achilles)`, or that no row has this value.
fn parameter(name: &str, value: &Value, check: Option<&Check>, tables: &[Table]) -> String {
    let name = name.trim_start_matches([':', '@', '$']);
    let shown = cell(value, true);
    let source = check
        .and_then(|check| check.parameters.0.iter().find(|(parameter, _)| parameter == name))
        .and_then(|(_, source)| source.split_once('.'));
    // An id needs a name beside it; a text speaks for itself.
    let source = source.filter(|_| !matches!(value, Value::Text(_)));
    let Some((table, column)) = source else { return format!(":{name} = {shown}") };
    let Some(table) = tables.iter().find(|known| known.name.eq_ignore_ascii_case(table)) else {
        return format!(":{name} = {shown}");
    };
    let Some(key) = table.position(column) else { return format!(":{name} = {shown}") };
    let row = table.rows.iter().find(|row| row.get(key).is_some_and(|known| same_value(known, value)));
    let label = row.and_then(|row| {
        let label =
            table.position("name").or_else(|| table.position("title")).filter(|label| *label != key)?;
        row.get(label)
    });
    match (row, label) {
        (Some(_), Some(label)) => format!(":{name} = {shown} ({})", cell(label, false)),
        (Some(_), None) => format!(":{name} = {shown}"),
        (None, _) => format!(":{name} = {shown} (not in {})", text::value(&table.name)),
    }
}

#[cfg(test)]
mod tests {
    use super::{counterexample, parameter};
    use crate::database::Value;
    use crate::report::Style;
    use crate::report::samples::{counted, exercise, heroes};

    #[test]
    fn a_parameter_is_shown_with_the_name_of_its_row() {
        let exercise = exercise();
        let check = exercise.spec.checks.iter().find(|check| !check.parameters.is_empty());
        assert!(check.is_some());
        let shown = |value: Value| parameter(":hero", &value, check, &[heroes()]);
        assert_eq!(shown(Value::Integer(1)), ":hero = 1 (Achilles)");
        assert_eq!(shown(Value::Integer(99)), ":hero = 99 (not in heroes)");
        assert_eq!(parameter("year", &Value::text("x"), check, &[heroes()]), ":year = 'x'");
    }

    #[test]
    fn an_error_is_told_with_the_rows_that_were_asked_for() {
        let found = crate::judge::Counterexample {
            error: Some("integer overflow".to_owned()),
            actual: Vec::new(),
            smallest: false,
            ..counted()
        };
        let lines = counterexample(&Style::default(), &found, None, false, 76).join("\n");
        assert!(lines.starts_with("Data that shows it:\n\nheroes "), "{lines}");
        assert!(
            lines.ends_with(
                "\n\nHere your answer stopped. SQLite said:\n  integer overflow\n\n    name     | battles\n\
                 +   Atalanta |       0   the task asks for this row"
            ),
            "{lines}"
        );
    }

    #[test]
    fn without_data_the_rows_asked_for_are_not_given_away() {
        let found = crate::judge::Counterexample { tables: Vec::new(), ..counted() };
        assert_eq!(
            counterexample(&Style::default(), &found, None, true, 76),
            ["-   Atalanta | 1   your query gave this row"]
        );
    }

    #[test]
    fn what_a_message_told_is_not_told_again() {
        let found = crate::judge::Counterexample { actual: Vec::new(), ..counted() };
        let shown = |told| counterexample(&Style::default(), &found, None, told, 76).join("\n");
        assert!(shown(false).contains("\n\nThere are no rows yet.\n\n    name"), "{}", shown(false));
        assert!(shown(true).contains("Atalanta\n\n    name"), "{}", shown(true));
    }

    #[test]
    fn the_rows_of_a_table_have_words_of_their_own() {
        let found = crate::judge::Counterexample { state: Some("heroes".to_owned()), ..counted() };
        let lines = counterexample(&Style::default(), &found, None, true, 76).join("\n");
        assert!(lines.contains("1   heroes has this row\n"), "{lines}");
        assert!(lines.ends_with("0   heroes should have this row"), "{lines}");
    }
}
