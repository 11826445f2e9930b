//! The dialogue year: what was decided, who belongs to which committee, which meetings there are, how
//! they are planned, and how one year follows another. Pure: no database, no clock.

mod calendar;
mod clash;
mod flow;
mod lack;
mod next;
mod plan;
mod planned;
mod problem;
mod propose;
mod question;
mod series;

pub use calendar::{days, is_weekend};
pub use clash::{Clash, Trouble, clashes, odd};
pub use lack::{Lack, lacks};
pub use next::next_year;
pub use plan::{Outcome, Placed, plan};
pub use planned::{OpenPoint, Planned, PlannedId};
pub use problem::{Ask, Committee, Member, Problem, Reason, Seats};
pub use propose::{Proposed, propose};
pub use question::{Question, QuestionId};
pub use series::{Body, Call, Decided, Politician, Series, SeriesId, Sitting, YearPlan};

/// The kind of a dialogue meeting among meetings.
pub const KIND: &str = "dialogue";
