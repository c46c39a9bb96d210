// A foreign key names a column that is not there. CREATE TABLE does
// not look; each new link does, and fails.
//
// Look next at: REFERENCES heroes (...): which columns does heroes
// have?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (hero_id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
