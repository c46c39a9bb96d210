// After migrate there is no join table. prepare only reads a
// statement: it runs when execute is called. And a transaction that
// nobody commits is taken back at its end.
//
// Look next at: what is sent after prepare. Which call makes the
// statement run?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let _statement = connection.prepare(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         )",
    )?;
    Ok(())
}
