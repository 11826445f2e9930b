//! The reserve list and replacement after a draw.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::check::{Breach, count_person, counts, household_breaches, quota_breaches};
use crate::draw::Draw;
use crate::input::Seats;
use crate::model::{Model, all_demands};
use crate::random::{Generator, Purpose, Seed};
use crate::round::Round;
use crate::seating::{Seating, Step};

/// Someone who waits for a seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternate {
    /// The id.
    pub id: String,
    /// Those of the panel whom this person could replace with every quota still held.
    pub covers: Vec<String>,
}

/// The reserve of one panel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserve {
    /// The alternates, first to be asked first.
    pub alternates: Vec<Alternate>,
    /// Those of the panel whom no alternate on the list could replace.
    pub uncovered: Vec<String>,
}

/// Panel name → reserve; every panel of the round is there.
pub type Reserves = BTreeMap<String, Reserve>;

/// Chooses up to `per_panel` alternates for each panel from those not drawn.
///
/// Each alternate stands on one list only. The lists are built together: next comes whoever, on
/// some list, covers most of the seated not yet covered (a second cover counts half, a third a
/// third, and so on), shorter lists first among equals, then by chance. So the quotas survive
/// as many single withdrawals as this order can reach; it is a greedy choice, not a proved
/// optimum. Someone who covers nobody now still stands last, because they may after a
/// replacement.
///
/// ```
/// # use medvirk_sortition::*;
/// let gender = Feature::new("gender", ["woman", "man"]);
/// let people = (0..6)
///     .map(|n| Person::new(format!("P{n}"), [("gender", ["woman", "man"][n % 2])]))
///     .collect();
/// let panel = PanelSpec::new("hosts", 2).quota("gender", "woman", 1, 1);
/// let round = Round::new(Pool::new(vec![gender], people)?, vec![panel], Rules::default())?;
/// let drawn = draw(&round, Seed::from(3), &Limits::default())?;
/// let reserve = &reserves(&round, &drawn.seats, 2, Seed::from(3))["hosts"];
/// assert_eq!(reserve.alternates.len(), 2);
/// assert!(reserve.uncovered.is_empty(), "one woman and one man wait");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn reserves(round: &Round, seats: &Seats, per_panel: usize, seed: Seed) -> Reserves {
    let model = Model::new(round, &all_demands(round));
    let mut seating = seating_of(&model, seats);
    let mut chance = Generator::new(seed, Purpose::Reserves);
    let mut offers = offers(&mut seating);
    chance.shuffle(&mut offers);
    let mut chosen: Vec<Vec<Offer>> = vec![Vec::new(); round.panels().len()];
    let mut covered: BTreeMap<usize, u32> = BTreeMap::new();
    loop {
        offers.retain(|offer| chosen[offer.panel].len() < per_panel);
        let rank = |offer: &Offer| (gain(offer, &covered), usize::MAX - chosen[offer.panel].len());
        let Some(best) = offers.iter().rev().max_by_key(|offer| rank(offer)).cloned() else {
            break;
        };
        for seated in &best.covers {
            *covered.entry(*seated).or_default() += 1;
        }
        offers.retain(|offer| offer.person != best.person);
        chosen[best.panel].push(best);
    }
    let panels = round.panels().iter().zip(chosen).enumerate();
    panels
        .map(|(index, (panel, offers))| {
            (panel.name.clone(), reserve(round, seating.members(index), &offers, &covered))
        })
        .collect()
}

/// Someone on some panel's list.
#[derive(Clone)]
struct Offer {
    panel: usize,
    person: usize,
    covers: Vec<usize>,
}

fn offers(seating: &mut Seating<'_>) -> Vec<Offer> {
    let mut offers = Vec::new();
    for panel in 0..seating.model.seats.len() {
        let members = seating.members(panel).to_vec();
        for person in 0..seating.places().len() {
            if seating.place(person).is_some() {
                continue;
            }
            let Some(cell) = seating.cell_in(person, panel) else { continue };
            let covers = members
                .iter()
                .copied()
                .filter(|leaving| {
                    let leaves = Step { person: *leaving, from: seating.place(*leaving), to: None };
                    let enters = Step { person, from: None, to: Some(cell) };
                    seating.cost_after(&[leaves, enters]) == 0
                })
                .collect();
            offers.push(Offer { panel, person, covers });
        }
    }
    offers
}

