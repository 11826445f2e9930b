//! Minutes as a document: the same on the page, in Word and as PDF.

use medvirk_documents::{Compose, Document, Kind, Meta, tree::strong};
use medvirk_i18n::format;
use medvirk_kernel::{Language, to_oslo};

use super::model::{Addition, Basis, FollowUp, Minutes, MinutesState, Part, PointStatus, Remark};
use crate::{T, jobs::when, model::Meeting};

/// The name of a part.
pub(super) fn part(t: T, part: Part) -> String {
    match part {
        Part::Chair => t.minutes_part_chair(),
        Part::Elected => t.minutes_part_elected(),
        Part::Substitute => t.minutes_part_substitute(),
        Part::Absent => t.minutes_part_absent(),
        Part::User => t.minutes_part_user(),
        Part::Administration => t.minutes_part_administration(),
    }
}

/// The name of a status.
pub(super) fn status(t: T, status: PointStatus) -> String {
    match status {
        PointStatus::Open => t.minutes_point_open(),
        PointStatus::Done => t.minutes_point_done(),
        PointStatus::Delayed => t.minutes_point_delayed(),
        PointStatus::NotDone => t.minutes_point_not_done(),
    }
}

/// The law's words for closing a meeting.
pub(super) fn basis(t: T, basis: Basis) -> String {
    match basis {
        Basis::Employment => t.minutes_basis_employment(),
        Basis::Secrecy => t.minutes_basis_secrecy(),
        Basis::Privacy => t.minutes_basis_privacy(),
        Basis::Interests => t.minutes_basis_interests(),
    }
}

/// Where an action point stands, in one line.
pub(super) fn follow_up(t: T, language: Language, up: &FollowUp) -> String {
    let mut words = status(t, up.status);
    if let (PointStatus::Delayed, Some(day)) = (up.status, up.new_due) {
        words = t.minutes_point_moved(format::date(language, day));
    }
    if !up.reason.is_empty() {
        words = format!("{words}. {}", up.reason);
    }
    words
}

/// The minutes with remarks that were answered and what was added later.
pub fn document(
    meeting: &Meeting,
    minutes: &Minutes,
    (remarks, additions): (&[Remark], &[Addition]),
    municipality: &str,
) -> Document {
    let content = &minutes.content;
    let language = content.language;
    let t = T(language);
    let title = t.minutes_title(meeting.title.to(language));
    let day = to_oslo(meeting.starts_at).date_naive();
    let mut doc = Document::new(Meta::new(Kind::CasePaper, title, language, day).by(municipality));
    doc.page.footer = Some(municipality.to_owned());
    let state = match (minutes.state, minutes.approved_at) {
        (MinutesState::Approved, Some(at)) => {
            t.minutes_approved_on(format::date(language, to_oslo(at).date_naive()))
        }
        (MinutesState::Remarks, _) => t.minutes_state_remarks(),
        _ => t.minutes_state_draft(),
    };
    let facts = [
        (t.minutes_body(), meeting.plan.body.clone()),
        (t.minutes_when(), when(language, meeting)),
        (t.minutes_place(), meeting.plan.place.line()),
        (t.minutes_secretary(), content.secretary.clone()),
        (t.minutes_state(), state),
        (t.minutes_closed(), content.closed.map(|b| basis(t, b)).unwrap_or_default()),
        (t.minutes_closed_vote(), content.closed_vote.clone()),
    ];
    doc.facts(facts.into_iter().filter(|(_, value)| !value.is_empty()));
    doc.h1(t.minutes_attendance());
    for one in Part::ALL {
        let people = content.attendees.iter().filter(|who| who.part == *one);
        let people: Vec<String> = people
            .map(|who| match who.note.is_empty() {
                true => who.name.clone(),
                false => format!("{} ({})", who.name, who.note),
            })
            .collect();
        if !people.is_empty() {
            doc.h2(part(t, *one)).bullets(people.iter().map(String::as_str));
        }
    }
    for item in &content.items {
        doc.h1(item.title.as_str()).typed(&item.text);
        for asked in &item.asked {
            doc.p([strong(t.minutes_question_said(asked.question.as_str()))]);
            doc.typed(&asked.answer);
        }
        let decided = [
            (t.minutes_disqualified(), item.disqualified.clone()),
            (t.minutes_decision(), item.decision.clone()),
            (t.minutes_vote(), item.vote.clone()),
        ];
        let decided: Vec<_> = decided.into_iter().filter(|(_, said)| !said.is_empty()).collect();
        if !decided.is_empty() {
            doc.facts(decided);
        }
    }
    if !content.points.is_empty() {
        doc.h1(t.minutes_points());
        let due = |day: Option<chrono::NaiveDate>| {
            day.map(|day| format::date(language, day)).unwrap_or_default()
        };
        let line = |p: &super::model::Point| {
            t.minutes_point_line(p.text.as_str(), p.owner.as_str(), due(p.due))
        };
        let lines: Vec<String> = content.points.iter().map(line).collect();
        doc.numbered(lines.iter().map(String::as_str));
    }
    after(&mut doc, t, (remarks, additions));
    doc
}

fn after(doc: &mut Document, t: T, (remarks, additions): (&[Remark], &[Addition])) {
    let answered: Vec<&Remark> = remarks.iter().filter(|r| r.is_accepted.is_some()).collect();
    if !answered.is_empty() {
        doc.h1(t.minutes_remarks());
    }
    for remark in answered {
        doc.quote(remark.text.as_str(), Some(&remark.by));
        let verdict = match remark.is_accepted {
            Some(true) => t.minutes_accepted(),
            _ => t.minutes_rejected(),
        };
        doc.p(format!("{verdict} {}", remark.answer).trim().to_owned());
    }
    if !additions.is_empty() {
        doc.h1(t.minutes_additions());
    }
    for addition in additions {
        let day = format::date(t.lang(), to_oslo(addition.added_at).date_naive());
        doc.h2(day).typed(&addition.text);
    }
}
