// Without a join: the ids of the links first, inside of IN. The
// parameter has a name.

use rusqlite::{Connection, Result, Row, named_params};

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

fn battle(row: &Row<'_>) -> Result<Battle> {
    let (id, name, year) = row.try_into()?;
    Ok(Battle { id, name, year })
}

fn hero(row: &Row<'_>) -> Result<Hero> {
    let (id, name, home) = row.try_into()?;
    Ok(Hero { id, name, home })
}

pub fn battles_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Battle>> {
    connection
        .prepare(
            "SELECT id, name, year FROM battles WHERE id IN
               (SELECT battle_id FROM fights WHERE hero_id = :hero)
             ORDER BY year",
        )?
        .query_map(named_params! { ":hero": hero_id }, battle)?
        .collect()
}

pub fn heroes_of(
    connection: &Connection,
    battle_id: i64,
) -> Result<Vec<Hero>> {
    connection
        .prepare(
            "SELECT id, name, home FROM heroes WHERE EXISTS
               (SELECT 1 FROM fights
                WHERE hero_id = heroes.id AND battle_id = :battle)",
        )?
        .query_map(named_params! { ":battle": battle_id }, hero)?
        .collect()
}
