//! What does not fit, and why nothing can be planned, in words.

use medvirk_i18n::format;
use medvirk_kernel::Message;
use medvirk_meetings::{minutes::model::PointStatus, model::holiday_words};

use crate::{
    T,
    model::{Lack, OpenPoint, Reason, Trouble, YearPlan},
    text,
};

/// What does not fit with a meeting.
pub(super) fn trouble(trouble: &Trouble) -> Message {
    match trouble {
        Trouble::NoDay => text::trouble_no_day(),
        Trouble::Holiday(name) => holiday_words(name),
        Trouble::Weekend => text::trouble_weekend(),
        Trouble::Past => text::trouble_past(),
        Trouble::OtherYear(year) => text::trouble_other_year(year.to_string()),
        Trouble::Weekday => text::trouble_weekday(),
        Trouble::OutsideSeason => text::trouble_outside_season(),
        Trouble::BodyBusy => text::trouble_body_busy(),
        Trouble::SameDay(other) => text::trouble_same_day(other.as_str()),
        Trouble::TooManyThatDay => text::trouble_too_many(),
        Trouble::OtherSide => text::trouble_other_side(),
        Trouble::Away(name) => text::trouble_away(name.as_str()),
        Trouble::Count(there, wanted) => text::trouble_count(*there, *wanted),
        Trouble::ChairAbsent => text::trouble_chair(),
        Trouble::Unequal(least, most) => text::trouble_unequal(*least, *most),
    }
}

/// Where a promise stands, in words, with who made it and why it is as it is.
pub(super) fn stands(t: T, point: &OpenPoint) -> String {
    let words = match (PointStatus::from_code(&point.status), point.due) {
        (Some(PointStatus::Done), _) => t.point_done(),
        (Some(PointStatus::NotDone), _) => t.point_not_done(),
        (Some(PointStatus::Delayed), Some(due)) => t.point_delayed(format::date(t.lang(), due)),
        (_, Some(due)) => t.point_due(format::date(t.lang(), due)),
        (_, None) => t.point_open(),
    };
    let parts = [point.owner.as_str(), &words, &point.reason];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What must be written down before days can be proposed.
pub(super) fn lack(t: T, lack: &Lack) -> String {
    match lack {
        Lack::Bodies => t.lack_bodies(),
        Lack::Meetings => t.lack_meetings(),
        Lack::Body(service) => t.lack_body(service.as_str()),
        Lack::Members(body, members, wanted) => t.lack_members(body.as_str(), *members, *wanted),
        Lack::Season => t.lack_season(),
    }
}

/// One of the things that together make a plan impossible.
pub(super) fn reason(t: T, year: &YearPlan, reason: Reason) -> String {
    let body = |at: usize| year.bodies.get(at).map_or("", |body| body.name.as_str());
    let service = |at: usize| year.meetings.get(at).map_or("", |one| one.service.as_str());
    match reason {
        Reason::Meeting(at) => {
            let from = format::date(t.lang(), year.from);
            t.reason_meeting(service(at), from, format::date(t.lang(), year.to))
        }
        Reason::OtherSide(at) => t.reason_other_side(service(at)),
        Reason::Busy(at) => t.reason_busy(body(at)),
        Reason::Away(at, member) => {
            let id = year.bodies.get(at).map_or("", |body| body.id.as_str());
            let name = year.members(id).nth(member).map_or("", |one| one.name.as_str());
            t.reason_away(name)
        }
        Reason::OnceADay(at) => t.reason_once(body(at)),
        Reason::MostADay => t.reason_most(year.most_a_day),
        Reason::Share(at) => t.reason_share(body(at), year.max_difference),
    }
}
