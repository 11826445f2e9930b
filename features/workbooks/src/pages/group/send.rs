//! What the group's page sends: single writes as JSON while somebody types, or the whole page as a
//! form. Everything may come late, twice and from several devices.

use axum::{body::Body, extract::Path, http::StatusCode, response::Response};
use medvirk_kernel::{Error, Message, Result};
use medvirk_slice::Cx;
use medvirk_web::{
    Fault, Flash, Submitted, json as answer,
    photo::{self, MOST_BYTES, PhotoFault},
    see_other,
};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{Opened, Refused, gone, open, state::state as state_of};
use crate::{
    T,
    actions::{self, Field},
    model::{Kind, Photo, Write},
    text,
};

/// Most bytes of one sending.
const MOST_SENT: usize = 1024 * 1024;
/// Most writes of one sending; a device with more sends again.
const MOST_WRITES: usize = 500;

type Answer = std::result::Result<Response, Fault>;

/// One write as the device tells it.
#[derive(Deserialize)]
struct Told {
    id: Uuid,
    key: String,
    value: String,
    base: i32,
    #[serde(default)]
    settles: Vec<Uuid>,
}

#[derive(Deserialize)]
struct Sent {
    device: Uuid,
    writes: Vec<Told>,
}

/// What stands now.
pub(super) async fn state(cx: Cx, Path(token): Path<String>) -> Answer {
    match open(&cx, &token).await {
        Ok(opened) => {
            let answers = opened.answers().await?;
            let now = state_of(&opened.booklets, &answers, cx.language());
            answer(StatusCode::OK, &json!({ "state": now }))
        }
        Err(refused) => as_json(&cx, refused),
    }
}

/// All that waited on the device, in its order; answers with the writes that are on disk and with what
/// stands now.
pub(super) async fn json(cx: Cx, Path(token): Path<String>, body: Body) -> Answer {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let bytes = axum::body::to_bytes(body, MOST_SENT).await.unwrap_or_default();
    let Ok(sent) = serde_json::from_slice::<Sent>(&bytes) else {
        return refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, text::refused_unreadable());
    };
    match write(&opened, sent).await {
        Ok(kept) => {
            let answers = opened.answers().await?;
            let now = state_of(&opened.booklets, &answers, cx.language());
            answer(StatusCode::OK, &json!({ "kept": kept, "state": now }))
        }
        Err(Error::Refused(refusals)) => {
            let words = refusals.0.into_iter().next().map(|one| one.message);
            let words = words.unwrap_or_else(text::refused_unreadable);
            refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, words)
        }
        Err(other) => Err(other.into()),
    }
}

