//! Words for what the model knows by codes, and colours that go with words, never instead of them.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveTime, Utc};
use medvirk_grouping::{Demand, Wish as Wished};
use medvirk_kernel::{Language, to_oslo};

use crate::{
    T,
    actions::Listed,
    model::{
        Advice, Answer, Feature, InviteeId, ItemKind, Kind, Lead, LeaderMode, LetterKind, OUTSIDE,
        Outcome, Refused, Role, RoomKind, Wish, Word,
        import::{Field, Wrong},
    },
};

/// `words`, and how many of those who come have found no place, if any.
pub(super) fn with_full(t: T, words: String, without: usize) -> String {
    if without == 0 { words } else { format!("{words} {}", t.import_full(without)) }
}

/// A time of day without a word before it, for tables and ranges.
pub(crate) fn clock(language: Language, at: DateTime<Utc>) -> String {
    of_day(language, to_oslo(at).time())
}

/// The same of a time that has no day.
pub(crate) fn of_day(language: Language, at: NaiveTime) -> String {
    match language {
        Language::En => at.format("%H:%M").to_string(),
        Language::Nb | Language::Nn => at.format("%H.%M").to_string(),
    }
}

pub(crate) fn kind(t: T, kind: Kind) -> String {
    match kind {
        Kind::Elected => t.kind_elected(),
        Kind::Employee => t.kind_employee(),
        Kind::Business => t.kind_business(),
        Kind::Hamlet => t.kind_hamlet(),
        Kind::Sector => t.kind_sector(),
        Kind::Interest => t.kind_interest(),
        Kind::Club => t.kind_club(),
        Kind::County => t.kind_county(),
        Kind::Resident => t.kind_resident(),
    }
}

/// A colour per kind, so that a group's mixture is seen at a glance; the word stands beside it.
pub(crate) fn kind_color(kind: Kind) -> &'static str {
    match kind {
        Kind::Elected => "accent",
        Kind::Employee => "info",
        Kind::Business => "warning",
        Kind::Hamlet => "success",
        Kind::Sector | Kind::Interest => "brand1",
        Kind::Club => "brand2",
        Kind::County => "danger",
        Kind::Resident => "neutral",
    }
}

pub(crate) fn answer(t: T, answer: Answer) -> (&'static str, String) {
    match answer {
        Answer::Yes => ("success", t.answer_yes()),
        Answer::Maybe => ("warning", t.answer_maybe()),
        Answer::Deputy => ("info", t.answer_deputy()),
        Answer::No => ("danger", t.answer_no()),
        Answer::None => ("neutral", t.answer_none()),
    }
}

pub(crate) fn letter(t: T, letter: LetterKind) -> String {
    match letter {
        LetterKind::Summons => t.letter_summons(),
        LetterKind::Invitation => t.letter_invitation(),
    }
}

pub(crate) fn outcome(t: T, outcome: Outcome) -> String {
    match outcome {
        Outcome::Yes => t.outcome_yes(),
        Outcome::No => t.outcome_no(),
        Outcome::Maybe => t.outcome_maybe(),
        Outcome::Deputy => t.outcome_deputy(),
        Outcome::NoReply => t.outcome_no_reply(),
        Outcome::Busy => t.outcome_busy(),
        Outcome::WrongNumber => t.outcome_wrong_number(),
    }
}

pub(crate) fn role(t: T, role: Role) -> String {
    match role {
        Role::No => t.role_no(),
        Role::Can => t.role_can(),
        Role::Appointed => t.role_appointed(),
    }
}

pub(crate) fn area(t: T, area: &str) -> String {
    match area {
        "" => t.area_unknown(),
        OUTSIDE => t.area_outside(),
        _ => area.to_owned(),
    }
}

pub(crate) fn gender(t: T, code: &str) -> String {
    match code {
        "" => t.area_unknown(),
        "kvinne" => t.gender_woman(),
        "mann" => t.gender_man(),
        "annet" => t.gender_other(),
        other => other.to_owned(),
    }
}

pub(crate) fn room_kind(t: T, kind: RoomKind) -> String {
    match kind {
        RoomKind::Hall => t.room_hall(),
        RoomKind::Group => t.room_group(),
    }
}

