//! Rows for the given tables: the fixture's own, and others in the same tables.
//!
//! A dataset keeps every rule that the fixture's tables have: keys are unique, links point at rows that exist. Which
//! datasets an answer is tried on, and what is made of a difference, is the judge's business.

use std::fmt::Write as _;
use std::ops::Range;

use super::connection::Database;
use super::error::SqlError;
use super::schema::{Schema, quote};
use super::value::{Table, Value};

/// Rows for all given tables, in the order in which the tables were made.
#[derive(Clone, Debug, PartialEq)]
pub struct Dataset {
    /// Where the rows came from: `fixture`, `renumbered`, `generated 3`, …
    pub name: String,
    /// The tables.
    pub tables: Vec<Table>,
}

impl Dataset {
    /// How many rows there are in all.
    #[must_use]
    pub fn row_count(&self) -> usize {
        self.tables.iter().map(|table| table.rows.len()).sum()
    }

    /// The table with this name, in any case.
    #[must_use]
    pub fn table(&self, name: &str) -> Option<&Table> {
        self.tables.iter().find(|table| table.name.eq_ignore_ascii_case(name))
    }

    /// The distinct values of a column given as `table.column`, NULL left out, in the order of the rows.
    #[must_use]
    pub fn values(&self, source: &str) -> Vec<Value> {
        let mut values = Vec::new();
        let Some((table, column)) = source.split_once('.') else { return values };
        let Some(table) = self.table(table) else { return values };
        let Some(index) = table.position(column) else { return values };
        for row in &table.rows {
            if !row[index].is_null() && !values.contains(&row[index]) {
                values.push(row[index].clone());
            }
        }
        values
    }

    /// Makes the texts of a column differ from each other: `Ajax`, `Ajax 2`, `Ajax 3`.
    pub fn make_distinct(&mut self, table: &str, column: &str) {
        let Some(table) = self.tables.iter_mut().find(|known| known.name.eq_ignore_ascii_case(table)) else {
            return;
        };
        let Some(index) = table.position(column) else { return };
        let mut seen: Vec<String> = Vec::new();
        for row in &mut table.rows {
            let Value::Text(text) = &row[index] else { continue };
            let before = seen.iter().filter(|known| *known == text).count();
            seen.push(text.clone());
            if before > 0 {
                row[index] = Value::Text(format!("{text} {}", before + 1));
            }
        }
    }

    /// This dataset without some rows of a table and without all rows that point at them, directly or not.
    #[must_use]
    pub fn without(&self, schema: &Schema, table: usize, rows: Range<usize>) -> Self {
        let mut smaller = self.clone();
        let removed: Vec<Vec<Value>> = smaller.tables[table].rows.drain(rows).collect();
        smaller.drop_dependents(schema, table, &removed);
        smaller
    }

    fn drop_dependents(&mut self, schema: &Schema, table: usize, removed: &[Vec<Value>]) {
        let Table { name, columns, .. } = &self.tables[table];
        let parent = Table { name: name.clone(), columns: columns.clone(), rows: Vec::new() };
        for child in 0..self.tables.len() {
            let Some(shape) = schema.table(&self.tables[child].name) else { continue };
            let mut gone = Vec::new();
            for key in shape.foreign_keys.iter().filter(|key| key.table.eq_ignore_ascii_case(&parent.name)) {
                let Some(from) = positions(&self.tables[child], &key.columns) else { continue };
                let Some(to) = positions(&parent, &schema.targets(key)) else { continue };
                let points = |row: &Vec<Value>| {
                    removed
                        .iter()
                        .any(|parent| from.iter().zip(&to).all(|(from, to)| row[*from] == parent[*to]))
                };
                let rows = std::mem::take(&mut self.tables[child].rows);
                let (dropped, kept): (Vec<_>, Vec<_>) = rows.into_iter().partition(points);
                self.tables[child].rows = kept;
                gone.extend(dropped);
            }
            if !gone.is_empty() {
                self.drop_dependents(schema, child, &gone);
            }
        }
    }

    /// This dataset with one table empty, and every table that points at it.
    #[must_use]
    pub fn with_empty(&self, schema: &Schema, table: usize) -> Self {
        let mut smaller = self.clone();
        let removed = std::mem::take(&mut smaller.tables[table].rows);
        smaller.drop_dependents(schema, table, &removed);
        smaller.name = format!("no rows in {}", self.tables[table].name);
        smaller
    }
}

fn positions(table: &Table, columns: &[String]) -> Option<Vec<usize>> {
    columns.iter().map(|column| table.position(column)).collect()
}

impl Database {
    /// All rows of the tables of `schema` (views and generated columns left out) as a dataset.
    ///
    /// # Errors
    /// When a table can't be read.
    pub fn dataset(&self, name: &str, schema: &Schema) -> Result<Dataset, SqlError> {
        let mut tables = Vec::new();
        for shape in schema.tables.iter().filter(|shape| !shape.view) {
            let columns: Vec<String> = shape
                .columns
                .iter()
                .filter(|column| !column.generated)
                .map(|column| column.name.clone())
                .collect();
            let list: Vec<String> = columns.iter().map(|column| quote(column)).collect();
            let table = self.rows(&format!("SELECT {} FROM {}", list.join(", "), quote(&shape.name)), &[])?;
            tables.push(Table { name: shape.name.clone(), columns, rows: table.rows });
        }
        Ok(Dataset { name: name.to_owned(), tables })
    }

    /// Replaces all rows of the dataset's tables by its own.
    ///
    /// # Errors
    /// When a row is refused: the dataset breaks a rule of its tables.
    pub fn load(&self, dataset: &Dataset) -> Result<(), SqlError> {
        self.run("BEGIN")?;
        let loaded = self.replace_rows(dataset);
        self.run(if loaded.is_ok() { "COMMIT" } else { "ROLLBACK" })?;
        loaded
    }

    fn replace_rows(&self, dataset: &Dataset) -> Result<(), SqlError> {
        for table in dataset.tables.iter().rev() {
            self.execute(&format!("DELETE FROM {}", quote(&table.name)), &[])?;
        }
        for table in &dataset.tables {
            if table.rows.is_empty() {
                continue;
            }
            let mut sql = format!("INSERT INTO {} (", quote(&table.name));
            for (index, column) in table.columns.iter().enumerate() {
                let _ = write!(sql, "{}{}", if index > 0 { ", " } else { "" }, quote(column));
            }
            let _ = write!(sql, ") VALUES ({})", vec!["?"; table.columns.len()].join(", "));
            self.insert_all(&sql, &table.rows)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Dataset, Table, Value};

    #[test]
    fn texts_that_repeat_are_counted() {
        let rows = ["Ajax", "Hector", "Ajax", "Ajax"].map(|name| vec![Value::Integer(1), Value::from(name)]);
        let columns = vec!["id".to_owned(), "name".to_owned()];
        let table = Table { name: "heroes".to_owned(), columns, rows: rows.to_vec() };
        let mut dataset = Dataset { name: "fixture".to_owned(), tables: vec![table] };
        dataset.make_distinct("Heroes", "NAME");
        let names = ["Ajax", "Hector", "Ajax 2", "Ajax 3"].map(Value::from);
        assert_eq!(dataset.values("heroes.name"), names);
        dataset.make_distinct("heroes", "id");
        assert_eq!(dataset.values("heroes.id"), [Value::Integer(1)], "only texts can be told apart so");
    }
}
