//! A lottery of equally likely seatings ("numbers 000 to 999") that stays as close to the chances
//! as whole tickets can.

use super::reduce::{Place, Reduced};
use crate::branch::{self, Aim};
use crate::lp::Lp;

/// The seatings of the tickets: first by systematic rounding of the weights, then by exchanging
/// whole tickets and single seats as long as the sum of squared differences (per person) falls.
pub(crate) fn tickets(
    reduced: &Reduced,
    seatings: &[Vec<i64>],
    weights: &[f64],
    count: usize,
) -> Vec<Vec<i64>> {
    let sparse: Vec<Vec<(usize, f64)>> = seatings
        .iter()
        .map(|values| {
            let counts = reduced.space.counts(values).into_iter().enumerate();
            counts.filter(|(_, n)| *n != 0).map(|(kind, n)| (kind, n as f64)).collect()
        })
        .collect();
    let kinds = reduced.space.kinds.len();
    let scale: Vec<f64> = reduced.space.kinds.iter().map(|kind| 1.0 / kind.size() as f64).collect();
    let mut excess = vec![0.0; kinds];
    for (seating, weight) in sparse.iter().zip(weights) {
        for (kind, n) in seating {
            excess[*kind] -= weight * count as f64 * n;
        }
    }
    let mut chosen = systematic(weights, count);
    for seating in &chosen {
        for (kind, n) in &sparse[*seating] {
            excess[*kind] += n;
        }
    }
    // Own cost of adding a seating: Σ n² / size.
    let own: Vec<f64> =
        sparse.iter().map(|s| s.iter().map(|(kind, n)| n * n * scale[*kind]).sum()).collect();
    let passes = if seatings.len() > 1_500 { 3 } else { 8 };
    for _ in 0..passes {
        let mut improved = false;
        for ticket in &mut chosen {
            let out = *ticket;
            for (kind, n) in &sparse[out] {
                excess[*kind] -= n;
            }
            let cost = |seating: usize| -> f64 {
                let along: f64 =
                    sparse[seating].iter().map(|(kind, n)| excess[*kind] * n * scale[*kind]).sum();
                2.0 * along + own[seating]
            };
            let mut best = (cost(out) - 1e-9, out);
            for seating in 0..sparse.len() {
                let cost = cost(seating);
                if cost < best.0 {
                    best = (cost, seating);
                }
            }
            improved |= best.1 != out;
            *ticket = best.1;
            for (kind, n) in &sparse[best.1] {
                excess[*kind] += n;
            }
        }
        if !improved {
            break;
        }
    }
    chosen.sort_unstable();
    let tickets = chosen.iter().map(|seating| seatings[*seating].clone()).collect();
    let mut lottery = Improving::new(reduced, tickets, excess);
    lottery.exchange_seats();
    lottery.remake_tickets();
    lottery.tickets
}

/// The tickets while they come nearer to the chances, at first by exchanges of one seat between
/// two kinds within a ticket: whoever is on too many tickets gives way to somebody on too few,
/// where every demand still holds. Where no such exchange helps, branch and bound looks for the
/// exchange of any number of seats on a ticket that helps most.
struct Improving<'r> {
    reduced: &'r Reduced,
    tickets: Vec<Vec<i64>>,
    /// Per ticket and row.
    sums: Vec<Vec<i64>>,
    /// Per kind, seats beyond the wanted number.
    excess: Vec<f64>,
}

impl<'r> Improving<'r> {
    fn new(reduced: &'r Reduced, tickets: Vec<Vec<i64>>, excess: Vec<f64>) -> Self {
        let sums = tickets.iter().map(|values| sums(reduced, values)).collect();
        Self { reduced, tickets, sums, excess }
    }

    /// Difference per person of a kind.
    fn gap(&self, kind: usize) -> f64 {
        self.excess[kind] / self.reduced.space.kinds[kind].size() as f64
    }

    fn exchange_seats(&mut self) {
        let kinds = self.reduced.space.kinds.len();
        // What could not be helped once may be later, when others have moved.
        for _ in 0..3 {
            let mut given_up = vec![false; kinds];
            for _ in 0..20 * kinds {
                let open = (0..kinds).filter(|kind| !given_up[*kind]);
                let worst = open.max_by(|a, b| self.gap(*a).abs().total_cmp(&self.gap(*b).abs()));
                let Some(worst) = worst.filter(|kind| self.gap(*kind).abs() > 0.5) else { return };
                if !self.relieve(worst) {
                    given_up[worst] = true;
                }
            }
        }
    }

    /// Makes tickets anew until nobody's kind is off by more than one, or it does not get better.
    /// The fourth powers of the differences are what falls: the largest count most.
    fn remake_tickets(&mut self) {
        /// Times that one kind may be helped.
        const HELPED: usize = 8;
        let mut lp = self.reduced.space.program.relaxation();
        let mut helped = vec![0; self.excess.len()];
        for _ in 0..200 {
            let open = (0..helped.len()).filter(|kind| helped[*kind] < HELPED);
            let worst = open.max_by(|a, b| self.gap(*a).abs().total_cmp(&self.gap(*b).abs()));
            let Some(worst) = worst.filter(|kind| self.gap(*kind).abs() > 1.0) else { return };
            helped[worst] += if self.remake_one(worst, &mut lp) { 1 } else { HELPED };
        }
    }

