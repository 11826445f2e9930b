//! The rules of `application`.

use proptest::prelude::*;

use super::*;
use crate::model::fjordvik;

fn application(fields: &[(Field, &str)]) -> (Application, Vec<IssueKind>) {
    let mut raw = Raw::default();
    for (field, text) in fields {
        raw.set(*field, *text);
    }
    let (application, issues) = read(&raw, fjordvik::settings());
    (application, issues.into_iter().map(|i| i.kind).collect())
}

fn band(field: Field, text: &str) -> Option<String> {
    application(&[(field, text)]).0.age.band.map(|b| b.to_string())
}

#[test]
fn age_and_year_of_birth_lead_to_the_same_band() {
    for text in ["36", "36 år", "36.0", " 36 ÅR", "1989", "30-44", "30–44"] {
        assert_eq!(band(Field::Age, text).as_deref(), Some("30-44"), "{text}");
    }
    for text in ["1989", "1989.0", "12.03.1989", "1989-03-12", "født 1989"] {
        assert_eq!(band(Field::BirthYear, text).as_deref(), Some("30-44"), "{text}");
    }
}

#[test]
fn an_age_that_cannot_be_is_not_guessed() {
    for (field, text) in [
        (Field::Age, "over middels"),
        (Field::Age, "150"),
        (Field::Age, "2031"),
        (Field::BirthYear, "54"),
        (Field::BirthYear, "1789"),
    ] {
        let (read, kinds) = application(&[(field, text)]);
        assert_eq!(read.age, AgeFacts::default(), "{text}");
        assert!(kinds.contains(&IssueKind::NotUnderstood(text.into())), "{text}");
        assert!(kinds.contains(&IssueKind::NoAge));
    }
}

#[test]
fn age_and_year_of_birth_may_differ_by_a_birthday_only() {
    let differ = |age: &str, born: &str| {
        application(&[(Field::Age, age), (Field::BirthYear, born)])
            .1
            .contains(&IssueKind::AgesDiffer)
    };
    assert!(!differ("36", "1989"));
    assert!(!differ("35", "1989"));
    assert!(!differ("30-44", "1989"));
    assert!(differ("63", "1989"));
}

#[test]
fn only_what_the_rules_need_is_kept_of_an_age() {
    let facts = |text: &str| application(&[(Field::Age, text)]).0.age;
    let pupil = facts("17");
    assert_eq!(
        (pupil.is_under_30, pupil.is_minor, pupil.is_too_young),
        (Some(true), Some(true), Some(false))
    );
    assert_eq!(facts("14").is_too_young, Some(true));
    assert_eq!(facts("15").is_too_young, Some(false));
    // A band of another form that lies across two of ours: no band, but surely grown up.
    let wide = facts("25-40");
    assert_eq!((wide.band, wide.is_under_30, wide.is_minor), (None, None, Some(false)));
}

#[test]
fn themes_are_found_by_id_title_or_a_piece_of_it() {
    let themes = |wishes: &[(Field, &str)]| application(wishes).0.themes;
    assert_eq!(
        themes(&[
            (Field::Theme1, "t21"),
            (Field::Theme2, "Bolig og bosted"),
            (Field::Theme3, "buss")
        ]),
        ["T21", "T11", "T13"]
    );
    assert_eq!(themes(&[(Field::Theme1, "T31: Å bli gammel i Fjordvik")]), ["T31"]);
    assert_eq!(themes(&[(Field::Themes, "T33; T22")]), ["T33", "T22"]);
    assert_eq!(themes(&[(Field::Themes, "Vei, buss og hverdagsreiser")]), ["T13"]);
    assert_eq!(themes(&[(Field::Themes, "T11, T21")]), ["T11", "T21"]);
}

#[test]
fn a_theme_wished_for_twice_counts_once() {
    let (read, kinds) = application(&[(Field::Theme1, "T11"), (Field::Theme2, "bolig")]);
    assert_eq!(read.themes, ["T11"]);
    assert!(kinds.contains(&IssueKind::ThemeTwice("T11".into())));
}

#[test]
fn areas_are_found_by_id_name_and_piece_and_elsewhere_is_known() {
    let area = |text: &str| application(&[(Field::Area, text)]).0.area;
    for text in ["Fjordvik sentrum", "sentrum", "FJORDVIK SENTRUM", "S"] {
        assert_eq!(area(text), AreaAnswer::Inside("Fjordvik sentrum".into()), "{text}");
    }
    assert_eq!(area("ovre dal"), AreaAnswer::Inside("Øvre Dal".into()));
    assert_eq!(area("Ø"), AreaAnswer::Inside("Øvre Dal".into()));
    assert_eq!(area("ST"), AreaAnswer::Inside("Strandgrenda".into()));
    assert_eq!(area("bor i nabokommunen"), AreaAnswer::Outside);
    assert_eq!(area("utanfor kommunen"), AreaAnswer::Outside);
    assert_eq!(area(""), AreaAnswer::NotStated);
}

#[test]
fn somebody_nobody_can_answer_is_a_warning_not_a_loss() {
    let (read, kinds) = application(&[(Field::Name, "Kari  Vik ")]);
    assert_eq!(read.name, "Kari Vik");
    assert!(kinds.contains(&IssueKind::Unreachable));
    assert_eq!(IssueKind::Unreachable.level(), Level::Warning);
    let (_, kinds) = application(&[(Field::Name, "Kari Vik"), (Field::Address, "Lia 3")]);
    assert!(kinds.contains(&IssueKind::NoEmail) && !kinds.contains(&IssueKind::Unreachable));
}

#[test]
fn yes_and_no_are_understood_in_three_languages() {
    for word in ["Ja", "yes", " X ", "1"] {
        assert_eq!(yes_no(word), Some(true), "{word}");
    }
    for word in ["nei", "No.", "ingen", "0"] {
        assert_eq!(yes_no(word), Some(false), "{word}");
    }
    assert_eq!(yes_no("barnehage og skole"), None);
}

proptest! {
    #[test]
    fn any_text_in_any_field_is_read_without_loss_of_the_free_texts(
        texts in proptest::collection::vec("\\PC{0,20}", Field::ALL.len()),
    ) {
        let mut raw = Raw::default();
        for (field, text) in Field::ALL.iter().zip(&texts) {
            raw.set(*field, text.as_str());
        }
        let (read, _) = read(&raw, fjordvik::settings());
        prop_assert_eq!(read.motivation, raw.get(Field::Motivation));
        prop_assert_eq!(read.phone.map(|p| p.typed).unwrap_or_default(), raw.get(Field::Phone));
        prop_assert_eq!(read.email.map(|e| e.typed).unwrap_or_default(), raw.get(Field::Email));
    }

    #[test]
    fn every_believable_age_has_a_band(age in 0u16..=110) {
        let stated = band(Field::Age, &age.to_string());
        let born = band(Field::BirthYear, &(2025 - i32::from(age)).to_string());
        prop_assert!(stated.is_some());
        prop_assert_eq!(stated, born);
    }
}
