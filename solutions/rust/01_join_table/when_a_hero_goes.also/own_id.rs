// An id of its own, and foreign keys on lines of their own.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           id INTEGER PRIMARY KEY,
           hero INTEGER NOT NULL,
           battle INTEGER NOT NULL,
           UNIQUE (hero, battle),
           FOREIGN KEY (hero) REFERENCES heroes (id) ON DELETE CASCADE,
           FOREIGN KEY (battle) REFERENCES battles (id) ON DELETE CASCADE
         );",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
