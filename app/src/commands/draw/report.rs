//! `report.json`: the result in figures.

use medvirk_draw_record::{Cost, Given, Never, Record, Waiting};
use medvirk_sortition::{Counted, Exactness, Fair, Lottery, Proof, Round, Scope, explain};
use serde::Serialize;
use serde_json::{Value, json};

use super::compute::Change;
use super::explain::Explained;
use super::{T, words};

/// Everything about a finished draw.
pub(super) struct Outcome<'a> {
    pub(super) record: &'a Record,
    pub(super) round: &'a Round,
    pub(super) fair: &'a Fair,
    pub(super) lottery: &'a Lottery,
    pub(super) explained: &'a Explained,
    pub(super) changes: &'a [Change],
    pub(super) notes: &'a [String],
    pub(super) is_late: bool,
}

/// The file, in its order.
#[derive(Serialize)]
pub(super) struct Report {
    title: String,
    software: String,
    method: String,
    exact: bool,
    /// In which the method's aim is proved to lie, when not exact.
    interval: Option<(f64, f64)>,
    /// Whether the time limit ended the search.
    stopped: bool,
    people: usize,
    seats: usize,
    pub(super) min_probability: f64,
    min_probability_exact: Option<String>,
    pub(super) max_probability: f64,
    gini: f64,
    geometric_mean: f64,
    /// Those whom the quotas leave no chance.
    pub(super) never: Vec<String>,
    /// The same in groups, with the demands in their way.
    never_because: Vec<NeverEntry>,
    /// What each tight quota costs in fairness.
    costs: Vec<CostEntry>,
    /// How many tight quotas were tried, and how many there are.
    costs_tried: (usize, usize),
    levels: Vec<LevelEntry>,
    pub(super) quotas: Vec<QuotaEntry>,
    one_per_address: bool,
    /// How many are the only one with their categories in record.json.
    alone: usize,
    relaxed: Vec<Change>,
    tickets: usize,
    /// Largest difference, in tickets, between a person's tickets and their chance.
    pub(super) deviation: f64,
    seed: Value,
    ticket: usize,
    selected: Vec<String>,
    alternates: Option<AlternatesEntry>,
    pool_hash: String,
    lottery_hash: String,
    /// Hash of the announcement.
    hash: String,
    notes: Vec<String>,
}

#[derive(Serialize)]
struct LevelEntry {
    probability: f64,
    exact: String,
    people: usize,
    proof: Value,
}

/// People who can never be drawn.
#[derive(Serialize)]
struct NeverEntry {
    ids: Vec<String>,
    /// In the language of the report.
    demands: Vec<String>,
}

/// A tight quota.
#[derive(Serialize)]
struct CostEntry {
    changes: Vec<Change>,
    least: f64,
    loosened: f64,
    /// Whether `loosened` was reached; otherwise it is the most that it could be.
    reached: bool,
    /// How many who can never be drawn could be.
    freed: usize,
}

/// Those who wait.
#[derive(Serialize)]
struct AlternatesEntry {
    /// First to be asked first.
    ids: Vec<String>,
    /// How likely each of the drawn was assumed to withdraw.
    drop_out: f64,
    /// For how many the people's file said something else.
    known: usize,
    /// In which share of 1 000 sampled courses every quota holds in the end.
    survival: f64,
}

/// A quota beside what the draw gave.
#[derive(Serialize)]
pub(super) struct QuotaEntry {
    pub(super) feature: String,
    pub(super) value: String,
    pub(super) min: u32,
    pub(super) max: u32,
    /// People with the value who could be drawn.
    pub(super) pool: usize,
    pub(super) selected: u32,
}

