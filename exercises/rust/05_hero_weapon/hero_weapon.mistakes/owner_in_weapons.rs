// A weapon holds one hero_id, so it has one hero. Roland got
// Durendal, and Hector had it no more.
//
// Look next at: the two sentences of the task. For how many heroes
// of one weapon is there room?

use rusqlite::{Connection, Result};

pub struct Hero {
    pub id: i64,
    pub name: String,
}

pub struct Weapon {
    pub id: i64,
    pub name: String,
}

pub fn migrate(connection: &Connection) -> Result<()> {
    connection.execute_batch(
        "CREATE TABLE heroes (
           id   INTEGER PRIMARY KEY,
           name TEXT NOT NULL
         );
         CREATE TABLE weapons (
           id   INTEGER PRIMARY KEY,
           name TEXT NOT NULL,
           hero_id INTEGER REFERENCES heroes (id)
         );",
    )
}

pub fn equip(
    connection: &Connection,
    hero_id: i64,
    weapon_id: i64,
) -> Result<()> {
    connection.execute(
        "UPDATE weapons SET hero_id = ?1 WHERE id = ?2",
        [hero_id, weapon_id],
    )?;
    Ok(())
}

pub fn weapons_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Weapon>> {
    let mut statement = connection
        .prepare("SELECT id, name FROM weapons WHERE hero_id = ?1")?;
    let weapons = statement.query_map([hero_id], |row| {
        Ok(Weapon { id: row.get("id")?, name: row.get("name")? })
    })?;
    weapons.collect()
}

pub fn owners_of(
    connection: &Connection,
    weapon_id: i64,
) -> Result<Vec<Hero>> {
    let mut statement = connection.prepare(
        "SELECT heroes.id, heroes.name
         FROM weapons
         JOIN heroes ON heroes.id = weapons.hero_id
         WHERE weapons.id = ?1",
    )?;
    let heroes = statement.query_map([weapon_id], |row| {
        Ok(Hero { id: row.get("id")?, name: row.get("name")? })
    })?;
    heroes.collect()
}
