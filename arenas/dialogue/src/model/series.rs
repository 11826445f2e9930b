//! One year of dialogue meetings, as staff have planned it.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use medvirk_kernel::ProcessId;
use medvirk_processes::ThemeId;
use serde::{Deserialize, Serialize};

use super::{Planned, PlannedId};

medvirk_kernel::id_type!(SeriesId, "One year of dialogue meetings.");

/// A treatment in a body: what the council decided, where the year is planned, where it ends.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sitting {
    /// The body.
    pub body: String,
    /// Its day; `None` until it is known.
    pub day: Option<NaiveDate>,
    /// Its case number, e.g. `PS 118/24`.
    pub case: String,
}

/// What the council decided about the dialogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Decided {
    /// Name of the decision.
    pub title: String,
    /// Body, day and case.
    pub sitting: Sitting,
    /// Its rules, in words.
    pub rules: Vec<String>,
}

/// How the members of a body are called to its meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Call {
    /// Some of them, in turn.
    #[default]
    Rota,
    /// All of them.
    All,
}

/// A committee that leads dialogue meetings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Body {
    /// Short name, e.g. `UOH`.
    pub id: String,
    /// Name.
    pub name: String,
    /// How its members are called.
    pub call: Call,
    /// Days of its other meetings.
    pub busy: BTreeSet<NaiveDate>,
}

/// An elected member: an office that is public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Politician {
    /// Short name, e.g. `P08`.
    pub id: String,
    /// Name.
    pub name: String,
    /// Party.
    pub party: String,
    /// The body, by its id.
    pub body: String,
    /// Office in it: `leder`, `nestleder` or `medlem`, as the municipality writes it.
    pub office: String,
    /// Where they are called to meetings; empty where they are told another way.
    pub email: String,
    /// Days on which they cannot.
    pub away: BTreeSet<NaiveDate>,
    /// Dialogue meetings they had the year before.
    pub before: u32,
}

/// A year.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The record.
    pub id: SeriesId,
    /// The process it belongs to.
    pub process: ProcessId,
    /// The calendar year.
    pub year: i32,
    /// All that has no column of its own.
    pub plan: YearPlan,
    /// Counts changes, against two at once.
    pub version: i32,
}

/// What staff have written about a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct YearPlan {
    /// The council's decision.
    pub decided: Decided,
    /// Whether everybody reads about the year before one of its meetings is published.
    pub is_shown: bool,
    /// Where the year is planned.
    pub planning: Sitting,
    /// Where the year is summed up.
    pub council: Sitting,
    /// First day of the meetings.
    pub from: NaiveDate,
    /// Last day of the meetings.
    pub to: NaiveDate,
    /// Weekdays for meetings, Monday is 1.
    pub weekdays: BTreeSet<u32>,
    /// Most meetings on one day.
    pub most_a_day: u32,
    /// Politicians in each meeting.
    pub per_meeting: u32,
    /// Most meetings one member may have more than another in the same body.
    pub max_difference: u32,
    /// How long before the meeting the invitation must be sent.
    pub notice_weeks: u32,
    /// How long those present can remark on minutes.
    pub remark_days: u32,
    /// The theme under which what is said is counted, where a meeting has none of its own.
    pub theme: Option<ThemeId>,
    /// The bodies.
    pub bodies: Vec<Body>,
    /// Their members, in the order of the body: leader, deputy leader, members.
    pub politicians: Vec<Politician>,
    /// The meetings.
    pub meetings: Vec<Planned>,
}

impl Default for YearPlan {
    fn default() -> Self {
        YearPlan {
            decided: Decided::default(),
            is_shown: false,
            planning: Sitting::default(),
            council: Sitting::default(),
            from: NaiveDate::default(),
            to: NaiveDate::default(),
            weekdays: BTreeSet::from([1, 2, 3, 4]),
            most_a_day: 1,
            per_meeting: 4,
            max_difference: 1,
            notice_weeks: 4,
            remark_days: 7,
            theme: None,
            bodies: Vec::new(),
            politicians: Vec::new(),
            meetings: Vec::new(),
        }
    }
}

impl YearPlan {
    /// The body with this id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// The members of a body.
    pub fn members<'a>(&'a self, body: &'a str) -> impl Iterator<Item = &'a Politician> {
        self.politicians.iter().filter(move |one| one.body == body)
    }

    /// The name of a politician; the id where nobody has it.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.politicians.iter().find(|one| one.id == id).map_or(id, |one| &one.name)
    }

    /// The meeting with this id.
    pub fn meeting(&self, id: PlannedId) -> Option<&Planned> {
        self.meetings.iter().find(|one| one.id == id)
    }

    /// In how many meetings a politician is planned this year.
    pub fn share(&self, politician: &str) -> u32 {
        let of = self.meetings.iter().filter(|m| m.people.iter().any(|one| one == politician));
        u32::try_from(of.count()).unwrap_or(u32::MAX)
    }

    /// The last day the invitation to a meeting can be sent in good time; `None` without a day.
    pub fn invite_by(&self, meeting: &Planned) -> Option<NaiveDate> {
        let notice = Days::new(7 * u64::from(self.notice_weeks));
        meeting.day.and_then(|day| day.checked_sub_days(notice))
    }
}
