//! The table of contacts; the other tables of people are in the files beside it.

pub mod consents;
pub(super) mod feedback;
pub(super) mod find;
mod meet;
pub mod messages;
pub mod participations;
pub(super) mod requests;
pub mod wordings;

pub use meet::meet;

use std::collections::BTreeMap;

use chrono::Months;
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
    Set,
    sea_query::{Expr, ExprTrait},
};
use uuid::Uuid;

use super::{Contact, ContactId, NewContact, Wants, phone, retention::Retention};
use crate::text;

pub(super) mod contact {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "people_contact")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub name: String,
        pub email: Option<String>,
        /// Lower case, to find the same person again.
        pub email_key: Option<String>,
        pub phone: Option<String>,
        pub phone_e164: Option<String>,
        /// The same for every way of writing one number.
        pub phone_key: Option<String>,
        pub address: Option<String>,
        pub language: String,
        pub wants: String,
        /// Channel a message takes: `email`, `sms`, `letter` or `none`.
        pub channel: String,
        pub area: Option<String>,
        pub source: String,
        pub keep_until: Option<Date>,
        pub declined_at: Option<DateTimeUtc>,
        pub created_at: DateTimeUtc,
        pub erased_at: Option<DateTimeUtc>,
        /// Set when this record only points to the one it was merged into.
        pub merged_into: Option<Uuid>,
        pub version: i32,
        /// Lower case, because SQLite's own `lower` does not know Æ, Ø and Å.
        pub search: String,
        /// Sorts like the Norwegian alphabet, byte by byte.
        pub sort: String,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

use contact::{Column, Entity, Model};

impl From<Model> for Contact {
    fn from(m: Model) -> Self {
        Contact {
            id: ContactId(m.id),
            name: m.name,
            email: m.email,
            phone: m.phone,
            phone_e164: m.phone_e164,
            address: m.address,
            language: Language::from_code(&m.language).unwrap_or_default(),
            wants: Wants::from_code(&m.wants).unwrap_or_default(),
            area: m.area,
            source: m.source,
            keep_until: m.keep_until,
            declined_at: m.declined_at,
            created_at: m.created_at,
            erased_at: m.erased_at,
            version: m.version,
        }
    }
}

/// Adds somebody. Does not look for the same person: ask [`find_same`] first.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn insert(tx: &Tx, _permit: &Permit, cx: &Cx, new: NewContact) -> Result<ContactId> {
    let id: ContactId = cx.new_id();
    let row = fresh(cx, &Retention::load(tx).await?, id, new.tidy());
    Entity::insert(row).exec_without_returning(tx).await?;
    Ok(id)
}

/// The row of somebody new.
fn fresh(
    cx: &Cx,
    retention: &Retention,
    id: ContactId,
    mut new: NewContact,
) -> contact::ActiveModel {
    new.keep_until = new.keep_until.or_else(|| until(cx, retention, &new.source));
    let mut row = row(new);
    row.id = Set(id.0);
    row.created_at = Set(cx.now());
    row.version = Set(0);
    row
}

/// The last day of somebody who comes now.
fn until(cx: &Cx, retention: &Retention, source: &str) -> Option<chrono::NaiveDate> {
    cx.today().checked_add_months(Months::new(retention.months(source)))
}

/// Remembers people who take part anew for as long as people who come now.
pub(super) async fn keep_longer(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    known: impl IntoIterator<Item = &Contact>,
) -> Result<()> {
    let retention = Retention::load(tx).await?;
    let mut longer: BTreeMap<Option<chrono::NaiveDate>, Vec<Uuid>> = BTreeMap::new();
    for known in known.into_iter().filter(|known| known.erased_at.is_none()) {
        let until = until(cx, &retention, &known.source);
        if known.keep_until < until {
            longer.entry(until).or_default().push(known.id.0);
        }
    }
    for (until, ids) in longer {
        for part in ids.chunks(500) {
            Entity::update_many()
                .col_expr(Column::KeepUntil, Expr::value(until))
                .filter(Column::Id.is_in(part.iter().copied()))
                .exec(tx)
                .await?;
        }
    }
    Ok(())
}

/// Changes what is known of somebody. Without `keep_until` that date stays as it is.
///
/// # Errors
/// [`Error::NotFound`] when nobody is there or the person has been erased.
pub async fn update(
    tx: &Tx,
    permit: &Permit,
    _cx: &Cx,
    id: ContactId,
    new: NewContact,
) -> Result<()> {
    let known = get(tx, id).await?;
    write(tx, permit, &known, new).await
}

