//! What staff do with the bodies of a year and their members.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_slice::Cx;
use medvirk_store::Tx;

use super::save;
use crate::{
    model::{Body, Politician, Series},
    text,
};

/// Writes a body and all its members; `known` is its id so far, `None` for a new one. Who is no longer a
/// member is taken out of the meetings.
///
/// # Errors
/// A refusal, when another body has the id; [`Error::Conflict`], when somebody changed the year.
pub async fn put_body(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    series: &Series,
    (known, body, members): (Option<&str>, Body, Vec<Politician>),
) -> Result<()> {
    let mut series = series.clone();
    let year = &mut series.plan;
    if known != Some(body.id.as_str()) && year.body(&body.id).is_some() {
        return Err(Error::refused_at("code", text::refused_code(body.id)));
    }
    let id = body.id.clone();
    match known.and_then(|known| year.bodies.iter_mut().find(|one| one.id == known)) {
        Some(one) => *one = body,
        None => year.bodies.push(body),
    }
    let is_of = |of: &str| known == Some(of);
    for meeting in year.meetings.iter_mut().filter(|one| is_of(&one.body)) {
        meeting.body.clone_from(&id);
    }
    let gone = year.politicians.iter().filter(|one| is_of(&one.body));
    let gone: Vec<String> = gone.map(|one| one.id.clone()).collect();
    year.politicians.retain(|one| !is_of(&one.body));
    for id in gone.iter().filter(|id| members.iter().all(|one| one.id != **id)) {
        year.meetings.iter_mut().for_each(|meeting| meeting.without(id));
    }
    year.politicians.extend(members.into_iter().map(|one| Politician { body: id.clone(), ..one }));
    let bodies = year.bodies.clone();
    let place = |of: &str| bodies.iter().position(|body| body.id == of);
    let mut politicians = std::mem::take(&mut year.politicians);
    politicians.sort_by_key(|one| place(&one.body));
    year.politicians = politicians;
    save(tx, cx, permit, &series, "body").await
}

/// Takes a body with its members out of the year.
///
/// # Errors
/// [`Error::Conflict`], when it has a meeting or somebody changed the year meanwhile.
pub async fn remove_body(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    (series, id): (&Series, &str),
) -> Result<()> {
    let mut series = series.clone();
    if series.plan.meetings.iter().any(|one| one.body == id) {
        return Err(Error::Conflict(text::refused_body_used()));
    }
    series.plan.bodies.retain(|one| one.id != id);
    series.plan.politicians.retain(|one| one.body != id);
    save(tx, cx, permit, &series, "body-removed").await
}
