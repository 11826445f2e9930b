//! The lottery that is published: numbered, equally likely seatings.

use std::collections::BTreeMap;

use super::deal::Dealer;
use super::{Fair, PARTS, tickets};
use crate::input::Seats;
use crate::random::{Generator, Purpose, Seed};
use crate::round::Round;

/// Numbered seatings of which one is drawn, each as likely as any other.
#[derive(Clone, Debug, PartialEq)]
pub struct Lottery {
    /// Number → who sits where.
    pub tickets: Vec<Seats>,
    /// Id → on how many tickets the person is.
    pub times: BTreeMap<String, u32>,
    /// The largest difference, over all people, between their tickets and their chance times the
    /// number of tickets. Counted, not estimated.
    pub deviation: f64,
}

impl Fair {
    /// A lottery of `count` equally likely seatings that stays as close to the chances as whole
    /// tickets can. It depends on the round and the method alone.
    pub fn lottery(&self, round: &Round, count: usize) -> Lottery {
        let seatings: Vec<Vec<i64>> = self.shares.iter().map(|s| s.values.clone()).collect();
        let weights: Vec<f64> =
            self.shares.iter().map(|share| share.parts as f64 / PARTS as f64).collect();
        let chosen = tickets::tickets(&self.reduced, &seatings, &weights, count);
        let mut dealer = Dealer::new(round, &self.reduced);
        let mut dealt: Vec<Seats> = chosen.iter().map(|values| dealer.deal(values)).collect();
        // Equal seatings stand together so far; neighbouring numbers should have nothing in common.
        Generator::new(Seed::from(count as u64), Purpose::Lottery).shuffle(&mut dealt);
        let mut times: BTreeMap<String, u32> =
            round.pool().people().iter().map(|person| (person.id.clone(), 0)).collect();
        for id in dealt.iter().flat_map(BTreeMap::values).flatten() {
            *times.entry(id.clone()).or_default() += 1;
        }
        let deviation = times.iter().map(|(id, times)| {
            let chance = self.chances.get(id).map_or(0.0, |chance| chance.value);
            (f64::from(*times) - chance * count as f64).abs()
        });
        let deviation = deviation.fold(0.0, f64::max);
        Lottery { tickets: dealt, times, deviation }
    }
}

impl Lottery {
    /// The number that a seed draws, every number equally likely.
    pub fn number(&self, seed: Seed) -> usize {
        Generator::new(seed, Purpose::Draw).below(self.tickets.len())
    }
}
