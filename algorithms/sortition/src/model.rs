//! The round as rows and cells: a cell is a person in a panel, a row is a sum of cells with
//! bounds. Any part of the demands can be left out, which is what the search for conflicts needs.

use std::collections::BTreeSet;

use crate::round::Round;

/// One demand that can be dropped by itself when a conflict is narrowed down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Element {
    /// The rule that a household is drawn at most once.
    Households,
    /// The required person with this place in the list must be seated.
    Required(usize),
    /// The upper side of a quota.
    Max(usize),
    /// All seats of a panel are taken.
    Seats(usize),
    /// The lower side of a quota.
    Min(usize),
}

/// A set of demands.
pub(crate) type Demands = BTreeSet<Element>;

/// Everything the round asks for.
pub(crate) fn all_demands(round: &Round) -> Demands {
    let quotas = 0..round.quotas().len();
    let mut demands: Demands = (0..round.panels().len()).map(Element::Seats).collect();
    demands.extend(quotas.clone().map(Element::Min));
    demands.extend(quotas.map(Element::Max));
    demands.extend((0..round.required().len()).map(Element::Required));
    if round.rules().one_per_household {
        demands.insert(Element::Households);
    }
    demands
}

/// What a row counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    Seats(usize),
    Quota(usize),
    Household,
}

/// A sum of cells that must lie within bounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    pub(crate) source: Source,
    pub(crate) lo: i64,
    pub(crate) hi: i64,
}

/// A person in a panel, with the rows it counts in.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Cell {
    pub(crate) panel: usize,
    pub(crate) rows: Vec<usize>,
}

/// The rows and cells for a set of demands.
#[derive(Clone, Debug)]
pub(crate) struct Model<'r> {
    pub(crate) round: &'r Round,
    pub(crate) rows: Vec<Row>,
    /// Per person, the panels they may sit in; one cell only for those who must sit there.
    pub(crate) cells: Vec<Vec<Cell>>,
    /// Per person, whether the search may not move them.
    pub(crate) fixed: Vec<bool>,
    /// Per panel, its row of seats.
    pub(crate) seats: Vec<usize>,
}

impl<'r> Model<'r> {
    pub(crate) fn new(round: &'r Round, demands: &Demands) -> Self {
        Self::with_seated(round, demands, None)
    }

    /// The model in which one more person must sit in a panel.
    pub(crate) fn with_seated(
        round: &'r Round,
        demands: &Demands,
        seated: Option<(usize, usize)>,
    ) -> Self {
        let people = round.pool().len();
        let mut builder = Builder::new(round, demands);
        builder.add_quotas(demands);
        if demands.contains(&Element::Households) {
            builder.add_households();
        }
        let mut must: Vec<Option<usize>> = vec![None; people];
        for (position, (person, panel)) in round.required().iter().enumerate() {
            if demands.contains(&Element::Required(position)) {
                must[*person] = Some(*panel);
            }
        }
        if let Some((person, panel)) = seated {
            must[person] = Some(panel);
        }
        builder.leave_out_idle_panels(demands, &must);
        let cells = (0..people).map(|person| builder.cells(person, must[person])).collect();
        let fixed = must.iter().map(Option::is_some).collect();
        Self { round, rows: builder.rows, cells, fixed, seats: builder.seats }
    }

    /// The panel of a person's cell.
    pub(crate) fn panel(&self, person: usize, cell: usize) -> usize {
        self.cells[person][cell].panel
    }
}

struct Builder<'r> {
    round: &'r Round,
    /// Panels that stay empty in this model.
    idle: Vec<bool>,
    rows: Vec<Row>,
    seats: Vec<usize>,
    /// Per panel and value, the row that counts it.
    panel_rows: Vec<Vec<Option<usize>>>,
    overall_rows: Vec<Option<usize>>,
    household_rows: Vec<Option<usize>>,
}

impl<'r> Builder<'r> {
    fn new(round: &'r Round, demands: &Demands) -> Self {
        let values = round.pool().value_count();
        let panels = round.panels().len();
        let rows = (0..panels)
            .map(|panel| {
                let hi = round.seats(Some(panel)) as i64;
                let lo = if demands.contains(&Element::Seats(panel)) { hi } else { 0 };
                Row { source: Source::Seats(panel), lo, hi }
            })
            .collect();
        Self {
            round,
            idle: vec![false; panels],
            rows,
            seats: (0..panels).collect(),
            panel_rows: vec![vec![None; values]; panels],
            overall_rows: vec![None; values],
            household_rows: vec![None; round.pool().len()],
        }
    }

    /// A quota that no seating can break gets no row.
    fn add_quotas(&mut self, demands: &Demands) {
        for (index, placed) in self.round.quotas().iter().enumerate() {
            let eligible = placed.eligible as u64;
            let most = eligible.min(self.round.seats(placed.panel)) as i64;
            let min = i64::from(placed.quota.min);
            let max = i64::from(placed.quota.max);
            let lo = if demands.contains(&Element::Min(index)) { min } else { 0 };
            let hi = if demands.contains(&Element::Max(index)) { max } else { most.max(lo) };
            if lo == 0 && hi >= most {
                continue;
            }
            let row = Some(self.rows.len());
            self.rows.push(Row { source: Source::Quota(index), lo, hi });
            match placed.panel {
                Some(panel) => self.panel_rows[panel][placed.value] = row,
                None => self.overall_rows[placed.value] = row,
            }
        }
    }

    fn add_households(&mut self) {
        for members in self.round.pool().households() {
            for person in members {
                self.household_rows[*person] = Some(self.rows.len());
            }
            self.rows.push(Row { source: Source::Household, lo: 0, hi: 1 });
        }
    }

    /// A panel in which nothing asks for people can as well stay empty, which makes the model of
    /// a part of the demands as small as that part.
    fn leave_out_idle_panels(&mut self, demands: &Demands, must: &[Option<usize>]) {
        let asks = |panel: Option<usize>| {
            self.round.quotas().iter().enumerate().any(|(index, placed)| {
                placed.panel == panel
                    && placed.quota.min > 0
                    && demands.contains(&Element::Min(index))
            })
        };
        if asks(None) {
            return;
        }
        self.idle = (0..self.seats.len())
            .map(|panel| {
                let seats = demands.contains(&Element::Seats(panel));
                !seats && !asks(Some(panel)) && !must.contains(&Some(panel))
            })
            .collect();
    }

    fn cells(&self, person: usize, must: Option<usize>) -> Vec<Cell> {
        let panels = 0..self.round.panels().len();
        panels
            .filter(|panel| !self.idle[*panel])
            .filter(|panel| must.is_none_or(|only| only == *panel))
            .filter(|panel| self.round.ranks(*panel).contains_key(&person))
            .map(|panel| {
                let values = self.round.pool().values_of(person);
                let mut rows = vec![self.seats[panel]];
                rows.extend(values.iter().filter_map(|value| self.panel_rows[panel][*value]));
                rows.extend(values.iter().filter_map(|value| self.overall_rows[*value]));
                rows.extend(self.household_rows[person]);
                Cell { panel, rows }
            })
            .collect()
    }
}
