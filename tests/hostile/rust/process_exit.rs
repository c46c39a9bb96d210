// rust/join_table: error
// says: The program ended while migrate ran.
// As if all were well.
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    std::process::exit(0);
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
