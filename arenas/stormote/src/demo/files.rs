//! The files of the demo town as they are written.

use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct File {
    pub event: Event,
}

#[derive(Deserialize)]
pub(super) struct Event {
    pub title: String,
    pub date: NaiveDate,
    pub starts: String,
    pub ends: String,
    pub place: String,
    pub planned_groups: u32,
    pub process_leader: Person,
    pub opened_by: Person,
    pub rooms: Vec<FileRoom>,
    pub run_sheet: Vec<FileItem>,
    pub checklist: Vec<FileTask>,
    pub plenary_minutes_per_group: u32,
    pub debate_led_by: Person,
    pub secretary_training: FileTraining,
    pub morning_after: FileMorning,
}

#[derive(Deserialize)]
pub(super) struct FileTraining {
    pub starts: String,
    pub ends: String,
    pub place: String,
    pub trainer: String,
}

#[derive(Deserialize)]
pub(super) struct FileMorning {
    pub date: NaiveDate,
    pub starts: String,
    pub place: String,
    pub present: Vec<String>,
    pub at_once: Vec<FileAction>,
    pub implementation_groups: Vec<FileTeam>,
}

#[derive(Deserialize)]
pub(super) struct FileAction {
    pub what: String,
    pub owner: String,
    pub due: NaiveDate,
}

#[derive(Deserialize)]
pub(super) struct FileTeam {
    pub name: String,
    pub mandate: String,
    pub leader: String,
    pub members: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub name: String,
    pub role: String,
}

#[derive(Deserialize)]
pub(super) struct FileRoom {
    pub name: String,
    pub kind: String,
    pub capacity: u32,
    #[serde(default)]
    pub equipment: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct FileItem {
    pub from: String,
    pub to: String,
    pub what: String,
    pub who: String,
    pub place: String,
    #[serde(default)]
    pub kind: String,
}

#[derive(Deserialize)]
pub(super) struct FileTask {
    pub item: String,
    pub owner: String,
    pub due: NaiveDate,
    pub done: bool,
}

#[derive(Deserialize)]
pub(super) struct FileCall {
    pub invitee_id: String,
    pub called_at: DateTime<Utc>,
    pub called_by: String,
    pub outcome: String,
    pub note: String,
    pub next_call_on: Option<NaiveDate>,
}

#[derive(Deserialize)]
pub(super) struct Arrival {
    pub person_id: String,
    pub name: String,
    pub arrived_at: DateTime<Utc>,
    pub area: String,
    pub age_band: String,
    pub gender: String,
    pub role_kind: String,
    pub organisation: String,
    pub language: String,
    pub note: String,
    pub secretary_training: String,
}
