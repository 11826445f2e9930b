//! Jobs that must happen once the change that asks for them is on disk.
//!
//! A job is taken under a lease. A worker that dies lets its lease run out and another takes the
//! job, so a job may run twice: it does its work in one transaction together with [`finish`], which
//! refuses a worker whose lease was lost, and whatever it does outside the database is idempotent.

mod entity;

use chrono::{DateTime, TimeDelta, Utc};
use medvirk_kernel::Result;
use medvirk_store::{Database, Tx};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, ConnectionTrait, DbBackend, EntityTrait, ExprTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, UpdateMany,
    sea_query::{Expr, LockBehavior, LockType, OnConflict},
};
use uuid::Uuid;

use crate::backoff;
use entity::{ActiveModel, Column, Entity, Model};

const WAITING: &str = "waiting";
const DEAD: &str = "dead";
/// A job whose lease ran out this often takes its worker with it each time; it is given up.
const MOST_LEASES: i32 = 20;
const FIRST_WAIT: TimeDelta = TimeDelta::seconds(5);
const LONGEST_WAIT: TimeDelta = TimeDelta::hours(1);
/// Characters kept of an error.
const ERROR_LENGTH: usize = 500;

/// A job to be done.
#[derive(Clone, Debug)]
pub struct NewJob<'a> {
    /// Which handler runs it, e.g. `gjestebud.remind`.
    pub kind: &'a str,
    /// What the handler needs: ids, not copies of people's data.
    pub payload: serde_json::Value,
    /// Not before this.
    pub run_at: DateTime<Utc>,
    /// Jobs with the same key are one job for as long as it is unfinished.
    pub key: Option<String>,
}

/// A job that this worker may run until its lease runs out.
#[derive(Clone, Debug, PartialEq)]
pub struct Leased {
    /// The job.
    pub id: Uuid,
    /// Which handler runs it.
    pub kind: String,
    /// What the handler needs.
    pub payload: serde_json::Value,
    /// 1 the first time.
    pub attempt: u32,
    /// Counts on through retries and reruns, so that an older lease is always told apart.
    lease: i32,
}

/// What became of a job that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failed {
    /// It is tried again at this time.
    Again(DateTime<Utc>),
    /// It has been given up and waits for somebody to look at it.
    Dead,
    /// Another worker has the job now; nothing was changed.
    LeaseLost,
}

/// How many jobs there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Not finished, those being run included.
    pub waiting: u64,
    /// Taken by a worker.
    pub running: u64,
    /// Given up.
    pub dead: u64,
}

/// A job that was given up.
#[derive(Clone, Debug, PartialEq)]
pub struct DeadJob {
    /// The job.
    pub id: Uuid,
    /// Which handler ran it.
    pub kind: String,
    /// What the handler got.
    pub payload: serde_json::Value,
    /// How often it was tried.
    pub attempts: u32,
    /// Why it failed the last time.
    pub error: String,
}

/// The job ran longer than its lease and somebody else has taken it.
#[derive(Debug, thiserror::Error)]
#[error("the lease of job {0} was lost")]
pub struct LeaseLost(pub Uuid);

/// Asks for a job, in the transaction of the change that needs it.
///
/// With a key that an unfinished job has already, no second job is made and the first keeps its
/// payload and time. If that one is being run at the moment it may have read the data before this
/// change, so it runs once more afterwards.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database refuses.
pub async fn enqueue(tx: &Tx, id: Uuid, now: DateTime<Utc>, job: NewJob<'_>) -> Result<()> {
    enqueue_many(tx, now, vec![(id, job)]).await
}