impl Outcome<'_> {
    /// Those drawn, in order of id.
    pub(super) fn selected(&self) -> Vec<&String> {
        let seats = self.record.drawing.iter().flat_map(|drawing| drawing.seats.values());
        seats.flatten().collect()
    }

    /// Those who wait, if some were asked for.
    pub(super) fn waiting(&self) -> Option<&Waiting> {
        self.record.drawing.as_ref()?.waiting.as_ref()
    }

    fn alternates(&self) -> Option<AlternatesEntry> {
        let plan = self.record.announcement.waiting.as_ref()?;
        self.waiting().map(|waiting| AlternatesEntry {
            ids: waiting.lists.values().flatten().cloned().collect(),
            drop_out: plan.drop_out,
            known: plan.known.len(),
            survival: waiting.survival,
        })
    }

    /// The report.
    pub(super) fn report(&self, t: T) -> Report {
        let announced = &self.record.announcement;
        let figures = self.fair.statistics();
        let drawing = self.record.drawing.as_ref();
        let interval = match self.fair.exactness {
            Exactness::Within { reached, bound } if !announced.exact => Some((reached, bound)),
            _ => None,
        };
        let exacts = self.fair.chances.values().filter_map(|chance| chance.exact.as_ref());
        let least = exacts.filter(|exact| exact.value() > 0.0).min();
        Report {
            title: announced.title.clone(),
            software: announced.software.clone(),
            method: announced.method.clone(),
            exact: announced.exact,
            interval,
            stopped: self.is_late,
            people: figures.people,
            seats: self.selected().len(),
            min_probability: figures.least,
            min_probability_exact: least.filter(|_| figures.least > 0.0).map(ToString::to_string),
            max_probability: figures.most,
            // Rounding may leave it a hair below nothing.
            gini: figures.gini.max(0.0),
            geometric_mean: figures.geometric_mean,
            never: self.never(),
            never_because: self.never_because(t),
            costs: self.costs(),
            costs_tried: (self.explained.costs.tried, self.explained.costs.tight),
            levels: self.levels(),
            quotas: self.quotas(),
            one_per_address: announced.one_per_household,
            alone: announced.alone(),
            relaxed: self.changes.to_vec(),
            tickets: announced.tickets,
            deviation: self.lottery.deviation,
            seed: drawing.map_or(Value::Null, |drawing| match &drawing.seed {
                Given::Number(number) => json!(number),
                given => json!(given),
            }),
            ticket: drawing.map_or(0, |drawing| drawing.ticket),
            selected: self.selected().into_iter().cloned().collect(),
            alternates: self.alternates(),
            pool_hash: announced.pool_hash(),
            lottery_hash: announced.lottery_hash.clone(),
            hash: self.record.hash.clone(),
            notes: self.notes.to_vec(),
        }
    }

    fn never(&self) -> Vec<String> {
        let has_none = |id: &&String| self.fair.chances.get(*id).is_none_or(|c| c.value <= 0.0);
        let ids = self.fair.groups.iter().flat_map(|group| &group.ids);
        let mut never: Vec<String> = ids.filter(has_none).cloned().collect();
        never.sort();
        never
    }

    fn never_because(&self, t: T) -> Vec<NeverEntry> {
        let entry = |never: &Never| NeverEntry {
            ids: never.ids.clone(),
            demands: never.demands.iter().map(|demand| words::demand(t, demand)).collect(),
        };
        self.explained.never.iter().map(entry).collect()
    }

    fn costs(&self) -> Vec<CostEntry> {
        let entry = |cost: &Cost| CostEntry {
            changes: cost.changes.iter().map(Change::from).collect(),
            least: cost.least,
            loosened: cost.loosened,
            reached: cost.is_reached,
            freed: cost.freed,
        };
        self.explained.costs.quotas.iter().map(entry).collect()
    }

    fn levels(&self) -> Vec<LevelEntry> {
        let size = |group: &usize| self.fair.groups.get(*group).map_or(0, |g| g.ids.len());
        let levels = self.fair.levels.iter().map(|level| LevelEntry {
            probability: level.chance.value(),
            exact: level.chance.to_string(),
            people: level.groups.iter().map(size).sum(),
            proof: proof(&level.proof),
        });
        levels.collect()
    }

    fn quotas(&self) -> Vec<QuotaEntry> {
        let none = Default::default();
        let seats = self.record.drawing.as_ref().map_or(&none, |drawing| &drawing.seats);
        let explained = explain(self.round, seats);
        let all = explained.panels.into_iter().flat_map(|panel| panel.quotas);
        all.chain(explained.overall)
            .map(|quota| QuotaEntry {
                feature: quota.feature,
                value: quota.value,
                min: quota.min,
                max: quota.max,
                pool: quota.eligible,
                selected: quota.count,
            })
            .collect()
    }
}

fn proof(proof: &Proof) -> Value {
    match proof {
        Proof::Full => json!({ "kind": "full" }),
        Proof::Worth { groups, most } => {
            json!({ "kind": "worth", "groups": groups, "most": most.to_string() })
        }
        Proof::Sum(terms) => {
            let term = |(what, multiplier): &(Counted, i128)| json!({ "of": counted(what), "times": multiplier.to_string() });
            json!({ "kind": "sum", "terms": terms.iter().map(term).collect::<Vec<_>>() })
        }
    }
}

fn counted(what: &Counted) -> Value {
    match what {
        Counted::Seats { panel } => json!({ "seats": panel }),
        Counted::Quota { scope, feature, value } => {
            let panel = match scope {
                Scope::Panel(panel) => Some(panel),
                Scope::Round => None,
            };
            json!({ "feature": feature, "value": value, "panel": panel })
        }
        Counted::Group { ids } => json!({ "group": ids }),
        Counted::Households { ids } => json!({ "households": ids }),
    }
}
