// rust/join_table: failed
// says: Err(PermissionDenied)
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let child = std::process::Command::new("/bin/sh").args(["-c", "touch @OUTSIDE@/made"]).status();
    panic!("{:?}", child.map_err(|error| error.kind()));
    #[allow(unreachable_code)]
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           battle_id INTEGER NOT NULL REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
