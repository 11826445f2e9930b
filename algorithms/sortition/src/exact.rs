//! The exact search: branch and bound over an integer programme.
//!
//! A branch is closed only by an argument in whole numbers (propagation, or multipliers that
//! refute the branch) and a solution is accepted only when whole numbers meet every bound.
//! The simplex proposes both; if its rounding errs, the search is longer, never wrong.

use crate::program::{Bounds, Program, propagate};
use crate::simplex::{Belief, Simplex};

/// What the exact search found.
pub(crate) enum Outcome {
    /// Values of the columns.
    Found(Vec<i64>),
    /// There is no solution. The rows that alone refute it, where one sum of rows did.
    Infeasible(Option<Vec<usize>>),
    /// The limit of nodes was reached before either was known.
    Limit,
}

/// Searches until it knows or has opened `limit` nodes; `nodes` is counted up by those opened.
pub(crate) fn solve(program: &Program, limit: u64, nodes: &mut u64) -> Outcome {
    let by_row = program.by_row();
    let mut simplex = Simplex::new(program);
    let root = program.bounds();
    if limit == 0 {
        return Outcome::Limit;
    }
    if let Some(support) = refuting_rows(program, &mut simplex, &root) {
        *nodes += 1;
        return Outcome::Infeasible(Some(support));
    }
    let mut open = vec![root];
    let mut opened = 0;
    while let Some(mut bounds) = open.pop() {
        if opened == limit {
            return Outcome::Limit;
        }
        opened += 1;
        *nodes += 1;
        if !propagate(program, &by_row, &mut bounds) {
            continue;
        }
        match explore(program, &mut simplex, &bounds) {
            Explored::Closed => {}
            Explored::Found(values) => return Outcome::Found(values),
            Explored::Split { first, then } => {
                open.push(then);
                open.push(first);
            }
        }
    }
    Outcome::Infeasible(None)
}

enum Explored {
    Closed,
    Found(Vec<i64>),
    Split { first: Bounds, then: Bounds },
}

fn explore(program: &Program, simplex: &mut Simplex<'_>, bounds: &Bounds) -> Explored {
    let columns = program.columns.len();
    match simplex.solve(bounds) {
        Belief::Empty(multipliers) => {
            if program.is_refuted_by(&whole(&multipliers), bounds) {
                return Explored::Closed;
            }
        }
        Belief::Point(values) => {
            let rounded: Vec<i64> = values[..columns].iter().map(|v| v.round() as i64).collect();
            if program.is_met_by(&rounded) {
                return Explored::Found(rounded);
            }
            // Whole sums first: a sum of many people decides more than one person.
            let split = fractional(&values[columns..])
                .map(|row| columns + row)
                .or_else(|| fractional(&values[..columns]));
            if let Some(variable) = split {
                return split_at(bounds, variable, values[variable]);
            }
        }
        Belief::Unknown => {}
    }
    let free = (0..columns).find(|column| bounds.lo[*column] < bounds.hi[*column]);
    if let Some(column) = free {
        let middle = (bounds.lo[column] + bounds.hi[column]) as f64 / 2.0;
        // Never on a whole number, so that both parts are smaller.
        return split_at(bounds, column, middle.floor() + 0.5);
    }
    if program.is_met_by(&bounds.lo[..columns]) {
        return Explored::Found(bounds.lo[..columns].to_vec());
    }
    Explored::Closed
}

/// The position whose value is farthest from a whole number, if any is.
fn fractional(values: &[f64]) -> Option<usize> {
    let mut best: Option<(f64, usize)> = None;
    for (position, value) in values.iter().enumerate() {
        let distance = (value - value.round()).abs();
        if distance > 1e-6 && best.is_none_or(|(most, _)| distance > most + 1e-9) {
            best = Some((distance, position));
        }
    }
    best.map(|(_, position)| position)
}

/// Two parts of the bounds, the nearer to `value` first.
fn split_at(bounds: &Bounds, variable: usize, value: f64) -> Explored {
    let below = value.floor() as i64;
    let (mut low, mut high) = (bounds.clone(), bounds.clone());
    low.hi[variable] = below;
    high.lo[variable] = below + 1;
    if value - value.floor() < 0.5 {
        Explored::Split { first: low, then: high }
    } else {
        Explored::Split { first: high, then: low }
    }
}

/// The rows that alone show that the bounds hold no point.
fn refuting_rows(
    program: &Program,
    simplex: &mut Simplex<'_>,
    bounds: &Bounds,
) -> Option<Vec<usize>> {
    let Belief::Empty(multipliers) = simplex.solve(bounds) else { return None };
    let multipliers = whole(&multipliers);
    program
        .is_refuted_by(&multipliers, bounds)
        .then(|| (0..multipliers.len()).filter(|row| multipliers[*row] != 0).collect())
}

/// Multipliers as whole numbers, large enough that rounding them rarely loses the argument.
fn whole(multipliers: &[f64]) -> Vec<i64> {
    const SCALE: f64 = (1_u64 << 30) as f64;
    let most = multipliers.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    if most == 0.0 {
        return vec![0; multipliers.len()];
    }
    let tidy = |value: f64| if value.abs() < most * 1e-9 { 0.0 } else { value };
    multipliers.iter().map(|value| (tidy(*value) / most * SCALE).round() as i64).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::Column;

    /// Three people, each two of them in a row with at most one: only one may be taken.
    fn triangle(wanted: i64) -> Program {
        let column = |a, b| Column { lo: 0, hi: 1, entries: vec![(a, 1), (b, 1), (3, 1)] };
        Program {
            columns: vec![column(0, 1), column(1, 2), column(0, 2)],
            rows: vec![(0, 1), (0, 1), (0, 1), (wanted, wanted)],
        }
    }

    #[test]
    fn a_solution_is_found_where_there_is_one() {
        let mut nodes = 0;
        let Outcome::Found(values) = solve(&triangle(1), 100, &mut nodes) else { panic!("found") };
        assert_eq!(values.iter().sum::<i64>(), 1);
    }

    #[test]
    fn one_sum_of_rows_refutes_three_and_names_them() {
        let outcome = solve(&triangle(2), 100, &mut 0);
        let Outcome::Infeasible(Some(rows)) = outcome else { panic!("refuted by a sum") };
        assert_eq!(rows, [0, 1, 2, 3]);
    }

    #[test]
    fn branching_refutes_what_no_sum_of_rows_can() {
        // x + y is 1 and x is y: halves would do.
        let column = |factor| Column { lo: 0, hi: 1, entries: vec![(0, 1), (1, factor)] };
        let program = Program { columns: vec![column(1), column(-1)], rows: vec![(1, 1), (0, 0)] };
        assert!(matches!(solve(&program, 100, &mut 0), Outcome::Infeasible(None)));
        assert!(matches!(solve(&program, 0, &mut 0), Outcome::Limit));
    }
}
