//! Words for what the model and the lot know by codes: features, values, ways in, what is odd about
//! a row, why nobody can be drawn.

use medvirk_kernel::{Language, Message};
use medvirk_processes::{Theme, model::age_band::UNKNOWN};
use medvirk_sortition::{Breach, Demand, InputError, Relaxation, Scope};

use crate::{
    T,
    model::{
        application::{Field, IssueKind},
        channel::Channel,
        duplicates::Reason,
        eligibility::NotEligible,
        features::Feature,
    },
    text,
};

use super::{lot::Lot, lottery::Price, seats::Fate};

pub(crate) fn feature(t: T, code: &str) -> String {
    match Feature::from_code(code) {
        Some(Feature::AgeBand) => t.feature_age_band(),
        Some(Feature::Gender) => t.feature_gender(),
        Some(Feature::Area) => t.feature_area(),
        Some(Feature::HasChild) => t.feature_has_child(),
        Some(Feature::Under30) => t.feature_under_30(),
        Some(Feature::OtherMotherTongue) => t.feature_other_mother_tongue(),
        None => code.to_owned(),
    }
}

/// A value beside the name of its feature: `kvinne`, `30–44 år`, `ja`.
pub(crate) fn value(t: T, code: &str, value: &str) -> String {
    match (Feature::from_code(code), value) {
        (_, UNKNOWN) => t.value_unknown(),
        (Some(Feature::Gender), "kvinne") => t.value_woman(),
        (Some(Feature::Gender), "mann") => t.value_man(),
        (Some(Feature::Gender), "annet") => t.value_other_gender(),
        (Some(Feature::AgeBand), band) => age_band(t, band),
        (_, "ja") => t.value_yes(),
        (_, "nei") => t.value_no(),
        _ => value.to_owned(),
    }
}

pub(crate) fn age_band(t: T, band: &str) -> String {
    match band.strip_suffix('+') {
        Some(from) => t.value_years_or_older(from),
        None => t.value_years(band.replace('-', "–")),
    }
}

/// A value that can stand in a sentence: `kvinner`, `30–44 år`, `fra Lia`, `med barn …`.
pub(crate) fn people_with(t: T, code: &str, value: &str) -> String {
    let yes = value == "ja";
    match (Feature::from_code(code), value) {
        (Some(known), UNKNOWN) => t.people_unknown(feature(t, known.code()).to_lowercase()),
        (Some(Feature::Gender), "kvinne") => t.people_women(),
        (Some(Feature::Gender), "mann") => t.people_men(),
        (Some(Feature::Gender), _) => t.people_other_gender(),
        (Some(Feature::AgeBand), band) => t.people_aged(age_band(t, band)),
        (Some(Feature::Area), area) => t.people_from(area),
        (Some(Feature::HasChild), _) if yes => t.people_with_child(),
        (Some(Feature::HasChild), _) => t.people_without_child(),
        (Some(Feature::Under30), _) if yes => t.people_under_30(),
        (Some(Feature::Under30), _) => t.people_30_or_more(),
        (Some(Feature::OtherMotherTongue), _) if yes => t.people_other_mother_tongue(),
        (Some(Feature::OtherMotherTongue), _) => t.people_norwegian(),
        (None, _) => format!("{code} {value}"),
    }
}

pub(crate) fn channel(t: T, channel: Option<Channel>) -> String {
    match channel {
        Some(Channel::Web) => t.channel_web(),
        Some(Channel::Email) => t.channel_email(),
        Some(Channel::Phone) => t.channel_phone(),
        Some(Channel::Paper) => t.channel_paper(),
        Some(Channel::Desk) => t.channel_desk(),
        None => t.value_unknown(),
    }
}

pub(crate) fn fate(t: T, fate: Fate) -> (&'static str, String) {
    match fate {
        Fate::Applied => ("info", t.fate_applied()),
        Fate::Host => ("success", t.fate_host()),
        Fate::HostWithdrew => ("warning", t.fate_host_withdrew()),
        Fate::Reserve => ("info", t.fate_reserve()),
        Fate::NotDrawn => ("neutral", t.fate_not_drawn()),
        Fate::NotEligible => ("warning", t.fate_not_eligible()),
        Fate::TookBack => ("neutral", t.fate_took_back()),
        Fate::Merged => ("neutral", t.fate_merged()),
    }
}

