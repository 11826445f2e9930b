//! report.json: what was asked, how well it was met, and what is proved.

use std::collections::BTreeMap;

use medvirk_grouping::{Composed, Pair, Roster, Round, Wish, spread};
use serde::Serialize;

use super::input::Input;

/// The whole report.
#[derive(Serialize)]
pub(super) struct Report {
    software: &'static str,
    version: &'static str,
    seed: u64,
    people: usize,
    groups: usize,
    sizes: (u32, u32),
    /// Whether nothing could be better mixed, in any round.
    proved_best: bool,
    /// Meetings of two people beyond their first.
    repeated_meetings: u64,
    /// No rounds of these sizes have fewer.
    fewest_repeated_meetings: u64,
    stopped_early: bool,
    rounds: Vec<RoundReport>,
}

#[derive(Serialize)]
struct RoundReport {
    /// Weighted pairs of people within a group who differ.
    value: u64,
    /// No groups of these sizes have more.
    bound: u64,
    /// How far below, as a share of the bound.
    gap: f64,
    features: Vec<FeatureReport>,
    unmet_wishes: Vec<WishReport>,
    appointed_without_group: BTreeMap<&'static str, Vec<String>>,
    groups: Vec<GroupReport>,
}

#[derive(Serialize)]
struct FeatureReport {
    feature: String,
    weight: i64,
    different_pairs: u64,
    bound: u64,
    /// Per value: the even share of a group, rounded down and up.
    even_share: BTreeMap<String, (u32, u32)>,
}

#[derive(Serialize)]
struct WishReport {
    ids: [String; 2],
    wish: &'static str,
}

#[derive(Serialize)]
struct GroupReport {
    group: usize,
    size: usize,
    leader: Option<String>,
    secretary: Option<String>,
    ids: Vec<String>,
    /// Per feature and value: how many.
    counts: BTreeMap<String, BTreeMap<String, u32>>,
    /// Values of which the group has more or fewer than its even share.
    uneven: Vec<String>,
}

/// Makes the report.
pub(super) fn report(input: &Input, seed: u64, found: &Composed) -> Report {
    let plan = input.roster.plan();
    Report {
        software: "medvirk groups",
        version: env!("CARGO_PKG_VERSION"),
        seed,
        people: input.roster.people().len(),
        groups: found.rounds.first().map_or(0, |round| round.groups.len()),
        sizes: (plan.min, plan.max),
        proved_best: found.rounds.iter().all(|round| round.quality.is_best()),
        repeated_meetings: found.repeats,
        fewest_repeated_meetings: found.fewest_repeats,
        stopped_early: found.is_stopped,
        rounds: found.rounds.iter().map(|round| one(&input.roster, round)).collect(),
    }
}

fn one(roster: &Roster, round: &Round) -> RoundReport {
    let spreads = spread(roster, &round.members());
    let features = round.quality.features.iter().map(|feature| FeatureReport {
        feature: feature.feature.clone(),
        weight: feature.weight,
        different_pairs: feature.different,
        bound: feature.bound,
        even_share: (spreads.iter())
            .filter(|spread| spread.feature == feature.feature)
            .map(|spread| (spread.value.clone(), spread.share))
            .collect(),
    });
    let groups = round.groups.iter().enumerate().map(|(at, group)| {
        let mut counts: BTreeMap<String, BTreeMap<String, u32>> = BTreeMap::new();
        let mut uneven = Vec::new();
        for spread in &spreads {
            let count = spread.counts[at];
            let own = counts.entry(spread.feature.clone()).or_default();
            if count > 0 {
                own.insert(spread.value.clone(), count);
            }
            if count < spread.share.0 || count > spread.share.1 {
                uneven.push(format!("{}={}", spread.feature, spread.value));
            }
        }
        GroupReport {
            group: at + 1,
            size: group.members.len(),
            leader: group.leader.clone(),
            secretary: group.secretary.clone(),
            ids: group.members.clone(),
            counts,
            uneven,
        }
    });
    RoundReport {
        value: round.quality.value,
        bound: round.quality.bound,
        gap: round.quality.gap(),
        features: features.collect(),
        unmet_wishes: round.quality.broken.iter().map(wish).collect(),
        appointed_without_group: BTreeMap::from([
            ("leaders", round.idle_leaders.clone()),
            ("secretaries", round.idle_secretaries.clone()),
        ]),
        groups: groups.collect(),
    }
}

fn wish(pair: &Pair) -> WishReport {
    WishReport {
        ids: [pair.first.clone(), pair.second.clone()],
        wish: match pair.wish {
            Wish::Together => "together",
            Wish::Apart => "apart",
        },
    }
}
