// Diesel takes SQL, too. The compiler then checks less.
use diesel::prelude::*;
use diesel::sql_query;
use diesel::sql_types::{Integer, Text};

#[derive(QueryableByName)]
pub struct Battle {
    #[diesel(sql_type = Integer)]
    pub id: i32,
    #[diesel(sql_type = Text)]
    pub name: String,
    #[diesel(sql_type = Integer)]
    pub year: i32,
}

pub fn link(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    sql_query("INSERT INTO fights (hero_id, battle_id) VALUES (?, ?)")
        .bind::<Integer, _>(hero_id)
        .bind::<Integer, _>(battle_id)
        .execute(connection)
}

pub fn unlink(
    connection: &mut SqliteConnection,
    hero_id: i32,
    battle_id: i32,
) -> QueryResult<usize> {
    sql_query("DELETE FROM fights WHERE hero_id = ? AND battle_id = ?")
        .bind::<Integer, _>(hero_id)
        .bind::<Integer, _>(battle_id)
        .execute(connection)
}

pub fn battles_of(
    connection: &mut SqliteConnection,
    hero_id: i32,
) -> QueryResult<Vec<Battle>> {
    sql_query(
        "SELECT battles.* FROM battles
         JOIN fights ON fights.battle_id = battles.id WHERE hero_id = ?",
    )
    .bind::<Integer, _>(hero_id)
    .load(connection)
}
