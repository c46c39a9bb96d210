// All heroes with their battles, in Diesel
//
// The tables and two structs stand here. Write a struct for a fight that
// belongs to a hero and to a battle. With it, write a function that gives all
// heroes, each with the list of their battles. Two statements are enough,
// however many heroes there are.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id)

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

// your answer

// All heroes, each with their battles.
pub fn heroes_with_battles(
    connection: &mut SqliteConnection,
) -> QueryResult<Vec<(Hero, Vec<Battle>)>> {
    todo!()
}
