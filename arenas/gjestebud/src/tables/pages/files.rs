//! Drawings and scans of a report, for staff.

use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, ProcessId};
use medvirk_slice::Cx;
use medvirk_web::{Fault, bytes};
use uuid::Uuid;

use crate::{
    GjestebudId,
    policy::READ,
    tables::{
        seat::Seat,
        store::report::{self, ReportId},
    },
};

pub(super) async fn show(
    cx: Cx,
    Path((process, gjestebud, of, file)): Path<(ProcessId, GjestebudId, ReportId, Uuid)>,
) -> Result<Response, Fault> {
    let db = cx.db().reader();
    let seat = Seat::in_process(db, process, gjestebud).await?;
    cx.permit(READ, seat.process.resource())?;
    let stored = report::get(db, of).await?;
    if stored.gjestebud != gjestebud {
        return Err(Error::NotFound.into());
    }
    let found = stored.pictures.iter().chain(&stored.scans).find(|p| p.id == file);
    let found = found.ok_or(Error::NotFound)?;
    let mime = if found.file.ends_with(".pdf") { "application/pdf" } else { "image/jpeg" };
    Ok(bytes(mime, cx.site().files.get(&found.file).await?))
}
