// The two reasons are the wrong way round: a repeated pair is called
// NoSuchEnd, and a missing end AlreadyLinked.
//
// Look next at: each code, and the variant beside it.

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
        let Error::SqliteFailure(failure, _) = &error else {
            return Self::Other(error);
        };
        match failure.extended_code {
            SQLITE_CONSTRAINT_PRIMARYKEY | SQLITE_CONSTRAINT_UNIQUE => {
                Self::NoSuchEnd
            }
            SQLITE_CONSTRAINT_FOREIGNKEY => Self::AlreadyLinked,
            _ => Self::Other(error),
        }
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
