//! Pairs of applications that may be one person's, and what staff decide about them.

use std::collections::BTreeSet;

use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_people::{Contact, NewContact, contacts, participations};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use sea_orm::{ConnectionTrait, EntityTrait, Set, sea_query::OnConflict};
use serde_json::json;
use uuid::Uuid;

use crate::{
    ApplicationId, gjestebud_store,
    model::duplicates::{self, Likelihood, Reason},
};

use crate::hosts::{
    applications::{self, Applicant, State},
    intake::ABOUT,
};

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "gjestebud_two_people")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub first: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub second: Uuid,
        pub at: DateTimeUtc,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}
    impl ActiveModelBehavior for ActiveModel {}
}

/// Two applications to be looked at together; the earlier first.
pub(crate) struct Pair {
    pub first: Applicant,
    pub second: Applicant,
    pub reasons: Vec<Reason>,
    pub likelihood: Likelihood,
}

/// The pairs nobody has decided about, the likely ones first.
pub(crate) async fn open(db: &impl ConnectionTrait, process: ProcessId) -> Result<Vec<Pair>> {
    let standing = applications::standing(db, process).await?;
    let said: Vec<_> = standing.iter().map(|a| a.application.clone()).collect();
    let decided: BTreeSet<(Uuid, Uuid)> =
        row::Entity::find().all(db).await?.into_iter().map(|m| (m.first, m.second)).collect();
    let mut pairs: Vec<Pair> = medvirk_web::aside(|| duplicates::find(&said))
        .into_iter()
        .map(|pair| Pair {
            first: standing[pair.first].clone(),
            second: standing[pair.second].clone(),
            reasons: pair.reasons,
            likelihood: pair.likelihood,
        })
        .filter(|pair| !decided.contains(&key(pair.first.id, pair.second.id)))
        .collect();
    pairs.sort_by_key(|pair| std::cmp::Reverse(pair.likelihood));
    Ok(pairs)
}

fn key(a: ApplicationId, b: ApplicationId) -> (Uuid, Uuid) {
    (a.0.min(b.0), a.0.max(b.0))
}

/// Notes that two applications are two people's.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn keep_both(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    (a, b): (ApplicationId, ApplicationId),
) -> Result<()> {
    let (first, second) = key(a, b);
    let row = row::ActiveModel { first: Set(first), second: Set(second), at: Set(cx.now()) };
    row::Entity::insert(row)
        .on_conflict(
            OnConflict::columns([row::Column::First, row::Column::Second]).do_nothing().to_owned(),
        )
        .try_insert()
        .exec_without_returning(tx)
        .await?;
    let detail = json!({ "two_people": b });
    medvirk_audit::record(tx, cx, permit, (ABOUT, a.0), detail).await
}

/// Counts `gone` as the same application as `kept`. What only `gone` has (a way to reach the person,
/// further wishes, needs) is taken over; nothing `kept` says is changed.
///
/// # Errors
/// [`Error::NotFound`] when one is not of the process; a conflict when somebody changed one.
pub(crate) async fn merge(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: ProcessId,
    (kept, gone): (ApplicationId, ApplicationId),
) -> Result<()> {
    let mut kept = applications::get(tx, process, kept).await?;
    let mut gone = applications::get(tx, process, gone).await?;
    if !kept.stands() || !gone.stands() || kept.id == gone.id {
        return Err(crate::hosts::call::changed());
    }
    let assigned = gjestebud_store::by_application(tx, gone.id).await?;
    if assigned.is_some() {
        return Err(Error::refused(crate::text::merge_drawn(&gone.reference)));
    }
    take_over(&mut kept, &gone);
    applications::update(tx, permit, &kept).await?;
    one_contact(tx, permit, cx, &kept, &gone).await?;
    gone.state = State::Merged;
    gone.merged_into = Some(kept.id);
    gone.contact = kept.contact;
    applications::update(tx, permit, &gone).await?;
    let detail = json!({ "merged": gone.reference, "into": kept.reference });
    medvirk_audit::record(tx, cx, permit, (ABOUT, kept.id.0), detail.clone()).await?;
    medvirk_audit::record(tx, cx, permit, (ABOUT, gone.id.0), detail).await
}

fn take_over(kept: &mut Applicant, gone: &Applicant) {
    let (to, from) = (&mut kept.application, &gone.application);
    if to.email.is_none() {
        to.email.clone_from(&from.email);
    }
    if to.phone.is_none() {
        to.phone.clone_from(&from.phone);
    }
    if to.age == Default::default() {
        to.age = from.age;
    }
    to.gender = to.gender.or(from.gender);
    if to.area.name().is_none() && from.area.name().is_some() {
        to.area = from.area.clone();
    }
    for theme in &from.themes {
        if !to.themes.contains(theme) && to.themes.len() < 3 {
            to.themes.push(theme.clone());
        }
    }
    for (to, from) in [
        (&mut to.address, &from.address),
        (&mut to.child_in, &from.child_in),
        (&mut to.needs, &from.needs),
        (&mut to.motivation, &from.motivation),
    ] {
        if to.is_empty() {
            to.clone_from(from);
        }
    }
}

/// Gives the kept contact what only the other had, and the other's participation to it.
async fn one_contact(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    kept: &Applicant,
    gone: &Applicant,
) -> Result<()> {
    if kept.contact == gone.contact {
        return Ok(());
    }
    let (known, other): (Contact, Contact) =
        (contacts::get(tx, kept.contact).await?, contacts::get(tx, gone.contact).await?);
    let mut new = NewContact::from(&known);
    new.email = new.email.or(other.email);
    new.phone = new.phone.or(other.phone);
    new.address = new.address.or(other.address);
    contacts::update(tx, permit, cx, known.id, new).await?;
    gjestebud_store::hand_over(tx, permit, other.id, known.id).await?;
    let participation = participations::NewParticipation {
        contact: known.id,
        process: kept.process,
        role: "applicant".to_owned(),
        theme: None,
        about: Some((ABOUT.to_owned(), kept.id.0)),
        wants_answer: true,
    };
    participations::add(tx, permit, cx, participation).await
}
