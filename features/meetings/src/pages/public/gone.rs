//! A link that does not open: why, and whom to phone.

use axum::response::Response;
use medvirk_slice::{Cx, LinkProblem};
use medvirk_web::{Fault, link_gone};

use crate::T;

pub(super) fn page(cx: &Cx, problem: LinkProblem) -> Result<Response, Fault> {
    let t = T(cx.language());
    let words = match problem {
        LinkProblem::Unknown => t.mine_gone_unknown(),
        LinkProblem::Withdrawn => t.mine_gone_withdrawn(),
        LinkProblem::Expired => t.mine_gone_expired(),
    };
    link_gone(cx, problem.status(), words)
}
