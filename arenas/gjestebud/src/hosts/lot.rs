//! A round of the draw as data: who takes part with which features, what each theme demands. It is
//! kept with the result, so that anybody can repeat the draw years later.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_processes::{Theme, ThemeId, Words, model::age_band::UNKNOWN};
use medvirk_slice::Cx;
use medvirk_sortition as lot;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::model::features::{self, Feature};

use super::{
    applications::Applicant,
    criteria::{self, AllCriteria, Quota},
};

/// Somebody in the lot. The number of the application, never a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Ticket {
    pub reference: String,
    pub values: BTreeMap<String, String>,
}

/// One theme in the lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct LotTheme {
    pub id: ThemeId,
    pub code: String,
    pub title: Words,
    pub seats: u32,
    pub quotas: Vec<Quota>,
    /// Who wishes for it: reference and rank of the wish, from 1.
    pub wishes: BTreeMap<String, u32>,
}

/// The whole lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Lot {
    pub tickets: Vec<Ticket>,
    pub themes: Vec<LotTheme>,
    /// Quotas over all themes together.
    pub overall: Vec<Quota>,
    /// Feature and all its values.
    pub features: Vec<(String, Vec<String>)>,
    /// How many reserves are drawn for each theme.
    pub reserves: u32,
}

impl Lot {
    /// Puts the lot together from what stands now.
    pub fn gather(
        cx: &Cx,
        applicants: &[Applicant],
        themes: &[Theme],
        criteria: &AllCriteria,
        process: Uuid,
        reserves: u32,
    ) -> Self {
        let eligible: Vec<&Applicant> =
            applicants.iter().filter(|a| !a.drawable_themes().is_empty()).collect();
        let tickets: Vec<Ticket> = eligible.iter().map(|a| ticket(a)).collect();
        let none = criteria::Criteria::default();
        let lot_themes: Vec<LotTheme> = themes
            .iter()
            .map(|theme| {
                let own = criteria.get(&theme.id.0).unwrap_or(&none);
                LotTheme {
                    id: theme.id,
                    code: theme.code.clone(),
                    title: theme.title.clone(),
                    seats: own.seats_for(theme),
                    quotas: own.quotas.clone(),
                    wishes: wishes(&eligible, theme),
                }
            })
            .filter(|theme| theme.seats > 0)
            .collect();
        let overall = criteria.get(&process).map_or(Vec::new(), |c| c.quotas.clone());
        let features = features_of(cx, &tickets, &lot_themes, &overall);
        Lot { tickets, themes: lot_themes, overall, features, reserves }
    }

    /// The round as the draw takes it.
    ///
    /// # Errors
    /// All faults in the quotas and seats.
    pub fn round(&self) -> Result<lot::Round, lot::InputErrors> {
        let features = self.features.iter();
        let features = features.map(|(name, values)| lot::Feature::new(name, values)).collect();
        let people = self.tickets.iter();
        let people = people.map(|t| lot::Person::new(&t.reference, t.values.clone())).collect();
        let panels = self.themes.iter().map(|theme| {
            let mut panel = lot::PanelSpec::new(&theme.code, theme.seats);
            panel.quotas = theme.quotas.iter().map(Quota::for_lot).collect();
            panel.eligible = lot::Eligible::Wished(theme.wishes.clone());
            panel
        });
        let rules = lot::Rules {
            overall: self.overall.iter().map(Quota::for_lot).collect(),
            one_per_household: false,
        };
        lot::Round::new(lot::Pool::new(features, people)?, panels.collect(), rules)
    }

    /// A number that changes whenever anything in the lot does.
    pub fn fingerprint(&self) -> medvirk_kernel::Result<String> {
        let digest = Sha256::digest(serde_json::to_vec(self)?);
        Ok(digest.iter().map(|b| format!("{b:02x}")).collect())
    }

    /// A number that changes whenever anything does that decides who can be drawn; the words of a title
    /// do not.
    pub fn mark(&self) -> medvirk_kernel::Result<String> {
        let mut bare = self.clone();
        for theme in &mut bare.themes {
            theme.title = Words::default();
        }
        bare.fingerprint()
    }

    /// What is different in a later lot.
    pub fn changes(&self, later: &Lot) -> Changes {
        let people = |lot: &Lot| -> BTreeMap<String, (BTreeMap<String, String>, Vec<u32>)> {
            let wish = |theme: &LotTheme, id: &String| theme.wishes.get(id).copied().unwrap_or(0);
            let of = |t: &Ticket| {
                let wishes = lot.themes.iter().map(|theme| wish(theme, &t.reference));
                (t.reference.clone(), (t.values.clone(), wishes.collect()))
            };
            lot.tickets.iter().map(of).collect()
        };
        let demands = |lot: &Lot| {
            let theme = |t: &LotTheme| (t.code.clone(), t.seats, t.quotas.clone());
            let themes: Vec<_> = lot.themes.iter().map(theme).collect();
            (themes, lot.overall.clone(), lot.reserves)
        };
        let (before, after) = (people(self), people(later));
        Changes {
            added: after.keys().filter(|id| !before.contains_key(*id)).count(),
            gone: before.keys().filter(|id| !after.contains_key(*id)).count(),
            altered: after
                .iter()
                .filter(|(id, now)| before.get(*id).is_some_and(|was| was != *now))
                .count(),
            has_new_demands: demands(self) != demands(later),
        }
    }

