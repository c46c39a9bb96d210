// Two statements: all heroes, and all links with their battles.
use std::collections::HashMap;

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

pub mod appearance {
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
    let found = appearance::Entity::find()
        .filter(appearance::Column::HeroId.eq(hero_id))
        .find_also_related(battle::Entity)
        .all(connection)?;
    Ok(found.into_iter().filter_map(|(_, battle)| battle).collect())
}

pub fn heroes_with_battles(
    connection: &DatabaseConnection,
) -> Result<Vec<(hero::Model, Vec<battle::Model>)>, DbErr> {
    let mut battles: HashMap<i32, Vec<battle::Model>> = HashMap::new();
    let links = appearance::Entity::find().find_also_related(battle::Entity);
    for (link, battle) in links.all(connection)? {
        battles.entry(link.hero_id).or_default().extend(battle);
    }
    let heroes = hero::Entity::find().all(connection)?;
    let with = |hero: hero::Model| {
        let own = battles.remove(&hero.id).unwrap_or_default();
        (hero, own)
    };
    Ok(heroes.into_iter().map(with).collect())
}
