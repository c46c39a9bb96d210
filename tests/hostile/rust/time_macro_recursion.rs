// rust/join_table: error
// says: What happened
// The compiler ends for want of memory, or its time is over first.
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
