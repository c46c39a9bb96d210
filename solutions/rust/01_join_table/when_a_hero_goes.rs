// ON DELETE CASCADE says: when the row that this key points at goes,
// this row goes, too. It speaks of the link alone. A battle is not
// deleted because one of its heroes is.
//
// The rule is kept in the table. So it holds for remove_hero and for
// every other program that uses this database.

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
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
