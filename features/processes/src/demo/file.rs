//! The shapes of the demo's files.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medvirk_kernel::Language;
use serde::Deserialize;

use crate::{
    Programme, Words,
    model::{phase::Hearing, promise::Promise},
};

/// `plan.yaml` of the town.
#[derive(Deserialize)]
pub(super) struct PlanFile {
    pub(super) municipality: Town,
    pub(super) plan: MainPlan,
    pub(super) promise: Promise,
    pub(super) phases: Vec<TownPhase>,
    pub(super) target_groups: Vec<TownGroup>,
    pub(super) focus_areas: Vec<TownFocusArea>,
}

#[derive(Deserialize)]
pub(super) struct Town {
    pub(super) name: String,
    pub(super) number: String,
    pub(super) address: String,
    pub(super) email: String,
    pub(super) phone: String,
    pub(super) website: String,
    pub(super) default_language: Language,
    pub(super) offered_languages: Vec<Language>,
    pub(super) areas: Vec<TownArea>,
    pub(super) age_bands: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct TownArea {
    pub(super) id: String,
    pub(super) name: String,
}

#[derive(Deserialize)]
pub(super) struct MainPlan {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) short_title: String,
    pub(super) horizon: i32,
    pub(super) parent: NamedPlan,
    pub(super) siblings: Vec<NamedPlan>,
    pub(super) governs: Vec<NamedPlan>,
    pub(super) archive: Archive,
}

#[derive(Deserialize)]
pub(super) struct NamedPlan {
    pub(super) id: String,
    pub(super) title: String,
}

#[derive(Deserialize)]
pub(super) struct Archive {
    pub(super) case_number: String,
    pub(super) archive_code: String,
}

#[derive(Deserialize)]
pub(super) struct TownPhase {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    #[serde(default)]
    pub(super) body: Option<String>,
    #[serde(default)]
    pub(super) report_deadline: Option<NaiveDate>,
}

#[derive(Deserialize)]
pub(super) struct TownGroup {
    pub(super) id: String,
    pub(super) name: String,
    #[serde(default)]
    pub(super) aim: String,
    #[serde(default)]
    pub(super) how: String,
}

#[derive(Deserialize)]
pub(super) struct TownFocusArea {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) responsible: Responsible,
    pub(super) themes: Vec<TownTheme>,
}

#[derive(Deserialize)]
pub(super) struct Responsible {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) email: String,
}

#[derive(Deserialize)]
pub(super) struct TownTheme {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) intro: String,
    pub(super) planned_gjestebud: u32,
    pub(super) criteria_note: String,
    pub(super) questions: Vec<TownQuestion>,
}

#[derive(Deserialize)]
pub(super) struct TownQuestion {
    pub(super) id: String,
    pub(super) text: String,
}

/// Versions of one text beside the bokmål one.
pub(super) type Versions = BTreeMap<Language, String>;

/// `main.yaml` of this slice.
#[derive(Deserialize)]
pub(super) struct MainExtra {
    pub(super) process: ProcessExtra,
    pub(super) promise: BTreeMap<Language, Promise>,
    pub(super) plans: BTreeMap<String, PlanExtra>,
    pub(super) phases: BTreeMap<String, PhaseExtra>,
    pub(super) target_groups: BTreeMap<String, GroupExtra>,
    pub(super) focus_areas: BTreeMap<String, Versions>,
    pub(super) themes: BTreeMap<String, ThemeExtra>,
    pub(super) questions: BTreeMap<String, Versions>,
}

#[derive(Deserialize)]
pub(super) struct ProcessExtra {
    pub(super) title: Versions,
    pub(super) short_title: Versions,
    pub(super) summary: Words,
    pub(super) programme: Programme,
    pub(super) reached_youth: String,
    pub(super) reached_adaptation: String,
}

#[derive(Deserialize)]
pub(super) struct PlanExtra {
    pub(super) kind: String,
    #[serde(flatten)]
    pub(super) words: Versions,
}

#[derive(Deserialize)]
pub(super) struct PhaseExtra {
    #[serde(default)]
    pub(super) hearing: Option<Hearing>,
    #[serde(default)]
    pub(super) body: Option<String>,
    #[serde(flatten)]
    pub(super) words: Versions,
}

#[derive(Deserialize, Default)]
#[serde(default)]
pub(super) struct GroupExtra {
    pub(super) name: Versions,
    pub(super) aim: Versions,
    pub(super) how: Versions,
    pub(super) reached: String,
}

#[derive(Deserialize)]
pub(super) struct ThemeExtra {
    pub(super) title: Versions,
    pub(super) intro: Versions,
}

/// One process of `others.yaml`.
#[derive(Deserialize)]
pub(super) struct Other {
    pub(super) slug: String,
    pub(super) plan: String,
    pub(super) is_published: bool,
    pub(super) title: Words,
    pub(super) short_title: Words,
    pub(super) summary: Words,
    pub(super) archive_case: String,
    pub(super) archive_code: String,
    #[serde(default)]
    pub(super) promise: BTreeMap<Language, Promise>,
    pub(super) phases: Vec<OtherPhase>,
    pub(super) focus_areas: Vec<OtherArea>,
    #[serde(default)]
    pub(super) target_groups: Vec<OtherGroup>,
}

#[derive(Deserialize)]
pub(super) struct OtherPhase {
    pub(super) id: String,
    pub(super) from: NaiveDate,
    pub(super) to: NaiveDate,
    #[serde(default)]
    pub(super) report_deadline: Option<NaiveDate>,
    #[serde(default)]
    pub(super) hearing: Option<Hearing>,
    #[serde(default)]
    pub(super) body: Option<String>,
    pub(super) name: Words,
}

#[derive(Deserialize)]
pub(super) struct OtherArea {
    pub(super) code: String,
    /// The focus area of the main process whose responsible person answers for this one too.
    pub(super) responsible_of: String,
    pub(super) title: Words,
    /// Themes of the main process, with how many gjestebud are planned here.
    #[serde(default)]
    pub(super) themes: BTreeMap<String, u32>,
    /// Themes of its own.
    #[serde(default)]
    pub(super) own_themes: Vec<OwnTheme>,
}

#[derive(Deserialize)]
pub(super) struct OwnTheme {
    pub(super) code: String,
    pub(super) title: Words,
    pub(super) intro: Words,
    pub(super) questions: Vec<Words>,
}

#[derive(Deserialize)]
pub(super) struct OtherGroup {
    pub(super) name: Words,
    #[serde(default)]
    pub(super) aim: Words,
    #[serde(default)]
    pub(super) how: Words,
}
