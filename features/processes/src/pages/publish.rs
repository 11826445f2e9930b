//! Publication: the checklist, the stage, and what happens when it is changed.

use askama::Template;
use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_i18n::format;
use medvirk_kernel::{Error, Refusals, Result, Stage};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Page, Submitted, render, see_other};
use uuid::Uuid;

use super::{in_process, open, staff_path, stage_tag, words};
use crate::{
    CLOSE, EDIT, PUBLISH, Process, READ, T,
    actions::{self, Parts},
    model::ready::{Readiness, Topic},
    store,
};

/// One line of the checklist.
pub(super) struct Line {
    pub(super) title: String,
    /// `missing`, `advised` or `good`.
    pub(super) state: &'static str,
    pub(super) needs: Vec<String>,
    /// Where it is mended; empty for those who may not.
    pub(super) href: String,
}

/// The checklist of a process, one line per topic.
pub(super) fn checklist(cx: &Cx, process: &Process, ready: &Readiness) -> Vec<Line> {
    let t = T(cx.language());
    let may = cx.may(EDIT, process.resource());
    let line = |(topic, (missing, advised)): (Topic, (Vec<_>, Vec<_>))| Line {
        title: words::topic(t, topic),
        state: match (missing.is_empty(), advised.is_empty()) {
            (false, _) => "missing",
            (true, false) => "advised",
            (true, true) => "good",
        },
        needs: missing.into_iter().chain(advised).map(|need| words::need(t, need)).collect(),
        href: match may {
            true => staff_path(process, words::topic_page(topic)),
            false => String::new(),
        },
    };
    ready.by_topic().into_iter().map(line).collect()
}

#[derive(Template)]
#[template(path = "processes/publish.html")]
struct PublishPage {
    page: Page,
    t: T,
    form: Form,
    base: String,
    public_path: String,
    stage: Stage,
    tag: (&'static str, String),
    since: String,
    lines: Vec<Line>,
    is_ready: bool,
    missing: usize,
    /// Whether a reason is asked for, because there is no Sámi version.
    needs_sami_reason: bool,
    sami_reason: String,
    may_publish: bool,
    may_close: bool,
    /// Whether both texts that closing demands are written.
    has_reached: bool,
}

impl PublishPage {
    fn is_draft(&self) -> bool {
        self.stage == Stage::Draft
    }
    fn publish_path(&self) -> &str {
        &self.page.path
    }
    fn is_published(&self) -> bool {
        self.stage == Stage::Published
    }
}

async fn page(cx: &Cx, process: &Process, form: Form) -> Result<PublishPage> {
    let (language, t) = (cx.language(), T(cx.language()));
    let ready = Parts::read(cx.db().reader(), process).await?.readiness(cx, process);
    let moment = match process.stage {
        Stage::Draft => None,
        Stage::Published => process.published_at,
        Stage::Closed => process.closed_at,
    };
    let is_written = |text: &str| !text.trim().is_empty();
    Ok(PublishPage {
        page: in_process(cx, process, t.publish_heading()),
        t,
        form,
        base: staff_path(process, ""),
        public_path: format!("/processes/{}", process.slug),
        stage: process.stage,
        tag: stage_tag(t, process.stage),
        since: moment
            .map(|at| t.publish_since(format::date_time(language, at)))
            .unwrap_or_default(),
        lines: checklist(cx, process, &ready),
        is_ready: ready.is_ready(),
        missing: ready.missing.len(),
        needs_sami_reason: cx.municipality().is_in_sami_area,
        sami_reason: process.without_sami_reason.clone().unwrap_or_default(),
        may_publish: cx.may(PUBLISH, process.resource()),
        may_close: cx.may(CLOSE, process.resource()),
        has_reached: is_written(&process.reached_youth) && is_written(&process.reached_adaptation),
    })
}

/// `GET …/publish`
pub(super) async fn show(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    render(StatusCode::OK, &page(&cx, &process, Form::new(&cx)).await?)
}

async fn refused(
    cx: &Cx,
    process: &Process,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let form = Form::refused(cx, submitted, refusals);
    render(StatusCode::UNPROCESSABLE_ENTITY, &page(cx, process, form).await?)
}

/// `POST …/publish`
pub(super) async fn publish(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, PUBLISH).await?;
    let tx = cx.begin().await?;
    let reason = submitted.get("reason").to_owned();
    match actions::publish(&tx, &cx, &permit, process.clone(), &reason).await {
        Ok(()) => {
            tx.commit().await?;
            let flash = T(cx.language()).publish_done();
            Ok(see_other(&staff_path(&process, "")).flash(&flash))
        }
        Err(Error::Refused(refusals)) => {
            drop(tx);
            refused(&cx, &process, submitted, refusals).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST …/unpublish`
pub(super) async fn unpublish(
    cx: Cx,
    Path(id): Path<Uuid>,
    _: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, PUBLISH).await?;
    let tx = cx.begin().await?;
    actions::unpublish(&tx, &cx, &permit, process.clone()).await?;
    tx.commit().await?;
    let flash = T(cx.language()).publish_taken_back();
    Ok(see_other(&staff_path(&process, "publish")).flash(&flash))
}

/// `POST …/close`
pub(super) async fn close(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (process, permit) = open(&cx, id, CLOSE).await?;
    let tx = cx.begin().await?;
    match actions::close(&tx, &cx, &permit, process.clone()).await {
        Ok(()) => {
            tx.commit().await?;
            let flash = T(cx.language()).publish_closed();
            Ok(see_other(&staff_path(&process, "publish")).flash(&flash))
        }
        Err(Error::Refused(refusals)) => {
            drop(tx);
            refused(&cx, &process, submitted, refusals).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST …/reopen`
pub(super) async fn reopen(cx: Cx, Path(id): Path<Uuid>, _: Submitted) -> Result<Response, Fault> {
    let process = store::get(cx.db().reader(), medvirk_kernel::ProcessId(id)).await?;
    let permit = cx.permit(CLOSE, process.resource())?;
    let tx = cx.begin().await?;
    actions::reopen(&tx, &cx, &permit, process.clone()).await?;
    tx.commit().await?;
    let flash = T(cx.language()).publish_reopened();
    Ok(see_other(&staff_path(&process, "publish")).flash(&flash))
}
