// The battle must be there, the hero need not. A key over two
// columns does not keep NULL out of them in SQLite.
//
// Look next at: the column for the hero. What does the column for
// the battle have that it does not?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
