//! The demo town's stormøte: 142 on the list, 204 calls, groups composed before the meeting, 130 who
//! came, and the groups proposed for them.

mod day;
mod files;

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};
use medvirk_documents::read::columns::Override;
use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_meetings::{
    WalkIn,
    model::{AgendaItem, HostPerson, Meeting, MeetingState, Place, Plan, SignUpRules, oslo},
    policy as meeting_policy,
};
use medvirk_processes::Words;
use medvirk_slice::{Cx, DemoTown};
use medvirk_store::Tx;

use self::files::{Arrival, Event, File, FileCall, Person};
use crate::{
    actions::{self, Said},
    model::{
        Answer, Call, Invitee, InviteeId, KIND, Kind, LeaderMode, Outcome, Pair, Room, RoomKind,
        Task, Wish, import,
    },
    policy::{EDIT, TELL},
    start::words,
    store, text,
};

const PROCESS: &str = "samfunnsdel-2027-2039";
const SLUG: &str = "stormote-2026";
/// The groups were composed with this number.
const SEED: u64 = 2026;

/// Fills in this arena's part of the town.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await?;
    let File { event } = yaml_serde::from_str(town.text("workbooks.yaml")?)?;
    let meeting = meeting(cx, process.id, &event)?;
    let edit = cx.permit(EDIT, process.resource())?;
    let enter = cx.permit(meeting_policy::ENTER, process.resource())?;
    let tx = cx.begin().await?;
    let create = cx.permit(meeting_policy::EDIT, process.resource())?;
    medvirk_meetings::create(&tx, cx, &create, &meeting, (None, 0)).await?;
    venue(&tx, cx, &edit, &meeting, &event).await?;
    let tell = cx.permit(TELL, process.resource())?;
    list(&tx, cx, &tell, &meeting, town).await?;
    calls(&tx, cx, &edit, &meeting, town).await?;
    answers(&tx, cx, &enter, &meeting).await?;
    if actions::compose_anew(&tx, cx, &edit, &meeting, SEED).await?.is_err() {
        return Err(Error::internal("the demo's groups cannot be composed"));
    }
    arrivals(&tx, cx, (&edit, &enter), &meeting, town).await?;
    day::day(&tx, &edit, &meeting, &event).await?;
    day::training(&tx, &edit, &meeting, &event.secretary_training, town).await?;
    day::morning(&tx, &edit, &meeting, event.morning_after).await?;
    let at = meeting.starts_at + TimeDelta::minutes(35);
    if actions::propose(&tx, cx, &edit, &meeting, at).await?.is_err() {
        return Err(Error::internal("the demo's groups cannot be made right at the door"));
    }
    tx.commit().await
}

fn clock(text: &str) -> Result<NaiveTime> {
    Ok(NaiveTime::parse_from_str(text, "%H:%M")?)
}

fn nb(text: &str) -> Words {
    Words::in_one(Language::Nb, text)
}

