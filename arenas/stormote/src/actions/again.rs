//! A stormøte held again: what was prepared for one comes along when its meeting is copied to a new day.

use std::collections::BTreeMap;

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_kernel::{Error, Permit, Result, to_oslo};
use medvirk_meetings::{
    get,
    model::{Meeting, MeetingId},
};
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde_json::{Value, json};

use crate::{
    model::{About, Invitee, InviteeId, Pair, Program, Run, Task, Training},
    policy::EDIT,
    store,
};

/// Hears from `medvirk-meetings` that a stormøte was copied.
pub(crate) struct Copied;

#[async_trait]
impl JobHandler for Copied {
    fn kind(&self) -> &'static str {
        "stormote.copied"
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let from: MeetingId = serde_json::from_value(payload["from"].clone())?;
        let to: MeetingId = serde_json::from_value(payload["meeting"].clone())?;
        let tx = cx.begin().await?;
        let (from, to) = match (get(&tx, from).await, get(&tx, to).await) {
            // A draft can be taken away before this runs.
            (Err(Error::NotFound), _) | (_, Err(Error::NotFound)) => return Ok(()),
            (from, to) => (from?, to?),
        };
        let process = medvirk_processes::get(&tx, to.process).await?;
        let permit = cx.permit(EDIT, process.resource())?;
        if is_untouched(&tx, to.id).await? {
            copy(&tx, cx, &permit, &from, &to).await?;
        }
        tx.commit().await
    }
}

/// A job may run twice, and somebody may have begun to prepare meanwhile.
async fn is_untouched(tx: &Tx, id: MeetingId) -> Result<bool> {
    let (_, setup) = store::setup(tx, id).await?;
    let (_, program) = store::program(tx, id).await?;
    Ok(setup == 0 && program == 0 && store::invitees(tx, id).await?.is_empty())
}

/// Rooms, rules of groups, run sheet, training, checklist, list and booklets. What belongs to the meeting
/// that was held (answers, letters, calls, groups, times, what people need) is left behind.
async fn copy(tx: &Tx, cx: &Cx, permit: &Permit, from: &Meeting, to: &Meeting) -> Result<()> {
    let days = to_oslo(to.starts_at).date_naive() - to_oslo(from.starts_at).date_naive();
    let (setup, version) = store::setup(tx, from.id).await?;
    if version > 0 {
        store::put_setup(tx, permit, to.id, &setup, 0).await?;
    }
    let (program, version) = store::program(tx, from.id).await?;
    if version > 0 {
        let again = Program { run: Run::default(), sentences: BTreeMap::new(), ..program };
        store::put_program(tx, permit, to.id, &again, 0).await?;
    }
    let (training, version) = store::training(tx, from.id).await?;
    if version > 0 {
        store::put_training(tx, permit, to.id, &moved(training, from, to), 0).await?;
    }
    let tasks = store::tasks(tx, from.id).await?.into_iter().map(|task| Task {
        id: cx.new_id(),
        meeting: to.id,
        due: task.due.and_then(|due| due.checked_add_signed(days)),
        done_at: None,
        ..task
    });
    store::insert_tasks(tx, permit, &tasks.collect::<Vec<_>>()).await?;
    list(tx, cx, permit, (from.id, to.id)).await?;
    medvirk_workbooks::copy_booklets(tx, cx, permit, from.id, to).await?;
    let detail = json!({ "copied_from": from.id });
    medvirk_audit::record(tx, cx, permit, ("stormote", to.id.0), detail).await
}

/// The training as long before the meeting as the last time; nobody is asked to come yet.
fn moved(training: Training, from: &Meeting, to: &Meeting) -> Training {
    let by: TimeDelta = to.starts_at - from.starts_at;
    Training {
        starts_at: training.starts_at.map(|at| at + by),
        ends_at: training.ends_at.map(|at| at + by),
        told: Default::default(),
        came: Default::default(),
        ..training
    }
}

/// The people who are written to, with who must sit together or apart. Whoever came in from the street or
/// signed up on the public page without being asked, and whoever is forgotten, is not among them.
async fn list(tx: &Tx, cx: &Cx, permit: &Permit, (from, to): (MeetingId, MeetingId)) -> Result<()> {
    let known = store::invitees(tx, from).await?;
    let mut ids: BTreeMap<InviteeId, InviteeId> = BTreeMap::new();
    let mut again = Vec::new();
    let is_asked = |one: &Invitee| !one.about.is_uninvited || one.invited_at.is_some();
    for one in known.into_iter().filter(|one| one.contact.is_some() && is_asked(one)) {
        let id = cx.new_id();
        ids.insert(one.id, id);
        let about = About {
            deputy: None,
            borrows_place: false,
            is_uninvited: false,
            sent_how: String::new(),
            ..one.about
        };
        again.push(Invitee {
            contact: one.contact,
            name: one.name,
            reference: one.reference,
            about,
            letter: one.letter,
            note: one.note,
            ..Invitee::new(id, to, one.kind)
        });
    }
    store::insert(tx, permit, &again).await?;
    let pairs = store::pairs(tx, from).await?.into_iter().filter_map(|pair| {
        Some(Pair::new(*ids.get(&pair.first)?, *ids.get(&pair.second)?, pair.wish))
    });
    store::put_pairs(tx, permit, to, None, &pairs.collect::<Vec<_>>()).await
}
