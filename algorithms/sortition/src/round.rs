//! A round: one pool, its panels and the rules over all of them, checked so that every later
//! step may rely on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{InputError, InputErrors, ListKind, Scope};
use crate::input::{Eligible, PanelSpec, Quota, Rules};
use crate::pool::Pool;

/// Everything a draw needs, checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    pool: Pool,
    panels: Vec<PanelSpec>,
    rules: Rules,
    /// All quotas in one list: the panels' in their order, then the overall ones.
    quotas: Vec<PlacedQuota>,
    /// Panel → person → rank of the wish, for those who may sit there.
    ranks: Vec<BTreeMap<usize, u32>>,
    /// (person, panel) of the required.
    required: Vec<(usize, usize)>,
}

/// A quota with the place it applies to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PlacedQuota {
    /// The panel, or `None` for the whole round.
    pub(crate) panel: Option<usize>,
    /// Index of the value in the pool.
    pub(crate) value: usize,
    pub(crate) quota: Quota,
    /// People with the value who may sit there.
    pub(crate) eligible: usize,
}

impl Round {
    /// Checks the panels and rules against the pool.
    ///
    /// # Errors
    /// Every fault at once: repeated panels, unknown features, values and ids, quotas whose
    /// least is above their largest number or whose sums cannot meet the seats, more seats than
    /// people who may sit there, and required people who cannot be seated.
    pub fn new(pool: Pool, panels: Vec<PanelSpec>, rules: Rules) -> Result<Self, InputErrors> {
        let mut faults = Vec::new();
        let mut names = BTreeSet::new();
        for panel in &panels {
            if !names.insert(panel.name.as_str()) {
                faults.push(InputError::DuplicatePanel { panel: panel.name.clone() });
            }
            check_panel(&pool, panel, &mut faults);
        }
        let seats = panels.iter().map(|panel| u64::from(panel.seats)).sum();
        check_quotas(&pool, &Scope::Round, &rules.overall, seats, &mut faults);
        let ranks: Vec<_> = panels.iter().map(|panel| ranks_of(&pool, panel)).collect();
        let people = ranks.iter().flat_map(BTreeMap::keys).collect::<BTreeSet<_>>().len() as u64;
        if seats > people {
            faults.push(InputError::MoreSeatsThanPeople { scope: Scope::Round, seats, people });
        }
        let required = check_required(&pool, &panels, &ranks, &mut faults);
        if !faults.is_empty() {
            return Err(InputErrors(faults));
        }
        let quotas = place_quotas(&pool, &panels, &rules, &ranks);
        Ok(Self { pool, panels, rules, quotas, ranks, required })
    }

    /// The pool.
    pub fn pool(&self) -> &Pool {
        &self.pool
    }

    /// The panels in the order given.
    pub fn panels(&self) -> &[PanelSpec] {
        &self.panels
    }

    /// The rules over all panels.
    pub fn rules(&self) -> &Rules {
        &self.rules
    }

    /// The ids of those who may sit in a panel: eligible and not excluded, in order of id.
    /// Empty for a panel that the round does not have.
    pub fn candidates(&self, panel: &str) -> Vec<&str> {
        let Some(panel) = self.panel_index(panel) else { return Vec::new() };
        self.ranks[panel].keys().map(|person| self.pool.id(*person)).collect()
    }

    pub(crate) fn panel_index(&self, name: &str) -> Option<usize> {
        self.panels.iter().position(|panel| panel.name == name)
    }

    pub(crate) fn quotas(&self) -> &[PlacedQuota] {
        &self.quotas
    }

    pub(crate) fn required(&self) -> &[(usize, usize)] {
        &self.required
    }

    /// Those who may sit in a panel, with the rank of their wish.
    pub(crate) fn ranks(&self, panel: usize) -> &BTreeMap<usize, u32> {
        &self.ranks[panel]
    }

    pub(crate) fn scope(&self, panel: Option<usize>) -> Scope {
        panel.map_or(Scope::Round, |panel| Scope::Panel(self.panels[panel].name.clone()))
    }

    /// Seats of a panel, or of all.
    pub(crate) fn seats(&self, panel: Option<usize>) -> u64 {
        match panel {
            Some(panel) => u64::from(self.panels[panel].seats),
            None => self.panels.iter().map(|panel| u64::from(panel.seats)).sum(),
        }
    }

    /// How many people may sit in a panel, or in any.
    pub(crate) fn eligible(&self, panel: Option<usize>) -> usize {
        eligible_people(&self.ranks, panel).len()
    }
}

fn eligible_people(ranks: &[BTreeMap<usize, u32>], panel: Option<usize>) -> BTreeSet<usize> {
    match panel {
        Some(panel) => ranks[panel].keys().copied().collect(),
        None => ranks.iter().flat_map(BTreeMap::keys).copied().collect(),
    }
}

