//! Statements that come from another process, one by one: with their values in, rows, changes and the last row's number out.
//!
//! Not for the answer's own words on errors: how a driver of some language tells them is that language's business.

use rusqlite::Statement;
use rusqlite::limits::Limit;

use super::collect::collect;
use super::connection::{Database, bind as bind_in_order};
use super::error::{ErrorKind, SqlError};
use super::value::{Table, Value};

/// What libraries send is longer than what people write: a list of rows is one statement with a value for each cell, or a
/// `SELECT` for each row.
const LIMITS: [(Limit, i32); 3] = [
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 1_000),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 200),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 250),
];

/// The code of SQLite for a value that has no place in the statement.
const OUT_OF_RANGE: i32 = 25;

/// Values for a statement.
#[derive(Clone, Debug, PartialEq)]
pub enum Bound {
    /// In the order of the parameters.
    InOrder(Vec<Value>),
    /// By name, with or without the sign in front.
    Named(Vec<(String, Value)>),
}

/// What came of a statement.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// Its rows; without columns for a statement that gives none.
    pub table: Table,
    /// How many rows the last statement that changed any has changed.
    pub changes: u64,
    /// How many rows this statement changed, triggers and cascades included.
    pub changed: usize,
    /// The number of the row that was added last.
    pub last_id: i64,
}

impl Database {
    /// Takes statements as long as libraries send them.
    ///
    /// # Errors
    /// When SQLite refuses.
    pub fn allow_long_statements(&self) -> Result<(), SqlError> {
        for (limit, value) in LIMITS {
            self.connection.set_limit(limit, value)?;
        }
        Ok(())
    }

    /// Runs the first statement of a text with its values.
    ///
    /// # Errors
    /// When it fails, a value has no place in it, or it gives too many rows.
    pub fn answer(&self, sql: &str, bound: &Bound) -> Result<Answered, SqlError> {
        let before = self.connection.total_changes();
        let table = {
            let mut statement = self.connection.prepare_cached(sql)?;
            bind(&mut statement, bound)?;
            collect(&mut statement)?
        };
        Ok(self.after(before, table))
    }

    /// Runs all statements of a text; their rows are thrown away.
    ///
    /// # Errors
    /// The first statement that fails.
    pub fn answer_all(&self, sql: &str) -> Result<Answered, SqlError> {
        let before = self.connection.total_changes();
        self.run(sql)?;
        Ok(self.after(before, Table::default()))
    }

    fn after(&self, before: u64, table: Table) -> Answered {
        let changed = self.connection.total_changes().saturating_sub(before);
        Answered {
            table,
            changes: self.connection.changes(),
            changed: usize::try_from(changed).unwrap_or(usize::MAX),
            last_id: self.connection.last_insert_rowid(),
        }
    }
}

fn bind(statement: &mut Statement<'_>, bound: &Bound) -> Result<(), SqlError> {
    let count = statement.parameter_count();
    // A statement that is kept keeps its values too.
    for index in 1..=count {
        statement.raw_bind_parameter(index, Value::Null)?;
    }
    match bound {
        Bound::InOrder(values) => {
            if values.len() > count {
                return Err(out_of_range());
            }
            bind_in_order(statement, values)?;
        }
        Bound::Named(values) => {
            for (name, value) in values {
                let bare = name.trim_start_matches([':', '@', '$']);
                let index = (1..=count).find(|index| {
                    statement.parameter_name(*index).is_some_and(|known| known.get(1..) == Some(bare))
                });
                statement.raw_bind_parameter(index.ok_or_else(out_of_range)?, value)?;
            }
        }
    }
    Ok(())
}

fn out_of_range() -> SqlError {
    SqlError { code: OUT_OF_RANGE, ..SqlError::ours(ErrorKind::Other, "column index out of range") }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Bound, Database, Value};
    use crate::database::{Budget, ErrorKind, Settings};

    fn database() -> Database {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        let database = Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap();
        database.allow_long_statements().unwrap();
        database.run("CREATE TABLE heroes (id INTEGER PRIMARY KEY, name TEXT UNIQUE)").unwrap();
        database
    }

    fn named(name: &str, value: &str) -> Bound {
        Bound::Named(vec![(name.to_owned(), Value::text(value))])
    }

    #[test]
    fn values_are_bound_in_order_or_by_name() {
        let database = database();
        let insert = "INSERT INTO heroes (id, name) VALUES (?, ?)";
        let added =
            database.answer(insert, &Bound::InOrder(vec![Value::Integer(7), Value::text("Ajax")])).unwrap();
        assert_eq!((added.changes, added.changed, added.last_id), (1, 1, 7));
        for name in ["name", "$name", ":name"] {
            let found =
                database.answer("SELECT id FROM heroes WHERE name = $name", &named(name, "Ajax")).unwrap();
            assert_eq!(found.table.rows, [[Value::Integer(7)]]);
            assert_eq!(found.changed, 0);
        }
    }

    #[test]
    fn a_value_without_a_place_is_an_error_and_none_is_kept_from_before() {
        let database = database();
        let query = "SELECT ?1";
        database.answer(query, &Bound::InOrder(vec![Value::Integer(1)])).unwrap();
        assert_eq!(database.answer(query, &Bound::InOrder(Vec::new())).unwrap().table.rows, [[Value::Null]]);
        let error = database.answer("SELECT 1", &Bound::InOrder(vec![Value::Null])).unwrap_err();
        assert_eq!(error.code, 25);
        assert_eq!(database.answer("SELECT $a", &named("$b", "x")).unwrap_err().code, 25);
    }

    #[test]
    fn several_statements_run_and_a_refusal_has_its_code() {
        let database = database();
        let text = "INSERT INTO heroes VALUES (1, 'Ajax'); INSERT INTO heroes VALUES (2, 'Hector')";
        assert_eq!(database.answer_all(text).unwrap().changed, 2);
        let error = database.answer_all("INSERT INTO heroes VALUES (3, 'Ajax')").unwrap_err();
        assert_eq!((error.kind, error.code), (ErrorKind::Unique, 2067));
    }
}
