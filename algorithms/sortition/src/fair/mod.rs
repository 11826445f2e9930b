//! Fair draws: chances for everybody in the pool, seatings that give exactly these chances, and
//! the proof that no fairer ones exist.

mod certificate;
mod convex;
mod deal;
mod flight;
mod generate;
mod hull;
mod legacy;
mod levels;
mod lottery;
mod methods;
mod reduce;
mod result;
mod sample;
mod space;
mod spread;
mod statistics;
mod teams;
mod tickets;
mod weigh;

use std::collections::BTreeMap;
use std::fmt;

use num_rational::BigRational;
use thiserror::Error;

use crate::error::Scope;
use crate::infeasible::Infeasible;
use crate::input::Limits;
use crate::round::Round;

pub use certificate::CheckFault;
pub use lottery::Lottery;
pub use statistics::Statistics;

/// How the chances are shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Method {
    /// The least chance is as large as possible, then the next, and so on: nobody's chance can
    /// be raised without lowering that of somebody who has no more (Flanigan et al. 2021).
    #[default]
    Leximin,
    /// The least chance is as large as possible; beyond that, the product of all chances.
    Maximin,
    /// The largest chance is as small as possible; beyond that, the product of all chances.
    Minimax,
    /// The product of all chances is as large as possible.
    Nash,
    /// Neither very small nor very large chances: a weighing of the two (Baharav and Flanigan
    /// 2024), with equal weight for both.
    Goldilocks,
    /// The greedy draw of older practice, for comparison. Its chances are counted, not chosen.
    Legacy,
}

impl Method {
    /// All methods, the recommended one first.
    pub const ALL: [Self; 6] =
        [Self::Leximin, Self::Maximin, Self::Minimax, Self::Nash, Self::Goldilocks, Self::Legacy];

    /// The name in files and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Leximin => "leximin",
            Self::Maximin => "maximin",
            Self::Minimax => "minimax",
            Self::Nash => "nash",
            Self::Goldilocks => "goldilocks",
            Self::Legacy => "legacy",
        }
    }

    /// The method of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|method| method.name() == name)
    }
}

impl fmt::Display for Method {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// A person's chance of being drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    /// From 0 to 1.
    pub value: f64,
    /// The exact fraction, where the method has one (LEXIMIN).
    pub exact: Option<Fraction>,
}

/// An exact fraction, shown as `8/31`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fraction(BigRational);

impl Fraction {
    /// The nearest floating-point number.
    pub fn value(&self) -> f64 {
        crate::fraction::float(&self.0)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}

/// How certain it is that the chances are the best that the method can give.
#[derive(Clone, Debug, PartialEq)]
pub enum Exactness {
    /// Proved in whole numbers, and the seatings give these chances to within 1e-9.
    Proved,
    /// What the method aims at (the least chance; for MINIMAX the largest; for NASH the geometric
    /// mean; for GOLDILOCKS its weighed sum) lies between these.
    Within {
        /// What the seatings reach.
        reached: f64,
        /// What no seatings can surpass.
        bound: f64,
    },
    /// Counted over many draws of a method that does not choose chances.
    Counted,
}

impl Exactness {
    /// Whether the seatings reach the bound: proved in whole numbers, or equal to six digits.
    pub fn is_exact(&self) -> bool {
        match self {
            Self::Proved => true,
            Self::Within { reached, bound } => {
                (reached - bound).abs() <= 1e-6 * bound.abs().max(1e-6)
            }
            Self::Counted => false,
        }
    }
}

/// A row of the proof: what is counted there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Counted {
    /// The people in a panel.
    Seats {
        /// The panel.
        panel: String,
    },
    /// The people with a value, in a panel or in the whole round.
    Quota {
        /// Where.
        scope: Scope,
        /// The feature.
        feature: String,
        /// The value.
        value: String,
    },
    /// Seats of people who cannot be told apart, over their panels.
    Group {
        /// Their ids.
        ids: Vec<String>,
    },
    /// Seats of people from households of one composition.
    Households {
        /// Their ids.
        ids: Vec<String>,
    },
}

