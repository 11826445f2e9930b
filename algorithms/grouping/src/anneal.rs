//! The search: exchanges and moves, taken by Metropolis' rule while it cools. First only breaches
//! of demands count, until there are none; then no move that makes one is ever taken.

use crate::input::{Stage, Watch};
use crate::model::Model;
use crate::random::{Generator, Variates, power};
use crate::state::{State, breaches, wishes};

/// How many proposals between two looks at temperature and watch.
const STRIDE: u64 = 2_048;

/// A search over one model.
pub(crate) struct Search<'m> {
    model: &'m Model,
    variates: Variates,
    /// Units that may move.
    movable: Vec<u32>,
    /// Whether sizes can change at all.
    is_flexible: bool,
    pub(crate) chance: Generator,
    pub(crate) is_stopped: bool,
}

/// What counts while it cools.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Aim {
    /// Fewer breaches.
    Demands,
    /// Cheaper wishes, without a breach.
    Wishes,
}

/// A range of temperatures.
#[derive(Clone, Copy)]
pub(crate) struct Cooling {
    pub(crate) hot: f64,
    pub(crate) cold: f64,
}

impl<'m> Search<'m> {
    pub(crate) fn new(model: &'m Model, chance: Generator) -> Self {
        let units = 0..model.units.len() as u32;
        let movable: Vec<u32> = units.filter(|u| model.fixed[*u as usize].is_none()).collect();
        let sizes = &model.columns[usize::from(model.everybody)];
        let is_flexible = sizes.lo < sizes.hi || model.largest() > 1;
        let variates = Variates::new(0);
        Self { model, variates, movable, is_flexible, chance, is_stopped: false }
    }

    /// Everybody seated by chance: locked seats first, then large units, always into a group
    /// with the fewest people.
    pub(crate) fn start(&mut self) -> State {
        let model = self.model;
        let mut order: Vec<usize> = (0..model.units.len()).collect();
        self.chance.shuffle(&mut order);
        order.sort_by_key(|unit| {
            (model.fixed[*unit].is_none(), std::cmp::Reverse(model.units[*unit].members.len()))
        });
        let mut sizes = vec![0; model.groups];
        let mut group_of = vec![0; model.units.len()];
        let first = self.chance.below(model.groups);
        for unit in order {
            let groups = (0..model.groups).map(|group| (group + first) % model.groups);
            let smallest = groups.min_by_key(|group| sizes[*group]).unwrap_or(0);
            let group = model.fixed[unit].unwrap_or(smallest);
            sizes[group] += model.units[unit].members.len();
            group_of[unit] = group as u32;
        }
        State::new(model, &group_of)
    }

    /// Looks for a seating without breaches; `None` if none was found.
    pub(crate) fn seat(
        &mut self,
        mut state: State,
        proposals: u64,
        watch: &mut Watch<'_>,
    ) -> Option<State> {
        let mut left = proposals;
        let mut length = 200 * self.movable.len() as u64 + 2 * STRIDE;
        while breaches(state.cost) > 0 && left > 0 && !self.is_stopped {
            let steps = length.min(left);
            let cooling = Cooling { hot: 0.7, cold: 0.12 };
            self.cool(&mut state, Aim::Demands, cooling, steps, i64::MIN, Stage::Seating, watch);
            left -= steps;
            length *= 2;
        }
        (breaches(state.cost) == 0).then_some(state)
    }

    /// Makes a seating without breaches cheaper, ever more patiently, until it costs no more than
    /// `least` or the proposals are used up. The seating is then the best that was met.
    pub(crate) fn mix(
        &mut self,
        state: &mut State,
        cooling: Cooling,
        least: i64,
        proposals: u64,
        stage: Stage,
        watch: &mut Watch<'_>,
    ) {
        let mut left = proposals;
        let mut length = 2_000 * self.movable.len() as u64;
        while state.cost > least && left > 0 && !self.is_stopped {
            // What would be left over is given to this turn.
            let steps = if left < 2 * length { left } else { length };
            self.cool(state, Aim::Wishes, cooling, steps, least, stage, watch);
            left -= steps;
            length *= 4;
        }
    }

