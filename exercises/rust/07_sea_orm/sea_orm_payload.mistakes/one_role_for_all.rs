// One link of the hero is read, and its role stands at every battle. But a
// hero may have another role in each battle.
//
// Look next at: where the role is read. How many links has the hero, and
// how many of them do you read?
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
    let links =
        fight::Entity::find().filter(fight::Column::HeroId.eq(hero_id));
    let role =
        links.one(connection)?.map_or(String::new(), |fight| fight.role);
    let heroes =
        hero::Entity::find_by_id(hero_id).find_with_related(battle::Entity);
    let battles =
        heroes.all(connection)?.into_iter().flat_map(|(_, battles)| battles);
    Ok(battles.map(|battle| (battle, role.clone())).collect())
}

pub fn change_role(
    connection: &DatabaseConnection,
    hero_id: i32,
    battle_id: i32,
    role: &str,
) -> Result<(), DbErr> {
    fight::Entity::update_many()
        .col_expr(fight::Column::Role, Expr::value(role))
        .filter(fight::Column::HeroId.eq(hero_id))
        .filter(fight::Column::BattleId.eq(battle_id))
        .exec(connection)?;
    Ok(())
}
