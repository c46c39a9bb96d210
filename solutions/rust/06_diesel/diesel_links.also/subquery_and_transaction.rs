// The battles come by a subquery, and the writes stand in transactions.
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
    connection.transaction(|connection| {
        let fight = Fight { hero_id, battle_id };
        fight.insert_into(fights::table).execute(connection)
    })
}

pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    connection.immediate_transaction(|connection| {
        diesel::delete(fights::table)
            .filter(
                fights::hero_id
                    .eq(hero_id)
                    .and(fights::battle_id.eq(battle_id)),
            )
            .execute(connection)
    })
}

pub fn battles_of(
    connection: &mut SqliteConnection,
    hero_id: i32,
) -> QueryResult<Vec<Battle>> {
    let ids = fights::table
        .filter(fights::hero_id.eq(hero_id))
        .select(fights::battle_id);
    battles::table
        .filter(battles::id.eq_any(ids))
        .order(battles::year)
        .load(connection)
}
