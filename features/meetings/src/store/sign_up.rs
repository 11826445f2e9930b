//! Those who signed up.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_people::{ContactId, Wants};
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, QuerySelect, Set, sea_query::Expr,
};

use uuid::Uuid;

use super::entity::{
    meeting,
    sign_up::{ActiveModel, Column, Entity, Model},
};
use crate::model::{Answers, Children, MeetingId, SignUp, SignUpId, State, Waiting};

/// Somebody on the way in.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// What it is made from; the same again is the same sign-up.
    pub once: String,
    /// Name.
    pub name: String,
    /// E-mail address.
    pub email: Option<String>,
    /// Telephone, as typed.
    pub phone: Option<String>,
    /// What we answer in.
    pub language: Language,
    /// How the person wants to hear from us.
    pub wants: Wants,
    /// How it came: `web`, `email`, `phone`, `desk`, `door`.
    pub channel: &'static str,
    /// When it reached the municipality.
    pub arrived_at: DateTime<Utc>,
    /// People in the party.
    pub size: u32,
    /// Children among them.
    pub children: Children,
    /// Answers to the meeting's questions.
    pub answers: Answers,
    /// Answers that are erased after the meeting.
    pub sensitive: Answers,
    /// For staff.
    pub note: String,
}

impl TryFrom<Model> for SignUp {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        let unknown = |what: &str| Error::internal(format!("unknown value {what}"));
        Ok(SignUp {
            id: SignUpId(m.id),
            meeting: MeetingId(m.meeting),
            number: m.number.unsigned_abs(),
            state: State::from_code(&m.state).ok_or_else(|| unknown(&m.state))?,
            size: m.size.unsigned_abs(),
            children: serde_json::from_value(m.children)?,
            is_outside: m.is_outside,
            name: m.name,
            email: m.email,
            phone: m.phone,
            language: Language::from_code(&m.language).ok_or_else(|| unknown(&m.language))?,
            wants: Wants::from_code(&m.wants).ok_or_else(|| unknown(&m.wants))?,
            channel: m.channel,
            arrived_at: m.arrived_at,
            entered_at: m.entered_at,
            contact: m.contact.map(ContactId),
            answers: serde_json::from_value(m.answers)?,
            sensitive: serde_json::from_value(m.sensitive)?,
            note: m.note,
            offer_until: m.offer_until,
            cancelled_at: m.cancelled_at,
            checked_in_at: m.checked_in_at,
            came: m.came.unsigned_abs(),
            duplicate_of: m.duplicate_of.map(SignUpId),
            erased_at: m.erased_at,
            version: m.version,
        })
    }
}

fn row(s: &SignUp) -> Result<ActiveModel> {
    Ok(ActiveModel {
        id: Set(s.id.0),
        meeting: Set(s.meeting.0),
        number: Set(i32::try_from(s.number)?),
        state: Set(s.state.code().to_owned()),
        size: Set(i32::try_from(s.size)?),
        children: Set(serde_json::to_value(s.children)?),
        is_outside: Set(s.is_outside),
        name: Set(s.name.clone()),
        email: Set(s.email.clone()),
        phone: Set(s.phone.clone()),
        language: Set(s.language.code().to_owned()),
        wants: Set(s.wants.code().to_owned()),
        channel: Set(s.channel.clone()),
        arrived_at: Set(s.arrived_at),
        entered_at: Set(s.entered_at),
        contact: Set(s.contact.map(|c| c.0)),
        answers: Set(serde_json::to_value(&s.answers)?),
        sensitive: Set(serde_json::to_value(&s.sensitive)?),
        has_needs: Set(!s.sensitive.is_empty()),
        note: Set(s.note.clone()),
        offer_until: Set(s.offer_until),
        cancelled_at: Set(s.cancelled_at),
        checked_in_at: Set(s.checked_in_at),
        came: Set(i32::try_from(s.came)?),
        duplicate_of: Set(s.duplicate_of.map(|d| d.0)),
        once: NotSet,
        erased_at: Set(s.erased_at),
        version: Set(s.version),
    })
}

/// One sign-up.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn one(db: &impl ConnectionTrait, id: SignUpId) -> Result<SignUp> {
    Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.try_into()
}

/// All sign-ups of a meeting by number.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn list(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<SignUp>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0));
    let rows = found.order_by_asc(Column::Number).all(db).await?;
    rows.into_iter().map(SignUp::try_from).collect()
}

/// The sign-ups made from these keys.
pub(crate) async fn by_once(
    db: &impl ConnectionTrait,
    keys: &[&str],
) -> Result<Vec<(String, SignUpId, State)>> {
    let rows = Entity::find().filter(Column::Once.is_in(keys.iter().copied())).all(db).await?;
    let known = rows
        .into_iter()
        .filter_map(|r| Some((r.once, SignUpId(r.id), State::from_code(&r.state)?)));
    Ok(known.collect())
}

