// find_related stands in a loop: one statement for every hero. With ten
// thousand heroes that is ten thousand statements.
//
// Look next at: the loop in heroes_with_battles. Which function of SeaORM
// brings the battles of all heroes?
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
    hero::Entity::find_by_id(hero_id)
        .find_with_related(battle::Entity)
        .all(connection)
        .map(|found| {
            found.into_iter().flat_map(|(_, battles)| battles).collect()
        })
}

pub fn heroes_with_battles(
    connection: &DatabaseConnection,
) -> Result<Vec<(hero::Model, Vec<battle::Model>)>, DbErr> {
    let mut found = Vec::new();
    for hero in hero::Entity::find().all(connection)? {
        let battles = hero.find_related(battle::Entity).all(connection)?;
        found.push((hero, battles));
    }
    Ok(found)
}
