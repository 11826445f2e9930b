//! Meetings as calendar files (RFC 5545): one as an attachment that calendars update or remove by its
//! UID and SEQUENCE, and many as a feed.

use chrono::{DateTime, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Property};
use medvirk_kernel::Language;
use medvirk_people::contacts::Attachment;
use medvirk_slice::Cx;

use crate::{
    T,
    jobs::Letter,
    model::{Meeting, MeetingState, SignUp},
};

/// The file that goes with a letter; none for letters that change nothing in a calendar.
pub(crate) fn attachment(
    cx: &Cx,
    meeting: &Meeting,
    one: &SignUp,
    language: Language,
    letter: Letter,
) -> Option<Attachment> {
    let is_off = match letter {
        Letter::Confirmed | Letter::Again if !one.state.has_place() => return None,
        Letter::Confirmed | Letter::Again | Letter::Promoted | Letter::Moved(_) => false,
        Letter::Cancelled | Letter::CalledOff => true,
        _ => return None,
    };
    let file = one_event(cx, meeting, language, is_off);
    Some(Attachment {
        name: T(language).calendar_file_name(),
        mime: "text/calendar; charset=utf-8".to_owned(),
        bytes: file.into_bytes(),
    })
}

/// One meeting as a file; `is_off` takes it out of the calendar again.
pub fn one_event(cx: &Cx, meeting: &Meeting, language: Language, is_off: bool) -> String {
    let mut calendar = Calendar::new();
    let method = if is_off { "CANCEL" } else { "PUBLISH" };
    calendar.append_property(Property::new("METHOD", method));
    calendar.push(event(cx, meeting, language, is_off));
    calendar.to_string()
}

/// Many meetings as a feed with a name.
pub fn feed(cx: &Cx, name: &str, meetings: &[Meeting], language: Language) -> String {
    let mut calendar = Calendar::new();
    calendar.name(name);
    // Calendars ask again this often; most take it as advice.
    calendar.append_property(Property::new("REFRESH-INTERVAL;VALUE=DURATION", "PT6H"));
    calendar.append_property(Property::new("X-PUBLISHED-TTL", "PT6H"));
    for meeting in meetings {
        calendar.push(event(cx, meeting, language, meeting.state == MeetingState::CalledOff));
    }
    calendar.to_string()
}

fn event(cx: &Cx, meeting: &Meeting, language: Language, is_off: bool) -> Event {
    let page = cx.absolute(&format!("/meetings/{}", meeting.slug));
    let host = cx.municipality().base_url.split("://").last().unwrap_or("medvirk").to_owned();
    let mut event = Event::new();
    event
        .uid(&format!("{}@{host}", meeting.id))
        .timestamp(cx.now())
        .starts(utc(meeting.starts_at))
        .ends(utc(meeting.ends_at))
        .sequence(meeting.sequence + u32::from(is_off))
        .summary(meeting.title.to(language))
        .location(&meeting.plan.place.line())
        .url(&page)
        .status(if is_off { EventStatus::Cancelled } else { EventStatus::Confirmed });
    let mut lines = vec![meeting.plan.purpose.to(language).to_owned()];
    lines.extend(meeting.plan.practical.iter().map(|line| line.to(language).to_owned()));
    lines.push(page);
    lines.retain(|line| !line.is_empty());
    event.description(&lines.join("\n"));
    event.done()
}

fn utc(at: DateTime<Utc>) -> icalendar::CalendarDateTime {
    icalendar::CalendarDateTime::Utc(at)
}
