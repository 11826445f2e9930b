//! The host's basket: what goes in, where it is, and the lists that staff print.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// Where a basket is.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum BasketState {
    /// Not packed yet.
    #[default]
    Unpacked,
    /// Packed, in the store.
    Packed,
    /// At the pick-up point.
    AtPoint,
    /// With the host, who came for it.
    PickedUp,
    /// With the host, brought home.
    DeliveredHome,
}

impl BasketState {
    /// All states, in the usual order.
    pub const ALL: [BasketState; 5] = [
        BasketState::Unpacked,
        BasketState::Packed,
        BasketState::AtPoint,
        BasketState::PickedUp,
        BasketState::DeliveredHome,
    ];

    /// Stable name in the database.
    pub const fn code(self) -> &'static str {
        match self {
            BasketState::Unpacked => "unpacked",
            BasketState::Packed => "packed",
            BasketState::AtPoint => "at_point",
            BasketState::PickedUp => "picked_up",
            BasketState::DeliveredHome => "delivered_home",
        }
    }

    /// Reads [`BasketState::code`].
    pub fn from_code(code: &str) -> Option<BasketState> {
        BasketState::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Understands the words of lists kept by hand: `pakket`, `hentet`, `levert hjem av vaktmester`.
    pub fn from_word(word: &str) -> Option<BasketState> {
        let word = word.trim().to_lowercase();
        let starts = |words: &[&str]| words.iter().any(|w| word.starts_with(w));
        if starts(&["levert hjem", "levert heim", "delivered"]) {
            Some(BasketState::DeliveredHome)
        } else if starts(&["hent", "picked"]) {
            Some(BasketState::PickedUp)
        } else if starts(&[
            "klar til henting",
            "klar for henting",
            "på henting",
            "ready",
            "utplassert",
        ]) {
            Some(BasketState::AtPoint)
        } else if starts(&["pakk", "packed"]) {
            Some(BasketState::Packed)
        } else {
            (word.is_empty() || starts(&["ikke pakk", "ikkje pakk"]))
                .then_some(BasketState::Unpacked)
        }
    }

    /// Whether the host has it.
    pub const fn is_handed_over(self) -> bool {
        matches!(self, BasketState::PickedUp | BasketState::DeliveredHome)
    }

    /// The states that can follow, the usual one first. A slip is put right by going back one; a
    /// basket the host has can come back to the store when the host withdraws.
    pub const fn next(self) -> &'static [BasketState] {
        match self {
            BasketState::Unpacked => &[BasketState::Packed],
            BasketState::Packed => &[
                BasketState::AtPoint,
                BasketState::DeliveredHome,
                BasketState::PickedUp,
                BasketState::Unpacked,
            ],
            BasketState::AtPoint => {
                &[BasketState::PickedUp, BasketState::DeliveredHome, BasketState::Packed]
            }
            BasketState::PickedUp => &[BasketState::AtPoint, BasketState::Packed],
            BasketState::DeliveredHome => &[BasketState::Packed],
        }
    }

    /// Whether `to` can follow.
    pub fn may_become(self, to: BasketState) -> bool {
        self.next().contains(&to)
    }
}

/// One basket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Basket {
    /// The gjestebud it is for.
    pub gjestebud: String,
    /// Where it is picked up; `None` when it is brought home.
    pub point: Option<String>,
    /// The day of the gjestebud, when it is known.
    pub planned: Option<NaiveDate>,
    /// Where it is.
    pub state: BasketState,
}

impl Basket {
    /// Whether somebody must see to it: the gjestebud is at most `days` ahead (or over) and the host
    /// does not have it.
    pub fn is_urgent(&self, today: NaiveDate, days: u64) -> bool {
        let soon = today.checked_add_days(Days::new(days)).unwrap_or(NaiveDate::MAX);
        !self.state.is_handed_over() && self.planned.is_some_and(|planned| planned <= soon)
    }
}

/// The baskets of one pick-up point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PointList<'a> {
    /// The point; `None` for baskets that are brought home.
    pub point: Option<&'a str>,
    /// The baskets, the earliest gjestebud first; without a day last.
    pub baskets: Vec<&'a Basket>,
}

/// Pick-up lists: the points in the order of the settings, then other points by name, then home
/// deliveries. A point without baskets has no list.
pub fn pick_up_lists<'a>(points: &'a [String], baskets: &'a [Basket]) -> Vec<PointList<'a>> {
    let mut by_point: BTreeMap<(usize, Option<&str>), Vec<&Basket>> = BTreeMap::new();
    for basket in baskets {
        let point = basket.point.as_deref();
        let order = match point {
            Some(name) => points.iter().position(|p| p == name).unwrap_or(points.len()),
            None => points.len() + 1,
        };
        by_point.entry((order, point)).or_default().push(basket);
    }
    by_point
        .into_iter()
        .map(|((_, point), mut baskets)| {
            baskets.sort_by_key(|b| (b.planned.unwrap_or(NaiveDate::MAX), b.gjestebud.as_str()));
            PointList { point, baskets }
        })
        .collect()
}

