// The role comes from fights, the rest from battles: the join has
// both at hand. get makes an Option<String> of the column, since
// that is what the function gives; NULL becomes None.
//
// An Option can be a parameter, too: None is written as NULL.
// execute gives the number of changed rows, and the primary key sees
// to it that it is 0 or 1.

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
        "UPDATE fights SET role = ?3 WHERE hero_id = ?1 AND battle_id = ?2",
        (hero_id, battle_id, role),
    )?;
    Ok(changed == 1)
}
