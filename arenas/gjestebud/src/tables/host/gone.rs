//! A link that does not open: why, and whom to phone.

use askama::Template;
use axum::{http::StatusCode, response::Response};
use medvirk_kernel::Message;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, Page, render};

use crate::{T, text};

/// Why a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    Unknown,
    Withdrawn,
    Expired,
    /// The process is closed.
    Closed,
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

impl Reason {
    pub fn status(self) -> StatusCode {
        match self {
            Reason::Unknown => StatusCode::NOT_FOUND,
            Reason::Withdrawn | Reason::Expired | Reason::Closed => StatusCode::GONE,
        }
    }

    pub fn words(self) -> Message {
        match self {
            Reason::Unknown => text::table_gone_unknown(),
            Reason::Withdrawn => text::table_gone_withdrawn(),
            Reason::Expired => text::table_gone_expired(),
            Reason::Closed => text::table_gone_closed(),
        }
    }
}

#[derive(Template)]
#[template(path = "tables/gone.html")]
struct GonePage {
    page: Page,
    t: T,
    words: String,
    phone: String,
    email: String,
}

pub(super) fn page(cx: &Cx, reason: Reason) -> Result<Response, Fault> {
    let t = T(cx.language());
    let page = Page::table(cx, t.table_gone_heading());
    let municipality = cx.municipality();
    let page = GonePage {
        page,
        t,
        words: reason.words().to(cx.language()),
        phone: municipality.phone.clone(),
        email: municipality.email.clone(),
    };
    render(reason.status(), &page)
}
