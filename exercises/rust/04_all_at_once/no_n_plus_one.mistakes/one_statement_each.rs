// One statement for all heroes, and then one more for each of them.
// With ten thousand heroes that is ten thousand and one.
//
// Look next at: the query inside of the loop. Could it ask for all
// heroes at once?

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
        let battles = connection
            .prepare(
                "SELECT battles.name FROM fights
                 JOIN battles ON battles.id = fights.battle_id
                 WHERE fights.hero_id = ?1",
            )?
            .query_map([id], |row| row.get(0))?
            .collect::<Result<_>>()?;
        Ok(HeroWithBattles { id, name: row.get("name")?, battles })
    })?;
    heroes.collect()
}
