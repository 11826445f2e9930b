//! At the door: a phone with a link checks people in, also without a network. Everything works as plain
//! forms too; the script keeps the list and what was done on the device, and sends it when it can.

mod gone;
mod page;
mod send;

use medvirk_kernel::{Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::{Access, Cx, Links, Routes};
use medvirk_web::page_worker;

use crate::{
    model::{Meeting, MeetingId},
    policy::{DOOR, LINK_DOOR},
    store,
};

pub(crate) fn routes() -> Routes {
    let link = Access::Link(LINK_DOOR);
    Routes::new()
        .get(Access::Public, "/d/sw.js", || async { page_worker("/d/") })
        .get(link, "/d/{token}", page::show)
        .get(link, "/d/{token}/list.json", send::list)
        .post(link, "/d/{token}/acts.json", send::json)
        .post(link, "/d/{token}/check-in", send::check_in)
        .post(link, "/d/{token}/walk-in", send::walk_in)
}

/// A door opened by its link.
struct Opened {
    /// Acting as the holder of the link.
    cx: Cx,
    meeting: Meeting,
    process: Process,
    token: String,
}

impl Opened {
    fn permit(&self) -> Result<Permit> {
        self.cx.permit(DOOR, self.process.resource().held_by(self.meeting.id.0))
    }

    /// An address under the link.
    fn path(&self, rest: &str) -> String {
        format!("/d/{}{rest}", self.token)
    }
}

/// The door a link opens, or why it does not.
async fn open(cx: &Cx, token: &str) -> std::result::Result<Opened, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK_DOOR, token).await? {
        Ok(id) => MeetingId(id),
        Err(problem) => return Err(Refused::Link(problem)),
    };
    let meeting = store::get(db, id).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let cx = cx.as_holder(LINK_DOOR, id.0);
    Ok(Opened { cx, meeting, process, token: token.to_lowercase() })
}

/// Why a door does not open.
type Refused = medvirk_web::NotOpened<medvirk_slice::LinkProblem>;
