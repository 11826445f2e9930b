//! Reminders before the meeting, thanks after it, offers that run out.

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::Result;
use medvirk_slice::{Cx, JobHandler};
use serde_json::{Value, json};

use super::{Letter, OFFER_ENDS, tell_many};
use crate::{
    actions,
    model::{Meeting, MeetingId, MeetingState, SignUp, SignUpId, State},
    policy, store,
};

/// Kind of the daily job.
pub(crate) const DAILY: &str = "meetings.remind";
const REMIND_MEETING: &str = "meetings.remind-meeting";
const THANK: &str = "meetings.thank";
/// What should have been sent longer ago is left unsent.
const LATEST: TimeDelta = TimeDelta::hours(36);

/// Takes an offered place back when its time is over.
pub(super) struct OfferEnds;

#[async_trait]
impl JobHandler for OfferEnds {
    fn kind(&self) -> &'static str {
        OFFER_ENDS
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: SignUpId = serde_json::from_value(payload["sign_up"].clone())?;
        let one = store::sign_up(cx.db().reader(), id).await?;
        let meeting = store::get(cx.db().reader(), one.meeting).await?;
        let process = medvirk_processes::get(cx.db().reader(), meeting.process).await?;
        let permit = cx.permit(policy::TELL, process.resource())?;
        let tx = cx.begin().await?;
        actions::lapse(&tx, cx, &permit, &meeting, id, cx.now()).await?;
        tx.commit().await
    }
}

/// Once a day: puts today's reminders and thanks in the queue at their time of day.
pub(super) struct Remind;

#[async_trait]
impl JobHandler for Remind {
    fn kind(&self) -> &'static str {
        DAILY
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        let now = cx.now();
        let from = now - TimeDelta::days(2);
        let meetings = store::within(cx.db().reader(), from, now + TimeDelta::days(100)).await?;
        let tx = cx.begin().await?;
        for meeting in meetings.iter().filter(|m| m.state == MeetingState::Published) {
            for (days, at) in due(meeting, now) {
                let payload = json!({ "meeting": meeting.id, "days_before": days });
                let key = Some(format!("{REMIND_MEETING}:{}:{days}", meeting.id));
                let job = NewJob { kind: REMIND_MEETING, payload, run_at: at, key };
                queue::enqueue(&tx, cx.new_id(), now, job).await?;
            }
            let thanks_at = meeting.thanks_at();
            if meeting.ends_at <= now && now <= thanks_at + LATEST {
                let payload = json!({ "meeting": meeting.id });
                let key = Some(format!("{THANK}:{}", meeting.id));
                let job = NewJob { kind: THANK, payload, run_at: thanks_at, key };
                queue::enqueue(&tx, cx.new_id(), now, job).await?;
            }
        }
        tx.commit().await
    }
}

/// The reminders whose time comes within a day, or came within [`LATEST`] while nothing ran.
fn due(meeting: &Meeting, now: DateTime<Utc>) -> Vec<(u32, DateTime<Utc>)> {
    let moments =
        meeting.plan.reminders.iter().map(|r| (r.days_before, r.moment(meeting.starts_at)));
    let is_due = |at: DateTime<Utc>| {
        at <= now + TimeDelta::days(1) && at + LATEST > now && now < meeting.starts_at
    };
    moments.filter(|(_, at)| is_due(*at)).collect()
}

/// Reminds all who have a place in one meeting.
pub(super) struct RemindMeeting;

#[async_trait]
impl JobHandler for RemindMeeting {
    fn kind(&self) -> &'static str {
        REMIND_MEETING
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let days: u32 = serde_json::from_value(payload["days_before"].clone())?;
        let meeting = store::get(cx.db().reader(), id).await?;
        let reminder = meeting.plan.reminders.iter().find(|r| r.days_before == days);
        // The meeting may have been moved or called off since.
        let Some(at) = reminder.map(|r| r.moment(meeting.starts_at)) else { return Ok(()) };
        let is_due = at <= cx.now() && cx.now() < meeting.starts_at;
        if !is_due || meeting.state != MeetingState::Published {
            return Ok(());
        }
        // Somebody who signed up after the reminder has just had the receipt.
        let has_place = |one: &SignUp| one.state == State::Confirmed && one.entered_at < at;
        tell(cx, id, Letter::Reminder(days), has_place).await
    }
}

/// Thanks all who came.
pub(super) struct Thank;

#[async_trait]
impl JobHandler for Thank {
    fn kind(&self) -> &'static str {
        THANK
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let meeting = store::get(cx.db().reader(), id).await?;
        if meeting.state != MeetingState::Published || !meeting.is_over(cx.now()) {
            return Ok(());
        }
        tell(cx, id, Letter::Thanks, |one| one.checked_in_at.is_some()).await
    }
}

async fn tell(
    cx: &Cx,
    meeting: MeetingId,
    letter: Letter,
    is_for: impl Fn(&SignUp) -> bool,
) -> Result<()> {
    let tx = cx.begin().await?;
    let all = store::sign_ups(&tx, meeting).await?;
    let to = all.iter().filter(|one| is_for(one)).map(|one| (one.id, letter));
    tell_many(&tx, cx, to.collect()).await?;
    tx.commit().await
}
