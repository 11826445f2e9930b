//! What residents see: calendar, the page of a meeting, sign-up, the own page.

use medvirk_kernel::{ProcessId, Result};
use medvirk_slice::{Cx, MenuEntry, Milestone, Panel, Routes};

use crate::Desks;

pub(crate) fn routes(_desks: &Desks) -> Routes {
    Routes::new()
}

/// Entries of the public menu.
pub(crate) fn menu(_cx: &Cx) -> Vec<MenuEntry> {
    Vec::new()
}

/// Meetings to come, on the front page.
pub(crate) async fn front_panels(_cx: &Cx) -> Result<Vec<Panel>> {
    Ok(Vec::new())
}

/// Meetings on the timeline of their process.
pub(crate) async fn milestones(_cx: &Cx, _process: ProcessId) -> Result<Vec<Milestone>> {
    Ok(Vec::new())
}

/// Addresses for search engines and the link checker.
pub(crate) async fn public_addresses(_cx: &Cx) -> Result<Vec<String>> {
    Ok(Vec::new())
}
