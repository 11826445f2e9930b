//! The fair lottery over a lot: everybody's chance, and a thousand numbered, equally likely results that
//! have these chances. It is computed from the lot and the method alone, so that it can be made public
//! before the number is known and computed again by anybody.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::{Duration, Instant},
};

use medvirk_draw_record::{self as record, Given, Record, WaitingPlan};
use medvirk_kernel::{Error, Result};
use medvirk_sortition::{
    self as lot, Exactness, Fair, FairError, Method, Relaxation, Scope, Seats,
};
use serde::{Deserialize, Serialize};

use super::lot::{Lot, NoDraw, Outcome};

/// How many numbered results a lottery has: 000 to 999, three dice with ten sides.
pub(crate) const TICKETS: usize = 1_000;

/// The methods a planner chooses among, the recommended one first. The greedy draw is left out: it
/// knows no chances and seats one theme only.
pub(crate) const METHODS: [Method; 5] =
    [Method::Leximin, Method::Goldilocks, Method::Nash, Method::Maximin, Method::Minimax];

/// Where the number comes from; named before anybody knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// Three dice with ten sides, thrown in public: the number of the result itself.
    Dice,
    /// The lottery numbers of a date.
    Numbers,
    /// Anything else that everybody can look up and nobody can know beforehand.
    Public,
    /// The computer draws.
    Computer,
}

impl Origin {
    /// All, the one with most to see first.
    pub const ALL: [Origin; 4] = [Origin::Dice, Origin::Numbers, Origin::Public, Origin::Computer];

    /// Name in forms and in the database.
    pub const fn code(self) -> &'static str {
        match self {
            Origin::Dice => "dice",
            Origin::Numbers => "numbers",
            Origin::Public => "public",
            Origin::Computer => "computer",
        }
    }

    /// The origin of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Origin::ALL.into_iter().find(|o| o.code() == code)
    }

    /// What was typed, as it decides; `None` when it cannot be a number of this origin. Spaces and
    /// signs between numbers do not count, since people write them in their own ways.
    pub fn read(self, typed: &str) -> Option<Given> {
        match self {
            Origin::Dice => {
                let is_gap = |c: char| c.is_whitespace() || ",-–.;".contains(c);
                let digits: String = typed.chars().filter(|c| !is_gap(*c)).collect();
                let good = digits.len() == 3 && digits.chars().all(|c| c.is_ascii_digit());
                good.then(|| digits.parse().ok().map(Given::Dice)).flatten()
            }
            Origin::Numbers => {
                let numbers: Vec<&str> = typed
                    .split(|c: char| !c.is_ascii_digit())
                    .filter(|part| !part.is_empty())
                    .collect();
                let letters = typed.chars().any(char::is_alphabetic);
                (numbers.len() >= 2 && !letters).then(|| Given::Text(numbers.join(" ")))
            }
            Origin::Public | Origin::Computer => {
                let words: Vec<&str> = typed.split_whitespace().collect();
                let text = words.join(" ");
                (text.chars().count() >= 4).then_some(Given::Text(text))
            }
        }
    }
}

/// How certain it is that the method gives no better chances.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Certainty {
    /// Proved.
    Proved,
    /// What was reached, and what nothing can surpass.
    Within(f64, f64),
}

/// Everybody's chance, as it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Chances {
    /// Number of the application → chance from 0 to 1.
    pub people: BTreeMap<String, f64>,
    /// The least, among those who can be drawn.
    pub least: f64,
    /// The largest.
    pub most: f64,
    /// The largest difference, over all people, between their tickets and what their chance says.
    pub deviation: f64,
    /// How certain it is.
    pub certainty: Certainty,
    /// How many are the only one with their categories, so that somebody who knows them could find them
    /// in the file.
    pub alone: usize,
    /// What tight quotas cost; empty until it is worked out.
    #[serde(default)]
    pub prices: Vec<Price>,
}

/// What a tight quota costs in fairness; see [`record::Cost`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Price {
    changes: Vec<Change>,
    pub least: f64,
    pub loosened: f64,
    pub is_reached: bool,
    pub freed: usize,
}

/// A change of a quota: theme code (`None` for the round), feature, value, bounds before and after.
type Change = (Option<String>, String, String, (u32, u32), (u32, u32));

impl Price {
    fn of(cost: record::Cost) -> Self {
        let change = |c: Relaxation| {
            let code = match c.scope {
                Scope::Panel(code) => Some(code),
                Scope::Round => None,
            };
            (code, c.feature, c.value, c.from, c.to)
        };
        Price {
            changes: cost.changes.into_iter().map(change).collect(),
            least: cost.least,
            loosened: cost.loosened,
            is_reached: cost.is_reached,
            freed: cost.freed,
        }
    }

