//! A database in memory for answers that use rusqlite.

use rusqlite::config::DbConfig;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use rusqlite::{Connection, MAIN_DB};

use crate::serve::{Opened, Store, sent};
use crate::stop::Stop;

impl Store for Connection {
    fn open(image: &[u8], foreign_keys: bool) -> Result<Self, Stop> {
        let mut connection = Self::open_in_memory()?;
        if !image.is_empty() {
            connection.deserialize_read_exact(MAIN_DB, image, image.len(), false)?;
        }
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, foreign_keys)?;
        connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(seen))?;
        Ok(connection)
    }

    fn close(mut self) -> Result<Opened, Stop> {
        self.trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>)?;
        let open = !self.is_autocommit();
        if open {
            self.execute_batch("ROLLBACK")?;
        }
        let foreign_keys = self.db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY)?;
        let image = self.serialize(MAIN_DB)?.to_vec();
        Ok(Opened { open, foreign_keys, image })
    }
}

fn seen(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, text) = event {
        // What triggers and cascades do by themselves comes as a comment.
        if !text.starts_with("--") {
            sent(&statement.expanded_sql().unwrap_or_else(|| text.to_owned()));
        }
    }
}
