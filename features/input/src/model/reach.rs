//! Reach: who took part, compared with who lives here. "Not stated" is kept apart and never
//! guessed; shares are of those who stated something.

use std::collections::{BTreeMap, BTreeSet};

use super::suppress::{self, Shown};

/// What one table says about the people around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableCount<G> {
    /// People at the table, the host included.
    pub heads: u32,
    /// People per group; `None` when the table stated nothing.
    pub groups: Option<BTreeMap<G, u32>>,
}

/// People per group over all tables.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution<G> {
    /// People per group.
    pub groups: BTreeMap<G, u32>,
    /// People about whom nothing was stated.
    pub not_stated: u32,
    /// People in groups beyond the heads at their table: a fault of a report that staff should see.
    pub too_many: u32,
}

impl<G: Ord + Clone> Distribution<G> {
    /// Adds tables up.
    pub fn of<'a>(tables: impl IntoIterator<Item = &'a TableCount<G>>) -> Self
    where
        G: 'a,
    {
        let mut sum = Distribution { groups: BTreeMap::new(), not_stated: 0, too_many: 0 };
        for table in tables {
            let mut stated = 0;
            for (group, people) in table.groups.iter().flatten() {
                *sum.groups.entry(group.clone()).or_insert(0) += people;
                stated += people;
            }
            sum.not_stated += table.heads.saturating_sub(stated);
            sum.too_many += stated.saturating_sub(table.heads);
        }
        sum
    }

    /// People who stated something.
    pub fn stated(&self) -> u32 {
        self.groups.values().sum()
    }

    /// Compares with the population. Groups appear in order; a group nobody came from is there with
    /// zero, a group the population does not know with a population of zero.
    pub fn compare(&self, population: &BTreeMap<G, u64>) -> Reach<G> {
        let stated = f64::from(self.stated());
        let residents: u64 = population.values().sum();
        let groups: BTreeSet<&G> = self.groups.keys().chain(population.keys()).collect();
        let rows = groups
            .into_iter()
            .map(|group| {
                let people = self.groups.get(group).copied().unwrap_or(0);
                let living = population.get(group).copied().unwrap_or(0);
                let share = (stated > 0.0).then(|| f64::from(people) / stated);
                let expected = (residents > 0).then(|| real(living) / real(residents));
                ReachRow { group: group.clone(), people, share, population: living, expected }
            })
            .collect();
        Reach { rows, stated: self.stated(), not_stated: self.not_stated }
    }
}

/// One group, taking part and living here.
#[derive(Clone, Debug, PartialEq)]
pub struct ReachRow<G> {
    /// The group.
    pub group: G,
    /// People who took part.
    pub people: u32,
    /// Their share of all who stated something, 0 to 1.
    pub share: Option<f64>,
    /// Residents.
    pub population: u64,
    /// Their share of all residents compared with, 0 to 1.
    pub expected: Option<f64>,
}

impl<G> ReachRow<G> {
    /// Share minus population share, in percentage points; below zero means too few.
    pub fn difference(&self) -> Option<f64> {
        Some((self.share? - self.expected?) * 100.0)
    }

    /// 100 when the group is as common among participants as among residents, 50 when half as
    /// common. `None` when no residents belong to it.
    pub fn index(&self) -> Option<f64> {
        let expected = self.expected.filter(|e| *e > 0.0)?;
        Some(self.share? / expected * 100.0)
    }
}

/// Participants against population, for staff.
#[derive(Clone, Debug, PartialEq)]
pub struct Reach<G> {
    /// One row per group.
    pub rows: Vec<ReachRow<G>>,
    /// People who stated a group.
    pub stated: u32,
    /// People who did not.
    pub not_stated: u32,
}

/// One group as the public sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicRow<G> {
    /// The group.
    pub group: G,
    /// People who took part.
    pub people: Shown,
    /// Share, difference and index follow only where the count is shown; a share would give the
    /// hidden count away.
    pub compared: Option<ReachRow<G>>,
    /// Residents; always shown, for population figures are public.
    pub population: u64,
}

