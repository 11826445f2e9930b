//! A link to the door that does not open: why, and whom to phone.

use axum::response::Response;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, link_gone};

use crate::T;

pub(super) fn words(t: T, problem: LinkProblem) -> String {
    match problem {
        LinkProblem::Unknown => t.door_gone_unknown(),
        LinkProblem::Withdrawn => t.door_gone_withdrawn(),
        LinkProblem::Expired => t.door_gone_expired(),
    }
}

pub(super) fn page(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    link_gone(cx, problem.status(), words(T(cx.language()), problem))
}
