// Look first, then insert. Between the two somebody else can come
// in, so the codes are the safer way.

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
    let ask = |sql: &str| -> Result<bool, LinkError> {
        connection
            .query_row(sql, [hero_id, battle_id], |row| row.get(0))
            .map_err(LinkError::Other)
    };
    if !ask("SELECT EXISTS (SELECT 1 FROM heroes WHERE id = ?1)
            AND EXISTS (SELECT 1 FROM battles WHERE id = ?2)")?
    {
        return Err(LinkError::NoSuchEnd);
    }
    if ask("SELECT EXISTS (SELECT 1 FROM fights
                        WHERE hero_id = ?1 AND battle_id = ?2)")?
    {
        return Err(LinkError::AlreadyLinked);
    }
    connection
        .execute("INSERT INTO fights VALUES (?1, ?2)", [hero_id, battle_id])
        .map(drop)
        .map_err(LinkError::Other)
}
