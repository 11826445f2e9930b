//! What is published before the draw. Field order is the file's order: the hash depends on it.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_sortition::{
    Chance, Eligible, Fair, Feature, InputErrors, Limits, Lottery, PanelSpec, Person, Pool, Quota,
    Round, Rules,
};
use serde::{Deserialize, Serialize};

use crate::{WaitingPlan, lottery_hash, sha256};

/// The number of this file format.
pub const FORMAT: u32 = 1;

/// How much work the search may do. Chances that shall be verified are computed with these.
pub const LIMITS: Limits = Limits { steps: 300, nodes: 20_000 };

/// Everything that a draw depends on, apart from the number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Announcement {
    /// [`FORMAT`].
    pub format: u32,
    /// What computed it, as `medvirk-sortition 0.1.0`.
    pub software: String,
    /// The method's name.
    pub method: String,
    /// What is drawn, in words.
    pub title: String,
    /// How many equally likely tickets the lottery has.
    pub tickets: usize,
    /// Where the number will come from, in words.
    pub seed_source: String,
    /// The features that quotas use.
    pub features: Vec<FeatureEntry>,
    /// The people, in order of id.
    pub people: Vec<PersonEntry>,
    /// The panels.
    pub panels: Vec<PanelEntry>,
    /// Quotas over all panels together.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub overall: Vec<QuotaEntry>,
    /// Whether at most one person of a household is drawn.
    pub one_per_household: bool,
    /// Whether the chances are proved to be the best that the method can give.
    pub exact: bool,
    /// Id → chance, as a fraction (`8/31`) where the method has one, else as a decimal number.
    pub chances: BTreeMap<String, String>,
    /// SHA-256 of the lottery's file, see [`crate::lottery_csv`].
    pub lottery_hash: String,
    /// How many wait in case some withdraw; without it nobody does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub waiting: Option<WaitingPlan>,
}

/// A feature with its values.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeatureEntry {
    /// Its name.
    pub name: String,
    /// Its values.
    pub values: Vec<String>,
}

/// A person of the pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonEntry {
    /// The pseudonymous id.
    pub id: String,
    /// Feature → value, for the features that quotas use.
    pub values: BTreeMap<String, String>,
    /// Number of the household, for those who share one with others in the pool.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<u32>,
}

/// A panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PanelEntry {
    /// Its name.
    pub name: String,
    /// How many are drawn.
    pub seats: u32,
    /// Its quotas.
    pub quotas: Vec<QuotaEntry>,
    /// Id → rank of the wish; without it everybody may sit here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wishes: Option<BTreeMap<String, u32>>,
    /// Ids that may not sit here.
    pub excluded: BTreeSet<String>,
    /// Ids that must sit here.
    pub required: BTreeSet<String>,
}

/// A quota.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotaEntry {
    /// The feature.
    pub feature: String,
    /// The value.
    pub value: String,
    /// Least number.
    pub min: u32,
    /// Largest number.
    pub max: u32,
    /// How far a relaxation may go: (least min, largest max).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub flex: Option<(u32, u32)>,
}

/// Writes down a draw before it is drawn. The chances should have been computed with [`LIMITS`]
/// and without interruption, else nobody can recompute them. Nobody waits; say so in
/// [`Announcement::waiting`] if some shall.
pub fn announce(
    round: &Round,
    fair: &Fair,
    lottery: &Lottery,
    title: impl Into<String>,
    seed_source: impl Into<String>,
) -> Announcement {
    let used = used_features(round);
    let households =
        if round.rules().one_per_household { households(round) } else { BTreeMap::new() };
    let people = round.pool().people().iter().map(|person| PersonEntry {
        id: person.id.clone(),
        values: person
            .values
            .iter()
            .filter(|(feature, _)| used.contains(feature.as_str()))
            .map(|(feature, value)| (feature.clone(), value.clone()))
            .collect(),
        household: households.get(person.id.as_str()).copied(),
    });
    Announcement {
        format: FORMAT,
        software: software(),
        method: fair.method.name().to_owned(),
        title: title.into(),
        tickets: lottery.tickets.len(),
        seed_source: seed_source.into(),
        features: round
            .pool()
            .features()
            .iter()
            .filter(|feature| used.contains(feature.name.as_str()))
            .map(|f| FeatureEntry { name: f.name.clone(), values: f.values.clone() })
            .collect(),
        people: people.collect(),
        panels: round.panels().iter().map(panel_entry).collect(),
        overall: round.rules().overall.iter().map(quota_entry).collect(),
        one_per_household: round.rules().one_per_household,
        exact: fair.exactness.is_exact(),
        chances: fair.chances.iter().map(|(id, chance)| (id.clone(), written(chance))).collect(),
        lottery_hash: lottery_hash(lottery),
        waiting: None,
    }
}

