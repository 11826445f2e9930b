//! The tables `jobs_message` and `jobs_attachment`.

/// A message to one recipient.
pub mod message {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "jobs_message")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub channel: String,
        #[sea_orm(column_type = "Text")]
        pub state: String,
        #[sea_orm(column_type = "Text")]
        pub recipient: String,
        #[sea_orm(column_type = "Text")]
        pub to_name: String,
        #[sea_orm(column_type = "Text")]
        pub language: String,
        #[sea_orm(column_type = "Text")]
        pub subject: String,
        #[sea_orm(column_type = "Text")]
        pub text: String,
        #[sea_orm(column_type = "Text", nullable)]
        pub html: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub unsubscribe: Option<String>,
        /// Unique for ever: the same cause never makes a second message.
        #[sea_orm(column_type = "Text")]
        pub cause: String,
        pub process: Option<Uuid>,
        #[sea_orm(column_type = "Text", nullable)]
        pub about_kind: Option<String>,
        pub about_id: Option<Uuid>,
        /// When it may be sent; while it is being sent, when the lease runs out.
        pub due_at: DateTimeUtc,
        pub attempts: i32,
        /// What kind of trouble there was the last time: a code of `MailError`.
        #[sea_orm(column_type = "Text", nullable)]
        pub trouble: Option<String>,
        /// The mail server's words.
        #[sea_orm(column_type = "Text", nullable)]
        pub error: Option<String>,
        /// Recipient, name and subject in small letters: SQLite's own `lower` does not know Æ, Ø, Å.
        #[sea_orm(column_type = "Text")]
        pub search: String,
        pub created_at: DateTimeUtc,
        /// When it was sent, printed, phoned or cancelled.
        pub done_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}

/// A file that goes with a message.
pub mod attachment {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "jobs_attachment")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub message: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub position: i32,
        #[sea_orm(column_type = "Text")]
        pub name: String,
        #[sea_orm(column_type = "Text")]
        pub mime: String,
        pub size: i32,
        pub bytes: Vec<u8>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}
}
