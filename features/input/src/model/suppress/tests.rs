//! The rules of `suppress`, tried by a reader who adds and subtracts.

use proptest::prelude::*;

use super::*;

fn numbers(row: &Row) -> Vec<Option<u64>> {
    row.cells.iter().map(|c| c.number()).collect()
}

#[test]
fn nothing_small_nothing_hidden() {
    let shown = row(&[84, 75, 0], 5);
    assert_eq!(numbers(&shown), [Some(84), Some(75), Some(0)]);
    assert_eq!(shown.total, Shown::Number(159));
}

#[test]
fn one_small_cell_takes_the_next_smallest_with_it() {
    let shown = row(&[84, 3, 75, 11], 5);
    assert_eq!(numbers(&shown), [Some(84), None, Some(75), None]);
    assert_eq!(shown.total, Shown::Number(173));
}

#[test]
fn two_cells_of_one_person_would_be_known_from_their_sum() {
    let shown = row(&[1, 1, 20, 30], 5);
    assert_eq!(numbers(&shown), [None, None, None, Some(30)]);
}

#[test]
fn a_table_of_three_people_shows_no_total_either() {
    let shown = row(&[3, 0, 0], 5);
    assert_eq!(numbers(&shown), [None, Some(0), Some(0)]);
    assert_eq!(shown.total, Shown::Hidden);
}

#[test]
fn a_least_of_one_hides_nothing() {
    assert_eq!(numbers(&row(&[1, 2, 3], 1)), [Some(1), Some(2), Some(3)]);
    assert_eq!(row(&[], 5), Row { cells: vec![], total: Shown::Number(0) });
}

#[test]
fn a_hidden_cell_is_protected_in_its_row_and_in_its_column() {
    let shown = table(&[vec![10, 20, 30], vec![12, 3, 40], vec![14, 24, 50]], 5);
    let hidden: usize = shown.cells.iter().flatten().filter(|c| **c == Shown::Hidden).count();
    assert_eq!(shown.cells[1][1], Shown::Hidden);
    assert_eq!(hidden, 4, "a rectangle: {shown:?}");
    assert_eq!(shown.total, Shown::Number(203));
}

/// Whether the reader can work out a hidden figure: whether it follows from the equations "parts
/// minus total is zero" of all lines. Exact, in fractions of whole numbers.
fn worked_out(hidden: &[Vec<bool>]) -> bool {
    let (height, width) = (hidden.len(), hidden[0].len());
    let mut unknown = vec![];
    for (r, row) in hidden.iter().enumerate() {
        unknown.extend(row.iter().enumerate().filter(|(_, h)| **h).map(|(c, _)| (r, c)));
    }
    let equation = |inside: &dyn Fn(usize, usize) -> Option<i128>| -> Vec<i128> {
        unknown.iter().map(|(r, c)| inside(*r, *c).unwrap_or(0)).collect()
    };
    let mut rows: Vec<Vec<i128>> = vec![];
    for line in 0..height {
        rows.push(equation(&|r, c| (r == line).then_some(if c + 1 == width { -1 } else { 1 })));
    }
    for line in 0..width {
        rows.push(equation(&|r, c| (c == line).then_some(if r + 1 == height { -1 } else { 1 })));
    }
    let mut at = 0;
    for column in 0..unknown.len() {
        let Some(pivot) = (at..rows.len()).find(|r| rows[*r][column] != 0) else { continue };
        rows.swap(at, pivot);
        let lead = rows[at].clone();
        for (r, row) in rows.iter_mut().enumerate() {
            if r != at && row[column] != 0 {
                let (a, b) = (lead[column], row[column]);
                row.iter_mut().zip(&lead).for_each(|(x, l)| *x = *x * a - l * b);
                let common = row.iter().fold(0, |g, x| gcd(g, x.abs())).max(1);
                row.iter_mut().for_each(|x| *x /= common);
            }
        }
        at += 1;
    }
    rows.iter().any(|row| row.iter().filter(|x| **x != 0).count() == 1)
}

fn gcd(a: i128, b: i128) -> i128 {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn is_hidden(table: &Table) -> Vec<Vec<bool>> {
    let hide = |cells: &[Shown], total: Shown| {
        cells.iter().chain([&total]).map(|c| *c == Shown::Hidden).collect()
    };
    let rows = table.cells.iter().zip(&table.row_totals).map(|(cells, total)| hide(cells, *total));
    rows.chain([hide(&table.column_totals, table.total)]).collect()
}

proptest! {
    #[test]
    fn a_row_shows_no_small_cell_and_bounds_none_below_the_least(
        cells in proptest::collection::vec(0u64..14, 1..8), least in 2u64..7,
    ) {
        let shown = row(&cells, least);
        let figures = shown.cells.iter().chain([&shown.total]).filter_map(|c| c.number());
        prop_assert!(figures.clone().all(|n| n == 0 || n >= least));
        let hidden: Vec<u64> = cells.iter().zip(&shown.cells)
            .filter(|(_, s)| **s == Shown::Hidden).map(|(n, _)| *n).collect();
        if let (Some(_), false) = (shown.total.number(), hidden.is_empty()) {
            let most = hidden.iter().sum::<u64>() - (hidden.len() as u64 - 1);
            prop_assert!(hidden.len() > 1 && most >= least);
        }
        if !cells.iter().any(|n| (1..least).contains(n)) && cells.iter().sum::<u64>() >= least {
            prop_assert!(hidden.is_empty());
        }
    }

    #[test]
    fn no_hidden_figure_of_a_table_can_be_worked_out(
        cells in proptest::collection::vec(proptest::collection::vec(0u64..30, 4), 1..6),
        least in 2u64..7,
    ) {
        let shown = table(&cells, least);
        let figures = shown.cells.iter().flatten()
            .chain(&shown.row_totals).chain(&shown.column_totals).chain([&shown.total]);
        prop_assert!(figures.filter_map(|c| c.number()).all(|n| n == 0 || n >= least));
        prop_assert!(!worked_out(&is_hidden(&shown)), "{:?}", shown);
    }
}
