// Two statements: all heroes, and all fights with their battles.
use std::collections::HashMap;

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
    let all = heroes::table.order(heroes::name).load::<Hero>(connection)?;
    let fights = fights::table
        .inner_join(battles::table)
        .select((fights::hero_id, Battle::as_select()))
        .load::<(i32, Battle)>(connection)?;
    let mut battles: HashMap<i32, Vec<Battle>> = HashMap::new();
    for (hero, battle) in fights {
        battles.entry(hero).or_default().push(battle);
    }
    Ok(all
        .into_iter()
        .map(|hero| {
            let own = battles.remove(&hero.id).unwrap_or_default();
            (hero, own)
        })
        .collect())
}