/// Participants against population, for everybody.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicReach<G> {
    /// One row per group.
    pub rows: Vec<PublicRow<G>>,
    /// People who stated a group.
    pub stated: Shown,
    /// People who did not. Shown always: it says nothing about anybody.
    pub not_stated: u32,
}

impl<G: Clone> Reach<G> {
    /// The same with cells below `least` people hidden, see [`suppress`].
    pub fn publish(&self, least: u64) -> PublicReach<G> {
        let people: Vec<u64> = self.rows.iter().map(|r| u64::from(r.people)).collect();
        let shown = suppress::row(&people, least);
        // Shares are of the total, so with a hidden total no share can be shown.
        let total_shown = shown.total.number().is_some();
        let rows = self.rows.iter().zip(shown.cells).map(|(row, people)| PublicRow {
            group: row.group.clone(),
            people,
            compared: people.number().filter(|_| total_shown).map(|_| row.clone()),
            population: row.population,
        });
        PublicReach { rows: rows.collect(), stated: shown.total, not_stated: self.not_stated }
    }
}

/// How many came for the first time: the measure of reaching those who do not usually come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FirstTime {
    /// People for whom it was the first time.
    pub people: u32,
    /// People at the tables that answered.
    pub asked: u32,
    /// People at the tables that did not.
    pub not_stated: u32,
    /// Tables that did not answer.
    pub silent_tables: u32,
}

impl FirstTime {
    /// Adds up heads and first-timers per table.
    pub fn of(tables: impl IntoIterator<Item = (u32, Option<u32>)>) -> Self {
        let mut sum = FirstTime::default();
        for (heads, first) in tables {
            match first {
                Some(first) => {
                    sum.people += first;
                    sum.asked += heads;
                }
                None => {
                    sum.not_stated += heads;
                    sum.silent_tables += 1;
                }
            }
        }
        sum
    }

    /// Share of those asked, 0 to 1; `None` when nobody was.
    pub fn share(&self) -> Option<f64> {
        (self.asked > 0).then(|| f64::from(self.people) / f64::from(self.asked))
    }
}

