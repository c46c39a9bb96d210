// The only filter is the one for the battle. So the role changes for every
// hero who was there.
//
// Look next at: the filters of the update. Which links do they let through?
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
    let fights = fight::Entity::find()
        .filter(fight::Column::HeroId.eq(hero_id))
        .find_also_related(battle::Entity)
        .all(connection)?;
    let found = fights.into_iter();
    Ok(found
        .filter_map(|(fight, battle)| Some((battle?, fight.role)))
        .collect())
}

pub fn change_role(
    connection: &DatabaseConnection,
    hero_id: i32,
    battle_id: i32,
    role: &str,
) -> Result<(), DbErr> {
    let _ = hero_id;
    fight::Entity::update_many()
        .col_expr(fight::Column::Role, Expr::value(role))
        .filter(fight::Column::BattleId.eq(battle_id))
        .exec(connection)?;
    Ok(())
}
