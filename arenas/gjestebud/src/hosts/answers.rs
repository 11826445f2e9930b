//! The answer to everybody who applied: drawn, reserve, not drawn, not eligible. One action, which can
//! be repeated without anybody hearing twice; whoever has no e-mail is written to in another way.

use std::collections::BTreeMap;

use medvirk_kernel::{Error, Language, Permit, Result};
use medvirk_people::{Contact, ContactId, Letter, Sent, contacts, participations, send, wording};
use medvirk_processes::{Process, Theme};
use medvirk_slice::{Cx, Wording};
use medvirk_store::Tx;
use sea_orm::ConnectionTrait;
use serde_json::json;

use crate::{Assignment, T, model::eligibility, text};

use super::{
    applications::Applicant,
    draws, intake,
    seats::{self, Fate, Fates, Standing},
    words,
};

/// Names every letter to an applicant may hold.
const PLACEHOLDERS: &[&str] = &[
    "name",
    "process",
    "reference",
    "link",
    "draw_link",
    "contact",
    "contact_phone",
    "contact_email",
];
/// The same and the theme.
const WITH_THEME: &[&str] = &[
    "name",
    "process",
    "reference",
    "link",
    "draw_link",
    "contact",
    "contact_phone",
    "contact_email",
    "theme",
];
/// The same and the reason.
const WITH_REASON: &[&str] = &[
    "name",
    "process",
    "reference",
    "link",
    "draw_link",
    "contact",
    "contact_phone",
    "contact_email",
    "reason",
];

pub(crate) fn wordings() -> Vec<Wording> {
    vec![
        Wording {
            key: "gjestebud.receipt",
            title: text::letter_receipt_title(),
            subject: text::letter_receipt_subject(),
            body: text::letter_receipt_body(),
            placeholders: PLACEHOLDERS,
        },
        Wording {
            key: "gjestebud.drawn",
            title: text::letter_drawn_title(),
            subject: text::letter_drawn_subject(),
            body: text::letter_drawn_body(),
            placeholders: WITH_THEME,
        },
        Wording {
            key: "gjestebud.reserve",
            title: text::letter_reserve_title(),
            subject: text::letter_reserve_subject(),
            body: text::letter_reserve_body(),
            placeholders: WITH_THEME,
        },
        Wording {
            key: "gjestebud.not-drawn",
            title: text::letter_not_drawn_title(),
            subject: text::letter_not_drawn_subject(),
            body: text::letter_not_drawn_body(),
            placeholders: PLACEHOLDERS,
        },
        Wording {
            key: "gjestebud.not-eligible",
            title: text::letter_not_eligible_title(),
            subject: text::letter_not_eligible_subject(),
            body: text::letter_not_eligible_body(),
            placeholders: WITH_REASON,
        },
        Wording {
            key: "gjestebud.steps-in",
            title: text::letter_steps_in_title(),
            subject: text::letter_steps_in_subject(),
            body: text::letter_steps_in_body(),
            placeholders: WITH_THEME,
        },
    ]
}

/// Which letter somebody gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    Drawn,
    Reserve,
    NotDrawn,
    NotEligible,
    StepsIn,
}

impl Kind {
    pub const fn key(self) -> &'static str {
        match self {
            Kind::Drawn => "gjestebud.drawn",
            Kind::Reserve => "gjestebud.reserve",
            Kind::NotDrawn => "gjestebud.not-drawn",
            Kind::NotEligible => "gjestebud.not-eligible",
            Kind::StepsIn => "gjestebud.steps-in",
        }
    }

    pub fn name(self, t: T) -> String {
        match self {
            Kind::Drawn => t.answer_drawn(),
            Kind::Reserve => t.answer_reserve(),
            Kind::NotDrawn => t.answer_not_drawn(),
            Kind::NotEligible => t.answer_not_eligible(),
            Kind::StepsIn => t.answer_steps_in(),
        }
    }
}

/// One answer to be sent.
pub(crate) struct Answer<'a> {
    pub applicant: &'a Applicant,
    pub kind: Kind,
    /// The place, for hosts.
    pub assignment: Option<&'a Assignment>,
    /// The theme the person is host or reserve for.
    pub theme: Option<&'a Theme>,
}

/// Everybody who is to be answered, and with what. Those who took their application back, were
/// merged, or have withdrawn as host are not written to.
pub(crate) fn plan<'a>(standing: &'a Standing, themes: &'a [Theme]) -> Vec<Answer<'a>> {
    let fates = Fates::of(Some(standing));
    let reserves = standing.state().reserves;
    let answer = |applicant: &'a Applicant| {
        if !applicant.stands() {
            return None;
        }
        let by_id = |a: &&Assignment| a.is_active() && a.application == applicant.id;
        let assignment = standing.assignments.iter().find(by_id);
        let (kind, theme) = match fates.get(applicant) {
            Fate::Host => {
                let replaces = assignment.is_some_and(|a| is_replacement(standing, a));
                let kind = if replaces { Kind::StepsIn } else { Kind::Drawn };
                (kind, assignment.and_then(|a| themes.iter().find(|t| t.id == a.theme)))
            }
            Fate::Reserve => {
                let waits =
                    |(_, list): &(&String, &Vec<String>)| list.contains(&applicant.reference);
                let code = reserves.iter().find(waits).map(|(code, _)| code);
                let lot_theme = code.and_then(|code| standing.draw.lot.theme(code));
                (Kind::Reserve, themes.iter().find(|t| Some(t.id) == lot_theme.map(|l| l.id)))
            }
            Fate::NotEligible => (Kind::NotEligible, None),
            Fate::NotDrawn | Fate::Applied => (Kind::NotDrawn, None),
            Fate::HostWithdrew | Fate::TookBack | Fate::Merged => return None,
        };
        Some(Answer { applicant, kind, assignment, theme })
    };
    let mut answers: Vec<Answer<'a>> = standing.applicants.values().filter_map(answer).collect();
    answers.sort_by(|a, b| (a.kind, &a.applicant.reference).cmp(&(b.kind, &b.applicant.reference)));
    answers
}

