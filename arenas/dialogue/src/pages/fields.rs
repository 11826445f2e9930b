//! What several forms of a year read and show in the same way: days, lines, e-mail addresses.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use medvirk_kernel::Message;
use medvirk_web::{Reader, Submitted};

use crate::text;

/// Most characters of a field with several lines.
const LONG: usize = 5_000;

/// Days, as they stand in a form: one on each line.
pub(super) fn days_shown(days: &BTreeSet<NaiveDate>) -> String {
    days.iter().map(NaiveDate::to_string).collect::<Vec<_>>().join("\n")
}

/// Days between commas, spaces or line breaks.
pub(super) fn days(reader: &mut Reader<'_>, field: &str, label: Message) -> BTreeSet<NaiveDate> {
    let mut days = BTreeSet::new();
    let typed = reader.text(field, label.clone(), LONG);
    for part in typed.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty()) {
        let one = Submitted::from_pairs([(field, part)]);
        let mut single = Reader::new(&one);
        match single.date(field, label.clone()) {
            Some(day) => {
                days.insert(day);
            }
            None => reader.refuse(field, text::refused_day(part)),
        }
    }
    days
}

/// Lines with something on them.
pub(super) fn lines(reader: &mut Reader<'_>, field: &str, label: Message) -> Vec<String> {
    let typed = reader.text(field, label, LONG);
    typed.lines().map(str::trim).filter(|line| !line.is_empty()).map(Into::into).collect()
}

/// E-mail addresses between commas, spaces or line breaks, each once.
pub(super) fn emails(reader: &mut Reader<'_>, field: &str, label: Message) -> Vec<String> {
    let mut emails: Vec<String> = Vec::new();
    let typed = reader.text(field, label, LONG);
    for part in typed.split([',', ';', ' ', '\n']).filter(|part| !part.is_empty()) {
        match email(part) {
            Some(email) if emails.contains(&email) => {}
            Some(email) => emails.push(email),
            None => reader.refuse(field, text::refused_email(part)),
        }
    }
    emails
}

/// One address; `None` when it is none.
pub(super) fn email(typed: &str) -> Option<String> {
    let one = Submitted::from_pairs([("email", typed)]);
    let mut single = Reader::new(&one);
    single.email("email").filter(|_| single.is_good())
}
