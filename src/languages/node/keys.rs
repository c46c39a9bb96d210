//! `PRAGMA foreign_keys`, kept for each connection: all of them share one database here, but each driver begins in its own way.

use std::collections::HashMap;

use crate::database::{Database, SqlError};

/// How many connections are remembered; an answer needs a handful.
const MOST: usize = 1_000;

/// What each connection has asked for.
#[derive(Debug, Default)]
pub struct Keys {
    asked: HashMap<u64, bool>,
    /// What the database has now.
    now: bool,
    /// What it had at the beginning.
    before: bool,
}

impl Keys {
    /// Begins with a database.
    ///
    /// # Errors
    /// When SQLite can't tell.
    pub fn begin(&mut self, database: &Database) -> Result<(), SqlError> {
        self.now = database.foreign_keys()?;
        self.before = self.now;
        Ok(())
    }

    /// Before a statement of a connection: makes its setting that of the database. Inside a transaction SQLite changes nothing.
    ///
    /// # Errors
    /// When SQLite can't do so.
    pub fn before(&mut self, database: &Database, connection: u64, first: bool) -> Result<(), SqlError> {
        if self.asked.len() >= MOST {
            self.asked.clear();
        }
        let wanted = *self.asked.entry(connection).or_insert(first);
        if self.now != wanted && !database.in_transaction() {
            database.set_foreign_keys(wanted)?;
            self.now = wanted;
        }
        Ok(())
    }

    /// After a statement that may have changed it.
    ///
    /// # Errors
    /// When SQLite can't tell.
    pub fn after(&mut self, database: &Database, connection: u64, text: &str) -> Result<(), SqlError> {
        if text.to_ascii_lowercase().contains("pragma") {
            let now = database.foreign_keys()?;
            self.asked.insert(connection, now);
            self.now = now;
        }
        Ok(())
    }

    /// Hands the database back: no transaction open, foreign keys as they were. Returns whether a transaction was open.
    ///
    /// # Errors
    /// When SQLite can't do so.
    pub fn end(&mut self, database: &Database) -> Result<bool, SqlError> {
        let open = database.in_transaction();
        if open {
            database.run("ROLLBACK")?;
        }
        database.set_foreign_keys(self.before)?;
        self.now = self.before;
        Ok(open)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Database, Keys};
    use crate::database::{Budget, Settings};

    fn database() -> Database {
        let settings = Settings { foreign_keys: true, double_quoted_strings: false };
        Database::open(settings, &Budget::start(Duration::from_secs(5))).unwrap()
    }

    #[test]
    fn each_connection_has_its_own() {
        let database = database();
        let mut keys = Keys::default();
        keys.begin(&database).unwrap();
        keys.before(&database, 1, false).unwrap();
        assert!(!database.foreign_keys().unwrap());
        keys.before(&database, 2, true).unwrap();
        assert!(database.foreign_keys().unwrap());
        keys.before(&database, 1, false).unwrap();
        database.run("PRAGMA foreign_keys = ON").unwrap();
        keys.after(&database, 1, "PRAGMA foreign_keys = ON").unwrap();
        keys.before(&database, 2, true).unwrap();
        keys.before(&database, 1, false).unwrap();
        assert!(database.foreign_keys().unwrap(), "what it asked for stays");
    }

    #[test]
    fn the_judge_gets_the_database_back_with_keys_as_they_were_and_no_transaction() {
        let database = database();
        let mut keys = Keys::default();
        keys.begin(&database).unwrap();
        keys.before(&database, 1, false).unwrap();
        database.run("BEGIN").unwrap();
        keys.before(&database, 2, true).unwrap();
        assert!(!database.foreign_keys().unwrap(), "not inside a transaction");
        assert!(keys.end(&database).unwrap());
        assert!(database.foreign_keys().unwrap() && !database.in_transaction());
        assert!(!keys.end(&database).unwrap());
    }
}