    /// The theme with this code.
    pub fn theme(&self, code: &str) -> Option<&LotTheme> {
        self.themes.iter().find(|t| t.code == code)
    }

    /// The theme with this id.
    pub fn theme_by_id(&self, id: ThemeId) -> Option<&LotTheme> {
        self.themes.iter().find(|t| t.id == id)
    }

    /// Takes the features of one person out; whether there were any.
    pub fn forget(&mut self, reference: &str) -> bool {
        let mut values = self
            .tickets
            .iter_mut()
            .filter(|ticket| ticket.reference == reference)
            .flat_map(|ticket| ticket.values.values_mut())
            .peekable();
        let has_some = values.peek().is_some();
        values.for_each(|value| UNKNOWN.clone_into(value));
        has_some
    }

    /// How many places there are in all.
    pub fn seats(&self) -> u32 {
        self.themes.iter().map(|t| t.seats).sum()
    }
}

/// What is different between two lots of one round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Changes {
    /// Applications that have come.
    pub added: usize,
    /// Applications that have gone.
    pub gone: usize,
    /// Applications that have other answers or wishes.
    pub altered: usize,
    /// Whether seats, quotas or reserves are others.
    pub has_new_demands: bool,
}

fn ticket(applicant: &Applicant) -> Ticket {
    let values = features::derive(&applicant.application);
    let values = values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    Ticket { reference: applicant.reference.clone(), values }
}

fn wishes(applicants: &[&Applicant], theme: &Theme) -> BTreeMap<String, u32> {
    let wanted = theme.id.to_string();
    let rank = |a: &&Applicant| {
        let place = a.application.themes.iter().position(|t| *t == wanted)?;
        let is_open = a.drawable_themes().contains(&wanted.as_str());
        is_open.then(|| (a.reference.clone(), u32::try_from(place + 1).unwrap_or(u32::MAX)))
    };
    applicants.iter().filter_map(rank).collect()
}

/// Declared values first, then whatever else occurs, so that a renamed area does not stop the draw.
fn features_of(
    cx: &Cx,
    tickets: &[Ticket],
    themes: &[LotTheme],
    overall: &[Quota],
) -> Vec<(String, Vec<String>)> {
    let quotas: Vec<&Quota> = themes.iter().flat_map(|t| &t.quotas).chain(overall).collect();
    Feature::ALL
        .into_iter()
        .map(|feature| {
            let name = feature.code();
            let mut values = criteria::values(cx, feature);
            let of_people = tickets.iter().filter_map(|t| t.values.get(name));
            let of_quotas = quotas.iter().filter(|q| q.feature == name).map(|q| &q.value);
            let more: BTreeSet<&String> = of_people.chain(of_quotas).collect();
            let more: Vec<String> =
                more.into_iter().filter(|v| !values.contains(v)).cloned().collect();
            values.extend(more);
            (name.to_owned(), values)
        })
        .collect()
}

/// The result of a draw.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// Theme code → references of those drawn.
    pub seats: lot::Seats,
    /// Theme code → references of the reserves, first to be asked first.
    pub reserves: lot::Seats,
    /// In how many of 100 sampled courses these reserves keep every quota when hosts withdraw; not
    /// known of draws that were entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holds_of_hundred: Option<u32>,
}

/// Why nobody was drawn.
#[derive(Clone, Debug)]
pub(crate) enum NoDraw {
    /// The quotas or seats themselves cannot be.
    Faults(Vec<lot::InputError>),
    /// The demands cannot hold together.
    Infeasible(Box<lot::Infeasible>),
    /// It could not be found out within the limits.
    Undecided,
}

/// How much work a draw may do. A round of a small town takes a thousandth of it.
pub(crate) const LIMITS: lot::Limits = lot::Limits { steps: 300, nodes: 20_000 };

/// Draws hosts and reserves. The same lot and number always give the same result.
///
/// # Errors
/// [`NoDraw`].
pub(crate) fn draw(the_lot: &Lot, seed: &str) -> Result<Outcome, NoDraw> {
    let round = the_lot.round().map_err(|faults| NoDraw::Faults(faults.0))?;
    let number = seed_of(seed);
    let drawn = lot::draw(&round, number, &LIMITS).map_err(|e| match e {
        lot::DrawError::Infeasible(why) => NoDraw::Infeasible(why),
        lot::DrawError::Limit(_) => NoDraw::Undecided,
    })?;
    let per_theme = usize::try_from(the_lot.reserves).unwrap_or(0);
    let reserves = lot::reserves(&round, &drawn.seats, per_theme, number);
    let ids = |r: lot::Reserve| r.alternates.into_iter().map(|a| a.id).collect();
    Ok(Outcome {
        seats: drawn.seats,
        reserves: reserves.into_iter().map(|(panel, r)| (panel, ids(r))).collect(),
        holds_of_hundred: None,
    })
}

/// The seed that a number stands for: the number itself, leading zeros without weight.
pub(crate) fn seed_of(digits: &str) -> lot::Seed {
    lot::Seed::from(digits.parse::<u64>().unwrap_or(0))
}
