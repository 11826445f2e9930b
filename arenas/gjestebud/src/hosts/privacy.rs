//! What the arena holds about somebody who applied, and how it is let go.

use chrono::Months;
use medvirk_kernel::{Permit, Result};
use medvirk_people::ContactId;
use medvirk_slice::{Cx, PersonKey};
use medvirk_store::Tx;
use serde_json::{Value, json};

use super::{applications, draws, imports, lotteries};

/// Needs for adaptation are like health data: they go when the round has been over this long.
const NEEDS_KEPT: Months = Months::new(6);

pub(crate) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let found = applications::of_contact(cx.db().reader(), ContactId(person.contact)).await?;
    if found.is_empty() {
        return Ok(None);
    }
    let shown = found.iter().map(|a| {
        json!({
            "reference": a.reference,
            "process": a.process,
            "received_at": a.received_at,
            "state": a.state.code(),
            "application": a.application,
            "more": a.extra,
            "kept_away_from": a.exclusions,
        })
    });
    Ok(Some(Value::Array(shown.collect())))
}

pub(crate) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    let mut touched = 0;
    for applicant in applications::of_contact(tx, ContactId(person.contact)).await? {
        if applicant.erased_at.is_none() {
            draws::forget(tx, permit, applicant.process, &applicant.reference).await?;
            lotteries::forget(tx, permit, applicant.process, &applicant.reference).await?;
            applications::erase(tx, permit, cx, applicant).await?;
            touched += 1;
        }
    }
    Ok(touched)
}

/// Lets go of files nobody took in, and of needs for adaptation after the round. The applications
/// themselves go with the person, when people are forgotten.
pub(crate) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let week_ago = cx.now() - chrono::TimeDelta::days(7);
    let mut touched = imports::discard_old(tx, permit, week_ago).await?;
    for process in medvirk_processes::list(tx).await? {
        let phase = medvirk_processes::phase(tx, process.id, "gjestebud").await?;
        let over = phase.and_then(|p| p.to.checked_add_months(NEEDS_KEPT));
        if over.is_none_or(|day| day >= cx.today()) {
            continue;
        }
        for mut applicant in applications::all(tx, process.id).await? {
            if !applicant.application.needs.is_empty() {
                applicant.application.needs.clear();
                applications::update(tx, permit, &applicant).await?;
                touched += 1;
            }
        }
    }
    Ok(touched)
}
