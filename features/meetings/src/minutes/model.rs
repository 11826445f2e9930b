//! What minutes are and when they may change. Pure.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_kernel::{Error, Language, Refusal, Refusals, Result};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{
    model::{Meeting, MeetingId},
    text,
};

medvirk_kernel::id_type!(MinutesId, "The minutes of one meeting.");
medvirk_kernel::id_type!(RemarkId, "One remark on minutes.");

/// Gives an enum its stable names.
macro_rules! codes {
    ($name:ident { $($value:ident = $code:literal),* $(,)? }) => {
        impl $name {
            /// All of them.
            pub const ALL: &'static [$name] = &[$($name::$value),*];
            /// Stable name in the database and in forms.
            pub const fn code(self) -> &'static str {
                match self { $($name::$value => $code),* }
            }
            /// Reads the stable name.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.code() == code)
            }
        }
    };
}

/// Where minutes stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MinutesState {
    /// Being written; only staff see them.
    Draft,
    /// Those who were there can remark on them.
    Remarks,
    /// Locked.
    Approved,
}
codes!(MinutesState { Draft = "draft", Remarks = "remarks", Approved = "approved" });

/// As what somebody was at a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// Led it.
    Chair,
    /// Elected member.
    #[default]
    Elected,
    /// In place of an elected member.
    Substitute,
    /// Elected member who did not come.
    Absent,
    /// User of the service, or from a user council.
    User,
    /// Administration: informs, answers, writes the minutes.
    Administration,
}
codes!(Part {
    Chair = "chair",
    Elected = "elected",
    Substitute = "substitute",
    Absent = "absent",
    User = "user",
    Administration = "administration",
});

/// Why a meeting was held behind closed doors (kommuneloven § 11-5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Basis {
    /// Somebody's employment: must be closed.
    Employment,
    /// Duty of secrecy: must be closed.
    Secrecy,
    /// Weighty regard for privacy: may be closed.
    Privacy,
    /// Weighty public interests, and the document could be withheld: may be closed.
    Interests,
}
codes!(Basis {
    Employment = "employment",
    Secrecy = "secrecy",
    Privacy = "privacy",
    Interests = "interests",
});

/// Somebody at the meeting.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Attendee {
    /// Name, or how many and from where: users need not be named.
    pub name: String,
    /// As what.
    pub part: Part,
    /// Party, organisation, reason for absence.
    pub note: String,
}

/// A question and its answer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// The question.
    pub question: String,
    /// The answer given in the meeting.
    pub answer: String,
}

/// What happened under one line of the agenda.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Item {
    /// The line.
    pub title: String,
    /// What was said.
    pub text: String,
    /// Questions and answers.
    pub asked: Vec<Asked>,
    /// What was decided, where something was.
    pub decision: String,
    /// How the vote went (kommuneloven § 11-4).
    pub vote: String,
    /// Who was held to be partial and stepped down, or not, and how that was decided (the same section).
    pub disqualified: String,
}

/// Where an action point stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PointStatus {
    /// To be done.
    #[default]
    Open,
    /// Done.
    Done,
    /// Not done in time; has a new date.
    Delayed,
    /// Will not be done; has a reason.
    NotDone,
}
codes!(PointStatus { Open = "open", Done = "done", Delayed = "delayed", NotDone = "not-done" });

/// Something somebody said they would do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Point {
    /// Stays the same through all versions.
    pub id: Uuid,
    /// What.
    pub text: String,
    /// Who.
    pub owner: String,
    /// By when.
    pub due: Option<NaiveDate>,
}

/// What became of an action point. Not part of the locked text: it changes for a year.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FollowUp {
    /// Where it stands.
    pub status: PointStatus,
    /// The new date of one that is delayed.
    pub new_due: Option<NaiveDate>,
    /// Why it is delayed or not done.
    pub reason: String,
}

/// What became of each point.
pub type FollowUps = BTreeMap<Uuid, FollowUp>;

/// The text of minutes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// The language they are written in.
    pub language: Language,
    /// Who wrote them.
    pub secretary: String,
    /// Who was there, and who was not.
    pub attendees: Vec<Attendee>,
    /// What happened, along the agenda.
    pub items: Vec<Item>,
    /// What somebody said they would do.
    pub points: Vec<Point>,
    /// Why the meeting was closed; `None` for an open one.
    pub closed: Option<Basis>,
    /// The vote to close it, which is taken in the open.
    pub closed_vote: String,
}

/// The minutes of a meeting.
#[derive(Clone, Debug, PartialEq)]
pub struct Minutes {
    /// The record.
    pub id: MinutesId,
    /// The meeting.
    pub meeting: MeetingId,
    /// Where they stand.
    pub state: MinutesState,
    /// The text.
    pub content: Content,
    /// What became of the points.
    pub follow_ups: FollowUps,
    /// Last day for remarks.
    pub remarks_until: Option<NaiveDate>,
    /// When they were approved.
    pub approved_at: Option<DateTime<Utc>>,
    /// Counts versions, against two at once.
    pub version: i32,
}

