// A trigger that runs before the hero is deleted can do the same. It
// is more to write, and easier to forget for one of the sides.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );
         CREATE TRIGGER hero_goes BEFORE DELETE ON heroes BEGIN
           DELETE FROM fights WHERE hero_id = OLD.id;
         END;
         CREATE TRIGGER battle_goes BEFORE DELETE ON battles BEGIN
           DELETE FROM fights WHERE battle_id = OLD.id;
         END;",
    )
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
