// NULL means: no value. A foreign key has nothing to look up then,
// and a primary key over two columns of SQLite lets NULL in. So half
// a link is accepted, from either side.
//
// Look next at: each of the two columns. Which rule says that a
// value must be there?

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE fights (
           hero_id   INTEGER REFERENCES heroes (id),
           battle_id INTEGER REFERENCES battles (id),
           PRIMARY KEY (hero_id, battle_id)
         );",
    )
}
