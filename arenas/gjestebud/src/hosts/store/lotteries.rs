//! The table of lotteries. One counts at a time; those that do not count any more are kept with the reason.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_processes::Words;
use medvirk_sortition::{Method, Seats};
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::Expr,
};
use uuid::Uuid;

use crate::hosts::{
    call::changed,
    lot::Lot,
    lottery::{Chances, Computed, Origin},
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_lottery")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub stands_for: Option<Uuid>,
        pub state: String,
        pub method: String,
        pub origin: String,
        pub source: Json,
        pub lot: Json,
        pub fingerprint: String,
        pub hash: String,
        pub record: Option<String>,
        pub chances: Option<String>,
        pub is_open: bool,
        pub draw: Option<Uuid>,
        pub begun_at: DateTimeUtc,
        pub announced_at: Option<DateTimeUtc>,
        pub ended_at: Option<DateTimeUtc>,
        pub ended_because: Option<String>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

mod tickets_row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_lottery_tickets")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub lottery: Uuid,
        pub tickets: Json,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// How far a lottery has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It is being computed.
    Computing,
    /// It could not be computed.
    Failed,
    /// The planner looks at it.
    Ready,
    /// Everybody can see it; nobody knows the number yet.
    Announced,
    /// Hosts have been drawn by it.
    Drawn,
}

impl State {
    const ALL: [State; 5] =
        [State::Computing, State::Failed, State::Ready, State::Announced, State::Drawn];

    const fn code(self) -> &'static str {
        match self {
            State::Computing => "computing",
            State::Failed => "failed",
            State::Ready => "ready",
            State::Announced => "announced",
            State::Drawn => "drawn",
        }
    }
}

/// A lottery, without its tickets.
#[derive(Clone, Debug)]
pub(crate) struct Lottery {
    pub id: Uuid,
    pub process: ProcessId,
    pub state: State,
    pub method: Method,
    pub origin: Origin,
    /// Where and when, in the planner's words.
    pub source: Words,
    pub lot: Lot,
    /// Of what the lottery rests on; when it differs from that of the lot now, the lottery is void.
    pub fingerprint: String,
    /// The checksum of the announcement.
    pub hash: String,
    /// The file; empty before it is computed, and when information about somebody in it is erased.
    pub record: Option<String>,
    pub chances: Option<Chances>,
    /// Whether everybody can download the file. The numbered results and the checksum are for everybody
    /// in any case.
    pub is_open: bool,
    /// The draw that was made by it.
    pub draw: Option<Uuid>,
    pub begun_at: DateTime<Utc>,
    pub announced_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub ended_because: Option<String>,
}

impl TryFrom<Model> for Lottery {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        let unknown = |what: &str| Error::internal(format!("unknown {what} of a lottery"));
        Ok(Lottery {
            id: m.id,
            process: ProcessId(m.process),
            state: State::ALL
                .into_iter()
                .find(|s| s.code() == m.state)
                .ok_or_else(|| unknown("state"))?,
            method: Method::from_name(&m.method).ok_or_else(|| unknown("method"))?,
            origin: Origin::from_code(&m.origin).ok_or_else(|| unknown("origin"))?,
            source: serde_json::from_value(m.source)?,
            lot: serde_json::from_value(m.lot)?,
            fingerprint: m.fingerprint,
            hash: m.hash,
            record: m.record,
            chances: m.chances.map(|c| serde_json::from_str(&c)).transpose()?,
            is_open: m.is_open,
            draw: m.draw,
            begun_at: m.begun_at,
            announced_at: m.announced_at,
            ended_at: m.ended_at,
            ended_because: m.ended_because,
        })
    }
}

