//! The page on the phone at the door: head count, search, everybody with a place or waiting, walk-ins.

use askama::Template;
use axum::{
    extract::Path,
    http::{HeaderName, HeaderValue, StatusCode},
    response::Response,
};
use chrono::{DateTime, Utc};
use medvirk_i18n::{compare, format};
use medvirk_kernel::{Language, Refusals, Result};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Form, ListQuery, Page, Submitted, asset, render};
use serde::Serialize;
use uuid::Uuid;

use super::{Opened, gone, open};
use crate::{
    T,
    jobs::when,
    model::{Places, SignUp, State},
    policy::LINK_OWN,
    store,
};

/// Somebody on the list at the door. No address and no answer: who stands there is all that is needed.
#[derive(Serialize)]
pub(super) struct Person {
    id: String,
    number: u32,
    name: String,
    size: u32,
    /// `confirmed`, `waiting` or `cancelled`; an offer counts as a place.
    state: &'static str,
    came: u32,
    /// When they came, by the clock on the wall.
    time: String,
    /// SHA-256 of the key of their ticket: tells a ticket without a network, and opens nothing.
    ticket: String,
}

/// The list as the page and its script have it.
#[derive(Serialize)]
pub(super) struct Board {
    capacity: Option<u32>,
    taken: u32,
    heads: u32,
    people: Vec<Person>,
}

pub(super) async fn board(opened: &Opened) -> Result<Board> {
    let (cx, db) = (&opened.cx, opened.cx.db().reader());
    let mut all = store::sign_ups(db, opened.meeting.id).await?;
    all.retain(|one| one.erased_at.is_none());
    let ids: Vec<Uuid> = all.iter().map(|one| one.id.0).collect();
    let mut tickets: std::collections::BTreeMap<Uuid, String> =
        Links::hashes(db, cx.now(), (LINK_OWN, &ids)).await?.into_iter().collect();
    let Places { capacity, taken, .. } = store::places(db, opened.meeting.id).await?;
    let language = cx.language();
    let person = |one: &SignUp| {
        let state = match one.state {
            State::Confirmed | State::Offered => "confirmed",
            State::Waiting => "waiting",
            _ => "cancelled",
        };
        Person {
            id: one.id.to_string(),
            number: one.number,
            name: one.name.clone(),
            size: one.size,
            state,
            came: one.came,
            time: one.checked_in_at.map(|at| clock(language, at)).unwrap_or_default(),
            ticket: tickets.remove(&one.id.0).unwrap_or_default(),
        }
    };
    let mut people: Vec<Person> = all.iter().map(person).collect();
    people.sort_by(|a, b| compare(language, &a.name, &b.name).then(a.number.cmp(&b.number)));
    let heads = people.iter().map(|one| one.came).sum();
    Ok(Board { capacity, taken, heads, people })
}

#[derive(Template)]
#[template(path = "meetings/door_page.html")]
struct DoorPage {
    page: Page,
    t: T,
    title: String,
    when: String,
    place: String,
    token: String,
    key: String,
    board: Board,
    query: String,
    form: Form,
    /// Somebody for whom there is no place: id of the sign-up, empty for a walk-in.
    asked: Option<Asked>,
    /// Made now, so that a form sent twice is one act.
    act: String,
    reader: String,
}

/// A time of day without the word before it: the sentences around it have their own.
fn clock(language: Language, at: DateTime<Utc>) -> String {
    let time = format::time(language, at);
    time.trim_start_matches("kl. ").to_owned()
}

/// What the door host must say yes to: there are no more places.
pub(super) struct Asked {
    pub sign_up: String,
    pub name: String,
    pub came: u32,
    pub act: String,
}

impl DoorPage {
    fn is_listed(&self, one: &Person) -> bool {
        one.state != "cancelled"
            && (self.query.is_empty()
                || one.name.to_lowercase().contains(&self.query.to_lowercase())
                || one.number.to_string() == self.query)
    }
}

pub(super) async fn show(
    cx: Cx,
    Path(token): Path<String>,
    query: ListQuery,
) -> std::result::Result<Response, Fault> {
    match open(&cx, &token).await {
        Ok(opened) => {
            let form = Form::new(&opened.cx);
            respond(&opened, form, query.search().to_owned(), None).await
        }
        Err(refused) => refused.told(|problem| gone::page(&cx, problem)),
    }
}

/// The page with what was refused.
pub(super) async fn come_back(
    opened: &Opened,
    submitted: Submitted,
    refusals: Refusals,
) -> std::result::Result<Response, Fault> {
    let form = Form::refused(&opened.cx, submitted, refusals);
    respond(opened, form, String::new(), None).await
}

/// The page with the question whether somebody comes in above the number of places.
pub(super) async fn ask(opened: &Opened, asked: Asked) -> std::result::Result<Response, Fault> {
    respond(opened, Form::new(&opened.cx), String::new(), Some(asked)).await
}

async fn respond(
    opened: &Opened,
    form: Form,
    query: String,
    asked: Option<Asked>,
) -> std::result::Result<Response, Fault> {
    opened.permit()?;
    let (cx, meeting) = (&opened.cx, &opened.meeting);
    let (t, language) = (T(cx.language()), cx.language());
    let title = meeting.title.to(language).to_owned();
    let status = match (form.is_refused(), &asked) {
        (true, _) => StatusCode::UNPROCESSABLE_ENTITY,
        (_, Some(_)) => StatusCode::CONFLICT,
        _ => StatusCode::OK,
    };
    let page = DoorPage {
        page: Page::table(cx, t.door_title(&title)),
        t,
        when: when(language, meeting),
        place: meeting.plan.place.line(),
        token: opened.token.clone(),
        key: meeting.id.to_string(),
        board: board(opened).await?,
        query,
        form,
        asked,
        act: cx.new_id::<Uuid>().to_string(),
        reader: asset("jsqr.js"),
        title,
    };
    let mut response = render(status, &page)?;
    // The only page that may look through the camera.
    let camera = HeaderValue::from_static("geolocation=(), microphone=(), camera=(self)");
    response.headers_mut().insert(HeaderName::from_static("permissions-policy"), camera);
    Ok(response)
}
