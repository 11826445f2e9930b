//! One message as its recipient sees it, and what staff can do with it.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_jobs::outbox::{self, Channel, State};
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, Page, Routes, Submitted, attachment, bytes, html, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{labels, mail_html, messages, policy::DELIVER};
use crate::T;

pub(super) fn routes() -> Routes {
    let access = Access::Staff(DELIVER);
    Routes::new()
        .get(access, "/staff/outbox/{id}", show)
        .get(access, "/staff/outbox/{id}/mail", mail)
        .get(access, "/staff/outbox/{id}/files/{position}", file)
        .post(access, "/staff/outbox/{id}", change)
}

#[derive(Template)]
#[template(path = "contacts/message.html")]
struct MessagePage {
    page: Page,
    t: T,
    form: Form,
    is_demo: bool,
    message: outbox::Message,
    channel: String,
    color: &'static str,
    state: String,
    created: String,
    done: Option<String>,
    due: Option<String>,
    person: Option<Uuid>,
    /// Paragraphs.
    text: Vec<Html>,
    is_letter: bool,
    sender: (String, String),
    date: String,
    /// Name and position.
    files: Vec<(String, usize)>,
    /// What staff may do now: code, words, look and colour of the button.
    verbs: Vec<Verb>,
    has_trouble: bool,
    is_forgotten: bool,
}

/// A button.
struct Verb {
    code: &'static str,
    words: String,
    variant: &'static str,
}

async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let t = T(cx.language());
    let message = outbox::get(cx.db(), id).await?;
    let entry = &message.entry;
    let (color, state) = labels::state(t, entry.state);
    let l = cx.language();
    let title = if entry.subject.is_empty() { t.outbox_message() } else { entry.subject.clone() };
    let is_later = is_pending(entry.state) && entry.due_at > cx.now();
    let municipality = cx.municipality();
    let person = message.about.as_ref().filter(|(kind, _)| kind == messages::CONTACT);
    html(&MessagePage {
        page: Page::staff(&cx, title).crumb(t.outbox_heading(), "/staff/outbox"),
        t,
        form: Form::new(&cx),
        is_demo: cx.app().is_demo,
        channel: labels::channel(t, entry.channel),
        color,
        state,
        created: format::date_time(l, entry.created_at),
        done: entry.done_at.map(|at| format::date_time(l, at)),
        due: is_later.then(|| format::date_time(l, entry.due_at)),
        person: person.map(|(_, id)| *id),
        text: mail_html::paragraphs(&message.text),
        is_letter: entry.channel == Channel::Letter,
        sender: (municipality.name.clone(), municipality.address.clone()),
        date: format::date(entry.language, cx.today()),
        files: message.attachments.iter().map(|a| a.0.clone()).zip(0..).collect(),
        verbs: verbs(t, entry.state),
        has_trouble: matches!(entry.state, State::Failed | State::Dead),
        is_forgotten: message.text.is_empty(),
        message,
    })
}

fn is_pending(state: State) -> bool {
    matches!(state, State::Queued | State::Failed | State::ToPrint | State::ToPhone)
}

fn verbs(t: T, state: State) -> Vec<Verb> {
    let verb = |code, words, variant| Verb { code, words, variant };
    let mut verbs = Vec::new();
    match state {
        State::ToPrint => verbs.push(verb("printed", t.outbox_mark_printed(), "primary")),
        State::ToPhone => verbs.push(verb("phoned", t.outbox_mark_phoned(), "primary")),
        State::Failed | State::Dead => verbs.push(verb("retry", t.outbox_retry(), "primary")),
        State::Held => verbs.push(verb("release", t.outbox_release(), "primary")),
        _ => {}
    }
    if is_pending(state) {
        verbs.push(verb("hold", t.outbox_hold(), "tertiary"));
    }
    if is_pending(state) || matches!(state, State::Held | State::Dead) {
        verbs.push(verb("cancel", t.outbox_cancel(), "tertiary"));
    }
    verbs
}

/// The HTML of an e-mail, as a mail program shows it. The content security policy of every page keeps
/// it from loading or running anything.
async fn mail(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let message = outbox::get(cx.db(), id).await?;
    let page = message.html.ok_or(Error::NotFound)?;
    Ok(bytes("text/html; charset=utf-8", page.into_bytes()))
}

async fn file(cx: Cx, Path((id, position)): Path<(Uuid, u32)>) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let file = outbox::attachment(cx.db(), id, position).await?;
    Ok(attachment(&file.mime, &file.name, file.bytes))
}

async fn change(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let t = T(cx.language());
    let permit = cx.permit(DELIVER, Resource::SITE)?;
    let (now, ids) = (cx.now(), [id]);
    let what = submitted.get("do");
    let tx = cx.begin().await?;
    let (changed, words) = match what {
        "retry" => (outbox::retry(&tx, &ids, now).await?, t.outbox_retried()),
        "cancel" => (outbox::cancel(&tx, &ids, now).await?, t.outbox_stopped()),
        "hold" => (outbox::hold(&tx, &ids).await?, t.outbox_is_held()),
        "release" => (outbox::release(&tx, &ids).await?, t.outbox_released()),
        "printed" => (outbox::mark_printed(&tx, &ids, now).await?, t.outbox_marked(1)),
        "phoned" => (outbox::mark_phoned(&tx, &ids, now).await?, t.outbox_marked(1)),
        _ => return Err(Error::NotFound.into()),
    };
    if changed > 0 {
        let detail = json!({ "what": what });
        medvirk_audit::record(&tx, &cx, &permit, ("message", id), detail).await?;
    }
    tx.commit().await?;
    let words = if changed > 0 { words } else { t.outbox_too_late() };
    Ok(see_other(&format!("/staff/outbox/{id}")).flash(&words))
}
