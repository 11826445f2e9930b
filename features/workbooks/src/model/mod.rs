//! The rules, pure: what a booklet is made of, how two devices write in one, what was said.

mod answers;
mod booklet;
mod cell;
mod group;
pub(crate) mod standard;

pub(crate) use answers::{Answers, Item, Photo, Progress, items, progress, warning};
pub use booklet::{Booklet, Kind, Part, SENTENCES, Session, Task};
pub(crate) use booklet::{MOST_OPTIONS, MOST_PARTS, MOST_TASKS, TextOf};
pub(crate) use cell::{Cell, MOST_TEXT, Outcome, Write};
pub(crate) use group::{Group, Trend, TrendId};
pub use group::{GroupId, NewGroup};
