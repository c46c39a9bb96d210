// belongs_to says that a fight belongs to its hero by the column battle_id.
// Numbers of battles are then compared with numbers of heroes.
//
// Look next at: belongs_to(Hero). Which column of fights holds the number of
// the hero?
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

#[derive(Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = fights, primary_key(hero_id, battle_id))]
#[diesel(belongs_to(Hero, foreign_key = battle_id))]
#[diesel(belongs_to(Battle, foreign_key = hero_id))]
struct Fight {
    hero_id: i32,
    battle_id: i32,
}

pub fn heroes_with_battles(
    connection: &mut SqliteConnection,
) -> QueryResult<Vec<(Hero, Vec<Battle>)>> {
    let heroes = heroes::table.select(Hero::as_select()).load(connection)?;
    let fights: Vec<(Fight, Battle)> = Fight::belonging_to(&heroes)
        .inner_join(battles::table)
        .select((Fight::as_select(), Battle::as_select()))
        .load(connection)?;
    let groups = fights.grouped_by(&heroes);
    let battles = groups
        .into_iter()
        .map(|group| group.into_iter().map(|(_, battle)| battle).collect());
    Ok(heroes.into_iter().zip(battles).collect())
}
