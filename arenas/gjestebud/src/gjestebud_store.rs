//! The record both halves of the arena share: one theme at one host's table. `hosts` makes it when
//! somebody is drawn; `tables` follows it to the report. Only this file knows the table.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result, id_type};
use medvirk_people::ContactId;
use medvirk_processes::ThemeId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Expr, ExprTrait},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

id_type!(GjestebudId, "One gjestebud: one theme at one host's table.");
id_type!(ApplicationId, "One application to be host.");

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_gjestebud")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub theme: Uuid,
        pub code: String,
        pub application: Uuid,
        pub contact: Uuid,
        pub state: String,
        pub planned_date: Option<Date>,
        pub planned_time: Option<Time>,
        pub place_kind: Option<String>,
        pub pick_up_point: Option<String>,
        pub assigned_at: DateTimeUtc,
        pub confirmed_at: Option<DateTimeUtc>,
        pub withdrawn_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// How far host and municipality have agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// Drawn; the host has not said yes yet.
    Assigned,
    /// The host has said yes.
    Confirmed,
    /// The host has withdrawn. Another assignment with the same code may have taken its place.
    Withdrawn,
}

impl AssignmentState {
    /// All states, in the order they are shown.
    pub const ALL: [AssignmentState; 3] =
        [AssignmentState::Assigned, AssignmentState::Confirmed, AssignmentState::Withdrawn];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            AssignmentState::Assigned => "assigned",
            AssignmentState::Confirmed => "confirmed",
            AssignmentState::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`AssignmentState::code`].
    pub fn from_code(code: &str) -> Option<AssignmentState> {
        AssignmentState::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// One theme at one host's table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assignment {
    /// Its id.
    pub id: GjestebudId,
    /// The process.
    pub process: ProcessId,
    /// What they talk about.
    pub theme: ThemeId,
    /// Short name on paper and in lists, `GB01`. The place at the table keeps it: whoever replaces
    /// a host who withdrew takes over the code.
    pub code: String,
    /// The application the host sent.
    pub application: ApplicationId,
    /// The host.
    pub contact: ContactId,
    /// How far it has come.
    pub state: AssignmentState,
    /// The day, when it is known.
    pub planned_date: Option<NaiveDate>,
    /// The time of day in Norway, when it is known.
    pub planned_time: Option<NaiveTime>,
    /// What kind of place, in the words of the list staff choose from.
    pub place_kind: Option<String>,
    /// Where the host fetches the basket; empty when it is brought.
    pub pick_up_point: Option<String>,
    /// When the host was drawn or stepped in from the reserve.
    pub assigned_at: DateTime<Utc>,
    /// When the host said yes.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When the host withdrew.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Counts the changes, against two at once.
    pub version: i32,
}

impl Assignment {
    /// Whether a host stands behind it.
    pub fn is_active(&self) -> bool {
        self.state != AssignmentState::Withdrawn
    }
}

/// When and where a gjestebud is held, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Plan {
    /// The day.
    pub date: Option<NaiveDate>,
    /// The time of day in Norway.
    pub time: Option<NaiveTime>,
    /// What kind of place.
    pub place_kind: Option<String>,
    /// Where the host fetches the basket.
    pub pick_up_point: Option<String>,
}

impl TryFrom<row::Model> for Assignment {
    type Error = Error;
    fn try_from(m: row::Model) -> Result<Self> {
        let state = AssignmentState::from_code(&m.state)
            .ok_or_else(|| Error::internal(format!("no state {}", m.state)))?;
        Ok(Assignment {
            id: GjestebudId(m.id),
            process: ProcessId(m.process),
            theme: ThemeId(m.theme),
            code: m.code,
            application: ApplicationId(m.application),
            contact: ContactId(m.contact),
            state,
            planned_date: m.planned_date,
            planned_time: m.planned_time,
            place_kind: m.place_kind,
            pick_up_point: m.pick_up_point,
            assigned_at: m.assigned_at,
            confirmed_at: m.confirmed_at,
            withdrawn_at: m.withdrawn_at,
            version: m.version,
        })
    }
}

/// One gjestebud, whatever its state.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: GjestebudId) -> Result<Assignment> {
    let found = row::Entity::find_by_id(id.0).one(db).await?;
    found.ok_or(Error::NotFound)?.try_into()
}

/// The gjestebud of a process that have a host, by code.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn list(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Assignment>> {
    let all = with_withdrawn(db, process).await?;
    Ok(all.into_iter().filter(Assignment::is_active).collect())
}