async fn write(opened: &Opened, sent: Sent) -> Result<Vec<Uuid>> {
    let permit = opened.permit()?;
    let writer = sent.device.to_string();
    let writes = sent.writes.into_iter().take(MOST_WRITES).map(|told| Write {
        id: told.id,
        key: told.key,
        value: told.value,
        base: told.base,
        writer: writer.clone(),
        settles: told.settles,
    });
    let tx = opened.cx.begin().await?;
    let (cx, group) = (&opened.cx, &opened.group);
    let kept = actions::write(&tx, cx, &permit, group, &opened.booklets, writes.collect()).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The whole page as a form, without script: texts, ticks, wordings looked at, photos.
pub(super) async fn form(cx: Cx, Path(token): Path<String>, submitted: Submitted) -> Answer {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let permit = opened.permit()?;
    let device = submitted.get("device").parse::<Uuid>().unwrap_or_else(|_| cx.new_id());
    let settles: Vec<Uuid> =
        submitted.all("settle").into_iter().filter_map(|id| id.parse().ok()).collect();
    let photos = photos_of(&opened, &submitted).await?;
    let tx = opened.cx.begin().await?;
    let (cx, group, booklets) = (&opened.cx, &opened.group, &opened.booklets);
    let said = (device.to_string(), fields(&opened, &submitted), settles);
    actions::write_form(&tx, cx, &permit, group, booklets, (&said.0, said.1, said.2)).await?;
    for photo in &photos.0 {
        actions::put_photo(&tx, cx, &permit, group, booklets, photo).await?;
    }
    for id in submitted.all("remove-photo").into_iter().filter_map(|id| id.parse().ok()) {
        actions::take_out_photo(&tx, cx, &permit, group, booklets, id).await?;
    }
    tx.commit().await?;
    let t = T(cx.language());
    let words =
        photos.1.map_or_else(|| t.page_saved(), |fault| photo_words(fault).to(cx.language()));
    Ok(see_other(&opened.path("")).flash(&words))
}

/// Every cell the page had, with the version it showed. A tick that is not sent is not set.
fn fields(opened: &Opened, submitted: &Submitted) -> Vec<Field> {
    let keys = opened.booklets.iter().flat_map(|booklet| booklet.keys());
    keys.filter_map(|key| {
        let base = submitted.get(&format!("v-{key}")).parse().ok()?;
        let value = submitted.get(&format!("c-{key}")).to_owned();
        Some((key, value, base))
    })
    .collect()
}

/// Photos that came with a form, made anew and stored; and why one was not.
async fn photos_of(
    opened: &Opened,
    submitted: &Submitted,
) -> Result<(Vec<Photo>, Option<PhotoFault>)> {
    let (mut photos, mut fault) = (Vec::new(), None);
    for booklet in &opened.booklets {
        for task in &booklet.tasks {
            for part in task.parts.iter().filter(|part| part.kind == Kind::Drawing) {
                let key = booklet.part(task, part);
                for upload in submitted.files(&format!("p-{key}")).filter(|u| !u.bytes.is_empty()) {
                    let id: Uuid = opened.cx.new_id();
                    match stored(opened, id, &key, upload.bytes.clone()).await? {
                        Ok(photo) => photos.push(photo),
                        Err(why) => fault = Some(why),
                    }
                }
            }
        }
    }
    Ok((photos, fault))
}

/// Makes a photo anew and stores it. The file first: a photo that is noted is there.
async fn stored(
    opened: &Opened,
    id: Uuid,
    key: &str,
    bytes: Vec<u8>,
) -> Result<std::result::Result<Photo, PhotoFault>> {
    let jpeg = match photo::made_anew(bytes).await? {
        Ok(jpeg) => jpeg,
        Err(fault) => return Ok(Err(fault)),
    };
    let file = format!("workbooks/{}/{id}.jpg", opened.group.id);
    opened.cx.site().files.put(&file, jpeg).await?;
    Ok(Ok(Photo { id, key: key.to_owned(), file }))
}

/// One photo: the body is the file, the part stands in the query `?part=`.
pub(super) async fn photo(
    cx: Cx,
    Path((token, photo)): Path<(String, Uuid)>,
    axum::extract::Query(part): axum::extract::Query<PartOf>,
    body: Body,
) -> Answer {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let permit = opened.permit()?;
    let Ok(bytes) = axum::body::to_bytes(body, MOST_BYTES).await else {
        let words = photo_words(PhotoFault::TooLarge);
        return refused(&cx, StatusCode::PAYLOAD_TOO_LARGE, words);
    };
    let photo = match stored(&opened, photo, &part.part, bytes.to_vec()).await? {
        Ok(photo) => photo,
        Err(why) => return refused(&cx, StatusCode::UNPROCESSABLE_ENTITY, photo_words(why)),
    };
    let tx = opened.cx.begin().await?;
    let (cx, group) = (&opened.cx, &opened.group);
    match actions::put_photo(&tx, cx, &permit, group, &opened.booklets, &photo).await {
        Ok(()) => tx.commit().await?,
        Err(Error::Refused(refusals)) => {
            let words = refusals.0.into_iter().next().map(|one| one.message);
            let words = words.unwrap_or_else(text::refused_unreadable);
            return refused(cx, StatusCode::UNPROCESSABLE_ENTITY, words);
        }
        Err(other) => return Err(other.into()),
    }
    answer(StatusCode::OK, &json!({ "kept": [photo.id] }))
}

#[derive(Deserialize)]
pub(super) struct PartOf {
    part: String,
}

/// A photo is taken out, by the script.
pub(super) async fn remove_photo(
    cx: Cx,
    Path((token, photo)): Path<(String, Uuid)>,
    _body: Body,
) -> Answer {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let permit = opened.permit()?;
    let tx = opened.cx.begin().await?;
    let (cx, group) = (&opened.cx, &opened.group);
    actions::take_out_photo(&tx, cx, &permit, group, &opened.booklets, photo).await?;
    tx.commit().await?;
    answer(StatusCode::OK, &json!({ "kept": [photo] }))
}

/// Why a photo cannot be kept, in words for the person.
fn photo_words(fault: PhotoFault) -> Message {
    match fault {
        PhotoFault::NotAPhoto => text::photo_wrong_kind(),
        PhotoFault::TooLarge => text::photo_too_large(MOST_BYTES / (1024 * 1024)),
    }
}

fn refused(cx: &Cx, status: StatusCode, words: Message) -> Answer {
    answer(status, &json!({ "message": words.to(cx.language()) }))
}

fn as_json(cx: &Cx, problem: Refused) -> Answer {
    problem.told(|problem| {
        let words = gone::words(T(cx.language()), problem);
        answer(problem.status(), &json!({ "message": words }))
    })
}
