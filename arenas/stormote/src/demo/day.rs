//! The day of the demo town: the run sheet with what ran of it, the training, the morning after.

use chrono::TimeDelta;
use medvirk_kernel::{Language, Permit, Result};
use medvirk_meetings::model::{Meeting, oslo};
use medvirk_slice::DemoTown;
use medvirk_store::Tx;

use super::{
    by_reference, clock,
    files::{Arrival, Event, FileMorning, FileTraining},
};
use crate::{
    actions,
    model::{AtOnce, Item, ItemKind, Lead, Plan, Program, Team, Training},
    store, text,
};

/// The run sheet from the meeting's beginning, and the day as it ran: five minutes late to the groups,
/// a lunch that was longer, and a second plenary that could not be held in its time.
pub(super) async fn day(tx: &Tx, permit: &Permit, meeting: &Meeting, event: &Event) -> Result<()> {
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
            at: None,
            longest: 0,
            lead,
            who: file.who.clone(),
            place: file.place.clone(),
            note: String::new(),
        });
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

/// The secretaries' training, and who came to it.
pub(super) async fn training(
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

pub(super) async fn morning(
    tx: &Tx,
    permit: &Permit,
    meeting: &Meeting,
    file: FileMorning,
) -> Result<()> {
    let mut plan = Plan {
        at: Some(oslo(file.date, clock(&file.starts)?)),
        place: file.place,
        present: file.present.join("\n"),
        ..Plan::default()
    };
    for one in file.at_once {
        let id = plan.next();
        let (what, owner, due) = (one.what, one.owner, Some(one.due));
        plan.at_once.push(AtOnce { id, what, owner, due, done_at: None, action: None });
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
            action: None,
        });
    }
    store::put_plan(tx, permit, meeting.id, &plan, 0).await
}
