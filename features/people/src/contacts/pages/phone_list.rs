//! Messages that somebody sends as a text message or reads out on the phone.

use askama::Template;
use axum::response::Response;
use medvirk_i18n::format;
use medvirk_jobs::outbox::{self, Channel, Filter, State};
use medvirk_kernel::Resource;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Form, Html, Page, Routes, Submitted, html, see_other};
use serde_json::json;
use uuid::Uuid;

use super::super::{labels, phone, policy::DELIVER};
use crate::T;

/// Most messages on the page.
const MOST: u64 = 50;

pub(super) fn routes() -> Routes {
    let access = Access::Staff(DELIVER);
    Routes::new().get(access, "/staff/outbox/phone", list).post(access, "/staff/outbox/phone", done)
}

#[derive(Template)]
#[template(path = "contacts/phone_list.html")]
struct PhonePage {
    page: Page,
    t: T,
    form: Form,
    is_demo: bool,
    calls: Vec<Call>,
    more: u64,
    empty: Html,
}

/// One message to read out or copy.
struct Call {
    id: Uuid,
    name: String,
    typed: String,
    number: Option<String>,
    text: String,
    language: &'static str,
    since: String,
}

async fn list(cx: Cx) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let t = T(cx.language());
    let filter = Filter {
        channel: Some(Channel::Sms),
        states: vec![State::ToPhone],
        due: Some(cx.now()),
        ..Filter::default()
    };
    let waiting = outbox::list(cx.db(), &filter, 0, MOST).await?;
    let mut calls = Vec::with_capacity(waiting.entries.len());
    for entry in waiting.entries {
        let message = outbox::get(cx.db(), entry.id).await?;
        calls.push(Call {
            id: entry.id,
            number: phone::e164(&entry.to),
            typed: entry.to,
            name: entry.to_name,
            text: message.text,
            language: entry.language.code(),
            since: format::date_time(cx.language(), entry.created_at),
        });
    }
    html(&PhonePage {
        page: Page::staff(&cx, t.outbox_phone_heading()).crumb(t.outbox_heading(), "/staff/outbox"),
        t,
        form: Form::new(&cx),
        is_demo: cx.app().is_demo,
        more: waiting.total.saturating_sub(calls.len() as u64),
        calls,
        empty: labels::empty("empty-done", &t.outbox_no_calls_heading(), &t.outbox_no_calls()),
    })
}

async fn done(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(DELIVER, Resource::SITE)?;
    let ids: Vec<Uuid> = submitted.all("id").iter().filter_map(|id| id.parse().ok()).collect();
    let tx = cx.begin().await?;
    let marked = outbox::mark_phoned(&tx, &ids, cx.now()).await?;
    for id in &ids {
        let detail = json!({ "what": "phoned" });
        medvirk_audit::record(&tx, &cx, &permit, ("message", *id), detail).await?;
    }
    tx.commit().await?;
    Ok(see_other("/staff/outbox/phone").flash(&T(cx.language()).outbox_marked(marked)))
}
