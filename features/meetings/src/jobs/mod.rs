//! What happens by itself: letters, reminders, offers that run out, what is erased.

mod remind;
mod tell;

use chrono::{DateTime, Utc};
use medvirk_jobs::queue::{self, NewJob};
use medvirk_kernel::Result;
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::{
    model::{Meeting, MeetingId, SignUpId},
    store,
};

pub(crate) use remind::DAILY;
pub(crate) use tell::{when, wordings};

/// What a letter to somebody who signed up is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Letter {
    /// A place.
    Confirmed,
    /// The waiting list.
    Waiting,
    /// The receipt once more, because the person signed up again.
    Again,
    /// The meeting is for others.
    Outside,
    /// A place became free and is theirs.
    Promoted,
    /// A place became free and can be accepted.
    Offered,
    /// It was not accepted in time.
    Lapsed,
    /// They cancelled.
    Cancelled,
    /// Time or place changed; the number tells changes apart.
    Moved(u32),
    /// The meeting will not be held.
    CalledOff,
    /// So many days are left.
    Reminder(u32),
    /// Thanks, with a question of how it was.
    Thanks,
    /// What was said and what happens next.
    Summary,
    /// None: the person only becomes known to the register.
    Known,
}

const TELL: &str = "meetings.tell";
const OFFER_ENDS: &str = "meetings.offer-ends";

/// The handlers.
pub(crate) fn all() -> Vec<Box<dyn JobHandler>> {
    vec![
        Box::new(tell::Tell),
        Box::new(remind::OfferEnds),
        Box::new(remind::Remind),
        Box::new(remind::RemindMeeting),
        Box::new(remind::Thank),
    ]
}

/// Asks for letters, each once.
pub(crate) async fn tell_many(tx: &Tx, cx: &Cx, letters: Vec<(SignUpId, Letter)>) -> Result<()> {
    let mut letters = letters;
    letters.sort_unstable_by_key(|(id, letter)| (id.0, *letter));
    letters.dedup();
    let jobs = letters.into_iter().map(|(id, letter)| {
        let payload = json!({ "sign_up": id, "letter": letter });
        let key = Some(format!("{TELL}:{id}:{letter:?}"));
        (cx.new_id(), NewJob { kind: TELL, payload, run_at: cx.now(), key })
    });
    queue::enqueue_many(tx, cx.now(), jobs.collect()).await
}

/// Asks for a letter to all who have a place or wait.
pub(crate) async fn tell_all(tx: &Tx, cx: &Cx, meeting: &Meeting, letter: Letter) -> Result<()> {
    let all = store::sign_ups(tx, meeting.id).await?;
    let live = all.iter().filter(|one| one.state.is_live());
    tell_many(tx, cx, live.map(|one| (one.id, letter)).collect()).await
}

/// Tells the arena of a meeting that something happened to it, by a job of the kind `<kind of
/// meeting>.<what>` with `{"meeting": id}`: `moved`, `called-off`, or `minutes` when they are approved or
/// added to. An arena without such a job is told nothing.
pub(crate) async fn announce(tx: &Tx, cx: &Cx, id: MeetingId, what: &str) -> Result<()> {
    tell_arena(tx, cx, (id, what), json!({ "meeting": id })).await
}

/// Tells the arena of a meeting that it is a copy of another one, by a job of the kind `<kind of
/// meeting>.copied` with `{"meeting": id, "from": id}`, so that what was prepared there comes along.
pub(crate) async fn announce_copy(tx: &Tx, cx: &Cx, from: MeetingId, id: MeetingId) -> Result<()> {
    tell_arena(tx, cx, (id, "copied"), json!({ "meeting": id, "from": from })).await
}

async fn tell_arena(
    tx: &Tx,
    cx: &Cx,
    (id, what): (MeetingId, &str),
    payload: serde_json::Value,
) -> Result<()> {
    let kind = format!("{}.{what}", store::get(tx, id).await?.kind);
    let handlers = cx.app().slices.iter().flat_map(|slice| slice.jobs());
    if !handlers.into_iter().any(|handler| handler.kind() == kind) {
        return Ok(());
    }
    let key = Some(format!("{kind}:{id}"));
    let job = NewJob { kind: &kind, payload, run_at: cx.now(), key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// Asks for the end of an offer at its time.
pub(crate) async fn end_offer(tx: &Tx, cx: &Cx, id: SignUpId, until: DateTime<Utc>) -> Result<()> {
    let payload = json!({ "sign_up": id });
    let key = Some(format!("{OFFER_ENDS}:{id}:{until}"));
    let job = NewJob { kind: OFFER_ENDS, payload, run_at: until, key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}
