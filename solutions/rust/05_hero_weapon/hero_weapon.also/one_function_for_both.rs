// One function serves both sides: only the names differ, and they
// come from the program, never from a person.

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
        "INSERT INTO owns (hero_id, weapon_id) VALUES (?1, ?2)",
        [hero_id, weapon_id],
    )?;
    Ok(())
}

fn far_side<T>(
    connection: &Connection,
    far: &str,
    near: &str,
    id: i64,
    make: impl Fn(i64, String) -> T,
) -> Result<Vec<T>> {
    let mut statement = connection.prepare(&format!(
        "SELECT {far}.id, {far}.name
         FROM {far}
         JOIN owns ON owns.{one}_id = {far}.id
         WHERE owns.{near}_id = ?1
         ORDER BY {far}.id",
        one = if far == "heroes" { "hero" } else { "weapon" },
    ))?;
    statement
        .query_map([id], |row| Ok(make(row.get(0)?, row.get(1)?)))?
        .collect()
}

pub fn weapons_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Weapon>> {
    let make = |id, name| Weapon { id, name };
    far_side(connection, "weapons", "hero", hero_id, make)
}

pub fn owners_of(
    connection: &Connection,
    weapon_id: i64,
) -> Result<Vec<Hero>> {
    let make = |id, name| Hero { id, name };
    far_side(connection, "heroes", "weapon", weapon_id, make)
}
