//! The texts of the platform as a slice would use them: words, plural forms, nested messages.

use Language::{En, Nb, Nn};
use medvirk_i18n::words::{T, text};
use medvirk_i18n::{Arg, Catalogue, FluentCatalogue, Language, Message};

#[test]
fn a_message_is_written_in_the_language_asked_for() {
    let message: Message = text::word_not_stated();
    assert_eq!(message.key(), "i18n-word-not-stated");
    assert_eq!(message.to(Nb), "Ikke oppgitt");
    assert_eq!(message.to(Nn), "Ikkje oppgitt");
    assert_eq!(message.to(En), "Not stated");
}

#[test]
fn templates_ask_with_a_language_in_hand() {
    let t = T(Nn);
    assert_eq!(t.lang(), Nn);
    assert_eq!(t.word_previous(), "Førre");
}

#[test]
fn plural_forms_follow_the_number_in_every_language() {
    for language in [Nb, Nn] {
        assert_eq!(T(language).count_people(1), "1 person");
    }
    assert_eq!(T(Nb).count_people(0), "0 personer");
    assert_eq!(T(Nb).count_people(2), "2 personer");
    assert_eq!(T(Nn).count_people(2), "2 personar");
    assert_eq!(T(En).count_people(1), "1 person");
    assert_eq!(T(En).count_people(2), "2 people");
    assert_eq!(T(Nb).count_results(0), "Ingen treff");
}

#[test]
fn numbers_in_texts_are_grouped_the_way_of_the_language() {
    assert_eq!(T(Nb).count_people(21_000), "21\u{a0}000 personer");
    assert_eq!(T(Nn).count_people(1_000), "1\u{a0}000 personar");
    assert_eq!(T(En).count_people(21_000), "21,000 people");
}

#[test]
fn a_message_inside_a_message_is_in_the_same_language() {
    let message = text::list_and(text::word_name(), text::word_address());
    assert_eq!(message.to(Nb), "Navn og Adresse");
    assert_eq!(message.to(Nn), "Namn og Adresse");
    assert_eq!(message.to(En), "Name and Address");
}

#[test]
fn what_is_filled_in_carries_no_invisible_marks() {
    assert_eq!(text::list_and("a", String::from("b")).to(En), "a and b");
}

#[test]
fn an_unknown_key_is_shown_as_it_is() {
    static NONE: FluentCatalogue = FluentCatalogue::new([&[], &[], &[]]);
    assert_eq!(NONE.format(Nb, "bord-a", &[("n", Arg::Number(1))]), "bord-a");
}
