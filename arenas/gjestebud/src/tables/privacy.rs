//! What the tables hold about one person, forgetting it, and what is not kept for ever.

use chrono::{Months, TimeDelta};
use medvirk_kernel::{Error, Permit, ProcessId, Result};
use medvirk_people::{ContactId, participations};
use medvirk_slice::{Cx, Links, PersonKey};
use medvirk_store::Tx;
use serde_json::{Value, json};

use super::{
    policy::HOST,
    remind,
    round::Round,
    store::{
        photo,
        report::{self, Standing},
    },
};
use crate::{GjestebudId, T, gjestebud_store};

/// Months after which scans of paper forms and reports that were set aside go.
const MONTHS: u32 = 12;
/// Days after which photos go that no report came for.
const PHOTO_DAYS: i64 = 60;

/// The gjestebud somebody is or was host of, with the report; and those somebody was guest at.
pub(super) async fn person_data(cx: &Cx, person: &PersonKey) -> Result<Option<Value>> {
    let (db, id) = (cx.db().reader(), ContactId(person.contact));
    let mut held = Vec::new();
    for gjestebud in gjestebud_store::of_contact(db, id).await? {
        let report = report::counted(db, gjestebud.id).await?;
        held.push(json!({
            "gjestebud": gjestebud.code,
            "state": gjestebud.state.code(),
            "planned_date": gjestebud.planned_date,
            "place_kind": gjestebud.place_kind,
            "pick_up_point": gjestebud.pick_up_point,
            "report": report.as_ref().map(|r| &r.report),
            "report_received_at": report.as_ref().map(|r| r.received_at),
            "report_confirmed_at": report.as_ref().and_then(|r| r.confirmed_at),
        }));
    }
    let mut guest_at = Vec::new();
    for took_part in participations::of_contact(db, id).await? {
        if took_part.role != "guest" {
            continue;
        }
        let Some((_, about)) = took_part.about.filter(|(kind, _)| kind == "gjestebud") else {
            continue;
        };
        if let Ok(gjestebud) = gjestebud_store::get(db, GjestebudId(about)).await {
            guest_at.push(json!({ "gjestebud": gjestebud.code, "since": took_part.since }));
        }
    }
    if held.is_empty() && guest_at.is_empty() {
        return Ok(None);
    }
    Ok(Some(json!({ "host_of": held, "guest_at": guest_at })))
}

/// Forgets a host: the link stops working, and comments, scans and devices go. What was said at the
/// table stays; it is nobody's alone. Guests have nothing here but what `people` forgets.
pub(super) async fn forget_person(
    cx: &Cx,
    tx: &Tx,
    permit: &Permit,
    person: &PersonKey,
) -> Result<u64> {
    let mut touched = 0;
    for gjestebud in gjestebud_store::of_contact(tx, ContactId(person.contact)).await? {
        Links::withdraw(tx, permit, cx.now(), (HOST, gjestebud.id.0)).await?;
        touched += photo::forget_devices(tx, permit, gjestebud.id).await?;
        let mut files = Vec::new();
        for stored in report::of_gjestebud(tx, gjestebud.id).await? {
            files.extend(report::forget_host(tx, permit, &stored).await?);
            touched += 1;
        }
        remind::ask_to_remove(tx, cx, files).await?;
        touched += 1;
    }
    Ok(touched)
}

/// Takes away scans and reports set aside after a year, and photos no report came for.
pub(super) async fn erase_expired(cx: &Cx, tx: &Tx, permit: &Permit) -> Result<u64> {
    let year = cx.now().checked_sub_months(Months::new(MONTHS));
    let year = year.ok_or_else(|| Error::internal("no such day"))?;
    let mut files = Vec::new();
    let mut touched = 0;
    for stored in report::outlived(tx, year).await? {
        files.extend(match stored.standing {
            Standing::SetAside => report::remove(tx, permit, &stored).await?,
            _ => report::drop_scans(tx, permit, &stored).await?,
        });
        touched += 1;
    }
    let left = photo::take_left(tx, permit, cx.now() - TimeDelta::days(PHOTO_DAYS)).await?;
    touched += left.len() as u64;
    files.extend(left);
    remind::ask_to_remove(tx, cx, files).await?;
    Ok(touched)
}

/// The reports of a process, for the archive.
pub(super) async fn records(cx: &Cx, process: ProcessId) -> Result<Vec<(String, String)>> {
    let round = Round::load(cx, process).await?;
    let t = T(cx.language());
    let reported = round.lines.iter().filter(|line| line.report.is_some());
    Ok(reported
        .map(|line| {
            let theme = line.seat.theme.title.to(cx.language());
            (t.table_record(line.seat.code(), theme), line.seat.path())
        })
        .collect())
}
