// WITHOUT ROWID: the table is sorted by its key, and NULL is kept
// out of the key.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let mut statement = connection.prepare(
        "CREATE TABLE hero_battle (
           battle INTEGER REFERENCES battles (id) ON DELETE CASCADE,
           hero INTEGER REFERENCES heroes (id) ON DELETE CASCADE,
           PRIMARY KEY (battle, hero)
         ) WITHOUT ROWID",
    )?;
    statement.execute([]).map(drop)
}
