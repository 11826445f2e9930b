//! The tables of processes: the only place that knows SQL. Writing takes a transaction and a permit;
//! what people edit together carries a version, and a write on top of an older one is refused.

mod entity;
mod parts;
mod plan;
mod population;
mod process;
mod theme;

pub use parts::{
    delete_focus_area, delete_phase, delete_target_group, focus_areas, insert_focus_area,
    insert_phase, insert_target_group, phase, phases, phases_of, target_groups, update_focus_area,
    update_phase, update_target_group,
};
pub use plan::{insert_plan, plan, plans, update_plan};
pub use population::{population, populations, put_population};
pub use process::{by_slug, get, insert_process, list, public_by_slug, update_process};
pub use theme::{delete_theme, insert_theme, theme, themes, themes_of, update_theme};

use medvirk_kernel::{Error, Result};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

use crate::text;

/// A value as it is kept in a JSON column.
fn json(value: &impl Serialize) -> Result<Value> {
    Ok(serde_json::to_value(value)?)
}

/// A value out of a JSON column.
fn read<T: DeserializeOwned>(value: Value) -> Result<T> {
    Ok(serde_json::from_value(value)?)
}

/// A number of things, which the database keeps signed.
fn count(value: i32) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

/// `Ok` when a guarded update touched its row; a conflict when somebody had changed it meanwhile.
fn guarded(rows: u64) -> Result<()> {
    match rows {
        0 => Err(Error::Conflict(text::conflict())),
        _ => Ok(()),
    }
}
