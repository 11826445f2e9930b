//! One person: how to reach them, what they took part in, what was sent, what was done.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_jobs::outbox;
use medvirk_kernel::Resource;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Form, Html, Page, Routes, Submitted, render, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    Contact, ContactId, EDIT, READ, consents, labels, messages, participations,
    policy::{ANSWER_REQUESTS, DELIVER},
    requests::{self, Kind},
    store,
};
use crate::T;

/// Most messages on the page; all of them are in the outbox.
const MOST_MESSAGES: u64 = 50;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), "/staff/people/{id}", show).post(
        Access::Staff(EDIT),
        "/staff/people/{id}/withdraw",
        withdraw,
    )
}

#[derive(Template)]
#[template(path = "contacts/person.html")]
struct PersonPage {
    page: Page,
    t: T,
    person: Contact,
    phone: Html,
    reached_by: String,
    area: String,
    source: String,
    keep_until: String,
    since: String,
    took_part: Vec<Part>,
    sent: Vec<Sent>,
    waiting: usize,
    asked: Vec<Asked>,
    /// The words, and when.
    agreed: Vec<(String, String)>,
    has_agreed: bool,
    declined: Option<String>,
    /// When, and what.
    history: Vec<(String, String)>,
    twins: Vec<Contact>,
    may_edit: bool,
    may_answer: bool,
    may_deliver: bool,
    csrf: Html,
    /// The form of a request, as it was refused or with what is usual.
    form: Form,
    requests: Vec<(String, String)>,
}

/// One participation.
struct Part {
    role: String,
    since: String,
    href: String,
    wants_answer: bool,
}

/// One message.
struct Sent {
    subject: String,
    href: String,
    when: String,
    channel: String,
    color: &'static str,
    state: String,
}

/// One request about their data.
struct Asked {
    kind: String,
    received: String,
    color: &'static str,
    state: String,
}

async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let form = Form::filled(&cx, [("received_on", cx.today().to_string())]);
    page(&cx, id, form).await
}