fn check_panel(pool: &Pool, panel: &PanelSpec, faults: &mut Vec<InputError>) {
    let scope = Scope::Panel(panel.name.clone());
    let seats = u64::from(panel.seats);
    if panel.seats == 0 {
        faults.push(InputError::NoSeats { panel: panel.name.clone() });
    }
    check_quotas(pool, &scope, &panel.quotas, seats, faults);
    let wished: Vec<&String> = match &panel.eligible {
        Eligible::Everyone => Vec::new(),
        Eligible::Wished(wishes) => wishes.keys().collect(),
    };
    let lists = [
        (ListKind::Wished, wished),
        (ListKind::Excluded, panel.excluded.iter().collect()),
        (ListKind::Required, panel.required.iter().collect()),
    ];
    for (list, ids) in lists {
        for id in ids.into_iter().filter(|id| pool.index(id).is_none()) {
            let (panel, id) = (panel.name.clone(), id.clone());
            faults.push(InputError::UnknownPerson { panel, list, id });
        }
    }
    let people = ranks_of(pool, panel).len() as u64;
    if seats > people {
        faults.push(InputError::MoreSeatsThanPeople { scope, seats, people });
    }
}

fn check_quotas(
    pool: &Pool,
    scope: &Scope,
    quotas: &[Quota],
    seats: u64,
    faults: &mut Vec<InputError>,
) {
    let mut seen = BTreeSet::new();
    let before = faults.len();
    for (row, quota) in quotas.iter().enumerate() {
        let (scope, feature, value) = (scope.clone(), quota.feature.clone(), quota.value.clone());
        let (min, max) = (quota.min, quota.max);
        if !pool.features().iter().any(|known| known.name == feature) {
            faults.push(InputError::QuotaUnknownFeature { scope, row, feature });
        } else if pool.value(&feature, &value).is_none() {
            faults.push(InputError::QuotaUnknownValue { scope, row, feature, value });
        } else if !seen.insert((feature.clone(), value.clone())) {
            faults.push(InputError::QuotaRepeated { scope, row, feature, value });
        } else if min > max {
            faults.push(InputError::MinAboveMax { scope, row, feature, value, min, max });
        } else if quota.flex.is_some_and(|(least, largest)| least > min || largest < max) {
            faults.push(InputError::FlexInsideBounds { scope, row, feature, value });
        }
    }
    // Sums of faulty quotas would only repeat the fault in other words.
    if faults.len() == before {
        check_sums(pool, scope, quotas, seats, faults);
    }
}

fn check_sums(
    pool: &Pool,
    scope: &Scope,
    quotas: &[Quota],
    seats: u64,
    faults: &mut Vec<InputError>,
) {
    for feature in pool.features() {
        let of: Vec<&Quota> = quotas.iter().filter(|q| q.feature == feature.name).collect();
        let (scope, name) = (scope.clone(), feature.name.clone());
        let sum = of.iter().map(|quota| u64::from(quota.min)).sum::<u64>();
        if sum > seats {
            faults.push(InputError::MinsAboveSeats { scope, feature: name, sum, seats });
            continue;
        }
        // A value without a quota is free, so the largest numbers bind only when all have one.
        let sum = of.iter().map(|quota| u64::from(quota.max)).sum::<u64>();
        if !of.is_empty() && of.len() == feature.values.len() && sum < seats {
            faults.push(InputError::MaxesBelowSeats { scope, feature: name, sum, seats });
        }
    }
}

fn ranks_of(pool: &Pool, panel: &PanelSpec) -> BTreeMap<usize, u32> {
    let excluded: BTreeSet<usize> = panel.excluded.iter().filter_map(|id| pool.index(id)).collect();
    let mut ranks: BTreeMap<usize, u32> = match &panel.eligible {
        Eligible::Everyone => (0..pool.len()).map(|person| (person, 1)).collect(),
        Eligible::Wished(wishes) => wishes
            .iter()
            .filter_map(|(id, rank)| pool.index(id).map(|person| (person, *rank)))
            .collect(),
    };
    ranks.retain(|person, _| !excluded.contains(person));
    ranks
}

