// rust/join_table: error
// says: The time was over
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    loop {
        println!("{}", "x".repeat(10_000));
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
