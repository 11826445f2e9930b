//! The list of a meeting, and who must sit together or apart.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{MeetingId, SignUpId};
use medvirk_people::ContactId;
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet,
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set,
    sea_query::{Condition, OnConflict},
};

use super::entity::{
    invitee::{ActiveModel, Column, Entity, Model},
    pair,
};
use crate::model::{Answer, Invitee, InviteeId, Kind, LetterKind, Outcome, Pair, Wish};

/// Rows written in one statement: twenty values each, within what SQLite takes at once.
const ROWS: usize = 500;

fn unknown(what: &str) -> Error {
    Error::internal(format!("unknown value {what}"))
}

impl TryFrom<Model> for Invitee {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        let last_outcome = m.last_outcome.as_deref();
        Ok(Invitee {
            id: InviteeId(m.id),
            meeting: MeetingId(m.meeting),
            contact: m.contact.map(ContactId),
            name: m.name,
            reference: m.reference,
            kind: Kind::from_code(&m.kind).ok_or_else(|| unknown(&m.kind))?,
            about: serde_json::from_value(m.about)?,
            letter: LetterKind::from_code(&m.letter).ok_or_else(|| unknown(&m.letter))?,
            invited_at: m.invited_at,
            reminded_at: m.reminded_at,
            answer: Answer::from_code(&m.answer).ok_or_else(|| unknown(&m.answer))?,
            answered_at: m.answered_at,
            calls: m.calls.unsigned_abs(),
            last_outcome: last_outcome.and_then(Outcome::from_code),
            next_call_on: m.next_call_on,
            sign_up: m.sign_up.map(SignUpId),
            needs: m.needs,
            note: m.note,
            version: m.version,
        })
    }
}

fn row(one: &Invitee) -> Result<ActiveModel> {
    Ok(ActiveModel {
        id: Set(one.id.0),
        meeting: Set(one.meeting.0),
        contact: Set(one.contact.map(|c| c.0)),
        name: Set(one.name.clone()),
        reference: Set(one.reference.clone()),
        kind: Set(one.kind.code().to_owned()),
        about: Set(serde_json::to_value(&one.about)?),
        letter: Set(one.letter.code().to_owned()),
        invited_at: Set(one.invited_at),
        reminded_at: Set(one.reminded_at),
        answer: Set(one.answer.code().to_owned()),
        answered_at: Set(one.answered_at),
        calls: Set(i32::try_from(one.calls)?),
        last_outcome: Set(one.last_outcome.map(|o| o.code().to_owned())),
        next_call_on: Set(one.next_call_on),
        sign_up: Set(one.sign_up.map(|s| s.0)),
        needs: Set(one.needs.clone()),
        note: Set(one.note.clone()),
        version: Set(one.version),
    })
}

/// The list of a meeting, in the order it was written.
pub(crate) async fn invitees(
    db: &impl ConnectionTrait,
    meeting: MeetingId,
) -> Result<Vec<Invitee>> {
    let found = Entity::find().filter(Column::Meeting.eq(meeting.0)).order_by_asc(Column::Id);
    found.all(db).await?.into_iter().map(Invitee::try_from).collect()
}

/// Somebody on the list.
///
/// # Errors
/// [`Error::NotFound`].
pub(crate) async fn invitee(db: &impl ConnectionTrait, id: InviteeId) -> Result<Invitee> {
    Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?.try_into()
}

/// The lists one person is on.
pub(crate) async fn of_contact(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Invitee>> {
    let rows = Entity::find().filter(Column::Contact.eq(contact.0)).all(db).await?;
    rows.into_iter().map(Invitee::try_from).collect()
}

/// Those of these meetings about whom needs are written down; at most 200.
pub(crate) async fn with_needs(
    db: &impl ConnectionTrait,
    meetings: &[MeetingId],
) -> Result<Vec<Invitee>> {
    use sea_orm::QuerySelect;
    let found = Entity::find()
        .filter(Column::Meeting.is_in(meetings.iter().map(|m| m.0)))
        .filter(Column::Needs.ne(""))
        .limit(200);
    found.all(db).await?.into_iter().map(Invitee::try_from).collect()
}

/// Writes people new to the list.
pub(crate) async fn insert(tx: &Tx, _permit: &Permit, new: &[Invitee]) -> Result<()> {
    for part in new.chunks(ROWS) {
        let rows = part.iter().map(row).collect::<Result<Vec<_>>>()?;
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Writes somebody over the version they were read at; `one` gets the next.
///
/// # Errors
/// [`Error::Conflict`] when somebody else was changed meanwhile.
pub(crate) async fn save(tx: &Tx, _permit: &Permit, one: &mut Invitee) -> Result<()> {
    let mut changed = row(one)?;
    changed.id = NotSet;
    changed.version = Set(one.version + 1);
    let done = Entity::update_many()
        .set(changed)
        .filter(Column::Id.eq(one.id.0))
        .filter(Column::Version.eq(one.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 {
        return Err(Error::Conflict(crate::text::refused_changed_meanwhile()));
    }
    one.version += 1;
    Ok(())
}

/// Takes somebody off the list, with their pairs and calls.
pub(crate) async fn remove(tx: &Tx, permit: &Permit, id: InviteeId) -> Result<()> {
    let theirs =
        Condition::any().add(pair::Column::First.eq(id.0)).add(pair::Column::Second.eq(id.0));
    pair::Entity::delete_many().filter(theirs).exec(tx).await?;
    super::forget_calls(tx, permit, id).await?;
    Entity::delete_by_id(id.0).exec(tx).await?;
    Ok(())
}

/// Who must sit together or apart in a meeting.
pub(crate) async fn pairs(db: &impl ConnectionTrait, meeting: MeetingId) -> Result<Vec<Pair>> {
    let found = pair::Entity::find()
        .filter(pair::Column::Meeting.eq(meeting.0))
        .order_by_asc(pair::Column::First)
        .order_by_asc(pair::Column::Second);
    let rows = found.all(db).await?.into_iter().map(|m| {
        let wish = Wish::from_code(&m.wish).ok_or_else(|| unknown(&m.wish))?;
        Ok(Pair { first: InviteeId(m.first), second: InviteeId(m.second), wish })
    });
    rows.collect()
}

/// Writes pairs; those of `of`, when given, that are not among them are let go.
pub(crate) async fn put_pairs(
    tx: &Tx,
    _permit: &Permit,
    meeting: MeetingId,
    of: Option<InviteeId>,
    pairs: &[Pair],
) -> Result<()> {
    if let Some(id) = of {
        let theirs =
            Condition::any().add(pair::Column::First.eq(id.0)).add(pair::Column::Second.eq(id.0));
        pair::Entity::delete_many().filter(theirs).exec(tx).await?;
    }
    for one in pairs {
        let row = pair::ActiveModel {
            first: Set(one.first.0),
            second: Set(one.second.0),
            meeting: Set(meeting.0),
            wish: Set(one.wish.code().to_owned()),
        };
        let known = OnConflict::columns([pair::Column::First, pair::Column::Second])
            .update_column(pair::Column::Wish)
            .to_owned();
        pair::Entity::insert(row).on_conflict(known).exec_without_returning(tx).await?;
    }
    Ok(())
}