/// All assignments of a process, also those whose host withdrew; by code, then by time.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn with_withdrawn(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<Assignment>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(process.0))
        .order_by_asc(row::Column::Code)
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(Assignment::try_from).collect()
}

/// The gjestebud an applicant is host of; `None` when the applicant is not, or has withdrawn.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn by_application(
    db: &impl ConnectionTrait,
    application: ApplicationId,
) -> Result<Option<Assignment>> {
    let row = row::Entity::find()
        .filter(row::Column::Application.eq(application.0))
        .filter(row::Column::State.ne(AssignmentState::Withdrawn.code()))
        .one(db)
        .await?;
    row.map(Assignment::try_from).transpose()
}

/// Everything one person is or was host of.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_contact(db: &impl ConnectionTrait, contact: ContactId) -> Result<Vec<Assignment>> {
    let rows = row::Entity::find()
        .filter(row::Column::Contact.eq(contact.0))
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(Assignment::try_from).collect()
}

/// The gjestebud with this code that has a host.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn by_code(
    db: &impl ConnectionTrait,
    process: ProcessId,
    code: &str,
) -> Result<Option<Assignment>> {
    let row = row::Entity::find()
        .filter(row::Column::Process.eq(process.0))
        .filter(row::Column::Code.eq(code))
        .filter(row::Column::State.ne(AssignmentState::Withdrawn.code()))
        .one(db)
        .await?;
    row.map(Assignment::try_from).transpose()
}

/// Sets when and where; the version is the one the form was made from.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub async fn set_plan(
    tx: &Tx,
    _permit: &Permit,
    (id, version): (GjestebudId, i32),
    plan: Plan,
) -> Result<()> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::PlannedDate, Expr::value(plan.date))
        .col_expr(row::Column::PlannedTime, Expr::value(plan.time))
        .col_expr(row::Column::PlaceKind, Expr::value(plan.place_kind))
        .col_expr(row::Column::PickUpPoint, Expr::value(plan.pick_up_point))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(id.0))
        .filter(row::Column::Version.eq(version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(crate::text::changed_meanwhile()));
    }
    Ok(())
}

/// Notes that the host has said yes. Saying it again changes nothing.
///
/// # Errors
/// [`Error::Conflict`] when the host has withdrawn.
pub async fn confirm(tx: &Tx, _permit: &Permit, cx: &Cx, id: GjestebudId) -> Result<()> {
    match get(tx, id).await?.state {
        AssignmentState::Confirmed => return Ok(()),
        AssignmentState::Withdrawn => {
            return Err(Error::Conflict(crate::text::changed_meanwhile()));
        }
        AssignmentState::Assigned => {}
    }
    set_state(tx, id, AssignmentState::Confirmed, row::Column::ConfirmedAt, cx.now()).await
}

/// Notes that the host has withdrawn; the caller sees to the replacement.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn withdraw(
    tx: &Tx,
    _permit: &Permit,
    id: GjestebudId,
    at: DateTime<Utc>,
) -> Result<()> {
    set_state(tx, id, AssignmentState::Withdrawn, row::Column::WithdrawnAt, at).await
}

async fn set_state(
    tx: &Tx,
    id: GjestebudId,
    state: AssignmentState,
    when: row::Column,
    at: DateTime<Utc>,
) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::State, Expr::value(state.code()))
        .col_expr(when, Expr::value(at))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Adds one.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert(tx: &Tx, _permit: &Permit, new: &Assignment) -> Result<()> {
    let row = row::ActiveModel {
        id: Set(new.id.0),
        process: Set(new.process.0),
        theme: Set(new.theme.0),
        code: Set(new.code.clone()),
        application: Set(new.application.0),
        contact: Set(new.contact.0),
        state: Set(new.state.code().to_owned()),
        planned_date: Set(new.planned_date),
        planned_time: Set(new.planned_time),
        place_kind: Set(new.place_kind.clone()),
        pick_up_point: Set(new.pick_up_point.clone()),
        assigned_at: Set(new.assigned_at),
        confirmed_at: Set(new.confirmed_at),
        withdrawn_at: Set(new.withdrawn_at),
        version: Set(new.version),
    };
    row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes away the assignments of a draw that is cancelled.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn remove(tx: &Tx, _permit: &Permit, ids: &[GjestebudId]) -> Result<()> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    row::Entity::delete_many().filter(row::Column::Id.is_in(ids)).exec(tx).await?;
    Ok(())
}

/// Gives everything of `gone` to `kept`, when two applications turn out to be one person's.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn hand_over(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::Contact, Expr::value(kept.0))
        .filter(row::Column::Contact.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}