/// A remark of somebody who was there.
#[derive(Clone, Debug, PartialEq)]
pub struct Remark {
    /// The record.
    pub id: RemarkId,
    /// Who, in their own words.
    pub by: String,
    /// What.
    pub text: String,
    /// The line of the agenda it is about, as it was called then; empty for all of the minutes.
    pub item: String,
    /// The version of the text its author read; `None` where that was not written down.
    pub version: Option<i32>,
    /// When.
    pub sent_at: DateTime<Utc>,
    /// Whether it was taken in; `None` until somebody has answered.
    pub is_accepted: Option<bool>,
    /// The answer.
    pub answer: String,
}

/// What minutes wait for before they can be approved.
#[derive(Clone, Debug, PartialEq)]
pub enum Hindrance {
    /// Nobody who was there has been asked.
    NotSentOut,
    /// Those who were there can remark until this day, the day included.
    Remarks(NaiveDate),
    /// So many remarks have no answer.
    Unanswered(usize),
    /// The law wants something in the text that is not there.
    Text(Refusal),
}

/// Something added after approval.
#[derive(Clone, Debug, PartialEq)]
pub struct Addition {
    /// What.
    pub text: String,
    /// When.
    pub added_at: DateTime<Utc>,
}

impl Content {
    /// Minutes to be filled in: a heading for each line of the agenda, those who receive people present.
    pub fn of(meeting: &Meeting, language: Language, secretary: &str) -> Self {
        let item = |line: &crate::model::AgendaItem| Item {
            title: line.title.to(language).to_owned(),
            ..Item::default()
        };
        let host = |(at, host): (usize, &crate::model::HostPerson)| Attendee {
            name: host.name.clone(),
            part: if at == 0 { Part::Chair } else { Part::Elected },
            note: host.party.clone(),
        };
        Content {
            language,
            secretary: secretary.to_owned(),
            attendees: meeting.plan.hosts.iter().enumerate().map(host).collect(),
            items: meeting.plan.agenda.iter().map(item).collect(),
            ..Content::default()
        }
    }

    /// What the law wants in minutes and is not there (kommuneloven §§ 11-4 and 11-5). Time and place
    /// stand in the meeting.
    ///
    /// # Errors
    /// [`Error::Refused`] with everything that is missing.
    pub fn check(&self) -> Result<()> {
        let mut missing = Refusals::default();
        let mut add = |message| missing.push(Refusal::of(message));
        if self.secretary.is_empty() {
            add(text::minutes_refused_secretary());
        }
        if !self.attendees.iter().any(|one| one.part == Part::Chair) {
            add(text::minutes_refused_chair());
        }
        if self.items.iter().all(|item| item.text.is_empty()) {
            add(text::minutes_refused_empty());
        }
        for item in self.items.iter().filter(|i| !i.decision.is_empty() && i.vote.is_empty()) {
            add(text::minutes_refused_vote(item.title.as_str()));
        }
        if self.closed.is_some() && self.closed_vote.is_empty() {
            add(text::minutes_refused_closed());
        }
        for point in self.points.iter().filter(|p| p.owner.is_empty() || p.due.is_none()) {
            add(text::minutes_refused_point(point.text.as_str()));
        }
        missing.or(())
    }
}

impl Minutes {
    /// Whether the text can be changed.
    ///
    /// # Errors
    /// [`Error::Conflict`], once they are approved.
    pub fn writable(&self) -> Result<()> {
        match self.state {
            MinutesState::Approved => Err(Error::Conflict(text::minutes_refused_locked())),
            MinutesState::Draft | MinutesState::Remarks => Ok(()),
        }
    }

    /// Whether those who were there can remark today.
    pub fn takes_remarks(&self, today: NaiveDate) -> bool {
        self.state == MinutesState::Remarks && self.remarks_until.is_some_and(|end| today <= end)
    }

    /// All that stands in the way of approving them today, with these remarks.
    pub fn hindrances(&self, today: NaiveDate, remarks: &[Remark]) -> Vec<Hindrance> {
        let mut found = Vec::new();
        if self.state == MinutesState::Draft {
            found.push(Hindrance::NotSentOut);
        }
        if let Some(until) = self.remarks_until.filter(|_| self.takes_remarks(today)) {
            found.push(Hindrance::Remarks(until));
        }
        let unanswered = remarks.iter().filter(|one| one.is_accepted.is_none()).count();
        if unanswered > 0 {
            found.push(Hindrance::Unanswered(unanswered));
        }
        if let Err(Error::Refused(lacks)) = self.content.check() {
            found.extend(lacks.0.into_iter().map(Hindrance::Text));
        }
        found
    }

