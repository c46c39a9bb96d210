// The battles are right, and the roles are those of somebody else
// there. The table was joined a second time, over the battle alone.
//
// Look next at: the place that the role comes from. Does it name the
// hero, too?

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
        "SELECT battles.id, battles.name, battles.year,
           (SELECT other.role FROM fights AS other
            WHERE other.battle_id = battles.id
            ORDER BY other.hero_id LIMIT 1) AS role
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
        "UPDATE fights SET role = ?3 WHERE hero_id = ?1 AND battle_id = ?2",
        (hero_id, battle_id, role),
    )?;
    Ok(changed == 1)
}