    /// The changes that would take the cost away.
    pub fn changes(&self) -> impl Iterator<Item = Relaxation> {
        self.changes.iter().cloned().map(|(code, feature, value, from, to)| {
            let scope = code.map_or(Scope::Round, Scope::Panel);
            Relaxation { scope, feature, value, from, to }
        })
    }
}

impl Chances {
    fn of(fair: &Fair, lottery: &lot::Lottery, alone: usize) -> Self {
        let statistics = fair.statistics();
        let certainty = match fair.exactness {
            Exactness::Within { reached, bound } if !fair.exactness.is_exact() => {
                Certainty::Within(reached, bound)
            }
            _ => Certainty::Proved,
        };
        Chances {
            people: fair.chances.iter().map(|(id, c)| (id.clone(), c.value)).collect(),
            least: statistics.least,
            most: statistics.most,
            deviation: lottery.deviation,
            certainty,
            alone,
            prices: Vec::new(),
        }
    }

    /// What everybody would have if all had the same.
    pub fn even(&self) -> f64 {
        let sum: f64 = self.people.values().sum();
        if self.people.is_empty() { 0.0 } else { sum / self.people.len() as f64 }
    }

    /// Those who are in the lot but cannot be drawn with these criteria.
    pub fn never(&self) -> Vec<&String> {
        self.people.iter().filter(|(_, chance)| **chance < 1e-9).map(|(id, _)| id).collect()
    }
}

/// A lottery that has been computed.
#[derive(Clone, Debug)]
pub(crate) struct Computed {
    pub chances: Chances,
    /// The file that is made public.
    pub record: String,
    /// Its checksum.
    pub hash: String,
    pub tickets: Vec<Seats>,
    /// What it was computed from and to, to go on from.
    pub basis: Basis,
}

/// A round with its chances and lottery.
#[derive(Clone, Debug)]
pub(crate) struct Basis {
    round: lot::Round,
    fair: Fair,
    lottery: lot::Lottery,
}

/// How long the prices may take, all together.
const PATIENCE: Duration = Duration::from_secs(45);
/// One may take this part of what is left, so that a hard one does not take it all, and the first,
/// which weigh most, are not cut short for the sake of the last.
const PART: usize = 6;

/// Works out what the tight quotas cost, as far as that can be done while somebody waits.
pub(crate) fn prices(basis: &Basis, go_on: &dyn Fn() -> bool) -> Vec<Price> {
    let began = Instant::now();
    let (mut until, mut current) = (Duration::ZERO, None);
    let found = record::costs(&basis.round, &basis.fair, &basis.lottery, &mut |trial| {
        if current != Some(trial.number) {
            current = Some(trial.number);
            let left = PATIENCE.saturating_sub(began.elapsed());
            let share = (trial.of - trial.number).min(PART);
            until = began.elapsed() + left / u32::try_from(share).unwrap_or(1);
        }
        go_on() && began.elapsed() <= until
    });
    found.quotas.into_iter().map(Price::of).collect()
}

/// Why there is no lottery.
#[derive(Debug)]
pub(crate) enum NoLottery {
    /// The demands are in the way.
    NoDraw(NoDraw),
    /// It was stopped, or took too long. What had been found by then is thrown away, since nobody else
    /// could find just the same again.
    Stopped,
    /// Something else.
    Error(Error),
}

impl<E: Into<Error>> From<E> for NoLottery {
    fn from(e: E) -> Self {
        NoLottery::Error(e.into())
    }
}

/// The lot with nothing but the categories that some quota asks for: what the file shows of people.
pub(crate) fn published(the_lot: &Lot) -> Lot {
    let quotas = the_lot.themes.iter().flat_map(|t| &t.quotas).chain(&the_lot.overall);
    let used: BTreeSet<&String> = quotas.map(|q| &q.feature).collect();
    let mut shown = the_lot.clone();
    shown.features.retain(|(name, _)| used.contains(name));
    for ticket in &mut shown.tickets {
        ticket.values.retain(|name, _| used.contains(name));
    }
    shown
}

