// The battles of this hero were deleted as well, and with them the
// links of the others who fought there.
//
// Look next at: the statements of remove_hero. Which tables do they
// name?

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
        "DELETE FROM battles WHERE id IN
           (SELECT battle_id FROM fights WHERE hero_id = ?1)",
        [hero_id],
    )?;
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
