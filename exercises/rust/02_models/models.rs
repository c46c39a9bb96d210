// A link with a name of its own
//
// Each table has a struct. Fight stands for the table in the middle:
// give it its third field, and write the functions. role may be NULL.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id, role)

use rusqlite::{Connection, Result};

#[derive(Debug)]
pub struct Hero {
    pub id: i64,
    pub name: String,
    pub home: String,
}

#[derive(Debug)]
pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

#[derive(Debug)]
pub struct Fight {
    pub hero_id: i64,
    pub battle_id: i64,
    // your answer
}

pub fn fights(connection: &Connection) -> Result<Vec<Fight>> {
    // your answer
    todo!()
}

pub fn hero_of(connection: &Connection, fight: &Fight) -> Result<Hero> {
    // your answer
    todo!()
}

pub fn battle_of(connection: &Connection, fight: &Fight) -> Result<Battle> {
    // your answer
    todo!()
}
