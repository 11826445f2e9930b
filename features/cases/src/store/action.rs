//! Actions that follow decisions.

use medvirk_kernel::{Error, Permit, Result, Uuid};
use medvirk_processes::ThemeId;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set, sea_query::Expr,
};

use super::changed_meanwhile;
use crate::model::{
    action::{ActionId, ActionState, FollowUp},
    case::CaseId,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "cases_action")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub case_id: Uuid,
        pub code: String,
        pub point: i32,
        pub text: String,
        pub owner: String,
        pub due: Option<Date>,
        pub new_due: Option<Date>,
        pub reason: String,
        pub state: String,
        pub plan: String,
        pub owner_email: String,
        pub plan_link: String,
        pub budget: Option<i64>,
        pub themes: Json,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// One action.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn action(db: &impl ConnectionTrait, id: ActionId) -> Result<FollowUp> {
    let found = row::Entity::find_by_id(id.0).one(db).await?;
    from_row(found.ok_or(Error::NotFound)?)
}

/// The actions of a case, or of all; by code.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn actions(db: &impl ConnectionTrait, case: Option<CaseId>) -> Result<Vec<FollowUp>> {
    let mut found = row::Entity::find().order_by_asc(row::Column::Code);
    if let Some(case) = case {
        found = found.filter(row::Column::CaseId.eq(case.0));
    }
    found.all(db).await?.into_iter().map(from_row).collect()
}

/// Adds an action.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert_action(tx: &Tx, _permit: &Permit, action: &FollowUp) -> Result<()> {
    let active = row::ActiveModel {
        id: Set(action.id.0),
        case_id: Set(action.case.0),
        code: Set(action.code.clone()),
        point: Set(action.point),
        text: Set(action.text.clone()),
        owner: Set(action.owner.clone()),
        due: Set(action.due),
        new_due: Set(action.new_due),
        reason: Set(action.reason.clone()),
        state: Set(action.state.code().to_owned()),
        plan: Set(action.plan.clone()),
        owner_email: Set(action.owner_email.clone()),
        plan_link: Set(action.plan_link.clone()),
        budget: Set(action.budget),
        themes: Set(themes_json(action)?),
        version: Set(1),
    };
    row::Entity::insert(active).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes an action over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub async fn update_action(tx: &Tx, _permit: &Permit, action: &FollowUp) -> Result<()> {
    let written = row::Entity::update_many()
        .col_expr(row::Column::Point, Expr::value(action.point))
        .col_expr(row::Column::Text, Expr::value(action.text.clone()))
        .col_expr(row::Column::Owner, Expr::value(action.owner.clone()))
        .col_expr(row::Column::Due, Expr::value(action.due))
        .col_expr(row::Column::NewDue, Expr::value(action.new_due))
        .col_expr(row::Column::Reason, Expr::value(action.reason.clone()))
        .col_expr(row::Column::State, Expr::value(action.state.code()))
        .col_expr(row::Column::Plan, Expr::value(action.plan.clone()))
        .col_expr(row::Column::OwnerEmail, Expr::value(action.owner_email.clone()))
        .col_expr(row::Column::PlanLink, Expr::value(action.plan_link.clone()))
        .col_expr(row::Column::Budget, Expr::value(action.budget))
        .col_expr(row::Column::Themes, Expr::value(themes_json(action)?))
        .col_expr(row::Column::Version, Expr::value(action.version + 1))
        .filter(row::Column::Id.eq(action.id.0))
        .filter(row::Column::Version.eq(action.version))
        .exec(tx)
        .await?;
    if written.rows_affected == 0 { Err(changed_meanwhile()) } else { Ok(()) }
}

fn themes_json(action: &FollowUp) -> Result<serde_json::Value> {
    Ok(serde_json::to_value(action.themes.iter().map(|t| t.0).collect::<Vec<Uuid>>())?)
}

fn from_row(row: row::Model) -> Result<FollowUp> {
    let themes: Vec<Uuid> = serde_json::from_value(row.themes)?;
    Ok(FollowUp {
        id: ActionId(row.id),
        case: CaseId(row.case_id),
        code: row.code,
        point: row.point,
        text: row.text,
        owner: row.owner,
        due: row.due,
        new_due: row.new_due,
        reason: row.reason,
        state: ActionState::from_code(&row.state).unwrap_or(ActionState::NotStarted),
        plan: row.plan,
        owner_email: row.owner_email,
        plan_link: row.plan_link,
        budget: row.budget,
        themes: themes.into_iter().map(ThemeId).collect(),
        version: row.version,
    })
}
