//! Background work: reminders once a day, kits that are sent, files that go.

use async_trait::async_trait;
use chrono::Days;
use medvirk_jobs::queue;
use medvirk_kernel::{Error, Permit, Result, Stage};
use medvirk_people::{Sent, contacts::Attachment};
use medvirk_slice::{Cx, JobHandler};
use medvirk_store::Tx;
use serde_json::{Value, json};

use super::{
    letters, papers,
    policy::{KIT, REMIND},
    round::{Round, Stand},
    seat::Seat,
    store::kit,
};
use crate::{GjestebudId, model::report::Due};

/// Kind of the daily job.
pub(crate) const DAILY: &str = "gjestebud.remind";
const SEND_KIT: &str = "gjestebud.send-kit";
const REMOVE_FILES: &str = "gjestebud.remove-files";

/// Hosts are reminded so many days before.
const DAYS_BEFORE: u64 = 3;
/// What happened longer ago is left to people: a round of last year must not wake up.
const DAYS_BACK: i64 = 30;

/// Reminds hosts of the day to come, of the report to send and of the report that is late.
pub(super) struct Remind;

#[async_trait]
impl JobHandler for Remind {
    fn kind(&self) -> &'static str {
        DAILY
    }

    async fn run(&self, cx: &Cx, _payload: Value) -> Result<()> {
        for process in medvirk_processes::list(cx.db().reader()).await? {
            if process.stage != Stage::Published {
                continue;
            }
            let permit = cx.permit(REMIND, process.resource())?;
            let round = Round::of(cx, process).await?;
            let tx = cx.begin().await?;
            let sent = remind_round(&tx, cx, &permit, &round).await?;
            if sent > 0 {
                let process = ("process", round.process.id.into());
                let detail = json!({ "reminders": sent });
                medvirk_audit::record(&tx, cx, &permit, process, detail).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }
}

async fn remind_round(tx: &Tx, cx: &Cx, permit: &Permit, round: &Round) -> Result<usize> {
    let today = cx.today();
    let soon = today.checked_add_days(Days::new(DAYS_BEFORE));
    let mut count = 0;
    for line in &round.lines {
        let seat = &line.seat;
        let planned = seat.gjestebud.planned_date;
        let sent = match (line.stand, line.due, planned) {
            (Stand::Planned, _, Some(day)) if day > today && Some(day) <= soon => {
                letters::before(tx, cx, permit, seat, day).await?
            }
            (Stand::Held, _, Some(day)) if (today - day).num_days() <= DAYS_BACK => {
                letters::after(tx, cx, permit, seat, day).await?
            }
            (Stand::Late, Due::Late { days }, _) if days <= DAYS_BACK => {
                letters::late(tx, cx, permit, seat).await?
            }
            _ => continue,
        };
        count += usize::from(sent != Sent::Already);
    }
    Ok(count)
}

/// Asks for a kit to be sent.
pub(crate) async fn ask_for_kit(tx: &Tx, cx: &Cx, id: GjestebudId) -> Result<()> {
    let key = Some(format!("{SEND_KIT}:{id}"));
    let payload = json!({ "gjestebud": id });
    let job = queue::NewJob { kind: SEND_KIT, payload, run_at: cx.now(), key };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// Makes the papers of a kit and sends it. In the background, because typesetting takes its time.
pub(super) struct SendKit;

#[async_trait]
impl JobHandler for SendKit {
    fn kind(&self) -> &'static str {
        SEND_KIT
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let id: GjestebudId = serde_json::from_value(payload["gjestebud"].clone())?;
        let seat = Seat::load(cx.db().reader(), id).await?;
        if !seat.gjestebud.is_active() {
            return Ok(());
        }
        let permit = cx.permit(KIT, seat.process.resource())?;
        let tx = cx.begin().await?;
        let token = letters::link_token(&tx, cx, &permit, &seat).await?;
        tx.commit().await?;
        let kit = kit::get(cx.db().reader(), seat.process.id).await?;
        let document = papers::kit(cx, &kit, &[(&seat, &token)])?;
        let file = Attachment {
            name: papers::file_name(&seat),
            mime: "application/pdf".to_owned(),
            bytes: papers::pdf(document).await?,
        };
        let tx = cx.begin().await?;
        let sent = letters::kit(&tx, cx, &permit, &seat, &token, vec![file]).await?;
        let detail = json!({ "kit": format!("{sent:?}").to_lowercase() });
        medvirk_audit::record(&tx, cx, &permit, ("gjestebud", id.0), detail).await?;
        tx.commit().await
    }
}

/// Asks for files to be removed once the change that no longer needs them is on disk.
pub(crate) async fn ask_to_remove(tx: &Tx, cx: &Cx, files: Vec<String>) -> Result<()> {
    if files.is_empty() {
        return Ok(());
    }
    let payload = json!({ "files": files });
    let job = queue::NewJob { kind: REMOVE_FILES, payload, run_at: cx.now(), key: None };
    queue::enqueue(tx, cx.new_id(), cx.now(), job).await
}

/// Removes files.
pub(super) struct RemoveFiles;

#[async_trait]
impl JobHandler for RemoveFiles {
    fn kind(&self) -> &'static str {
        REMOVE_FILES
    }

    async fn run(&self, cx: &Cx, payload: Value) -> Result<()> {
        let files: Vec<String> = serde_json::from_value(payload["files"].clone())?;
        for file in files {
            // A name from the queue must not lead outside our folder.
            if !file.starts_with("gjestebud/") || file.contains("..") {
                return Err(Error::internal("not a file of gjestebud"));
            }
            cx.site().files.delete(&file).await?;
        }
        Ok(())
    }
}
