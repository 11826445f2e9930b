//! A meeting as staff plan it and residents read it.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use medvirk_kernel::{ProcessId, to_oslo};
use medvirk_processes::Words;
use serde::{Deserialize, Serialize};

use super::Question;

medvirk_kernel::id_type!(MeetingId, "One meeting people can come to.");

/// Where a meeting stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MeetingState {
    /// Being prepared; only staff see it.
    #[default]
    Draft,
    /// Public.
    Published,
    /// Will not be held; stays public so that nobody stands before a locked door.
    CalledOff,
}

impl MeetingState {
    /// All states.
    pub const ALL: [MeetingState; 3] =
        [MeetingState::Draft, MeetingState::Published, MeetingState::CalledOff];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            MeetingState::Draft => "draft",
            MeetingState::Published => "published",
            MeetingState::CalledOff => "called-off",
        }
    }

    /// Reads [`MeetingState::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }
}

/// A meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Meeting {
    /// The record.
    pub id: MeetingId,
    /// The process it serves.
    pub process: ProcessId,
    /// Which arena's meeting it is, e.g. `welcome`; `open` for one without further rules.
    pub kind: String,
    /// Its address: `/meetings/<slug>`.
    pub slug: String,
    /// Where it stands.
    pub state: MeetingState,
    /// What it is called.
    pub title: Words,
    /// When it begins.
    pub starts_at: DateTime<Utc>,
    /// When it ends; later than it begins.
    pub ends_at: DateTime<Utc>,
    /// All that has no column of its own.
    pub plan: Plan,
    /// Counts changes of time and place, for calendars (RFC 5545, SEQUENCE).
    pub sequence: u32,
    /// Counts all changes, against two at once.
    pub version: i32,
}

/// What staff have written about a meeting.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// What it is for and what becomes of what people say.
    pub purpose: Words,
    /// Whom it is meant for.
    pub audience: Option<Audience>,
    /// Where it is.
    pub place: Place,
    /// Practical information, one line each: bus, food, children.
    pub practical: Vec<Words>,
    /// Who receives people, with role.
    pub hosts: Vec<HostPerson>,
    /// The body behind it, e.g. a committee.
    pub body: String,
    /// What happens when.
    pub agenda: Vec<AgendaItem>,
    /// Places and times of sign-up.
    pub sign_up: SignUpRules,
    /// What people are asked besides name, e-mail address and telephone.
    pub questions: Vec<Question>,
    /// What is sent before the meeting.
    pub reminders: Vec<Reminder>,
    /// Area the meeting is about or held in, for the calendar's filter: id of an area.
    pub area: Option<String>,
    /// Themes of the process it is about.
    pub themes: Vec<uuid::Uuid>,
    /// What was said and what happens next, sent to all after the meeting.
    pub summary: Words,
    /// Why it will not be held.
    pub called_off: Words,
    /// What it took, written down afterwards.
    pub effort: Effort,
}

/// What a meeting took.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Effort {
    /// Kroner, e.g. for rent and food.
    pub cost: Option<u32>,
    /// Hours of work, preparation included.
    pub hours: Option<u32>,
    /// How many came, where heads were counted without a list.
    pub heads: Option<u32>,
}

/// The people a meeting is meant for.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Audience {
    /// In words.
    pub words: Words,
    /// First day of the month from which somebody counts as newly moved in.
    pub moved_in_since: Option<NaiveDate>,
    /// Whether others are turned away rather than taken where there is room.
    pub only: bool,
}

impl Audience {
    /// Whether somebody who moved in during the month that begins on `moved_in` belongs to it. Where
    /// the meeting does not ask, everybody does.
    pub fn includes(&self, moved_in: Option<NaiveDate>) -> bool {
        match (self.moved_in_since, moved_in) {
            (None, _) => true,
            (Some(since), Some(moved_in)) => moved_in >= since,
            (Some(_), None) => false,
        }
    }
}

