// BEGIN, COMMIT and ROLLBACK, sent as SQL. It is right, and nothing
// reminds you of the ROLLBACK.

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
    connection.execute_batch("BEGIN IMMEDIATE")?;
    for battle_id in battle_ids {
        if let Err(error) = link(connection, hero_id, *battle_id) {
            connection.execute_batch("ROLLBACK")?;
            return Err(error);
        }
    }
    connection.execute_batch("COMMIT")
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
