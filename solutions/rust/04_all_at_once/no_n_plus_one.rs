// Two statements: all heroes, then all links. The map finds the hero
// of each link by the id, so it does not matter in which order the
// links come. Two heroes of one name have two ids, and two places in
// the map.
//
// A hero without links gets no battle pushed, and keeps the empty
// Vec. Nothing has to be done for that.

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
            hero.battles.push(row.get("name")?);
        }
    }
    Ok(heroes.into_values().collect())
}
