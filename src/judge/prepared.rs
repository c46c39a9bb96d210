//! A database in which an answer ran, and the rows of its entities by name.

use std::rc::Rc;

use super::roles;
use crate::database::{Database, Schema, Value, quote};

/// A database in which the answer ran.
pub struct Prepared {
    /// The database.
    pub database: Database,
    /// Its schema after the answer ran.
    pub schema: Rc<Schema>,
}

impl Prepared {
    /// The names of an entity table's rows.
    #[must_use]
    pub fn names(&self, table: &str) -> Vec<String> {
        let rows = self.database.rows(&format!("SELECT name FROM {}", quote(table)), &[]);
        rows.map(|rows| rows.rows.into_iter().flatten().map(|name| name.to_string()).collect())
            .unwrap_or_default()
    }

    /// Whether an entity table has a row with this name.
    #[must_use]
    pub fn has(&self, table: &str, name: &str) -> bool {
        // The same statement that finds the row's id later: it is prepared once.
        let sql = id_query(table, &roles::entity_key(&self.schema, table));
        self.database.rows(&sql, &[Value::Text(name.to_owned())]).is_ok_and(|rows| !rows.rows.is_empty())
    }
}

/// The query for one column of the rows of an entity table with some name.
#[must_use]
pub fn id_query(table: &str, column: &str) -> String {
    format!("SELECT {} FROM {} WHERE name = ?", quote(column), quote(table))
}
