// execute_batch sends one statement or many, and gives nothing back
// but Ok or an error. It stands at the end without a semicolon, so
// what it gives is what migrate gives.
//
// PRIMARY KEY over both columns keeps a pair from being there twice.
// In SQLite a primary key does not keep NULL out, so each column
// says NOT NULL for itself.

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