/// The sign-ups of one person.
pub(crate) async fn of_contact(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<SignUp>> {
    let rows = Entity::find().filter(Column::Contact.eq(contact.0)).all(db).await?;
    rows.into_iter().map(SignUp::try_from).collect()
}

/// Sign-ups with sensitive answers, of meetings that ended before `ended`; at most 200.
pub(crate) async fn with_needs(
    db: &impl ConnectionTrait,
    ended: DateTime<Utc>,
) -> Result<Vec<SignUp>> {
    past(db, ended, Condition::all().add(Column::HasNeeds.eq(true))).await
}

/// Sign-ups that were turned away or repeated another, of meetings that ended before `ended`; at most
/// 200.
pub(crate) async fn strays(db: &impl ConnectionTrait, ended: DateTime<Utc>) -> Result<Vec<SignUp>> {
    let stray = [State::Duplicate.code(), State::Outside.code()];
    let is_stray = Condition::all().add(Column::State.is_in(stray)).add(Column::ErasedAt.is_null());
    past(db, ended, is_stray).await
}

async fn past(
    db: &impl ConnectionTrait,
    ended: DateTime<Utc>,
    which: Condition,
) -> Result<Vec<SignUp>> {
    let over: Vec<Uuid> = meeting::Entity::find()
        .select_only()
        .column(meeting::Column::Id)
        .filter(meeting::Column::EndsAt.lt(ended))
        .into_tuple()
        .all(db)
        .await?;
    let found = Entity::find().filter(Column::Meeting.is_in(over)).filter(which).limit(200);
    found.all(db).await?.into_iter().map(SignUp::try_from).collect()
}

/// The waiting list in its order: by arrival, then by number.
pub(crate) async fn waiting(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Waiting<SignUpId>>> {
    let found = Entity::find()
        .filter(Column::Meeting.eq(meeting.0))
        .filter(Column::State.eq(State::Waiting.code()))
        .order_by_asc(Column::ArrivedAt)
        .order_by_asc(Column::Number);
    let rows = found.all(db).await?;
    let waiting = rows.into_iter().map(|r| Waiting {
        id: SignUpId(r.id),
        size: r.size.unsigned_abs(),
        is_outside: r.is_outside,
    });
    Ok(waiting.collect())
}

/// How many sign-ups wait.
pub(crate) async fn waiting_count(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<u64> {
    let found = Entity::find()
        .filter(Column::Meeting.eq(meeting.0))
        .filter(Column::State.eq(State::Waiting.code()));
    Ok(found.count(db).await?)
}

/// How many people wait, per meeting where anybody does.
pub(crate) async fn waiting_counts(db: &impl ConnectionTrait) -> Result<BTreeMap<MeetingId, u64>> {
    let rows: Vec<(Uuid, i32)> = Entity::find()
        .select_only()
        .columns([Column::Meeting, Column::Size])
        .filter(Column::State.eq(State::Waiting.code()))
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = BTreeMap::new();
    for (meeting, size) in rows {
        *counts.entry(MeetingId(meeting)).or_default() += u64::from(size.unsigned_abs());
    }
    Ok(counts)
}

/// Which place on the waiting list a sign-up has, from 1.
pub(crate) async fn position(db: &impl ConnectionTrait, one: &SignUp) -> Result<u64> {
    let earlier = Condition::any().add(Column::ArrivedAt.lt(one.arrived_at)).add(
        Condition::all()
            .add(Column::ArrivedAt.eq(one.arrived_at))
            .add(Column::Number.lt(i32::try_from(one.number)?)),
    );
    let before = Entity::find()
        .filter(Column::Meeting.eq(one.meeting.0))
        .filter(Column::State.eq(State::Waiting.code()))
        .filter(earlier)
        .count(db)
        .await?;
    Ok(before + 1)
}

/// Writes new sign-ups, each with what it is made from.
pub(crate) async fn insert_many(tx: &Tx, _permit: &Permit, new: &[(String, SignUp)]) -> Result<()> {
    if new.is_empty() {
        return Ok(());
    }
    let rows = new.iter().map(|(once, sign_up)| {
        let mut row = row(sign_up)?;
        row.once = Set(once.clone());
        Ok(row)
    });
    let rows = rows.collect::<Result<Vec<_>>>()?;
    Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Writes a sign-up over the version it was read at; `sign_up` gets the next.
///
/// # Errors
/// [`Error::Conflict`] when it was changed meanwhile.
pub(crate) async fn save(tx: &Tx, _permit: &Permit, sign_up: &mut SignUp) -> Result<()> {
    let mut changed = row(sign_up)?;
    changed.id = NotSet;
    changed.version = Set(sign_up.version + 1);
    let done = Entity::update_many()
        .set(changed)
        .filter(Column::Id.eq(sign_up.id.0))
        .filter(Column::Version.eq(sign_up.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(crate::text::refused_changed_meanwhile()));
    }
    sign_up.version += 1;
    Ok(())
}

/// Notes who is behind a sign-up. Not a change anybody could be in the way of.
pub(crate) async fn put_contact(
    tx: &Tx,
    _permit: &Permit,
    id: SignUpId,
    contact: ContactId,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::Contact, Expr::value(contact.0))
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}
