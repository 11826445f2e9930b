//! The demo town's stormøte: 142 on the list, 204 calls, groups composed before the meeting, 130 who
//! came, and the groups proposed for them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
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
use serde::Deserialize;

use crate::{
    actions::{self, Said},
    model::{
        Answer, AtOnce, Call, Invitee, InviteeId, Item, ItemKind, KIND, Kind, Lead, LeaderMode,
        Outcome, Pair, Plan as AfterPlan, Program, Room, RoomKind, Task, Team, Training, Wish,
        import,
    },
    policy::{EDIT, TELL},
    start::words,
    store, text,
};

const PROCESS: &str = "samfunnsdel-2027-2039";
const SLUG: &str = "stormote-2026";
/// The groups were composed with this number.
const SEED: u64 = 2026;

#[derive(Deserialize)]
struct File {
    event: Event,
    answers: Vec<FileAnswer>,
}

/// What a group wrote, by booklet, task and field.
#[derive(Deserialize)]
struct FileAnswer {
    group: String,
    booklets: BTreeMap<String, BTreeMap<String, BTreeMap<String, yaml_serde::Value>>>,
}

#[derive(Deserialize)]
struct Event {
    title: String,
    date: NaiveDate,
    starts: String,
    ends: String,
    place: String,
    planned_groups: u32,
    process_leader: Person,
    opened_by: Person,
    rooms: Vec<FileRoom>,
    run_sheet: Vec<FileItem>,
    checklist: Vec<FileTask>,
    plenary_minutes_per_group: u32,
    debate_led_by: Person,
    secretary_training: FileTraining,
    morning_after: FileMorning,
}

#[derive(Deserialize)]
struct FileTraining {
    starts: String,
    ends: String,
    place: String,
    trainer: String,
}

#[derive(Deserialize)]
struct FileMorning {
    date: NaiveDate,
    starts: String,
    place: String,
    present: Vec<String>,
    at_once: Vec<FileAction>,
    implementation_groups: Vec<FileTeam>,
}

#[derive(Deserialize)]
struct FileAction {
    what: String,
    owner: String,
    due: NaiveDate,
}

#[derive(Deserialize)]
struct FileTeam {
    name: String,
    mandate: String,
    leader: String,
    members: Vec<String>,
}

#[derive(Deserialize)]
struct Person {
    name: String,
    role: String,
}

#[derive(Deserialize)]
struct FileRoom {
    name: String,
    kind: String,
    capacity: u32,
    #[serde(default)]
    equipment: Vec<String>,
}

#[derive(Deserialize)]
struct FileItem {
    from: String,
    to: String,
    what: String,
    who: String,
    place: String,
    #[serde(default)]
    kind: String,
}

#[derive(Deserialize)]
struct FileTask {
    item: String,
    owner: String,
    due: NaiveDate,
    done: bool,
}

