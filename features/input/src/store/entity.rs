//! The tables, as rows.

pub(super) mod source {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_source")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Uuid,
        pub kind: String,
        pub record: Uuid,
        pub code: String,
        pub label: String,
        pub href: String,
        pub language: String,
        pub channel: String,
        pub held_on: Option<Date>,
        pub received_at: DateTimeUtc,
        pub area: Option<String>,
        pub head_count: i32,
        pub first_time: Option<i32>,
        pub genders: Json,
        pub age_bands: Json,
        pub confirmed_at: Option<DateTimeUtc>,
        pub corrected_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod note {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Uuid,
        pub source: Uuid,
        pub kind: String,
        pub code: String,
        pub question: Option<Uuid>,
        pub position: i32,
        pub text: String,
        pub search: String,
        pub said_by: String,
        pub file: Option<String>,
        pub language: String,
        pub origin: Json,
        pub replaced_by: Json,
        pub is_active: bool,
        pub is_minority: bool,
        pub reason: Option<String>,
        pub moderation: String,
        pub findings: Json,
        pub published_text: Option<String>,
        pub shield_reason: Option<String>,
        pub decided_by: Option<String>,
        pub decided_at: Option<DateTimeUtc>,
        pub published_at: Option<DateTimeUtc>,
        pub coder: Option<String>,
        pub is_changed: bool,
        pub created_at: DateTimeUtc,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod note_code {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_note_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub note: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod note_version {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_note_version")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub note: Uuid,
        pub text: String,
        pub replaced_at: DateTimeUtc,
        pub replaced_by: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod code {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_code")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub key: String,
        pub title: Json,
        pub definition: Json,
        pub colour: i32,
        pub position: i32,
        pub is_retired: bool,
        pub merged_into: Option<Uuid>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod step {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_step")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub coder: String,
        pub coder_name: String,
        pub seq: i64,
        pub at: DateTimeUtc,
        pub kind: String,
        pub notes: Json,
        pub before: Json,
        pub after: Json,
        pub undone_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod second {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_second")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub note: Uuid,
        pub coder: String,
        pub coder_name: String,
        pub codes: Json,
        pub is_minority: bool,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sentence {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_sentence")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Uuid,
        pub part: String,
        pub position: i32,
        pub text: Json,
        pub changed_at: DateTimeUtc,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sentence_note {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_sentence_note")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sentence: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub note: Uuid,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod publication {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_publication")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub published_at: DateTimeUtc,
        pub data: Json,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod forward {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_forward")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Option<Uuid>,
        pub note: Option<Uuid>,
        pub step: String,
        pub record: Uuid,
        pub label: Json,
        pub href: String,
        pub public_href: Option<String>,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod allowed {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "input_allowed")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub word: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}
