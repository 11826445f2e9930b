//! The form of the settings: the municipality as fields, and fields as the municipality.

use medvirk_kernel::{Language, Message, Result};
use medvirk_slice::{Area, Municipality};
use medvirk_web::{Reader, Submitted};

use crate::text;

/// The fields of the form, filled in.
pub(super) fn as_fields(m: &Municipality) -> Vec<(String, String)> {
    let areas: Vec<_> = m.areas.iter().map(|a| format!("{} = {}", a.id, a.name)).collect();
    let mut fields: Vec<(&str, String)> = vec![
        ("name", m.name.clone()),
        ("number", m.number.clone()),
        ("address", m.address.clone()),
        ("email", m.email.clone()),
        ("phone", m.phone.clone()),
        ("website", m.website.clone()),
        ("base_url", m.base_url.clone()),
        ("accessibility_url", m.accessibility_url.clone()),
        ("default_language", m.default_language.code().to_owned()),
        ("areas", areas.join("\n")),
        ("age_bands", m.age_bands.join("\n")),
        ("publish_min_cell", m.publish_min_cell.to_string()),
        ("consent_age", m.consent_age.to_string()),
    ];
    fields.extend(m.languages.iter().map(|l| ("languages", l.code().to_owned())));
    if m.is_in_sami_area {
        fields.push(("is_in_sami_area", "1".to_owned()));
    }
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// Reads the form.
///
/// # Errors
/// Refused, with everything that is wrong.
pub(super) fn read(submitted: &Submitted, before: &Municipality) -> Result<Municipality> {
    let mut reader = Reader::new(submitted);
    let name = reader.required("name", text::setup_name(), 100);
    let number = reader.text("number", text::setup_number(), 4);
    if !number.is_empty() && (number.len() != 4 || !number.bytes().all(|b| b.is_ascii_digit())) {
        reader.refuse("number", text::setup_number_wrong());
    }
    let (languages, default_language) = languages(submitted, &mut reader);
    let publish_min_cell = reader.whole("publish_min_cell", text::settings_min_cell(), 3..=50);
    let consent_age = reader.whole("consent_age", text::settings_consent_age(), 13..=18);
    let municipality = Municipality {
        name,
        number,
        default_language,
        languages,
        address: reader.text("address", text::settings_address(), 200),
        email: reader.email("email").unwrap_or_default(),
        phone: reader.text("phone", text::settings_phone(), 40),
        website: address(&mut reader, "website", text::settings_website()),
        base_url: address(&mut reader, "base_url", text::settings_base_url()),
        accessibility_url: address(
            &mut reader,
            "accessibility_url",
            text::settings_accessibility(),
        ),
        areas: areas(&mut reader),
        age_bands: age_bands(&mut reader),
        publish_min_cell: whole(publish_min_cell, before.publish_min_cell),
        consent_age: whole(consent_age, before.consent_age),
        is_in_sami_area: reader.ticked("is_in_sami_area"),
    };
    reader.finish(municipality)
}

fn whole(value: Option<i64>, otherwise: u32) -> u32 {
    value.and_then(|n| u32::try_from(n).ok()).unwrap_or(otherwise)
}

fn languages(submitted: &Submitted, reader: &mut Reader) -> (Vec<Language>, Language) {
    let offered: Vec<Language> =
        Language::ALL.into_iter().filter(|l| submitted.has("languages", l.code())).collect();
    let usual = Language::from_code(submitted.get("default_language")).unwrap_or_default();
    if offered.is_empty() {
        reader.refuse("languages", text::setup_languages_missing());
    } else if !offered.contains(&usual) {
        reader.refuse("default_language", text::setup_default_not_offered());
    }
    (offered, usual)
}

/// A web address without a slash at the end, or nothing.
fn address(reader: &mut Reader, field: &str, label: Message) -> String {
    let value = reader.text(field, label, 300).trim_end_matches('/').to_owned();
    let rest = value.strip_prefix("https://").or_else(|| value.strip_prefix("http://"));
    let is_good = rest.is_some_and(|r| !r.is_empty() && r.bytes().all(|b| b.is_ascii_graphic()));
    if !value.is_empty() && !is_good {
        reader.refuse(field, text::settings_address_wrong());
    }
    value
}

/// One area a line, `short = name`. A line without a short name gets the first letters of its words.
fn areas(reader: &mut Reader) -> Vec<Area> {
    let lines = reader.text("areas", text::settings_areas(), 8_000);
    let mut areas: Vec<Area> = Vec::new();
    for line in lines.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (id, name) = match line.split_once('=') {
            Some((id, name)) => (id.trim().to_owned(), name.trim().to_owned()),
            None => (short_name(line, &areas), line.to_owned()),
        };
        if id.is_empty() || name.is_empty() || id.chars().count() > 12 {
            reader.refuse("areas", text::settings_area_wrong(line));
        } else if areas.iter().any(|a| a.id == id || a.name == name) {
            reader.refuse("areas", text::settings_area_twice(line));
        } else {
            areas.push(Area { id, name });
        }
    }
    areas
}

