//! One meeting of a year: whom it is with, when, who comes, and what it is about.

use std::collections::BTreeSet;

use chrono::{NaiveDate, NaiveTime};
use medvirk_meetings::{
    minutes::model::{FollowUp, Point},
    model::MeetingId,
};
use medvirk_processes::ThemeId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

medvirk_kernel::id_type!(PlannedId, "One meeting of a dialogue year.");

/// Something promised in last year's meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct OpenPoint {
    /// What.
    pub text: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
    /// Where it stands: code of the minutes.
    pub status: String,
    /// Why it is not done.
    pub reason: String,
    /// The meeting whose minutes it stands in, and which point it is there; `None` for one that was
    /// promised before there were minutes here.
    pub stands_in: Option<(MeetingId, Uuid)>,
}

impl OpenPoint {
    /// A point of a meeting's minutes with where it stands.
    pub fn of(meeting: MeetingId, point: &Point, up: FollowUp) -> Self {
        OpenPoint {
            text: point.text.clone(),
            owner: point.owner.clone(),
            due: up.new_due.or(point.due),
            status: up.status.code().to_owned(),
            reason: up.reason,
            stands_in: Some((meeting, point.id)),
        }
    }
}

/// One meeting of the year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Planned {
    /// The record.
    pub id: PlannedId,
    /// The service or group, e.g. "Barnehage".
    pub service: String,
    /// Who is invited, e.g. a user council.
    pub user_council: String,
    /// Whether only those who are invited come; else everybody may.
    pub is_by_invitation: bool,
    /// Where invitations go.
    pub emails: Vec<String>,
    /// The body that leads it, by its id.
    pub body: String,
    /// Its day, once planned.
    pub day: Option<NaiveDate>,
    /// When it begins.
    pub starts: NaiveTime,
    /// How long it lasts.
    pub minutes: u32,
    /// Where.
    pub place: String,
    /// Days the user council cannot.
    pub not_on: BTreeSet<NaiveDate>,
    /// Topics, in order; last year's open points come before them.
    pub topics: Vec<String>,
    /// Who leads: id of a politician.
    pub chair: String,
    /// Who comes: ids of politicians, the chair among them.
    pub people: Vec<String>,
    /// Who is asked when one of them cannot.
    pub substitutes: Vec<String>,
    /// Whether people have decided day and names, so that planning leaves them alone.
    pub is_kept: bool,
    /// When the invitation with the agenda was sent.
    pub invited_on: Option<NaiveDate>,
    /// The meeting people can read about, once it is made.
    pub meeting: Option<MeetingId>,
    /// What last year's meeting left open.
    pub open_points: Vec<OpenPoint>,
    /// Questions of the user council that were taken up, in order.
    pub asked: Vec<String>,
    /// The theme under which what is said is counted; `None` for that of the year.
    pub theme: Option<ThemeId>,
    /// The main conclusions, for the short report: one line each.
    pub conclusions: Vec<String>,
    /// This, as the meeting people can read about was last brought in line with it.
    pub given: Option<Box<Planned>>,
}

impl Default for Planned {
    fn default() -> Self {
        Planned {
            id: PlannedId(Uuid::nil()),
            service: String::new(),
            user_council: String::new(),
            is_by_invitation: false,
            emails: Vec::new(),
            body: String::new(),
            day: None,
            starts: NaiveTime::from_hms_opt(18, 0, 0).unwrap_or_default(),
            minutes: 120,
            place: String::new(),
            not_on: BTreeSet::new(),
            topics: Vec::new(),
            chair: String::new(),
            people: Vec::new(),
            substitutes: Vec::new(),
            is_kept: false,
            invited_on: None,
            meeting: None,
            open_points: Vec::new(),
            asked: Vec::new(),
            theme: None,
            conclusions: Vec::new(),
            given: None,
        }
    }
}

impl Planned {
    /// What of it people read on the page of the meeting.
    #[must_use]
    pub fn shown(&self) -> Planned {
        Planned {
            service: self.service.clone(),
            user_council: self.user_council.clone(),
            is_by_invitation: self.is_by_invitation,
            body: self.body.clone(),
            day: self.day,
            starts: self.starts,
            minutes: self.minutes,
            place: self.place.clone(),
            topics: self.topics.clone(),
            chair: self.chair.clone(),
            people: self.people.clone(),
            open_points: self.open_points.clone(),
            asked: self.asked.clone(),
            ..Planned::default()
        }
    }

    /// Whether the meeting people can read about is as planned. One without a day cannot be made, and
    /// what was made keeps its day until it gets another.
    pub fn is_in_line(&self) -> bool {
        self.day.is_none() || self.given.as_deref() == Some(&self.shown())
    }

    /// Takes a politician out wherever they stand.
    pub fn without(&mut self, politician: &str) {
        self.people.retain(|one| one != politician);
        self.substitutes.retain(|one| one != politician);
        if self.chair == politician {
            self.chair.clear();
        }
    }
}
