//! From draft to ready and back: asking for approval, approving, sending back, opening again, and handing
//! the files over. Every form says which version it saw.

use axum::{
    extract::Path,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use medvirk_kernel::{Action, Error, Permit};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Reader, Submitted, render, see_other};
use uuid::Uuid;

use super::{open, overview};
use crate::{
    T, actions,
    actions::staff_path,
    approving,
    dossier::Dossier,
    model::{
        approval::{Approval, ApprovalState, may_approve},
        case::{Case, CaseState},
    },
    policy::{MAKE_READY, WRITE},
    settings::CaseSettings,
    store, text,
};

/// What the page of a case says about four eyes and transfer.
pub(super) struct Eyes {
    /// Whether somebody else must approve.
    pub(super) are_four: bool,
    /// Whether somebody has asked.
    pub(super) is_asked: bool,
    /// Whether this reader is the one who can approve.
    pub(super) may_approve: bool,
    /// What is said about it: who asked, who approved or sent back, and why.
    pub(super) said: String,
    /// Whether files can be transferred.
    pub(super) can_send: bool,
}

impl Eyes {
    /// What `cx` sees of a case.
    pub(super) async fn of(cx: &Cx, case: &Case) -> Result<Self, Error> {
        let (t, db) = (T(cx.language()), cx.db().reader());
        let settings = CaseSettings::of(db).await?;
        let approval = store::approval(db, case.id).await?;
        let author = store::version(db, case.id, case.version).await?.actor;
        let may = may_approve(approval.as_ref(), &author, &cx.actor().reference());
        // What was approved and opened again waits for a new approval.
        let is_over =
            |a: &&Approval| a.state == ApprovalState::Given && case.state == CaseState::Draft;
        let said = approval.as_ref().filter(|a| !is_over(a)).map(|a| {
            let when = medvirk_i18n::format::date_time(cx.language(), a.asked_at);
            match a.state {
                ApprovalState::Asked => t.approval_asked(&a.asked_name, when),
                ApprovalState::Given => t.approval_given(&a.by_name),
                ApprovalState::Returned => t.approval_returned(&a.by_name, &a.remark),
            }
        });
        Ok(Eyes {
            are_four: settings.four_eyes,
            is_asked: approval.is_some_and(|a| a.state == ApprovalState::Asked),
            may_approve: may.is_ok(),
            said: said.unwrap_or_default(),
            can_send: settings.way != Default::default() && case.state != CaseState::Draft,
        })
    }
}

/// The case of the address as the form saw it, for whoever may do `action`: whoever does not say which
/// version gets the conflict.
async fn begin(
    cx: &Cx,
    id: Uuid,
    action: Action,
    submitted: &Submitted,
) -> Result<(Dossier, Permit), Fault> {
    let (process, permit) = open(cx, id, action).await?;
    let dossier = Dossier::of(cx.db().reader(), process).await?;
    let is_same = submitted.get("version") == dossier.case.version.to_string();
    if is_same { Ok((dossier, permit)) } else { Err(store::changed_meanwhile().into()) }
}

/// Back to the case with a message, or the case with what was refused.
async fn done(
    cx: &Cx,
    dossier: &Dossier,
    done: Result<(), Error>,
    words: String,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(see_other(&staff_path(&dossier.process, "")).flash(&words).into_response()),
        Err(Error::Refused(refusals)) => {
            let around = overview::Around::of(cx, &dossier.case).await?;
            let mut page = overview::overview(cx, dossier, around);
            page.form = Form::refused(cx, Submitted::default(), refusals);
            render(StatusCode::UNPROCESSABLE_ENTITY, &page)
        }
        Err(other) => Err(other.into()),
    }
}

pub(super) async fn ask(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (dossier, permit) = begin(&cx, id, WRITE, &submitted).await?;
    let asked = approving::ask(&cx, &permit, (&dossier.case, &dossier.lacks(cx.today()))).await;
    done(&cx, &dossier, asked, T(cx.language()).flash_asked()).await
}

pub(super) async fn make_ready(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (dossier, permit) = begin(&cx, id, MAKE_READY, &submitted).await?;
    let seen = (&dossier.case, dossier.lacks(cx.today()));
    let ready = approving::make_ready(&cx, &permit, &dossier.process, (seen.0, &seen.1)).await;
    done(&cx, &dossier, ready, T(cx.language()).flash_ready()).await
}

pub(super) async fn send_back(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (dossier, permit) = begin(&cx, id, MAKE_READY, &submitted).await?;
    let mut reader = Reader::new(&submitted);
    let remark = reader.required("remark", text::field_remark(), 2_000);
    let back = match reader.finish(remark) {
        Ok(remark) => approving::send_back(&cx, &permit, &dossier.case, remark).await,
        Err(refused) => Err(refused),
    };
    done(&cx, &dossier, back, T(cx.language()).flash_returned()).await
}

pub(super) async fn reopen(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (dossier, permit) = begin(&cx, id, MAKE_READY, &submitted).await?;
    let opened = actions::reopen(&cx, &permit, &dossier.process, &dossier.case).await;
    done(&cx, &dossier, opened, T(cx.language()).flash_reopened()).await
}

pub(super) async fn send(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (dossier, permit) = begin(&cx, id, MAKE_READY, &submitted).await?;
    let sent = carry(&cx, &permit, &dossier).await;
    done(&cx, &dossier, sent, T(cx.language()).flash_case_sent()).await
}

async fn carry(cx: &Cx, permit: &Permit, dossier: &Dossier) -> Result<(), Error> {
    let parcels = super::files::parcels(cx, dossier).await?;
    crate::exchange::carry(cx, permit, &dossier.case, parcels).await
}
