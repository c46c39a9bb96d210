// rust/join_table: error
// says: The compiler ended before it was done.
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

macro_rules! twice {
    ($($all:tt)*) => { twice!($($all)* $($all)*); };
}
twice!(a);
