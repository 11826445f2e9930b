//! Sentences about demands and groups.

use medvirk_grouping::{Composed, Demand, Infeasible, Wish};
use medvirk_i18n::format::decimal;

use super::T;

/// One of the demands that stand against each other.
fn demand(t: T, demand: &Demand) -> String {
    match demand {
        Demand::AtLeastSeats { min, groups, people } => {
            t.groups_demand_at_least_seats(*min, *people, *groups)
        }
        Demand::AtMostSeats { max, groups, people } => {
            t.groups_demand_at_most_seats(*max, *people, *groups)
        }
        Demand::Leaders { groups, able } => t.groups_demand_leaders(*able, *groups),
        Demand::Secretaries { groups, able } => t.groups_demand_secretaries(*able, *groups),
        Demand::TwoForRoles { groups, able } => t.groups_demand_two(*able, *groups),
        Demand::AtLeast { feature, value, min, groups, people } => {
            t.groups_demand_at_least(*min, feature, value, *people, *groups)
        }
        Demand::AtMost { feature, value, max, groups, people } => {
            t.groups_demand_at_most(*max, feature, value, *people, *groups)
        }
        Demand::Pair { first, second, wish: Wish::Together } => {
            t.groups_demand_together(first, second)
        }
        Demand::Pair { first, second, wish: Wish::Apart } => t.groups_demand_apart(first, second),
        Demand::Language { language, people } => t.groups_demand_language(language, *people),
        Demand::Locked(lock) => t.groups_demand_locked(&lock.id, lock.group + 1, lock.round + 1),
    }
}

/// The whole refusal.
pub(super) fn refusal(t: T, why: &Infeasible) -> Vec<String> {
    let mut lines = vec![t.groups_infeasible()];
    lines.extend(why.conflict.iter().map(|one| format!("  – {}", demand(t, one))));
    lines.push(if why.is_minimal { t.groups_minimal() } else { t.groups_perhaps_fewer() });
    lines
}

/// How good the groups are, round by round.
pub(super) fn result(t: T, found: &Composed) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, round) in found.rounds.iter().enumerate() {
        let quality = &round.quality;
        if quality.bound > 0 {
            let percent =
                medvirk_i18n::words::T(t.0).percent(decimal(t.0, quality.gap() * 100.0, 2));
            lines.push(if quality.is_best() {
                t.groups_best(number + 1, quality.value)
            } else {
                t.groups_near(number + 1, quality.value, quality.bound, percent)
            });
        }
        for pair in &quality.broken {
            lines.push(match pair.wish {
                Wish::Together => t.groups_unmet_together(&pair.first, &pair.second),
                Wish::Apart => t.groups_unmet_apart(&pair.first, &pair.second),
            });
        }
        if !round.idle_leaders.is_empty() {
            lines.push(t.groups_idle_leaders(round.idle_leaders.join(", ")));
        }
        if !round.idle_secretaries.is_empty() {
            lines.push(t.groups_idle_secretaries(round.idle_secretaries.join(", ")));
        }
    }
    if found.rounds.len() > 1 {
        lines.push(t.groups_repeats(found.repeats, found.fewest_repeats));
    }
    lines
}