/// Asks for many jobs at once, each as [`enqueue`] does. No two may have the same key.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database refuses.
pub async fn enqueue_many(
    tx: &Tx,
    now: DateTime<Utc>,
    jobs: Vec<(Uuid, NewJob<'_>)>,
) -> Result<()> {
    if jobs.is_empty() {
        return Ok(());
    }
    let rows = jobs.into_iter().map(|(id, job)| ActiveModel {
        id: Set(id),
        kind: Set(job.kind.to_owned()),
        payload: Set(job.payload),
        open_key: Set(job.key),
        state: Set(WAITING.to_owned()),
        due_at: Set(job.run_at),
        node: Set(None),
        attempt: Set(0),
        lease: Set(0),
        again: Set(false),
        error: Set(None),
        created_at: Set(now),
    });
    let known = OnConflict::column(Column::OpenKey)
        .value(Column::Again, Expr::col((Entity, Column::Node)).is_not_null())
        .to_owned();
    Entity::insert_many(rows).on_conflict(known).exec_without_returning(tx).await?;
    Ok(())
}

/// Takes up to `limit` due jobs for `lease`, oldest first. Any number of nodes may ask at once; none
/// gets a job that another holds. A lease that has run out is taken again.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn lease(
    db: &Database,
    now: DateTime<Utc>,
    node: &str,
    lease: TimeDelta,
    limit: u64,
) -> Result<Vec<Leased>> {
    // An idle worker asks often; it must not keep the one writer of a SQLite file busy.
    if due(now).limit(1).one(db.reader()).await?.is_none() {
        return Ok(Vec::new());
    }
    let tx = db.begin().await?;
    let mut taken = due(now).limit(limit);
    if tx.get_database_backend() == DbBackend::Postgres {
        taken = taken.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let (hopeless, taken): (Vec<_>, Vec<_>) = taken
        .all(&tx)
        .await?
        .into_iter()
        .partition(|job| job.attempt >= MOST_LEASES && job.node.is_some());
    give_up(ids(&hopeless), "its lease ran out too often").exec(&tx).await?;
    Entity::update_many()
        .col_expr(Column::Attempt, Expr::col(Column::Attempt).add(1))
        .col_expr(Column::Lease, Expr::col(Column::Lease).add(1))
        .col_expr(Column::Node, Expr::value(node))
        .col_expr(Column::DueAt, Expr::value(now + lease))
        .filter(Column::Id.is_in(ids(&taken)))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    for job in &hopeless {
        tracing::error!(job = %job.id, kind = job.kind, "job given up: its lease ran out too often");
    }
    Ok(taken.into_iter().map(leased).collect())
}

/// Holds on to a job for longer, counted from `now`. `false` when another worker has taken it.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn renew(
    db: &Database,
    job: &Leased,
    now: DateTime<Utc>,
    lease: TimeDelta,
) -> Result<bool> {
    let tx = db.begin().await?;
    let longer = Entity::update_many()
        .col_expr(Column::DueAt, Expr::value(now + lease))
        .filter(held(job))
        .exec(&tx)
        .await?;
    tx.commit().await?;
    Ok(longer.rows_affected == 1)
}

/// Ends a job in the transaction that holds its work: both are done or neither.
///
/// # Errors
/// [`LeaseLost`] as the cause when another worker has taken the job; the caller's transaction must
/// not be committed then, and is not when the error is passed on with `?`.
pub async fn finish(tx: &Tx, job: &Leased, now: DateTime<Utc>) -> Result<()> {
    // First the usual case: a job asked for again after this statement is not deleted by it.
    let delete = Entity::delete_many().filter(held(job)).filter(Column::Again.eq(false));
    if delete.exec(tx).await?.rows_affected == 1 || rerun(tx, job, now).await? {
        return Ok(());
    }
    Err(LeaseLost(job.id).into())
}

/// Records that a job failed: it is tried again after 5 s, 10 s, 20 s … at most an hour, or given up
/// after `max_attempts`. `error` is for operators and must hold no person's data.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone; the lease then runs out by itself.
pub async fn fail(
    db: &Database,
    job: &Leased,
    now: DateTime<Utc>,
    error: &str,
    max_attempts: u32,
) -> Result<Failed> {
    let error: String = error.chars().take(ERROR_LENGTH).collect();
    let again_at = now + backoff::delay(job.attempt, FIRST_WAIT, LONGEST_WAIT);
    let tx = db.begin().await?;
    let outcome = if job.attempt < max_attempts {
        let retry = Entity::update_many()
            .col_expr(Column::Node, Expr::value(None::<String>))
            .col_expr(Column::Again, Expr::value(false))
            .col_expr(Column::DueAt, Expr::value(again_at))
            .col_expr(Column::Error, Expr::value(error))
            .filter(held(job));
        match retry.exec(&tx).await?.rows_affected {
            1 => Failed::Again(again_at),
            _ => Failed::LeaseLost,
        }
    } else {
        let dead = give_up(vec![job.id], &error).filter(held(job)).filter(Column::Again.eq(false));
        if dead.exec(&tx).await?.rows_affected == 1 {
            Failed::Dead
        } else if rerun(&tx, job, again_at).await? {
            // It was asked for anew meanwhile, and that request deserves its own attempts.
            Failed::Again(again_at)
        } else {
            Failed::LeaseLost
        }
    };
    tx.commit().await?;
    tracing::warn!(job = %job.id, kind = job.kind, attempt = job.attempt, ?outcome, "job failed");
    Ok(outcome)
}