/// Name and version of what computes.
pub(crate) fn software() -> String {
    format!("medvirk-sortition {}", env!("CARGO_PKG_VERSION"))
}

/// A chance as text.
pub(crate) fn written(chance: &Chance) -> String {
    match &chance.exact {
        Some(exact) => exact.to_string(),
        None => chance.value.to_string(),
    }
}

fn used_features(round: &Round) -> BTreeSet<&str> {
    let of_panels = round.panels().iter().flat_map(|panel| &panel.quotas);
    of_panels.chain(&round.rules().overall).map(|quota| quota.feature.as_str()).collect()
}

/// Id → number of the household, for households of at least two, in order of their first id. The
/// keys may be addresses and are never written.
fn households(round: &Round) -> BTreeMap<&str, u32> {
    let mut members: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for person in round.pool().people() {
        if let Some(household) = &person.household {
            members.entry(household).or_default().push(&person.id);
        }
    }
    let mut shared: Vec<Vec<&str>> = members.into_values().filter(|ids| ids.len() > 1).collect();
    shared.sort_unstable();
    let numbered = (1..).zip(shared);
    numbered.flat_map(|(number, ids)| ids.into_iter().map(move |id| (id, number))).collect()
}

fn panel_entry(panel: &PanelSpec) -> PanelEntry {
    PanelEntry {
        name: panel.name.clone(),
        seats: panel.seats,
        quotas: panel.quotas.iter().map(quota_entry).collect(),
        wishes: match &panel.eligible {
            Eligible::Everyone => None,
            Eligible::Wished(wishes) => Some(wishes.clone()),
        },
        excluded: panel.excluded.clone(),
        required: panel.required.clone(),
    }
}

fn quota_entry(quota: &Quota) -> QuotaEntry {
    QuotaEntry {
        feature: quota.feature.clone(),
        value: quota.value.clone(),
        min: quota.min,
        max: quota.max,
        flex: quota.flex,
    }
}

impl Announcement {
    /// The hash that is published before the draw: SHA-256, in hexadecimal, of the announcement
    /// as compact JSON. Outside this program: `jq -cj .announcement record.json | sha256sum`.
    pub fn hash(&self) -> String {
        sha256(&serde_json::to_vec(self).unwrap_or_default())
    }

    /// How many people are the only one with their values. Somebody who knows such a person could
    /// find them in the file.
    pub fn alone(&self) -> usize {
        let mut groups: BTreeMap<&BTreeMap<String, String>, usize> = BTreeMap::new();
        for person in &self.people {
            *groups.entry(&person.values).or_default() += 1;
        }
        groups.values().filter(|size| **size == 1).count()
    }

    /// The hash of the pool alone: features and people, whatever is asked of them.
    pub fn pool_hash(&self) -> String {
        let pool = (&self.features, &self.people);
        sha256(&serde_json::to_vec(&pool).unwrap_or_default())
    }

    /// The round that was announced.
    ///
    /// # Errors
    /// When the demands contradict themselves, which only an altered file does.
    pub fn round(&self) -> Result<Round, InputErrors> {
        let features =
            self.features.iter().map(|f| Feature::new(&f.name, f.values.iter().cloned()));
        let people = self.people.iter().map(|entry| {
            let mut person = Person::new(&entry.id, entry.values.clone());
            // Padded, so that their order as text is their order as numbers.
            person.household = entry.household.map(|number| format!("{number:010}"));
            person
        });
        let panels = self.panels.iter().map(|entry| PanelSpec {
            name: entry.name.clone(),
            seats: entry.seats,
            quotas: entry.quotas.iter().map(quota).collect(),
            eligible: entry.wishes.clone().map_or(Eligible::Everyone, Eligible::Wished),
            excluded: entry.excluded.clone(),
            required: entry.required.clone(),
        });
        let pool = Pool::new(features.collect(), people.collect())?;
        let overall = self.overall.iter().map(quota).collect();
        let rules = Rules { overall, one_per_household: self.one_per_household };
        Round::new(pool, panels.collect(), rules)
    }
}

fn quota(entry: &QuotaEntry) -> Quota {
    let mut quota = Quota::new(&entry.feature, &entry.value, entry.min, entry.max);
    quota.flex = entry.flex;
    quota
}
