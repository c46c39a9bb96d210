// The links of the hero are gone, and the hero is still there.
//
// Look next at: the table that remove_hero deletes from.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id)
                     ON DELETE CASCADE,
           battle_id INTEGER NOT NULL REFERENCES battles (id)
                     ON DELETE CASCADE,
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM fights WHERE hero_id = ?1", [hero_id])?;
    Ok(())
}
