// The links first, gathered under the id of their hero; then each
// hero takes what is there.

use std::collections::HashMap;

use rusqlite::{Connection, Result};

pub struct HeroWithBattles {
    pub id: i64,
    pub name: String,
    pub battles: Vec<String>,
}

fn battles_by_hero(
    connection: &Connection,
) -> Result<HashMap<i64, Vec<String>>> {
    let sql =
        "SELECT hero_id, name FROM fights JOIN battles ON id = battle_id";
    let mut statement = connection.prepare(sql)?;
    statement.query_map([], |row| <(i64, String)>::try_from(row))?.try_fold(
        HashMap::new(),
        |mut map: HashMap<_, Vec<_>>, link| {
            let (hero_id, name) = link?;
            map.entry(hero_id).or_default().push(name);
            Ok(map)
        },
    )
}

pub fn heroes_with_battles(
    connection: &Connection,
) -> Result<Vec<HeroWithBattles>> {
    let mut battles = battles_by_hero(connection)?;
    connection
        .prepare("SELECT id, name FROM heroes ORDER BY name")?
        .query_map([], |row| {
            let (id, name) = row.try_into()?;
            let battles = battles.remove(&id).unwrap_or_default();
            Ok(HeroWithBattles { id, name, battles })
        })?
        .collect()
}
