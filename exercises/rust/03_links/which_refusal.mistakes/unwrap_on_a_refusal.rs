// unwrap on an error is a panic: the program ends. A refused link is
// something that link should tell.
//
// Look next at: unwrap or expect behind execute. What could stand
// there instead?

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
                Self::AlreadyLinked
            }
            SQLITE_CONSTRAINT_FOREIGNKEY => Self::NoSuchEnd,
            _ => Self::Other(error),
        }
    }
}

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<(), LinkError> {
    connection
        .execute(
            "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
            [hero_id, battle_id],
        )
        .unwrap();
    Ok(())
}
