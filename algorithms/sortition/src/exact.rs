//! The exact search for a seating, or the proof in whole numbers that there is none.

use crate::branch::{self, Aim};
use crate::fraction::whole;
use crate::lp::{End, Lp};
use crate::program::Program;

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
    if limit == 0 {
        return Outcome::Limit;
    }
    let mut lp = program.relaxation();
    if let Some(support) = refuting_rows(program, &mut lp) {
        *nodes += 1;
        return Outcome::Infeasible(Some(support));
    }
    let worth = vec![0; program.columns.len()];
    let aim = Aim::any(limit, true);
    let found = branch::search(program, &mut lp, &worth, aim, nodes, &mut || false);
    match found.best {
        Some((_, values)) => Outcome::Found(values),
        None if found.complete => Outcome::Infeasible(None),
        None => Outcome::Limit,
    }
}

/// The rows that alone show that the bounds hold no point.
fn refuting_rows(program: &Program, lp: &mut Lp) -> Option<Vec<usize>> {
    if lp.dual() != End::Empty {
        return None;
    }
    let multipliers = whole(&lp.ray);
    program
        .is_refuted_by(&multipliers, &program.bounds())
        .then(|| (0..multipliers.len()).filter(|row| multipliers[*row] != 0).collect())
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
