//! The smallest data on which an answer and ours differ: the tables, the parameters, the differing rows.
//!
//! Comparing rows for display is in `changes.rs`.

use super::changes::{QUERY, STATE, Wording, changes};
use super::rows::{cell, same};
use super::style::Style;
use super::tables::several;
use super::text;
use crate::course::Check;
use crate::database::{Table, Value};
use crate::judge::Counterexample;

/// A table that could not be made smaller is cut here.
const ROWS_SHOWN: usize = 12;

/// The counterexample as lines of at most `room` columns; `check` says what was compared.
pub(super) fn counterexample(
    style: &Style,
    found: &Counterexample,
    check: Option<&Check>,
    room: usize,
) -> Vec<String> {
    let mut lines = Vec::new();
    if !found.tables.is_empty() {
        let opening = if found.smallest { "The smallest data that shows it:" } else { "Data that shows it:" };
        lines.extend(style.lines(opening, room));
        lines.push(String::new());
        lines.extend(several(style, &found.tables, room, ROWS_SHOWN));
    }
    if !found.parameters.is_empty() {
        part(&mut lines);
        for (name, value) in &found.parameters {
            let line = parameter(name, value, check, &found.tables);
            lines.extend(style.lines(&line, room));
        }
    }
    let of_state = check.is_some_and(|check| !check.state.is_empty());
    let wording: &Wording = if of_state { &STATE } else { &QUERY };
    if let Some(error) = &found.error {
        part(&mut lines);
        let stopped = if of_state { "Here your answer stopped" } else { "Here your query stopped" };
        lines.extend(style.lines(&format!("{stopped}. SQLite said:\n  {error}"), room));
        if found.expected.is_empty() {
            lines.extend(style.lines(wording.none_wanted, room));
            return lines;
        }
        part(&mut lines);
        let mut wanted = changes(
            style,
            &Wording { none_given: "", ..*wording },
            &found.columns,
            &[],
            &found.expected,
            room,
        );
        wanted.drain(..wanted.iter().take_while(|line| line.is_empty()).count());
        lines.extend(wanted);
        return lines;
    }
    part(&mut lines);
    lines.extend(changes(style, wording, &found.columns, &found.actual, &found.expected, room));
    lines
}

/// An empty line between two parts.
fn part(lines: &mut Vec<String>) {
    if !lines.is_empty() {
        lines.push(String::new());
    }
}

/// `:hero = 1 (Achilles)`, or that no row has this value.
fn parameter(name: &str, value: &Value, check: Option<&Check>, tables: &[Table]) -> String {
    let name = name.trim_start_matches([':', '@', '$']);
    let shown = cell(value, true);
    let source = check
        .and_then(|check| check.parameters.0.iter().find(|(parameter, _)| parameter == name))
        .and_then(|(_, source)| source.split_once('.'));
    let Some((table, column)) = source else { return format!(":{name} = {shown}") };
    let Some(table) = tables.iter().find(|known| known.name.eq_ignore_ascii_case(table)) else {
        return format!(":{name} = {shown}");
    };
    let position = |wanted: &str| table.columns.iter().position(|known| known.eq_ignore_ascii_case(wanted));
    let Some(key) = position(column) else { return format!(":{name} = {shown}") };
    let row = table.rows.iter().find(|row| row.get(key).is_some_and(|known| same(known, value)));
    let label = row.and_then(|row| {
        let label = position("name").or_else(|| position("title")).filter(|label| *label != key)?;
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
        let lines = counterexample(&Style::default(), &found, None, 76).join("\n");
        assert!(lines.starts_with("Data that shows it:\n\nheroes "), "{lines}");
        assert!(
            lines.ends_with(
                "\n\nHere your query stopped. SQLite said:\n  integer overflow\n\n    name     | battles\n\
                 +   Atalanta |       0   the task asks for this row"
            ),
            "{lines}"
        );
    }

    #[test]
    fn the_rows_of_a_table_have_words_of_their_own() {
        let exercise = exercise();
        let check = exercise.spec.checks.iter().find(|check| !check.state.is_empty());
        assert!(check.is_some());
        let lines = counterexample(&Style::default(), &counted(), check, 76).join("\n");
        assert!(lines.contains("1   your table has this row\n"), "{lines}");
        assert!(lines.ends_with("0   your table should have this row"), "{lines}");
    }
}
