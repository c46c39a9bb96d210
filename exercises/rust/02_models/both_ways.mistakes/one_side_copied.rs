// heroes_of takes the id that it gets for the id of a hero. It gets
// the id of a battle.
//
// Look next at: the WHERE of heroes_of. Whose number is ?1?

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
    let mut statement = connection.prepare(
        "SELECT battles.id, battles.name, battles.year
         FROM fights
         JOIN battles ON battles.id = fights.battle_id
         WHERE fights.hero_id = ?1",
    )?;
    let battles = statement.query_map([hero_id], |row| {
        Ok(Battle {
            id: row.get("id")?,
            name: row.get("name")?,
            year: row.get("year")?,
        })
    })?;
    battles.collect()
}

pub fn heroes_of(
    connection: &Connection,
    battle_id: i64,
) -> Result<Vec<Hero>> {
    let mut statement = connection.prepare(
        "SELECT heroes.id, heroes.name, heroes.home
         FROM fights
         JOIN heroes ON heroes.id = fights.hero_id
         WHERE fights.hero_id = ?1",
    )?;
    let heroes = statement.query_map([battle_id], |row| {
        Ok(Hero {
            id: row.get("id")?,
            name: row.get("name")?,
            home: row.get("home")?,
        })
    })?;
    heroes.collect()
}
