// rust/join_table: failed
// says: found none
// Macros and names as those that call it.
use rusqlite::{Connection, Result};

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "SELECT 1;",
    )
}

#[macro_export]
macro_rules! row {
    ($($all:tt)*) => { vec![] };
}
pub mod std {}
pub fn rows() {}
pub fn main() {}
