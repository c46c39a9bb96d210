// Without From: link itself looks at the error. The numbers are
// written out.

use rusqlite::{Connection, Error};

#[derive(Debug)]
pub enum LinkError {
    AlreadyLinked,
    NoSuchEnd,
    Other(Error),
}

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<(), LinkError> {
    let done = connection.execute(
        "INSERT INTO fights (hero_id, battle_id) VALUES (?, ?)",
        (hero_id, battle_id),
    );
    match done {
        Ok(_) => Ok(()),
        Err(error) => {
            Err(match error.sqlite_error().map(|e| e.extended_code) {
                Some(1555 | 2067) => LinkError::AlreadyLinked,
                Some(787) => LinkError::NoSuchEnd,
                _ => LinkError::Other(error),
            })
        }
    }
}
