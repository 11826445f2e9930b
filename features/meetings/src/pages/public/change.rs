//! What somebody does on their own page: accept, cancel, change the party, answer, say how it was.

use axum::{extract::Path, response::Response};
use medvirk_kernel::{Error, Result};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Flash, Reader, Submitted, see_other};

use super::{
    gone,
    own::{self, Own, Which},
    party,
    questions::{self, LONG},
};
use crate::{
    T, actions,
    model::{Answer, Answers, reserved},
    text,
};

/// `POST /s/{token}/accept`
pub(super) async fn accept(
    cx: Cx,
    Path(token): Path<String>,
    _: Submitted,
) -> Result<Response, Fault> {
    let own = match own::open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let permit = own.permit()?;
    let tx = own.cx.begin().await?;
    actions::accept(&tx, &own.cx, &permit, &own.meeting, own.one.id, cx.now()).await?;
    tx.commit().await?;
    Ok(back(&own, T(cx.language()).mine_accepted()))
}

/// `POST /s/{token}/cancel`
pub(super) async fn cancel(
    cx: Cx,
    Path(token): Path<String>,
    _: Submitted,
) -> Result<Response, Fault> {
    let own = match own::open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    // Pressed twice, the second does nothing; after the meeting there is nothing to give back.
    if own.is_open() {
        let permit = own.permit()?;
        let tx = own.cx.begin().await?;
        actions::cancel(&tx, &own.cx, &permit, &own.meeting, own.one.id, cx.now()).await?;
        tx.commit().await?;
    }
    Ok(see_other(&own.path("")))
}

/// `POST /s/{token}/party`
pub(super) async fn change_party(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let own = match own::open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    if !own.is_open() {
        return Err(Error::Conflict(text::refused_not_signed_up()).into());
    }
    let rules = &own.meeting.plan.sign_up;
    let mut reader = Reader::new(&submitted);
    let read = party::read(&mut reader, &submitted, rules.party_max, rules.children);
    let changed = match reader.finish(read) {
        Ok(party) => put_party(&own, party).await,
        Err(refused) => Err(refused),
    };
    settle(&own, Which::Party, submitted, changed, T(cx.language()).mine_party_changed()).await
}

async fn put_party(own: &Own, party: (u32, crate::model::Children)) -> Result<()> {
    let permit = own.permit()?;
    let tx = own.cx.begin().await?;
    actions::change_party(&tx, &own.cx, &permit, &own.meeting, own.one.id, party).await?;
    tx.commit().await
}

/// `POST /s/{token}/answers`
pub(super) async fn answer(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let own = match own::open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    let mut reader = Reader::new(&submitted);
    let read = questions::read(&own.cx, &mut reader, &submitted, &own.questions());
    let kept = match reader.finish(read) {
        Ok(answers) => put_answers(&own, answers).await,
        Err(refused) => Err(refused),
    };
    settle(&own, Which::Answers, submitted, kept, T(cx.language()).mine_answered()).await
}

async fn put_answers(own: &Own, answers: (Answers, Answers)) -> Result<()> {
    let permit = own.permit()?;
    let tx = own.cx.begin().await?;
    actions::change_answers(&tx, &own.cx, &permit, &own.meeting, own.one.id, answers).await?;
    tx.commit().await
}

/// `POST /s/{token}/rating`
pub(super) async fn rate(
    cx: Cx,
    Path(token): Path<String>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let own = match own::open(&cx, &token).await {
        Ok(own) => own,
        Err(refused) => return refused.told(|problem| gone::page(&cx, problem)),
    };
    if !own.is_rated() {
        return Err(Error::Conflict(text::mine_refused_rating_early()).into());
    }
    let mut reader = Reader::new(&submitted);
    let label = text::mine_rating_question();
    let rating = reader.whole(reserved::RATING, label.clone(), 1..=5);
    let rating = reader.must(reserved::RATING, label, rating).unwrap_or_default();
    let words = reader.text(reserved::RATING_TEXT, text::mine_rating_text(), LONG);
    let answers = Answers::from_iter([
        (reserved::RATING.to_owned(), Answer::Number(rating)),
        (reserved::RATING_TEXT.to_owned(), Answer::One(words)),
    ]);
    let kept = match reader.finish((answers, Answers::default())) {
        Ok(answers) => put_answers(&own, answers).await,
        Err(refused) => Err(refused),
    };
    settle(&own, Which::Rating, submitted, kept, T(cx.language()).mine_rated()).await
}

/// The own page once more: with what was kept, or with what must be mended.
async fn settle(
    own: &Own,
    which: Which,
    submitted: Submitted,
    kept: Result<()>,
    words: String,
) -> Result<Response, Fault> {
    match kept {
        Ok(()) => Ok(back(own, words)),
        Err(Error::Refused(refusals)) => own::come_back(own, which, submitted, refusals).await,
        Err(other) => Err(other.into()),
    }
}

fn back(own: &Own, words: String) -> Response {
    see_other(&own.path("")).flash(&words)
}
