// rust/join_table: error
// says: The program ended while migrate ran.
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let mut all: Vec<Vec<u8>> = Vec::new();
    loop {
        all.push(vec![1; 64_000_000]);
    }
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
