//! Notes that have not come to their end: no note ends in nothing.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Page, Routes, Submitted, html, see_other};
use uuid::Uuid;

use super::{
    bench,
    known::{Known, NoteView},
};
use crate::{
    CODE, READ, T,
    actions::coding,
    figures,
    model::{coding::NoteId, endstate::Fault as EndFault},
    store,
};

/// Notes shown at once; the page is a to-do list, not an archive.
const MOST: usize = 100;

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/notes/unfinished{rest}");
    Routes::new().get(Access::Staff(READ), &at(""), show).post(
        Access::Staff(CODE),
        &at("/{note}"),
        end,
    )
}

struct Open {
    view: NoteView,
    fault: String,
    code_href: String,
    summary_href: String,
    action: String,
    is_untraced: bool,
}

#[derive(Template)]
#[template(path = "input/ends.html")]
struct EndsPage {
    page: Page,
    t: T,
    csrf: String,
    open: Vec<Open>,
    total: usize,
    notes: u64,
    reasons: Vec<String>,
    may_code: bool,
}

async fn show(cx: Cx, Path(process): Path<Uuid>) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let t = T(known.language);
    let db = cx.db().reader();
    let unfinished = figures::unfinished(db, known.process.id).await?;
    let total = unfinished.len();
    let open = unfinished.iter().take(MOST).map(|(note, fault)| Open {
        view: known.view(note, known.path(&format!("notes/{}", note.id)), ""),
        fault: match fault {
            EndFault::Open => t.ends_open(),
            EndFault::NoReason => t.ends_no_reason(),
            EndFault::Untraced => t.ends_untraced(),
        },
        code_href: known.path(&format!("coding?at={}", note.code)),
        summary_href: known.path(&format!("summaries/{}", note.theme)),
        action: known.path(&format!("notes/unfinished/{}", note.id)),
        is_untraced: *fault == EndFault::Untraced,
    });
    let filter = crate::NoteFilter::of(known.process.id);
    html(&EndsPage {
        page: known.page(&cx, t.ends_heading()).crumb(t.notes_heading(), known.path("notes")),
        t,
        csrf: cx.visit().csrf.clone(),
        open: open.collect(),
        total,
        notes: store::count_by(db, &filter).await?,
        reasons: bench::reasons(&known),
        may_code: cx.may(CODE, known.process.resource()),
    })
}

async fn end(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let t = T(known.language);
    let path = known.path("notes/unfinished");
    let reason: String = submitted.get("reason").chars().take(300).collect();
    if reason.is_empty() {
        return Ok(see_other(&path).flash(&t.ends_say_why()));
    }
    coding::end(&cx, &known.process, NoteId(note), Some(reason)).await?;
    Ok(see_other(&path).flash(&t.ends_ended()))
}
