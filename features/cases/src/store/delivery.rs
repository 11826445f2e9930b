//! Whom the answer went to, and that it has been given.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Language, Permit, ProcessId, Result, Uuid};
use medvirk_people::ContactId;
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, OnConflict},
};

use crate::model::answer::{Channel, Delivery};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_delivery")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub contact: Option<Uuid>,
        pub channel: String,
        pub language: String,
        pub themes: Json,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod answered_row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_answered")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub process: Uuid,
        pub at: DateTimeUtc,
        pub actor: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// When the answers of a process were given first; `None` before that.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn answered(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<DateTime<Utc>>> {
    let found = answered_row::Entity::find_by_id(process.0).one(db).await?;
    Ok(found.map(|m| m.at))
}

/// Notes that the answers of a process have been given. The first time counts.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_answered(
    tx: &Tx,
    permit: &Permit,
    process: ProcessId,
    at: DateTime<Utc>,
) -> Result<()> {
    let active = answered_row::ActiveModel {
        process: Set(process.0),
        at: Set(at),
        actor: Set(permit.actor().reference()),
    };
    let known = OnConflict::column(answered_row::Column::Process).do_nothing().to_owned();
    answered_row::Entity::insert(active).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Whom the answers of a process went to, oldest first.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn deliveries(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Delivery>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(process.0))
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(from_row).collect()
}

/// The answers one person got.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn deliveries_to(db: &impl ConnectionTrait, contact: Uuid) -> Result<Vec<Delivery>> {
    let of_person = row::Entity::find().filter(row::Column::Contact.eq(contact));
    of_person.all(db).await?.into_iter().map(from_row).collect()
}

/// Notes that an answer went to somebody, in place of what was noted of the same person before.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn put_delivery(tx: &Tx, cx: &Cx, _permit: &Permit, delivery: &Delivery) -> Result<()> {
    if let Some(contact) = delivery.contact {
        row::Entity::delete_many()
            .filter(row::Column::Process.eq(delivery.process.0))
            .filter(row::Column::Contact.eq(contact.0))
            .exec(tx)
            .await?;
    }
    let themes: Vec<Uuid> = delivery.themes.iter().map(|t| t.0).collect();
    let active = row::ActiveModel {
        id: Set(cx.new_id()),
        process: Set(delivery.process.0),
        contact: Set(delivery.contact.map(Uuid::from)),
        channel: Set(delivery.channel.code().to_owned()),
        language: Set(delivery.language.code().to_owned()),
        themes: Set(serde_json::to_value(themes)?),
        at: Set(delivery.at),
    };
    row::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes a person out of what was noted; the counts stay. Returns how many rows were touched.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn forget_contact(tx: &Tx, _permit: &Permit, contact: Uuid) -> Result<u64> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Contact, Expr::value(Option::<Uuid>::None))
        .filter(row::Column::Contact.eq(contact))
        .exec(tx)
        .await?;
    Ok(done.rows_affected)
}

fn from_row(m: row::Model) -> Result<Delivery> {
    let themes: Vec<Uuid> = serde_json::from_value(m.themes)?;
    Ok(Delivery {
        process: ProcessId(m.process),
        contact: m.contact.map(ContactId),
        channel: Channel::from_code(&m.channel),
        language: Language::from_code(&m.language).unwrap_or_default(),
        themes: themes.into_iter().map(ThemeId).collect(),
        at: m.at,
    })
}
