//! The table of applications. A record keeps what came in; who the person is and how they are
//! reached is the contact's business.

use std::collections::{BTreeMap, HashSet};

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Language, Permit, ProcessId, Result};
use medvirk_people::ContactId;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter,
    QueryOrder, QuerySelect, Set,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    ApplicationId,
    model::{
        application::Application,
        eligibility::{self, Exclusion},
    },
};

use crate::hosts::call::changed;

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_application")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub process: Uuid,
        pub contact: Uuid,
        pub reference: String,
        pub state: String,
        pub merged_into: Option<Uuid>,
        pub once: String,
        pub language: String,
        pub data: Json,
        pub extra: Json,
        pub exclusions: Json,
        pub received_at: DateTimeUtc,
        pub entered_at: DateTimeUtc,
        pub erased_at: Option<DateTimeUtc>,
        pub version: i32,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use row::{Column, Entity, Model};

/// What has become of an application before any draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    /// It stands.
    Standing,
    /// The applicant took it back.
    Withdrawn,
    /// It turned out to be the same person's as another, which stands.
    Merged,
}

impl State {
    pub const fn code(self) -> &'static str {
        match self {
            State::Standing => "standing",
            State::Withdrawn => "withdrawn",
            State::Merged => "merged",
        }
    }

    fn from_code(code: &str) -> Result<Self> {
        let all = [State::Standing, State::Withdrawn, State::Merged];
        let found = all.into_iter().find(|s| s.code() == code);
        found.ok_or_else(|| Error::internal(format!("no state {code}")))
    }
}

/// What the form asks beyond what the draw needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Extra {
    /// Parent or guardian of somebody under 18.
    pub guardian: String,
    /// How to reach them.
    pub guardian_reach: String,
    /// Answers to the municipality's own questions, by question id.
    pub answers: BTreeMap<String, String>,
    /// When the applicant agreed that we keep this.
    pub consented_at: Option<DateTime<Utc>>,
}

/// One application.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Applicant {
    pub id: ApplicationId,
    pub process: ProcessId,
    pub contact: ContactId,
    /// The number people see, `S001`; unique in the process.
    pub reference: String,
    pub state: State,
    /// The one that stands, when this was merged.
    pub merged_into: Option<ApplicationId>,
    /// What it was made from; the same form or row never makes a second one.
    pub once: String,
    /// What we answer in.
    pub language: Language,
    /// What was said. Themes are ids of themes.
    pub application: Application,
    pub extra: Extra,
    /// Themes staff keep the applicant away from; themes are ids.
    pub exclusions: Vec<Exclusion>,
    /// When it reached the municipality, in whatever way.
    pub received_at: DateTime<Utc>,
    /// When it was written down here.
    pub entered_at: DateTime<Utc>,
    pub erased_at: Option<DateTime<Utc>>,
    pub version: i32,
}

impl Applicant {
    /// Whether it takes part in the draw at all.
    pub fn stands(&self) -> bool {
        self.state == State::Standing && self.erased_at.is_none()
    }

    /// Themes the applicant may be drawn for, most wanted first; none when not eligible.
    pub fn drawable_themes(&self) -> Vec<&str> {
        if !self.stands() {
            return Vec::new();
        }
        eligibility::drawable_themes(&self.application, &self.exclusions)
    }
}

impl TryFrom<Model> for Applicant {
    type Error = Error;
    fn try_from(m: Model) -> Result<Self> {
        Ok(Applicant {
            id: ApplicationId(m.id),
            process: ProcessId(m.process),
            contact: ContactId(m.contact),
            reference: m.reference,
            state: State::from_code(&m.state)?,
            merged_into: m.merged_into.map(ApplicationId),
            once: m.once,
            language: Language::from_code(&m.language).unwrap_or_default(),
            application: serde_json::from_value(m.data)?,
            extra: serde_json::from_value(m.extra)?,
            exclusions: serde_json::from_value(m.exclusions)?,
            received_at: m.received_at,
            entered_at: m.entered_at,
            erased_at: m.erased_at,
            version: m.version,
        })
    }
}

/// One application.
///
/// # Errors
/// [`Error::NotFound`], also for one of another process.
pub(crate) async fn get(
    db: &impl ConnectionTrait,
    process: ProcessId,
    id: ApplicationId,
) -> Result<Applicant> {
    let found = Entity::find_by_id(id.0).filter(Column::Process.eq(process.0)).one(db).await?;
    found.ok_or(Error::NotFound)?.try_into()
}

