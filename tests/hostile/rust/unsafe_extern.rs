// rust/join_table: error
// says: unsafe
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

unsafe extern "C" {
    fn fork() -> i32;
}

pub fn mine() {
    let _ = unsafe { fork() };
}
