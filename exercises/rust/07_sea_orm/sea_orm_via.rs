// Through the join table, in SeaORM
//
// hero and battle are finished, but they know nothing of each other. Write
// the entity for the table fights. Let hero and battle know each other
// through it. Then write two functions.
//
// heroes (id, name, home)    battles (id, name, year)
//
// fights (hero_id, battle_id): the pair is the primary key

use sea_orm::entity::prelude::*;

pub mod hero {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "heroes")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub name: String,
        pub home: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod battle {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "battles")]
    pub struct Model {
        #[sea_orm(primary_key)]
        pub id: i32,
        pub name: String,
        pub year: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

// your answer

// The battles of this hero.
pub fn battles_of(
    connection: &DatabaseConnection,
    hero_id: i32,
) -> Result<Vec<battle::Model>, DbErr> {
    todo!()
}

// All heroes, each with their battles.
pub fn heroes_with_battles(
    connection: &DatabaseConnection,
) -> Result<Vec<(hero::Model, Vec<battle::Model>)>, DbErr> {
    todo!()
}
