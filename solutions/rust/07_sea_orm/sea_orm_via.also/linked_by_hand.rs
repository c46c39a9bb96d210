// Without via: the way through the join table, written out.
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

pub struct Battles;

impl Linked for Battles {
    type FromEntity = hero::Entity;
    type ToEntity = battle::Entity;

    fn link(&self) -> Vec<RelationDef> {
        vec![fight::Relation::Hero.def().rev(), fight::Relation::Battle.def()]
    }
}

pub fn battles_of(
    connection: &DatabaseConnection,
    hero_id: i32,
) -> Result<Vec<battle::Model>, DbErr> {
    let Some(hero) = hero::Entity::find_by_id(hero_id).one(connection)? else {
        return Ok(Vec::new());
    };
    hero.find_linked(Battles).all(connection)
}

pub fn heroes_with_battles(
    connection: &DatabaseConnection,
) -> Result<Vec<(hero::Model, Vec<battle::Model>)>, DbErr> {
    hero::Entity::find().find_with_linked(Battles).all(connection)
}
