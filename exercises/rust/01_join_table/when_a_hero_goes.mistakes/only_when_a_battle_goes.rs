// A battle can go, with its links. A hero can't: the foreign key to
// heroes says nothing about deleting.
//
// Look next at: the foreign key to heroes.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id)
                     ON DELETE CASCADE,
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