pub(crate) fn not_eligible(t: T, why: NotEligible) -> String {
    match why {
        NotEligible::OutsideMunicipality => t.not_eligible_outside(),
        NotEligible::TooYoung => t.not_eligible_young(),
        NotEligible::NoTheme => t.not_eligible_theme(),
    }
}

pub(crate) fn same(t: T, reason: Reason) -> String {
    match reason {
        Reason::SameEmail => t.same_email(),
        Reason::SamePhone => t.same_phone(),
        Reason::SameName => t.same_name(),
        Reason::ShortenedName => t.same_shortened(),
        Reason::SimilarName => t.same_similar(),
    }
}

pub(crate) fn field(t: T, field: Field) -> String {
    match field {
        Field::Reference => t.field_reference(),
        Field::Name => t.field_name(),
        Field::FirstName => t.field_first_name(),
        Field::LastName => t.field_last_name(),
        Field::Email => t.field_email(),
        Field::Phone => t.field_phone(),
        Field::Address => t.field_address(),
        Field::Age => t.field_age(),
        Field::BirthYear => t.field_birth_year(),
        Field::Gender => t.field_gender(),
        Field::Area => t.field_area(),
        Field::Occupation => t.field_occupation(),
        Field::Sector => t.field_sector(),
        Field::ChildIn => t.field_child_in(),
        Field::Theme1 => t.field_theme_1(),
        Field::Theme2 => t.field_theme_2(),
        Field::Theme3 => t.field_theme_3(),
        Field::Themes => t.field_themes(),
        Field::Languages => t.field_languages(),
        Field::Channel => t.field_channel(),
        Field::ReceivedAt => t.field_received_at(),
        Field::Motivation => t.field_motivation(),
        Field::Needs => t.field_needs(),
        Field::StaffNote => t.field_staff_note(),
    }
}

pub(crate) fn issue(t: T, kind: &IssueKind) -> String {
    match kind {
        IssueKind::NoName => t.issue_no_name(),
        IssueKind::Unreachable => t.issue_unreachable(),
        IssueKind::NoEmail => t.issue_no_email(),
        IssueKind::PhoneNotVerified => t.issue_phone_not_verified(),
        IssueKind::PhoneUnreadable => t.issue_phone_unreadable(),
        IssueKind::EmailInvalid => t.issue_email_invalid(),
        IssueKind::NoAge => t.issue_no_age(),
        IssueKind::AgesDiffer => t.issue_ages_differ(),
        IssueKind::NotUnderstood(typed) => t.issue_not_understood(typed),
        IssueKind::UnknownArea(typed) => t.issue_unknown_area(typed),
        IssueKind::UnknownTheme(typed) => t.issue_unknown_theme(typed),
        IssueKind::ThemeTwice(id) => t.issue_theme_twice(id),
        IssueKind::NoTheme => t.issue_no_theme(),
        IssueKind::ReferenceTwice(line) => t.issue_reference_twice(*line),
        IssueKind::CellsBeyondHeader(cells) => t.issue_cells_beyond(cells.join(" | ")),
    }
}

/// The title of a theme by its code.
pub(crate) fn theme(lot: &Lot, language: Language, code: &str) -> String {
    lot.theme(code).map_or(code, |theme| theme.title.to(language)).to_owned()
}

/// The titles of themes by their ids, in order.
pub(crate) fn themes(themes: &[Theme], language: Language, ids: &[String]) -> Vec<String> {
    let title = |id: &String| {
        let theme = themes.iter().find(|t| t.id.to_string() == *id)?;
        Some(theme.title.to(language).to_owned())
    };
    ids.iter().filter_map(title).collect()
}

fn scope(t: T, lot: &Lot, scope: &Scope) -> String {
    match scope {
        Scope::Panel(code) => theme(lot, t.lang(), code),
        Scope::Round => t.scope_round(),
    }
}

/// A demand that stands against others.
pub(crate) fn demand(t: T, lot: &Lot, demand: &Demand) -> String {
    match demand {
        Demand::AtLeast { scope: s, feature, value, min, eligible, .. } => {
            let people = people_with(t, feature, value);
            t.demand_at_least(scope(t, lot, s), people, *min, *eligible)
        }
        Demand::AtMost { scope: s, feature, value, max, seats, others } => {
            let people = people_with(t, feature, value);
            t.demand_at_most(scope(t, lot, s), people, *max, *seats, *others)
        }
        Demand::Seats { panel, seats, eligible } => {
            t.demand_seats(theme(lot, t.lang(), panel), *seats, *eligible)
        }
        Demand::OnePerHousehold => t.demand_household(),
        Demand::Required { panel, id } => t.demand_required(theme(lot, t.lang(), panel), id),
    }
}