/// Why nobody of a level can have more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// Whole multipliers of the demands; adding the demands up so leaves no room for more.
    Sum(Vec<(Counted, i128)>),
    /// No seating is worth more than `most` when each person of a group is worth so much.
    Worth {
        /// (number of the group, worth of each of its people), below 0 only for groups settled
        /// before.
        groups: Vec<(usize, i64)>,
        /// The most that any seating is worth.
        most: i128,
    },
    /// They always sit, or sit as often as their households may.
    Full,
}

/// People who got the same chance by the same proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Level {
    /// Their chance.
    pub chance: Fraction,
    /// Numbers of their groups.
    pub groups: Vec<usize>,
    /// Why it cannot be more.
    pub proof: Proof,
}

/// People who no demand of the round can tell apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Their ids.
    pub ids: Vec<String>,
    /// The panels open to them.
    pub panels: Vec<String>,
}

/// A seating in groups, with its share of the probability.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The share in parts of [`PARTS`]; all shares together are that many.
    pub parts: u64,
    /// Values of the programme's columns.
    values: Vec<i64>,
}

/// Shares are whole numbers of this many parts, so that they can be added up without rounding.
pub const PARTS: u64 = 1_000_000_000_000_000;

/// The chances of a round by a method, with everything that shows that they are right.
#[derive(Clone, Debug)]
pub struct Fair {
    /// The method.
    pub method: Method,
    /// How certain it is.
    pub exactness: Exactness,
    /// Id → chance. People who may sit nowhere have chance 0.
    pub chances: BTreeMap<String, Chance>,
    /// The levels of LEXIMIN (the first alone for MAXIMIN), least first; empty for the others.
    pub levels: Vec<Level>,
    /// People who cannot be told apart.
    pub groups: Vec<Group>,
    /// The seatings with their shares.
    pub shares: Vec<Share>,
    reduced: reduce::Reduced,
    /// Chance per kind.
    by_kind: Vec<Chance>,
}

/// Where the work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Computing how large the chances can be.
    Chances,
    /// Finding seatings that give them.
    Seatings,
    /// The relaxation promised too much; computing over the seatings themselves.
    Pricing,
}

/// Called often while working; `false` stops the work, and the best so far is returned.
pub type Watch<'w> = dyn FnMut(Stage) -> bool + 'w;

/// Why there are no chances.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FairError {
    /// The quotas cannot all be met; which ones and what would help.
    #[error("the quotas cannot be met together")]
    Infeasible(Box<Infeasible>),
    /// Stopped before any seating was found.
    #[error("stopped before anything was found")]
    Stopped,
    /// The greedy draw knows one panel only.
    #[error("the method legacy draws one panel, not several")]
    OnePanelOnly,
}

/// Computes the chances of everybody by a method, and seatings that give them.
///
/// The result depends on the round and the method alone: no seed, no clock. It can therefore be
/// published before the draw and recomputed by anybody.
///
/// # Errors
/// [`FairError::Infeasible`] if the round cannot be drawn, with the reason;
/// [`FairError::Stopped`] if `watch` said so before there was anything to return.
///
/// ```
/// use medvirk_sortition::*;
/// let gender = Feature::new("gender", ["woman", "man"]);
/// let people = (0..10)
///     .map(|n| Person::new(format!("P{n}"), [("gender", ["woman", "man", "man"][n % 3])]))
///     .collect();
/// let panel = PanelSpec::new("hosts", 4).quota("gender", "woman", 2, 2);
/// let round = Round::new(Pool::new(vec![gender], people)?, vec![panel], Rules::default())?;
///
/// let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true)?;
/// // Four women for two seats, six men for two.
/// assert_eq!(fair.chances["P0"].exact.as_ref().unwrap().to_string(), "1/2");
/// assert_eq!(fair.chances["P1"].exact.as_ref().unwrap().to_string(), "1/3");
/// assert_eq!(fair.exactness, Exactness::Proved);
/// fair.check(&round)?;
///
/// let lottery = fair.lottery(&round, 1_000);
/// assert!(lottery.deviation < 2.0);
/// let drawn = &lottery.tickets[lottery.number(Seed::from(417))];
/// assert!(breaches(&round, drawn).is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn fair(
    round: &Round,
    method: Method,
    limits: &Limits,
    watch: &mut Watch<'_>,
) -> Result<Fair, FairError> {
    methods::solve(round, method, limits, watch)
}
