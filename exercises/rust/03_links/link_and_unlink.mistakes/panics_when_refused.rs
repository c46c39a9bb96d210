// unwrap on an error is a panic: the program ends. A database
// refuses rows in the normal course of things.
//
// Look next at: unwrap or expect behind execute. What could stand
// there instead?

use rusqlite::{Connection, Result};

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    connection
        .execute(
            "INSERT INTO fights (hero_id, battle_id) VALUES (?1, ?2)",
            [hero_id, battle_id],
        )
        .unwrap();
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
