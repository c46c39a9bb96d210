// All links of this hero are removed. If the key of fights in table! is
// hero_id alone, find asks for one number and finds all of them. A filter
// that compares hero_id only finds them, too.
//
// Look next at: what unlink asks for, and the brackets behind fights in
// table!. What makes one row of fights different from all others?
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
    fights (hero_id) {
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
    diesel::insert_into(fights::table)
        .values(Fight { hero_id, battle_id })
        .execute(connection)
}

pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    let _ = battle_id;
    diesel::delete(fights::table.find(hero_id)).execute(connection)
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