/// The page with a form of a request.
pub(super) async fn page(cx: &Cx, id: Uuid, form: Form) -> Result<Response, Fault> {
    cx.permit(READ, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let person = store::get(db, ContactId(id)).await?;
    if person.id.0 != id {
        return Ok(see_other(&format!("/staff/people/{}", person.id)));
    }
    let twins = store::find_same(db, person.email.as_deref(), person.phone.as_deref()).await?;
    let is_here = person.erased_at.is_none();
    let title = if is_here { person.name.clone() } else { t.erase_somebody() };
    let agreed = consents::of(db, person.id).await?;
    let l = cx.language();
    let channel = person.channel().map(|c| labels::channel(t, c));
    let status = if form.is_refused() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let shows = PersonPage {
        page: Page::staff(cx, title).crumb(t.contact_list_heading(), "/staff/people"),
        t,
        phone: labels::phone(t, &person),
        reached_by: channel.unwrap_or_else(|| t.contact_unreachable()),
        area: labels::area(cx, person.area.as_deref()),
        source: labels::source(t, &person.source),
        keep_until: person.keep_until.map(|d| format::date(l, d)).unwrap_or_default(),
        since: format::date_time(l, person.created_at),
        took_part: took_part(cx, t, person.id).await?,
        sent: sent(cx, t, person.id).await?,
        waiting: messages::waiting_for(db, person.id).await?.len(),
        asked: asked(cx, t, person.id).await?,
        has_agreed: agreed.iter().any(|c| c.withdrawn_at.is_none()),
        agreed: agreed.into_iter().map(|c| (c.text, format::date_time(l, c.given_at))).collect(),
        declined: person.declined_at.map(|at| format::date_time(l, at)),
        history: history(cx, t, person.id).await?,
        twins: twins.into_iter().filter(|c| c.id != person.id).collect(),
        may_edit: is_here && cx.may(EDIT, Resource::SITE),
        may_answer: is_here && cx.may(ANSWER_REQUESTS, Resource::SITE),
        may_deliver: cx.may(DELIVER, Resource::SITE),
        csrf: form.csrf(),
        requests: Kind::ALL.map(|kind| (kind.code().to_owned(), labels::request(t, kind))).to_vec(),
        form,
        person,
    };
    render(status, &shows)
}

async fn took_part(cx: &Cx, t: T, id: ContactId) -> Result<Vec<Part>, Fault> {
    let parts = participations::of_contact(cx.db().reader(), id).await?;
    let part = |p: participations::Participation| Part {
        role: labels::role(t, &p.role),
        since: format::date_time(cx.language(), p.since),
        href: format!("/staff/processes/{}", p.process),
        wants_answer: p.wants_answer,
    };
    Ok(parts.into_iter().map(part).collect())
}

async fn sent(cx: &Cx, t: T, id: ContactId) -> Result<Vec<Sent>, Fault> {
    // Records that were merged into this one keep the messages that were sent to them.
    let mut ids = store::aliases(cx.db().reader(), id).await?;
    ids.push(id);
    let mut entries = Vec::new();
    for id in ids {
        let about = Some((messages::CONTACT.to_owned(), id.0));
        let filter = outbox::Filter { about, ..outbox::Filter::default() };
        entries.extend(outbox::list(cx.db(), &filter, 0, MOST_MESSAGES).await?.entries);
    }
    entries.sort_by_key(|e| std::cmp::Reverse(e.created_at));
    let sent = |e: outbox::Entry| {
        let (color, state) = labels::state(t, e.state);
        Sent {
            subject: e.subject,
            href: format!("/staff/outbox/{}", e.id),
            when: format::date_time(cx.language(), e.done_at.unwrap_or(e.created_at)),
            channel: labels::channel(t, e.channel),
            color,
            state,
        }
    };
    Ok(entries.into_iter().map(sent).collect())
}

async fn asked(cx: &Cx, t: T, id: ContactId) -> Result<Vec<Asked>, Fault> {
    let asked = requests::of(cx.db().reader(), id).await?;
    let one = |r: requests::Request| {
        let (color, state) = labels::due(cx, t, r.due_on, r.done_at.is_some());
        let received = format::date(cx.language(), r.received_on);
        Asked { kind: labels::request(t, r.kind), received, color, state }
    };
    Ok(asked.into_iter().map(one).collect())
}

/// When, and what: in words for our own actions, by its code for others.
async fn history(cx: &Cx, t: T, id: ContactId) -> Result<Vec<(String, String)>, Fault> {
    let lines = medvirk_audit::of_subject(cx.db().reader(), id.0).await?;
    let line = |line: medvirk_audit::Line| {
        let what = match line.detail["what"].as_str() {
            Some("added") => t.contact_history_added(),
            Some("changed") => t.contact_history_changed(),
            Some("merged") => t.contact_history_merged(),
            Some("requested") => t.contact_history_requested(),
            Some("given") => t.contact_history_given(),
            Some("erased") => t.contact_history_erased(),
            Some("declined") => t.contact_history_declined(),
            _ => line.action,
        };
        (format::date_time(cx.language(), line.at), what)
    };
    Ok(lines.into_iter().take(20).map(line).collect())
}

/// Somebody has taken back what they agreed to (GDPR article 7, 3): nothing voluntary is sent.
async fn withdraw(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(EDIT, Resource::SITE)?;
    let person = super::living(&cx, id).await?;
    let tx = cx.begin().await?;
    consents::withdraw(&tx, &permit, &cx, person.id).await?;
    store::set_declined(&tx, &permit, &cx, person.id, true).await?;
    let detail = json!({ "what": "declined" });
    medvirk_audit::record(&tx, &cx, &permit, ("contact", id), detail).await?;
    tx.commit().await?;
    let words = T(cx.language()).consent_withdrawn();
    Ok(see_other(&format!("/staff/people/{id}")).flash(&words))
}
