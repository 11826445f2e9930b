//! What the phone at the door sends: one act as a form, or all that waited as JSON. Everything may come
//! late, twice and from several phones; what was done last holds.

use axum::{body::Body, extract::Path, http::StatusCode, response::Response};
use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Reader, Submitted, json as answer, see_other};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

use super::{
    Opened, Refused, gone, open,
    page::{Asked, ask, board, come_back},
};
use crate::{Act, Arrival, Seat, T, WalkIn, actions, model::SignUpId, store, text};

/// Most bytes of one sending.
const MOST_BYTES: usize = 512 * 1024;
/// Most acts of one sending; a phone with more sends again.
const MOST_ACTS: usize = 500;
const MOST_PEOPLE: i64 = 99;
const NAME: usize = 200;

/// One act as the phone tells it. Without a sign-up it is a walk-in.
#[derive(Deserialize)]
struct Told {
    id: Uuid,
    sign_up: Option<Uuid>,
    #[serde(default)]
    name: String,
    came: u32,
    at: DateTime<Utc>,
}

#[derive(Deserialize)]
struct Sent {
    acts: Vec<Told>,
}

/// The list, for the phone to keep.
pub(super) async fn list(
    cx: Cx,
    Path(token): Path<String>,
) -> std::result::Result<Response, Fault> {
    match open(&cx, &token).await {
        Ok(opened) => {
            opened.permit()?;
            answer(StatusCode::OK, &json!({ "board": board(&opened).await? }))
        }
        Err(refused) => as_json(&cx, refused),
    }
}

/// All that waited on the phone, in its order; answers with the acts that are on disk and the new list.
pub(super) async fn json(
    cx: Cx,
    Path(token): Path<String>,
    body: Body,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return as_json(&cx, refused),
    };
    let bytes = axum::body::to_bytes(body, MOST_BYTES).await.unwrap_or_default();
    let Ok(sent) = serde_json::from_slice::<Sent>(&bytes) else {
        let words = T(cx.language()).door_unreadable();
        return answer(StatusCode::UNPROCESSABLE_ENTITY, &json!({ "message": words }));
    };
    let mut kept = Vec::new();
    for told in sent.acts.into_iter().take(MOST_ACTS) {
        let id = told.id;
        match act(&opened, told).await {
            Ok(_) => kept.push(id),
            // Somebody unknown here, e.g. erased meanwhile: telling it again would change nothing.
            Err(Error::NotFound) => kept.push(id),
            Err(Error::Conflict(_)) => {}
            Err(other) => return Err(other.into()),
        }
    }
    answer(StatusCode::OK, &json!({ "kept": kept, "board": board(&opened).await? }))
}

/// The person is in the room already, so nobody is asked again whether they may be.
async fn act(opened: &Opened, told: Told) -> Result<Seat> {
    let name: String = told.name.trim().chars().filter(|c| *c != '\0').take(NAME).collect();
    let permit = opened.permit()?;
    let (cx, meeting) = (&opened.cx, &opened.meeting);
    let tx = cx.begin().await?;
    let seat = match told.sign_up {
        Some(one) => {
            let act = Act { id: told.id, sign_up: SignUpId(one), at: told.at, came: told.came };
            actions::arrive(&tx, cx, &permit, meeting, Arrival { act, is_let_in: true }).await?
        }
        None => {
            let (id, at) = (told.id, told.at);
            let walk_in = WalkIn { id, name, came: told.came, at, is_let_in: true };
            actions::walk_in(&tx, cx, &permit, meeting, walk_in).await?.1
        }
    };
    tx.commit().await?;
    Ok(seat)
}

/// One check-in, correction or undoing as a form.
pub(super) async fn check_in(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let permit = opened.permit()?;
    let (cx, t) = (&opened.cx, T(opened.cx.language()));
    let sign_up: Uuid = submitted.get("sign_up").parse().map_err(|_| Error::NotFound)?;
    let mut reader = Reader::new(&submitted);
    let came = reader.whole("came", text::door_came(), 0..=MOST_PEOPLE);
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&opened, submitted, refusals).await;
    }
    let came = came.and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
    let id = submitted.get("act").parse().unwrap_or_else(|_| cx.new_id());
    let act = Act { id, sign_up: SignUpId(sign_up), at: cx.now(), came };
    let arrival = Arrival { act, is_let_in: submitted.has("let_in", "1") };
    let tx = cx.begin().await?;
    let seat = actions::arrive(&tx, cx, &permit, &opened.meeting, arrival).await?;
    tx.commit().await?;
    let one = store::sign_up(cx.db().reader(), SignUpId(sign_up)).await?;
    if seat == Seat::Asked {
        let sign_up = sign_up.to_string();
        let asked = Asked { sign_up, name: one.name, came, act: id.to_string() };
        return ask(&opened, asked).await;
    }
    let words = if came > 0 { t.door_is_in(one.number) } else { t.door_is_out(one.number) };
    Ok(see_other(&opened.path("")).flash(&words))
}

/// Somebody who had not signed up, as a form.
pub(super) async fn walk_in(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> std::result::Result<Response, Fault> {
    let opened = match open(&cx, &token).await {
        Ok(opened) => opened,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let permit = opened.permit()?;
    let (cx, t) = (&opened.cx, T(opened.cx.language()));
    let mut reader = Reader::new(&submitted);
    let name = reader.text("name", text::door_name(), NAME);
    let came = reader.whole("came", text::door_came(), 1..=MOST_PEOPLE);
    if let Err(Error::Refused(refusals)) = reader.finish(()) {
        return come_back(&opened, submitted, refusals).await;
    }
    let came = came.and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
    let id = submitted.get("act").parse().unwrap_or_else(|_| cx.new_id());
    let is_let_in = submitted.has("let_in", "1");
    let walk_in = WalkIn { id, name: name.clone(), came, at: cx.now(), is_let_in };
    let tx = cx.begin().await?;
    let (_, seat) = actions::walk_in(&tx, cx, &permit, &opened.meeting, walk_in).await?;
    tx.commit().await?;
    match seat {
        Seat::Asked => {
            let act = id.to_string();
            ask(&opened, Asked { sign_up: String::new(), name, came, act }).await
        }
        Seat::Over => Ok(see_other(&opened.path("")).flash(&t.door_walked_in_over(came))),
        Seat::Placed => Ok(see_other(&opened.path("")).flash(&t.door_walked_in(came))),
    }
}

fn as_json(cx: &Cx, refused: Refused) -> std::result::Result<Response, Fault> {
    refused.told(|problem| {
        let words = gone::words(T(cx.language()), problem);
        answer(problem.status(), &json!({ "message": words }))
    })
}
