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

table!(invitee "stormote_invitee" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    contact: Option<Uuid>,
    name: String,
    reference: String,
    kind: String,
    about: Json,
    letter: String,
    invited_at: Option<DateTimeUtc>,
    reminded_at: Option<DateTimeUtc>,
    answer: String,
    answered_at: Option<DateTimeUtc>,
    calls: i32,
    last_outcome: Option<String>,
    next_call_on: Option<Date>,
    sign_up: Option<Uuid>,
    #[sea_orm(column_type = "Text")]
    needs: String,
    #[sea_orm(column_type = "Text")]
    note: String,
    version: i32,
});

table!(call "stormote_call" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    invitee: Uuid,
    at: DateTimeUtc,
    called_by: String,
    outcome: String,
    #[sea_orm(column_type = "Text")]
    note: String,
    next_on: Option<Date>,
});

table!(pair "stormote_pair" {
    #[sea_orm(primary_key, auto_increment = false)]
    first: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    second: Uuid,
    meeting: Uuid,
    wish: String,
});

table!(task "stormote_task" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    place: i32,
    #[sea_orm(column_type = "Text")]
    what: String,
    owner: String,
    due: Option<Date>,
    done_at: Option<DateTimeUtc>,
});

table!(setup "stormote_setup" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    data: Json,
    version: i32,
});

table!(seating "stormote_seating" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    data: Json,
    version: i32,
});

table!(program "stormote_program" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    data: Json,
    version: i32,
});

table!(training "stormote_training" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    data: Json,
    version: i32,
});

table!(plan "stormote_plan" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    data: Json,
    version: i32,
});

table!(template "stormote_template" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: String,
    data: Json,
    version: i32,
});

table!(import "stormote_import" {
    #[sea_orm(primary_key, auto_increment = false)]
    id: Uuid,
    meeting: Uuid,
    file_name: String,
    sheet: Json,
    chosen: Json,
    at: DateTimeUtc,
});
