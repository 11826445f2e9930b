//! Keeping a report, whoever sent it and however often. Everything that follows from it (input,
//! participations, thanks) is in the same transaction: what is confirmed to the sender is whole and
//! on disk.

use chrono::TimeDelta;
use medvirk_kernel::{Error, Permit, Result};
use medvirk_people::{NewContact, contacts, participations};
use medvirk_slice::Cx;
use medvirk_store::Tx;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    handover, letters,
    seat::Seat,
    store::{
        photo,
        report::{self, Picture, ReportId, Standing, Stored},
    },
};
use crate::{
    model::report::{Receipt, Report, receive},
    text,
};

/// What arrived.
#[derive(Clone, Debug)]
pub(crate) struct Incoming {
    pub report: Report,
    /// Codes of what is odd about it.
    pub flags: Vec<String>,
    pub pictures: Vec<Picture>,
    pub scans: Vec<Picture>,
    pub guests: Vec<NewContact>,
    pub send_copy: bool,
    /// Why staff keep it although it breaks a rule.
    pub reason: Option<String>,
}

impl Incoming {
    /// A report with nothing beside it.
    pub fn of(report: Report, flags: Vec<String>) -> Self {
        Incoming {
            report,
            flags,
            pictures: Vec::new(),
            scans: Vec::new(),
            guests: Vec::new(),
            send_copy: false,
            reason: None,
        }
    }
}

/// What became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It is the report of its gjestebud.
    New(ReportId),
    /// It was kept before; nothing changed.
    Already(ReportId),
    /// The gjestebud has another report; both are kept, and staff decide.
    Rival(ReportId),
}

/// Reports sent longer ago than this are not thanked for by themselves: they come from a pile of old
/// files.
const THANKED_DAYS: i64 = 30;

/// Reports of one table that may wait for staff to decide about.
const MOST_RIVALS: usize = 10;

/// Keeps a report once.
///
/// # Errors
/// Refused while too many other reports of the table wait for a decision; one that was kept before is
/// known again all the same. Internal, when the database cannot be written.
pub(crate) async fn keep(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    incoming: Incoming,
) -> Result<Kept> {
    // Another node may keep a report of the same table between our look and our insert. The database
    // lets only one count; whoever comes second looks again.
    for _ in 0..3 {
        let kept = report::of_gjestebud(tx, seat.id()).await?;
        let standing = match judge(&kept, &incoming) {
            Judged::Again(id) => {
                welcome_guests(tx, cx, permit, seat, &incoming.guests).await?;
                return Ok(Kept::Already(id));
            }
            Judged::First => Standing::Counted,
            Judged::Other if rivals(&kept) >= MOST_RIVALS => {
                return Err(Error::refused(text::table_too_many_rivals(MOST_RIVALS)));
            }
            Judged::Other => Standing::Rival,
        };
        let stored = stored(cx, seat, &incoming, standing);
        if report::insert(tx, permit, &stored, content_hash(&incoming)?).await? {
            return follow_up(tx, cx, permit, seat, &incoming, &stored).await;
        }
    }
    Err(Error::internal("a report could neither be kept nor found"))
}

fn rivals(kept: &[Stored]) -> usize {
    kept.iter().filter(|stored| stored.standing == Standing::Rival).count()
}

enum Judged {
    First,
    Again(ReportId),
    Other,
}

fn judge(kept: &[Stored], incoming: &Incoming) -> Judged {
    let sent: Vec<Report> = kept.iter().map(|s| s.sent().clone()).collect();
    let has_all_pictures = |stored: &Stored| {
        incoming.pictures.iter().all(|p| stored.pictures.iter().any(|known| known.id == p.id))
    };
    // Any earlier sending may be the one that is sent again, not only the one that counts.
    for (stored, report) in kept.iter().zip(&sent) {
        let one = std::slice::from_ref(report);
        if matches!(receive(one, &incoming.report), Receipt::SentAgain(_))
            && has_all_pictures(stored)
        {
            return Judged::Again(stored.id);
        }
    }
    if kept.iter().any(|s| s.standing == Standing::Counted) { Judged::Other } else { Judged::First }
}

