// rust/join_table: error
// says: constant evaluation is taking a long time
// The compiler itself would count for ever.
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

const FOR_EVER: u64 = {
    let mut count = 0;
    while count < u64::MAX {
        count += 1;
    }
    count
};

pub fn used() -> u64 {
    FOR_EVER
}
