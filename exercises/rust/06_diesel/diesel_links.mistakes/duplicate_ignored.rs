// The pair was there already, and there is no error. insert_or_ignore_into
// puts nothing in, replace_into writes the row anew: both hide it. Whoever
// called link can't know it.
//
// Look next at: the function that inserts. Which one gives the error back?
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

#[derive(Insertable)]
#[diesel(table_name = fights)]
struct Fight {
    hero_id: i32,
    battle_id: i32,
}

pub fn link(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    diesel::insert_or_ignore_into(fights::table)
        .values(Fight { hero_id, battle_id })
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
