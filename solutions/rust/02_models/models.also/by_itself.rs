// A fight that knows the number of its own row can lead to its ends
// by itself.

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
    number: i64,
}

impl Fight {
    fn hero(&self, connection: &Connection) -> Result<Hero> {
        let sql = "SELECT heroes.* FROM heroes
                   JOIN fights ON hero_id = heroes.id
                   WHERE fights.rowid = ?1";
        connection.query_row(sql, [self.number], |row| {
            Ok(Hero {
                id: row.get("id")?,
                name: row.get("name")?,
                home: row.get("home")?,
            })
        })
    }
}

pub fn fights(connection: &Connection) -> Result<Vec<Fight>> {
    let mut statement =
        connection.prepare("SELECT rowid AS number, * FROM fights")?;
    let fights = statement.query_map([], |row| {
        Ok(Fight {
            hero_id: row.get("hero_id")?,
            battle_id: row.get("battle_id")?,
            role: row.get("role")?,
            number: row.get("number")?,
        })
    })?;
    fights.collect()
}

pub fn hero_of(connection: &Connection, fight: &Fight) -> Result<Hero> {
    fight.hero(connection)
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