    #[expect(clippy::too_many_arguments, reason = "one loop with its settings")]
    fn cool(
        &mut self,
        state: &mut State,
        aim: Aim,
        cooling: Cooling,
        steps: u64,
        least: i64,
        stage: Stage,
        watch: &mut Watch<'_>,
    ) {
        if self.movable.len() < 2 || self.model.groups < 2 {
            return;
        }
        let mut best = (state.cost, state.group_of.clone());
        let mut done = 0;
        while done < steps {
            if !watch(stage) {
                self.is_stopped = true;
                break;
            }
            let share = done as f64 / steps as f64;
            let heat = (cooling.hot * power(cooling.cold / cooling.hot, share)) as f32;
            for _ in 0..STRIDE.min(steps - done) {
                if self.propose(state, aim, heat) && state.cost < best.0 {
                    best.0 = state.cost;
                    best.1.clone_from(&state.group_of);
                    if best.0 <= least || (aim == Aim::Demands && breaches(best.0) == 0) {
                        return;
                    }
                }
            }
            done += STRIDE;
        }
        *state = State::new(self.model, &best.1);
    }

    /// One proposal; whether it was taken.
    #[inline]
    fn propose(&mut self, state: &mut State, aim: Aim, heat: f32) -> bool {
        let bits = self.chance.next();
        let count = self.movable.len() as u64;
        let pick = |bits: u64| ((bits & 0xffff_ffff) * count) >> 32;
        let unit = self.movable[pick(bits) as usize] as usize;
        let here = state.group_of[unit];
        let is_single = self.model.units[unit].members.len() == 1;
        let luck = bits.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 50;
        let patience = self.variates.pick(luck) * heat;
        if self.is_flexible && bits >> 61 == 0 {
            let to = self.chance.below(self.model.groups);
            if to as u32 == here {
                return false;
            }
            if is_single {
                let is_taken = takes(aim, state.step(self.model, unit, to), patience);
                if is_taken {
                    state.shift(self.model, unit, to as u32);
                }
                return is_taken;
            }
            return self.trade(state, (unit, to as u32), aim, patience);
        }
        let other = self.movable[pick(bits >> 32) as usize] as usize;
        let there = state.group_of[other];
        if here == there {
            return false;
        }
        if !is_single || self.model.units[other].members.len() > 1 {
            return self.trade(state, (unit, there), aim, patience);
        }
        let is_taken = takes(aim, state.exchange(self.model, unit, other), patience);
        if is_taken {
            state.shift(self.model, unit, there);
            state.shift(self.model, other, here);
        }
        is_taken
    }

    /// Moves a unit and lets about as many people come back: for units of several people. Tried
    /// on the state itself and taken back if it is not taken.
    fn trade(
        &mut self,
        state: &mut State,
        (unit, to): (usize, u32),
        aim: Aim,
        patience: f32,
    ) -> bool {
        let model = self.model;
        let from = state.group_of[unit];
        let mut missing = model.units[unit].members.len();
        let mut change = state.shift(model, unit, to);
        let mut back: Vec<usize> = Vec::new();
        // A move without anyone coming back is proposed now and then.
        let tries = if self.is_flexible { self.chance.below(missing + 4) } else { missing + 3 };
        for _ in 0..tries {
            let members = &state.members[to as usize];
            let other = members[self.chance.below(members.len())] as usize;
            let size = model.units[other].members.len();
            if other == unit || size > missing || model.fixed[other].is_some() {
                continue;
            }
            change += state.shift(model, other, from);
            back.push(other);
            missing -= size;
            if missing == 0 {
                break;
            }
        }
        let is_taken = takes(aim, change, patience);
        if !is_taken {
            for other in back {
                state.shift(model, other, to);
            }
            state.shift(model, unit, from);
        }
        is_taken
    }
}

/// Metropolis' rule.
#[inline]
fn takes(aim: Aim, change: i64, patience: f32) -> bool {
    let breached = breaches(change);
    match aim {
        Aim::Demands => breached as f32 <= patience,
        Aim::Wishes => breached <= 0 && wishes(change) as f32 <= patience,
    }
}
