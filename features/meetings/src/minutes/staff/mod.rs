//! What staff do with minutes: write, send out for remarks, answer them, approve, add, follow up.

mod edit;
mod overview;
mod papers;
mod verbs;

pub(super) use edit::{edit, keep, save};
pub(super) use overview::{about, show, state_words, verdict};
pub use papers::in_form;
pub(super) use papers::{file, is_minutes, version};
pub(super) use verbs::{add, answer, approve, open_remarks, points};

use axum::response::Response;
use medvirk_kernel::{Action, Error, Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_web::{Flash, Page, Submitted, see_other};
use uuid::Uuid;

use super::{model::Minutes, path, store};
use crate::{
    T,
    model::{Meeting, MeetingId},
};

struct Opened {
    meeting: Meeting,
    process: Process,
    permit: Permit,
}

async fn open(cx: &Cx, id: Uuid, action: Action) -> Result<Opened> {
    let meeting = crate::store::get(cx.db().reader(), MeetingId(id)).await?;
    let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
    let permit = cx.permit(action, process.resource())?;
    Ok(Opened { meeting, process, permit })
}

impl Opened {
    async fn minutes(&self, cx: &Cx) -> Result<Minutes> {
        store::of_meeting(cx.db().reader(), self.meeting.id).await?.ok_or(Error::NotFound)
    }

    /// The minutes as the form saw them: whoever does not say which version gets the conflict.
    async fn minutes_seen(&self, cx: &Cx, sent: &Submitted) -> Result<Minutes> {
        let version = sent.get("version").parse().unwrap_or(-1);
        Ok(Minutes { version, ..self.minutes(cx).await? })
    }

    fn page(&self, cx: &Cx, title: String) -> Page {
        let t = T(cx.language());
        let meeting = self.meeting.title.to(cx.language());
        let page = Page::staff(cx, title);
        let page = page.in_process(cx, self.process.id, self.process.name(cx.language()));
        let page = page.crumb(meeting, format!("/staff/meetings/{}", self.meeting.id));
        page.crumb(t.minutes_heading(), path(self.meeting.id, ""))
    }

    fn back(&self, words: &str) -> Response {
        see_other(&path(self.meeting.id, "")).flash(words)
    }
}
