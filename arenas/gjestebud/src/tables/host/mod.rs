//! The table's door: the host's page, what it sends, receipt and read-back. No account: the link is
//! the key.

mod gone;
mod page;
mod photos;
mod readback;
mod receipt;
mod send;

pub(super) use page::{areas, when};
pub(super) use receipt::{Said, circumstances, said};

use medvirk_kernel::{Permit, Result};
use medvirk_slice::{Cx, LinkProblem, Links};
use medvirk_web::{Access, Routes, page_worker};

use super::{
    policy::{HOST, REPORT},
    seat::Seat,
};
use crate::GjestebudId;

pub(super) fn routes() -> Routes {
    let link = Access::Link(HOST);
    Routes::new()
        .get(Access::Public, "/b/sw.js", || async { page_worker("/b/") })
        .get(link, "/b/{token}", page::show)
        .get(link, "/b/{token}/form.pdf", page::paper)
        .post(link, "/b/{token}/report", send::form)
        .post(link, "/b/{token}/report.json", send::json)
        .post(link, "/b/{token}/device", send::device)
        .post(link, "/b/{token}/photos/{photo}", photos::receive)
        .get(link, "/b/{token}/photos/{photo}", photos::show)
        .get(link, "/b/{token}/receipt", receipt::show)
        .post(link, "/b/{token}/confirm", receipt::confirm)
        .get(link, "/b/{token}/readback", readback::show)
        .post(link, "/b/{token}/readback", readback::correct)
}

/// A table opened by its link.
struct Opened {
    /// Acting as the holder of the link.
    cx: Cx,
    seat: Seat,
    token: String,
}

impl Opened {
    /// Permission to send, confirm and correct.
    fn permit(&self) -> Result<Permit> {
        self.cx.permit(REPORT, self.seat.held())
    }

    /// An address under the link.
    fn path(&self, rest: &str) -> String {
        format!("/b/{}{rest}", self.token)
    }
}

/// The table a link opens, or the page that says why it does not.
async fn open(cx: &Cx, token: &str) -> std::result::Result<Opened, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), HOST, token).await? {
        Ok(id) => GjestebudId(id),
        Err(problem) => return Err(Refused::Link(problem.into())),
    };
    let seat = Seat::load(db, id).await?;
    if !seat.gjestebud.is_active() {
        return Err(Refused::Link(LinkProblem::Withdrawn.into()));
    }
    Ok(Opened { cx: cx.as_holder(HOST, id.0), seat, token: token.to_lowercase() })
}

/// Why a table does not open.
type Refused = medvirk_web::NotOpened<gone::Reason>;
