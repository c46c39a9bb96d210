// The same pair is accepted again and again. An id of its own is
// different in every row, so it does not stop a repeated pair.
//
// Look next at: a rule over both columns together. Where could it
// stand?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           id        INTEGER PRIMARY KEY,
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id)
         );",
    )
}