/// One thing in the basket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// What.
    #[serde(rename = "item")]
    pub name: String,
    /// How much, in the municipality's words: `2 flasker`.
    pub quantity: String,
}

/// How much of one thing all baskets need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed<'a> {
    /// What.
    pub name: &'a str,
    /// How many units; `None` when the quantity does not begin with a whole number.
    pub number: Option<u32>,
    /// The unit as written for one basket; the whole quantity when there is no number.
    pub unit: &'a str,
}

/// The packing list for so many baskets.
pub fn packing_list(items: &[Item], baskets: u32) -> Vec<Needed<'_>> {
    items
        .iter()
        .map(|item| {
            let quantity = item.quantity.trim();
            let digits =
                quantity.len() - quantity.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let (number, unit) = quantity.split_at(digits);
            match number.parse::<u32>().ok().and_then(|n| n.checked_mul(baskets)) {
                Some(number) => {
                    Needed { name: &item.name, number: Some(number), unit: unit.trim() }
                }
                None => Needed { name: &item.name, number: None, unit: quantity },
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fjordvik;

    fn baskets() -> Vec<Basket> {
        fjordvik::hosts_drawn()
            .into_iter()
            .filter(|row| !row[8].is_empty())
            .map(|row| Basket {
                gjestebud: row[8].clone(),
                point: Some(row[10].clone()),
                planned: row[9].parse().ok(),
                state: BasketState::from_word(&row[11]).unwrap(),
            })
            .collect()
    }

    #[test]
    fn the_baskets_of_the_fictional_town_are_listed_per_point_by_day() {
        let points =
            ["Torget i sentrum", "Nordbygda grendetorg", "Sørsida torg", "Strandgrenda nærtorg"]
                .map(str::to_owned);
        let baskets = baskets();
        let lists = pick_up_lists(&points, &baskets);
        let counts: Vec<_> = lists.iter().map(|l| (l.point.unwrap(), l.baskets.len())).collect();
        assert_eq!(
            counts,
            [
                ("Torget i sentrum", 13),
                ("Nordbygda grendetorg", 5),
                ("Sørsida torg", 3),
                ("Strandgrenda nærtorg", 3)
            ]
        );
        let days: Vec<_> = lists[3].baskets.iter().map(|b| b.gjestebud.as_str()).collect();
        assert_eq!(days, ["GB09", "GB19", "GB08"]);
        assert_eq!(baskets.iter().filter(|b| b.state == BasketState::DeliveredHome).count(), 1);
    }

    #[test]
    fn home_deliveries_come_last_and_unknown_points_are_not_lost() {
        let at = |gjestebud: &str, point: Option<&str>| Basket {
            gjestebud: gjestebud.into(),
            point: point.map(Into::into),
            planned: None,
            state: BasketState::Packed,
        };
        let baskets = [at("1", None), at("2", Some("Bua")), at("3", Some("Torget"))];
        let points = ["Torget".to_owned()];
        let lists = pick_up_lists(&points, &baskets);
        let order: Vec<_> = lists.iter().map(|l| l.point).collect();
        assert_eq!(order, [Some("Torget"), Some("Bua"), None]);
    }

    #[test]
    fn the_packing_list_multiplies_what_begins_with_a_number() {
        let item =
            |name: &str, quantity: &str| Item { name: name.into(), quantity: quantity.into() };
        let items = [item("Eplemost", "2 flasker"), item("Kake", "en halv")];
        let list = packing_list(&items, 24);
        assert_eq!((list[0].number, list[0].unit), (Some(48), "flasker"));
        assert_eq!((list[1].number, list[1].unit), (None, "en halv"));
    }

    #[test]
    fn a_basket_not_handed_over_just_before_the_day_is_urgent() {
        let mut basket = baskets().remove(0);
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert!(!basket.is_urgent(day("2026-02-04"), 2));
        basket.state = BasketState::AtPoint;
        assert!(basket.is_urgent(day("2026-02-04"), 2));
        assert!(!basket.is_urgent(day("2026-02-02"), 2));
        basket.planned = None;
        assert!(!basket.is_urgent(day("2026-02-04"), 2));
    }

    #[test]
    fn a_basket_goes_step_by_step_and_a_slip_can_be_put_right() {
        assert!(BasketState::Unpacked.may_become(BasketState::Packed));
        assert!(!BasketState::Unpacked.may_become(BasketState::PickedUp));
        assert!(BasketState::PickedUp.may_become(BasketState::AtPoint));
        for state in BasketState::ALL {
            assert_eq!(BasketState::from_code(state.code()), Some(state));
            assert!(!state.may_become(state));
        }
        assert_eq!(BasketState::from_word("ikke pakket"), Some(BasketState::Unpacked));
    }
}
