//! What people took part in. Rows outlive the erasure of the person, so that head counts stay true.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::{Expr, OnConflict},
};
use uuid::Uuid;

use super::super::{Contact, ContactId, store};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_participation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub contact: Uuid,
        pub process: Uuid,
        pub role: String,
        pub theme: Option<Uuid>,
        /// Empty, with a nil id, when it is about nothing in particular: empty values would count
        /// as different in a unique index.
        pub about_kind: String,
        pub about_id: Uuid,
        pub wants_answer: bool,
        pub since: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// Participations written in one statement: nine values each, within what SQLite takes at once.
const ROWS: usize = 500;

/// One way somebody took part.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Participation {
    /// The record.
    pub id: Uuid,
    /// Who.
    pub contact: ContactId,
    /// In which process.
    pub process: ProcessId,
    /// As what: `applicant`, `host`, `guest`, `participant`.
    pub role: String,
    /// Concerning which theme.
    pub theme: Option<Uuid>,
    /// Through which record: kind, named by its slice, and id.
    pub about: Option<(String, Uuid)>,
    /// Whether they want to hear what came of it.
    pub wants_answer: bool,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A participation to be noted.
#[derive(Clone, Debug, PartialEq)]
pub struct NewParticipation {
    /// Who.
    pub contact: ContactId,
    /// In which process.
    pub process: ProcessId,
    /// As what: `applicant`, `host`, `guest`, `participant`.
    pub role: String,
    /// Concerning which theme.
    pub theme: Option<Uuid>,
    /// Through which record: kind, named by its slice, and id.
    pub about: Option<(String, Uuid)>,
    /// Whether they want to hear what came of it.
    pub wants_answer: bool,
}

impl From<Model> for Participation {
    fn from(m: Model) -> Self {
        Participation {
            id: m.id,
            contact: ContactId(m.contact),
            process: ProcessId(m.process),
            role: m.role,
            theme: m.theme,
            about: Some((m.about_kind, m.about_id)).filter(|(kind, _)| !kind.is_empty()),
            wants_answer: m.wants_answer,
            since: m.since,
        }
    }
}

/// Notes that somebody takes part. The same person, process, role and record is one participation:
/// noting it again changes only theme and wish for an answer.
///
/// # Errors
/// [`Error::NotFound`] when there is no such contact.
pub async fn add(tx: &Tx, permit: &Permit, cx: &Cx, new: NewParticipation) -> Result<()> {
    add_many(tx, permit, cx, vec![new]).await
}

/// Notes many at once; see [`add`]. None of them may be the same as another.
///
/// # Errors
/// [`Error::NotFound`] when one of the contacts is not there; then none is noted.
pub async fn add_many(tx: &Tx, permit: &Permit, cx: &Cx, new: Vec<NewParticipation>) -> Result<()> {
    let ids: Vec<ContactId> = new.iter().map(|new| new.contact).collect();
    let people = store::many(tx, &ids).await?;
    store::keep_longer(tx, permit, cx, people.values()).await?;
    let row = |new: NewParticipation| {
        let contact = people.get(&new.contact).ok_or(Error::NotFound)?;
        let (kind, about) = new.about.unwrap_or_default();
        Ok(row::ActiveModel {
            id: Set(cx.new_id()),
            contact: Set(contact.id.0),
            process: Set(new.process.0),
            role: Set(new.role),
            theme: Set(new.theme),
            about_kind: Set(kind),
            about_id: Set(about),
            wants_answer: Set(new.wants_answer),
            since: Set(cx.now()),
        })
    };
    let mut rows = new.into_iter().map(row).collect::<Result<Vec<_>>>()?;
    let one = [Column::Contact, Column::Process, Column::Role, Column::AboutKind, Column::AboutId];
    let known =
        OnConflict::columns(one).update_columns([Column::Theme, Column::WantsAnswer]).to_owned();
    while !rows.is_empty() {
        let part = rows.drain(..rows.len().min(ROWS));
        Entity::insert_many(part).on_conflict(known.clone()).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Everybody who takes part in a process, in the order they came; those who have been erased are
/// left out here and counted in [`head_counts`].
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_process(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<(Participation, Contact)>> {
    let rows = Entity::find()
        .filter(Column::Process.eq(process.0))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    let ids: Vec<_> = rows.iter().map(|r| ContactId(r.contact)).collect();
    let people = store::many(db, &ids).await?;
    let with_person = |row: Model| {
        let person = people.get(&ContactId(row.contact))?;
        person.erased_at.is_none().then(|| (row.into(), person.clone()))
    };
    Ok(rows.into_iter().filter_map(with_person).collect())
}

/// What one person took part in, in order.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn of_contact(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Participation>> {
    let rows = Entity::find()
        .filter(Column::Contact.eq(contact.0))
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Participation::from).collect())
}

/// How many people take part in a process in each role, each person counted once per role. Those who
/// have been erased since are counted too.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn head_counts(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<BTreeMap<String, u64>> {
    let pairs: Vec<(String, Uuid)> = Entity::find()
        .select_only()
        .column(Column::Role)
        .column(Column::Contact)
        .filter(Column::Process.eq(process.0))
        .distinct()
        .into_tuple()
        .all(db)
        .await?;
    let mut counts = BTreeMap::new();
    for (role, _) in pairs {
        *counts.entry(role).or_insert(0) += 1;
    }
    Ok(counts)
}

/// Gives what `gone` took part in to `kept`; what both took part in counts once.
pub(in crate::contacts) async fn hand_over(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    let key = |r: &Model| (r.process, r.role.clone(), r.about_kind.clone(), r.about_id);
    let both = Entity::find().filter(Column::Contact.is_in([gone.0, kept.0])).all(tx).await?;
    let (mine, theirs): (Vec<_>, Vec<_>) = both.into_iter().partition(|r| r.contact == kept.0);
    let known: Vec<_> = mine.iter().map(key).collect();
    let twice: Vec<Uuid> =
        theirs.iter().filter(|r| known.contains(&key(r))).map(|r| r.id).collect();
    Entity::delete_many().filter(Column::Id.is_in(twice)).exec(tx).await?;
    Entity::update_many()
        .col_expr(Column::Contact, Expr::value(kept.0))
        .filter(Column::Contact.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}
