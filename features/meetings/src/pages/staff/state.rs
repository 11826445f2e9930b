//! What changes where a meeting stands: it becomes public, is called off, is removed, gets more places.

use axum::{extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals};
use medvirk_processes::Words;
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Form, Reader, Submitted, see_other};
use uuid::Uuid;

use super::{Opened, open, overview, path, sheet};
use crate::{T, actions, policy::EDIT, store, text};

/// `POST …/publish`
pub(super) async fn publish(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { mut meeting, process }, permit) = open(&cx, id, EDIT).await?;
    meeting.version = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    match actions::publish(&tx, &cx, &permit, &meeting).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(see_other(&path(meeting.id, "")).flash(&T(cx.language()).desk_published()))
        }
        Err(Error::Refused(refusals)) => {
            come_back(&cx, Opened { meeting, process }, submitted, refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

/// `POST …/call-off`
pub(super) async fn call_off(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { mut meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let asked = ("why", text::desk_off_why(), 2_000);
    let why = sheet::words(&cx, &mut reader, asked, &Words::default());
    if why.is_empty() {
        let first = sheet::languages(&cx).first().copied().unwrap_or_default();
        reader.refuse(&sheet::in_language("why", first), text::desk_off_why_missing());
    }
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&cx, Opened { meeting, process }, submitted, refusals).await;
    }
    meeting.version = submitted.get("version").parse().unwrap_or(0);
    let tx = cx.begin().await?;
    actions::call_off(&tx, &cx, &permit, &meeting, why).await?;
    tx.commit().await?;
    Ok(see_other(&path(meeting.id, "")).flash(&T(cx.language()).desk_off_done()))
}

/// `POST …/remove`
pub(super) async fn remove(
    cx: Cx,
    Path(id): Path<Uuid>,
    _submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, .. }, permit) = open(&cx, id, EDIT).await?;
    let tx = cx.begin().await?;
    actions::remove(&tx, &cx, &permit, &meeting).await?;
    tx.commit().await?;
    Ok(see_other("/staff/meetings").flash(&T(cx.language()).desk_removed()))
}

/// `POST …/capacity`: more places go to those who wait at once.
pub(super) async fn capacity(
    cx: Cx,
    Path(id): Path<Uuid>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let (Opened { meeting, process }, permit) = open(&cx, id, EDIT).await?;
    let mut reader = Reader::new(&submitted);
    let capacity = reader.whole("capacity", text::plan_capacity(), 0..=100_000);
    let capacity = capacity.and_then(|n| u32::try_from(n).ok());
    let changed = async {
        reader.finish(())?;
        let reserved = store::places(cx.db().reader(), meeting.id).await?.reserved;
        let tx = cx.begin().await?;
        let reserved = capacity.map_or(reserved, |c| reserved.min(c));
        actions::change_capacity(&tx, &cx, &permit, &meeting, (capacity, reserved)).await?;
        let detail = serde_json::json!({ "capacity": capacity });
        medvirk_audit::record(&tx, &cx, &permit, ("meeting", meeting.id.0), detail).await?;
        tx.commit().await
    };
    match changed.await {
        Ok(()) => {
            Ok(see_other(&path(meeting.id, "")).flash(&T(cx.language()).desk_capacity_changed()))
        }
        Err(Error::Refused(refusals)) => {
            come_back(&cx, Opened { meeting, process }, submitted, refusals).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The overview again, with what was refused.
async fn come_back(
    cx: &Cx,
    opened: Opened,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let stored = store::get(cx.db().reader(), opened.meeting.id).await?;
    let opened = Opened { meeting: stored, ..opened };
    let form = Form::refused(cx, submitted, refusals);
    overview::page(cx, opened, form, StatusCode::UNPROCESSABLE_ENTITY).await
}