pub(crate) fn word(t: T, word: Word) -> String {
    match word {
        Word::Not => t.weight_not(),
        Word::Little => t.weight_little(),
        Word::Some => t.weight_some(),
        Word::Much => t.weight_much(),
    }
}

pub(crate) fn feature(t: T, feature: Feature) -> String {
    match feature {
        Feature::Kind => t.feature_kind(),
        Feature::Sector => t.feature_sector(),
        Feature::Area => t.feature_area(),
        Feature::Gender => t.feature_gender(),
        Feature::Age => t.feature_age(),
    }
}

/// A value of a feature for people.
pub(crate) fn value(t: T, of: Feature, code: &str) -> String {
    match of {
        _ if code.is_empty() => t.area_unknown(),
        Feature::Kind => Kind::from_code(code).map_or(code.to_owned(), |own| kind(t, own)),
        Feature::Area => area(t, code),
        Feature::Age => code.replace('-', "–"),
        Feature::Gender | Feature::Sector => code.to_owned(),
    }
}

pub(crate) fn field(t: T, field: Field) -> String {
    match field {
        Field::Reference => t.field_reference(),
        Field::Name => t.field_name(),
        Field::Email => t.field_email(),
        Field::Phone => t.field_phone(),
        Field::Address => t.field_address(),
        Field::PostalCode => t.field_postal_code(),
        Field::PostalPlace => t.field_postal_place(),
        Field::Kind => t.field_kind(),
        Field::Organisation => t.field_organisation(),
        Field::Position => t.field_position(),
        Field::Sector => t.field_sector(),
        Field::Area => t.field_area(),
        Field::Age => t.field_age(),
        Field::Gender => t.field_gender(),
        Field::Party => t.field_party(),
        Field::NaturalLeader => t.field_natural_leader(),
        Field::Bottleneck => t.field_bottleneck(),
        Field::Together => t.field_together(),
        Field::Apart => t.field_apart(),
        Field::CanLead => t.field_can_lead(),
        Field::LeaderAppointed => t.field_leader_appointed(),
        Field::CanWrite => t.field_can_write(),
        Field::SecretaryAppointed => t.field_secretary_appointed(),
        Field::Language => t.field_languages(),
        Field::Needs => t.field_needs(),
        Field::Letter => t.field_letter(),
        Field::SentHow => t.field_sent_how(),
        Field::InvitedOn => t.field_invited_on(),
        Field::Answer => t.field_answer(),
        Field::AnsweredOn => t.field_answered_on(),
        Field::Note => t.field_note(),
    }
}

pub(crate) fn wrong(t: T, wrong: &Wrong) -> String {
    match wrong {
        Wrong::NoName => t.wrong_no_name(),
        Wrong::Email(email) => t.wrong_email(email),
        Wrong::Value(own, value) => t.wrong_value(field(t, *own), value),
        Wrong::Twice(line) => t.wrong_twice(*line),
        Wrong::Nobody(number) => t.wrong_nobody(number),
        Wrong::Area(area) => t.wrong_area(area),
    }
}

/// A demand on the groups in words.
pub(crate) fn demand(t: T, demand: &Demand, people: &BTreeMap<InviteeId, &Listed>) -> String {
    let name = |id: &str| {
        let id: Option<InviteeId> = id.parse().ok();
        id.and_then(|id| people.get(&id)).map_or(String::new(), |listed| listed.name.clone())
    };
    let what = |of: &str, code: &str| {
        Feature::from_code(of).map_or(code.to_owned(), |own| value(t, own, code).to_lowercase())
    };
    match demand {
        Demand::AtLeastSeats { min, groups, people } => t.demand_least(*min, *groups, *people),
        Demand::AtMostSeats { max, groups, people } => t.demand_most(*max, *groups, *people),
        Demand::Leaders { groups, able } => t.demand_leaders(*groups, *able),
        Demand::Secretaries { groups, able } => t.demand_secretaries(*groups, *able),
        Demand::TwoForRoles { groups, .. } => t.demand_two_roles(*groups),
        Demand::AtLeast { feature, value, min, people, .. } => {
            t.demand_at_least(*min, what(feature, value), *people)
        }
        Demand::AtMost { feature, value, max, people, .. } => {
            t.demand_at_most(*max, what(feature, value), *people)
        }
        Demand::Pair { first, second, wish: Wished::Together } => {
            t.demand_together(name(first), name(second))
        }
        Demand::Pair { first, second, wish: Wished::Apart } => {
            t.demand_apart(name(first), name(second))
        }
        Demand::Language { language, people } => t.demand_language(language, *people),
        Demand::Locked(lock) => t.demand_locked(name(&lock.id), lock.group + 1),
    }
}

