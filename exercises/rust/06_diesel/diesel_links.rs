// The join table in Diesel
//
// Diesel writes the SQL, and the compiler checks it. For that Diesel must
// know the tables. heroes and battles stand here. Add the table fights, and
// what Diesel needs to join it with the other two. Then write link, unlink
// and battles_of.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id): the pair is the primary key

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

#[derive(Queryable, Selectable)]
#[diesel(table_name = battles)]
pub struct Battle {
    pub id: i32,
    pub name: String,
    pub year: i32,
}

// your answer

// Makes the link of this hero and this battle.
pub fn link(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    todo!()
}

// Removes the link of this hero and this battle.
pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    todo!()
}

// The battles of this hero.
pub fn battles_of(
    connection: &mut SqliteConnection,
    hero_id: i32,
) -> QueryResult<Vec<Battle>> {
    todo!()
}
