// The link was there already, and equip gave Ok. OR IGNORE drops such
// a row and says nothing; so does code that throws the error away.
//
// Look next at: the first words of INSERT in equip, and what becomes
// of the Result of execute.

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
           name TEXT NOT NULL
         );
         CREATE TABLE owns (
           hero_id   INTEGER NOT NULL REFERENCES heroes (id),
           weapon_id INTEGER NOT NULL REFERENCES weapons (id),
           PRIMARY KEY (hero_id, weapon_id)
         );",
    )
}

pub fn equip(
    connection: &Connection,
    hero_id: i64,
    weapon_id: i64,
) -> Result<()> {
    connection.execute(
        "INSERT OR IGNORE INTO owns (hero_id, weapon_id) VALUES (?1, ?2)",
        [hero_id, weapon_id],
    )?;
    Ok(())
}

pub fn weapons_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Weapon>> {
    let mut statement = connection.prepare(
        "SELECT weapons.id, weapons.name
         FROM owns
         JOIN weapons ON weapons.id = owns.weapon_id
         WHERE owns.hero_id = ?1",
    )?;
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
         FROM owns
         JOIN heroes ON heroes.id = owns.hero_id
         WHERE owns.weapon_id = ?1",
    )?;
    let heroes = statement.query_map([weapon_id], |row| {
        Ok(Hero { id: row.get("id")?, name: row.get("name")? })
    })?;
    heroes.collect()
}
