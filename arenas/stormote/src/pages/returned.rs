//! A form that comes back to a page with several, because something was refused or because somebody else
//! wrote the same meanwhile: what was written stands in it, what is saved now stands beside it, and the
//! other forms show what is saved. Who changes another form of the page is in nobody's way.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::StatusCode;
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_slice::Cx;
use medvirk_web::{Form, Html, Submitted};

use crate::text;

/// The key of the form that makes something new.
pub(super) const NEW: &str = "new";

/// Names of fields that people do not write in.
const MACHINERY: [&str; 5] = ["csrf", "version", "seen", "do", "sure"];

/// Fields in the order of the form: those of one line stand beside one another.
pub(super) type Lines = Vec<Vec<medvirk_web::Field>>;

/// The name of a field in one of several forms of a kind, e.g. `title-4`.
pub(super) fn at(field: &str, key: &str) -> String {
    format!("{field}-{key}")
}

/// One field of a form as it is saved.
#[derive(Clone, Debug)]
pub(super) struct Part {
    /// Name of the field.
    pub name: String,
    /// What it is called on the page.
    pub label: String,
    /// Its value in the form; several for ticked boxes.
    pub values: Vec<String>,
    /// The value as people read it.
    pub words: String,
}

impl Part {
    /// A field whose value people can read.
    pub fn new(name: impl Into<String>, label: String, value: impl Into<String>) -> Self {
        let value = value.into();
        Part { name: name.into(), label, words: value.clone(), values: vec![value] }
    }

    /// A choice, or any number of them, with what they are called.
    pub fn chosen(
        name: impl Into<String>,
        label: String,
        chosen: impl IntoIterator<Item = (String, String)>,
    ) -> Self {
        let (values, words): (Vec<String>, Vec<String>) = chosen.into_iter().unzip();
        Part { name: name.into(), label, values, words: words.join(", ") }
    }

    /// Whether it was sent as it stands. A box that is not ticked, or an empty field, may be left out.
    fn is_as(&self, sent: &Submitted) -> bool {
        let same_lines = |text: &str| text.replace("\r\n", "\n").trim().to_owned();
        let full = |values: Vec<&str>| {
            let mut all: Vec<String> = values.into_iter().map(same_lines).collect();
            all.retain(|value| !value.is_empty());
            all.sort_unstable();
            all
        };
        full(self.values.iter().map(String::as_str).collect()) == full(sent.all(&self.name))
    }
}

/// A form of a page as it is saved: its key and its fields.
pub(super) type Saved = (String, Vec<Part>);

/// What a form was made from, so that it can be told whether that still stands.
fn mark(parts: &[Part]) -> String {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        (&part.name, &part.values).hash(&mut hasher);
    }
    format!("{:016x}", hasher.finish())
}

/// Lets a form be written when what it was made from still stands, or when it says what stands anyway.
///
/// # Errors
/// [`Error::Conflict`] when somebody else wrote it meanwhile.
pub(super) fn unchanged(sent: &Submitted, key: &str, parts: &[Part]) -> Result<()> {
    let is_known = sent.get(&at("seen", key)) == mark(parts);
    if is_known || parts.iter().all(|part| part.is_as(sent)) {
        return Ok(());
    }
    Err(Error::Conflict(text::refused_changed_meanwhile()))
}

/// Why a form comes back.
pub(super) enum Why {
    /// Something in it was refused.
    Refused(Refusals),
    /// Somebody else wrote the same.
    Changed,
}

/// A form that comes back.
pub(super) struct Returned {
    /// Which of the page's forms.
    pub key: String,
    /// As it was sent.
    pub sent: Submitted,
    /// Why.
    pub why: Why,
}

impl Returned {
    /// The form, when an error is one that it comes back for; else the error.
    pub fn from_error(
        key: &str,
        sent: Submitted,
        error: Error,
    ) -> std::result::Result<Self, Error> {
        let why = match error {
            Error::Refused(refusals) => Why::Refused(refusals),
            Error::Conflict(_) => Why::Changed,
            other => return Err(other),
        };
        Ok(Returned { key: key.to_owned(), sent, why })
    }
}

/// What somebody else wrote, for whoever comes second.
#[derive(Clone, Debug, Default)]
pub(super) struct Late {
    /// The fields that differ, as they are saved now: label and words.
    pub now: Vec<(String, String)>,
    /// What was written, when there is no form any more to stand in.
    pub lost: Vec<String>,
    /// The first field that differs.
    pub href: String,
}

/// What a page shows in its forms: what is saved, or one that came back.
pub(super) struct Shown {
    /// All forms of the page.
    pub form: Form,
    /// The version that was seen: one that comes back was made from an earlier page.
    pub version: i32,
    /// Which of the page's forms came back.
    pub key: Option<String>,
    /// What somebody else wrote meanwhile.
    pub late: Option<Late>,
    /// 200; 422 or 409 when a form comes back.
    pub status: StatusCode,
}

