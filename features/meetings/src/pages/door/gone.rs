//! A link to the door that does not open: why, and whom to phone.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, Page, render};

use crate::T;

#[derive(Template)]
#[template(path = "meetings/door_gone.html")]
struct GonePage {
    page: Page,
    t: T,
    words: String,
    phone: String,
}

pub(super) fn status(problem: LinkProblem) -> StatusCode {
    match problem {
        LinkProblem::Unknown => StatusCode::NOT_FOUND,
        LinkProblem::Withdrawn | LinkProblem::Expired => StatusCode::GONE,
    }
}

pub(super) fn words(t: T, problem: LinkProblem) -> String {
    match problem {
        LinkProblem::Unknown => t.door_gone_unknown(),
        LinkProblem::Withdrawn => t.door_gone_withdrawn(),
        LinkProblem::Expired => t.door_gone_expired(),
    }
}

pub(super) fn page(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    let t = T(cx.language());
    let phone = cx.municipality().phone.clone();
    let page = Page::table(cx, t.door_gone());
    render(status(problem), &GonePage { page, t, words: words(t, problem), phone })
}
