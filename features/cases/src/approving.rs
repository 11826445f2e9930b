//! Four eyes: asking for approval of a paper, giving it, sending the paper back. Giving it makes the paper
//! ready; where the municipality does not ask for four eyes, whoever may makes it ready at once.

use medvirk_kernel::{Error, Permit, Result};
use medvirk_processes::Process;
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use crate::{
    actions::{draft, move_to},
    model::{
        approval::{Approval, ApprovalState, Not, may_approve},
        case::{Case, CaseState},
        check::Lack,
    },
    settings::CaseSettings,
    store, text,
};

/// Asks colleagues to look at the paper.
///
/// # Errors
/// Refused while something blocking is missing (C2, K5, P4); a conflict when it is no draft any more.
pub(crate) async fn ask(cx: &Cx, permit: &Permit, (case, lacks): (&Case, &[Lack])) -> Result<()> {
    refuse_lacks(lacks)?;
    let tx = cx.begin().await?;
    draft(&tx, case).await?;
    let approval = Approval {
        asked_by: cx.actor().reference(),
        asked_name: name(cx),
        asked_at: cx.now(),
        state: ApprovalState::Asked,
        by_name: String::new(),
        remark: String::new(),
    };
    put(&tx, cx, permit, case, &approval).await?;
    tx.commit().await
}

/// Sends the paper back to whoever asked.
///
/// # Errors
/// A conflict when nobody has asked.
pub(crate) async fn send_back(cx: &Cx, permit: &Permit, case: &Case, remark: String) -> Result<()> {
    let tx = cx.begin().await?;
    draft(&tx, case).await?;
    let asked = store::approval(&tx, case.id).await?;
    let asked = asked.filter(|a| a.state == ApprovalState::Asked);
    let asked = asked.ok_or_else(|| Error::Conflict(text::conflict_not_asked()))?;
    let back = Approval { state: ApprovalState::Returned, by_name: name(cx), remark, ..asked };
    put(&tx, cx, permit, case, &back).await?;
    tx.commit().await
}

/// Hands the paper over: the text is locked and the public may read it.
///
/// # Errors
/// Refused while something blocking is missing, or when four eyes are asked for and these are the two that
/// wrote it.
pub(crate) async fn make_ready(
    cx: &Cx,
    permit: &Permit,
    process: &Process,
    (case, lacks): (&Case, &[Lack]),
) -> Result<()> {
    refuse_lacks(lacks)?;
    let tx = cx.begin().await?;
    let now = draft(&tx, case).await?;
    if CaseSettings::of(&tx).await?.four_eyes {
        let asked = store::approval(&tx, case.id).await?;
        let author = store::version(&tx, case.id, now.version).await?.actor;
        may_approve(asked.as_ref(), &author, &cx.actor().reference()).map_err(refused)?;
        if let Some(asked) = asked {
            let given = Approval { state: ApprovalState::Given, by_name: name(cx), ..asked };
            put(&tx, cx, permit, case, &given).await?;
        }
    }
    move_to(&tx, cx, permit, process, now, CaseState::Ready).await?;
    tx.commit().await
}

fn refused(not: Not) -> Error {
    Error::refused(match not {
        Not::Asked => text::refused_not_asked(),
        Not::Another => text::refused_not_another(),
    })
}

fn refuse_lacks(lacks: &[Lack]) -> Result<()> {
    let is_blocked = lacks.iter().any(Lack::is_blocking);
    if is_blocked { Err(Error::refused(text::refused_not_ready())) } else { Ok(()) }
}

fn name(cx: &Cx) -> String {
    cx.actor().staff().map(|s| s.name.clone()).unwrap_or_default()
}

async fn put(tx: &Tx, cx: &Cx, permit: &Permit, case: &Case, approval: &Approval) -> Result<()> {
    store::put_approval(tx, permit, case.id, approval).await?;
    let detail = json!({"approval": approval.state.code(), "version": case.version});
    medvirk_audit::record(tx, cx, permit, ("case", case.id.0), detail).await
}
