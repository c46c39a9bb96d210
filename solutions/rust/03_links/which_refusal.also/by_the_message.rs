// The message says it in words. They can change with the next
// version of SQLite; the codes stay.

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
    let Err(error) = connection.execute(
        "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
        [hero_id, battle_id],
    ) else {
        return Ok(());
    };
    let message = error.to_string();
    Err(if message.starts_with("UNIQUE constraint failed") {
        LinkError::AlreadyLinked
    } else if message.starts_with("FOREIGN KEY constraint failed") {
        LinkError::NoSuchEnd
    } else {
        LinkError::Other(error)
    })
}
