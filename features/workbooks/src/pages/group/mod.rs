//! The group's page: its booklets, filled in by the secretary, on one device or several, with and
//! without a network, with and without script. No account: the link is the key.

mod gone;
mod page;
mod send;
mod state;

pub(crate) use page::session_words;

use axum::{
    extract::Path,
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Permit, Result};
use medvirk_meetings::model::Meeting;
use medvirk_processes::Process;
use medvirk_slice::{Access, Cx, LinkProblem, Links, Routes};
use medvirk_web::{Fault, aside, attachment, inline_file, page_worker};
use uuid::Uuid;

use crate::{
    actions::may_write,
    model::{Answers, Booklet, Group, GroupId},
    papers,
    policy::{LINK, WRITE},
    store,
};

pub(crate) fn routes() -> Routes {
    let link = Access::Link(LINK);
    Routes::new()
        .get(Access::Public, "/w/sw.js", || async { page_worker("/w/") })
        .get(link, "/w/{token}", page::show)
        .get(link, "/w/{token}/state.json", send::state)
        .post(link, "/w/{token}/writes.json", send::json)
        .post(link, "/w/{token}/save", send::form)
        .post(link, "/w/{token}/photos/{photo}", send::photo)
        .post(link, "/w/{token}/photos/{photo}/remove", send::remove_photo)
        .get(link, "/w/{token}/photos/{photo}", show_photo)
        .get(link, "/w/{token}/papers/{paper}", paper)
}

/// A group opened by its link.
struct Opened {
    /// Acting as the holder of the link.
    cx: Cx,
    meeting: Meeting,
    process: Process,
    group: Group,
    booklets: Vec<Booklet>,
    /// Whether it is decided that the answers do not become input.
    is_unused: bool,
    token: String,
}

impl Opened {
    fn permit(&self) -> Result<Permit> {
        self.cx.permit(WRITE, self.process.resource().held_by(self.group.id.0))
    }

    async fn answers(&self) -> Result<Answers> {
        store::answers(self.cx.db().reader(), self.group.id).await
    }

    /// An address under the link.
    fn path(&self, rest: &str) -> String {
        format!("/w/{}{rest}", self.token)
    }
}

/// The group a link opens, or why it does not.
async fn open(cx: &Cx, token: &str) -> std::result::Result<Opened, Refused> {
    let db = cx.db().reader();
    let id = match Links::open(db, cx.now(), LINK, token).await? {
        Ok(id) => GroupId(id),
        Err(problem) => return Err(Refused::Link(problem)),
    };
    let group = store::group(db, id).await?;
    let meeting = medvirk_meetings::get(db, group.meeting).await?;
    let process = medvirk_processes::get(db, meeting.process).await?;
    let kept = store::booklets(db, meeting.id).await?.into_iter().map(|kept| kept.booklet);
    let booklets = kept.filter(|booklet| may_write(&group, booklet)).collect();
    let is_unused = !store::setup(db, meeting.id).await?.0.unused.is_empty();
    let (cx, token) = (cx.as_holder(LINK, id.0), token.to_lowercase());
    Ok(Opened { cx, meeting, process, group, booklets, is_unused, token })
}

/// Why a group does not open.
type Refused = medvirk_web::NotOpened<LinkProblem>;

/// A photo of the group's own.
async fn show_photo(
    cx: Cx,
    Path((token, photo)): Path<(String, Uuid)>,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let photo = store::photo(cx.db().reader(), opened.group.id, photo).await?;
    let bytes = cx.site().files.get(&photo.file).await?;
    Ok(inline_file("image/jpeg", "photo.jpg", bytes).into_response())
}

/// `empty.pdf`, `filled.pdf` and `filled.docx`.
async fn paper(
    cx: Cx,
    Path((token, paper)): Path<(String, String)>,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let cx = &opened.cx;
    let name = crate::actions::group_code(&opened.group);
    if paper == "empty.pdf" {
        let document = papers::empty(cx, &opened.meeting, &opened.booklets);
        let bytes = aside(|| medvirk_documents::pdf(&document))?;
        return Ok(inline_file("application/pdf", &format!("{name}.pdf"), bytes));
    }
    let answers = opened.answers().await?;
    let filled = [(opened.group.clone(), opened.booklets.clone(), answers)];
    let document = papers::filled(cx, &opened.meeting, &filled).await?;
    match paper.as_str() {
        "filled.pdf" => {
            let bytes = aside(|| medvirk_documents::pdf(&document))?;
            Ok(inline_file("application/pdf", &format!("{name}.pdf"), bytes))
        }
        "filled.docx" => {
            let bytes = aside(|| medvirk_documents::docx(&document))?;
            Ok(attachment(papers::DOCX, &format!("{name}.docx"), bytes))
        }
        _ => Err(medvirk_kernel::Error::NotFound.into()),
    }
}
