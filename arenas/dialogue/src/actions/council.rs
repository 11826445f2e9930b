//! The user council of a meeting: it is invited with the agenda, asks, and gets an answer.

use chrono::{DateTime, Utc};
use medvirk_kernel::{Error, Permit, Result};
use medvirk_meetings::model::{Meeting, MeetingState};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;

use super::{meeting::carry, save};
use crate::{
    letters::{self, Letter},
    model::{Planned, PlannedId, Question, QuestionId, Series},
    store, text,
};

/// Sends the invitation with the agenda to the user council and the summons to the politicians. The
/// meeting is made and published first, where it is not. The first permit is for the year, the second for its meetings.
///
/// # Errors
/// A refusal, when there is no day, no place, no topic or nobody to write to, and when the meeting is
/// over or called off; [`Error::Conflict`], when somebody changed the year.
pub async fn invite(
    tx: &Tx,
    cx: &Cx,
    permits: (&Permit, &Permit),
    (series, id): (&Series, PlannedId),
) -> Result<()> {
    let mut series = series.clone();
    let year = series.plan.clone();
    let found = series.plan.meetings.iter_mut().find(|one| one.id == id);
    let planned = found.ok_or(Error::NotFound)?;
    ready(planned)?;
    carry(tx, cx, permits.1, (&year, series.process), planned).await?;
    // What people are invited to is announced to everybody (kommuneloven § 11-3).
    if let Some(made) = planned.meeting {
        let meeting = medvirk_meetings::get(tx, made).await?;
        invitable(&meeting, cx.now())?;
        if meeting.state == MeetingState::Draft {
            medvirk_meetings::publish(tx, cx, permits.1, &meeting).await?;
        }
    }
    planned.invited_on = Some(cx.today());
    letters::tell(tx, cx, id, Letter::Invitation).await?;
    save(tx, cx, permits.0, &series, "invited").await
}

/// Whether an invitation says what somebody must know to come prepared.
///
/// # Errors
/// A refusal at the first field that lacks something.
pub(crate) fn ready(planned: &Planned) -> Result<()> {
    let lacks = [
        (planned.day.is_none(), "day", text::trouble_no_day()),
        (planned.place.is_empty(), "place", text::refused_no_place()),
        (planned.topics.is_empty(), "topics", text::refused_no_topics()),
        (planned.emails.is_empty(), "emails", text::refused_no_emails()),
    ];
    match lacks.into_iter().find(|(is_lacking, ..)| *is_lacking) {
        Some((_, field, message)) => Err(Error::refused_at(field, message)),
        None => Ok(()),
    }
}

/// Whether anybody can still be invited to a meeting.
///
/// # Errors
/// A refusal, when it is over or called off.
pub(crate) fn invitable(meeting: &Meeting, now: DateTime<Utc>) -> Result<()> {
    match meeting.state {
        MeetingState::CalledOff => Err(Error::refused(text::refused_invite_off())),
        _ if meeting.is_over(now) => Err(Error::refused(text::refused_invite_over())),
        MeetingState::Draft | MeetingState::Published => Ok(()),
    }
}

/// Takes in a question of a user council.
///
/// # Errors
/// Internal, when the database cannot be written.
pub async fn ask(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    planned: PlannedId,
    (asker, question): (String, String),
) -> Result<QuestionId> {
    let one = Question {
        id: cx.new_id(),
        planned,
        asker,
        question,
        sent_at: cx.now(),
        is_taken_up: None,
        answer: String::new(),
    };
    store::insert_question(tx, permit, &one).await?;
    let detail = json!({ "question": one.id });
    medvirk_audit::record(tx, cx, permit, ("dialogue-meeting", planned.0), detail).await?;
    Ok(one.id)
}

/// Decides on a question. One that is taken up stands on the agenda from now on, also of the meeting
/// people can read about, and so in its minutes.
///
/// # Errors
/// A refusal, when one is not taken up without a reason; [`Error::Conflict`], when somebody decided or
/// changed the year meanwhile.
pub async fn decide(
    tx: &Tx,
    cx: &Cx,
    permits: (&Permit, &Permit),
    (series, id, question): (&Series, PlannedId, QuestionId),
    (is_taken_up, answer): (bool, String),
) -> Result<()> {
    if !is_taken_up && answer.is_empty() {
        return Err(Error::refused_at(format!("answer-{question}"), text::refused_no_answer()));
    }
    let decided = store::decide(tx, permits.0, (id, question), (is_taken_up, &answer)).await?;
    let mut series = series.clone();
    let year = series.plan.clone();
    let found = series.plan.meetings.iter_mut().find(|one| one.id == id);
    let planned = found.ok_or(Error::NotFound)?;
    if is_taken_up {
        planned.asked.push(decided.question);
        if planned.meeting.is_some() {
            carry(tx, cx, permits.1, (&year, series.process), planned).await?;
        }
    }
    save(tx, cx, permits.0, &series, "question").await
}
