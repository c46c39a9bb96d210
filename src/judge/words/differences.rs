//! What the judge says of rows that differ: of a query, or of a table after the answer ran.
//!
//! The rows themselves are shown beside it.

use super::{NONE_FOUND, rows};
use crate::database::Comparison;
use crate::judge::verdict::Counterexample;

/// What is told of rows that differ; the rows themselves are shown beside it.
#[must_use]
pub fn difference(example: &Counterexample) -> String {
    let renumbered = example.dataset == "renumbered" && example.state.is_some();
    // Where no table is given there are no rows to be shown.
    let (given, your) = match () {
        () if renumbered => ("I gave the same rows other ids. Then ", "your"),
        () if example.tables.is_empty() => ("", "Your"),
        () => ("On the rows below ", "your"),
    };
    let whose = match (&example.state, example.section.as_str()) {
        (Some(table), _) => format!("{given}{table} has"),
        (None, "") => format!("{given}{your} query gives"),
        (None, section) => format!("{given}{your} query {section} gives"),
    };
    if let Some(error) = &example.error {
        if error.starts_with(NONE_FOUND) {
            return error.clone();
        }
        return format!("{given}SQLite could not run your answer:\n  {error}");
    }
    let asked = rows(example.expected.len());
    let same_rows = Comparison::default().same(&example.expected, &example.actual);
    if example.ordered && same_rows {
        return format!("{whose} the right rows, in another order than the task asks for.");
    }
    if !example.ordered && same_rows && example.state.is_none() {
        return "Your query gave other rows each time it ran on the same data. Now it gave those that are asked for."
            .to_owned();
    }
    if swapped(example) {
        return format!(
            "{whose} the right values in other columns; the task asks for {}.",
            example.columns.join(", ")
        );
    }
    if example.actual.len() == example.expected.len() {
        return format!("{whose} {asked}, as asked, but with other values.");
    }
    format!("{whose} {}; the task asks for {asked}.", rows(example.actual.len()))
}

/// What happened, where no time was left to find the rows that show it.
pub const NO_TIME_FOR_ROWS: &str = "Your answer gives something else than the task asks for. It took so long that no time was left to \
    find the rows that show it.";

/// What to look at where the columns themselves are not those that are asked for.
pub const COLUMNS: &str = "The columns behind SELECT, and their order in the task.";

/// What is told of a query with too few or too many columns.
#[must_use]
pub fn number_of_columns(given: usize, asked: &[String]) -> String {
    let given = if given == 1 { "1 column".to_owned() } else { format!("{given} columns") };
    format!("Your query gives {given}; the task asks for {}: {}.", asked.len(), asked.join(", "))
}

/// Why a column is missing whose name another one bears.
#[must_use]
pub fn new_name(name: &str, holds: &str) -> String {
    format!(
        "Your column {name} holds the {holds}. Where no comma stands between two columns, SQLite takes the second one \
         for a new name of the first."
    )
}

/// What is told of a query whose columns have other names than the task asks for.
#[must_use]
pub fn names_of_columns(given: &[String], asked: &[String]) -> String {
    let (given, asked) = (given.join(", "), asked.join(", "));
    format!("The rows are right. Your columns are called {given}; the task asks for {asked}.")
}

/// Whether the rows would be right if their columns stood in another order.
#[must_use]
pub fn swapped(example: &Counterexample) -> bool {
    let columns: Vec<usize> = (0..example.columns.len()).collect();
    let any_column = Comparison { order: Vec::new(), unordered: columns };
    !example.actual.is_empty()
        && !Comparison::default().same(&example.expected, &example.actual)
        && any_column.same(&example.expected, &example.actual)
}

#[cfg(test)]
mod tests {
    use super::difference;
    use crate::database::{Table, Value};
    use crate::judge::verdict::Counterexample;
    use crate::judge::words::none_found;

    #[test]
    fn rows_that_are_others_each_time_are_told_of() {
        let example = |actual: i64, ordered| Counterexample {
            dataset: "fixture".to_owned(),
            tables: Vec::new(),
            section: String::new(),
            parameters: Vec::new(),
            columns: vec!["id".to_owned()],
            ordered,
            expected: vec![vec![Value::Integer(1)]],
            actual: vec![vec![Value::Integer(actual)]],
            error: None,
            smallest: true,
            state: None,
        };
        assert!(difference(&example(1, false)).starts_with("Your query gave other rows each time"));
        assert!(difference(&example(2, false)).ends_with("with other values."));
        assert!(difference(&example(1, true)).contains("in another order"));
    }

    #[test]
    fn rows_are_spoken_of_only_where_some_are_shown() {
        let mut example = Counterexample {
            dataset: "fixture".to_owned(),
            tables: Vec::new(),
            section: String::new(),
            parameters: Vec::new(),
            columns: vec!["word".to_owned()],
            ordered: false,
            expected: vec![vec![Value::from("one")]],
            actual: vec![vec![Value::from("two")]],
            error: None,
            smallest: true,
            state: None,
        };
        assert_eq!(difference(&example), "Your query gives 1 row, as asked, but with other values.");
        example.state = Some("fights".to_owned());
        assert_eq!(difference(&example), "fights has 1 row, as asked, but with other values.");
        example.tables.push(Table::default());
        assert_eq!(
            difference(&example),
            "On the rows below fights has 1 row, as asked, but with other values."
        );
        example.error = Some(none_found(&["heroes".to_owned(), "battles".to_owned()]));
        assert_eq!(
            difference(&example),
            "I looked for a table that links heroes and battles, and found none."
        );
    }
}
