//! Reads typed values out of a submitted form and collects what is wrong, field by field.

use chrono::{NaiveDate, NaiveTime};
use medvirk_kernel::{Message, Refusal, Refusals, Result};

use crate::{Submitted, text};

/// Reads one form. Every method returns a usable value; [`Reader::finish`] says whether all were good.
pub struct Reader<'a> {
    submitted: &'a Submitted,
    refusals: Refusals,
}

impl<'a> Reader<'a> {
    /// Begins to read `submitted`.
    pub fn new(submitted: &'a Submitted) -> Self {
        Reader { submitted, refusals: Refusals::default() }
    }

    /// Adds a refusal of the slice's own.
    pub fn refuse(&mut self, field: &str, message: Message) {
        self.refusals.push(Refusal::at(field, message));
    }

    /// Text that may be empty, at most `most` characters.
    pub fn text(&mut self, field: &str, label: Message, most: usize) -> String {
        let value = self.submitted.get(field).replace("\r\n", "\n");
        if value.chars().count() > most {
            self.refuse(field, text::refused_too_long(label, most));
        }
        value
    }

    /// Text that must not be empty.
    pub fn required(&mut self, field: &str, label: Message, most: usize) -> String {
        let value = self.text(field, label.clone(), most);
        if value.is_empty() {
            self.refuse(field, text::refused_missing(label));
        }
        value
    }

    /// Text or nothing.
    pub fn optional(&mut self, field: &str, label: Message, most: usize) -> Option<String> {
        Some(self.text(field, label, most)).filter(|v| !v.is_empty())
    }

    /// An e-mail address or nothing; the domain is lower-cased.
    pub fn email(&mut self, field: &str) -> Option<String> {
        let value = self.submitted.get(field);
        if value.is_empty() {
            return None;
        }
        match value.rsplit_once('@') {
            Some((local, domain)) if is_email(local, domain) => {
                Some(format!("{local}@{}", domain.to_lowercase()))
            }
            _ => {
                self.refuse(field, text::refused_email());
                Some(value.to_owned())
            }
        }
    }

    /// A whole number within bounds, or nothing.
    pub fn whole(
        &mut self,
        field: &str,
        label: Message,
        bounds: std::ops::RangeInclusive<i64>,
    ) -> Option<i64> {
        let value = self.submitted.get(field);
        if value.is_empty() {
            return None;
        }
        match value.replace([' ', '\u{a0}'], "").parse::<i64>() {
            Ok(n) if bounds.contains(&n) => Some(n),
            Ok(_) => {
                let message = text::refused_out_of_bounds(label, *bounds.start(), *bounds.end());
                self.refuse(field, message);
                None
            }
            Err(_) => {
                self.refuse(field, text::refused_number(label));
                None
            }
        }
    }

    /// A date as `2026-11-21` or `21.11.2026`, or nothing.
    pub fn date(&mut self, field: &str, label: Message) -> Option<NaiveDate> {
        let value = self.submitted.get(field);
        if value.is_empty() {
            return None;
        }
        let date = NaiveDate::parse_from_str(value, "%Y-%m-%d")
            .or_else(|_| NaiveDate::parse_from_str(value, "%d.%m.%Y"));
        if date.is_err() {
            self.refuse(field, text::refused_date(label));
        }
        date.ok()
    }

    /// A time of day as `18:30` or `18.30`, or nothing.
    pub fn time(&mut self, field: &str, label: Message) -> Option<NaiveTime> {
        let value = self.submitted.get(field).replace('.', ":");
        if value.is_empty() {
            return None;
        }
        let time = NaiveTime::parse_from_str(&value, "%H:%M")
            .or_else(|_| NaiveTime::parse_from_str(&value, "%H:%M:%S"));
        if time.is_err() {
            self.refuse(field, text::refused_time(label));
        }
        time.ok()
    }

    /// One of the offered values, or nothing when none was chosen.
    pub fn choice(&mut self, field: &str, label: Message, offered: &[&str]) -> Option<String> {
        let value = self.submitted.get(field);
        if value.is_empty() {
            return None;
        }
        if offered.contains(&value) {
            return Some(value.to_owned());
        }
        self.refuse(field, text::refused_choice(label));
        None
    }

    /// Refuses when `value` is missing.
    pub fn must<T>(&mut self, field: &str, label: Message, value: Option<T>) -> Option<T> {
        let already = self.refusals.0.iter().any(|r| r.field.as_deref() == Some(field));
        if value.is_none() && !already {
            self.refuse(field, text::refused_missing(label));
        }
        value
    }

    /// Whether a single checkbox was ticked.
    pub fn ticked(&self, field: &str) -> bool {
        !self.submitted.get(field).is_empty()
    }

    /// The collected refusals, or `value`.
    ///
    /// # Errors
    /// [`medvirk_kernel::Error::Refused`] with everything that was wrong.
    pub fn finish<T>(self, value: T) -> Result<T> {
        self.refusals.or(value)
    }

    /// Whether nothing has been refused so far.
    pub fn is_good(&self) -> bool {
        self.refusals.0.is_empty()
    }
}

fn is_email(local: &str, domain: &str) -> bool {
    let plain =
        |s: &str| !s.chars().any(|c| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c));
    !local.is_empty()
        && local.len() <= 64
        && plain(local)
        && plain(domain)
        && domain.len() <= 253
        && domain.contains('.')
        && domain.split('.').all(|part| !part.is_empty() && !part.starts_with('-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_faults_of_a_form_are_told_at_once() {
        let form = Submitted::from_pairs([("email", "not an address"), ("count", "12")]);
        let mut reader = Reader::new(&form);
        reader.required("name", text::field_name(), 10);
        reader.email("email");
        reader.whole("count", text::field_name(), 1..=8);
        let refused = match reader.finish(()) {
            Err(medvirk_kernel::Error::Refused(r)) => r.0,
            other => panic!("{other:?}"),
        };
        let fields: Vec<_> = refused.iter().filter_map(|r| r.field.as_deref()).collect();
        assert_eq!(fields, ["name", "email", "count"]);
    }

    #[test]
    fn dates_are_read_the_norwegian_way_too() {
        let form = Submitted::from_pairs([("day", "21.11.2026")]);
        let day = Reader::new(&form).date("day", text::field_name());
        assert_eq!(day, NaiveDate::from_ymd_opt(2026, 11, 21));
    }
}
