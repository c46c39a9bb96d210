//! Which rows a table of the learner's holds at a moment.
//!
//! Only looks; what follows from it is said by whoever asks.

use crate::database::{Database, Value, quote};

/// How many rows a table has; `None` if it can't be told.
#[must_use]
pub fn count_rows(database: &Database, table: &str) -> Option<i64> {
    let rows = database.rows(&format!("SELECT count(*) FROM {}", quote(table)), &[]).ok()?;
    match rows.rows.first()?.first()? {
        Value::Integer(count) => Some(*count),
        _ => None,
    }
}

/// Whether a row with these values is there. A trigger may have taken out again what came in.
#[must_use]
pub fn has_row(database: &Database, table: &str, given: &[(String, Value)]) -> bool {
    let conditions: Vec<String> = given.iter().map(|(column, _)| format!("{} IS ?", quote(column))).collect();
    let values: Vec<Value> = given.iter().map(|(_, value)| value.clone()).collect();
    let sql = format!("SELECT 1 FROM {} WHERE {} LIMIT 1", quote(table), conditions.join(" AND "));
    !conditions.is_empty() && database.rows(&sql, &values).is_ok_and(|rows| !rows.rows.is_empty())
}
