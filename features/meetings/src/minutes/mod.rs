//! Minutes of a meeting: written against its agenda, shown to those who were there until a date, then
//! approved and locked. Every version is kept; after approval there are only additions.

mod actions;
mod difference;
mod document;
mod form;
mod letters;
pub mod model;
mod panel;
mod public;
mod staff;
mod store;
mod today;

pub use actions::{
    NewRemark, Reply, Save, add, answer, approve, begin, follow_up, open_remarks, remark, save,
    take_in,
};
pub use document::document;
pub(crate) use letters::{jobs, wordings};
pub(crate) use panel::{public_addresses, record_panels};
pub use staff::in_form;
pub use store::{add_readers, additions, get, of_meeting, readers, remarks};
pub(crate) use today::today;

use medvirk_slice::{Access, Routes};
use medvirk_web::page_worker;

use crate::policy::{LINK_REMARK, MINUTES, READ};

/// Where staff find the minutes of a meeting.
const STAFF: &str = "/staff/meetings/{id}/minutes";

fn path(meeting: crate::model::MeetingId, rest: &str) -> String {
    format!("/staff/meetings/{meeting}/minutes{rest}")
}

pub(crate) fn routes() -> Routes {
    let (read, write) = (Access::Staff(READ), Access::Staff(MINUTES));
    let under = |rest: &str| format!("{STAFF}{rest}");
    Routes::new()
        .get(Access::Public, "/staff/meetings/sw.js", || async { page_worker("/staff/meetings/") })
        .get(read, STAFF, staff::show)
        .get(write, &under("/edit"), staff::edit)
        .post(write, &under("/edit"), staff::save)
        .post(write, &under("/edit/kept"), staff::keep)
        .post(write, &under("/remarks"), staff::open_remarks)
        .post(write, &under("/remarks/{remark}"), staff::answer)
        .post(write, &under("/approve"), staff::approve)
        .post(write, &under("/add"), staff::add)
        .post(write, &under("/points"), staff::points)
        .get(read, &under("/versions/{number}"), staff::version)
        .get(read, &under("/file/{name}"), staff::file)
        .get(Access::Public, "/meetings/{slug}/minutes", public::show)
        .get(Access::Public, "/meetings/{slug}/minutes/{name}", public::file)
        .get(Access::Link(LINK_REMARK), "/m/{token}", public::remarks)
        .post(Access::Link(LINK_REMARK), "/m/{token}", public::send)
}
