// The link is inserted with the new role, and replaces an old one. Where
// there was no link, there is one now.
//
// Look next at: insert. What should happen where hero and battle are not
// linked?
use sea_orm::ActiveValue::Set;
use sea_orm::entity::prelude::*;
use sea_orm::sea_query::OnConflict;

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
    let fight = fight::ActiveModel {
        hero_id: Set(hero_id),
        battle_id: Set(battle_id),
        role: Set(role.to_owned()),
    };
    let mut conflict =
        OnConflict::columns([fight::Column::HeroId, fight::Column::BattleId]);
    conflict.update_column(fight::Column::Role);
    fight::Entity::insert(fight)
        .on_conflict(conflict)
        .exec_without_returning(connection)?;
    Ok(())
}
