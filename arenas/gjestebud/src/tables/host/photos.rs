//! Photos of drawings, sent one by one before the report, under ids their device made.

use std::collections::BTreeMap;

use axum::{body::Body, extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Submitted, bytes,
    photo::{MOST_BYTES, PhotoFault, made_anew},
};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{Opened, gone, open, send};
use crate::{
    tables::{
        picture::{self, MOST_PICTURES},
        store::{photo, report::Picture},
    },
    text,
};

/// Photos one table may leave before a report comes: some tries on two devices.
const MOST_LEFT: u64 = 24;

/// Takes one photo: the body is the file.
pub(super) async fn receive(
    cx: Cx,
    Path((token, photo)): Path<(String, Uuid)>,
    body: Body,
) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return send::as_json(&cx, refused),
    };
    let Some(bytes) = send::bounded(body, MOST_BYTES).await? else {
        let fault = picture::words(PhotoFault::TooLarge);
        return send::refused(&cx, StatusCode::PAYLOAD_TOO_LARGE, [("photo", fault)]);
    };
    match store(&opened, photo, bytes).await {
        Ok(()) => medvirk_web::json(StatusCode::OK, &serde_json::json!({ "state": "received" })),
        Err(Error::Refused(refusals)) => send::refusals(&cx, &refusals),
        Err(other) => Err(other.into()),
    }
}

/// Makes a photo anew and keeps it under its id. The same id again changes nothing.
async fn store(opened: &Opened, id: Uuid, bytes: Vec<u8>) -> Result<()> {
    let (cx, seat) = (&opened.cx, &opened.seat);
    let permit = opened.permit()?;
    let db = cx.db().reader();
    if photo::files(db, seat.id()).await?.contains_key(&id) {
        return Ok(());
    }
    if photo::count(db, seat.id()).await? >= MOST_LEFT {
        return Err(Error::refused_at("photo", text::table_photo_too_many(MOST_PICTURES)));
    }
    let jpeg = match made_anew(bytes).await? {
        Ok(jpeg) => jpeg,
        Err(fault) => return Err(Error::refused_at("photo", picture::words(fault))),
    };
    let file = format!("gjestebud/{}/{id}.jpg", seat.id());
    // The file first: a photo that is noted is there.
    cx.site().files.put(&file, jpeg).await?;
    let tx = cx.begin().await?;
    photo::insert(&tx, &permit, (seat.id(), id), &file, cx.now()).await?;
    tx.commit().await
}

/// Keeps the photos that came with a form, and gives back the form with their ids in place of the
/// files, so that they need not be chosen again when something else must be put right.
pub(super) async fn from_form(
    opened: &Opened,
    submitted: &Submitted,
) -> Result<(Submitted, Vec<Picture>, Refusals)> {
    let mut refusals = Refusals::default();
    let mut kept: Vec<(Uuid, String)> = Vec::new();
    for id in submitted.get("kept").split(' ').filter_map(|id| id.parse::<Uuid>().ok()) {
        kept.push((id, submitted.get(&format!("kept-text-{id}")).to_owned()));
    }
    for n in 1..=MOST_PICTURES {
        let field = format!("photo-{n}");
        for upload in submitted.files(&field) {
            let id = id_of(&upload.bytes);
            match store(opened, id, upload.bytes.clone()).await {
                Ok(()) if kept.iter().any(|(known, _)| *known == id) => {}
                Ok(()) => kept.push((id, submitted.get(&format!("photo-text-{n}")).to_owned())),
                Err(Error::Refused(faults)) => {
                    for fault in faults.0 {
                        refusals.push(medvirk_kernel::Refusal::at(&field, fault.message));
                    }
                }
                Err(other) => return Err(other),
            }
        }
    }
    let pictures = found(opened, kept.clone()).await?;
    let ids: Vec<_> = kept.iter().map(|(id, _)| id.to_string()).collect();
    let is_of_photo =
        |name: &str| name == "kept" || name.starts_with("kept-text-") || name.starts_with("photo-");
    let others = submitted.pairs().filter(|(name, _)| !is_of_photo(name));
    let mut pairs: Vec<(String, String)> =
        others.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    pairs.push(("kept".to_owned(), ids.join(" ")));
    pairs.extend(kept.into_iter().map(|(id, words)| (format!("kept-text-{id}"), words)));
    Ok((Submitted::from_pairs(pairs), pictures, refusals))
}

/// The stored photos with these ids.
///
/// # Errors
/// Refused when one has not arrived or there are too many.
pub(super) async fn found(opened: &Opened, asked: Vec<(Uuid, String)>) -> Result<Vec<Picture>> {
    if asked.len() > MOST_PICTURES {
        return Err(Error::refused_at("photo", text::table_photo_too_many(MOST_PICTURES)));
    }
    let stored: BTreeMap<_, _> = photo::files(opened.cx.db().reader(), opened.seat.id()).await?;
    asked
        .into_iter()
        .map(|(id, description)| match stored.get(&id) {
            Some(file) => Ok(Picture {
                id,
                file: file.clone(),
                description: description.trim().chars().take(500).collect(),
            }),
            None => Err(Error::refused_at("photo", text::table_photo_missing())),
        })
        .collect()
}

/// The same file is the same photo, however often a form is sent.
fn id_of(bytes: &[u8]) -> Uuid {
    let digest = Sha256::digest(bytes);
    let mut id = [0u8; 16];
    id.copy_from_slice(&digest[..16]);
    Uuid::from_bytes(id)
}

/// A photo of this table.
pub(super) async fn show(
    cx: Cx,
    Path((token, photo)): Path<(String, Uuid)>,
) -> Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let files = photo::files(cx.db().reader(), opened.seat.id()).await?;
    let file = files.get(&photo).ok_or(Error::NotFound)?;
    Ok(bytes("image/jpeg", cx.site().files.get(file).await?))
}