/// Counts the jobs.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn waiting(db: &Database) -> Result<Waiting> {
    let open = || Entity::find().filter(Column::State.eq(WAITING));
    Ok(Waiting {
        waiting: open().count(db.reader()).await?,
        running: open().filter(Column::Node.is_not_null()).count(db.reader()).await?,
        dead: Entity::find().filter(Column::State.eq(DEAD)).count(db.reader()).await?,
    })
}

/// When the next job may be taken, a lease that runs out included. `None` when nothing waits.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn next_due(db: &Database) -> Result<Option<DateTime<Utc>>> {
    let open = Entity::find().filter(Column::State.eq(WAITING)).order_by_asc(Column::DueAt);
    let next = open.select_only().column(Column::DueAt).into_tuple().one(db.reader()).await?;
    Ok(next)
}

/// Jobs that were given up, newest first.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn dead(db: &Database, offset: u64, limit: u64) -> Result<Vec<DeadJob>> {
    let dead = Entity::find().filter(Column::State.eq(DEAD)).order_by_desc(Column::Id);
    let jobs = dead.offset(offset).limit(limit).all(db.reader()).await?;
    Ok(jobs
        .into_iter()
        .map(|job| DeadJob {
            id: job.id,
            kind: job.kind,
            payload: job.payload,
            attempts: job.attempt.unsigned_abs(),
            error: job.error.unwrap_or_default(),
        })
        .collect())
}

/// Puts jobs that were given up back in the queue with all their attempts. They have lost their key.
/// Returns how many.
///
/// # Errors
/// [`medvirk_kernel::Error::Internal`] when the database is gone.
pub async fn revive(tx: &Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<u64> {
    let back = Entity::update_many()
        .col_expr(Column::State, Expr::value(WAITING))
        .col_expr(Column::Attempt, Expr::value(0))
        .col_expr(Column::DueAt, Expr::value(now))
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::State.eq(DEAD));
    Ok(back.exec(tx).await?.rows_affected)
}

fn due(now: DateTime<Utc>) -> sea_orm::Select<Entity> {
    Entity::find()
        .filter(Column::State.eq(WAITING))
        .filter(Column::DueAt.lte(now))
        .order_by_asc(Column::DueAt)
        .order_by_asc(Column::Id)
}

/// The row, if this lease is still the latest one.
fn held(job: &Leased) -> sea_orm::Condition {
    sea_orm::Condition::all()
        .add(Column::Id.eq(job.id))
        .add(Column::State.eq(WAITING))
        .add(Column::Node.is_not_null())
        .add(Column::Lease.eq(job.lease))
}

/// Starts the job afresh because it was asked for while it ran. Whether it was.
async fn rerun(tx: &Tx, job: &Leased, at: DateTime<Utc>) -> Result<bool> {
    let fresh = Entity::update_many()
        .col_expr(Column::Again, Expr::value(false))
        .col_expr(Column::Node, Expr::value(None::<String>))
        .col_expr(Column::Attempt, Expr::value(0))
        .col_expr(Column::DueAt, Expr::value(at))
        .filter(held(job))
        .filter(Column::Again.eq(true));
    Ok(fresh.exec(tx).await?.rows_affected == 1)
}

fn give_up(ids: Vec<Uuid>, error: &str) -> UpdateMany<Entity> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(DEAD))
        .col_expr(Column::OpenKey, Expr::value(None::<String>))
        .col_expr(Column::Node, Expr::value(None::<String>))
        .col_expr(Column::Again, Expr::value(false))
        .col_expr(Column::Error, Expr::value(error))
        .filter(Column::Id.is_in(ids))
}

fn ids(jobs: &[Model]) -> Vec<Uuid> {
    jobs.iter().map(|job| job.id).collect()
}

fn leased(job: Model) -> Leased {
    Leased {
        id: job.id,
        kind: job.kind,
        payload: job.payload,
        attempt: job.attempt.unsigned_abs() + 1,
        lease: job.lease + 1,
    }
}
