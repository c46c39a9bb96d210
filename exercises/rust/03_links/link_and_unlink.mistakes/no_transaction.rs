// The links before the refused one are there: they were done for good
// before it was known that all of them can be made. Without a
// transaction each statement is, as soon as it has run.
//
// Look next at: link_all. What makes several statements into one?

use rusqlite::{Connection, Result};

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    connection.execute(
        "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
        [hero_id, battle_id],
    )?;
    Ok(())
}

pub fn link_all(
    connection: &mut Connection,
    hero_id: i64,
    battle_ids: &[i64],
) -> Result<()> {
    for battle_id in battle_ids {
        link(connection, hero_id, *battle_id)?;
    }
    Ok(())
}

pub fn unlink(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    connection.execute(
        "DELETE FROM fights WHERE hero_id = ?1 AND battle_id = ?2",
        [hero_id, battle_id],
    )?;
    Ok(())
}
