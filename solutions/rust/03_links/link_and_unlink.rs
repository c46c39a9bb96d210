// execute gives the number of rows that were changed. Nobody asks
// for it here, so it is dropped, and Ok(()) is given.
//
// transaction wants &mut Connection: as long as it is open, nobody
// else can use the connection. A Transaction can be used like a
// Connection, so link serves for both. When ? leaves the function
// early, the transaction is dropped without commit, and everything
// is taken back.
//
// unlink names both ends. With one of them it would remove every
// link of the hero, or of the battle.

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
