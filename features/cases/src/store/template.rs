//! Templates of case papers.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_store::{Tx, is_unique_violation};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use super::changed_meanwhile;
use crate::{
    model::template::{PaperTemplate, TemplateId},
    text,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_template")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub known_as: String,
        pub layout: Json,
        pub version: i32,
        pub changed_at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// All templates, by name.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn templates(db: &impl ConnectionTrait) -> Result<Vec<PaperTemplate>> {
    let found = row::Entity::find().order_by_asc(row::Column::KnownAs).all(db).await?;
    found.into_iter().map(from_row).collect()
}

/// One template.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn template(db: &impl ConnectionTrait, id: TemplateId) -> Result<PaperTemplate> {
    let found = row::Entity::find_by_id(id.0).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// Adds a template as version 1.
///
/// # Errors
/// Refused at `name`, when another template is called the same.
pub async fn insert_template(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    template: &PaperTemplate,
) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(template.id.0),
        name: Set(template.name.clone()),
        known_as: Set(template.name.to_lowercase()),
        layout: Set(serde_json::to_value(&template.layout)?),
        version: Set(1),
        changed_at: Set(now),
    };
    match row::Entity::insert(active).exec_without_returning(tx).await {
        Err(e) if is_unique_violation(&e) => Err(taken()),
        Err(e) => Err(e.into()),
        Ok(_) => Ok(()),
    }
}

/// Writes a template over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile; refused at `name`, when another template is
/// called the same.
pub async fn update_template(
    tx: &Tx,
    _permit: &Permit,
    now: DateTime<Utc>,
    template: &PaperTemplate,
) -> Result<()> {
    let written = row::Entity::update_many()
        .col_expr(row::Column::Name, Expr::value(template.name.clone()))
        .col_expr(row::Column::KnownAs, Expr::value(template.name.to_lowercase()))
        .col_expr(row::Column::Layout, Expr::value(serde_json::to_value(&template.layout)?))
        .col_expr(row::Column::Version, Expr::value(template.version + 1))
        .col_expr(row::Column::ChangedAt, Expr::value(now))
        .filter(row::Column::Id.eq(template.id.0))
        .filter(row::Column::Version.eq(template.version))
        .exec(tx)
        .await;
    match written {
        Err(e) if is_unique_violation(&e) => Err(taken()),
        Err(e) => Err(e.into()),
        Ok(done) if done.rows_affected == 0 => Err(changed_meanwhile()),
        Ok(_) => Ok(()),
    }
}

/// Takes a template away. Papers keep what they were given.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn delete_template(tx: &Tx, _permit: &Permit, id: TemplateId) -> Result<()> {
    row::Entity::delete_by_id(id.0).exec(tx).await?;
    Ok(())
}

fn taken() -> Error {
    Error::refused_at("name", text::refused_template_name())
}

fn from_row(row: row::Model) -> Result<PaperTemplate> {
    Ok(PaperTemplate {
        id: TemplateId(row.id),
        name: row.name,
        layout: serde_json::from_value(row.layout)?,
        version: row.version,
    })
}
