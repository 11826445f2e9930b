//! What the host's page sends: the whole report as a form or as JSON. It is on disk before it is
//! confirmed, and any number of sendings count once.

use std::collections::BTreeMap;

use axum::{body::Body, extract::Path, http::StatusCode, response::Response};
use http_body_util::BodyExt;
use medvirk_kernel::{Error, Message, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Reader, Submitted, json as answer, see_other};
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{Opened, Refused, gone, open, page, photos};
use crate::{
    T,
    model::{channel::Channel, report::Entry},
    tables::{
        keep::{Incoming, Kept, keep},
        questionnaire,
        store::{
            photo,
            report::{self, Picture},
        },
    },
    text,
};

/// Most bytes of a report without photos.
const MOST_REPORT: usize = 1024 * 1024;
/// How much of a body that is too large is read and thrown away, so that the sender sees the answer.
const MOST_DRAINED: usize = 256 * 1024 * 1024;

/// What the page's script sends.
#[derive(Deserialize)]
struct SentReport {
    client_id: String,
    fields: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    photos: Vec<SentPhoto>,
}

#[derive(Deserialize)]
struct SentPhoto {
    id: Uuid,
    #[serde(default)]
    description: String,
}

/// The form, without script.
pub(super) async fn form(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let (submitted, pictures, faults) = match photos::from_form(&opened, &submitted).await {
        Ok(found) => found,
        Err(Error::Refused(refusals)) => {
            return page::come_back(&opened, submitted, refusals).await;
        }
        Err(other) => return Err(other.into()),
    };
    let t = T(cx.language());
    match accept(&opened, &submitted, pictures, faults).await {
        Ok(kept) => {
            let words = match kept {
                Kept::New(_) => t.table_flash_received(),
                Kept::Already(_) => t.table_flash_already(),
                Kept::Rival(_) => t.table_flash_rival(),
            };
            Ok(see_other(&opened.path("/receipt")).flash(&words))
        }
        Err(Error::Refused(refusals)) => page::come_back(&opened, submitted, refusals).await,
        Err(other) => Err(other.into()),
    }
}

/// The report, sent by the page's script.
pub(super) async fn json(
    cx: Cx,
    Path(token): Path<String>,
    body: Body,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let Some(bytes) = bounded(body, MOST_REPORT).await? else {
        let words = text::table_report_too_large();
        return refused(&cx, StatusCode::PAYLOAD_TOO_LARGE, [("", words)]);
    };
    let Ok(sent) = serde_json::from_slice::<SentReport>(&bytes) else {
        return refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, [("", text::table_unreadable())]);
    };
    match accept_json(&opened, sent).await {
        Ok(kept) => {
            let (state, words) = match kept {
                Kept::New(_) => ("received", text::table_flash_received()),
                Kept::Already(_) => ("already", text::table_flash_already()),
                Kept::Rival(_) => ("rival", text::table_flash_rival()),
            };
            let receipt = opened.path("/receipt");
            let said = json!({
                "state": state,
                "receipt_url": receipt,
                "message": words.to(cx.language()),
            });
            answer(StatusCode::OK, &said)
        }
        Err(Error::Refused(faults)) => refusals(&cx, &faults),
        Err(other) => Err(other.into()),
    }
}

async fn accept_json(opened: &Opened, sent: SentReport) -> Result<Kept> {
    let asked = sent.photos.into_iter().map(|photo| (photo.id, photo.description)).collect();
    let pictures = photos::found(opened, asked).await?;
    let fields = sent.fields.into_iter().filter(|(name, _)| name != "client_id");
    let pairs = fields
        .flat_map(|(name, values)| values.into_iter().map(move |value| (name.clone(), value)))
        .chain([("client_id".to_owned(), sent.client_id)]);
    let form = Submitted::from_pairs(pairs);
    accept(opened, &form, pictures, Refusals::default()).await
}

