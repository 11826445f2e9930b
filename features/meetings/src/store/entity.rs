//! Rows as the database keeps them.

pub(super) mod meeting {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_meeting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub kind: String,
        pub slug: String,
        pub state: String,
        pub title: Json,
        pub starts_at: DateTimeUtc,
        pub ends_at: DateTimeUtc,
        pub plan: Json,
        pub sequence: i32,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod places {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_places")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting: Uuid,
        pub capacity: Option<i32>,
        pub reserved: i32,
        pub taken: i32,
        pub taken_outside: i32,
        pub last_number: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sign_up {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_sign_up")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting: Uuid,
        pub number: i32,
        pub state: String,
        pub size: i32,
        pub children: Json,
        pub is_outside: bool,
        pub name: String,
        pub email: Option<String>,
        pub phone: Option<String>,
        pub language: String,
        pub wants: String,
        pub channel: String,
        pub arrived_at: DateTimeUtc,
        pub entered_at: DateTimeUtc,
        pub contact: Option<Uuid>,
        pub answers: Json,
        pub sensitive: Json,
        pub has_needs: bool,
        pub note: String,
        pub offer_until: Option<DateTimeUtc>,
        pub cancelled_at: Option<DateTimeUtc>,
        pub checked_in_at: Option<DateTimeUtc>,
        pub came: i32,
        pub duplicate_of: Option<Uuid>,
        pub once: String,
        pub erased_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod key {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_key")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub meeting: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub key: String,
        pub sign_up: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod act {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_act")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting: Uuid,
        pub sign_up: Uuid,
        pub at: DateTimeUtc,
        pub came: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod event {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "meetings_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub meeting: Uuid,
        pub sign_up: Uuid,
        pub at: DateTimeUtc,
        pub what: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
