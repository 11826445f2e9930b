//! Small cells in published tables. A cell of one to `least` − 1 people is hidden (setting
//! `publish_min_cell`, five by default; norway.md G3), and so many more that no hidden cell can be
//! worked out from the totals. Zero is shown: it speaks of nobody.
//!
//! What is guaranteed: no shown figure lies between 1 and `least` − 1; no hidden figure follows from
//! the shown ones by adding and subtracting, over any number of rows and columns; and within one row
//! or column with its total, every hidden cell could be `least` or more.

/// A figure as the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// The figure itself.
    Number(u64),
    /// Fewer people than may be shown, or hidden to protect such a cell. The reader must not learn
    /// which.
    Hidden,
}

impl Shown {
    /// The figure, when it is shown.
    pub fn number(self) -> Option<u64> {
        match self {
            Shown::Number(number) => Some(number),
            Shown::Hidden => None,
        }
    }
}

/// A published table with its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The cells, row by row.
    pub cells: Vec<Vec<Shown>>,
    /// One total per row.
    pub row_totals: Vec<Shown>,
    /// One total per column.
    pub column_totals: Vec<Shown>,
    /// The total of all.
    pub total: Shown,
}

/// A published row with its total.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The cells.
    pub cells: Vec<Shown>,
    /// Their total.
    pub total: Shown,
}

/// Hides what must be hidden in one row of figures that is published with its total.
pub fn row(cells: &[u64], least: u64) -> Row {
    let mut grid = Grid::new(&[cells.to_vec()], least);
    grid.hide_row();
    let mut cells = grid.shown(0);
    let total = cells.pop().unwrap_or(Shown::Number(0));
    Row { cells, total }
}

/// Hides what must be hidden in a table that is published with the totals of its rows and columns.
/// Rows that are shorter than the longest count as filled with zeros.
pub fn table(cells: &[Vec<u64>], least: u64) -> Table {
    let mut grid = Grid::new(cells, least);
    grid.hide_table();
    let mut rows: Vec<Vec<Shown>> = (0..grid.height).map(|r| grid.shown(r)).collect();
    let mut column_totals = rows.pop().unwrap_or_default();
    let total = column_totals.pop().unwrap_or(Shown::Number(0));
    let row_totals = rows.iter_mut().filter_map(Vec::pop).collect();
    Table { cells: rows, row_totals, column_totals, total }
}

/// Places within a grid, row and column.
type Place = (usize, usize);

/// Figures with totals as a last row and column; every row and column ends with its own sum.
struct Grid {
    figures: Vec<Vec<u64>>,
    hidden: Vec<Vec<bool>>,
    height: usize,
    width: usize,
    least: u64,
}

impl Grid {
    fn new(cells: &[Vec<u64>], least: u64) -> Self {
        let columns = cells.iter().map(Vec::len).max().unwrap_or(0);
        let mut figures: Vec<Vec<u64>> = cells.to_vec();
        for row in &mut figures {
            row.resize(columns, 0);
            row.push(row.iter().sum());
        }
        let sum = |column: usize| figures.iter().map(|row| row[column]).sum();
        let sums = (0..=columns).map(sum).collect();
        figures.push(sums);
        let hidden =
            figures.iter().map(|r| r.iter().map(|n| (1..least).contains(n)).collect()).collect();
        Grid { height: figures.len(), width: columns + 1, figures, hidden, least }
    }

    fn shown(&self, row: usize) -> Vec<Shown> {
        let figures = self.figures[row].iter().zip(&self.hidden[row]);
        figures.map(|(n, hidden)| if *hidden { Shown::Hidden } else { Shown::Number(*n) }).collect()
    }

    fn hide_row(&mut self) {
        let line: Vec<Place> = (0..self.width).map(|c| (0, c)).collect();
        while self.guard_line(&line) {}
    }

    /// Every step hides one more figure, so this ends.
    fn hide_table(&mut self) {
        let rows = (0..self.height).map(|r| (0..self.width).map(|c| (r, c)).collect());
        let columns = (0..self.width).map(|c| (0..self.height).map(|r| (r, c)).collect());
        let lines: Vec<Vec<Place>> = rows.chain(columns).collect();
        loop {
            let hid = lines.iter().any(|line| self.guard_line(line)) || self.guard_bridges();
            if !hid {
                return;
            }
        }
    }

    /// Hides one more figure of a line when its hidden parts could be worked out from its total or
    /// bounded below `least`. The last place of a line is its total.
    fn guard_line(&mut self, line: &[Place]) -> bool {
        let Some((total, parts)) = line.split_last() else { return false };
        let hidden: Vec<u64> =
            parts.iter().filter(|p| self.is_hidden(**p)).map(|p| self.at(*p)).collect();
        let safe = if self.is_hidden(*total) {
            // A hidden total with only shown parts is their sum.
            !hidden.is_empty()
        } else {
            // The others hold at least one person each, so one cell can hold what is left.
            let count = u64::try_from(hidden.len()).unwrap_or(u64::MAX);
            let most = hidden.iter().sum::<u64>().saturating_sub(count.saturating_sub(1));
            hidden.is_empty() || (hidden.len() > 1 && most >= self.least)
        };
        !safe && (self.hide_smallest(parts) || self.hide_smallest(&[*total]))
    }

    /// Rows and columns are knots, hidden figures the strings between them. The lines leave a figure
    /// undetermined exactly when its string is part of a loop; a string whose removal separates its
    /// two knots is determined by the sums on either side.
    fn guard_bridges(&mut self) -> bool {
        for row in 0..self.height {
            for column in 0..self.width {
                if self.is_hidden((row, column)) && self.is_bridge((row, column)) {
                    let near: Vec<Place> = (0..self.width)
                        .map(|c| (row, c))
                        .chain((0..self.height).map(|r| (r, column)))
                        .collect();
                    let all: Vec<Place> = (0..self.height)
                        .flat_map(|r| (0..self.width).map(move |c| (r, c)))
                        .collect();
                    if self.hide_smallest(&near) || self.hide_smallest(&all) {
                        return true;
                    }
                }
            }
        }
        false
    }

    fn is_bridge(&self, (row, column): Place) -> bool {
        let mut rows = vec![false; self.height];
        let mut columns = vec![false; self.width];
        rows[row] = true;
        let mut waiting = vec![(true, row)];
        while let Some((is_row, line)) = waiting.pop() {
            let across = if is_row { self.width } else { self.height };
            for other in 0..across {
                let place = if is_row { (line, other) } else { (other, line) };
                let seen = if is_row { &mut columns[other] } else { &mut rows[other] };
                if self.is_hidden(place) && place != (row, column) && !*seen {
                    *seen = true;
                    waiting.push((!is_row, other));
                }
            }
        }
        !columns[column]
    }

    /// Hides the smallest figure that is shown and not zero; the first of equals.
    fn hide_smallest(&mut self, places: &[Place]) -> bool {
        let shown = places.iter().filter(|p| !self.is_hidden(**p) && self.at(**p) > 0);
        let Some(&(row, column)) = shown.min_by_key(|p| self.at(**p)) else { return false };
        self.hidden[row][column] = true;
        true
    }

    fn is_hidden(&self, (row, column): Place) -> bool {
        self.hidden[row][column]
    }

    fn at(&self, (row, column): Place) -> u64 {
        self.figures[row][column]
    }
}

#[cfg(test)]
mod tests;