/// A change that would help.
pub(crate) fn relaxation(t: T, lot: &Lot, change: &Relaxation) -> String {
    let people = people_with(t, &change.feature, &change.value);
    let (from, to) = (bounds(t, change.from), bounds(t, change.to));
    t.relaxation(scope(t, lot, &change.scope), people, from, to)
}

/// What a tight quota costs, in sentences.
pub(crate) fn price(t: T, lot: &Lot, price: &Price) -> Vec<String> {
    let percent = |share| medvirk_i18n::format::percent(t.lang(), share);
    let change = |c: Relaxation| {
        let people = people_with(t, &c.feature, &c.value);
        t.price_change(scope(t, lot, &c.scope), people, bounds(t, c.to), bounds(t, c.from))
    };
    let changes: Vec<String> = price.changes().map(change).collect();
    let changes = changes.join(", ");
    let mut said = Vec::new();
    if price.freed > 0 {
        said.push(t.price_frees(price.freed, &changes));
    }
    if price.loosened > price.least {
        let (least, loosened) = (percent(price.least), percent(price.loosened));
        said.push(match price.is_reached {
            true => t.price_rises(&changes, least, loosened),
            false => t.price_may_rise(&changes, least, loosened),
        });
    }
    said
}

/// What a quota demands, to stand in a list: `Kvinner: 1–2`. `None` when it demands nothing.
pub(crate) fn quota(
    t: T,
    feature: &str,
    value: &str,
    (min, max): (u32, u32),
    seats: u32,
) -> Option<String> {
    let people = people_with(t, feature, value);
    let mut letters = people.chars();
    let first = letters.next().map(|c| c.to_uppercase().collect::<String>());
    let people = first.unwrap_or_default() + letters.as_str();
    match (min, max) {
        (0, max) if max >= seats => None,
        (0, 0) => Some(t.demand_none(people)),
        (0, max) => Some(t.demand_max(people, max)),
        (min, max) if max >= seats && min < max => Some(t.demand_min(people, min)),
        both => Some(t.demand_between(people, bounds(t, both))),
    }
}

/// `0–2`, or `nøyaktig 1`.
pub(crate) fn bounds(t: T, (min, max): (u32, u32)) -> String {
    if min == max { t.bounds_exactly(min) } else { t.bounds(min, max) }
}

/// A fault in seats or quotas that makes any draw impossible.
pub(crate) fn fault(t: T, lot: &Lot, fault: &InputError) -> String {
    match fault {
        InputError::MinsAboveSeats { scope: s, feature: f, sum, seats } => {
            t.fault_mins(scope(t, lot, s), feature(t, f).to_lowercase(), *sum, *seats)
        }
        InputError::MaxesBelowSeats { scope: s, feature: f, sum, seats } => {
            t.fault_maxes(scope(t, lot, s), feature(t, f).to_lowercase(), *sum, *seats)
        }
        InputError::MoreSeatsThanPeople { scope: s, seats, people } => {
            t.fault_seats(scope(t, lot, s), *seats, *people)
        }
        InputError::MinAboveMax { scope: s, feature, value, min, max, .. } => {
            t.fault_min_max(scope(t, lot, s), people_with(t, feature, value), *min, *max)
        }
        other => t.fault_other(other.to_string()),
    }
}

/// A demand that a successor would break.
pub(crate) fn breach(t: T, lot: &Lot, breach: &Breach) -> String {
    match breach {
        Breach::Quota { scope: s, feature, value, min, max, count } => {
            let people = people_with(t, feature, value);
            t.breach_quota(scope(t, lot, s), people, bounds(t, (*min, *max)), *count)
        }
        Breach::Seats { panel, seats, seated } => {
            t.breach_seats(theme(lot, t.lang(), panel), *seats, *seated)
        }
        _ => t.breach_other(),
    }
}

/// Why a file of criteria was not taken.
pub(crate) fn criteria_fault(fault: &super::criteria::Fault) -> Message {
    use super::criteria::Fault;
    match fault {
        Fault::NoColumn(name) => text::criteria_fault_column(*name),
        Fault::Theme { line, typed } => text::criteria_fault_theme(*line, typed),
        Fault::Feature { line, typed } => text::criteria_fault_feature(*line, typed),
        Fault::Value { line, typed } => text::criteria_fault_value(*line, typed),
        Fault::Bounds { line } => text::criteria_fault_bounds(*line),
    }
}