/// Reads, checks and keeps a report of the host.
async fn accept(
    opened: &Opened,
    form: &Submitted,
    pictures: Vec<Picture>,
    faults: Refusals,
) -> Result<Kept> {
    let (cx, seat) = (&opened.cx, &opened.seat);
    let permit = opened.permit()?;
    let mut reader = Reader::new(form);
    let answered = questionnaire::read(cx, seat, form, &mut reader);
    let sent = (Channel::Web, medvirk_kernel::to_oslo(cx.now()).fixed_offset());
    let checked = questionnaire::complete(cx, seat, &answered.draft, sent, Entry::Host);
    let mut all = Refusals::default();
    // In the order people meet the fields: what the form lacks, what cannot be read, the photos.
    let checked = match checked {
        Ok(checked) => Some(checked),
        Err(Error::Refused(refusals)) => {
            all.0.extend(refusals.0);
            None
        }
        Err(other) => return Err(other),
    };
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        // A field that cannot be read is not also missing.
        all.0.retain(|known| {
            known.field.is_none() || !refusals.0.iter().any(|r| r.field == known.field)
        });
        all.0.extend(refusals.0);
    }
    all.0.extend(faults.0);
    let Some(checked) = all.or(checked)? else {
        return Err(Error::refused(text::table_unreadable()));
    };
    let incoming = Incoming {
        pictures,
        guests: answered.guests,
        send_copy: answered.send_copy,
        ..Incoming::of(checked.report, checked.flags)
    };
    let tx = cx.begin().await?;
    let kept = keep(&tx, cx, &permit, seat, incoming).await?;
    tx.commit().await?;
    Ok(kept)
}

#[derive(Deserialize)]
struct Device {
    client_id: String,
}

/// Tells a device whether another one writes at the same table.
pub(super) async fn device(
    cx: Cx,
    Path(token): Path<String>,
    body: Body,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let bytes = bounded(body, 1_000).await?.unwrap_or_default();
    let Ok(device) = serde_json::from_slice::<Device>(&bytes) else {
        return refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, [("", text::table_unreadable())]);
    };
    let id = device.client_id.parse::<Uuid>();
    let Ok(id) = id else {
        return refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, [("", text::table_unreadable())]);
    };
    let permit = opened.permit()?;
    let tx = cx.begin().await?;
    let (seat, id) = (opened.seat.id(), id.to_string());
    let other = photo::see_device(&tx, &permit, seat, &id, cx.now()).await?;
    let is_sent = report::counted(&tx, seat).await?.is_some();
    tx.commit().await?;
    answer(StatusCode::OK, &json!({ "other_device": other.is_some(), "is_sent": is_sent }))
}

/// The whole body; `None` when it has more than `most` bytes.
pub(super) async fn bounded(mut body: Body, most: usize) -> Result<Option<Vec<u8>>> {
    let (mut bytes, mut seen) = (Vec::new(), 0usize);
    while let Some(frame) = body.frame().await {
        let Ok(data) = frame?.into_data() else { continue };
        seen += data.len();
        if seen <= most {
            bytes.extend_from_slice(&data);
        } else if seen > MOST_DRAINED {
            break;
        }
    }
    Ok((seen <= most).then_some(bytes))
}

/// Refusals, as the script reads them.
pub(super) fn refusals(cx: &Cx, refusals: &Refusals) -> std::result::Result<Response, Fault> {
    let faults = refusals.0.iter().map(|r| (r.field.as_deref().unwrap_or(""), r.message.clone()));
    refused(cx, StatusCode::UNPROCESSABLE_ENTITY, faults)
}

/// Refusals with a status of their own.
pub(super) fn refused<'a>(
    cx: &Cx,
    status: StatusCode,
    faults: impl IntoIterator<Item = (&'a str, Message)>,
) -> std::result::Result<Response, Fault> {
    let errors: Vec<Value> = faults
        .into_iter()
        .map(|(field, words)| json!({ "field": field, "message": words.to(cx.language()) }))
        .collect();
    answer(status, &json!({ "errors": errors }))
}

/// A link that does not open, as the script reads it.
pub(super) fn as_json(cx: &Cx, problem: Refused) -> std::result::Result<Response, Fault> {
    problem.told(|reason| refused(cx, reason.status(), [("", reason.words())]))
}
