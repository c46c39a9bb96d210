// All heroes of this battle have the new role. The role belongs to
// one hero in one battle.
//
// Look next at: the WHERE of UPDATE. Which two things make it one
// link?

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
        "UPDATE fights SET role = ?2 WHERE battle_id = ?1",
        (battle_id, role),
    )?;
    Ok(changed > 0)
}
