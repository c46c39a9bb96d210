//! The rows of a statement, as many as there is room for: what is collected here does not count as SQLite's memory.

use rusqlite::types::ValueRef;
use rusqlite::{Row, Statement};

use super::error::{ErrorKind, SqlError};
use super::value::{Table, Value};

/// How many rows one statement may give back.
pub const ROW_CAP: usize = 10_000;

/// How much of rows one statement or one script may give back, in bytes: what is collected here does not count as SQLite's memory.
const SIZE_CAP: usize = 2 * 1024 * 1024;

pub(super) fn collect(statement: &mut Statement<'_>) -> Result<Table, SqlError> {
    let columns = statement.column_names().map(str::to_owned).collect();
    Ok(Table { name: String::new(), columns, rows: collect_rows(statement, &mut Room::default())? })
}

/// The room that is left for rows.
pub(super) struct Room(usize);

impl Default for Room {
    fn default() -> Self {
        Self(SIZE_CAP)
    }
}

impl Room {
    fn take(&mut self, row: &[Value]) -> Result<(), SqlError> {
        let content = |value: &Value| match value {
            Value::Text(text) => text.len(),
            Value::Blob(bytes) => bytes.len(),
            _ => 0,
        };
        let size = size_of_val(row) + row.iter().map(content).sum::<usize>();
        let left = self.0.checked_sub(size);
        self.0 = left.ok_or_else(|| SqlError::ours(ErrorKind::TooBig, "rows too big altogether"))?;
        Ok(())
    }
}

pub(super) fn collect_rows(
    statement: &mut Statement<'_>,
    room: &mut Room,
) -> Result<Vec<Vec<Value>>, SqlError> {
    let width = statement.column_count();
    let mut collected = Vec::new();
    let mut rows = statement.raw_query();
    while let Some(row) = rows.next()? {
        if collected.len() >= ROW_CAP {
            return Err(SqlError::ours(ErrorKind::TooBig, &format!("more than {ROW_CAP} rows")));
        }
        let values: Vec<Value> =
            (0..width).map(|column| read_value(row, column)).collect::<Result<_, _>>()?;
        room.take(&values)?;
        collected.push(values);
    }
    Ok(collected)
}

fn read_value(row: &Row<'_>, column: usize) -> Result<Value, rusqlite::Error> {
    Ok(match row.get_ref(column)? {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => Value::Integer(number),
        ValueRef::Real(number) => Value::Real(number),
        ValueRef::Text(bytes) => Value::Text(String::from_utf8_lossy(bytes).into_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}
