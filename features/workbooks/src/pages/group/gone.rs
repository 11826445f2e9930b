//! A link to a group that does not open, and why.

use axum::response::Response;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, link_gone};

use crate::T;

pub(super) fn words(t: T, problem: LinkProblem) -> String {
    match problem {
        LinkProblem::Unknown => t.gone_unknown(),
        LinkProblem::Withdrawn => t.gone_withdrawn(),
        LinkProblem::Expired => t.gone_expired(),
    }
}

pub(super) fn page(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    link_gone(cx, problem.status(), words(T(cx.language()), problem))
}