    /// Makes one of the tickets anew that could help a kind; `false` if that helps nowhere.
    fn remake_one(&mut self, kind: usize, lp: &mut Lp) -> bool {
        /// Tickets that are tried.
        const TRIED: usize = 12;
        let space = &self.reduced.space;
        let counts_of = |ticket: usize| space.counts(&self.tickets[ticket]);
        let could_help = |ticket: &usize| {
            let seated = counts_of(*ticket)[kind];
            if self.excess[kind] > 0.0 { seated > 0 } else { seated < space.kinds[kind].most }
        };
        let tried: Vec<usize> = (0..self.tickets.len()).filter(could_help).take(TRIED).collect();
        for ticket in tried {
            let counts = counts_of(ticket);
            // What staying is worth to those on the ticket, and coming to the others.
            let worth = counts.iter().enumerate().map(|(kind, seated)| {
                let change =
                    if *seated > 0 { self.change(kind, -1) } else { -self.change(kind, 1) };
                (change * 1024.0).round() as i64
            });
            let worth = space.per_column(&worth.collect::<Vec<i64>>());
            let now = self.tickets[ticket].iter().zip(&worth);
            let above = now.map(|(value, w)| i128::from(*value) * i128::from(*w)).sum();
            let aim = Aim { above, enough: i128::MAX, nodes: 60, proved: false };
            let found = branch::search(&space.program, lp, &worth, aim, &mut 0, &mut || false);
            let Some((_, values)) = found.best else { continue };
            let added = space.counts(&values);
            let kinds = added.iter().zip(&counts).enumerate();
            if kinds.map(|(kind, (into, out))| self.change(kind, into - out)).sum::<f64>() > -1e-6 {
                continue;
            }
            for (excess, (into, out)) in self.excess.iter_mut().zip(added.iter().zip(&counts)) {
                *excess += (into - out) as f64;
            }
            self.sums[ticket] = sums(self.reduced, &values);
            self.tickets[ticket] = values;
            return true;
        }
        false
    }

    /// By how much the fourth powers of the differences of a kind's people rise with its seats.
    fn change(&self, kind: usize, seats: i64) -> f64 {
        let size = self.reduced.space.kinds[kind].size() as f64;
        let square = |excess: f64| (excess / size) * (excess / size);
        let (now, then) = (square(self.excess[kind]), square(self.excess[kind] + seats as f64));
        size * (then * then - now * now)
    }

    /// Makes the best exchange with the kind; `false` if none helps.
    fn relieve(&mut self, kind: usize) -> bool {
        let is_over = self.excess[kind] > 0.0;
        let mut others: Vec<usize> = (0..self.excess.len())
            .filter(|other| *other != kind && self.gain(kind, *other, is_over) > 1e-9)
            .collect();
        others.sort_by(|a, b| {
            self.gain(kind, *b, is_over).total_cmp(&self.gain(kind, *a, is_over)).then(a.cmp(b))
        });
        for other in others {
            let (out, into) = if is_over { (kind, other) } else { (other, kind) };
            for ticket in 0..self.tickets.len() {
                if let Some((from, to)) = self.exchange(ticket, out, into) {
                    self.make(ticket, from, to);
                    self.excess[out] -= 1.0;
                    self.excess[into] += 1.0;
                    return true;
                }
            }
        }
        false
    }

    /// By how much the sum of squares falls.
    fn gain(&self, kind: usize, other: usize, is_over: bool) -> f64 {
        let (out, into) = if is_over { (kind, other) } else { (other, kind) };
        let size = |kind: usize| self.reduced.space.kinds[kind].size() as f64;
        (2.0 * self.excess[out] - 1.0) / size(out) - (2.0 * self.excess[into] + 1.0) / size(into)
    }

    /// Columns between which a seat can move.
    fn exchange(&self, ticket: usize, out: usize, into: usize) -> Option<(usize, usize)> {
        let values = &self.tickets[ticket];
        let columns = &self.reduced.space.program.columns;
        for Place { column: from, .. } in &self.reduced.open[out] {
            if values[*from] <= columns[*from].lo {
                continue;
            }
            for Place { column: to, .. } in &self.reduced.open[into] {
                if values[*to] < columns[*to].hi && self.holds(ticket, *from, *to) {
                    return Some((*from, *to));
                }
            }
        }
        None
    }

    fn holds(&self, ticket: usize, from: usize, to: usize) -> bool {
        let program = &self.reduced.space.program;
        let (out, into) = (&program.columns[from].entries, &program.columns[to].entries);
        let change = |row: usize, entries: &[(usize, i64)]| -> i64 {
            entries.iter().filter(|(r, _)| *r == row).map(|(_, factor)| factor).sum()
        };
        out.iter().chain(into).all(|(row, _)| {
            let sum = self.sums[ticket][*row] - change(*row, out) + change(*row, into);
            (program.rows[*row].0..=program.rows[*row].1).contains(&sum)
        })
    }

    fn make(&mut self, ticket: usize, from: usize, to: usize) {
        self.tickets[ticket][from] -= 1;
        self.tickets[ticket][to] += 1;
        for (row, factor) in &self.reduced.space.program.columns[from].entries {
            self.sums[ticket][*row] -= factor;
        }
        for (row, factor) in &self.reduced.space.program.columns[to].entries {
            self.sums[ticket][*row] += factor;
        }
    }
}

fn sums(reduced: &Reduced, values: &[i64]) -> Vec<i64> {
    let mut sums = vec![0; reduced.space.program.rows.len()];
    for (column, value) in reduced.space.program.columns.iter().zip(values) {
        for (row, factor) in &column.entries {
            sums[*row] += factor * value;
        }
    }
    sums
}

fn systematic(weights: &[f64], count: usize) -> Vec<usize> {
    let mut chosen = Vec::with_capacity(count);
    let mut sum = 0.0;
    for (seating, weight) in weights.iter().enumerate() {
        sum += weight * count as f64;
        while chosen.len() < count && (chosen.len() as f64 + 0.5) < sum {
            chosen.push(seating);
        }
    }
    while chosen.len() < count {
        chosen.push(weights.len().saturating_sub(1));
    }
    chosen
}
