//! What slices hold about somebody, written out for reading. Slices answer with JSON of their own
//! making, so the writer knows a few names and shows the rest as they are.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_documents::{Compose, Document, tree::strong};
use medvirk_i18n::{Language, format, words};
use medvirk_jobs::outbox::{Channel, State};
use serde_json::Value;
use uuid::Uuid;

use super::{labels, requests::Kind};
use crate::T;

/// Writes what one slice holds.
pub(super) fn write(document: &mut Document, language: Language, name: &str, value: &Value) {
    document.h1(label(language, name));
    match value {
        Value::Array(parts) => parts.iter().for_each(|part| object(document, language, part, 2)),
        other => object(document, language, other, 2),
    }
}

fn object(document: &mut Document, language: Language, value: &Value, level: u8) {
    let Value::Object(fields) = value else {
        document.p(scalar(language, value));
        return;
    };
    let facts: Vec<_> = fields
        .iter()
        .filter(|(k, v)| is_simple(v) && is_worth_reading(k, v) && !is_long(v))
        .map(|(k, v)| (label(language, k), worded(language, k, v)))
        .collect();
    if !facts.is_empty() {
        document.facts(facts);
    }
    for (key, value) in fields.iter().filter(|(_, v)| is_long(v)) {
        document.p(strong(label(language, key)));
        document.typed(value.as_str().unwrap_or_default());
    }
    for (key, value) in fields.iter().filter(|(k, v)| !is_simple(v) && *k != "about") {
        match value {
            Value::Array(items) if items.is_empty() => {}
            Value::Array(items) if items.iter().all(is_simple) => {
                document.heading(level, label(language, key));
                document.bullets(items.iter().map(|v| scalar(language, v)));
            }
            Value::Array(items) => {
                document.heading(level, label(language, key));
                items.iter().for_each(|item| object(document, language, item, level + 1));
            }
            nested => {
                document.heading(level, label(language, key));
                object(document, language, nested, level + 1);
            }
        }
    }
}

fn is_simple(value: &Value) -> bool {
    !matches!(value, Value::Object(_) | Value::Array(_))
}

/// Whether it is a text of several lines.
fn is_long(value: &Value) -> bool {
    value.as_str().is_some_and(|text| text.contains('\n'))
}

/// Ids and inner counters are in the file for machines; they say nothing to a person.
fn is_worth_reading(key: &str, value: &Value) -> bool {
    let is_id = value.as_str().is_some_and(|text| text.parse::<Uuid>().is_ok());
    !value.is_null() && !is_id && !["version", "phone_e164"].contains(&key)
}

/// A value in words, where it is one of our codes.
fn worded(language: Language, key: &str, value: &Value) -> String {
    let t = T(language);
    let code = value.as_str().unwrap_or_default();
    let known = match key {
        "language" => Language::from_code(code).map(|l| l.own_name().to_owned()),
        "source" => Some(labels::source(t, code)),
        "role" => Some(labels::role(t, code)),
        "channel" => Channel::from_code(code).map(|c| labels::channel(t, c)),
        "state" => State::from_code(code).map(|s| labels::state(t, s).1),
        "kind" => Kind::from_code(code).map(|k| labels::request(t, k)),
        "wants" => labels::wants(t).into_iter().find(|(c, _)| c == code).map(|(_, words)| words),
        _ => None,
    };
    known.unwrap_or_else(|| scalar(language, value))
}

fn scalar(language: Language, value: &Value) -> String {
    let w = words::T(language);
    match value {
        Value::Null => w.word_not_stated(),
        Value::Bool(true) => w.word_yes(),
        Value::Bool(false) => w.word_no(),
        Value::String(text) => match (text.parse::<DateTime<Utc>>(), text.parse::<NaiveDate>()) {
            (Ok(moment), _) => format::date_time(language, moment),
            (_, Ok(day)) => format::date(language, day),
            _ => text.clone(),
        },
        other => other.to_string(),
    }
}

fn label(language: Language, key: &str) -> String {
    let (t, w) = (T(language), words::T(language));
    match key {
        "people" => t.held_people(),
        "contact" => t.held_contact(),
        "name" => w.word_name(),
        "email" => w.word_email(),
        "phone" => w.word_phone(),
        "address" => w.word_address(),
        "language" => w.word_language(),
        "area" => t.contact_area(),
        "source" => t.contact_source(),
        "wants" => t.contact_reached_by(),
        "keep_until" => t.contact_keep_until(),
        "created_at" | "since" | "at" | "given_at" => t.held_since(),
        "done_at" => t.held_done(),
        "withdrawn_at" => t.held_withdrawn(),
        "received_on" => t.request_received(),
        "took_part_in" => t.contact_took_part(),
        "role" => t.held_role(),
        "wants_answer" => t.contact_wants_answer(),
        "messages" => t.contact_sent(),
        "messages_not_delivered" => t.outbox_unreached_heading(),
        "channel" => t.outbox_channel(),
        "state" => t.outbox_state(),
        "to" => t.outbox_to(),
        "subject" => t.outbox_subject(),
        "text" => t.wording_body(),
        "kind" => t.request_what(),
        "requests" => t.request_list_heading(),
        "consents" => t.contact_agreed(),
        other => {
            let spaced = other.replace('_', " ");
            let mut letters = spaced.chars();
            letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}
