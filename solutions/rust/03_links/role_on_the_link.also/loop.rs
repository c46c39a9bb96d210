// A loop over the rows, and names for the parameters.

use rusqlite::{Connection, Result, named_params};

pub struct Battle {
    pub id: i64,
    pub name: String,
    pub year: i64,
}

pub fn battles_with_roles(
    connection: &Connection,
    hero_id: i64,
) -> Result<Vec<(Battle, Option<String>)>> {
    let mut found = Vec::new();
    let mut statement = connection.prepare(
        "SELECT b.*, f.role FROM battles b, fights f
         WHERE b.id = f.battle_id AND f.hero_id = :hero",
    )?;
    let mut rows = statement.query(named_params! { ":hero": hero_id })?;
    while let Some(row) = rows.next()? {
        let (id, name, year) = (row.get(0)?, row.get(1)?, row.get(2)?);
        found.push((Battle { id, name, year }, row.get(3)?));
    }
    Ok(found)
}

pub fn change_role(
    connection: &Connection,
    hero_id: i64,
    battle_id: i64,
    role: Option<&str>,
) -> Result<bool> {
    let values = named_params! {
        ":role": role, ":hero": hero_id, ":battle": battle_id,
    };
    connection
        .execute(
            "UPDATE fights SET role = :role
             WHERE battle_id = :battle AND hero_id = :hero",
            values,
        )
        .map(|changed| changed > 0)
}
