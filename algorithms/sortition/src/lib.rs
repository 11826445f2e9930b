//! Fair selection by lot under quotas: one panel or several at once from one pool, with chances
//! as equal as the quotas allow and the proof that they are.
//!
//! ```
//! use medvirk_sortition::*;
//!
//! // Who applied: gender and area, and the themes they wish for in order.
//! let features =
//!     vec![Feature::new("gender", ["woman", "man"]), Feature::new("area", ["north", "south"])];
//! let people = vec![
//!     Person::new("A", [("gender", "woman"), ("area", "north")]),
//!     Person::new("B", [("gender", "man"), ("area", "north")]),
//!     Person::new("C", [("gender", "woman"), ("area", "south")]),
//!     Person::new("D", [("gender", "man"), ("area", "south")]),
//!     Person::new("E", [("gender", "man"), ("area", "south")]),
//! ];
//! let roads = PanelSpec::new("roads", 2)
//!     .quota("gender", "woman", 1, 1)
//!     .quota("area", "north", 1, 2)
//!     .wished_by("A", 1)
//!     .wished_by("B", 1)
//!     .wished_by("C", 2)
//!     .wished_by("D", 1);
//! let school = PanelSpec::new("school", 1).wished_by("C", 1).wished_by("E", 1);
//! let pool = Pool::new(features, people)?;
//! let round = Round::new(pool, vec![roads, school], Rules::default())?;
//!
//! // The chances are published before the draw; anybody can check the proof.
//! let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true)?;
//! fair.check(&round)?;
//!
//! // A thousand numbered results, each as likely as any other: three dice in the hall decide.
//! let lottery = fair.lottery(&round, 1_000);
//! let drawn = &lottery.tickets[417];
//! assert!(breaches(&round, drawn).is_empty());
//! assert_eq!(drawn["roads"].len(), 2);
//!
//! // Too much asked: the answer says what stands against what, and what would help.
//! let asked = PanelSpec::new("hosts", 3).quota("area", "north", 3, 3);
//! let round = Round::new(round.pool().clone(), vec![asked], Rules::default())?;
//! let Err(DrawError::Infeasible(why)) = draw(&round, Seed::from(1), &Limits::default()) else {
//!     panic!("only two live in the north")
//! };
//! assert!(matches!(&why.conflict[..], [Demand::AtLeast { min: 3, eligible: 2, .. }]));
//! let plan = why.relaxation.as_ref().unwrap();
//! assert_eq!((plan.changes[0].from, plan.changes[0].to), ((3, 3), (2, 3)));
//! assert!(plan.is_smallest());
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # The way through
//! [`Pool::new`] and [`Round::new`] check the input and name every fault with its row. [`fair`]
//! computes everybody's chance by a [`Method`], with seatings that give exactly these chances;
//! [`Fair::check`] checks the result without computing it again, and [`Fair::lottery`] rounds it
//! to numbered tickets of which one is drawn. [`alternates`] chooses who waits in case some
//! withdraw.
//!
//! [`draw`] seats everyone at once without chances (any seating that meets the demands);
//! [`explain`] counts a result against the quotas and [`breaches`] checks any seating
//! independently of the search; [`undrawable`] finds people who could never be drawn.
//! [`reserves`] makes reserve lists by single withdrawals and [`replace`] fills a seat that became
//! free.
//!
//! # What is promised
//! - A result meets every demand. "Impossible" is proved in whole numbers. Otherwise the answer
//!   is [`LimitReached`]; there is no silent compromise.
//! - [`Exactness::Proved`] means: the chances are exact fractions, whole multipliers of the
//!   demands prove that no fairer ones exist, and the seatings give them to within 1e-9.
//! - The same input gives the same result on every machine with IEEE 754 arithmetic, in whatever
//!   order the people stand.
//!
//! DESIGN.md says why all this is so. No I/O, no clock, no threads; nothing is read from outside
//! the arguments.

#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;

mod alternates;
mod branch;
mod check;
mod draw;
mod error;
mod exact;
mod fair;
mod fraction;
mod infeasible;
mod input;
mod local;
mod lp;
mod model;
mod never;
mod pool;
mod program;
mod random;
mod reserve;
mod round;
mod search;
mod seating;
mod types;

pub use alternates::{Alternates, Withdrawals, alternates};
pub use check::{Breach, Explanation, PanelResult, QuotaResult, breaches, explain};
pub use draw::{Draw, DrawError, draw};
pub use error::{InputError, InputErrors, ListKind, Scope};
pub use fair::{
    Chance, CheckFault, Counted, Exactness, Fair, FairError, Fraction, Group, Level, Lottery,
    Method, PARTS, Proof, Share, Stage, Statistics, Watch, fair,
};
pub use infeasible::{Demand, Infeasible, Relaxation, RelaxationPlan};
pub use input::{Eligible, Feature, Limits, PanelSpec, Person, Quota, Rules, Seats};
pub use never::{NeverDrawn, Undrawable, undrawable};
pub use pool::Pool;
pub use random::Seed;
pub use reserve::{
    Alternate, DrawState, NoReplacement, Obstacle, ReplaceError, Replacement, Reserve, Reserves,
    Source, replace, reserves,
};
pub use round::Round;
pub use search::{Effort, LimitReached};
