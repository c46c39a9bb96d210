// rust/join_table: error
// says: unsafe
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    unsafe { std::ptr::null_mut::<u8>().write(1) };
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