/// Why there are no groups: what to say first, and the demands.
pub(crate) fn refused(
    t: T,
    why: &Refused,
    people: &BTreeMap<InviteeId, &Listed>,
) -> (String, Vec<String>) {
    match why {
        Refused::Nobody => (t.no_groups_nobody(), Vec::new()),
        Refused::Limit => (t.no_groups_limit(), Vec::new()),
        Refused::Rules(_) => (t.no_groups_rules(), Vec::new()),
        Refused::Demands(demands, is_minimal) => {
            let first = if *is_minimal { t.no_groups_minimal() } else { t.no_groups_demands() };
            (first, demands.iter().map(|one| demand(t, one, people)).collect())
        }
    }
}

pub(crate) fn wish(t: T, wish: Wish, one: &str, other: &str) -> String {
    match wish {
        Wish::Together => t.demand_together(one, other),
        Wish::Apart => t.demand_apart(one, other),
    }
}

pub(crate) fn leaders(t: T, mode: LeaderMode) -> String {
    match mode {
        LeaderMode::Appointed => t.leaders_appointed(),
        LeaderMode::Mixed => t.leaders_mixed(),
        LeaderMode::Rotating => t.leaders_rotating(),
    }
}

/// Colour and word of a kind of item.
pub(crate) fn item_kind(t: T, kind: ItemKind) -> (&'static str, String) {
    match kind {
        ItemKind::Opening => ("accent", t.item_opening()),
        ItemKind::Talk => ("info", t.item_talk()),
        ItemKind::Work => ("success", t.item_work()),
        ItemKind::Plenary => ("warning", t.item_plenary()),
        ItemKind::Break => ("neutral", t.item_break()),
        ItemKind::Debate => ("brand2", t.item_debate()),
    }
}

pub(crate) fn lead(t: T, lead: Lead) -> String {
    match lead {
        Lead::Mayor => t.lead_mayor(),
        Lead::ProjectLeader => t.lead_project_leader(),
        Lead::ProcessLeader => t.lead_process_leader(),
        Lead::Groups => t.lead_groups(),
        Lead::Other => t.lead_other(),
    }
}

/// What the method says about a run sheet.
pub(crate) fn advice(t: T, advice: &Advice) -> String {
    let clock = |at: &NaiveTime| of_day(t.0, *at);
    match advice {
        Advice::FirstNotLonger { first, second } => t.advice_first(*first, *second),
        Advice::PlenaryShort { title, minutes, needed } => {
            t.advice_plenary_short(title, *minutes, *needed)
        }
        Advice::PlenaryTight { title, minutes, needed } => {
            t.advice_plenary_tight(title, *minutes, *needed)
        }
        Advice::WorkShortened { title, from, to, .. } => t.advice_shortened(title, *from, *to),
        Advice::OpenedByOther => t.advice_opening(),
        Advice::DebateByOther => t.advice_debate_lead(),
        Advice::NoDebate => t.advice_no_debate(),
        Advice::NoWork => t.advice_no_work(),
        Advice::TooLong { minutes } => t.advice_too_long(*minutes),
        Advice::FixedLate { title, at, minutes } => t.advice_fixed_late(title, clock(at), *minutes),
        Advice::FixedGap { title, at, minutes } => t.advice_fixed_gap(title, clock(at), *minutes),
        Advice::MoreRounds { rounds, works } => t.advice_more_rounds(*rounds, *works),
    }
}
