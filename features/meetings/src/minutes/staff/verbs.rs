//! What staff do with minutes that are written. Each ends on their page, or on the form again with what
//! was refused.

use axum::{extract::Path, http::StatusCode, response::Response};
use chrono::NaiveDate;
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Form, Reader, Submitted};
use uuid::Uuid;

use super::{
    super::{
        actions::{self, Reply},
        letters,
        model::{FollowUp, FollowUps, PointStatus, RemarkId},
    },
    Opened, open,
    overview::{overview, values},
};
use crate::{T, policy::MINUTES, text};

/// Ends a form that changed minutes: back to them, or the form again with what was refused.
async fn ended(
    cx: &Cx,
    opened: &Opened,
    sent: Submitted,
    done: Result<()>,
    words: String,
) -> Result<Response, Fault> {
    match done {
        Ok(()) => Ok(opened.back(&words)),
        Err(Error::Refused(refusals)) => {
            // The other forms of the page stand as they were.
            let minutes = opened.minutes(cx).await?;
            let others = values(cx, opened, &minutes).await?;
            let others = others.into_iter().filter(|(name, _)| !sent.contains(name));
            let own = sent.pairs().map(|(name, value)| (name.to_owned(), value.to_owned()));
            let all = Submitted::from_pairs(own.chain(others));
            let form = Form::refused(cx, all, refusals);
            overview(cx, opened, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other.into()),
    }
}

/// The addresses of those who were there, each once.
fn addresses(reader: &mut Reader<'_>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let typed = reader.text("readers", text::minutes_readers(), 20_000);
    for part in typed.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty()) {
        let one = Submitted::from_pairs([("email", part)]);
        let mut single = Reader::new(&one);
        match single.email("email").filter(|_| single.is_good()) {
            Some(email) if all.contains(&email) => {}
            Some(email) => all.push(email),
            None => reader.refuse("readers", text::minutes_refused_reader(part)),
        }
    }
    all
}

/// `POST …/remarks`: opens for remarks.
pub(in super::super) async fn open_remarks(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes_seen(&cx, &sent).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let until = reader.date("until", text::minutes_last_day());
        let until = reader.must("until", text::minutes_last_day(), until);
        if until.is_some_and(|day| day < cx.today()) {
            reader.refuse("until", text::minutes_refused_past());
        }
        let readers = addresses(&mut reader);
        let until = reader.finish(until.unwrap_or(NaiveDate::MIN))?;
        let tx = cx.begin().await?;
        letters::send_to(&tx, &cx, &opened.permit, minutes.meeting, readers).await?;
        actions::open_remarks(&tx, &cx, &opened.permit, &minutes, until).await?;
        tx.commit().await
    };
    let done = done.await;
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_sent_out()).await
}

/// `POST …/remarks/{remark}`: answers one. One that is said to be taken in must stand in the text by now.
pub(in super::super) async fn answer(
    cx: Cx,
    Path((id, remark)): Path<(Uuid, Uuid)>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let answer = reader.text("answer", text::minutes_remark_answer(), 5_000);
        let answer = reader.finish(answer)?;
        let tx = cx.begin().await?;
        let of = (&minutes, RemarkId(remark));
        if sent.get("verdict") == "accept" {
            actions::take_in(&tx, &cx, &opened.permit, of, answer).await?;
        } else {
            let reply = Reply { is_accepted: false, answer };
            actions::answer(&tx, &cx, &opened.permit, of, reply).await?;
        }
        tx.commit().await
    };
    let done = done.await;
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_answered()).await
}

/// `POST …/approve`
pub(in super::super) async fn approve(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes_seen(&cx, &sent).await?;
    let done = async {
        let tx = cx.begin().await?;
        actions::approve(&tx, &cx, &opened.permit, &minutes, cx.now()).await?;
        tx.commit().await
    };
    let done = done.await;
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_approved()).await
}

/// `POST …/add`: adds to approved minutes.
pub(in super::super) async fn add(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let words = reader.text("addition", text::minutes_addition(), 10_000);
        let words = reader.finish(words)?;
        let tx = cx.begin().await?;
        actions::add(&tx, &cx, &opened.permit, &minutes, &words).await?;
        tx.commit().await
    };
    let done = done.await;
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_added_done()).await
}

/// `POST …/points`: what became of the action points.
pub(in super::super) async fn points(
    cx: Cx,
    Path(id): Path<Uuid>,
    sent: Submitted,
) -> Result<Response, Fault> {
    let opened = open(&cx, id, MINUTES).await?;
    let minutes = opened.minutes(&cx).await?;
    let done = async {
        let mut reader = Reader::new(&sent);
        let mut ups = FollowUps::new();
        for point in &minutes.content.points {
            let id = point.id;
            let status = PointStatus::from_code(sent.get(&format!("status-{id}")));
            let new_due = reader.date(&format!("due-{id}"), text::minutes_new_due());
            let reason = reader.text(&format!("reason-{id}"), text::minutes_reason(), 1_000);
            ups.insert(id, FollowUp { status: status.unwrap_or_default(), new_due, reason });
        }
        let ups = reader.finish(ups)?;
        let tx = cx.begin().await?;
        actions::follow_up(&tx, &cx, &opened.permit, &minutes, ups).await?;
        tx.commit().await
    };
    let done = done.await;
    ended(&cx, &opened, sent, done, T(cx.language()).minutes_points_saved()).await
}