#[allow(clippy::cast_precision_loss)] // populations are far below 2^52
fn real(people: u64) -> f64 {
    people as f64
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::model::fjordvik::{self, Report};

    type Counts = Option<BTreeMap<String, u32>>;

    fn distribution(counts: impl Fn(&Report) -> Counts) -> Distribution<String> {
        let reports = fjordvik::reports();
        let tables: Vec<_> =
            reports.iter().map(|r| TableCount { heads: r.head_count, groups: counts(r) }).collect();
        Distribution::of(&tables)
    }

    /// The expected figures have zero for groups nobody came from, and "not stated" as a key.
    fn check(found: &Distribution<String>, figure: &str) {
        let mut expected = fjordvik::figure(figure);
        assert_eq!(Some(found.not_stated), expected.remove("not stated"));
        expected.retain(|_, people| *people > 0);
        let mut groups = found.groups.clone();
        groups.retain(|_, people| *people > 0);
        assert_eq!(groups, expected);
        assert_eq!(found.too_many, 0);
    }

    #[test]
    fn gender_and_age_of_the_fictional_town_are_as_expected() {
        check(&distribution(|r| r.gender_counts.clone()), "gender");
        check(&distribution(|r| r.age_band_counts.clone()), "age_band");
    }

    #[test]
    fn nine_at_one_table_are_counted_and_a_report_sent_twice_once() {
        let reports = fjordvik::reports();
        assert_eq!(reports.len(), 22);
        let heads: u32 = reports.iter().map(|r| r.head_count).sum();
        assert_eq!(heads, fjordvik::figure("people_at_tables")[""]);
    }

    #[test]
    fn first_timers_of_the_fictional_town_are_as_expected() {
        let reports = fjordvik::reports();
        let first = FirstTime::of(reports.iter().map(|r| (r.head_count, r.first_time_count)));
        assert_eq!(first.people, fjordvik::figure("first_time_people")[""]);
        assert_eq!(first.silent_tables, fjordvik::figure("first_time_not_stated_reports")[""]);
        assert_eq!((first.asked, first.not_stated), (153, 7));
        assert!(first.share().is_some_and(|share| share > 0.4));
    }

    #[test]
    fn shares_are_of_those_who_stated_and_children_who_were_not_there_show_as_zero() {
        let ages = distribution(|r| r.age_band_counts.clone());
        let reach = ages.compare(&fjordvik::population(1));
        assert_eq!((reach.stated, reach.not_stated), (153, 7));
        let row = |group: &str| reach.rows.iter().find(|r| r.group == group).unwrap();
        assert_eq!((row("0-12").people, row("0-12").index()), (0, Some(0.0)));
        assert_eq!(row("30-44").share, Some(53.0 / 153.0));
        assert!(row("30-44").difference().unwrap() > 0.0);
        assert!(row("60-74").index().unwrap() < 100.0);
        let shares: f64 = reach.rows.iter().filter_map(|r| r.share).sum();
        let expected: f64 = reach.rows.iter().filter_map(|r| r.expected).sum();
        assert!((shares - 1.0).abs() < 1e-9 && (expected - 1.0).abs() < 1e-9);
    }

    #[test]
    fn a_group_the_population_does_not_know_has_no_index() {
        let table =
            TableCount { heads: 3, groups: Some(BTreeMap::from([("annet", 1), ("kvinne", 2)])) };
        let reach = Distribution::of([&table]).compare(&BTreeMap::from([("kvinne", 10)]));
        assert_eq!((reach.rows[0].group, reach.rows[0].index()), ("annet", None));
        assert!(reach.rows[0].difference().is_some());
    }

    #[test]
    fn without_participants_or_population_there_are_no_shares() {
        let nobody = Distribution::<&str>::of([]).compare(&BTreeMap::from([("kvinne", 10)]));
        assert_eq!((nobody.rows[0].share, nobody.rows[0].index()), (None, None));
        let table = TableCount { heads: 3, groups: Some(BTreeMap::from([("kvinne", 3)])) };
        let nowhere = Distribution::of([&table]).compare(&BTreeMap::new());
        assert_eq!((nowhere.rows[0].expected, nowhere.rows[0].difference()), (None, None));
    }

    #[test]
    fn published_reach_hides_small_groups_with_their_shares() {
        let one_theme = TableCount {
            heads: 24,
            groups: Some(BTreeMap::from([("13-17", 10), ("18-29", 7), ("30-44", 2), ("45-59", 4)])),
        };
        let reach = Distribution::of([&one_theme]).compare(&BTreeMap::from([("13-17", 450)]));
        let public = reach.publish(5);
        let hidden: Vec<_> =
            public.rows.iter().filter(|r| r.people == Shown::Hidden).map(|r| r.group).collect();
        assert_eq!(hidden, ["30-44", "45-59"]);
        assert!(public.rows.iter().all(|r| (r.people == Shown::Hidden) == r.compared.is_none()));
        assert_eq!((public.stated, public.not_stated), (Shown::Number(23), 1));
    }

    #[test]
    fn more_people_in_groups_than_at_the_table_are_reported() {
        let table = TableCount { heads: 3, groups: Some(BTreeMap::from([("kvinne", 5)])) };
        let sum = Distribution::of([&table]);
        assert_eq!((sum.not_stated, sum.too_many), (0, 2));
    }

    proptest! {
        #[test]
        fn stated_and_not_stated_make_up_all_heads(
            tables in proptest::collection::vec((0u32..9, proptest::option::of(proptest::collection::btree_map(0u8..4, 0u32..4, 0..4))), 0..12),
        ) {
            let tables: Vec<_> =
                tables.into_iter().map(|(heads, groups)| TableCount { heads, groups }).collect();
            let sum = Distribution::of(&tables);
            let heads: u32 = tables.iter().map(|t| t.heads).sum();
            prop_assert_eq!(sum.stated() + sum.not_stated, heads + sum.too_many);
        }
    }
}
