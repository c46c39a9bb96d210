// belonging_to(&hero) stands in a loop: one statement for every hero. With
// ten thousand heroes that is ten thousand statements.
//
// Look next at: what belonging_to is given. It takes all heroes at once, too.
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
#[diesel(belongs_to(Hero))]
#[diesel(belongs_to(Battle))]
struct Fight {
    hero_id: i32,
    battle_id: i32,
}

pub fn heroes_with_battles(
    connection: &mut SqliteConnection,
) -> QueryResult<Vec<(Hero, Vec<Battle>)>> {
    let heroes = heroes::table.select(Hero::as_select()).load(connection)?;
    let mut found = Vec::new();
    for hero in heroes {
        let battles = Fight::belonging_to(&hero)
            .inner_join(battles::table)
            .select(Battle::as_select())
            .load(connection)?;
        found.push((hero, battles));
    }
    Ok(found)
}
