// The rule for the pair can come later, as an index. Here both
// happen in one transaction.

use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    let transaction = connection.unchecked_transaction()?;
    transaction.execute(
        "CREATE TABLE took_part (
           who   INTEGER NOT NULL REFERENCES heroes,
           where_it_was INTEGER NOT NULL REFERENCES battles
         )",
        (),
    )?;
    transaction.execute(
        "CREATE UNIQUE INDEX once ON took_part (who, where_it_was)",
        (),
    )?;
    transaction.commit()
}
