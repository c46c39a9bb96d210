// Everything that is not a repeated pair was called NoSuchEnd, also
// what has another reason.
//
// Look next at: the last arm of match. What does it know about the
// error?

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
            return Self::NoSuchEnd;
        };
        match failure.extended_code {
            SQLITE_CONSTRAINT_PRIMARYKEY | SQLITE_CONSTRAINT_UNIQUE => {
                Self::AlreadyLinked
            }
            _ => Self::NoSuchEnd,
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
