//! From "so many of each kind" to people: who of a kind sits, so that over many seatings all of
//! them do equally often.

use std::collections::BTreeMap;

use super::reduce::{Place, Reduced};
use crate::input::Seats;
use crate::round::Round;

/// Deals seats to people, remembering how often each has had one.
pub(crate) struct Dealer<'r> {
    round: &'r Round,
    reduced: &'r Reduced,
    /// Per person.
    pub(crate) dealt: Vec<u32>,
}

impl<'r> Dealer<'r> {
    pub(crate) fn new(round: &'r Round, reduced: &'r Reduced) -> Self {
        Self { round, reduced, dealt: vec![0; reduced.people()] }
    }

    /// The people of one seating: in each kind those who sat least often so far, the order of ids
    /// deciding among equals.
    pub(crate) fn deal(&mut self, values: &[i64]) -> Seats {
        let mut seats: Seats =
            self.round.panels().iter().map(|p| (p.name.clone(), Vec::new())).collect();
        let mut taken: BTreeMap<usize, ()> = BTreeMap::new();
        let reduced = self.reduced;
        for (kind, places) in reduced.space.kinds.iter().zip(&reduced.open) {
            let wanted: i64 = places.iter().map(|place| values[place.column]).sum();
            let mut order = kind.members.clone();
            order.sort_by_key(|person| self.dealt[*person]);
            let mut drawn = Vec::new();
            for person in order {
                if drawn.len() as i64 == wanted {
                    break;
                }
                let home = reduced.household[person];
                if home.is_none_or(|home| taken.insert(home, ()).is_none()) {
                    drawn.push(person);
                    self.dealt[person] += 1;
                }
            }
            self.place(places, values, drawn, &mut seats);
        }
        for ids in seats.values_mut() {
            ids.sort();
        }
        seats
    }

    /// Spreads the drawn of one kind over its panels, better wishes first.
    fn place(&self, places: &[Place], values: &[i64], drawn: Vec<usize>, seats: &mut Seats) {
        let mut free: Vec<i64> = places.iter().map(|place| values[place.column]).collect();
        let mut wishes: Vec<(u32, usize, usize)> = Vec::new();
        for person in &drawn {
            for (at, Place { panel, .. }) in places.iter().enumerate() {
                let rank = self.round.ranks(*panel).get(person).copied().unwrap_or(u32::MAX);
                wishes.push((rank, *person, at));
            }
        }
        wishes.sort_unstable();
        let mut waiting = drawn;
        for (_, person, at) in wishes {
            if free[at] > 0 && waiting.contains(&person) {
                free[at] -= 1;
                waiting.retain(|other| *other != person);
                let panel = &self.round.panels()[places[at].panel].name;
                let id = self.round.pool().id(person).to_owned();
                seats.entry(panel.clone()).or_default().push(id);
            }
        }
    }
}
