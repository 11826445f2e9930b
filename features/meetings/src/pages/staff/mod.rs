//! What staff do: plan meetings, see and enter sign-ups, write to those who came.

use medvirk_kernel::{ProcessId, Result};
use medvirk_slice::{Cx, MenuEntry, Routes, TodayItem};

pub(crate) fn routes() -> Routes {
    Routes::new()
}

/// Entries of the staff menu.
pub(crate) fn menu(_cx: &Cx) -> Vec<MenuEntry> {
    Vec::new()
}

/// Entries in the menu of a process.
pub(crate) fn process_menu(_cx: &Cx, _process: ProcessId) -> Vec<MenuEntry> {
    Vec::new()
}

/// What needs somebody today.
pub(crate) async fn today(_cx: &Cx) -> Result<Vec<TodayItem>> {
    Ok(Vec::new())
}
