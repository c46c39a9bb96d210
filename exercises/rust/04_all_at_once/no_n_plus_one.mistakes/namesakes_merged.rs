// Two heroes can have one name. Here they became one, with the
// battles of both.
//
// Look next at: what the heroes are gathered by. Which column is
// different for each hero?

use std::collections::BTreeMap;

use rusqlite::{Connection, Result};

pub struct HeroWithBattles {
    pub id: i64,
    pub name: String,
    pub battles: Vec<String>,
}

pub fn heroes_with_battles(
    connection: &Connection,
) -> Result<Vec<HeroWithBattles>> {
    let mut statement = connection.prepare("SELECT id, name FROM heroes")?;
    let heroes = statement.query_map([], |row| {
        let id: i64 = row.get("id")?;
        let name = row.get("name")?;
        let key: String = row.get("name")?;
        Ok((key, HeroWithBattles { id, name, battles: Vec::new() }))
    })?;
    let mut heroes = heroes.collect::<Result<BTreeMap<String, _>>>()?;

    let mut statement = connection.prepare(
        "SELECT heroes.name AS hero, battles.name
         FROM fights
         JOIN heroes ON heroes.id = fights.hero_id
         JOIN battles ON battles.id = fights.battle_id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let key: String = row.get("hero")?;
        if let Some(hero) = heroes.get_mut(&key) {
            hero.battles.push(row.get("name")?);
        }
    }
    Ok(heroes.into_values().collect())
}
