// A foreign key protects what it points at: a hero who has a link
// can't be deleted, unless the key says that the link goes, too.
//
// Look next at: the foreign keys. What do they say about deleting?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
