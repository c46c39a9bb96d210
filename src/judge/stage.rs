//! The database that queries are tried on: the given tables, or tables of the learner's own, filled with a dataset.
//!
//! Datasets are made for the solution's tables. Tables of the learner's own take the same rows by their shape: entities by
//! name of column, links by the ends they tie together.

use std::cell::Cell;

use super::comma;
use super::fill::{Filler, Outcome};
use super::roles::{self, JoinTable, Shape};
use super::session::Session;
use super::stopped::Stopped;
use super::words;
use crate::course::{Check, Relationship};
use crate::database::{Database, Dataset, Schema, SqlError, Table, Value, quote};
use crate::languages::{Thrown, Trouble};

/// A database to be filled again and again.
pub struct Stage {
    /// The database.
    pub database: Database,
    /// Its schema.
    pub schema: Schema,
    join: Option<JoinTable>,
    reversed: Cell<bool>,
    /// Whether the last numbers of tables are kept, as AUTOINCREMENT does.
    keeps_numbers: bool,
}

impl Stage {
    fn new(database: Database, schema: Schema, join: Option<JoinTable>) -> Self {
        let numbers = database.rows("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'", &[]);
        let keeps_numbers = numbers.is_ok_and(|found| !found.rows.is_empty());
        Self { database, schema, join, reversed: Cell::new(false), keeps_numbers }
    }

    /// The given tables.
    ///
    /// # Errors
    /// When the fixture can't be run.
    pub fn given(session: &Session<'_>) -> Result<Self, Trouble> {
        let database = session.fixture()?;
        // Datasets keep the rules of their tables by the way they are made, and queries break none: looking keys up for
        // each row would only take time.
        let schema = database.set_foreign_keys(false).and_then(|()| database.schema());
        let schema = schema.map_err(|error| session.stopped(&error))?;
        Ok(Self::new(database, schema, None))
    }

    /// Tables of our own, made already.
    ///
    /// # Errors
    /// When the schema can't be read.
    pub fn ours(session: &Session<'_>, database: Database, check: &Check) -> Result<Self, Trouble> {
        let schema = database.schema().map_err(|error| session.stopped(&error))?;
        let relationship = session.exercise.spec.names.get(&check.relationship);
        let found =
            relationship.map(|relationship| roles::find(&schema, relationship, &|_| Vec::new()).shape);
        let join = found.and_then(|shape| match shape {
            Shape::JoinTable(join) => Some(join),
            _ => None,
        });
        Ok(Self::new(database, schema, join))
    }

    /// The table that ties the ends together, if it was looked for.
    #[must_use]
    pub const fn join(&self) -> Option<&JoinTable> {
        self.join.as_ref()
    }

    /// The tables that an answer makes for itself: in SQL, by the statements before the first section.
    ///
    /// # Errors
    /// When one of them fails, or no table ties the ends together.
    pub fn own(session: &Session<'_>, check: &Check) -> Result<Self, Stopped> {
        let database = session.own_tables()?;
        let schema = database.schema().map_err(|error| session.stopped(&error))?;
        let Some(relationship) = session.exercise.spec.names.get(&check.relationship) else {
            return Ok(Self::new(database, schema, None));
        };
        let made = schema.tables.iter().map(|table| table.name.as_str()).collect::<Vec<_>>();
        let missing = relationship.references.iter().find(|end| schema.table(end).is_none());
        if let Some(missing) = missing.filter(|_| !made.is_empty()) {
            let message = format!("no table {missing}");
            return Err(Stopped::Found(Thrown { message, trouble: words::no_entity_table(missing, &made) }));
        }
        match roles::find(&schema, relationship, &|_| Vec::new()).shape {
            Shape::JoinTable(join) => Ok(Self::new(database, schema, Some(join))),
            Shape::Unclear(table, end) => {
                Err(comma::unclear(&schema, &table, &relationship.references[end]).into())
            }
            Shape::NoColumn(table, column) => {
                let trouble = words::no_column(&table, &column);
                Err(Stopped::Found(Thrown {
                    message: "no column of the prescribed name".to_owned(),
                    trouble,
                }))
            }
            shape => {
                let mut trouble = words::no_join_table(&relationship.references);
                if check.call.is_some() {
                    // There are no sections to speak of; the check has words of its own.
                    (trouble.why, trouble.look_next) = (None, None);
                }
                let message = format!("no join table: {shape:?}");
                Err(Stopped::Found(Thrown { message, trouble }))
            }
        }
    }

    /// Fills the given tables.
    ///
    /// # Errors
    /// When the dataset does not fit.
    pub fn load(&self, dataset: &Dataset, reversed: bool) -> Result<(), SqlError> {
        self.forget_numbers()?;
        self.database.load(dataset)?;
        self.order_unordered(reversed)
    }

