//! Words for codes, shared by the pages of this part.

use chrono::NaiveDate;
use medvirk_i18n::{Language, format};
use medvirk_jobs::outbox::{Channel, State};
use medvirk_slice::Cx;
use medvirk_web::{Html, escape};

use super::{Contact, Wants, feedback::Topic, requests};
use crate::T;

pub(super) fn channel(t: T, channel: Channel) -> String {
    match channel {
        Channel::Email => t.outbox_email(),
        Channel::Sms => t.outbox_sms(),
        Channel::Letter => t.outbox_letter(),
    }
}

/// The channel a contact is reached by, as it stands in the table.
fn reached_by(t: T, code: &str) -> String {
    Channel::from_code(code).map_or_else(|| t.contact_unreachable(), |c| channel(t, c))
}

pub(super) fn channels(t: T) -> Vec<(String, String)> {
    let codes = Channel::ALL.map(Channel::code);
    codes.into_iter().chain(["none"]).map(|c| (c.to_owned(), reached_by(t, c))).collect()
}

pub(super) fn wants(t: T) -> Vec<(String, String)> {
    let words = |w: Wants| match w {
        Wants::Email => t.outbox_email(),
        Wants::Sms => t.outbox_sms(),
        Wants::Letter => t.outbox_letter(),
        Wants::None => t.contact_wants_none(),
    };
    Wants::ALL.into_iter().map(|w| (w.code().to_owned(), words(w))).collect()
}

pub(super) fn languages() -> Vec<(String, String)> {
    let pair = |l: Language| (l.code().to_owned(), l.own_name().to_owned());
    Language::ALL.into_iter().map(pair).collect()
}

/// Colour and words for where a message stands.
pub(super) fn state(t: T, state: State) -> (&'static str, String) {
    match state {
        State::Queued => ("info", t.outbox_queued()),
        State::Failed => ("warning", t.outbox_failed()),
        State::ToPrint => ("warning", t.outbox_to_print()),
        State::ToPhone => ("warning", t.outbox_to_phone()),
        State::Held => ("neutral", t.outbox_held()),
        State::Dead => ("danger", t.outbox_dead()),
        State::Sent => ("success", t.outbox_sent()),
        State::Printed => ("success", t.outbox_printed()),
        State::Phoned => ("success", t.outbox_phoned()),
        State::Cancelled => ("neutral", t.outbox_cancelled()),
    }
}

/// Sources that other parts of the product and staff use, in the order they are offered.
pub(super) const SOURCES: [&str; 6] =
    ["application", "guest", "participant", "staff", "phone", "import"];

/// How we got to know somebody; a source we have no word for is shown as it is.
pub(super) fn source(t: T, code: &str) -> String {
    match code {
        "application" => t.contact_source_application(),
        "guest" => t.contact_source_guest(),
        "participant" => t.contact_source_participant(),
        "staff" => t.contact_source_staff(),
        "phone" => t.contact_source_phone(),
        "import" => t.contact_source_import(),
        other => other.to_owned(),
    }
}

/// As what somebody took part.
pub(super) fn role(t: T, code: &str) -> String {
    match code {
        "applicant" => t.contact_role_applicant(),
        "host" => t.contact_role_host(),
        "guest" => t.contact_role_guest(),
        "participant" => t.contact_role_participant(),
        other => other.to_owned(),
    }
}

pub(super) fn topic(t: T, topic: Topic) -> String {
    match topic {
        Topic::Accessibility => t.feedback_topic_accessibility(),
        Topic::Privacy => t.feedback_topic_privacy(),
        Topic::Other => t.feedback_topic_other(),
    }
}

pub(super) fn request(t: T, kind: requests::Kind) -> String {
    match kind {
        requests::Kind::Access => t.request_access(),
        requests::Kind::Erasure => t.request_erasure(),
    }
}

/// Name of the area with this id.
pub(super) fn area(cx: &Cx, id: Option<&str>) -> String {
    let areas = &cx.municipality().areas;
    let found = id.and_then(|id| areas.iter().find(|a| a.id == id));
    found.map(|a| a.name.clone()).or_else(|| id.map(str::to_owned)).unwrap_or_default()
}

/// A due date with a colour that says how near it is.
pub(super) fn due(cx: &Cx, t: T, due: NaiveDate, is_done: bool) -> (&'static str, String) {
    let date = format::date_short(cx.language(), due);
    match (due - cx.today()).num_days() {
        _ if is_done => ("success", t.request_done()),
        ..0 => ("danger", t.request_overdue(date)),
        0..=7 => ("warning", t.request_due(date)),
        _ => ("neutral", t.request_due(date)),
    }
}

/// The number as typed, as a link when it can be called, with a mark when it cannot exist.
pub(super) fn phone(t: T, contact: &Contact) -> Html {
    let Some(typed) = &contact.phone else { return Html::default() };
    let typed = escape(typed);
    Html(match &contact.phone_e164 {
        Some(number) => {
            format!("<a class=\"ds-link mv-nowrap\" href=\"tel:{}\">{typed}</a>", escape(number))
        }
        None => format!(
            "<span class=\"mv-nowrap\">{typed}</span> <span class=\"ds-tag mv-dot\" data-color=\"warning\">{}</span>",
            escape(&t.contact_not_verified())
        ),
    })
}

/// What a page shows when there is nothing: a picture, and words that say what comes here.
pub(super) fn empty(picture: &str, heading: &str, words: &str) -> Html {
    let sheet = medvirk_web::asset("scenes.svg");
    Html(format!(
        "<div class=\"mv-empty\"><svg class=\"mv-empty__picture\" aria-hidden=\"true\"><use href=\"{sheet}#{picture}\"/></svg><h2 class=\"ds-heading\" data-size=\"xs\">{}</h2><p class=\"ds-paragraph\">{}</p></div>",
        escape(heading),
        escape(words)
    ))
}
