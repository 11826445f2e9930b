//! What the caller says: features, people, quotas and panels, as plain data with text keys.

use std::collections::{BTreeMap, BTreeSet};

/// A feature that people are described by, with all the values it may have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    /// The feature's key, for example `area`.
    pub name: String,
    /// Every value a person may have or a quota may name.
    pub values: Vec<String>,
}

impl Feature {
    /// A feature with its values.
    pub fn new<N: Into<String>, V: Into<String>>(
        name: N,
        values: impl IntoIterator<Item = V>,
    ) -> Self {
        Self { name: name.into(), values: values.into_iter().map(Into::into).collect() }
    }

    /// The features and values that occur in the people and quotas, in alphabetical order.
    ///
    /// For files that do not declare their values. A misspelt value then becomes a value of its
    /// own instead of an error, so declare the features where they are known.
    pub fn collect<'a>(
        people: &[Person],
        quotas: impl IntoIterator<Item = &'a Quota>,
    ) -> Vec<Self> {
        let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for (feature, value) in people.iter().flat_map(|person| &person.values) {
            found.entry(feature.clone()).or_default().insert(value.clone());
        }
        for quota in quotas {
            found.entry(quota.feature.clone()).or_default().insert(quota.value.clone());
        }
        found.into_iter().map(|(name, values)| Self::new(name, values)).collect()
    }
}

/// Someone who may be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The caller's key, unique in the pool; never a name or number that identifies.
    pub id: String,
    /// One value for each feature of the pool.
    pub values: BTreeMap<String, String>,
    /// People with the same household are drawn at most once together, if the round says so.
    pub household: Option<String>,
}

impl Person {
    /// A person without household.
    pub fn new<F: Into<String>, V: Into<String>>(
        id: impl Into<String>,
        values: impl IntoIterator<Item = (F, V)>,
    ) -> Self {
        let values = values.into_iter().map(|(f, v)| (f.into(), v.into())).collect();
        Self { id: id.into(), values, household: None }
    }

    /// The same person, living in this household.
    #[must_use]
    pub fn in_household(mut self, household: impl Into<String>) -> Self {
        self.household = Some(household.into());
        self
    }
}

/// How many of the drawn shall have a value: at least `min`, at most `max`.
///
/// A value without a quota is free.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quota {
    /// The feature's name.
    pub feature: String,
    /// The value counted.
    pub value: String,
    /// Least number of people with the value.
    pub min: u32,
    /// Largest number of people with the value.
    pub max: u32,
    /// How far a proposed relaxation may go, as (least min, largest max); `None` is anywhere.
    /// A quota that must stand is given `Some((min, max))`.
    pub flex: Option<(u32, u32)>,
}

impl Quota {
    /// A quota that may be relaxed as far as needed.
    pub fn new(feature: impl Into<String>, value: impl Into<String>, min: u32, max: u32) -> Self {
        Self { feature: feature.into(), value: value.into(), min, max, flex: None }
    }

    /// The same quota, of which no relaxation is ever proposed.
    #[must_use]
    pub fn firm(mut self) -> Self {
        self.flex = Some((self.min, self.max));
        self
    }
}

/// Who may sit in a panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Eligible {
    /// Everyone in the pool.
    Everyone,
    /// Those who wished for it: id → rank of the wish, 1 is the first wish.
    Wished(BTreeMap<String, u32>),
}

/// One panel to be drawn: a theme's hosts, a committee, a meeting with limited seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelSpec {
    /// The panel's key, unique in the round.
    pub name: String,
    /// How many people are drawn, exactly.
    pub seats: u32,
    /// Quotas within this panel.
    pub quotas: Vec<Quota>,
    /// Who may sit here.
    pub eligible: Eligible,
    /// Ids that may not sit here although they are eligible.
    pub excluded: BTreeSet<String>,
    /// Ids that must sit here.
    pub required: BTreeSet<String>,
}

impl PanelSpec {
    /// A panel without quotas in which everyone may sit.
    pub fn new(name: impl Into<String>, seats: u32) -> Self {
        Self {
            name: name.into(),
            seats,
            quotas: Vec::new(),
            eligible: Eligible::Everyone,
            excluded: BTreeSet::new(),
            required: BTreeSet::new(),
        }
    }

    /// The same panel with one more quota.
    #[must_use]
    pub fn quota(
        mut self,
        feature: impl Into<String>,
        value: impl Into<String>,
        min: u32,
        max: u32,
    ) -> Self {
        self.quotas.push(Quota::new(feature, value, min, max));
        self
    }

    /// The same panel, open only to those who wished for it; `rank` 1 is the first wish.
    #[must_use]
    pub fn wished_by(mut self, id: impl Into<String>, rank: u32) -> Self {
        if let Eligible::Wished(wishes) = &mut self.eligible {
            wishes.insert(id.into(), rank);
        } else {
            self.eligible = Eligible::Wished(BTreeMap::from([(id.into(), rank)]));
        }
        self
    }

    /// The same panel, without this person.
    #[must_use]
    pub fn exclude(mut self, id: impl Into<String>) -> Self {
        self.excluded.insert(id.into());
        self
    }

    /// The same panel, with this person for certain.
    #[must_use]
    pub fn require(mut self, id: impl Into<String>) -> Self {
        self.required.insert(id.into());
        self
    }
}

/// Rules over all panels of a round together. The default has none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// Quotas over everyone drawn in the round.
    pub overall: Vec<Quota>,
    /// Whether at most one person of a household is drawn, over all panels.
    pub one_per_household: bool,
}

/// Who sits where: panel name → ids.
pub type Seats = BTreeMap<String, Vec<String>>;

/// How much work a search may do. Counts, not time, so that the outcome is the same on a slow
/// machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Steps of the random search that comes first; 0 leaves it out.
    pub steps: u64,
    /// Nodes of each exact search that follows when the random one found nothing.
    pub nodes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { steps: 300, nodes: 20_000 }
    }
}