impl Shown {
    /// `forms` as they are saved, and over them what came back.
    pub fn new(cx: &Cx, returned: Option<Returned>, version: i32, forms: Vec<Saved>) -> Self {
        let mut saved: Vec<(String, String)> = Vec::new();
        for (key, parts) in &forms {
            saved.push((at("seen", key), mark(parts)));
            for part in parts {
                saved.extend(part.values.iter().map(|value| (part.name.clone(), value.clone())));
            }
        }
        let Some(Returned { key, sent, why }) = returned else {
            let form = Form::filled(cx, saved);
            return Shown { form, version, key: None, late: None, status: StatusCode::OK };
        };
        let own = forms.iter().find(|(own, _)| *own == key).map(|(_, parts)| parts.as_slice());
        // A box that was not ticked was not sent; it must not come back as it is saved.
        let is_own = |name: &str| own.unwrap_or_default().iter().any(|part| part.name == name);
        saved.retain(|(name, _)| !sent.contains(name) && !is_own(name));
        let (refusals, late, status) = match why {
            Why::Refused(refusals) => (refusals, None, StatusCode::UNPROCESSABLE_ENTITY),
            Why::Changed => {
                let late = late(own, &sent, &key);
                (Refusals::default(), Some(late), StatusCode::CONFLICT)
            }
        };
        let seen = at("seen", &key);
        // Saved again, it is written over what now stands beside it.
        let now = own.filter(|_| late.is_some()).map(|parts| (seen.clone(), mark(parts)));
        let written = sent.pairs().filter(|(name, _)| now.is_none() || *name != seen);
        saved.extend(written.map(|(name, value)| (name.to_owned(), value.to_owned())));
        saved.extend(now);
        let seen_version = sent.get("version").parse().unwrap_or(version);
        Shown {
            form: Form::refused(cx, Submitted::from_pairs(saved), refusals),
            version: if late.is_some() { version } else { seen_version },
            key: Some(key),
            late,
            status,
        }
    }

    /// Whether this form came back, and so stands open.
    pub fn is_back(&self, key: &str) -> bool {
        self.key.as_deref() == Some(key)
    }

    /// The hidden field that says what a form was made from.
    pub fn seen(&self, key: &str) -> Html {
        let name = at("seen", key);
        self.form.hidden(&name, self.form.value(&name))
    }
}

fn late(own: Option<&[Part]>, sent: &Submitted, key: &str) -> Late {
    let Some(parts) = own else {
        let is_machinery =
            |name: &str| MACHINERY.iter().any(|own| name == *own || name == at(own, key));
        let written = sent.pairs().filter(|(name, value)| !is_machinery(name) && !value.is_empty());
        let lost = written.map(|(_, value)| value.to_owned()).collect();
        return Late { lost, ..Late::default() };
    };
    let differ: Vec<&Part> = parts.iter().filter(|part| !part.is_as(sent)).collect();
    Late {
        href: differ.first().map_or(String::new(), |part| format!("#f-{}", part.name)),
        now: differ.iter().map(|part| (part.label.clone(), part.words.clone())).collect(),
        lost: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(title: &str) -> Vec<Part> {
        let kind = [("work".to_owned(), "Gruppearbeid".to_owned())];
        vec![
            Part::new("title-4", "Hva".to_owned(), title),
            Part::chosen("kind-4", "Slag".to_owned(), kind),
        ]
    }

    #[test]
    fn only_what_somebody_else_wrote_in_the_same_form_is_in_the_way() {
        let seen = mark(&parts("Lunsj"));
        let sent = |title: &str| {
            Submitted::from_pairs([
                ("seen-4", seen.as_str()),
                ("title-4", title),
                ("kind-4", "work"),
            ])
        };
        assert!(unchanged(&sent("Middag"), "4", &parts("Lunsj")).is_ok());
        assert!(unchanged(&sent("Middag"), "4", &parts("Kaffe")).is_err());
        assert!(unchanged(&sent("Kaffe"), "4", &parts("Kaffe")).is_ok(), "both wrote the same");
    }

    #[test]
    fn what_differs_is_told_in_words_and_nothing_written_is_lost() {
        let sent =
            Submitted::from_pairs([("title-4", "Middag"), ("kind-4", "work"), ("csrf", "x")]);
        let told = late(Some(&parts("Kaffe")), &sent, "4");
        assert_eq!(told.now, [("Hva".to_owned(), "Kaffe".to_owned())]);
        assert_eq!(told.href, "#f-title-4");
        assert_eq!(late(None, &sent, "4").lost, ["Middag", "work"]);
    }
}
