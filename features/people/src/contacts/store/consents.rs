//! What people have agreed to, in the words they saw.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use super::super::{ContactId, privacy::Privacy};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_consent")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact: Uuid,
        pub language: String,
        pub text: String,
        pub given_at: DateTimeUtc,
        pub withdrawn_at: Option<DateTimeUtc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// Something somebody agreed to.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Consent {
    /// The words they saw.
    pub text: String,
    /// When they agreed.
    pub given_at: DateTime<Utc>,
    /// When they took it back.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// The words beside a form in which people tell how to reach them: why it is asked, how long it is
/// kept. The municipality's own, or the standard.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn words(db: &impl ConnectionTrait, cx: &Cx, language: Language) -> Result<String> {
    Ok(Privacy::load(db).await?.consent(cx, language))
}

/// Notes that somebody agreed to the present [`words`] in the language of `cx`.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn give(tx: &Tx, _permit: &Permit, cx: &Cx, contact: ContactId) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(cx.new_id()),
        contact: Set(contact.0),
        language: Set(cx.language().code().to_owned()),
        text: Set(words(tx, cx, cx.language()).await?),
        given_at: Set(cx.now()),
        withdrawn_at: Set(None),
    };
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What somebody has agreed to, oldest first.
pub(in crate::contacts) async fn of(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Consent>> {
    let found = Entity::find().filter(Column::Contact.eq(contact.0)).order_by_asc(Column::Id);
    let consent =
        |m: Model| Consent { text: m.text, given_at: m.given_at, withdrawn_at: m.withdrawn_at };
    Ok(found.all(db).await?.into_iter().map(consent).collect())
}

/// Notes that somebody has taken everything back.
pub(in crate::contacts) async fn withdraw(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    contact: ContactId,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::WithdrawnAt, Expr::value(cx.now()))
        .filter(Column::Contact.eq(contact.0))
        .filter(Column::WithdrawnAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Gives what `gone` agreed to to `kept`.
pub(in crate::contacts) async fn hand_over(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Contact, Expr::value(kept.0))
        .filter(Column::Contact.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Forgets what somebody agreed to.
pub(in crate::contacts) async fn forget(
    tx: &Tx,
    _permit: &Permit,
    contact: ContactId,
) -> Result<()> {
    Entity::delete_many().filter(Column::Contact.eq(contact.0)).exec(tx).await?;
    Ok(())
}
