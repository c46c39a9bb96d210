// The role of a hero in a battle
//
// battles_with_roles gives the battles of a hero, each with the role
// there, or None. change_role changes the role in one link, and says
// whether there was such a link. role may be NULL.
//
// battles (id, name, year)    fights (hero_id, battle_id, role)

use rusqlite::{Connection, Result};

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

pub fn battles_with_roles(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<(Battle, Option<String>)>> {
    // your answer
    todo!()
}

pub fn change_role(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
    role: Option<&str>,
) -> Result<bool> {
    // your answer
    todo!()
}
