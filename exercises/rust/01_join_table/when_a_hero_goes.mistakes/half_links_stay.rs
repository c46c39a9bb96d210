// SET NULL empties one end of the link and leaves the row. A link
// with one end says nothing.
//
// Look next at: ON DELETE: what should become of the whole row?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER REFERENCES heroes (id)
                     ON DELETE SET NULL,
           battle_id INTEGER REFERENCES battles (id)
                     ON DELETE SET NULL,
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
