// A struct for the link, and the battles fetched for it.

use rusqlite::{Connection, OptionalExtension, Result};

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

struct Fight {
    battle_id: i64,
    role: Option<String>,
}

impl Fight {
    fn battle(&self, connection: &Connection) -> Result<Battle> {
        connection.query_row(
            "SELECT id, name, year FROM battles WHERE id = ?1",
            [self.battle_id],
            |row| {
                Ok(Battle {
                    id: row.get(0)?,
                    name: row.get(1)?,
                    year: row.get(2)?,
                })
            },
        )
    }
}

pub fn battles_with_roles(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<(Battle, Option<String>)>> {
    connection
        .prepare("SELECT battle_id, role FROM fights WHERE hero_id = ?")?
        .query_map([hero_id], |row| {
            Ok(Fight { battle_id: row.get(0)?, role: row.get(1)? })
        })?
        .map(|fight| {
            fight
                .and_then(|fight| Ok((fight.battle(connection)?, fight.role)))
        })
        .collect()
}

pub fn change_role(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
    role: Option<&str>,
) -> Result<bool> {
    let changed: Option<i64> = connection
        .query_row(
            "UPDATE fights SET role = ?1 WHERE hero_id = ?2 AND battle_id = ?3
             RETURNING hero_id",
            (role, hero_id, battle_id),
            |row| row.get(0),
        )
        .optional()?;
    Ok(changed.is_some())
}