fn short_name(name: &str, taken: &[Area]) -> String {
    let initials: String =
        name.split_whitespace().filter_map(|w| w.chars().next()).collect::<String>().to_uppercase();
    let mut id: String = initials.chars().take(4).collect();
    let mut n = 2;
    while taken.iter().any(|a| a.id == id) {
        id = format!("{}{n}", initials.chars().take(4).collect::<String>());
        n += 1;
    }
    id
}

/// Age bands, one a line: `0-12`, `13-17`, …, `75+`; each begins where the one before ends.
fn age_bands(reader: &mut Reader) -> Vec<String> {
    let lines = reader.text("age_bands", text::settings_age_bands(), 1_000);
    let bands: Vec<String> =
        lines.lines().map(|l| l.trim().replace('–', "-")).filter(|l| !l.is_empty()).collect();
    if !follow_each_other(&bands) {
        reader.refuse("age_bands", text::settings_age_bands_wrong());
    }
    bands
}

fn follow_each_other(bands: &[String]) -> bool {
    let mut next = 0u32;
    for (n, band) in bands.iter().enumerate() {
        let is_last = n + 1 == bands.len();
        let (from, to) = match (band.split_once('-'), band.strip_suffix('+')) {
            (Some((from, to)), _) => (from.parse::<u32>().ok(), to.parse::<u32>().ok()),
            (None, Some(from)) => (from.parse::<u32>().ok(), Some(u32::MAX)),
            (None, None) => (None, None),
        };
        match (from, to) {
            (Some(from), Some(u32::MAX)) => return is_last && from == next,
            (Some(from), Some(to)) if from == next && to >= from && to < 130 => next = to + 1,
            _ => return false,
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bands(text: &str) -> bool {
        follow_each_other(&text.split(' ').map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn age_bands_cover_everybody_once() {
        assert!(bands("0-12 13-17 18-29 30-44 45-59 60-74 75+"));
        assert!(!bands("0-12 14-17 18+"), "a gap");
        assert!(!bands("0-12 12-17 18+"), "twelve twice");
        assert!(!bands("0-12 13-17"), "nobody above");
        assert!(!bands("0+ 13-17"), "something after the end");
        assert!(!bands("barn voksne"));
    }

    #[test]
    fn settings_survive_their_own_form() {
        let area = |id: &str, name: &str| Area { id: id.into(), name: name.into() };
        let before = Municipality {
            name: "Prøvedal kommune".into(),
            number: "9990".into(),
            areas: vec![area("S", "Sentrum"), area("ØD", "Øvre Dal")],
            is_in_sami_area: true,
            ..Municipality::default()
        };
        let form = Submitted::from_pairs(as_fields(&before));
        assert_eq!(read(&form, &before).unwrap(), before);
    }

    #[test]
    fn an_area_without_a_short_name_gets_one_of_its_own() {
        let form = Submitted::from_pairs([("areas", "ØD = Øvre Dal\nØvre Dalen\nSentrum")]);
        let mut reader = Reader::new(&form);
        let ids: Vec<_> = areas(&mut reader).into_iter().map(|a| a.id).collect();
        assert_eq!(ids, ["ØD", "ØD2", "S"]);
    }
}