/// The lottery that counts.
pub(crate) async fn standing(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<Lottery>> {
    let found = Entity::find().filter(Column::StandsFor.eq(process.0)).one(db).await?;
    found.map(Lottery::try_from).transpose()
}

/// The lottery by which a draw was made; none for draws on paper and from before there were lotteries.
pub(crate) async fn of_draw(db: &impl ConnectionTrait, draw: Uuid) -> Result<Option<Lottery>> {
    let found = Entity::find().filter(Column::Draw.eq(draw)).one(db).await?;
    found.map(Lottery::try_from).transpose()
}

/// How far the lottery that counts has come, with the time of its announcement.
pub(crate) async fn state(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Option<(Uuid, State)>> {
    let found: Option<(Uuid, String)> = Entity::find()
        .select_only()
        .columns([Column::Id, Column::State])
        .filter(Column::StandsFor.eq(process.0))
        .into_tuple()
        .one(db)
        .await?;
    let known = |(id, code): (Uuid, String)| {
        let state = State::ALL.into_iter().find(|s| s.code() == code)?;
        Some((id, state))
    };
    Ok(found.and_then(known))
}

/// Announcements of a process that do not count any more, newest first.
pub(crate) async fn ended(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Lottery>> {
    let rows = Entity::find()
        .filter(Column::Process.eq(process.0))
        .filter(Column::EndedAt.is_not_null())
        .order_by_desc(Column::EndedAt)
        .all(db)
        .await?;
    rows.into_iter().map(Lottery::try_from).collect()
}

/// The numbered results.
///
/// # Errors
/// [`Error::NotFound`] before they are computed.
pub(crate) async fn tickets(db: &impl ConnectionTrait, lottery: Uuid) -> Result<Vec<Seats>> {
    let found = tickets_row::Entity::find_by_id(lottery).one(db).await?;
    Ok(serde_json::from_value(found.ok_or(Error::NotFound)?.tickets)?)
}

/// Adds a lottery that is going to be computed. One that nobody outside has seen is thrown away for it.
///
/// # Errors
/// A conflict when one is announced or drawn by.
pub(crate) async fn begin(tx: &Tx, permit: &Permit, lottery: &Lottery) -> Result<()> {
    if let Some((id, state)) = state(tx, lottery.process).await? {
        if matches!(state, State::Announced | State::Drawn) {
            return Err(changed());
        }
        discard(tx, permit, id).await?;
    }
    let row = row::ActiveModel {
        id: Set(lottery.id),
        process: Set(lottery.process.0),
        stands_for: Set(Some(lottery.process.0)),
        state: Set(lottery.state.code().to_owned()),
        method: Set(lottery.method.name().to_owned()),
        origin: Set(lottery.origin.code().to_owned()),
        source: Set(serde_json::to_value(&lottery.source)?),
        lot: Set(serde_json::to_value(&lottery.lot)?),
        fingerprint: Set(lottery.fingerprint.clone()),
        hash: Set(lottery.hash.clone()),
        record: Set(lottery.record.clone()),
        chances: Set(lottery.chances.as_ref().map(serde_json::to_string).transpose()?),
        is_open: Set(lottery.is_open),
        draw: Set(lottery.draw),
        begun_at: Set(lottery.begun_at),
        announced_at: Set(lottery.announced_at),
        ended_at: Set(None),
        ended_because: Set(None),
    };
    match Entity::insert(row).exec_without_returning(tx).await {
        Err(e) if medvirk_store::is_unique_violation(&e) => Err(changed()),
        other => Ok(other.map(|_| ())?),
    }
}

/// Throws away a lottery that was never announced.
pub(crate) async fn discard(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    let gone = Entity::delete_many()
        .filter(Column::Id.eq(id))
        .filter(Column::AnnouncedAt.is_null())
        .exec(tx)
        .await?;
    if gone.rows_affected > 0 {
        tickets_row::Entity::delete_by_id(id).exec(tx).await?;
    }
    Ok(())
}

/// Keeps what was computed; nothing when the lottery was given up meanwhile.
pub(crate) async fn computed(
    tx: &Tx,
    _permit: &Permit,
    id: Uuid,
    computed: &Computed,
) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Ready.code()))
        .col_expr(Column::Hash, Expr::value(computed.hash.as_str()))
        .col_expr(Column::Record, Expr::value(computed.record.as_str()))
        .col_expr(Column::Chances, Expr::value(serde_json::to_string(&computed.chances)?))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Computing.code()))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Ok(());
    }
    let row = tickets_row::ActiveModel {
        lottery: Set(id),
        tickets: Set(serde_json::to_value(&computed.tickets)?),
    };
    tickets_row::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

/// Keeps what is known of the chances by now.
pub(crate) async fn weighed(tx: &Tx, _permit: &Permit, id: Uuid, chances: &Chances) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Chances, Expr::value(serde_json::to_string(chances)?))
        .filter(Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Notes that it could not be computed.
pub(crate) async fn failed(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Failed.code()))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Computing.code()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Makes it public.
///
/// # Errors
/// A conflict when it is not ready.
pub(crate) async fn announce(
    tx: &Tx,
    _permit: &Permit,
    (id, is_open): (Uuid, bool),
    at: DateTime<Utc>,
) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Announced.code()))
        .col_expr(Column::IsOpen, Expr::value(is_open))
        .col_expr(Column::AnnouncedAt, Expr::value(at))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Ready.code()))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Lets everybody have the file from now on.
///
/// # Errors
/// A conflict when nobody outside has seen the lottery yet, or its file is gone.
pub(crate) async fn open(tx: &Tx, _permit: &Permit, id: Uuid) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::IsOpen, Expr::value(true))
        .filter(Column::Id.eq(id))
        .filter(Column::AnnouncedAt.is_not_null())
        .filter(Column::Record.is_not_null())
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Notes the draw that was made by it, with the number in its file.
///
/// # Errors
/// A conflict when it is not announced.
pub(crate) async fn drawn(
    tx: &Tx,
    _permit: &Permit,
    (id, draw): (Uuid, Uuid),
    record: &str,
) -> Result<()> {
    let done = Entity::update_many()
        .col_expr(Column::State, Expr::value(State::Drawn.code()))
        .col_expr(Column::Draw, Expr::value(draw))
        .col_expr(Column::Record, Expr::value(record))
        .filter(Column::Id.eq(id))
        .filter(Column::State.eq(State::Announced.code()))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Ends the one that counts, with a reason that everybody can read.
pub(crate) async fn end(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    at: DateTime<Utc>,
    because: &str,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::StandsFor, Expr::value(None::<Uuid>))
        .col_expr(Column::EndedAt, Expr::value(at))
        .col_expr(Column::EndedBecause, Expr::value(because))
        .filter(Column::StandsFor.eq(process.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes the features of one person out of every lottery of a process. The files go, since they held
/// them; the checksums and chances stay.
pub(crate) async fn forget(
    tx: &Tx,
    _permit: &Permit,
    process: ProcessId,
    reference: &str,
) -> Result<()> {
    let rows = Entity::find().filter(Column::Process.eq(process.0)).all(tx).await?;
    for row in rows {
        let mut lottery = Lottery::try_from(row)?;
        if lottery.lot.forget(reference) {
            Entity::update_many()
                .col_expr(Column::Lot, Expr::value(serde_json::to_value(&lottery.lot)?))
                .col_expr(Column::Record, Expr::value(None::<String>))
                .filter(Column::Id.eq(lottery.id))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}
