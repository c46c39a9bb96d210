//! The rows of a join table as a learner reads them.
//!
//! What remarks stand beside them is for the probe to say.

use super::{Links, first};
use crate::database::{Table, Value, quote};
use crate::judge::roles::{JoinTable, Shape};

impl Links<'_> {
    /// The rows of the join table as a learner reads them: ids with the names behind them.
    #[must_use]
    pub fn shown(&self) -> Option<Table> {
        let Shape::JoinTable(join) = &self.found.shape else { return None };
        let shape = self.schema.table(&join.table)?;
        let columns: Vec<String> = shape.columns.iter().map(|column| column.name.clone()).collect();
        let list: Vec<String> = columns.iter().map(|column| quote(column)).collect();
        let table = self
            .database
            .rows(&format!("SELECT {} FROM {}", list.join(", "), quote(&join.table)), &[])
            .ok()?;
        let rows = table
            .rows
            .into_iter()
            .map(|row| {
                row.into_iter()
                    .zip(&columns)
                    .map(|(value, column)| self.with_name(join, column, value))
                    .collect()
            })
            .collect();
        Some(Table { name: join.table.clone(), columns, rows })
    }

    fn with_name(&self, join: &JoinTable, column: &str, value: Value) -> Value {
        let Some(end) = join.columns.iter().position(|link| link.column == column) else { return value };
        if value.is_null() {
            return value;
        }
        let target = &join.columns[end].target;
        let sql = format!("SELECT name FROM {} WHERE {} = ?", quote(&self.ends[end]), quote(target));
        match first(self.database.rows(&sql, std::slice::from_ref(&value))) {
            Some(name) if name != value => Value::Text(format!("{value} ({name})")),
            Some(_) => value,
            None => Value::Text(format!("{value} (no such row)")),
        }
    }
}
