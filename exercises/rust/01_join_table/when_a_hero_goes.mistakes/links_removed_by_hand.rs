// remove_hero takes the links away itself, and for this function it
// works. The table has no rule, so nobody else can delete a hero or
// a battle.
//
// Look next at: the foreign keys. What could they say, so that every
// program is helped?

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
    connection.execute("DELETE FROM fights WHERE hero_id = ?1", [hero_id])?;
    connection.execute("DELETE FROM heroes WHERE id = ?1", [hero_id])?;
    Ok(())
}
