//! A link that does not open: why, and whom to phone.

use axum::{http::StatusCode, response::Response};
use medvirk_kernel::Message;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, link_gone};

use crate::text;

/// Why a link does not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// Because of the link itself.
    Link(LinkProblem),
    /// The process is closed.
    Closed,
}

impl From<LinkProblem> for Reason {
    fn from(problem: LinkProblem) -> Self {
        Reason::Link(problem)
    }
}

impl Reason {
    pub fn status(self) -> StatusCode {
        match self {
            Reason::Link(problem) => problem.status(),
            Reason::Closed => StatusCode::GONE,
        }
    }

    pub fn words(self) -> Message {
        match self {
            Reason::Link(LinkProblem::Unknown) => text::table_gone_unknown(),
            Reason::Link(LinkProblem::Withdrawn) => text::table_gone_withdrawn(),
            Reason::Link(LinkProblem::Expired) => text::table_gone_expired(),
            Reason::Closed => text::table_gone_closed(),
        }
    }
}

pub(super) fn page(cx: &Cx, reason: Reason) -> Result<Response, Fault> {
    link_gone(cx, reason.status(), reason.words().to(cx.language()))
}