/// What an offer adds, in 2520ths of a first cover (2520 divides by 1 to 10).
fn gain(offer: &Offer, covered: &BTreeMap<usize, u32>) -> u32 {
    offer.covers.iter().map(|seated| 2520 / (1 + covered.get(seated).copied().unwrap_or(0))).sum()
}

fn reserve(
    round: &Round,
    members: &[usize],
    offers: &[Offer],
    covered: &BTreeMap<usize, u32>,
) -> Reserve {
    let names = |people: &mut dyn Iterator<Item = usize>| -> Vec<String> {
        let mut ids: Vec<String> = people.map(|p| round.pool().id(p).to_owned()).collect();
        ids.sort();
        ids
    };
    let alternates = offers
        .iter()
        .map(|offer| Alternate {
            id: round.pool().id(offer.person).to_owned(),
            covers: names(&mut offer.covers.iter().copied()),
        })
        .collect();
    let uncovered =
        names(&mut members.iter().copied().filter(|member| !covered.contains_key(member)));
    Reserve { alternates, uncovered }
}

pub(crate) fn seating_of<'m>(model: &'m Model<'m>, seats: &Seats) -> Seating<'m> {
    let round = model.round;
    let mut places = vec![None; round.pool().len()];
    for (name, ids) in seats {
        let Some(panel) = round.panel_index(name) else { continue };
        for person in ids.iter().filter_map(|id| round.pool().index(id)) {
            places[person] = model.cells[person].iter().position(|cell| cell.panel == panel);
        }
    }
    Seating::at(model, &places)
}

/// Where a draw stands while people withdraw and are replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DrawState {
    /// Who sits where now.
    pub seats: Seats,
    /// Panel name → ids on its reserve list, first to be asked first.
    pub reserves: Seats,
    /// Those who withdrew or said no; they are never asked again.
    pub withdrawn: BTreeSet<String>,
}

impl DrawState {
    /// The state right after the draw.
    pub fn begin(draw: &Draw, reserves: &Reserves) -> Self {
        let ids = |reserve: &Reserve| reserve.alternates.iter().map(|a| a.id.clone()).collect();
        Self {
            seats: draw.seats.clone(),
            reserves: reserves.iter().map(|(panel, r)| (panel.clone(), ids(r))).collect(),
            withdrawn: BTreeSet::new(),
        }
    }
}

/// Where a replacement was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// On the panel's reserve list, at this place from 0.
    Reserve(usize),
    /// Among the others who may sit there, by lot.
    Pool,
}

/// A replacement and the state after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacement {
    /// Who takes the seat.
    pub id: String,
    /// Where they were found.
    pub source: Source,
    /// The state with the one seated and the other withdrawn.
    pub after: DrawState,
}

/// Something that keeps people from taking a seat, with how many it keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obstacle {
    /// The demand that would not be met, with the count there would be.
    pub breach: Breach,
    /// How many candidates it stops, alone or with other obstacles.
    pub candidates: usize,
}

/// Why nobody can take the seat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoReplacement {
    /// People not drawn who may sit in the panel.
    pub candidates: usize,
    /// What stops them, most often met first.
    pub obstacles: Vec<Obstacle>,
    /// The candidate who would break the fewest demands, and which; `None` without candidates.
    pub nearest: Option<(String, Vec<Breach>)>,
}

/// Why a replacement was not made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ReplaceError {
    /// The round has no such panel.
    #[error("there is no panel {panel}")]
    UnknownPanel {
        /// The panel.
        panel: String,
    },
    /// The person does not sit there.
    #[error("{id} does not sit in panel {panel}")]
    NotSeated {
        /// The panel.
        panel: String,
        /// The id.
        id: String,
    },
    /// Nobody can take the seat with every quota still held.
    #[error("nobody can take the seat with every quota held")]
    Nobody(Box<NoReplacement>),
}