fn stored(cx: &Cx, seat: &Seat, incoming: &Incoming, standing: Standing) -> Stored {
    Stored {
        id: cx.new_id(),
        process: seat.process.id,
        gjestebud: seat.id(),
        standing,
        report: incoming.report.clone(),
        as_sent: None,
        pictures: incoming.pictures.clone(),
        scans: incoming.scans.clone(),
        flags: incoming.flags.clone(),
        reason: incoming.reason.clone(),
        received_at: incoming.report.sent_at.to_utc().min(cx.now()),
        confirmed_at: None,
        corrected_at: None,
        version: 1,
    }
}

async fn follow_up(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    incoming: &Incoming,
    stored: &Stored,
) -> Result<Kept> {
    let photos: Vec<Uuid> = stored.pictures.iter().map(|p| p.id).collect();
    photo::keep(tx, permit, seat.id(), &photos).await?;
    let guests = welcome_guests(tx, cx, permit, seat, &incoming.guests).await?;
    let detail = json!({
        "gjestebud": seat.code(),
        "channel": stored.report.channel.code(),
        "notes": stored.report.notes().count(),
        "guests": guests.len(),
        "standing": match stored.standing { Standing::Counted => "counted", _ => "rival" },
        "flags": stored.flags,
    });
    medvirk_audit::record(tx, cx, permit, ("gjestebud", seat.id().0), detail).await?;
    if stored.standing != Standing::Counted {
        return Ok(Kept::Rival(stored.id));
    }
    handover::receive(tx, cx, permit, seat, stored).await?;
    let host = participation(seat, seat.host.id, "host");
    participations::add(tx, permit, cx, host).await?;
    if cx.now() - stored.received_at < TimeDelta::days(THANKED_DAYS) {
        letters::thanks(tx, cx, permit, seat).await?;
        if incoming.send_copy {
            letters::copies(tx, cx, permit, seat, stored, &guests).await?;
        }
    }
    Ok(Kept::New(stored.id))
}

/// Notes guests who left an address. Whoever is known by the same address is not added again.
async fn welcome_guests(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    seat: &Seat,
    guests: &[NewContact],
) -> Result<Vec<contacts::ContactId>> {
    let mut welcomed = Vec::new();
    for guest in guests {
        let known = contacts::find_same(tx, guest.email.as_deref(), guest.phone.as_deref()).await?;
        let id = match known.first() {
            Some(known) => known.id,
            None => {
                let new = NewContact { language: seat.language(), ..guest.clone() };
                contacts::insert(tx, permit, cx, new).await?
            }
        };
        contacts::consents::give(tx, permit, cx, id).await?;
        participations::add(tx, permit, cx, participation(seat, id, "guest")).await?;
        welcomed.push(id);
    }
    Ok(welcomed)
}

fn participation(
    seat: &Seat,
    contact: contacts::ContactId,
    role: &str,
) -> participations::NewParticipation {
    participations::NewParticipation {
        contact,
        process: seat.process.id,
        role: role.to_owned(),
        theme: Some(seat.theme.id.0),
        about: Some(("gjestebud".to_owned(), seat.id().0)),
        wants_answer: true,
    }
}

/// A hash of what was said, without when and by which way. With the device's id it tells a sending
/// that came twice at the same moment from two sendings.
fn content_hash(incoming: &Incoming) -> Result<String> {
    let said = Report {
        client_id: String::new(),
        sent_at: Default::default(),
        channel: crate::model::channel::Channel::Web,
        received_by: None,
        ..incoming.report.clone()
    };
    let pictures: Vec<Uuid> = incoming.pictures.iter().map(|p| p.id).collect();
    let digest = Sha256::digest(serde_json::to_vec(&(said, pictures))?);
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}
