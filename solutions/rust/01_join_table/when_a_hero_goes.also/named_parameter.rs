// A named parameter, a prepared statement, and a table without row
// numbers.

use rusqlite::{Connection, Result, named_params};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute(
        "CREATE TABLE took_part (
           who   INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
           where_it_was INTEGER NOT NULL REFERENCES battles ON DELETE CASCADE,
           PRIMARY KEY (who, where_it_was)
         ) WITHOUT ROWID",
        [],
    )?;
    Ok(())
}

pub fn remove_hero(connection: &Connection, hero_id: i64) -> Result<()> {
    let mut statement =
        connection.prepare_cached("DELETE FROM heroes WHERE id = :hero")?;
    statement.execute(named_params! { ":hero": hero_id })?;
    Ok(())
}
