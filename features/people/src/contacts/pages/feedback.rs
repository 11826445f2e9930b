//! What visitors have told, for staff to answer.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Resource};
use medvirk_slice::Cx;
use medvirk_web::{
    Access, Cell, Column, Fault, Flash, Form, List, ListQuery, Page, Reader, Routes, Submitted,
    html, render, see_other,
};
use serde_json::json;
use uuid::Uuid;

use super::super::{
    feedback::{self, Feedback, Topic},
    labels,
    policy::ANSWER_FEEDBACK,
};
use crate::{T, text};

pub(super) fn routes() -> Routes {
    let access = Access::Staff(ANSWER_FEEDBACK);
    Routes::new()
        .get(access, "/staff/feedback", list)
        .get(access, "/staff/feedback/{id}", show)
        .post(access, "/staff/feedback/{id}", answer)
}

#[derive(Template)]
#[template(path = "contacts/feedback_list.html")]
struct FeedbackList {
    page: Page,
    t: T,
    list: List,
}

fn topic(t: T, feedback: &Feedback) -> String {
    labels::topic(t, Topic::from_code(&feedback.topic).unwrap_or(Topic::Other))
}

async fn list(cx: Cx, query: ListQuery) -> Result<Response, Fault> {
    cx.permit(ANSWER_FEEDBACK, Resource::SITE)?;
    let t = T(cx.language());
    let db = cx.db().reader();
    let state = query.filter("state");
    let (told, total) = feedback::list(db, state, query.offset(), query.limit()).await?;
    let states = [("open", t.feedback_open()), ("done", t.feedback_done())];
    let mut list = List::new(&cx, &query, t.feedback_heading(), total)
        .filter("state", t.outbox_state(), states.map(|(c, w)| (c.to_owned(), w)).to_vec())
        .empty(labels::empty("empty-notes", &t.feedback_none_heading(), &t.feedback_none()))
        .columns(vec![
            Column::new(t.feedback_said()),
            Column::new(t.feedback_topic()),
            Column::new(t.feedback_received()),
            Column::new(t.outbox_state()),
        ]);
    for one in &told {
        let (color, state) = labels::due(&cx, t, one.due_on, one.done_at.is_some());
        let mut start: String = one.text.chars().take(80).collect();
        if start.len() < one.text.len() {
            start.push('…');
        }
        list.row(vec![
            Cell::link(&format!("/staff/feedback/{}", one.id), start).note(&one.page),
            Cell::text(topic(t, one)),
            Cell::text(format::date_time(cx.language(), one.received_at)),
            Cell::tag(color, state),
        ]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    html(&FeedbackList { page: Page::staff(&cx, t.feedback_heading()), t, list })
}

#[derive(Template)]
#[template(path = "contacts/feedback.html")]
struct FeedbackPage {
    page: Page,
    t: T,
    form: Form,
    action: String,
    told: Feedback,
    topic: String,
    received: String,
    color: &'static str,
    state: String,
    is_email: bool,
}

fn page(cx: &Cx, told: Feedback, form: Form) -> FeedbackPage {
    let t = T(cx.language());
    let (color, state) = labels::due(cx, t, told.due_on, told.done_at.is_some());
    FeedbackPage {
        page: Page::staff(cx, topic(t, &told)).crumb(t.feedback_heading(), "/staff/feedback"),
        t,
        form,
        action: format!("/staff/feedback/{}", told.id),
        topic: topic(t, &told),
        received: format::date_time(cx.language(), told.received_at),
        color,
        state,
        is_email: told.reply_to.contains('@'),
        told,
    }
}

async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    cx.permit(ANSWER_FEEDBACK, Resource::SITE)?;
    let told = feedback::get(cx.db().reader(), id).await?;
    let form = Form::filled(&cx, [("answer", told.answer.clone().unwrap_or_default())]);
    html(&page(&cx, told, form))
}

async fn answer(cx: Cx, Path(id): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let permit = cx.permit(ANSWER_FEEDBACK, Resource::SITE)?;
    let told = feedback::get(cx.db().reader(), id).await?;
    let mut reader = Reader::new(&submitted);
    let answer = reader.required("answer", text::feedback_answer(), 4_000);
    let answer = match reader.finish(answer) {
        Err(Error::Refused(refusals)) => {
            let form = Form::refused(&cx, submitted, refusals);
            return render(StatusCode::UNPROCESSABLE_ENTITY, &page(&cx, told, form));
        }
        answer => answer?,
    };
    let tx = cx.begin().await?;
    feedback::answer(&tx, &permit, &cx, id, answer).await?;
    let detail = json!({ "what": "answered" });
    medvirk_audit::record(&tx, &cx, &permit, ("feedback", id), detail).await?;
    tx.commit().await?;
    Ok(see_other("/staff/feedback").flash(&T(cx.language()).feedback_answered()))
}
