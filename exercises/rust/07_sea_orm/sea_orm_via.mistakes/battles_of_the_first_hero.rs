// find() without a condition takes any hero: one() gives the first of them.
// So everybody gets the battles of the same hero.
//
// Look next at: find in battles_of. Where does hero_id stand?
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
        #[sea_orm(has_many, via = "fight")]
        pub battles: HasMany<super::battle::Entity>,
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
        #[sea_orm(has_many, via = "fight")]
        pub heroes: HasMany<super::hero::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub mod fight {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "fights")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub hero_id: i32,
        #[sea_orm(primary_key, auto_increment = false)]
        pub battle_id: i32,
        #[sea_orm(belongs_to, from = "hero_id", to = "id")]
        pub hero: BelongsTo<super::hero::Entity>,
        #[sea_orm(belongs_to, from = "battle_id", to = "id")]
        pub battle: BelongsTo<super::battle::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub fn battles_of(
    connection: &DatabaseConnection,
    hero_id: i32,
) -> Result<Vec<battle::Model>, DbErr> {
    let _ = hero_id;
    match hero::Entity::find().one(connection)? {
        Some(hero) => hero.find_related(battle::Entity).all(connection),
        None => Ok(Vec::new()),
    }
}

pub fn heroes_with_battles(
    connection: &DatabaseConnection,
) -> Result<Vec<(hero::Model, Vec<battle::Model>)>, DbErr> {
    hero::Entity::find().find_with_related(battle::Entity).all(connection)
}
