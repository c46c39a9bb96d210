// When a hero goes
//
// Change migrate so that the links of a hero go with the hero, and
// the links of a battle with the battle. remove_hero deletes a hero.
//
// heroes (id, name, home)    battles (id, name, year)

use rusqlite::{Connection, Result};

// your answer: what becomes of a link?
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
    // your answer
    todo!()
}
