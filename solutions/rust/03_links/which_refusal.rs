// extended_code tells which rule refused. The pair is the primary
// key of fights, so a repeated pair is 1555,
// SQLITE_CONSTRAINT_PRIMARYKEY; with UNIQUE it would be 2067. Both
// mean the same here. A missing end is 787,
// SQLITE_CONSTRAINT_FOREIGNKEY; SQLite does not say which end.
//
// With From, the ? in link makes a LinkError of rusqlite's error by
// itself. What is not known is handed on: a program that calls a
// full disk "already linked" is hard to repair.

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
    connection.execute(
        "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
        [hero_id, battle_id],
    )?;
    Ok(())
}
