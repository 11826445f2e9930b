//! The records of a process: the plan it is for, its settings, focus areas, themes with questions,
//! phases and target groups.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Language, ProcessId, Resource, Stage, id_type};
use serde::{Deserialize, Serialize};

use super::phase::{self, Hearing, PhaseState};
use super::promise::Promise;
use super::words::Words;

id_type!(PlanId, "One plan in the hierarchy of plans.");
id_type!(FocusAreaId, "One focus area (satsingsområde) of a process.");
id_type!(ThemeId, "One theme of a process.");
id_type!(QuestionId, "One question of a theme.");
id_type!(PhaseId, "One phase of a process.");
id_type!(TargetGroupId, "One group the process must reach.");

/// What kind of plan; decides how the plan is named for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlanKind {
    /// Kommuneplan.
    Municipal,
    /// Kommuneplanens samfunnsdel.
    Societal,
    /// Kommuneplanens arealdel.
    LandUse,
    /// Kommunedelplan.
    MunicipalSub,
    /// Temaplan.
    Thematic,
    /// Handlings- og økonomiplan.
    Economic,
    /// Reguleringsplan.
    Zoning,
    /// Anything else.
    Other,
}

impl PlanKind {
    /// All kinds, in the order they are shown.
    pub const ALL: [PlanKind; 8] = [
        PlanKind::Municipal,
        PlanKind::Societal,
        PlanKind::LandUse,
        PlanKind::MunicipalSub,
        PlanKind::Thematic,
        PlanKind::Economic,
        PlanKind::Zoning,
        PlanKind::Other,
    ];

    /// Stable name in the database and in forms.
    pub const fn code(self) -> &'static str {
        match self {
            PlanKind::Municipal => "municipal",
            PlanKind::Societal => "societal",
            PlanKind::LandUse => "land_use",
            PlanKind::MunicipalSub => "municipal_sub",
            PlanKind::Thematic => "thematic",
            PlanKind::Economic => "economic",
            PlanKind::Zoning => "zoning",
            PlanKind::Other => "other",
        }
    }

    /// Reads [`PlanKind::code`]; what is unknown is [`PlanKind::Other`].
    pub fn from_code(code: &str) -> PlanKind {
        PlanKind::ALL.into_iter().find(|k| k.code() == code).unwrap_or(PlanKind::Other)
    }
}

/// A plan: what a process is for. Plans form a hierarchy (see [`super::hierarchy`]).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its id.
    pub id: PlanId,
    /// Title.
    pub title: Words,
    /// What kind of plan.
    pub kind: PlanKind,
    /// The year it looks ahead to.
    pub horizon: Option<i32>,
    /// The plan it is a part of.
    pub parent: Option<PlanId>,
    /// The plans it governs.
    pub governs: Vec<PlanId>,
    /// Raised by every change; see [`Process::version`].
    pub version: i32,
}

/// The settings of a process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProcessSettings {
    /// Most people at a table, the host included.
    pub table_size_max: u32,
    /// How many themes one gjestebud takes.
    pub themes_per_gjestebud: u32,
    /// Youngest age of a host, in years.
    pub host_minimum_age: u32,
    /// How many reserves are drawn per theme.
    pub reserves_per_theme: u32,
}

impl Default for ProcessSettings {
    fn default() -> Self {
        ProcessSettings {
            table_size_max: 8,
            themes_per_gjestebud: 1,
            host_minimum_age: 15,
            reserves_per_theme: 1,
        }
    }
}

/// The planning programme (pbl § 4-1), as far as it is words: its deadlines and participants are the
/// phases and target groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Programme {
    /// What the plan is for.
    pub purpose: Words,
    /// How people take part.
    pub participation: Words,
    /// Which alternatives are considered.
    pub alternatives: Words,
    /// What needs to be studied.
    pub studies: Words,
}

impl Programme {
    /// Whether every part the law names is written.
    pub fn is_complete(&self) -> bool {
        [&self.purpose, &self.participation, &self.alternatives, &self.studies]
            .iter()
            .all(|words| !words.is_empty())
    }
}

/// A participation process.
#[derive(Clone, Debug, PartialEq)]
pub struct Process {
    /// Its id.
    pub id: ProcessId,
    /// Its name in public addresses, `samfunnsdel-2027-2039`.
    pub slug: String,
    /// The plan it is for.
    pub plan: PlanId,
    /// Full title.
    pub title: Words,
    /// Short title for headings, menus and letters.
    pub short_title: Words,
    /// What it is about, in a few sentences.
    pub summary: Words,
    /// Where it stands.
    pub stage: Stage,
    /// The language its texts are first written in.
    pub language: Language,
    /// Settings.
    pub settings: ProcessSettings,
    /// The promise, in [`Process::language`].
    pub promise: Promise,
    /// The promise in other languages; what is left out there is read in the first language.
    pub promise_translations: BTreeMap<Language, Promise>,
    /// The planning programme, where the law demands one.
    pub programme: Programme,
    /// How children and youth were reached (pbl § 5-1); written before closing.
    pub reached_youth: String,
    /// How groups that need adaptation were reached (pbl § 5-1); written before closing.
    pub reached_adaptation: String,
    /// Why it was published without a Sámi version, where one is due.
    pub without_sami_reason: Option<String>,
    /// Case number in the archive, `25/0871`.
    pub archive_case: String,
    /// Archive code, `140`.
    pub archive_code: String,
    /// The process it was copied from.
    pub copied_from: Option<ProcessId>,
    /// When it was published; kept when it is closed.
    pub published_at: Option<DateTime<Utc>>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Raised by every change, so that two people editing at once are noticed.
    pub version: i32,
}

