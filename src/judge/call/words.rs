//! What is said of calls.

use crate::course::Check;
use crate::database::{Comparison, Dataset, Value};
use crate::judge::verdict::Counterexample;
use crate::judge::words::rows;

/// What to look at where statements came too late.
pub const LATE: &str = "Which of your calls give a promise, and does something wait for each of them?";

/// Why nothing came of a call that should change rows.
pub const NOTHING_SENT: &str =
    "Your code sent no statement. A query that is only described, and that nobody waits for, does nothing.";

/// What to look at where nothing was sent.
pub const WHO_SENDS: &str = "Which line should send it, and does anything wait for it there?";

/// Why another error than that of the database is not what was asked for.
pub const ANOTHER_ERROR: &str =
    "The error of the database should come through to whoever called. Your code gave another one.";

/// What to look at where another error came.
pub const WHOSE_ERROR: &str =
    "Which line gives this error, and what becomes of the one that the database gives?";

/// What was done, with the rows' names in it: `I called battles() on Achilles (1).`
pub fn did(check: &Check, dataset: &Dataset, values: &[Value]) -> String {
    let mut told = check.did.clone().unwrap_or_else(|| format!("I tried this: {}.", check.name));
    for ((name, source), value) in check.parameters.0.iter().zip(values) {
        told = told.replace(&format!("{{{name}}}"), &named(dataset, source, value));
    }
    told
}

/// A value with the name of its row, where it is one's key: `Achilles (1)`.
fn named(dataset: &Dataset, source: &str, value: &Value) -> String {
    let name = || {
        let (table, column) = source.split_once('.')?;
        let table = dataset.table(table)?;
        let place = |wanted: &str| table.columns.iter().position(|column| column == wanted);
        let (key, name) = (place(column)?, place("name")?);
        let row = table.rows.iter().find(|row| row[key] == *value)?;
        (key != name).then(|| row[name].to_string())
    };
    name().map_or_else(|| value.to_string(), |name| format!("{name} ({value})"))
}

/// Other rows came, or were left behind; the rows themselves are shown beside it.
pub fn happened(did: &str, example: &Counterexample) -> String {
    let asked = rows(example.expected.len());
    let whose = match &example.state {
        Some(table) => format!("{did} After it, {table} has"),
        None => format!("{did} It gave"),
    };
    if example.ordered && Comparison::default().same(&example.expected, &example.actual) {
        return format!("{whose} the right rows, in another order than the task asks for.");
    }
    if example.actual.len() == example.expected.len() {
        return format!("{whose} {asked}, as asked, but with other values.");
    }
    format!("{whose} {}; the task asks for {asked}.", rows(example.actual.len()))
}

/// The code stopped; `message` says so.
pub fn threw(did: &str, message: &str) -> String {
    format!("{did} {message}")
}

/// The database refused what it should take.
pub fn refused(did: &str, message: &str) -> String {
    format!("{did} The database refused:\n  {message}")
}

/// The database took what it should refuse.
pub fn accepted(did: &str) -> String {
    format!("{did} It should be refused, and it was not.")
}

/// Too many statements were sent.
pub fn statements(did: &str, sent: usize, most: usize) -> String {
    let enough = if most == 1 { "1 is enough".to_owned() } else { format!("{most} are enough") };
    format!("{did} Your code sent {sent} statements; {enough}.")
}

/// Statements came after the call had said that it was done.
pub fn late(count: usize) -> String {
    let (statements, them) =
        if count == 1 { ("1 statement".to_owned(), "it") } else { (format!("{count} statements"), "them") };
    format!("{statements} came after your code had said that it was done. Nothing waited for {them}.")
}

#[cfg(test)]
mod tests {
    use super::{late, named, statements};
    use crate::database::{Dataset, Table, Value};

    #[test]
    fn a_key_is_told_with_its_name() {
        let heroes = Table {
            name: "heroes".to_owned(),
            columns: vec!["id".to_owned(), "name".to_owned()],
            rows: vec![vec![Value::Integer(1), Value::from("Achilles")]],
        };
        let dataset = Dataset { name: "fixture".to_owned(), tables: vec![heroes] };
        assert_eq!(named(&dataset, "heroes.id", &Value::Integer(1)), "Achilles (1)");
        assert_eq!(named(&dataset, "heroes.id", &Value::Integer(2)), "2");
        assert_eq!(named(&dataset, "heroes.name", &Value::from("Achilles")), "Achilles");
        assert_eq!(named(&dataset, "fights.role", &Value::from("archer")), "archer");
    }

    #[test]
    fn one_and_many() {
        assert_eq!(statements("I did it.", 7, 1), "I did it. Your code sent 7 statements; 1 is enough.");
        assert!(late(1).starts_with("1 statement came") && late(2).ends_with("Nothing waited for them."));
    }
}