/// All applications of a process in the order they reached the municipality.
pub(crate) async fn all(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Applicant>> {
    let rows = Entity::find()
        .filter(Column::Process.eq(process.0))
        .order_by_asc(Column::ReceivedAt)
        .order_by_asc(Column::Id)
        .all(db)
        .await?;
    rows.into_iter().map(Applicant::try_from).collect()
}

/// The applications that take part in the draw.
pub(crate) async fn standing(
    db: &impl ConnectionTrait,
    process: ProcessId,
) -> Result<Vec<Applicant>> {
    Ok(all(db, process).await?.into_iter().filter(Applicant::stands).collect())
}

/// The application made from this form or row, if there is one.
pub(crate) async fn by_once(db: &impl ConnectionTrait, once: &str) -> Result<Option<Applicant>> {
    let found = Entity::find().filter(Column::Once.eq(once)).one(db).await?;
    found.map(Applicant::try_from).transpose()
}

/// Which of these forms or rows have made an application already.
pub(crate) async fn known_once(
    db: &impl ConnectionTrait,
    once: &[String],
) -> Result<BTreeMap<String, ApplicationId>> {
    let mut known = BTreeMap::new();
    for part in once.chunks(400) {
        let rows = Entity::find().filter(Column::Once.is_in(part)).all(db).await?;
        known.extend(rows.into_iter().map(|m| (m.once, ApplicationId(m.id))));
    }
    Ok(known)
}

/// The applications of one person.
pub(crate) async fn of_contact(
    db: &impl ConnectionTrait,
    contact: ContactId,
) -> Result<Vec<Applicant>> {
    let rows = Entity::find().filter(Column::Contact.eq(contact.0)).all(db).await?;
    rows.into_iter().map(Applicant::try_from).collect()
}

/// How many applications a process has, merged ones counted once.
pub(crate) async fn count(db: &impl ConnectionTrait, process: ProcessId) -> Result<u64> {
    let found = Entity::find()
        .filter(Column::Process.eq(process.0))
        .filter(Column::State.ne(State::Merged.code()));
    Ok(found.count(db).await?)
}

/// A reference nobody in the process has: the wanted one when it is free, else the next number.
pub(crate) async fn free_reference(
    db: &impl ConnectionTrait,
    process: ProcessId,
    wanted: &str,
) -> Result<String> {
    Ok(References::of(db, process).await?.take(wanted))
}

/// References that are taken, for giving out many in a row.
#[derive(Default)]
pub(crate) struct References {
    /// Without regard to case.
    taken: HashSet<String>,
    /// The highest number among them.
    highest: u32,
}

impl References {
    /// All of a process.
    ///
    /// # Errors
    /// Internal, when the database cannot be read.
    pub async fn of(db: &impl ConnectionTrait, process: ProcessId) -> Result<Self> {
        let taken: Vec<String> = Entity::find()
            .select_only()
            .column(Column::Reference)
            .filter(Column::Process.eq(process.0))
            .into_tuple()
            .all(db)
            .await?;
        Ok(taken.iter().map(String::as_str).collect())
    }

    /// Takes the wanted reference when it is free, else the number after the highest.
    pub fn take(&mut self, wanted: &str) -> String {
        let wanted: String = wanted.trim().chars().take(20).collect();
        let given = match wanted.is_empty() || self.taken.contains(&wanted.to_ascii_lowercase()) {
            true => format!("S{:03}", self.highest + 1),
            false => wanted,
        };
        self.extend([given.as_str()]);
        given
    }
}

impl<'a> Extend<&'a str> for References {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, references: I) {
        for reference in references {
            let number = reference.strip_prefix('S').and_then(|n| n.parse().ok());
            self.highest = self.highest.max(number.unwrap_or(0));
            self.taken.insert(reference.to_ascii_lowercase());
        }
    }
}

impl<'a> FromIterator<&'a str> for References {
    fn from_iter<I: IntoIterator<Item = &'a str>>(references: I) -> Self {
        let mut all = References::default();
        all.extend(references);
        all
    }
}

/// Adds some.
///
/// # Errors
/// Internal; a unique violation of `once` means that one is there already.
pub(crate) async fn insert(tx: &Tx, _permit: &Permit, new: &[Applicant]) -> Result<()> {
    // Within what SQLite takes at once.
    for part in new.chunks(500) {
        let rows = part.iter().map(to_row).collect::<Result<Vec<_>>>()?;
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Writes one over the version it was read at.
///
/// # Errors
/// [`Error::Conflict`] when somebody changed it meanwhile.
pub(crate) async fn update(tx: &Tx, _permit: &Permit, applicant: &Applicant) -> Result<()> {
    let mut row = to_row(applicant)?;
    row.id = NotSet;
    row.version = Set(applicant.version + 1);
    let done = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(applicant.id.0))
        .filter(Column::Version.eq(applicant.version))
        .exec(tx)
        .await?;
    if done.rows_affected == 0 { Err(changed()) } else { Ok(()) }
}

/// Takes away everything that says who somebody is or what they wrote; what counts and quotas are
/// made of stays: area, age band, gender, themes, way in, day.
pub(crate) async fn erase(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    mut applicant: Applicant,
) -> Result<()> {
    let said = &mut applicant.application;
    (said.name, said.email, said.phone) = (String::new(), None, None);
    for text in [
        &mut said.address,
        &mut said.occupation,
        &mut said.sector,
        &mut said.motivation,
        &mut said.needs,
        &mut said.staff_note,
    ] {
        text.clear();
    }
    applicant.extra = Extra::default();
    applicant.exclusions = Vec::new();
    applicant.erased_at = Some(cx.now());
    update(tx, permit, &applicant).await
}

fn to_row(a: &Applicant) -> Result<row::ActiveModel> {
    Ok(row::ActiveModel {
        id: Set(a.id.0),
        process: Set(a.process.0),
        contact: Set(a.contact.0),
        reference: Set(a.reference.clone()),
        state: Set(a.state.code().to_owned()),
        merged_into: Set(a.merged_into.map(Uuid::from)),
        once: Set(a.once.clone()),
        language: Set(a.language.code().to_owned()),
        data: Set(serde_json::to_value(&a.application)?),
        extra: Set(serde_json::to_value(&a.extra)?),
        exclusions: Set(serde_json::to_value(&a.exclusions)?),
        received_at: Set(a.received_at),
        entered_at: Set(a.entered_at),
        erased_at: Set(a.erased_at),
        version: Set(a.version),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_that_is_taken_gives_way_to_the_next_number() {
        let mut references: References = ["S001", "S009", "X-2"].into_iter().collect();
        assert_eq!(references.take(" S005 "), "S005");
        assert_eq!(references.take("s001"), "S010");
        assert_eq!(references.take(""), "S011");
        assert_eq!(references.take("x-2"), "S012");
        assert_eq!(References::default().take(""), "S001");
    }
}
