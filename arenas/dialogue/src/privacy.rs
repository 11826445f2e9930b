//! What a year holds about one person: the addresses invitations go to. Elected members stand in it by
//! their office, which is public; their address goes with them.

use medvirk_kernel::{Permit, Result};
use medvirk_people::{ContactId, contacts};
use medvirk_slice::{Cx, PersonKey};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::{Value, json};

use crate::{model::Series, store, text};

async fn email(db: &impl ConnectionTrait, person: &PersonKey) -> Result<Option<String>> {
    Ok(contacts::get(db, ContactId(person.contact)).await?.email)
}

fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// The meetings whose invitation goes to the person.
pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let db = cx.db().reader();
    let Some(email) = email(db, person).await? else { return Ok(None) };
    let mut invited = Vec::new();
    for series in store::all(db).await? {
        let of = series.plan.meetings.iter();
        let of = of.filter(|one| one.emails.iter().any(|known| is_same(known, &email)));
        invited.extend(of.map(|one| {
            let title = text::meeting_title(one.service.as_str()).to(cx.language());
            json!({ "year": series.year, "meeting": title, "day": one.day })
        }));
    }
    Ok((!invited.is_empty()).then(|| json!({ "invited": invited })))
}

/// Takes the person's address out of every year.
pub(crate) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    // In the transaction the register may have let go of the address already.
    let Some(email) = email(cx.db().reader(), person).await? else { return Ok(0) };
    let mut touched = 0;
    for series in store::all(tx).await? {
        let mut less = series.clone();
        without(&mut less, &email);
        if less != series {
            store::update(tx, permit, &less).await?;
            touched += 1;
        }
    }
    Ok(touched)
}

fn without(series: &mut Series, email: &str) {
    for meeting in &mut series.plan.meetings {
        meeting.emails.retain(|known| !is_same(known, email));
    }
    for one in series.plan.politicians.iter_mut().filter(|one| is_same(&one.email, email)) {
        one.email.clear();
    }
}