#[derive(Deserialize)]
struct FileCall {
    invitee_id: String,
    called_at: DateTime<Utc>,
    called_by: String,
    outcome: String,
    note: String,
    next_call_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct Arrival {
    person_id: String,
    name: String,
    arrived_at: DateTime<Utc>,
    area: String,
    age_band: String,
    gender: String,
    role_kind: String,
    organisation: String,
    language: String,
    note: String,
    secretary_training: String,
}

/// Fills in this arena's part of the town.
pub(crate) async fn fill(cx: &Cx, town: &DemoTown) -> Result<()> {
    let process = medvirk_processes::by_slug(cx.db().reader(), PROCESS).await?;
    let File { event, answers: written } = yaml_serde::from_str(town.text("workbooks.yaml")?)?;
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
    day(&tx, &edit, &meeting, &event, &written).await?;
    training(&tx, &edit, &meeting, &event.secretary_training, town).await?;
    morning(&tx, &edit, &meeting, event.morning_after).await?;
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

/// The run sheet from the meeting's beginning, and the day as it ran: five minutes late to the groups,
/// a lunch that was longer, and a second plenary that could not be held in its time.
async fn day(
    tx: &Tx,
    permit: &Permit,
    meeting: &Meeting,
    event: &Event,
    written: &[FileAnswer],
) -> Result<()> {
    let starts = clock(&event.starts)?;
    let mut program = Program { per_group: event.plenary_minutes_per_group, ..Program::default() };
    for file in &event.run_sheet {
        let (from, to) = (clock(&file.from)?, clock(&file.to)?);
        if from < starts {
            continue;
        }
        let (kind, lead) = match file.kind.as_str() {
            "gruppearbeid" => (ItemKind::Work, Lead::Groups),
            "plenum" => (ItemKind::Plenary, Lead::ProcessLeader),
            _ if file.who == event.debate_led_by.name && from == starts => {
                (ItemKind::Opening, Lead::Mayor)
            }
            _ if file.who == event.debate_led_by.name => (ItemKind::Debate, Lead::Mayor),
            _ if file.who == event.process_leader.name => (ItemKind::Talk, Lead::ProcessLeader),
            _ => (ItemKind::Break, Lead::Other),
        };
        program.add(Item {
            id: 0,
            kind,
            title: file.what.clone(),
            minutes: u32::try_from((to - from).num_minutes())?,
            longest: 0,
            lead,
            who: file.who.clone(),
            place: file.place.clone(),
            note: String::new(),
        });
    }
    let plenaries = program.items.iter().filter(|item| item.kind == ItemKind::Plenary);
    let plenaries: Vec<u32> = plenaries.map(|item| item.id).collect();
    for answer in written {
        let Some(number) = answer.group.strip_prefix('G').and_then(|n| n.parse::<usize>().ok())
        else {
            continue;
        };
        for (item, words) in plenaries.iter().zip(key_sentences(answer)) {
            program.sentences.entry(*item).or_default().insert(number.saturating_sub(1), words);
        }
    }
    let over = [2, 3, 0, 0, 4, 2, 0, 9, -1];
    let mut at = meeting.starts_at + TimeDelta::minutes(1);
    for (item, over) in program.items.iter().zip(over) {
        program.run.begin(item.id, at);
        at += TimeDelta::minutes(i64::from(item.minutes) + over);
    }
    program.run.end(at);
    store::put_program(tx, permit, meeting.id, &program, 0).await
}

/// What a group would say first in each plenary: one thing that carries and one that holds back; then
/// its headline from the future.
fn key_sentences(answer: &FileAnswer) -> [String; 2] {
    let field = |booklet: &str, task: &str, field: &str| {
        let value = answer.booklets.get(booklet)?.get(task)?.get(field)?;
        let first = value.as_sequence().and_then(|list| list.first()).unwrap_or(value);
        first.as_str().map(str::to_owned)
    };
    let both = [field("H1", "H1-O1", "baerer"), field("H1", "H1-O1", "bremser")];
    let first: Vec<String> = both.into_iter().flatten().collect();
    [first.join("\n"), field("H2", "H2-O1", "overskrift").unwrap_or_default()]
}

/// The secretaries' training, and who came to it.
async fn training(
    tx: &Tx,
    permit: &Permit,
    meeting: &Meeting,
    file: &FileTraining,
    town: &DemoTown,
) -> Result<()> {
    let day = medvirk_kernel::to_oslo(meeting.starts_at).date_naive();
    let people = by_reference(store::invitees(tx, meeting.id).await?);
    let mut came = std::collections::BTreeSet::new();
    let mut rows = csv::Reader::from_reader(town.bytes("checkin.csv")?);
    for row in rows.deserialize() {
        let row: Arrival = row?;
        if row.secretary_training == "ja" {
            came.extend(people.get(&row.person_id).map(|one| one.id));
        }
    }
    let told = people.values().filter(|one| actions::is_to_be_trained(one)).map(|one| one.id);
    let training = Training {
        starts_at: Some(oslo(day, clock(&file.starts)?)),
        ends_at: Some(oslo(day, clock(&file.ends)?)),
        place: file.place.clone(),
        trainer: file.trainer.clone(),
        material: text::start_material().to(Language::Nb),
        told: told.collect(),
        came,
    };
    store::put_training(tx, permit, meeting.id, &training, 0).await
}

async fn morning(tx: &Tx, permit: &Permit, meeting: &Meeting, file: FileMorning) -> Result<()> {
    let mut plan = AfterPlan {
        at: Some(oslo(file.date, clock(&file.starts)?)),
        place: file.place,
        present: file.present.join("\n"),
        ..AfterPlan::default()
    };
    for one in file.at_once {
        let id = plan.next();
        let (what, owner, due) = (one.what, one.owner, Some(one.due));
        plan.at_once.push(AtOnce { id, what, owner, due, done_at: None });
    }
    for one in file.implementation_groups {
        let id = plan.next();
        plan.teams.push(Team {
            id,
            name: one.name,
            mandate: one.mandate,
            leader: one.leader,
            members: one.members,
            due: None,
        });
    }
    store::put_plan(tx, permit, meeting.id, &plan, 0).await
}
