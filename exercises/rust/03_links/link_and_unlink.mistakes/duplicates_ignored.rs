// The link was there already, and no error came back. OR IGNORE drops
// such a row and says nothing, OR REPLACE writes it anew. Here the
// database's error is wanted.
//
// Look next at: the first words of INSERT, and what becomes of the
// Result of execute.

use rusqlite::{Connection, Result};

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    connection.execute(
        "INSERT OR IGNORE INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
        [hero_id, battle_id],
    )?;
    Ok(())
}

pub fn link_all(
    connection: &mut Connection,
    hero_id: i64,
    battle_ids: &[i64],
) -> Result<()> {
    let transaction = connection.transaction()?;
    for battle_id in battle_ids {
        link(&transaction, hero_id, *battle_id)?;
    }
    transaction.commit()
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
