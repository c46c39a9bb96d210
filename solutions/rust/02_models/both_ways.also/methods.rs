// Methods do the work, and the functions pass it on. The rows are
// read in a loop.

use rusqlite::{Connection, Result};

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

impl Hero {
    fn battles(&self, connection: &Connection) -> Result<Vec<Battle>> {
        let mut found = Vec::new();
        let mut statement = connection.prepare(
            "SELECT b.* FROM heroes h
             JOIN fights f ON f.hero_id = h.id
             JOIN battles b ON b.id = f.battle_id
             WHERE h.id = $1",
        )?;
        let mut rows = statement.query((self.id,))?;
        while let Some(row) = rows.next()? {
            found.push(Battle {
                id: row.get(0)?,
                name: row.get(1)?,
                year: row.get(2)?,
            });
        }
        Ok(found)
    }
}

pub fn battles_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Battle>> {
    let hero = Hero { id: hero_id, name: String::new(), home: String::new() };
    hero.battles(connection)
}

pub fn heroes_of(
    connection: &Connection,
    battle_id: i64,
) -> Result<Vec<Hero>> {
    let mut statement = connection.prepare(
        "SELECT heroes.*
         FROM fights
         JOIN heroes ON heroes.id = fights.hero_id
         WHERE fights.battle_id = ?1",
    )?;
    let heroes = statement.query_map([battle_id], |row| {
        Ok(Hero {
            id: row.get("id")?,
            name: row.get("name")?,
            home: row.get("home")?,
        })
    })?;
    heroes.collect()
}
