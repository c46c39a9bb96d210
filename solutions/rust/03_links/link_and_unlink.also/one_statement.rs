// One statement is all or nothing by itself. So all links in one
// INSERT need no transaction.

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
    if battle_ids.is_empty() {
        return Ok(());
    }
    let places = vec!["(?, ?)"; battle_ids.len()].join(", ");
    let values =
        battle_ids.iter().flat_map(|battle_id| [hero_id, *battle_id]);
    connection.execute(
        &format!("INSERT INTO fights (hero_id, battle_id) VALUES {places}"),
        rusqlite::params_from_iter(values),
    )?;
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
