//! What slices hold about somebody, written out for reading. Slices answer with JSON of their own
//! making, so the writer knows a few names and shows the rest as they are.

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_documents::{Compose, Document};
use medvirk_i18n::{Language, format, words};
use serde_json::Value;

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
        .filter(|(_, v)| is_simple(v) && !v.is_null())
        .map(|(k, v)| (label(language, k), scalar(language, v)))
        .collect();
    if !facts.is_empty() {
        document.facts(facts);
    }
    for (key, value) in fields.iter().filter(|(_, v)| !is_simple(v)) {
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
        "people" | "contact" => t.held_contact(),
        "name" => w.word_name(),
        "email" => w.word_email(),
        "phone" => w.word_phone(),
        "address" => w.word_address(),
        "language" => w.word_language(),
        "area" => t.contact_area(),
        "source" => t.contact_source(),
        "wants" => t.contact_reached_by(),
        "keep_until" => t.contact_keep_until(),
        "created_at" => t.contact_since(),
        "took_part_in" => t.contact_took_part(),
        "messages" => t.contact_sent(),
        "requests" => t.request_list_heading(),
        "consents" => t.contact_agreed(),
        other => {
            let spaced = other.replace('_', " ");
            let mut letters = spaced.chars();
            letters.next().map(|c| c.to_uppercase().chain(letters).collect()).unwrap_or_default()
        }
    }
}
