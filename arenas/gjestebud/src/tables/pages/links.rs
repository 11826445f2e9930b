//! The host's link and the kit: issue, withdraw, print, send.

use axum::{extract::Path, response::Response};
use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_slice::{Cx, Links};
use medvirk_web::{Fault, Flash, Submitted, inline_file, see_other};
use serde_json::json;

use crate::{
    GjestebudId, T,
    policy::READ,
    tables::{
        letters, papers,
        policy::{HOST, KIT},
        remind,
        seat::{Seat, tables_path},
        store::kit,
    },
};

const PDF: &str = "application/pdf";

async fn seat_and_permit(
    cx: &Cx,
    process: ProcessId,
    gjestebud: GjestebudId,
) -> Result<(Seat, Permit)> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    let permit = cx.permit(KIT, seat.process.resource())?;
    Ok((seat, permit))
}

async fn note(
    cx: &Cx,
    tx: &medvirk_store::Tx,
    permit: &Permit,
    seat: &Seat,
    link: &str,
) -> Result<()> {
    let detail = json!({ "link": link });
    medvirk_audit::record(tx, cx, permit, ("gjestebud", seat.id().0), detail).await
}

pub(super) async fn issue(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    _submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (seat, permit) = seat_and_permit(&cx, process, gjestebud).await?;
    let tx = cx.begin().await?;
    letters::link_token(&tx, &cx, &permit, &seat).await?;
    note(&cx, &tx, &permit, &seat, "issued").await?;
    tx.commit().await?;
    Ok(see_other(&seat.path()).flash(&T(cx.language()).table_flash_link_issued()))
}

pub(super) async fn withdraw(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    _submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (seat, permit) = seat_and_permit(&cx, process, gjestebud).await?;
    let tx = cx.begin().await?;
    Links::withdraw(&tx, &permit, cx.now(), (HOST, seat.id().0)).await?;
    note(&cx, &tx, &permit, &seat, "withdrawn").await?;
    tx.commit().await?;
    Ok(see_other(&seat.path()).flash(&T(cx.language()).table_flash_link_withdrawn()))
}

pub(super) async fn send(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
    _submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let (seat, permit) = seat_and_permit(&cx, process, gjestebud).await?;
    let tx = cx.begin().await?;
    remind::ask_for_kit(&tx, &cx, seat.id()).await?;
    note(&cx, &tx, &permit, &seat, "sent").await?;
    tx.commit().await?;
    Ok(see_other(&seat.path()).flash(&T(cx.language()).table_flash_kit_sending()))
}

/// Sends the kit to every host who has not got it.
pub(super) async fn send_all(
    cx: Cx,
    Path(process): Path<ProcessId>,
    _submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let process = super::process_for(&cx, process, KIT).await?;
    let permit = cx.permit(KIT, process.resource())?;
    let seats = Seat::all(cx.db().reader(), &process).await?;
    let tx = cx.begin().await?;
    for seat in &seats {
        remind::ask_for_kit(&tx, &cx, seat.id()).await?;
    }
    let detail = json!({ "kits": seats.len() });
    medvirk_audit::record(&tx, &cx, &permit, ("process", process.id.into()), detail).await?;
    tx.commit().await?;
    let said = T(cx.language()).table_flash_kits_sending(seats.len());
    Ok(see_other(&tables_path(process.id)).flash(&said))
}

/// Letter and form of one host. Printing issues the link that stands on it.
pub(super) async fn one_kit(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
) -> std::result::Result<Response, Fault> {
    let (seat, permit) = seat_and_permit(&cx, process, gjestebud).await?;
    let tokens = tokens(&cx, &permit, std::slice::from_ref(&seat)).await?;
    let kit = kit::get(cx.db().reader(), process).await?;
    let document = papers::kit(&cx, &kit, &[(&seat, &tokens[0])])?;
    Ok(inline_file(PDF, &papers::file_name(&seat), papers::pdf(document).await?))
}

/// Letters and forms of all hosts, for the printer.
pub(super) async fn all_kits(
    cx: Cx,
    Path(process): Path<ProcessId>,
) -> std::result::Result<Response, Fault> {
    let process = super::process_for(&cx, process, KIT).await?;
    let permit = cx.permit(KIT, process.resource())?;
    let seats = Seat::all(cx.db().reader(), &process).await?;
    let tokens = tokens(&cx, &permit, &seats).await?;
    let kit = kit::get(cx.db().reader(), process.id).await?;
    let hosts: Vec<(&Seat, &str)> = seats.iter().zip(tokens.iter().map(String::as_str)).collect();
    let document = papers::kit(&cx, &kit, &hosts)?;
    let name = format!("{}.pdf", T(cx.language()).table_kits_file());
    Ok(inline_file(PDF, &name, papers::pdf(document).await?))
}

async fn tokens(cx: &Cx, permit: &Permit, seats: &[Seat]) -> Result<Vec<String>> {
    let tx = cx.begin().await?;
    let mut tokens = Vec::with_capacity(seats.len());
    for seat in seats {
        tokens.push(letters::link_token(&tx, cx, permit, seat).await?);
    }
    tx.commit().await?;
    Ok(tokens)
}

/// The form alone, for somebody who has lost it.
pub(super) async fn form(
    cx: Cx,
    Path((process, gjestebud)): Path<(ProcessId, GjestebudId)>,
) -> std::result::Result<Response, Fault> {
    let seat = Seat::in_process(cx.db().reader(), process, gjestebud).await?;
    cx.permit(READ, seat.process.resource())?;
    let document = papers::report_form(&cx, &seat, None)?;
    Ok(inline_file(PDF, &papers::file_name(&seat), papers::pdf(document).await?))
}
