//! Names of the few codes people choose from or see.

use medvirk_kernel::{Language, Message};
use medvirk_processes::model::gender::Gender;

use super::round::Stand;
use crate::{
    model::{
        channel::Channel,
        kit::BasketState,
        report::{IssueKind, Part},
    },
    text,
};

/// Kinds of places a gjestebud is held at, in the order they are offered.
pub(crate) const PLACES: &[&str] = &[
    "hjemme",
    "bygdehus",
    "klubbhus",
    "kafe",
    "skole",
    "arbeidsplass",
    "torget",
    "naust",
    "ute",
    "digitalt",
    "annet",
];

/// Languages a report may be written in.
pub(crate) const LANGUAGES: &[&str] = &["nb", "nn", "en", "other"];

/// Name of a kind of place; what was written in a file of old is shown as it stands.
pub(crate) fn place(code: &str, language: Language) -> String {
    match code {
        "hjemme" => text::table_place_home(),
        "bygdehus" => text::table_place_village_hall(),
        "klubbhus" => text::table_place_club_house(),
        "kafe" => text::table_place_cafe(),
        "skole" => text::table_place_school(),
        "arbeidsplass" => text::table_place_work(),
        "torget" => text::table_place_square(),
        "naust" => text::table_place_boathouse(),
        "ute" => text::table_place_outdoors(),
        "digitalt" => text::table_place_digital(),
        "annet" => text::table_place_other(),
        _ => return code.to_owned(),
    }
    .to(language)
}

/// The kinds of places as (value, words), after an empty choice.
pub(crate) fn place_options(language: Language) -> Vec<(String, String)> {
    let none = [(String::new(), text::table_choose().to(language))];
    none.into_iter()
        .chain(PLACES.iter().map(|code| ((*code).to_owned(), place(code, language))))
        .collect()
}

/// Name of a language a report may be written in.
pub(crate) fn written_language(code: &str, language: Language) -> String {
    match Language::from_code(code) {
        Some(known) => known.own_name().to_owned(),
        None => text::table_language_other().to(language),
    }
}

pub(crate) fn gender(gender: Gender) -> Message {
    match gender {
        Gender::Woman => text::table_gender_women(),
        Gender::Man => text::table_gender_men(),
        Gender::Other => text::table_gender_other(),
    }
}

pub(crate) fn channel(channel: Channel) -> Message {
    match channel {
        Channel::Web => text::table_channel_web(),
        Channel::Email => text::table_channel_email(),
        Channel::Phone => text::table_channel_phone(),
        Channel::Paper => text::table_channel_paper(),
        Channel::Desk => text::table_channel_desk(),
    }
}

pub(crate) fn basket(state: BasketState) -> Message {
    match state {
        BasketState::Unpacked => text::table_basket_unpacked(),
        BasketState::Packed => text::table_basket_packed(),
        BasketState::AtPoint => text::table_basket_at_point(),
        BasketState::PickedUp => text::table_basket_picked_up(),
        BasketState::DeliveredHome => text::table_basket_delivered_home(),
    }
}

/// The colour of a basket's state.
pub(crate) const fn basket_color(state: BasketState) -> &'static str {
    match state {
        BasketState::Unpacked => "neutral",
        BasketState::Packed | BasketState::AtPoint => "info",
        BasketState::PickedUp | BasketState::DeliveredHome => "success",
    }
}

pub(crate) fn stand(stand: Stand) -> Message {
    match stand {
        Stand::NoDay => text::table_stand_no_day(),
        Stand::Planned => text::table_stand_planned(),
        Stand::Held => text::table_stand_held(),
        Stand::Late => text::table_stand_late(),
        Stand::Undecided => text::table_stand_undecided(),
        Stand::Reported => text::table_stand_reported(),
        Stand::Confirmed => text::table_stand_confirmed(),
    }
}

/// The colour of how far a gjestebud has come.
pub(crate) const fn stand_color(stand: Stand) -> &'static str {
    match stand {
        Stand::NoDay => "neutral",
        Stand::Planned | Stand::Held => "info",
        Stand::Late => "danger",
        Stand::Undecided => "warning",
        Stand::Reported | Stand::Confirmed => "success",
    }
}

/// Stable code of what is odd about a report.
pub(crate) const fn flag_code(kind: &IssueKind) -> &'static str {
    match kind {
        IssueKind::TooManyAtTable { .. } => "too_many_at_table",
        IssueKind::NobodyAtTable => "nobody_at_table",
        IssueKind::MoreThanHeads { part: Part::FirstTime, .. } => "more_first_timers",
        IssueKind::MoreThanHeads { part: Part::Gender, .. } => "more_genders",
        IssueKind::MoreThanHeads { part: Part::Age, .. } => "more_ages",
        IssueKind::HeldAfterSent => "held_after_sent",
        IssueKind::Empty => "empty",
        IssueKind::NoteTwice(_) => "note_twice",
        IssueKind::UnknownQuestion(_) => "unknown_question",
        IssueKind::NoteTooLong { .. } => "note_too_long",
        IssueKind::TooManyPriorities { .. } => "too_many_priorities",
    }
}

/// What is odd about a report, for staff.
pub(crate) fn flag(code: &str) -> Message {
    match code {
        "too_many_at_table" => text::table_flag_too_many(),
        "nobody_at_table" => text::table_flag_nobody(),
        "more_first_timers" => text::table_flag_first_timers(),
        "more_genders" => text::table_flag_genders(),
        "more_ages" => text::table_flag_ages(),
        "held_after_sent" => text::table_flag_held_after_sent(),
        "empty" => text::table_flag_empty(),
        "unknown_question" => text::table_flag_unknown_question(),
        "note_too_long" => text::table_flag_note_too_long(),
        "too_many_priorities" => text::table_flag_too_many_priorities(),
        _ => text::table_flag_other(),
    }
}
