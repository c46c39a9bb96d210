// The hero must exist. The battle is a number that nobody looks up.
//
// Look next at: the column for the battle. What does the column for
// the hero have that it does not?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL,
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
