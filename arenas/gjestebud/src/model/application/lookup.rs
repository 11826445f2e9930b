//! Finding areas and themes by what people write: id, name, or a name that is nearly right.

use serde::{Deserialize, Serialize};

use crate::model::plain::plain;

/// Something with an id and a name people know it by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// Id.
    pub id: String,
    /// Name or title.
    pub name: String,
}

/// An area of the municipality.
pub type Area = Named;

/// Where an applicant lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaAnswer {
    /// In this area; its name.
    Inside(String),
    /// In another municipality.
    Outside,
    /// Not stated.
    NotStated,
    /// Something we cannot place, as typed.
    Unknown(String),
}

impl AreaAnswer {
    /// The name of the area, when it is known.
    pub fn name(&self) -> Option<&str> {
        match self {
            AreaAnswer::Inside(name) => Some(name),
            _ => None,
        }
    }
}

/// Whether a word means yes or no, in Norwegian and English. `None` for anything else.
pub fn yes_no(word: &str) -> Option<bool> {
    match word.trim().trim_end_matches(['.', '!']).to_lowercase().as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "sant" | "true" | "jo" | "✓" | "✔" => Some(true),
        "nei" | "n" | "no" | "0" | "usant" | "false" | "ingen" | "inga" | "none" | "-" => {
            Some(false)
        }
        _ => None,
    }
}

/// Phrases for living elsewhere, in plain letters.
const ELSEWHERE: [&str; 9] = [
    "utenfor",
    "utanfor",
    "annen kommune",
    "anna kommune",
    "annan kommune",
    "nabokommune",
    "outside",
    "other municipality",
    "another municipality",
];

/// Finds the area.
pub(super) fn area(text: &str, areas: &[Area]) -> AreaAnswer {
    if text.trim().is_empty() {
        return AreaAnswer::NotStated;
    }
    if let Some(id) = named(text, areas) {
        let name = areas.iter().find(|a| a.id == id).map_or(id, |a| &a.name);
        return AreaAnswer::Inside(name.to_owned());
    }
    let plain = plain(text);
    if ELSEWHERE.iter().any(|phrase| plain.contains(phrase)) {
        return AreaAnswer::Outside;
    }
    AreaAnswer::Unknown(text.trim().to_owned())
}

/// The id of the one thing that `text` names: by id, by name, by id and name together
/// (`T11 Bolig og bosted`), or by a piece of one name only. `None` when none or several fit.
pub(super) fn named<'a>(text: &str, all: &'a [Named]) -> Option<&'a str> {
    let wanted = plain(text);
    if wanted.is_empty() {
        return None;
    }
    // The id as typed first: two ids can be the same in plain letters (S and Ø are not, but Å and A).
    let exact = all.iter().find(|n| n.id.eq_ignore_ascii_case(text.trim()));
    let by_id_or_name = || all.iter().find(|n| plain(&n.id) == wanted || plain(&n.name) == wanted);
    let by_first_word = || {
        let (first, rest) = wanted.split_once(' ')?;
        all.iter().find(|n| plain(&n.id) == first && plain(&n.name).contains(rest))
    };
    let by_piece = || {
        let mut fits = all.iter().filter(|n| wanted.len() >= 4 && plain(&n.name).contains(&wanted));
        fits.next().filter(|_| fits.next().is_none())
    };
    let found = exact.or_else(by_id_or_name).or_else(by_first_word).or_else(by_piece)?;
    Some(&found.id)
}
