// The function stops at the first hero without battles. LEFT JOIN
// gives NULL for the battle there, and NULL is no String.
//
// Look next at: the type that row.get makes of the battle.

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
        if heroes.last().is_none_or(|hero| hero.id != id) {
            let name = row.get(1)?;
            heroes.push(HeroWithBattles { id, name, battles: Vec::new() });
        }
        let battle: String = row.get(2)?;
        if let Some(hero) = heroes.last_mut() {
            hero.battles.push(battle);
        }
    }
    Ok(heroes)
}
