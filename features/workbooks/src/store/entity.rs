//! The tables as rows.

macro_rules! table {
    ($module:ident $table:literal { $($(#[$meta:meta])* $field:ident: $type:ty,)* }) => {
        pub(super) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $table)]
            pub struct Model { $($(#[$meta])* pub $field: $type,)* }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(setup "workbooks_setup" {
    #[sea_orm(primary_key, auto_increment = false)]
    meeting: Uuid,
    code: String,
    theme: Option<Uuid>,
    unused: String,
    version: i32,
});

table!(template "workbooks_template" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    position: i32,
    data: Json,
    version: i32,
});

table!(booklet "workbooks_booklet" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    code: String,
    position: i32,
    data: Json,
    version: i32,
});

table!(group "workbooks_group" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    is_after: bool,
    number: i32,
    #[sea_orm(column_type = "Text")]
    name: String,
    #[sea_orm(column_type = "Text")]
    secretary: String,
    contact: Option<Uuid>,
    people: i32,
    version: i32,
});

table!(cell "workbooks_cell" {
    #[sea_orm(primary_key, auto_increment = false)]
    group_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    #[sea_orm(column_type = "Text")]
    value: String,
    version: i32,
    writer: String,
    others: i32,
    rivals: Json,
    at: DateTimeUtc,
});

table!(entry "workbooks_entry" {
    #[sea_orm(primary_key, auto_increment = false)]
    group_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    key: String,
    #[sea_orm(column_type = "Text")]
    value: String,
    version: i32,
    writer: String,
    outcome: String,
    at: DateTimeUtc,
});

table!(photo "workbooks_photo" {
    #[sea_orm(primary_key, auto_increment = false)]
    group_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    key: String,
    file: String,
    at: DateTimeUtc,
    is_removed: bool,
});

table!(trend "workbooks_trend" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    #[sea_orm(column_type = "Text")]
    title: String,
    position: i32,
    is_shown: bool,
});

table!(card "workbooks_card" {
    #[sea_orm(primary_key, auto_increment = false)]
    group_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    key: String,
    trend: Uuid,
});
