//! The only place that knows the tables of minutes.

mod reader;

pub(super) use reader::put_readers;
pub use reader::{add_readers, readers};

use chrono::NaiveDate;
use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use uuid::Uuid;

use super::model::{
    Addition, Content, FollowUps, Minutes, MinutesId, MinutesState, Remark, RemarkId,
};
use crate::{model::MeetingId, text};

macro_rules! table {
    ($module:ident, $name:literal { $($field:ident: $kind:ty),* $(,)? }) => {
        mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub struct Model {
                #[sea_orm(primary_key, auto_increment = false)]
                pub id: Uuid,
                $(pub $field: $kind,)*
            }

            #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
            pub enum Relation {}
            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}

table!(minutes, "meetings_minutes" {
    meeting: Uuid,
    state: String,
    content: Json,
    follow_ups: Json,
    remarks_until: Option<Date>,
    approved_at: Option<DateTimeUtc>,
    version: i32,
});
table!(version, "meetings_minutes_version" {
    minutes: Uuid,
    number: i32,
    content: Json,
    saved_at: DateTimeUtc,
    actor: String,
});
table!(remark, "meetings_minutes_remark" {
    minutes: Uuid,
    by: String,
    text: String,
    item: Option<String>,
    version: Option<i32>,
    sent_at: DateTimeUtc,
    is_accepted: Option<bool>,
    answer: String,
});
table!(addition, "meetings_minutes_addition" {
    minutes: Uuid,
    text: String,
    added_at: DateTimeUtc,
    actor: String,
});

impl TryFrom<minutes::Model> for Minutes {
    type Error = Error;
    fn try_from(row: minutes::Model) -> Result<Self> {
        Ok(Minutes {
            id: MinutesId(row.id),
            meeting: MeetingId(row.meeting),
            state: MinutesState::from_code(&row.state)
                .ok_or_else(|| Error::internal(format!("unknown state {}", row.state)))?,
            content: serde_json::from_value(row.content)?,
            follow_ups: serde_json::from_value(row.follow_ups)?,
            remarks_until: row.remarks_until,
            approved_at: row.approved_at,
            version: row.version,
        })
    }
}

/// Minutes by their id.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: MinutesId) -> Result<Minutes> {
    let row = minutes::Entity::find_by_id(id.0).one(db).await?;
    row.ok_or(Error::NotFound)?.try_into()
}

/// The minutes of a meeting, if somebody has begun them.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_meeting(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Option<Minutes>> {
    let found = minutes::Entity::find().filter(minutes::Column::Meeting.eq(meeting.0));
    found.one(db).await?.map(Minutes::try_from).transpose()
}

/// All minutes that those who were there can remark on, or could.
pub(super) async fn out(db: &impl ConnectionTrait) -> Result<Vec<Minutes>> {
    let state = minutes::Column::State.eq(MinutesState::Remarks.code());
    let found = minutes::Entity::find().filter(state).order_by_asc(minutes::Column::RemarksUntil);
    found.all(db).await?.into_iter().map(Minutes::try_from).collect()
}

/// All minutes everybody may read.
pub(super) async fn approved(db: &impl ConnectionTrait) -> Result<Vec<Minutes>> {
    let approved = MinutesState::Approved.code();
    let found = minutes::Entity::find().filter(minutes::Column::State.eq(approved));
    let rows = found.order_by_asc(minutes::Column::ApprovedAt).all(db).await?;
    let all: Result<Vec<Minutes>> = rows.into_iter().map(Minutes::try_from).collect();
    Ok(all?.into_iter().filter(Minutes::is_public).collect())
}

pub(super) async fn insert(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes) -> Result<()> {
    let row = minutes::ActiveModel {
        id: Set(one.id.0),
        meeting: Set(one.meeting.0),
        state: Set(one.state.code().to_owned()),
        content: Set(serde_json::to_value(&one.content)?),
        follow_ups: Set(serde_json::to_value(&one.follow_ups)?),
        remarks_until: Set(one.remarks_until),
        approved_at: Set(one.approved_at),
        version: Set(one.version),
    };
    match minutes::Entity::insert(row).exec_without_returning(tx).await {
        Err(e) if medvirk_store::is_unique_violation(&e) => {
            Err(Error::Conflict(text::minutes_refused_changed()))
        }
        Err(e) => Err(e.into()),
        Ok(_) => keep(tx, cx, permit, one).await,
    }
}

/// Writes the text over the version it was read at. The condition stands in the statement itself:
/// whatever the program does, approved minutes keep their text.
pub(super) async fn write(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes) -> Result<Minutes> {
    let changed = minutes::ActiveModel {
        content: Set(serde_json::to_value(&one.content)?),
        version: Set(one.version + 1),
        ..Default::default()
    };
    change(tx, one, changed).await?;
    let next = Minutes { version: one.version + 1, ..one.clone() };
    keep(tx, cx, permit, &next).await?;
    Ok(next)
}

/// Writes where minutes stand.
pub(super) async fn put_state(tx: &Tx, _permit: &Permit, one: &Minutes) -> Result<()> {
    let changed = minutes::ActiveModel {
        state: Set(one.state.code().to_owned()),
        remarks_until: Set(one.remarks_until),
        approved_at: Set(one.approved_at),
        ..Default::default()
    };
    change(tx, one, changed).await
}

