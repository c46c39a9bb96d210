// Two statements, put together by the id of the battle. An update of a link
// that is not there gives an error.
use std::collections::HashMap;

use sea_orm::ActiveValue::{Set, Unchanged};
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
        pub role: String,
        #[sea_orm(belongs_to, from = "hero_id", to = "id")]
        pub hero: BelongsTo<super::hero::Entity>,
        #[sea_orm(belongs_to, from = "battle_id", to = "id")]
        pub battle: BelongsTo<super::battle::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub fn roles_of(
    connection: &DatabaseConnection,
    hero_id: i32,
) -> Result<Vec<(battle::Model, String)>, DbErr> {
    let of_hero =
        fight::Entity::find().filter(fight::Column::HeroId.eq(hero_id));
    let fights = of_hero.all(connection)?;
    let ids = fights.iter().map(|fight| fight.battle_id);
    let battles = battle::Entity::find()
        .filter(battle::Column::Id.is_in(ids))
        .all(connection)?;
    let mut roles: HashMap<i32, String> = fights
        .into_iter()
        .map(|fight| (fight.battle_id, fight.role))
        .collect();
    let with_role = |battle: battle::Model| {
        let role = roles.remove(&battle.id)?;
        Some((battle, role))
    };
    Ok(battles.into_iter().filter_map(with_role).collect())
}

pub fn change_role(
    connection: &DatabaseConnection,
    hero_id: i32,
    battle_id: i32,
    role: &str,
) -> Result<(), DbErr> {
    let fight = fight::ActiveModel {
        hero_id: Unchanged(hero_id),
        battle_id: Unchanged(battle_id),
        role: Set(role.to_owned()),
    };
    fight.update(connection)?;
    Ok(())
}
