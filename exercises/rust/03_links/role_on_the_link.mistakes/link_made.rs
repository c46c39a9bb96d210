// There was no such link, and now there is one. A role was to be
// changed where there is a link, and nothing else.
//
// Look next at: INSERT. What does it do where there is no row?

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
    let changed = connection.execute(
        "INSERT INTO fights (hero_id, battle_id, role) VALUES (?1, ?2, ?3)
         ON CONFLICT (hero_id, battle_id) DO UPDATE SET role = excluded.role",
        (hero_id, battle_id, role),
    )?;
    Ok(changed == 1)
}