fn meeting(cx: &Cx, process: medvirk_kernel::ProcessId, event: &Event) -> Result<Meeting> {
    let (name, address) = event.place.split_once(", ").unwrap_or((&event.place, ""));
    let starts = clock(&event.starts)?;
    let mut agenda = Vec::new();
    for item in &event.run_sheet {
        let (from, to) = (clock(&item.from)?, clock(&item.to)?);
        if from >= starts {
            agenda.push(AgendaItem {
                minutes: u32::try_from((to - from).num_minutes())?,
                title: nb(&item.what),
                who: item.who.clone(),
            });
        }
    }
    let host = |p: &Person| HostPerson {
        name: p.name.clone(),
        role: p.role.clone(),
        party: String::new(),
    };
    Ok(Meeting {
        id: cx.new_id(),
        process,
        kind: KIND.to_owned(),
        slug: SLUG.to_owned(),
        state: MeetingState::Published,
        title: words(&text::start_title()).and(Language::Nb, &event.title),
        starts_at: oslo(event.date, starts),
        ends_at: oslo(event.date, clock(&event.ends)?),
        plan: Plan {
            purpose: words(&text::start_purpose()),
            place: Place {
                name: name.to_owned(),
                address: address.to_owned(),
                map: String::new(),
                directions: Words::default(),
            },
            hosts: vec![host(&event.opened_by), host(&event.process_leader)],
            agenda,
            sign_up: SignUpRules { needed: false, ..SignUpRules::default() },
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    })
}

async fn venue(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting, event: &Event) -> Result<()> {
    let (mut setup, version) = store::setup(tx, meeting.id).await?;
    setup.rules.groups = Some(event.planned_groups);
    // Thirteen leaders are appointed for sixteen groups; elsewhere the office goes round.
    setup.rules.set_leaders(LeaderMode::Mixed);
    setup.rooms = event
        .rooms
        .iter()
        .map(|room| Room {
            name: room.name.clone(),
            kind: if room.kind == "plenum" { RoomKind::Hall } else { RoomKind::Group },
            seats: room.capacity,
            equipment: room.equipment.join(", "),
        })
        .collect();
    store::put_setup(tx, permit, meeting.id, &setup, version).await?;
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    let tasks = event.checklist.iter().zip(1..).map(|(task, place)| Task {
        id: cx.new_id(),
        meeting: meeting.id,
        place,
        what: task.item.clone(),
        owner: task.owner.clone(),
        due: Some(task.due),
        done_at: task.done.then(|| oslo(task.due, noon)),
    });
    store::insert_tasks(tx, permit, &tasks.collect::<Vec<_>>()).await
}

/// The file of the list, taken in as staff do it.
async fn list(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting, town: &DemoTown) -> Result<()> {
    let name = "stormote_invitees.csv";
    let table = medvirk_documents::read_table(town.bytes(name)?, name)?;
    let columns = import::find(&table.header, &Override::new());
    let areas: Vec<String> = cx.municipality().areas.iter().map(|a| a.name.clone()).collect();
    let rows: Vec<_> = table.rows.into_iter().map(|row| (row.number, row.cells)).collect();
    let read = import::read(&rows, &columns, &areas);
    if let Some(bad) = read.iter().find(|row| row.has_error()) {
        return Err(Error::internal(format!("{name}, line {}: {:?}", bad.line, bad.wrong)));
    }
    let drafts = read.into_iter().map(|row| row.draft).collect();
    actions::take_in(tx, cx, permit, meeting, drafts).await?;
    Ok(())
}

fn by_reference(all: Vec<Invitee>) -> BTreeMap<String, Invitee> {
    all.into_iter().map(|one| (one.reference.clone(), one)).collect()
}

fn outcome(code: &str) -> Option<Outcome> {
    Some(match code {
        "ja" => Outcome::Yes,
        "nei" => Outcome::No,
        "kanskje" => Outcome::Maybe,
        "stedfortreder" => Outcome::Deputy,
        "svarte_ikke" => Outcome::NoReply,
        "opptatt" => Outcome::Busy,
        "feil_nummer" => Outcome::WrongNumber,
        _ => return None,
    })
}

async fn calls(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    town: &DemoTown,
) -> Result<()> {
    let mut people = by_reference(store::invitees(tx, meeting.id).await?);
    let mut rows = csv::Reader::from_reader(town.bytes("stormote_calls.csv")?);
    let mut calls = Vec::new();
    for row in rows.deserialize() {
        let row: FileCall = row?;
        let Some(one) = people.get_mut(&row.invitee_id) else { continue };
        let ended = outcome(&row.outcome)
            .ok_or_else(|| Error::internal(format!("no outcome {}", row.outcome)))?;
        one.calls += 1;
        one.last_outcome = Some(ended);
        one.next_call_on = row.next_call_on.filter(|_| one.is_to_be_called());
        calls.push(Call {
            invitee: one.id,
            at: row.called_at,
            by: row.called_by,
            outcome: ended,
            note: row.note,
            next_on: row.next_call_on,
        });
    }
    store::note_call(tx, permit, cx, meeting.id, &calls).await?;
    for one in people.values_mut().filter(|one| one.calls > 0) {
        store::save(tx, permit, one).await?;
    }
    Ok(())
}

/// Those who said yes have a place.
async fn answers(tx: &Tx, cx: &Cx, permit: &Permit, meeting: &Meeting) -> Result<()> {
    for mut one in store::invitees(tx, meeting.id).await? {
        let Some(at) = one.answered_at.filter(|_| one.answer == Answer::Yes) else { continue };
        let channel = if one.calls > 0 { "phone" } else { "email" };
        let said = Said { answer: Answer::Yes, channel, at };
        actions::answer(tx, cx, permit, meeting, &mut one, &said).await?;
    }
    Ok(())
}

async fn arrivals(
    tx: &Tx,
    cx: &Cx,
    (edit, enter): (&Permit, &Permit),
    meeting: &Meeting,
    town: &DemoTown,
) -> Result<()> {
    let mut people = by_reference(store::invitees(tx, meeting.id).await?);
    let mut rows = csv::Reader::from_reader(town.bytes("checkin.csv")?);
    let mut new: BTreeMap<String, InviteeId> = BTreeMap::new();
    for row in rows.deserialize() {
        let row: Arrival = row?;
        match people.get_mut(&row.person_id) {
            Some(one) => actions::arrive(tx, cx, enter, meeting, one, row.arrived_at).await?,
            None => {
                let one = walk_in(tx, cx, enter, meeting, &row).await?;
                new.insert(row.person_id.clone(), one.id);
                store::insert(tx, edit, &[one]).await?;
            }
        }
    }
    // A couple who would like to hear different people.
    if let (Some(one), Some(other)) = (new.get("W01"), new.get("W02")) {
        let pair = Pair::new(*one, *other, Wish::Apart);
        store::put_pairs(tx, edit, meeting.id, None, &[pair]).await?;
    }
    Ok(())
}

/// Somebody who came in from the street, with what they said at the door.
async fn walk_in(
    tx: &Tx,
    cx: &Cx,
    permit: &Permit,
    meeting: &Meeting,
    row: &Arrival,
) -> Result<Invitee> {
    let act = WalkIn {
        id: cx.new_id(),
        name: row.name.clone(),
        came: 1,
        at: row.arrived_at,
        is_let_in: true,
    };
    let (sign_up, _) = medvirk_meetings::walk_in(tx, cx, permit, meeting, act).await?;
    let kind = match row.role_kind.as_str() {
        "grend" => Kind::Hamlet,
        "sektor" => Kind::Sector,
        "lag" => Kind::Club,
        "fylke" => Kind::County,
        _ => Kind::Resident,
    };
    let mut one = Invitee::new(cx.new_id(), meeting.id, kind);
    one.name.clone_from(&row.name);
    one.reference.clone_from(&row.person_id);
    one.note.clone_from(&row.note);
    one.answer = Answer::Yes;
    one.answered_at = Some(row.arrived_at);
    one.sign_up = sign_up;
    one.about.organisation.clone_from(&row.organisation);
    one.about.age_band.clone_from(&row.age_band);
    one.about.gender.clone_from(&row.gender);
    one.about.area = match row.area.as_str() {
        "utenfor kommunen" => crate::model::OUTSIDE.to_owned(),
        area => area.to_owned(),
    };
    // At the door one says what one also speaks; nobody sits alone with it.
    if !row.language.is_empty() {
        one.about.languages = vec!["norsk".to_owned(), row.language.clone()];
    }
    Ok(one)
}
