//! What we keep about people, why, for how long, and what they can ask for.

use askama::Template;
use axum::response::Response;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Html, Page, Routes, html};

use super::super::{labels, mail_html, privacy::Privacy, retention::Retention};
use crate::T;

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Public, "/privacy", show)
}

#[derive(Template)]
#[template(path = "contacts/privacy.html")]
struct PrivacyPage {
    page: Page,
    t: T,
    municipality: String,
    email: String,
    phone: String,
    address: String,
    officer: Html,
    /// Paragraphs of the municipality's own.
    more: Vec<Html>,
    /// What, and how many months.
    kept: Vec<(String, u32)>,
}

async fn show(cx: Cx) -> Result<Response, Fault> {
    let t = T(cx.language());
    let db = cx.db().reader();
    let privacy = Privacy::load(db).await?;
    let retention = Retention::load(db).await?;
    let mut kept = vec![(t.privacy_kept_people(), retention.people)];
    kept.extend(retention.by_source.iter().map(|(s, months)| (labels::source(t, s), *months)));
    kept.push((t.privacy_kept_messages(), retention.messages));
    kept.push((t.privacy_kept_answered(), retention.answered));
    let more = privacy.more.get(&cx.language()).map(String::as_str).unwrap_or_default();
    let municipality = cx.municipality();
    html(&PrivacyPage {
        page: Page::public(&cx, t.privacy_heading()),
        t,
        municipality: municipality.name.clone(),
        email: municipality.email.clone(),
        phone: municipality.phone.clone(),
        address: municipality.address.clone(),
        officer: Html(mail_html::linked(&privacy.officer)),
        more: mail_html::paragraphs(more),
        kept,
    })
}