/// Where a meeting is held.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Place {
    /// Name of the house or room.
    pub name: String,
    /// Street and number.
    pub address: String,
    /// A map elsewhere, opened only when somebody follows the link.
    pub map: String,
    /// How to get there and in.
    pub directions: Words,
}

impl Place {
    /// Name and address on one line.
    pub fn line(&self) -> String {
        let parts = [self.name.as_str(), self.address.as_str()];
        parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Somebody who receives people for the municipality: an office that is public.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HostPerson {
    /// Name.
    pub name: String,
    /// Role, e.g. leader of a committee.
    pub role: String,
    /// Party, where there is one.
    pub party: String,
}

/// One line of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// Length.
    pub minutes: u32,
    /// What happens.
    pub title: Words,
    /// Who is responsible.
    pub who: String,
}

/// When and how one can sign up.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct SignUpRules {
    /// Whether one signs up at all; else one just comes.
    pub needed: bool,
    /// From when; `None` from publication.
    pub opens_at: Option<DateTime<Utc>>,
    /// Until when; `None` until the meeting begins.
    pub closes_at: Option<DateTime<Utc>>,
    /// Whether people wait when it is full.
    pub waiting_list: bool,
    /// Hours to accept a place that became free; 0 gives it at once.
    pub accept_hours: u32,
    /// Most people in one sign-up, the one who signs up included.
    pub party_max: u32,
    /// Whether ages of children are asked, in bands.
    pub children: bool,
    /// Until when places are kept for the audience.
    pub reserved_until: Option<DateTime<Utc>>,
}

impl Default for SignUpRules {
    fn default() -> Self {
        SignUpRules {
            needed: true,
            opens_at: None,
            closes_at: None,
            waiting_list: true,
            accept_hours: 0,
            party_max: 1,
            children: false,
            reserved_until: None,
        }
    }
}

/// A message before the meeting, with a text of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reminder {
    /// So many days before.
    pub days_before: u32,
    /// At this time of day in Norway.
    pub at: NaiveTime,
    /// What it says, under the standard greeting.
    pub text: Words,
}

impl Reminder {
    /// The moment it is sent for a meeting that begins at `starts_at`. A time that the change of the
    /// clock leaves out becomes the hour after.
    pub fn moment(&self, starts_at: DateTime<Utc>) -> DateTime<Utc> {
        let day = to_oslo(starts_at).date_naive();
        let day =
            day.checked_sub_days(chrono::Days::new(u64::from(self.days_before))).unwrap_or(day);
        oslo(day, self.at)
    }
}

/// The moment of a wall clock in Norway. Of the hour that comes twice the first is meant; the hour
/// that does not come becomes the next.
pub fn oslo(day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    use chrono::{LocalResult, TimeDelta, TimeZone};
    let local = day.and_time(time);
    match medvirk_kernel::OSLO.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => medvirk_kernel::OSLO
            .from_local_datetime(&(local + TimeDelta::hours(1)))
            .earliest()
            .map_or_else(|| local.and_utc(), |at| at.to_utc()),
    }
}

/// Whether one can sign up at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opening {
    /// No sign-up is needed.
    NotNeeded,
    /// It opens later.
    Before(DateTime<Utc>),
    /// It is open.
    Open,
    /// It has closed, the meeting has begun, or it is called off.
    Over,
}

impl Meeting {
    /// Whether one can sign up at `now`. The server's clock decides, never the browser's.
    pub fn opening(&self, now: DateTime<Utc>) -> Opening {
        let rules = &self.plan.sign_up;
        let closes = rules.closes_at.unwrap_or(self.starts_at).min(self.ends_at);
        if self.state != MeetingState::Published || now >= closes {
            return if rules.needed || now >= self.ends_at {
                Opening::Over
            } else {
                Opening::NotNeeded
            };
        }
        match rules.opens_at {
            _ if !rules.needed => Opening::NotNeeded,
            Some(opens) if now < opens => Opening::Before(opens),
            _ => Opening::Open,
        }
    }

    /// Whether places are still kept for the audience at `now`.
    pub fn is_reserving(&self, now: DateTime<Utc>) -> bool {
        self.plan.audience.is_some() && self.plan.sign_up.reserved_until.is_none_or(|end| now < end)
    }

