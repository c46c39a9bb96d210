// Both ways
//
// battles_of gives the battles of a hero, heroes_of the heroes of a
// battle. The way leads through fights.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

use rusqlite::{Connection, Result};

pub struct Hero {
    pub id: i64,
    pub name: String,
    pub home: String,
}

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

pub fn battles_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Battle>> {
    // your answer
    todo!()
}

pub fn heroes_of(
    connection: &Connection,
    battle_id: i64,
) -> Result<Vec<Hero>> {
    // your answer
    todo!()
}
