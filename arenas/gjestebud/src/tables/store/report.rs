//! Reports as they were received. At most one counts for each gjestebud; others are kept until staff
//! have decided.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result, id_type};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
    sea_query::{Expr, ExprTrait, OnConflict},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

use super::entity::report as row;
use crate::{GjestebudId, model::report::Report, text};

/// Reports that [`outlived`] gives at once.
const MOST_OUTLIVED: u64 = 100;

id_type!(ReportId, "One report as it was received.");

/// Whether a report counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It is the report of its gjestebud.
    Counted,
    /// Another report of the same gjestebud was there before; staff must decide.
    Rival,
    /// Staff decided for the other one.
    SetAside,
}

impl Standing {
    const ALL: [Standing; 3] = [Standing::Counted, Standing::Rival, Standing::SetAside];

    const fn code(self) -> &'static str {
        match self {
            Standing::Counted => "counted",
            Standing::Rival => "rival",
            Standing::SetAside => "set_aside",
        }
    }
}

/// A stored picture of a drawing, or a stored scan of a paper form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Picture {
    /// Made where it was taken or uploaded.
    pub id: Uuid,
    /// Name in the site's files.
    pub file: String,
    /// What it shows.
    #[serde(default)]
    pub description: String,
}

/// A report as it is kept.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Stored {
    pub id: ReportId,
    pub process: ProcessId,
    pub gjestebud: GjestebudId,
    pub standing: Standing,
    /// As it stands now, corrections included.
    pub report: Report,
    /// As it was sent; `None` while nobody has corrected it.
    pub as_sent: Option<Report>,
    pub pictures: Vec<Picture>,
    /// Scans of the paper form.
    pub scans: Vec<Picture>,
    /// Codes of what is odd about it.
    pub flags: Vec<String>,
    /// Why staff kept it although it breaks a rule.
    pub reason: Option<String>,
    pub received_at: DateTime<Utc>,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub corrected_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Stored {
    /// The words that were sent first, whatever was corrected since.
    pub fn sent(&self) -> &Report {
        self.as_sent.as_ref().unwrap_or(&self.report)
    }
}

impl TryFrom<row::Model> for Stored {
    type Error = Error;
    fn try_from(m: row::Model) -> Result<Self> {
        fn read<T: DeserializeOwned>(value: serde_json::Value) -> Result<T> {
            Ok(serde_json::from_value(value)?)
        }
        let standing = Standing::ALL.into_iter().find(|s| s.code() == m.standing);
        Ok(Stored {
            id: ReportId(m.id),
            process: ProcessId(m.process),
            gjestebud: GjestebudId(m.gjestebud),
            standing: standing.ok_or_else(|| Error::internal("no such standing of a report"))?,
            report: read(m.data)?,
            as_sent: m.as_sent.map(read).transpose()?,
            pictures: read(m.pictures)?,
            scans: read(m.scans)?,
            flags: read(m.flags)?,
            reason: m.reason,
            received_at: m.received_at,
            confirmed_at: m.confirmed_at,
            corrected_at: m.corrected_at,
            version: m.version,
        })
    }
}

/// All reports of a gjestebud, in the order they came.
pub(crate) async fn of_gjestebud(
    db: &impl ConnectionTrait,
    id: GjestebudId,
) -> Result<Vec<Stored>> {
    let rows = row::Entity::find()
        .filter(row::Column::Gjestebud.eq(id.0))
        .order_by_asc(row::Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// The report that counts for a gjestebud.
pub(crate) async fn counted(db: &impl ConnectionTrait, id: GjestebudId) -> Result<Option<Stored>> {
    let row = row::Entity::find().filter(row::Column::CountedFor.eq(id.0)).one(db).await?;
    row.map(Stored::try_from).transpose()
}

/// The reports of a process that count, by gjestebud.
pub(crate) async fn of_process(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<BTreeMap<GjestebudId, Stored>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(process.0))
        .filter(row::Column::CountedFor.is_not_null())
        .all(db)
        .await?;
    rows.into_iter().map(|m| Ok((GjestebudId(m.gjestebud), Stored::try_from(m)?))).collect()
}

/// Gjestebud of a process with a report that staff must decide about.
pub(crate) async fn undecided(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<GjestebudId>> {
    let rows = row::Entity::find()
        .filter(row::Column::Process.eq(process.0))
        .filter(row::Column::Standing.eq(Standing::Rival.code()))
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|m| GjestebudId(m.gjestebud)).collect())
}

/// One report.
pub(crate) async fn get(db: &impl ConnectionTrait, id: ReportId) -> Result<Stored> {
    row::Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.try_into()
}

/// Keeps a report. `false` when the table has a report that counts already, or has sent this one: the
/// caller looks again then.
pub(crate) async fn insert(
    tx: &Tx,
    _permit: &Permit,
    new: &Stored,
    content_hash: String,
) -> Result<bool> {
    let is_counted = new.standing == Standing::Counted;
    let row = row::ActiveModel {
        id: Set(new.id.0),
        process: Set(new.process.0),
        gjestebud: Set(new.gjestebud.0),
        counted_for: Set(is_counted.then_some(new.gjestebud.0)),
        standing: Set(new.standing.code().to_owned()),
        client_id: Set(new.report.client_id.clone()),
        content_hash: Set(content_hash),
        data: Set(serde_json::to_value(&new.report)?),
        as_sent: Set(None),
        pictures: Set(serde_json::to_value(&new.pictures)?),
        scans: Set(serde_json::to_value(&new.scans)?),
        flags: Set(serde_json::to_value(&new.flags)?),
        reason: Set(new.reason.clone()),
        channel: Set(new.report.channel.code().to_owned()),
        received_at: Set(new.received_at),
        confirmed_at: Set(None),
        corrected_at: Set(None),
        version: Set(1),
    };
    let known = OnConflict::new().do_nothing().to_owned();
    let written = row::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    Ok(written == 1)
}

