//! A database in memory for answers that use Diesel.
//!
//! Diesel can't be given the bytes of a database to write to, so another connection fills it, and reads it at the end.

#[path = "memory.rs"]
mod memory;

use std::cell::RefCell;

use diesel::connection::{InstrumentationEvent, SimpleConnection};
use diesel::prelude::*;
use diesel::sql_types::Integer;

use self::memory::Memory;
use crate::serve::{Opened, Store, sent};
use crate::stop::Stop;

thread_local! {
    /// The database of the connection that is open: there is one at a time.
    static MEMORY: RefCell<Option<Memory>> = const { RefCell::new(None) };
}

/// What `PRAGMA foreign_keys` says.
#[derive(QueryableByName)]
struct Keys {
    #[diesel(sql_type = Integer)]
    foreign_keys: i32,
}

impl Store for SqliteConnection {
    fn open(image: &[u8], foreign_keys: bool) -> Result<Self, Stop> {
        let memory = Memory::of(image)?;
        let mut connection = Self::establish(&memory.name)?;
        connection.batch_execute(&format!("PRAGMA foreign_keys = {}", u8::from(foreign_keys)))?;
        connection.set_instrumentation(|event: InstrumentationEvent<'_>| {
            if let InstrumentationEvent::StartQuery { query, .. } = event {
                sent(&query.to_string());
            }
        });
        MEMORY.set(Some(memory));
        Ok(connection)
    }

    fn close(mut self) -> Result<Opened, Stop> {
        let memory = MEMORY.take().ok_or_else(|| Stop("no database is open".to_owned()))?;
        self.set_instrumentation(|_: InstrumentationEvent<'_>| {});
        // It is an error where no transaction is open.
        let open = self.batch_execute("ROLLBACK").is_ok();
        let keys: Keys = diesel::sql_query("PRAGMA foreign_keys").get_result(&mut self)?;
        Ok(Opened { open, foreign_keys: keys.foreign_keys == 1, image: memory.image()? })
    }
}
