//! What is given: people, and the plan for their groups.

use std::collections::BTreeMap;

/// Whether somebody can take a role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ability {
    /// Cannot, or will not.
    #[default]
    No,
    /// Can, if asked.
    Able,
    /// Has been appointed: comes before those who are only able.
    Appointed,
}

/// Somebody who gets a seat.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Different for everybody.
    pub id: String,
    /// Where somebody stands in the list: people are looked at in this order, those of one place
    /// in the order of their ids. With places of their own the same people get the same groups,
    /// whatever their ids are.
    pub place: usize,
    /// One value per feature. Every feature that the plan names must be here.
    pub values: BTreeMap<String, String>,
    /// Languages the person is at home in; only looked at if the plan says so.
    pub languages: Vec<String>,
    /// Whether the person can lead a group.
    pub leader: Ability,
    /// Whether the person can be a group's secretary.
    pub secretary: Ability,
}

impl Person {
    /// Somebody with values, without languages and roles.
    pub fn new<K: Into<String>, V: Into<String>>(
        id: impl Into<String>,
        values: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.into()));
        Self { id: id.into(), values: values.collect(), ..Self::default() }
    }

    /// The same person at a place in the list.
    #[must_use]
    pub fn at(mut self, place: usize) -> Self {
        self.place = place;
        self
    }

    /// The same person, speaking one more language.
    #[must_use]
    pub fn speaking(mut self, language: impl Into<String>) -> Self {
        self.languages.push(language.into());
        self
    }

    /// The same person as leader.
    #[must_use]
    pub fn leading(mut self, ability: Ability) -> Self {
        self.leader = ability;
        self
    }

    /// The same person as secretary.
    #[must_use]
    pub fn writing(mut self, ability: Ability) -> Self {
        self.secretary = ability;
        self
    }
}

/// How much a feature counts, in the three words that planners choose between.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    Little,
    #[default]
    Some,
    Much,
}

impl Weight {
    /// The number behind the word: how much two equal people in one group cost.
    pub fn number(self) -> i64 {
        match self {
            Self::Little => 1,
            Self::Some => 3,
            Self::Much => 9,
        }
    }
}

/// What is wanted of a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Intent {
    /// Every group like the whole: each value spread as evenly as possible, which is the same as
    /// people within a group being as different as possible.
    #[default]
    Balance,
}

/// A feature that the groups are composed by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feature {
    pub name: String,
    pub weight: Weight,
    pub intent: Intent,
}

impl Feature {
    /// A feature to balance.
    pub fn new(name: impl Into<String>, weight: Weight) -> Self {
        Self { name: name.into(), weight, intent: Intent::Balance }
    }
}

/// How many people with a value each group has at least and at most. Kept without exception.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bound {
    pub feature: String,
    pub value: String,
    pub min: u32,
    /// `None`: any number.
    pub max: Option<u32>,
}

/// What two people want of one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Wish {
    Together,
    Apart,
}

/// A wish of two people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    pub first: String,
    pub second: String,
    pub wish: Wish,
    /// Kept without exception; otherwise as far as possible.
    pub is_hard: bool,
}

impl Pair {
    /// Two who must sit together.
    pub fn together(first: impl Into<String>, second: impl Into<String>) -> Self {
        Self { first: first.into(), second: second.into(), wish: Wish::Together, is_hard: true }
    }

    /// Two who must not sit together.
    pub fn apart(first: impl Into<String>, second: impl Into<String>) -> Self {
        Self { first: first.into(), second: second.into(), wish: Wish::Apart, is_hard: true }
    }

    /// The same as a wish that may be broken.
    #[must_use]
    pub fn if_possible(mut self) -> Self {
        self.is_hard = false;
        self
    }
}

/// A seat that the planner has decided.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lock {
    pub id: String,
    /// The group's number, from 0. Needs a plan that says how many groups there are.
    pub group: usize,
    /// The round's number, from 0.
    pub round: usize,
}

/// How the groups shall be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Least number of people in a group, leader and secretary included.
    pub min: u32,
    /// Largest number of people in a group.
    pub max: u32,
    /// How many groups; `None`: the fewest that can be.
    pub groups: Option<usize>,
    pub features: Vec<Feature>,
    pub bounds: Vec<Bound>,
    pub pairs: Vec<Pair>,
    /// Every group has a leader.
    pub has_leader: bool,
    /// Every group has a secretary, who is not the leader.
    pub has_secretary: bool,
    /// Of every language but these, a group has at least two speakers or none. A language that
    /// only one person in the room speaks is let be. `None`: languages are not looked at.
    pub common_languages: Option<Vec<String>>,
    /// How many times new groups are made of the same people, meeting again as rarely as can be.
    pub rounds: usize,
    pub locks: Vec<Lock>,
}

impl Plan {
    /// Groups of so many people, and nothing else asked.
    pub fn sizes(min: u32, max: u32) -> Self {
        Self {
            min,
            max,
            groups: None,
            features: Vec::new(),
            bounds: Vec::new(),
            pairs: Vec::new(),
            has_leader: false,
            has_secretary: false,
            common_languages: None,
            rounds: 1,
            locks: Vec::new(),
        }
    }

    /// So many groups.
    #[must_use]
    pub fn groups(mut self, groups: usize) -> Self {
        self.groups = Some(groups);
        self
    }

    /// A feature to balance.
    #[must_use]
    pub fn balance(mut self, feature: impl Into<String>, weight: Weight) -> Self {
        self.features.push(Feature::new(feature, weight));
        self
    }

    /// Bounds per group for a value.
    #[must_use]
    pub fn bound(
        mut self,
        feature: impl Into<String>,
        value: impl Into<String>,
        min: u32,
        max: Option<u32>,
    ) -> Self {
        self.bounds.push(Bound { feature: feature.into(), value: value.into(), min, max });
        self
    }

    /// A wish of two people.
    #[must_use]
    pub fn pair(mut self, pair: Pair) -> Self {
        self.pairs.push(pair);
        self
    }

    /// A leader and a secretary in every group.
    #[must_use]
    pub fn roles(mut self) -> Self {
        (self.has_leader, self.has_secretary) = (true, true);
        self
    }

    /// At least two speakers of a language or none, but for these languages.
    #[must_use]
    pub fn languages(mut self, common: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.common_languages = Some(common.into_iter().map(Into::into).collect());
        self
    }

    /// Several rounds.
    #[must_use]
    pub fn rounds(mut self, rounds: usize) -> Self {
        self.rounds = rounds;
        self
    }

    /// A decided seat.
    #[must_use]
    pub fn lock(mut self, id: impl Into<String>, group: usize, round: usize) -> Self {
        self.locks.push(Lock { id: id.into(), group, round });
        self
    }
}

/// How long a search may take, in steps instead of seconds, so that the answer does not depend on
/// the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Proposals of the search for better groups, per round and person. It ends at the bound.
    pub proposals: u64,
    /// Nodes of a search that proves something: that no groups are possible, or no fewer moves.
    pub nodes: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { proposals: 50_000, nodes: 200_000 }
    }
}

/// What a search is doing, told to the one who watches it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Looks for groups that meet every demand.
    Seating,
    /// Makes the groups of this round better (rounds are counted from 0).
    Mixing { round: usize },
    /// Looks for the demands that stand against one another.
    Explaining,
}

/// Told now and then what is being done; says `false` to stop. A stopped search gives the best it
/// has, or that it was stopped. Deadlines and cancel buttons live here.
pub type Watch<'w> = dyn FnMut(Stage) -> bool + 'w;
