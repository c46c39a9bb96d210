// change_role says true although there was no such link. An UPDATE
// that finds no row is no error.
//
// Look next at: what execute gives back. What does it count?

use rusqlite::{Connection, Result};

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

pub fn battles_with_roles(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<(Battle, Option<String>)>> {
    let mut statement = connection.prepare(
        "SELECT battles.id, battles.name, battles.year, fights.role
         FROM fights
         JOIN battles ON battles.id = fights.battle_id
         WHERE fights.hero_id = ?1",
    )?;
    let battles = statement.query_map([hero_id], |row| {
        let battle = Battle {
            id: row.get("id")?,
            name: row.get("name")?,
            year: row.get("year")?,
        };
        Ok((battle, row.get("role")?))
    })?;
    battles.collect()
}

pub fn change_role(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
    role: Option<&str>,
) -> Result<bool> {
    connection.execute(
        "UPDATE fights SET role = ?3 WHERE hero_id = ?1 AND battle_id = ?2",
        (hero_id, battle_id, role),
    )?;
    Ok(true)
}