    /// Whether they can be approved today, with these remarks.
    ///
    /// # Errors
    /// [`Error::Refused`] with everything that stands in the way; [`Error::Conflict`], once approved.
    pub fn approvable(&self, today: NaiveDate, remarks: &[Remark]) -> Result<()> {
        self.writable()?;
        let mut refusals = Refusals::default();
        for hindrance in self.hindrances(today, remarks) {
            refusals.push(match hindrance {
                Hindrance::NotSentOut | Hindrance::Remarks(_) => {
                    Refusal::of(text::minutes_refused_early())
                }
                Hindrance::Unanswered(count) => {
                    Refusal::of(text::minutes_refused_unanswered(count))
                }
                Hindrance::Text(lack) => lack,
            });
        }
        refusals.or(())
    }

    /// Whether everybody may read them.
    pub fn is_public(&self) -> bool {
        self.state == MinutesState::Approved && self.content.closed.is_none()
    }

    /// The points that are not done, with where they stand: they come first the next time.
    pub fn open_points(&self) -> impl Iterator<Item = (&Point, FollowUp)> {
        let all = self.content.points.iter();
        let all =
            all.map(|point| (point, self.follow_ups.get(&point.id).cloned().unwrap_or_default()));
        all.filter(|(_, up)| matches!(up.status, PointStatus::Open | PointStatus::Delayed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 5, d).unwrap()
    }

    fn minutes() -> Minutes {
        let content = Content {
            secretary: "Marianne Fossgard".into(),
            attendees: vec![Attendee {
                name: "Grete Lundemo".into(),
                part: Part::Chair,
                ..Attendee::default()
            }],
            items: vec![Item {
                title: "Mat".into(),
                text: "Det ble snakket om mat.".into(),
                ..Item::default()
            }],
            ..Content::default()
        };
        Minutes {
            id: MinutesId(Uuid::nil()),
            meeting: MeetingId(Uuid::nil()),
            state: MinutesState::Remarks,
            content,
            follow_ups: FollowUps::new(),
            remarks_until: Some(day(12)),
            approved_at: None,
            version: 1,
        }
    }

    fn remark(is_accepted: Option<bool>) -> Remark {
        Remark {
            id: RemarkId(Uuid::nil()),
            by: "FAU".into(),
            text: "Det var 16.45.".into(),
            item: String::new(),
            version: Some(1),
            sent_at: DateTime::default(),
            is_accepted,
            answer: String::new(),
        }
    }

    #[test]
    fn minutes_are_approved_when_the_days_are_over_and_every_remark_has_its_answer() {
        let minutes = minutes();
        assert!(minutes.approvable(day(12), &[]).is_err(), "the last day is still theirs");
        assert!(minutes.approvable(day(13), &[remark(None)]).is_err());
        assert!(minutes.approvable(day(13), &[remark(Some(false)), remark(Some(true))]).is_ok());
        let draft = Minutes { state: MinutesState::Draft, ..minutes };
        assert!(draft.approvable(day(13), &[]).is_err(), "nobody has been asked");
    }

    #[test]
    fn all_that_stands_in_the_way_of_approval_is_told_at_once() {
        let minutes = minutes();
        let found = minutes.hindrances(day(12), &[remark(None)]);
        assert_eq!(found, [Hindrance::Remarks(day(12)), Hindrance::Unanswered(1)]);
        assert_eq!(minutes.hindrances(day(13), &[remark(Some(true))]), []);
        let draft = Minutes { state: MinutesState::Draft, ..minutes };
        assert_eq!(draft.hindrances(day(13), &[]), [Hindrance::NotSentOut]);
    }

    #[test]
    fn approved_minutes_are_locked() {
        let approved = Minutes { state: MinutesState::Approved, ..minutes() };
        assert!(matches!(approved.writable(), Err(Error::Conflict(_))));
        assert!(approved.is_public());
    }

    #[test]
    fn a_closed_meeting_needs_a_basis_and_a_vote_and_is_not_published() {
        let mut closed = minutes();
        closed.content.closed = Some(Basis::Privacy);
        assert!(closed.content.check().is_err());
        closed.content.closed_vote = "Enstemmig".into();
        assert!(closed.content.check().is_ok());
        assert!(!Minutes { state: MinutesState::Approved, ..closed }.is_public());
    }

    #[test]
    fn a_decision_needs_its_vote_and_a_point_its_owner_and_date() {
        let mut content = minutes().content;
        content.items[0].decision = "Forsøket gjennomføres.".into();
        content.points.push(Point { text: "Regne på det".into(), ..Point::default() });
        let Err(Error::Refused(refusals)) = content.check() else { panic!() };
        assert_eq!(refusals.0.len(), 2);
    }
}
