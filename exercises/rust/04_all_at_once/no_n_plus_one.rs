// All heroes with their battles
//
// heroes_with_battles gives all heroes, each with the names of their
// battles. A hero without battles has an empty Vec. Two statements
// are enough, however many heroes there are.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

use rusqlite::{Connection, Result};

pub struct HeroWithBattles {
    pub id: i64,
    pub name: String,
    pub battles: Vec<String>,
}

pub fn heroes_with_battles(
    connection: &Connection,
) -> Result<Vec<HeroWithBattles>> {
    // your answer
    todo!()
}
