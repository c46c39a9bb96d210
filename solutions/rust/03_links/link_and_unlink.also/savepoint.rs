// A savepoint can do what a transaction does. The values are in the
// statement by name.

use rusqlite::{Connection, Result, named_params};

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    connection
        .execute(
            "INSERT INTO fights VALUES (:hero, :battle)",
            named_params! { ":hero": hero_id, ":battle": battle_id },
        )
        .map(|_| ())
}

pub fn link_all(
    connection: &mut Connection,
    hero_id: i64,
    battle_ids: &[i64],
) -> Result<()> {
    let savepoint = connection.savepoint()?;
    battle_ids
        .iter()
        .try_for_each(|battle_id| link(&savepoint, hero_id, *battle_id))?;
    savepoint.commit()
}

pub fn unlink(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    let mut delete = connection.prepare(
        "DELETE FROM fights WHERE (hero_id, battle_id) = (?1, ?2)",
    )?;
    delete.execute((hero_id, battle_id)).map(drop)
}