async fn change(tx: &Tx, one: &Minutes, changed: minutes::ActiveModel) -> Result<()> {
    let done = minutes::Entity::update_many()
        .set(changed)
        .filter(minutes::Column::Id.eq(one.id.0))
        .filter(minutes::Column::Version.eq(one.version))
        .filter(minutes::Column::State.ne(MinutesState::Approved.code()))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(text::minutes_refused_changed()));
    }
    Ok(())
}

/// Writes what became of the points; allowed also after approval, for they are not the text.
pub(super) async fn put_follow_ups(
    tx: &Tx,
    _permit: &Permit,
    id: MinutesId,
    ups: &FollowUps,
) -> Result<()> {
    let changed =
        minutes::ActiveModel { follow_ups: Set(serde_json::to_value(ups)?), ..Default::default() };
    let all = minutes::Entity::update_many().set(changed);
    all.filter(minutes::Column::Id.eq(id.0)).exec(tx).await?;
    Ok(())
}

async fn keep(tx: &Tx, cx: &Cx, permit: &Permit, one: &Minutes) -> Result<()> {
    let row = version::ActiveModel {
        id: Set(cx.new_id()),
        minutes: Set(one.id.0),
        number: Set(one.version),
        content: Set(serde_json::to_value(&one.content)?),
        saved_at: Set(cx.now()),
        actor: Set(permit.actor().reference()),
    };
    version::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Number and moment of every version, the last first.
pub(super) async fn versions(
    db: &impl ConnectionTrait,
    id: MinutesId,
) -> Result<Vec<(i32, chrono::DateTime<chrono::Utc>)>> {
    let found = version::Entity::find().filter(version::Column::Minutes.eq(id.0));
    let rows = found.order_by_desc(version::Column::Number).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.number, row.saved_at)).collect())
}

/// The text of a version.
///
/// # Errors
/// [`Error::NotFound`].
pub(super) async fn version(
    db: &impl ConnectionTrait,
    id: MinutesId,
    number: i32,
) -> Result<Content> {
    let found = version::Entity::find()
        .filter(version::Column::Minutes.eq(id.0))
        .filter(version::Column::Number.eq(number));
    let row = found.one(db).await?.ok_or(Error::NotFound)?;
    Ok(serde_json::from_value(row.content)?)
}

/// Whether the text is another than the one the author of a remark read.
pub(super) async fn is_changed_since(
    db: &impl ConnectionTrait,
    one: &Minutes,
    remark: &Remark,
) -> Result<bool> {
    match remark.version {
        Some(read) if read == one.version => Ok(false),
        Some(read) => Ok(version(db, one.id, read).await? != one.content),
        None => Ok(true),
    }
}

pub(super) async fn insert_remark(
    tx: &Tx,
    _permit: &Permit,
    id: MinutesId,
    one: &Remark,
) -> Result<()> {
    let row = remark::ActiveModel {
        id: Set(one.id.0),
        minutes: Set(id.0),
        by: Set(one.by.clone()),
        text: Set(one.text.clone()),
        item: Set(Some(one.item.clone())),
        version: Set(one.version),
        sent_at: Set(one.sent_at),
        is_accepted: Set(one.is_accepted),
        answer: Set(one.answer.clone()),
    };
    remark::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Answers a remark that has no answer yet; an answer that was given stays.
pub(super) async fn put_answer(
    tx: &Tx,
    _permit: &Permit,
    (minutes, remark): (MinutesId, RemarkId),
    (is_accepted, answer): (bool, &str),
) -> Result<()> {
    let changed = remark::ActiveModel {
        is_accepted: Set(Some(is_accepted)),
        answer: Set(answer.to_owned()),
        ..Default::default()
    };
    let done = remark::Entity::update_many()
        .set(changed)
        .filter(remark::Column::Id.eq(remark.0))
        .filter(remark::Column::Minutes.eq(minutes.0))
        .filter(remark::Column::IsAccepted.is_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(text::minutes_refused_changed()));
    }
    Ok(())
}

/// The remarks on minutes, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn remarks(db: &impl ConnectionTrait, id: MinutesId) -> Result<Vec<Remark>> {
    let found = remark::Entity::find().filter(remark::Column::Minutes.eq(id.0));
    let rows = found.order_by_asc(remark::Column::SentAt).order_by_asc(remark::Column::Id);
    let one = |row: remark::Model| Remark {
        id: RemarkId(row.id),
        by: row.by,
        text: row.text,
        item: row.item.unwrap_or_default(),
        version: row.version,
        sent_at: row.sent_at,
        is_accepted: row.is_accepted,
        answer: row.answer,
    };
    Ok(rows.all(db).await?.into_iter().map(one).collect())
}

pub(super) async fn insert_addition(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    id: MinutesId,
    text: &str,
) -> Result<()> {
    let row = addition::ActiveModel {
        id: Set(cx.new_id::<Uuid>()),
        minutes: Set(id.0),
        text: Set(text.to_owned()),
        added_at: Set(cx.now()),
        actor: Set(permit.actor().reference()),
    };
    addition::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// What was added after approval, first to last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn additions(db: &impl ConnectionTrait, id: MinutesId) -> Result<Vec<Addition>> {
    let found = addition::Entity::find().filter(addition::Column::Minutes.eq(id.0));
    let rows = found.order_by_asc(addition::Column::AddedAt).all(db).await?;
    Ok(rows.into_iter().map(|r| Addition { text: r.text, added_at: r.added_at }).collect())
}

/// The first day after `today` on which remarks can end.
pub(super) fn days_after(today: NaiveDate, days: u64) -> NaiveDate {
    today.checked_add_days(chrono::Days::new(days)).unwrap_or(today)
}
