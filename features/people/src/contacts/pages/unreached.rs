//! Messages that nothing could carry: find a way, send again, or tell it otherwise.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Html, ListQuery, Page, Routes, Submitted, html, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{Contact, Sent, labels, messages, policy::DELIVER, send, store};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    let access = Access::Staff(DELIVER);
    Routes::new().get(access, "/staff/outbox/unreached", list).post(
        access,
        "/staff/outbox/unreached/{id}",
        change,
    )
}

#[derive(Template)]
#[template(path = "contacts/unreached.html")]
struct UnreachedPage {
    page: Page,
    t: T,
    form: Form,
    waiting: Vec<Waiting>,
    more: u64,
    empty: Html,
}

/// One message.
struct Waiting {
    id: Uuid,
    person: Contact,
    subject: String,
    text: String,
    since: String,
    channel: Option<String>,
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(DELIVER, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let (found, total) = messages::waiting(db, query.offset(), query.limit()).await?;
    let ids: Vec<_> = found.iter().map(|w| w.contact).collect();
    let people = store::many(db, &ids).await?;
    let waiting = |w: messages::Unreached| {
        let person = people.get(&w.contact)?.clone();
        Some(Waiting {
            id: w.id,
            channel: person.channel().map(|c| labels::channel(t, c)),
            person,
            subject: w.letter.subject,
            text: w.letter.text,
            since: format::date_time(cx.language(), w.at),
        })
    };
    let waiting: Vec<_> = found.into_iter().filter_map(waiting).collect();
    html(&UnreachedPage {
        page: Page::staff(&cx, t.outbox_unreached_heading())
            .crumb(t.outbox_heading(), "/staff/outbox"),
        t,
        form: Form::new(&cx),
        more: total.saturating_sub(waiting.len() as u64),
        waiting,
        empty: labels::empty(
            "empty-done",
            &t.outbox_all_reached_heading(),
            &t.outbox_all_reached(),
        ),
    })
}

async fn change(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let t = T(cx.language());
    let permit = cx.permit(DELIVER, Resource::SITE)?;
    let waiting = messages::one_waiting(cx.db().reader(), id).await?;
    let what = submitted.get("do");
    let tx = cx.begin().await?;
    let words = match what {
        "again" => {
            let person = store::get(&tx, waiting.contact).await?;
            if person.channel().is_none() {
                return Err(Error::Conflict(text::outbox_still_unreached()).into());
            }
            match send(&tx, &cx, &permit, &person, waiting.letter).await? {
                Sent::Email => t.outbox_again(t.outbox_email()),
                Sent::Sms => t.outbox_again(t.outbox_sms()),
                Sent::Letter => t.outbox_again(t.outbox_letter()),
                Sent::Unreachable | Sent::Already => t.outbox_told(),
            }
        }
        "told" => t.outbox_told(),
        _ => return Err(Error::NotFound.into()),
    };
    messages::done(&tx, &permit, &cx, id).await?;
    let detail = json!({ "what": what });
    medvirk_audit::record(&tx, &cx, &permit, ("unreached", id), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/outbox/unreached").flash(&words))
}
