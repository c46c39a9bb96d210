// The condition stands in the query: no joinable! is needed.
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

diesel::allow_tables_to_appear_in_same_query!(battles, fights);

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
    use self::fights::dsl;
    let pair = (dsl::battle_id.eq(battle_id), dsl::hero_id.eq(hero_id));
    diesel::insert_into(dsl::fights).values(pair).execute(connection)
}

pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    use self::fights::dsl;
    let of_hero = dsl::fights.filter(dsl::hero_id.eq(hero_id));
    diesel::delete(of_hero.filter(dsl::battle_id.eq(battle_id)))
        .execute(connection)
}

pub fn battles_of(
    connection: &mut SqliteConnection,
    hero_id: i32,
) -> QueryResult<Vec<Battle>> {
    battles::table
        .inner_join(fights::table.on(fights::battle_id.eq(battles::id)))
        .filter(fights::hero_id.eq(hero_id))
        .select((battles::id, battles::name, battles::year))
        .load::<Battle>(connection)
}