/// The same, unless somebody else has changed the contact since `known` was read.
///
/// # Errors
/// [`Error::Conflict`] then; [`Error::NotFound`] when the person has been erased.
pub(super) async fn write(
    tx: &Tx,
    _permit: &Permit,
    known: &Contact,
    new: NewContact,
) -> Result<()> {
    if known.erased_at.is_some() {
        return Err(Error::NotFound);
    }
    let mut new = new.tidy();
    new.keep_until = new.keep_until.or(known.keep_until);
    let mut row = row(new);
    row.version = Set(known.version + 1);
    let written = Entity::update_many()
        .set(row)
        .filter(Column::Id.eq(known.id.0))
        .filter(Column::Version.eq(known.version))
        .filter(Column::ErasedAt.is_null())
        .exec(tx)
        .await?;
    match written.rows_affected {
        0 => Err(Error::Conflict(text::contact_changed())),
        _ => Ok(()),
    }
}

fn row(new: NewContact) -> contact::ActiveModel {
    let lower = |t: &Option<String>| t.as_deref().map(str::to_lowercase);
    let parts =
        [Some(new.name.to_lowercase()), lower(&new.email), lower(&new.phone), lower(&new.address)];
    let phone_key = new.phone.as_deref().and_then(phone::key);
    contact::ActiveModel {
        search: Set(parts.into_iter().flatten().collect::<Vec<_>>().join("\n")),
        channel: Set(channel_code(&new).to_owned()),
        sort: Set(sort_text(&new.name)),
        name: Set(new.name),
        email_key: Set(lower(&new.email)),
        email: Set(new.email),
        phone_e164: Set(new.phone.as_deref().and_then(phone::e164)),
        phone_key: Set(phone_key),
        phone: Set(new.phone),
        address: Set(new.address),
        language: Set(new.language.code().to_owned()),
        wants: Set(new.wants.code().to_owned()),
        area: Set(new.area),
        source: Set(new.source),
        keep_until: Set(new.keep_until),
        ..Default::default()
    }
}

/// Æ, Ø and Å after Z in whatever order the database sorts by.
fn sort_text(name: &str) -> String {
    let place = |c: char| match c {
        'æ' | 'ä' => "zzz1".to_owned(),
        'ø' | 'ö' => "zzz2".to_owned(),
        'å' => "zzz3".to_owned(),
        other => other.to_string(),
    };
    name.to_lowercase().chars().map(place).collect()
}

fn channel_code(new: &NewContact) -> &'static str {
    let has = [
        (Wants::Email, new.email.is_some()),
        (Wants::Sms, new.phone.is_some()),
        (Wants::Letter, new.address.is_some()),
    ];
    let wanted = has.iter().find(|(way, is_there)| *is_there && *way == new.wants);
    let any = has.iter().find(|(_, is_there)| *is_there);
    wanted.or(any).map_or(Wants::None, |(way, _)| *way).code()
}

/// One person; for a record that was merged, the one that was kept.
///
/// # Errors
/// [`Error::NotFound`].
pub async fn get(db: &impl ConnectionTrait, id: ContactId) -> Result<Contact> {
    let found = Entity::find_by_id(id.0).one(db).await?.ok_or(Error::NotFound)?;
    let kept = match found.merged_into {
        Some(into) => Entity::find_by_id(into).one(db).await?.ok_or(Error::NotFound)?,
        None => found,
    };
    Ok(kept.into())
}

/// Several people, by the id that was asked for. Ids of nobody are left out.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn many(
    db: &impl ConnectionTrait,
    ids: &[ContactId],
) -> Result<BTreeMap<ContactId, Contact>> {
    let mut found: BTreeMap<Uuid, Model> = BTreeMap::new();
    let mut wanted: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    // Once for the records, once for those that some of them were merged into.
    for _ in 0..2 {
        for part in wanted.chunks(500) {
            let rows =
                Entity::find().filter(Column::Id.is_in(part.iter().copied())).all(db).await?;
            found.extend(rows.into_iter().map(|row| (row.id, row)));
        }
        wanted = found.values().filter_map(|row| row.merged_into).collect();
        wanted.retain(|id| !found.contains_key(id));
        if wanted.is_empty() {
            break;
        }
    }
    let kept = |id: &ContactId| {
        let row = found.get(&id.0)?;
        let row = row.merged_into.map_or(Some(row), |into| found.get(&into))?;
        Some((*id, Contact::from(row.clone())))
    };
    Ok(ids.iter().filter_map(kept).collect())
}

