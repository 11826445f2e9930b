//! Telling us something without an account: that a page cannot be used, or anything else.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use chrono::TimeDelta;
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Fault, Flash, Form, Limit, ListQuery, Page, Reader, Routes, Submitted, html, render,
    see_other,
};
use serde_json::json;

use super::super::{
    feedback::{self, NewFeedback, Topic},
    labels,
    policy::GIVE_FEEDBACK,
};
use crate::{T, text};

/// How often one address may write.
const OFTEN: Limit = Limit { name: "feedback", most: 10, window: TimeDelta::hours(1) };

pub(super) fn routes() -> Routes {
    Routes::new()
        .get(Access::Public, "/accessibility", accessibility)
        .post(Access::Public, "/accessibility", about_access)
        .get(Access::Public, "/contact", contact)
        .post(Access::Public, "/contact", about_other)
}

#[derive(Template)]
#[template(path = "contacts/tell.html")]
struct TellPage {
    page: Page,
    t: T,
    form: Form,
    /// About something that cannot be used, or about anything.
    is_access: bool,
    action: &'static str,
    topics: Vec<(String, String)>,
    address: String,
}

fn page(cx: &Cx, is_access: bool, form: Form) -> TellPage {
    let t = T(cx.language());
    let title = if is_access { t.feedback_access_heading() } else { t.feedback_contact_heading() };
    let topics = [Topic::Privacy, Topic::Accessibility, Topic::Other];
    TellPage {
        page: Page::public(cx, title),
        t,
        form,
        is_access,
        action: if is_access { "/accessibility" } else { "/contact" },
        topics: topics.map(|x| (x.code().to_owned(), labels::topic(t, x))).to_vec(),
        address: cx.municipality().address.clone(),
    }
}

async fn accessibility(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let form = Form::filled(&cx, [("page", query.filter("page"))]);
    html(&page(&cx, true, form))
}

async fn contact(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    let topic = Topic::from_code(query.filter("topic")).unwrap_or(Topic::Other);
    html(&page(&cx, false, Form::filled(&cx, [("topic", topic.code())])))
}

async fn about_access(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    tell(cx, submitted, true).await
}

async fn about_other(cx: Cx, submitted: Submitted) -> Result<Response, Fault> {
    tell(cx, submitted, false).await
}

async fn tell(cx: Cx, submitted: Submitted, is_access: bool) -> Result<Response, Fault> {
    let t = T(cx.language());
    let permit = cx.permit(GIVE_FEEDBACK, Resource::SITE)?;
    let new = match read(&submitted, is_access) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, is_access, form));
        }
        new => new?,
    };
    if !OFTEN.take(&cx, &cx.visit().address).await? {
        return Err(Error::refused(text::feedback_too_often()).into());
    }
    let tx = cx.begin().await?;
    let (id, due) = feedback::receive(&tx, &permit, &cx, new).await?;
    let detail = json!({ "what": "told" });
    medvirk_audit::record(&tx, &cx, &permit, ("feedback", id), detail).await?;
    tx.commit().await?;
    let thanks = t.feedback_thanks(format::date(cx.language(), due));
    Ok(see_other(if is_access { "/accessibility" } else { "/contact" }).flash(&thanks))
}

fn read(submitted: &Submitted, is_access: bool) -> Result<NewFeedback> {
    let mut reader = Reader::new(submitted);
    let topic = if is_access {
        Some(Topic::Accessibility)
    } else {
        let codes = Topic::ALL.map(Topic::code);
        let code = reader.choice("topic", text::feedback_topic(), &codes);
        code.and_then(|code| Topic::from_code(&code))
    };
    let page = reader.text("page", text::feedback_page(), 300);
    let text = reader.required("text", text::feedback_what(), 4_000);
    let reply_to = reader.text("reply_to", text::feedback_reply_to(), 200);
    reader.finish(NewFeedback { topic: topic.unwrap_or(Topic::Other), page, text, reply_to })
}