impl Process {
    /// A new draft with nothing in it but its title.
    pub fn draft(
        id: ProcessId,
        slug: impl Into<String>,
        plan: PlanId,
        title: Words,
        language: Language,
    ) -> Self {
        Process {
            id,
            slug: slug.into(),
            plan,
            title,
            short_title: Words::default(),
            summary: Words::default(),
            stage: Stage::Draft,
            language,
            settings: ProcessSettings::default(),
            promise: Promise::default(),
            promise_translations: BTreeMap::new(),
            programme: Programme::default(),
            reached_youth: String::new(),
            reached_adaptation: String::new(),
            without_sami_reason: None,
            archive_case: String::new(),
            archive_code: String::new(),
            copied_from: None,
            published_at: None,
            closed_at: None,
            version: 1,
        }
    }

    /// What permissions are asked for.
    pub fn resource(&self) -> Resource {
        Resource::process(self.id, self.stage)
    }

    /// Whether residents may see it.
    pub fn is_public(&self) -> bool {
        self.stage != Stage::Draft
    }

    /// The short title, else the full one.
    pub fn name(&self, language: Language) -> &str {
        let short = self.short_title.to(language);
        if short.is_empty() { self.title.to(language) } else { short }
    }

    /// The promise for a reader of `language`: each part in their language where it is written,
    /// else in the first language.
    pub fn promise_in(&self, language: Language) -> Promise {
        match self.promise_translations.get(&language) {
            Some(translated) if language != self.language => self.promise.overlaid(translated),
            _ => self.promise.clone(),
        }
    }
}

/// Stable name of a stage in the database.
pub const fn stage_code(stage: Stage) -> &'static str {
    match stage {
        Stage::Draft => "draft",
        Stage::Published => "published",
        Stage::Closed => "closed",
    }
}

/// Reads [`stage_code`]; what is unknown is a draft, which nobody outside sees.
pub fn stage_from_code(code: &str) -> Stage {
    match code {
        "published" => Stage::Published,
        "closed" => Stage::Closed,
        _ => Stage::Draft,
    }
}

/// A focus area (satsingsområde) with the person who answers for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FocusArea {
    /// Its id.
    pub id: FocusAreaId,
    /// Short code, `F1`.
    pub code: String,
    /// Title.
    pub title: Words,
    /// Name of the responsible person.
    pub responsible_name: String,
    /// Their role; the public page names people by role.
    pub responsible_role: String,
    /// Their e-mail address.
    pub responsible_email: String,
    /// Place in the process, from 0.
    pub position: i32,
    /// See [`Process::version`].
    pub version: i32,
}

/// A theme people talk about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Theme {
    /// Its id.
    pub id: ThemeId,
    /// The process.
    pub process: ProcessId,
    /// The focus area it belongs to.
    pub focus_area: FocusAreaId,
    /// Short code, `T11`.
    pub code: String,
    /// Title.
    pub title: Words,
    /// A few sentences that open the talk.
    pub intro: Words,
    /// Whom the hosts should be, in words.
    pub criteria_note: Words,
    /// How many gjestebud are planned.
    pub planned_gjestebud: u32,
    /// Place in the process, from 0.
    pub position: i32,
    /// Its questions, in order.
    pub questions: Vec<Question>,
    /// See [`Process::version`].
    pub version: i32,
}

/// One question of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// Short code, `T11-Q1`.
    pub code: String,
    /// The question.
    pub text: Words,
    /// Place in the theme, from 0.
    pub position: i32,
}

/// A phase of a process, both days included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// Its id.
    pub id: PhaseId,
    /// Short code, `gjestebud`.
    pub code: String,
    /// Name for people.
    pub name: Words,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The deciding or responsible body, if any.
    pub body: Option<String>,
    /// What is heard, when the phase is a hearing.
    pub hearing: Option<Hearing>,
    /// Last day for reports that belong to the phase.
    pub report_deadline: Option<NaiveDate>,
    /// See [`Process::version`].
    pub version: i32,
}

impl Phase {
    /// Where the phase stands on `day`.
    pub fn state_at(&self, day: NaiveDate) -> PhaseState {
        self.rule().state_at(day)
    }

    /// The phase as the rules of [`super::phase`] see it.
    pub fn rule(&self) -> phase::Phase {
        phase::Phase {
            id: self.code.clone(),
            name: String::new(),
            from: self.from,
            to: self.to,
            body: self.body.clone(),
            hearing: self.hearing,
            report_deadline: self.report_deadline,
        }
    }
}

/// A group the process must reach.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetGroup {
    /// Its id.
    pub id: TargetGroupId,
    /// Who.
    pub name: Words,
    /// What is aimed for, e.g. "40 % are with us for the first time".
    pub aim: Words,
    /// How they are reached.
    pub how: Words,
    /// What came of it; written before closing.
    pub reached: String,
    /// Place in the process, from 0.
    pub position: i32,
    /// See [`Process::version`].
    pub version: i32,
}
