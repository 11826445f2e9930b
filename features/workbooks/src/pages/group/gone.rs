//! A link to a group that does not open: why, and whom to phone.

use askama::Template;
use axum::response::Response;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, Page, render};

use crate::T;

#[derive(Template)]
#[template(path = "workbooks/gone.html")]
struct GonePage {
    page: Page,
    t: T,
    words: String,
    phone: String,
}

pub(super) fn words(t: T, problem: LinkProblem) -> String {
    match problem {
        LinkProblem::Unknown => t.gone_unknown(),
        LinkProblem::Withdrawn => t.gone_withdrawn(),
        LinkProblem::Expired => t.gone_expired(),
    }
}

pub(super) fn page(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    let t = T(cx.language());
    let phone = cx.municipality().phone.clone();
    let page = Page::table(cx, t.gone_heading());
    render(problem.status(), &GonePage { page, t, words: words(t, problem), phone })
}