/// Computes the lottery; `go_on` is asked often and stops the work by saying no.
///
/// # Errors
/// [`NoLottery`].
pub(crate) fn compute(
    the_lot: &Lot,
    method: Method,
    (title, source): (&str, &str),
    go_on: &dyn Fn() -> bool,
) -> std::result::Result<Computed, NoLottery> {
    let shown = published(the_lot);
    let round = shown.round().map_err(|faults| NoLottery::NoDraw(NoDraw::Faults(faults.0)))?;
    let fair =
        lot::fair(&round, method, &record::LIMITS, &mut |_| go_on()).map_err(|e| match e {
            FairError::Infeasible(why) => NoLottery::NoDraw(NoDraw::Infeasible(why)),
            FairError::Stopped => NoLottery::Stopped,
            other @ FairError::OnePanelOnly => NoLottery::Error(Error::internal(other)),
        })?;
    if !go_on() {
        return Err(NoLottery::Stopped);
    }
    let lottery = fair.lottery(&round, TICKETS);
    // A thousand times the same is no lottery. It happens to methods that look at the least chance alone,
    // when somebody cannot be drawn at all.
    let is_choice = lottery.tickets.iter().any(|ticket| *ticket != lottery.tickets[0]);
    if !is_choice && usize::try_from(the_lot.seats()).unwrap_or(0) < the_lot.tickets.len() {
        return Err(NoLottery::NoDraw(NoDraw::Undecided));
    }
    let mut announcement = record::announce(&round, &fair, &lottery, title, source);
    let per_theme = usize::try_from(the_lot.reserves).unwrap_or(0);
    announcement.waiting = (per_theme > 0).then(|| WaitingPlan::usual(per_theme));
    let chances = Chances::of(&fair, &lottery, announcement.alone());
    let record = Record::announced(announcement);
    Ok(Computed {
        chances,
        hash: record.hash.clone(),
        record: record.to_json(),
        tickets: lottery.tickets.clone(),
        basis: Basis { round, fair, lottery },
    })
}

/// What a number draws.
#[derive(Clone, Debug)]
pub(crate) struct Drawn {
    /// The number of the result, three digits.
    pub number: String,
    pub outcome: Outcome,
    /// The file with the drawing in it.
    pub record: String,
}

/// Draws: the number gives one of the results, which was made public before.
///
/// # Errors
/// Internal, when what was kept cannot be read.
pub(crate) fn draw((kept, tickets): (&str, Vec<Seats>), given: Given) -> Result<Drawn> {
    let mut record = Record::from_json(kept).map_err(Error::internal)?;
    let lottery = with_times(tickets);
    let drawing = record.draw(&lottery, given).map_err(Error::internal)?;
    let number = format!("{:03}", drawing.ticket);
    let waiting = drawing.waiting.as_ref();
    let outcome = Outcome {
        seats: drawing.seats.clone(),
        reserves: waiting.map(|waiting| waiting.lists.clone()).unwrap_or_default(),
        holds_of_hundred: waiting.map(record::Waiting::of_hundred),
    };
    Ok(Drawn { number, outcome, record: record.to_json() })
}

/// The lottery again, from its tickets.
pub(crate) fn with_times(tickets: Vec<Seats>) -> lot::Lottery {
    let mut times: BTreeMap<String, u32> = BTreeMap::new();
    for id in tickets.iter().flat_map(BTreeMap::values).flatten() {
        *times.entry(id.clone()).or_default() += 1;
    }
    lot::Lottery { tickets, times, deviation: 0.0 }
}

/// A chance as people say it: `1 av 3`. The nearest fraction with a small denominator.
pub(crate) fn in_words(chance: f64) -> (u32, u32) {
    if chance < 0.1 {
        return (1, (1.0 / chance.max(1e-4)).round() as u32);
    }
    let mut best = (1_u32, 1_u32, (1.0 - chance).abs());
    for below in 2..=10_u32 {
        let above = (chance * f64::from(below)).round().max(1.0) as u32;
        let off = (f64::from(above) / f64::from(below) - chance).abs();
        // A larger denominator must tell more than a rounding.
        if off + 0.008 < best.2 {
            best = (above, below, off);
        }
    }
    (best.0, best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dice_are_read_the_way_people_call_them_out() {
        assert_eq!(Origin::Dice.read("4 1 7"), Some(Given::Dice(417)));
        assert_eq!(Origin::Dice.read("0-0-3"), Some(Given::Dice(3)));
        for wrong in ["", "17", "4170", "fire en sju"] {
            assert_eq!(Origin::Dice.read(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn lottery_numbers_count_the_same_however_they_are_written() {
        let numbers = Origin::Numbers.read("3, 7, 11 – 22");
        assert_eq!(numbers, Some(Given::Text("3 7 11 22".to_owned())));
        assert_eq!(Origin::Numbers.read("3 7 11 22"), numbers);
        assert_eq!(Origin::Numbers.read("tre og sju"), None);
        assert_eq!(Origin::Numbers.read("7"), None);
    }

    #[test]
    fn a_chance_is_said_with_small_numbers() {
        let said = [1.0 / 3.0, 0.5, 1.0, 0.324, 0.0712, 0.748, 0.1].map(in_words);
        assert_eq!(said, [(1, 3), (1, 2), (1, 1), (1, 3), (1, 14), (3, 4), (1, 10)]);
    }
}
