// hero_id is a number like any other here. Its name means something
// to people; the database does not know that it is the id of a hero.
//
// Look next at: the two columns. What tells the database in which
// table an id must exist?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL,
           battle_id INTEGER NOT NULL,
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
