// A hero with three battles is there three times, with one battle
// each. Each row of the join became an entry.
//
// Look next at: what you do with the second row of the same hero.

use rusqlite::{Connection, Result};

pub struct HeroWithBattles {
    pub id: i64,
    pub name: String,
    pub battles: Vec<String>,
}

pub fn heroes_with_battles(
    connection: &Connection,
) -> Result<Vec<HeroWithBattles>> {
    let mut statement = connection.prepare(
        "SELECT heroes.id, heroes.name, battles.name
         FROM heroes
         LEFT JOIN fights ON fights.hero_id = heroes.id
         LEFT JOIN battles ON battles.id = fights.battle_id
         ORDER BY heroes.id",
    )?;
    let mut rows = statement.query([])?;
    let mut heroes: Vec<HeroWithBattles> = Vec::new();
    while let Some(row) = rows.next()? {
        let id: i64 = row.get(0)?;
        {
            let name = row.get(1)?;
            heroes.push(HeroWithBattles { id, name, battles: Vec::new() });
        }
        let battle: Option<String> = row.get(2)?;
        if let Some(hero) = heroes.last_mut() {
            hero.battles.extend(battle);
        }
    }
    Ok(heroes)
}