fn check_required(
    pool: &Pool,
    panels: &[PanelSpec],
    ranks: &[BTreeMap<usize, u32>],
    faults: &mut Vec<InputError>,
) -> Vec<(usize, usize)> {
    let mut seated: BTreeMap<usize, usize> = BTreeMap::new();
    for (index, panel) in panels.iter().enumerate() {
        let required = panel.required.len() as u32;
        if required > panel.seats {
            let (panel, seats) = (panel.name.clone(), panel.seats);
            faults.push(InputError::TooManyRequired { panel, seats, required });
        }
        for id in &panel.required {
            let Some(person) = pool.index(id) else { continue };
            if !ranks[index].contains_key(&person) {
                let (panel, id) = (panel.name.clone(), id.clone());
                faults.push(InputError::RequiredNotEligible { panel, id });
            }
            if let Some(first) = seated.insert(person, index) {
                let (first, second) = (panels[first].name.clone(), panel.name.clone());
                faults.push(InputError::RequiredTwice { id: id.clone(), first, second });
            }
        }
    }
    seated.into_iter().collect()
}

fn place_quotas(
    pool: &Pool,
    panels: &[PanelSpec],
    rules: &Rules,
    ranks: &[BTreeMap<usize, u32>],
) -> Vec<PlacedQuota> {
    let in_panels = panels.iter().enumerate().map(|(index, panel)| (Some(index), &panel.quotas));
    let mut placed = Vec::new();
    for (panel, quotas) in in_panels.chain([(None, &rules.overall)]) {
        let people = eligible_people(ranks, panel);
        for quota in quotas {
            let Some(value) = pool.value(&quota.feature, &quota.value) else { continue };
            let eligible = people.iter().filter(|person| pool.has(**person, value)).count();
            placed.push(PlacedQuota { panel, value, quota: quota.clone(), eligible });
        }
    }
    placed
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Feature, Person};

    fn pool() -> Pool {
        let features = vec![Feature::new("gender", ["woman", "man"])];
        let people = ["a", "b", "c"]
            .into_iter()
            .zip(["woman", "man", "man"])
            .map(|(id, gender)| Person::new(id, [("gender", gender)]))
            .collect();
        Pool::new(features, people).unwrap()
    }

    fn faults(panels: Vec<PanelSpec>, rules: Rules) -> Vec<String> {
        let faults = Round::new(pool(), panels, rules).unwrap_err().0;
        faults.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_faulty_quota_is_named_by_panel_and_row() {
        let panel = PanelSpec::new("P", 2)
            .quota("gender", "woman", 2, 1)
            .quota("gender", "woman", 0, 1)
            .quota("gender", "other", 0, 1)
            .quota("area", "north", 0, 1);
        assert_eq!(
            faults(vec![panel], Rules::default()),
            [
                "panel P, quota 0: gender \"woman\" has min 2 above max 1",
                "panel P, quota 1: a second quota for gender \"woman\"",
                "panel P, quota 2: gender has no value \"other\"",
                "panel P, quota 3: unknown feature area",
            ]
        );
    }

    #[test]
    fn impossible_sums_are_refused_in_the_panel_and_in_the_round() {
        let low =
            PanelSpec::new("P", 1).quota("gender", "woman", 1, 1).quota("gender", "man", 1, 1);
        let high =
            PanelSpec::new("Q", 2).quota("gender", "woman", 0, 1).quota("gender", "man", 0, 0);
        let overall = vec![Quota::new("gender", "woman", 4, 4)];
        assert_eq!(
            faults(vec![low, high], Rules { overall, one_per_household: false }),
            [
                "panel P: the least numbers of gender add up to 2, more than 1 seats",
                "panel Q: the largest numbers of gender add up to 1, fewer than 2 seats",
                "the round: the least numbers of gender add up to 4, more than 3 seats",
            ]
        );
    }

    #[test]
    fn more_seats_than_people_are_refused() {
        let small = PanelSpec::new("P", 2).wished_by("a", 1);
        let large = PanelSpec::new("Q", 2);
        assert_eq!(
            faults(vec![small, large], Rules::default()),
            [
                "panel P has 2 seats, but only 1 people may sit there",
                "the round has 4 seats, but only 3 people may sit there",
            ]
        );
    }

    #[test]
    fn required_and_excluded_people_must_be_known_and_must_fit() {
        let first = PanelSpec::new("P", 1).require("a").require("b").exclude("b").exclude("x");
        let second = PanelSpec::new("Q", 1).require("a");
        assert_eq!(
            faults(vec![first, second], Rules::default()),
            [
                "panel P: nobody has the id x in the list Excluded",
                "panel P has 1 seats, but 2 people are required there",
                "panel P: b is required but may not sit there",
                "a is required in P and in Q",
            ]
        );
    }

    #[test]
    fn an_excluded_person_is_no_candidate() {
        let panel = PanelSpec::new("P", 1).wished_by("a", 1).wished_by("c", 2).exclude("a");
        let round = Round::new(pool(), vec![panel], Rules::default()).unwrap();
        assert_eq!(round.candidates("P"), ["c"]);
    }
}