/// Notes that the host found the report right. Noting it again changes nothing.
pub(crate) async fn confirm(
    tx: &Tx,
    _permit: &Permit,
    id: ReportId,
    at: DateTime<Utc>,
) -> Result<()> {
    row::Entity::update_many()
        .col_expr(row::Column::ConfirmedAt, Expr::value(at))
        .filter(row::Column::Id.eq(id.0))
        .filter(row::Column::ConfirmedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Keeps what the host corrected; the words first sent stay.
///
/// # Errors
/// [`Error::Conflict`] when it was changed since `known` was read.
pub(crate) async fn correct(
    tx: &Tx,
    _permit: &Permit,
    known: &Stored,
    report: &Report,
    at: DateTime<Utc>,
) -> Result<()> {
    let done = row::Entity::update_many()
        .col_expr(row::Column::Data, Expr::value(serde_json::to_value(report)?))
        .col_expr(row::Column::AsSent, Expr::value(serde_json::to_value(known.sent())?))
        .col_expr(row::Column::CorrectedAt, Expr::value(at))
        .col_expr(row::Column::ConfirmedAt, Expr::value(at))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(known.id.0))
        .filter(row::Column::Version.eq(known.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(text::changed_meanwhile()));
    }
    Ok(())
}

/// Gives a report another standing. Take the count from one report before another gets it.
pub(crate) async fn set_standing(
    tx: &Tx,
    _permit: &Permit,
    stored: &Stored,
    standing: Standing,
) -> Result<()> {
    let counted_for = (standing == Standing::Counted).then_some(stored.gjestebud.0);
    row::Entity::update_many()
        .col_expr(row::Column::Standing, Expr::value(standing.code()))
        .col_expr(row::Column::CountedFor, Expr::value(counted_for))
        .col_expr(row::Column::Version, Expr::col(row::Column::Version).add(1))
        .filter(row::Column::Id.eq(stored.id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes what may point to the host out of a report: the comment and the scans. Gives the names of
/// the files that are to go.
pub(crate) async fn forget_host(tx: &Tx, permit: &Permit, stored: &Stored) -> Result<Vec<String>> {
    if stored.standing != Standing::Counted {
        row::Entity::delete_by_id(stored.id.0).exec(tx).await?;
        return Ok(stored.scans.iter().chain(&stored.pictures).map(|p| p.file.clone()).collect());
    }
    let without = |report: &Report| Report {
        comment: None,
        received_by: None,
        paper: None,
        ..report.clone()
    };
    let as_sent = stored.as_sent.as_ref().map(|r| serde_json::to_value(without(r))).transpose()?;
    row::Entity::update_many()
        .col_expr(row::Column::Data, Expr::value(serde_json::to_value(without(&stored.report))?))
        .col_expr(row::Column::AsSent, Expr::value(as_sent))
        .filter(row::Column::Id.eq(stored.id.0))
        .exec(tx)
        .await?;
    drop_scans(tx, permit, stored).await
}

/// Takes the scans off a report; gives the names of their files.
pub(crate) async fn drop_scans(tx: &Tx, _permit: &Permit, stored: &Stored) -> Result<Vec<String>> {
    row::Entity::update_many()
        .col_expr(row::Column::Scans, Expr::value(serde_json::json!([])))
        .filter(row::Column::Id.eq(stored.id.0))
        .exec(tx)
        .await?;
    Ok(stored.scans.iter().map(|scan| scan.file.clone()).collect())
}

/// Reports received before `before` that still hold what is not kept for ever: scans of counted ones,
/// and all of those set aside. At most [`MOST_OUTLIVED`], the oldest first.
pub(crate) async fn outlived(
    db: &impl ConnectionTrait,
    before: DateTime<Utc>,
) -> Result<Vec<Stored>> {
    // As text, because PostgreSQL does not compare JSON.
    let scans = Expr::col(row::Column::Scans).cast_as("text");
    let rows = row::Entity::find()
        .filter(row::Column::ReceivedAt.lt(before))
        .filter(
            Condition::any()
                .add(row::Column::Standing.eq(Standing::SetAside.code()))
                .add(scans.ne("[]")),
        )
        .order_by_asc(row::Column::ReceivedAt)
        .limit(MOST_OUTLIVED)
        .all(db)
        .await?;
    rows.into_iter().map(Stored::try_from).collect()
}

/// Removes a report that was set aside; gives the names of its files.
pub(crate) async fn remove(tx: &Tx, _permit: &Permit, stored: &Stored) -> Result<Vec<String>> {
    row::Entity::delete_by_id(stored.id.0).exec(tx).await?;
    Ok(stored.scans.iter().chain(&stored.pictures).map(|p| p.file.clone()).collect())
}
