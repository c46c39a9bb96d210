// The ids first, then the battles one by one. It is right, and it
// sends a statement for each link: the fourth chapter speaks of
// that.

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
    let mut links =
        connection.prepare("SELECT hero_id, battle_id FROM fights")?;
    let links = links
        .query_map([], |row| <(i64, i64)>::try_from(row))?
        .collect::<Result<Vec<_>>>()?;
    let mut battle = connection
        .prepare("SELECT id, name, year FROM battles WHERE id = ?")?;
    links
        .into_iter()
        .filter(|(hero, _)| *hero == hero_id)
        .map(|(_, id)| {
            battle.query_row([id], |row| {
                Ok(Battle {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    year: row.get(2)?,
                })
            })
        })
        .collect()
}

pub fn heroes_of(
    connection: &Connection,
    battle_id: i64,
) -> Result<Vec<Hero>> {
    let mut statement = connection.prepare(
        "SELECT heroes.id, heroes.name, heroes.home
         FROM fights
         JOIN heroes ON heroes.id = fights.hero_id
         WHERE fights.battle_id = ?1",
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
