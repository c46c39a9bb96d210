// The number of the hero goes into battle_id, and that of the battle into
// hero_id. Both are integers, so the compiler can't see it.
//
// Look next at: values of link. Which number stands beside which column?
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

#[derive(Queryable, Selectable)]
#[diesel(table_name = battles)]
pub struct Battle {
    pub id: i32,
    pub name: String,
    pub year: i32,
}

pub fn link(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    diesel::insert_into(fights::table)
        .values((fights::hero_id.eq(battle_id), fights::battle_id.eq(hero_id)))
        .execute(connection)
}

pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    diesel::delete(fights::table.find((hero_id, battle_id)))
        .execute(connection)
}

pub fn battles_of(
    connection: &mut SqliteConnection,
    hero_id: i32,
) -> QueryResult<Vec<Battle>> {
    fights::table
        .inner_join(battles::table)
        .filter(fights::hero_id.eq(hero_id))
        .select(Battle::as_select())
        .load(connection)
}