    /// Fills tables of the learner's own with rows of the solution's, whose links are in the table `theirs`.
    ///
    /// # Errors
    /// When a row that the task allows is refused, or a column can't be filled.
    pub fn load_own(
        &self,
        theirs: Option<&JoinTable>,
        relationship: &Relationship,
        dataset: &Dataset,
        reversed: bool,
    ) -> Result<(), Trouble> {
        let failed = |error: SqlError| Trouble { message: error.message, ..Trouble::default() };
        self.forget_numbers().map_err(failed)?;
        self.database.run("BEGIN").map_err(failed)?;
        for shape in self.schema.tables.iter().rev().filter(|shape| !shape.view) {
            self.database.execute(&format!("DELETE FROM {}", quote(&shape.name)), &[]).map_err(failed)?;
        }
        let mut serial = 0;
        let tables = dataset.tables.iter();
        for table in tables.clone().filter(|table| is_end(relationship, table)) {
            let Some(shape) = self.schema.table(&table.name) else {
                return Err(words::no_table(&table.name));
            };
            for row in &table.rows {
                serial += 1;
                let known = table.columns.iter().cloned().zip(row.iter().cloned());
                let given: Vec<_> = known.filter(|(column, _)| shape.column(column).is_some()).collect();
                self.insert(&shape.name, &given, serial)?;
            }
        }
        let joins = self.join.as_ref().zip(theirs);
        for (table, (own, theirs)) in tables.zip(joins.into_iter().cycle()) {
            if table.name != theirs.table {
                continue;
            }
            for row in &table.rows {
                serial += 1;
                let given = self.link(own, theirs, relationship, dataset, table, row);
                self.insert(&own.table, &given, serial)?;
            }
        }
        self.database.run("COMMIT").and_then(|()| self.order_unordered(reversed)).map_err(failed)
    }

    /// A row of the solution's join table as a row of the learner's.
    fn link(
        &self,
        own: &JoinTable,
        theirs: &JoinTable,
        relationship: &Relationship,
        dataset: &Dataset,
        table: &Table,
        row: &[Value],
    ) -> Vec<(String, Value)> {
        let mut given = Vec::new();
        for (end, (own_column, their_column)) in own.columns.iter().zip(&theirs.columns).enumerate() {
            let place = table.columns.iter().position(|column| *column == their_column.column);
            let value = place.map_or(Value::Null, |place| row[place].clone());
            let value = if own_column.target.eq_ignore_ascii_case(&their_column.target) {
                value
            } else {
                // The learner points at another column of the same row.
                translated(
                    dataset,
                    &relationship.references[end],
                    &their_column.target,
                    &own_column.target,
                    &value,
                )
            };
            given.push((own_column.column.clone(), value));
        }
        let shape = self.schema.table(&own.table);
        for (column, value) in table.columns.iter().zip(row) {
            let is_link = theirs.columns.iter().any(|link| link.column == *column);
            if !is_link && shape.is_some_and(|shape| shape.column(column).is_some()) {
                given.push((column.clone(), value.clone()));
            }
        }
        given
    }

    fn insert(&self, table: &str, given: &[(String, Value)], serial: usize) -> Result<(), Trouble> {
        let Some(shape) = self.schema.table(table) else { return Err(words::no_table(table)) };
        // Most tables take the row as it is; only those with columns of the learner's own need more.
        let columns: Vec<String> = given.iter().map(|(column, _)| quote(column)).collect();
        let values: Vec<Value> = given.iter().map(|(_, value)| value.clone()).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let sql = format!("INSERT INTO {} ({}) VALUES ({marks})", quote(table), columns.join(", "));
        if self.database.execute(&sql, &values).is_ok_and(|added| added > 0) {
            return Ok(());
        }
        match Filler::new(&self.database, &self.schema, shape).insert(given, serial, false) {
            Outcome::Accepted => Ok(()),
            Outcome::Unfilled(column) => Err(words::unfilled(table, &column)),
            Outcome::Refused(error) | Outcome::Broken(error) => Err(words::row_refused(table, given, &error)),
            _ => Err(words::no_table(table)),
        }
    }

    /// New rows are numbered as in tables that were made just now, however often these were filled.
    fn forget_numbers(&self) -> Result<(), SqlError> {
        if self.keeps_numbers {
            self.database.execute("DELETE FROM sqlite_sequence", &[]).map(drop)
        } else {
            Ok(())
        }
    }

    fn order_unordered(&self, reversed: bool) -> Result<(), SqlError> {
        if self.reversed.replace(reversed) == reversed {
            return Ok(());
        }
        let pragma = if reversed { "ON" } else { "OFF" };
        self.database.run(&format!("PRAGMA reverse_unordered_selects = {pragma}"))
    }
}

fn is_end(relationship: &Relationship, table: &Table) -> bool {
    relationship.references.iter().any(|end| end.eq_ignore_ascii_case(&table.name))
}

/// The value of column `to` in the row of `entity` whose column `from` has `value`.
fn translated(dataset: &Dataset, entity: &str, from: &str, to: &str, value: &Value) -> Value {
    let find = || {
        let table = dataset.table(entity)?;
        let (from, to) = (table.position(from)?, table.position(to)?);
        Some(table.rows.iter().find(|row| row[from] == *value)?[to].clone())
    };
    find().unwrap_or(Value::Null)
}
