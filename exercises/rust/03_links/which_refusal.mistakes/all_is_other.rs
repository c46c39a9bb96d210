// Every error was handed on as Other. The person who asked still
// does not know why.
//
// Look next at: what ? or map_err does with the error. Does anybody
// look into it?

use rusqlite::ffi::{
    SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_PRIMARYKEY,
    SQLITE_CONSTRAINT_UNIQUE,
};
use rusqlite::{Connection, Error};

#[derive(Debug)]
pub enum LinkError {
    AlreadyLinked,
    NoSuchEnd,
    Other(Error),
}

impl From<Error> for LinkError {
    fn from(error: Error) -> Self {
        Self::Other(error)
    }
}

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<(), LinkError> {
    connection.execute(
        "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
        [hero_id, battle_id],
    )?;
    Ok(())
}
