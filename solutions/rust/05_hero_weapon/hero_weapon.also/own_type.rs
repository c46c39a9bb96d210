// The link has a type and an id of its own, and the functions only
// pass on.

use rusqlite::{Connection, Result, Row, named_params};

#[derive(Debug)]
pub struct Hero {
    pub id: i64,
    pub name: String,
}

#[derive(Debug)]
pub struct Weapon {
    pub id: i64,
    pub name: String,
}

struct Ownership {
    hero: i64,
    weapon: i64,
}

impl Ownership {
    const TABLE: &str = "
        CREATE TABLE ownerships (
            id INTEGER PRIMARY KEY,
            weapon INTEGER NOT NULL REFERENCES weapons ON DELETE CASCADE,
            hero INTEGER NOT NULL REFERENCES heroes ON DELETE CASCADE,
            UNIQUE (hero, weapon)
        )";

    fn save(&self, connection: &Connection) -> Result<()> {
        connection
            .prepare("INSERT INTO ownerships (hero, weapon) VALUES (:h, :w)")?
            .insert(named_params! { ":h": self.hero, ":w": self.weapon })
            .map(drop)
    }
}

impl TryFrom<&Row<'_>> for Hero {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> Result<Self> {
        Ok(Self { id: row.get("id")?, name: row.get("name")? })
    }
}

impl TryFrom<&Row<'_>> for Weapon {
    type Error = rusqlite::Error;

    fn try_from(row: &Row<'_>) -> Result<Self> {
        Ok(Self { id: row.get("id")?, name: row.get("name")? })
    }
}

pub fn migrate(connection: &Connection) -> Result<()> {
    for table in ["heroes", "weapons"] {
        connection.execute(
            &format!(
                "CREATE TABLE {table}
                   (id INTEGER PRIMARY KEY, name TEXT NOT NULL)"
            ),
            [],
        )?;
    }
    connection.execute(Ownership::TABLE, []).map(drop)
}

pub fn equip(connection: &Connection, hero: i64, weapon: i64) -> Result<()> {
    Ownership { hero, weapon }.save(connection)
}

pub fn weapons_of(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<Weapon>> {
    let sql = "SELECT * FROM weapons WHERE id IN
                 (SELECT weapon FROM ownerships WHERE hero = ?1)";
    connection
        .prepare(sql)?
        .query_map([hero_id], |row| row.try_into())?
        .collect()
}

pub fn owners_of(
    connection: &Connection,
    weapon_id: i64,
) -> Result<Vec<Hero>> {
    let sql = "SELECT * FROM heroes WHERE id IN
                 (SELECT hero FROM ownerships WHERE weapon = ?1)";
    connection
        .prepare(sql)?
        .query_map([weapon_id], |row| row.try_into())?
        .collect()
}
