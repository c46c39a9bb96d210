// rust/join_table: error
// says: while migrate ran
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    panic!("{}", "p".repeat(50_000_000));
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
