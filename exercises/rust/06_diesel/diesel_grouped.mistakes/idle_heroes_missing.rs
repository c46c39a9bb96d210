// The query begins with heroes and joins fights by inner_join. A hero
// without a fight has no row there, and is lost.
//
// Look next at: the hero who is missing. How many rows has this hero in
// fights?
use diesel::prelude::*;

diesel::table! {
    heroes (id) {
        id -> Integer,
        name -> Text,
        home -> Text,
    }
}

diesel::table! {
    battles (id) {
        id -> Integer,
        name -> Text,
        year -> Integer,
    }
}

diesel::table! {
    fights (hero_id, battle_id) {
        hero_id -> Integer,
        battle_id -> Integer,
    }
}

diesel::joinable!(fights -> heroes (hero_id));
diesel::joinable!(fights -> battles (battle_id));
diesel::allow_tables_to_appear_in_same_query!(heroes, battles, fights);

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = heroes)]
pub struct Hero {
    pub id: i32,
    pub name: String,
    pub home: String,
}

#[derive(Queryable, Selectable, Identifiable)]
#[diesel(table_name = battles)]
pub struct Battle {
    pub id: i32,
    pub name: String,
    pub year: i32,
}

pub fn heroes_with_battles(
    connection: &mut SqliteConnection,
) -> QueryResult<Vec<(Hero, Vec<Battle>)>> {
    let rows: Vec<(Hero, Battle)> = heroes::table
        .inner_join(fights::table.inner_join(battles::table))
        .order(heroes::id)
        .select((Hero::as_select(), Battle::as_select()))
        .load(connection)?;
    let mut found: Vec<(Hero, Vec<Battle>)> = Vec::new();
    for (hero, battle) in rows {
        match found.last_mut().filter(|(last, _)| last.id == hero.id) {
            Some((_, battles)) => battles.push(battle),
            None => found.push((hero, vec![battle])),
        }
    }
    Ok(found)
}
