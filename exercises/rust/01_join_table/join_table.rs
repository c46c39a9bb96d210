// The table in the middle
//
// migrate makes a join table between heroes and battles: two foreign
// keys, neither end empty, each pair only once.
//
// heroes (id, name, home)    battles (id, name, year)

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    // your answer
    todo!()
}
