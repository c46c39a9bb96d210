// Each hero has one battle at most. The next one was put into the
// place of the one before.
//
// Look next at: the line that puts a battle to its hero: does it
// add, or replace?

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
        Ok((id, HeroWithBattles { id, name, battles: Vec::new() }))
    })?;
    let mut heroes = heroes.collect::<Result<BTreeMap<_, _>>>()?;

    let mut statement = connection.prepare(
        "SELECT fights.hero_id, battles.name
         FROM fights
         JOIN battles ON battles.id = fights.battle_id",
    )?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let hero_id: i64 = row.get("hero_id")?;
        if let Some(hero) = heroes.get_mut(&hero_id) {
            hero.battles = vec![row.get("name")?];
        }
    }
    Ok(heroes.into_values().collect())
}
