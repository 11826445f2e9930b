//! A link that does not open: why, and whom to phone.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, Page, render};

use crate::T;

/// Why a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Nobody issued it.
    Unknown,
    /// It was withdrawn, or the sign-up is erased.
    Withdrawn,
    /// Its time is over.
    Expired,
}

impl From<LinkProblem> for Reason {
    fn from(problem: LinkProblem) -> Self {
        match problem {
            LinkProblem::Unknown => Reason::Unknown,
            LinkProblem::Withdrawn => Reason::Withdrawn,
            LinkProblem::Expired => Reason::Expired,
        }
    }
}

#[derive(Template)]
#[template(path = "meetings/public_gone.html")]
struct GonePage {
    page: Page,
    t: T,
    words: String,
    phone: String,
    email: String,
}

pub(super) fn page(cx: &Cx, reason: Reason) -> Result<Response, Fault> {
    let t = T(cx.language());
    let (status, words) = match reason {
        Reason::Unknown => (StatusCode::NOT_FOUND, t.mine_gone_unknown()),
        Reason::Withdrawn => (StatusCode::GONE, t.mine_gone_withdrawn()),
        Reason::Expired => (StatusCode::GONE, t.mine_gone_expired()),
    };
    let municipality = cx.municipality();
    let page = GonePage {
        page: Page::table(cx, t.mine_gone()),
        t,
        words,
        phone: municipality.phone.clone(),
        email: municipality.email.clone(),
    };
    render(status, &page)
}