    /// When those who came are thanked: the morning after, when people are up.
    pub fn thanks_at(&self) -> DateTime<Utc> {
        let day = to_oslo(self.ends_at).date_naive();
        let ten = NaiveTime::from_hms_opt(10, 0, 0).unwrap_or_default();
        oslo(day.succ_opt().unwrap_or(day), ten)
    }

    /// Whether it has ended.
    pub fn is_over(&self, now: DateTime<Utc>) -> bool {
        now >= self.ends_at
    }

    /// Whether somebody who moved in during this month belongs to the audience.
    pub fn is_for(&self, moved_in: Option<NaiveDate>) -> bool {
        self.plan.audience.as_ref().is_none_or(|a| a.includes(moved_in))
    }

    /// The question with this id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.plan.questions.iter().find(|q| q.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn meeting() -> Meeting {
        let sign_up = SignUpRules {
            opens_at: Some(at("2026-09-14T06:00:00Z")),
            closes_at: Some(at("2026-10-12T10:00:00Z")),
            ..SignUpRules::default()
        };
        Meeting {
            id: MeetingId(uuid::Uuid::nil()),
            process: ProcessId(uuid::Uuid::nil()),
            kind: "open".into(),
            slug: "m".into(),
            state: MeetingState::Published,
            title: Words::default(),
            starts_at: at("2026-10-13T16:30:00Z"),
            ends_at: at("2026-10-13T18:30:00Z"),
            plan: Plan { sign_up, ..Plan::default() },
            sequence: 0,
            version: 1,
        }
    }

    #[test]
    fn nobody_is_thanked_at_night() {
        let ends = |ends_at: &str| Meeting { ends_at: at(ends_at), ..meeting() };
        for (end, thanks) in [
            ("2026-10-13T13:30:00Z", "2026-10-14T08:00:00Z"),
            ("2027-01-16T14:30:00Z", "2027-01-17T09:00:00Z"),
        ] {
            assert_eq!(ends(end).thanks_at(), at(thanks));
        }
    }

    #[test]
    fn sign_up_opens_and_closes_at_its_moments() {
        let m = meeting();
        let opens = at("2026-09-14T06:00:00Z");
        assert_eq!(m.opening(at("2026-09-14T05:59:59Z")), Opening::Before(opens));
        assert_eq!(m.opening(opens), Opening::Open);
        assert_eq!(m.opening(at("2026-10-12T09:59:59Z")), Opening::Open);
        assert_eq!(m.opening(at("2026-10-12T10:00:00Z")), Opening::Over);
        let off = Meeting { state: MeetingState::CalledOff, ..meeting() };
        assert_eq!(off.opening(opens), Opening::Over);
    }

    #[test]
    fn a_reminder_comes_at_its_time_of_day_over_both_changes_of_the_clock() {
        let at_nine = Reminder {
            days_before: 1,
            at: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            text: Words::default(),
        };
        // The meeting is on the day the clock goes forward and back.
        assert_eq!(at_nine.moment(at("2026-03-29T16:00:00Z")), at("2026-03-28T08:00:00Z"));
        assert_eq!(at_nine.moment(at("2026-10-25T17:00:00Z")), at("2026-10-24T07:00:00Z"));
    }

    #[test]
    fn the_hour_that_does_not_come_becomes_the_next() {
        let day = NaiveDate::from_ymd_opt(2026, 3, 29).unwrap();
        let half_past_two = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
        assert_eq!(oslo(day, half_past_two), at("2026-03-29T01:30:00Z"));
    }

    #[test]
    fn an_audience_takes_those_who_came_since() {
        let day = |y, m| NaiveDate::from_ymd_opt(y, m, 1);
        let new = Audience { moved_in_since: day(2025, 9), only: true, ..Audience::default() };
        assert!(new.includes(day(2025, 9)) && new.includes(day(2026, 5)));
        assert!(!new.includes(day(2005, 5)) && !new.includes(None));
    }
}
