//! Finds what must not be published in free text: national identity numbers, phone numbers, e-mail
//! addresses and names of persons. Tuned to find rather too much: a moderator looks at every
//! finding (norway.md G1, G2). Findings hold places in the text, never the text itself, so they can
//! be stored and logged.

use std::ops::Range;

use serde::{Deserialize, Serialize};

mod digits;
mod email;
mod given_names;
mod identity;
mod names;
mod phone;

pub use names::Allowed;

/// What was found, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    /// Fødselsnummer, d-number or synthetic test number with valid check digits.
    IdentityNumber,
    /// An e-mail address.
    Email,
    /// A phone number.
    Phone,
    /// Probably the name of a person.
    PersonName,
}

impl FindingKind {
    /// Whether the law forbids publishing it whatever a moderator thinks
    /// (offentlegforskrifta § 7: national identity numbers are never put on the internet).
    pub const fn is_forbidden(self) -> bool {
        matches!(self, FindingKind::IdentityNumber)
    }
}

/// Something found, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// What it is.
    pub kind: FindingKind,
    /// Where it stands: byte offsets into the text, on character boundaries.
    pub range: Range<usize>,
}

impl Finding {
    fn new(kind: FindingKind, range: Range<usize>) -> Self {
        Finding { kind, range }
    }
}

/// Everything found in `text`, in text order, no two findings sharing a character. Words of
/// `allowed` (areas, villages, organisations) are not taken for names.
pub fn detect(text: &str, allowed: &Allowed) -> Vec<Finding> {
    let of = |kind| move |range| Finding::new(kind, range);
    let mut candidates: Vec<Finding> = vec![];
    candidates.extend(identity::find(text).into_iter().map(of(FindingKind::IdentityNumber)));
    candidates.extend(email::find(text).into_iter().map(of(FindingKind::Email)));
    candidates.extend(phone::find(text).into_iter().map(of(FindingKind::Phone)));
    candidates.extend(names::find(text, allowed).into_iter().map(of(FindingKind::PersonName)));
    candidates.sort_by_key(|finding| finding.range.start);
    let mut found: Vec<Finding> = vec![];
    for next in candidates {
        match found.last_mut() {
            // What shares characters is one finding of the graver kind, so that masking leaves no rest.
            Some(last) if next.range.start < last.range.end => {
                last.kind = last.kind.min(next.kind);
                last.range.end = last.range.end.max(next.range.end);
            }
            _ => found.push(next),
        }
    }
    found
}

/// The text with every finding blacked out. The bars have one length, so that they say nothing
/// about what they cover.
pub fn mask(text: &str, findings: &[Finding]) -> String {
    mask_with(text, findings, |_| "█████".to_owned())
}

/// The text with every finding replaced by what `word` says for its kind. Findings must be those
/// of this very text; ranges that do not fit it are passed over.
pub fn mask_with(text: &str, findings: &[Finding], word: impl Fn(FindingKind) -> String) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for finding in findings {
        if let Some(before) = text.get(at..finding.range.start)
            && text.is_char_boundary(finding.range.end)
        {
            masked.push_str(before);
            masked.push_str(&word(finding.kind));
            at = finding.range.end;
        }
    }
    masked.push_str(text.get(at..).unwrap_or(""));
    masked
}

#[cfg(test)]
mod tests;