/// Finds who takes the seat of someone who withdrew, so that every quota still holds.
///
/// First the panel's reserve in its order, then by lot anyone else who may sit there, those on
/// no other list before those on one. Other seats that are empty at the moment are taken into
/// account as far as counting goes: no quota is broken that they could not mend any more.
/// Nobody who already sits is moved.
///
/// # Errors
/// [`ReplaceError::Nobody`] says which demands stand in the way; the others are wrong calls.
pub fn replace(
    round: &Round,
    state: &DrawState,
    panel: &str,
    withdrawn: &str,
    seed: Seed,
) -> Result<Replacement, ReplaceError> {
    let index = round
        .panel_index(panel)
        .ok_or_else(|| ReplaceError::UnknownPanel { panel: panel.to_owned() })?;
    let mut after = state.clone();
    let seated = after.seats.entry(panel.to_owned()).or_default();
    let Some(position) = seated.iter().position(|id| id == withdrawn) else {
        let (panel, id) = (panel.to_owned(), withdrawn.to_owned());
        return Err(ReplaceError::NotSeated { panel, id });
    };
    seated.remove(position);
    after.withdrawn.insert(withdrawn.to_owned());
    let before = counts(round, &after.seats);
    let vacant = vacancies(round, &after.seats, index);
    let mut refused = Vec::new();
    for (person, source) in queue(round, &after, index, seed) {
        let mut counted = before.clone();
        count_person(round, &mut counted, index, person);
        let mut broken = quota_breaches(round, &counted, &vacant);
        let id = round.pool().id(person).to_owned();
        let mut trial = after.clone();
        trial.seats.entry(panel.to_owned()).or_default().insert(position, id.clone());
        broken.extend(household_breaches(round, &trial.seats));
        if broken.is_empty() {
            for list in trial.reserves.values_mut() {
                list.retain(|waiting| *waiting != id && waiting != withdrawn);
            }
            return Ok(Replacement { id, source, after: trial });
        }
        refused.push((id, broken));
    }
    Err(ReplaceError::Nobody(Box::new(obstacles(refused))))
}

/// Seats still empty per panel after one more is taken in `panel`.
fn vacancies(round: &Round, seats: &Seats, panel: usize) -> BTreeMap<usize, u32> {
    let panels = round.panels().iter().enumerate();
    panels
        .map(|(index, spec)| {
            let seated = seats.get(&spec.name).map_or(0, Vec::len) + usize::from(index == panel);
            (index, spec.seats.saturating_sub(u32::try_from(seated).unwrap_or(u32::MAX)))
        })
        .collect()
}

/// Who is asked, in which order.
fn queue(round: &Round, state: &DrawState, panel: usize, seed: Seed) -> Vec<(usize, Source)> {
    let name = &round.panels()[panel].name;
    let seated: BTreeSet<&String> = state.seats.values().flatten().collect();
    let may_sit = |id: &String| {
        let person = round.pool().index(id)?;
        let free = !seated.contains(id) && !state.withdrawn.contains(id);
        (free && round.ranks(panel).contains_key(&person)).then_some(person)
    };
    let own = state.reserves.get(name).map_or(&[] as &[String], Vec::as_slice);
    let mut queue: Vec<(usize, Source)> = own
        .iter()
        .enumerate()
        .filter_map(|(place, id)| may_sit(id).map(|person| (person, Source::Reserve(place))))
        .collect();
    let waiting: BTreeSet<&String> = state.reserves.values().flatten().collect();
    let mut others: Vec<&String> = round
        .ranks(panel)
        .keys()
        .map(|person| &round.pool().people()[*person].id)
        .filter(|id| !own.contains(id))
        .collect();
    Generator::new(seed, Purpose::Replacement).shuffle(&mut others);
    others.sort_by_key(|id| waiting.contains(id));
    queue.extend(others.into_iter().filter_map(|id| may_sit(id).map(|p| (p, Source::Pool))));
    queue
}

fn obstacles(refused: Vec<(String, Vec<Breach>)>) -> NoReplacement {
    let mut stopped: BTreeMap<&Breach, usize> = BTreeMap::new();
    for breach in refused.iter().flat_map(|(_, broken)| broken) {
        *stopped.entry(breach).or_default() += 1;
    }
    let mut obstacles: Vec<Obstacle> = stopped
        .into_iter()
        .map(|(breach, candidates)| Obstacle { breach: breach.clone(), candidates })
        .collect();
    obstacles.sort_by_key(|obstacle| usize::MAX - obstacle.candidates);
    let candidates = refused.len();
    let nearest = refused.into_iter().min_by_key(|(_, broken)| broken.len());
    NoReplacement { candidates, obstacles, nearest }
}
