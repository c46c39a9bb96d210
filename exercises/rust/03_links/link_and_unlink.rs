// In and out
//
// link makes a link, unlink removes one. link_all makes many: all of
// them, or none.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

use rusqlite::{Connection, Result};

pub fn link(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    // your answer
    todo!()
}

pub fn link_all(
    connection: &mut Connection,
    hero_id: i64,
    battle_ids: &[i64],
) -> Result<()> {
    // your answer
    todo!()
}

pub fn unlink(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
) -> Result<()> {
    // your answer
    todo!()
}
