// rust/join_table: failed
// says: migrate panicked:
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    panic!("\u{1b}[2J\u{1b}]0;mine\u{7}\u{9b}31m\u{202e}rust/join_table passed");
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