/// People who may be the same: same e-mail address (in any case) or same telephone number (written
/// in any way, also when it is not verified). Newest last.
///
/// # Errors
/// Internal, when the database cannot be read.
pub async fn find_same(
    db: &impl ConnectionTrait,
    email: Option<&str>,
    phone: Option<&str>,
) -> Result<Vec<Contact>> {
    let email = email.map(|e| e.trim().to_lowercase()).filter(|e| !e.is_empty());
    let phone = phone.and_then(phone::key);
    if email.is_none() && phone.is_none() {
        return Ok(Vec::new());
    }
    let mut same = Condition::any();
    if let Some(email) = email {
        same = same.add(Column::EmailKey.eq(email));
    }
    if let Some(phone) = phone {
        same = same.add(Column::PhoneKey.eq(phone));
    }
    let rows = living().filter(same).order_by_asc(Column::Id).limit(50).all(db).await?;
    Ok(rows.into_iter().map(Contact::from).collect())
}

/// Those who are neither erased nor merged into another.
pub(super) fn living() -> sea_orm::Select<Entity> {
    Entity::find().filter(Column::ErasedAt.is_null()).filter(Column::MergedInto.is_null())
}

/// The records that were merged into this one.
pub(super) async fn aliases(db: &impl ConnectionTrait, id: ContactId) -> Result<Vec<ContactId>> {
    let ids: Vec<Uuid> = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(Column::MergedInto.eq(id.0))
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(ContactId).collect())
}

/// Makes `gone` only point to `kept`, and everything that pointed to `gone` as well.
pub(super) async fn point(
    tx: &Tx,
    _permit: &Permit,
    gone: ContactId,
    kept: ContactId,
) -> Result<()> {
    blank()
        .col_expr(Column::MergedInto, Expr::value(kept.0))
        .filter(Column::Id.eq(gone.0))
        .exec(tx)
        .await?;
    Entity::update_many()
        .col_expr(Column::MergedInto, Expr::value(kept.0))
        .filter(Column::MergedInto.eq(gone.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Takes away everything that says who somebody is. What stays is that there was somebody, since
/// when and from which source. `false` when that was done before.
pub(super) async fn erase(tx: &Tx, _permit: &Permit, cx: &Cx, id: ContactId) -> Result<bool> {
    let erased = blank()
        .col_expr(Column::ErasedAt, Expr::value(cx.now()))
        .col_expr(Column::Version, Expr::col(Column::Version).add(1))
        .filter(Column::Id.eq(id.0))
        .filter(Column::ErasedAt.is_null())
        .exec(tx)
        .await?;
    Ok(erased.rows_affected > 0)
}

fn blank() -> sea_orm::UpdateMany<Entity> {
    let mut blank = Entity::update_many();
    for column in [Column::Name, Column::Search, Column::Sort] {
        blank = blank.col_expr(column, Expr::value(""));
    }
    for column in [
        Column::Email,
        Column::EmailKey,
        Column::Phone,
        Column::PhoneE164,
        Column::PhoneKey,
        Column::Address,
        Column::Area,
    ] {
        blank = blank.col_expr(column, Expr::value(None::<String>));
    }
    blank
        .col_expr(Column::Channel, Expr::value(Wants::None.code()))
        .col_expr(Column::Wants, Expr::value(Wants::None.code()))
        .col_expr(Column::KeepUntil, Expr::value(None::<chrono::NaiveDate>))
}

/// Notes that somebody says no to voluntary messages, or yes again.
pub(super) async fn set_declined(
    tx: &Tx,
    _permit: &Permit,
    cx: &Cx,
    id: ContactId,
    declined: bool,
) -> Result<()> {
    Entity::update_many()
        .col_expr(Column::DeclinedAt, Expr::value(declined.then(|| cx.now())))
        .filter(Column::Id.eq(id.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// People whose last day is over, at most `most`, those who wait longest first.
pub(super) async fn outlived(
    db: &impl ConnectionTrait,
    cx: &Cx,
    most: u64,
) -> Result<Vec<ContactId>> {
    let ids: Vec<Uuid> = living()
        .select_only()
        .column(Column::Id)
        .filter(Column::KeepUntil.lt(cx.today()))
        .order_by_asc(Column::KeepUntil)
        .limit(most)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(ContactId).collect())
}
