// Two heroes can have one name. Here everybody of that name was
// deleted.
//
// Look next at: the WHERE of remove_hero. Which column is different
// for each hero?

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
    connection.execute(
        "DELETE FROM heroes
         WHERE name = (SELECT name FROM heroes WHERE id = ?1)",
        [hero_id],
    )?;
    Ok(())
}
