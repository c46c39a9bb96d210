// Two statements, and the links looked through for each hero. That
// costs time in Rust, and no further statement.

use rusqlite::{Connection, Result};

pub struct HeroWithBattles {
    pub id: i64,
    pub name: String,
    pub battles: Vec<String>,
}

pub fn heroes_with_battles(
    connection: &Connection,
) -> Result<Vec<HeroWithBattles>> {
    let mut links = Vec::new();
    connection
        .prepare(
            "SELECT hero_id, name FROM fights JOIN battles ON id = battle_id",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .try_for_each(|link| -> Result<()> {
            let link: (i64, String) = link?;
            links.push(link);
            Ok(())
        })?;
    let mut heroes = Vec::new();
    let mut statement = connection.prepare("SELECT id, name FROM heroes")?;
    for row in
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
    {
        let (id, name): (i64, String) = row?;
        let own = links.iter().filter(|(hero_id, _)| *hero_id == id);
        let battles = own.map(|(_, battle)| battle.clone()).collect();
        heroes.push(HeroWithBattles { id, name, battles });
    }
    Ok(heroes)
}
