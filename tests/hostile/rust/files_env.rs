// rust/join_table: error
// says: `A_SECRET` not defined at compile time
// While it is compiled.
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

pub const READ: &[u8] = {
    let read = env!("A_SECRET");
    let _ = read;
    &[]
};
