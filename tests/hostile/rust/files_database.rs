// rust/join_table: failed
// says: unable to open database file
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    Connection::open("@OUTSIDE@/made.db")?.execute_batch("CREATE TABLE t (x)")?;
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
