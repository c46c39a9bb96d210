//! A database in memory that has a name, so that a library that takes only names can open it.

use std::sync::atomic::{AtomicUsize, Ordering};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use crate::stop::Stop;

/// A database in memory. It is there as long as this is.
pub struct Memory {
    connection: Connection,
    /// How it is opened.
    pub name: String,
}

impl Memory {
    /// A database that begins with what an image holds.
    pub fn of(image: &[u8]) -> Result<Self, Stop> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let name = format!("file:/run{}?vfs=memdb", NUMBER.fetch_add(1, Ordering::Relaxed));
        let mut memory = Self { connection: open(&name)?, name };
        if !image.is_empty() {
            let mut given = Connection::open_in_memory()?;
            given.deserialize_read_exact(MAIN_DB, image, image.len(), true)?;
            match Backup::new(&given, &mut memory.connection)?.step(-1)? {
                StepResult::Done => {}
                other => return Err(Stop(format!("the database could not be filled: {other:?}"))),
            }
        }
        Ok(memory)
    }

    /// What it holds.
    pub fn image(&self) -> Result<Vec<u8>, Stop> {
        Ok(self.connection.serialize(MAIN_DB)?.to_vec())
    }
}

/// Another connection to a database of this name.
pub fn open(name: &str) -> Result<Connection, Stop> {
    let flags =
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_URI;
    Ok(Connection::open_with_flags(name, flags)?)
}
