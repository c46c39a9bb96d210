// hero_of looks for a hero with the number of the battle. There is
// none, or it is another one.
//
// Look next at: the parameter of hero_of.

use rusqlite::{Connection, Result};

#[derive(Debug)]
pub struct Hero {
    pub id: i64,
    pub name: String,
    pub home: String,
}

#[derive(Debug)]
pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

#[derive(Debug)]
pub struct Fight {
    pub hero_id: i64,
    pub battle_id: i64,
    pub role: Option<String>,
}

pub fn fights(connection: &Connection) -> Result<Vec<Fight>> {
    let mut statement =
        connection.prepare("SELECT hero_id, battle_id, role FROM fights")?;
    let fights = statement.query_map([], |row| {
        Ok(Fight {
            hero_id: row.get("hero_id")?,
            battle_id: row.get("battle_id")?,
            role: row.get("role")?,
        })
    })?;
    fights.collect()
}

pub fn hero_of(connection: &Connection, fight: &Fight) -> Result<Hero> {
    connection.query_row(
        "SELECT id, name, home FROM heroes WHERE id = ?1",
        [fight.battle_id],
        |row| {
            Ok(Hero {
                id: row.get("id")?,
                name: row.get("name")?,
                home: row.get("home")?,
            })
        },
    )
}

pub fn battle_of(connection: &Connection, fight: &Fight) -> Result<Battle> {
    connection.query_row(
        "SELECT id, name, year FROM battles WHERE id = ?1",
        [fight.battle_id],
        |row| {
            Ok(Battle {
                id: row.get("id")?,
                name: row.get("name")?,
                year: row.get("year")?,
            })
        },
    )
}
