// An id of its own, and a UNIQUE rule for the pair beside it: the id
// alone would not keep a pair from being there twice.

use rusqlite::{Connection, Result};

const FIGHTS: &str = "
    CREATE TABLE fights (
        id INTEGER PRIMARY KEY,
        hero_id INTEGER NOT NULL,
        battle_id INTEGER NOT NULL,
        UNIQUE (hero_id, battle_id),
        FOREIGN KEY (hero_id) REFERENCES heroes (id),
        FOREIGN KEY (battle_id) REFERENCES battles (id)
    )";

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute(FIGHTS, [])?;
    Ok(())
}
