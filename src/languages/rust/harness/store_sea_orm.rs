//! A database in memory for answers that use SeaORM.
//!
//! SeaORM keeps its connection to itself, so another one fills the database, and reads it at the end.

#[path = "memory.rs"]
mod memory;

use std::cell::RefCell;

use rusqlite::config::DbConfig;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use sea_orm::{ConnectionTrait, DatabaseConnection, DatabaseConnectionType, DbBackend, Statement};

use self::memory::Memory;
use crate::serve::{Opened, Store, sent};
use crate::stop::Stop;

thread_local! {
    /// The database of the connection that is open: there is one at a time.
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

impl Store for DatabaseConnection {
    fn open(image: &[u8], foreign_keys: bool) -> Result<Self, Stop> {
        let memory = Memory::of(image)?;
        let connection = memory::open(&memory.name)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, foreign_keys)?;
        connection.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(seen));
        MEMORY.set(Some(memory));
        Ok(DatabaseConnectionType::RusqliteSharedConnection(connection.into()).into())
    }

    fn close(self) -> Result<Opened, Stop> {
        // What is told from here on belongs to no run any more.
        let memory = MEMORY.take().ok_or_else(|| Stop("no database is open".to_owned()))?;
        // It is an error where no transaction is open.
        let open = self.execute_unprepared("ROLLBACK").is_ok();
        let keys = Statement::from_string(DbBackend::Sqlite, "PRAGMA foreign_keys");
        let keys = self.query_one_raw(keys)?.map(|row| row.try_get_by_index::<i32>(0)).transpose()?;
        Ok(Opened { open, foreign_keys: keys == Some(1), image: memory.image()? })
    }
}

fn seen(event: TraceEvent<'_>) {
    if let TraceEvent::Stmt(statement, text) = event {
        let of_ours = MEMORY.with_borrow(Option::is_none);
        // What triggers and cascades do by themselves comes as a comment.
        if !of_ours && !text.starts_with("--") {
            sent(&statement.expanded_sql().unwrap_or_else(|| text.to_owned()));
        }
    }
}
