// Which refusal was it?
//
// link makes a link. Where the database refuses, LinkError says why:
// AlreadyLinked, or NoSuchEnd (no such hero or no such battle). Every
// other error is handed on in Other.
//
// fights (hero_id, battle_id), the pair is the primary key

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
    // your answer
    todo!()
}