/// Whether another host held the place before.
pub(crate) fn is_replacement(standing: &Standing, assignment: &Assignment) -> bool {
    let before =
        |a: &&Assignment| a.code == assignment.code && a.id != assignment.id && !a.is_active();
    standing.assignments.iter().any(|a| before(&a))
}

/// How many letters went which way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub email: usize,
    pub sms: usize,
    pub letter: usize,
    pub unreachable: usize,
    pub already: usize,
}

impl Tally {
    fn count(&mut self, sent: Sent) {
        match sent {
            Sent::Email => self.email += 1,
            Sent::Sms => self.sms += 1,
            Sent::Letter => self.letter += 1,
            Sent::Unreachable => self.unreachable += 1,
            Sent::Already => self.already += 1,
        }
    }

    /// Letters that are on their way now.
    pub fn sent(self) -> usize {
        self.email + self.sms + self.letter
    }
}

/// Sends every answer that has not been sent, and notes the hosts' participation.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn send_all(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    (standing, themes): (&Standing, &[Theme]),
) -> Result<Tally> {
    let answers = plan(standing, themes);
    let ids: Vec<ContactId> = answers.iter().map(|a| a.applicant.contact).collect();
    let people = contacts::many(tx, &ids).await?;
    let mut tally = Tally::default();
    for answer in &answers {
        let Some(to) = people.get(&answer.applicant.contact) else { continue };
        tally.count(send_one(tx, permit, cx, process, answer, to).await?);
        if let Some(assignment) = answer.assignment {
            is_host(tx, permit, cx, assignment).await?;
        }
    }
    draws::answered(tx, permit, standing.draw.id, cx.now()).await?;
    let detail = json!({ "sent": tally.sent(), "unreachable": tally.unreachable });
    medvirk_audit::record(tx, cx, permit, ("draw", standing.draw.id), detail).await?;
    Ok(tally)
}

/// Sends one answer.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn send_one(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    process: &Process,
    answer: &Answer<'_>,
    to: &Contact,
) -> Result<Sent> {
    let (subject, text) = worded(tx, cx, process, answer, to).await?;
    let cause = match answer.assignment {
        Some(assignment) => format!("gjestebud.host:{}", assignment.id),
        None => format!("gjestebud.answer:{}:{}", answer.kind.key(), answer.applicant.id),
    };
    let letter = Letter {
        subject,
        text,
        cause,
        process: Some(process.id),
        about: Some((intake::ABOUT.to_owned(), answer.applicant.id.0)),
        ..Letter::default()
    };
    send(tx, cx, permit, to, letter).await
}

/// Notes that somebody is host.
///
/// # Errors
/// Internal, when the database cannot be written.
pub(crate) async fn is_host(
    tx: &Tx,
    permit: &Permit,
    cx: &Cx,
    assignment: &Assignment,
) -> Result<()> {
    let participation = participations::NewParticipation {
        contact: assignment.contact,
        process: assignment.process,
        role: "host".to_owned(),
        theme: Some(assignment.theme.0),
        about: Some((seats::ABOUT.to_owned(), assignment.id.0)),
        wants_answer: true,
    };
    participations::add(tx, permit, cx, participation).await
}

/// Subject and text of one answer.
///
/// # Errors
/// Internal, when the wording names something that is not given.
pub(crate) async fn worded(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: &Process,
    answer: &Answer<'_>,
    to: &Contact,
) -> Result<(String, String)> {
    let mut values = intake::values(cx, process, answer.applicant, to);
    let theme = answer.theme.map_or(String::new(), |t| t.title.to(to.language).to_owned());
    values.push(("theme", theme));
    let why = eligibility::obstacles(&answer.applicant.application);
    let why: Vec<String> =
        why.into_iter().map(|w| words::not_eligible(T(to.language), w)).collect();
    values.push(("reason", why.join(" ")));
    wording(db, cx, answer.kind.key(), to.language, &values).await
}

/// A sample of each letter in one language, filled in with the first person it goes to.
///
/// # Errors
/// Internal, when the database cannot be read.
pub(crate) async fn samples(
    db: &impl ConnectionTrait,
    cx: &Cx,
    process: &Process,
    answers: &[Answer<'_>],
    language: Language,
) -> Result<Vec<(Kind, String, String)>> {
    let mut first: BTreeMap<Kind, &Answer<'_>> = BTreeMap::new();
    for answer in answers {
        first.entry(answer.kind).or_insert(answer);
    }
    let mut samples = Vec::new();
    for (kind, answer) in first {
        let mut to = contacts::get(db, answer.applicant.contact).await?;
        to.language = language;
        let (subject, text) = worded(db, cx, process, answer, &to).await?;
        samples.push((kind, subject, text));
    }
    Ok(samples)
}

/// Refuses answers before there is a draw.
pub(crate) fn no_draw() -> Error {
    Error::Conflict(text::answer_no_draw())
}
