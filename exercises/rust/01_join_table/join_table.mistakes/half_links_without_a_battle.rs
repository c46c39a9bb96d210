// The hero must be there, the battle need not. A key over two
// columns does not keep NULL out of them in SQLite.
//
// Look next at: the column for the battle. What does the column for
// the hero have that it does not?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
