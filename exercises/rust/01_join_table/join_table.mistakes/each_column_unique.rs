// UNIQUE behind one column means: this value only once in the whole
// table. So each hero has one battle, and each battle one hero.
//
// Look next at: what may not repeat: the hero, the battle, or the
// two of them together?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL UNIQUE REFERENCES heroes (id),
           battle_id INTEGER NOT NULL UNIQUE REFERENCES battles (id)
         );",
    )
}
