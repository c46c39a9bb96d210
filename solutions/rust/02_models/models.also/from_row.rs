// Each struct can make itself of a row. The functions only say which
// rows.

use rusqlite::{Connection, Result, Row};

pub struct Hero {
    pub id: i64,
    pub name: String,
    pub home: String,
}

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i32,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fight {
    pub hero_id: i64,
    pub battle_id: i64,
    pub role: Option<String>,
}

impl TryFrom<&Row<'_>> for Fight {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> Result<Self> {
        let (hero_id, battle_id, role) = row.try_into()?;
        Ok(Self { hero_id, battle_id, role })
    }
}

impl Hero {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { id: row.get(0)?, name: row.get(1)?, home: row.get(2)? })
    }
}

impl Battle {
    fn from_row(row: &Row<'_>) -> Result<Self> {
        Ok(Self { id: row.get(0)?, name: row.get(1)?, year: row.get(2)? })
    }
}

pub fn fights(connection: &Connection) -> Result<Vec<Fight>> {
    connection
        .prepare("SELECT hero_id, battle_id, role FROM fights")?
        .query_and_then([], |row| Fight::try_from(row))?
        .collect()
}

pub fn hero_of(connection: &Connection, fight: &Fight) -> Result<Hero> {
    let sql = "SELECT id, name, home FROM heroes WHERE id = ?";
    connection.query_row(sql, (fight.hero_id,), Hero::from_row)
}

pub fn battle_of(connection: &Connection, fight: &Fight) -> Result<Battle> {
    let sql = "SELECT id, name, year FROM battles WHERE id = ?";
    connection.query_row(sql, (fight.battle_id,), Battle::from_row)
}
