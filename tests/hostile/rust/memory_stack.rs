// rust/join_table: error
// says: while migrate ran
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    fn down(n: u64) -> u64 {
        if n == u64::MAX { 0 } else { 1 + down(n + 1) }
    }
    println!("{}", down(0));
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
