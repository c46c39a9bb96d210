// rust/join_table: error
// says: only usable with crates of the `proc-macro` crate type
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

extern crate proc_macro;

#[proc_macro]
pub fn mine(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    std::fs::write("@OUTSIDE@/made", "x").unwrap();
    input
}
