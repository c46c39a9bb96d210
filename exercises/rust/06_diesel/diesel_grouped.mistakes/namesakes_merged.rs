// The groups are made by the name of the hero. Two heroes of the same name
// become one, with the battles of both.
//
// Look next at: the key of the groups. What do no two heroes share?
use std::collections::BTreeMap;

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
    let rows: Vec<(Hero, Option<Battle>)> = heroes::table
        .left_join(fights::table.inner_join(battles::table))
        .select((Hero::as_select(), Option::<Battle>::as_select()))
        .load(connection)?;
    let mut found = BTreeMap::new();
    for (hero, battle) in rows {
        let (_, battles) = found
            .entry(hero.name.clone())
            .or_insert_with(|| (hero, Vec::new()));
        battles.extend(battle);
    }
    Ok(found.into_values().collect())
}
