//! From the call to the answer: applications, duplicates, criteria, draw, replacement.

use medvirk_kernel::{Permit, ProcessId, Result};
use medvirk_slice::{
    Cx, DemoTown, Door, MenuEntry, Milestone, Panel, PersonKey, Routes, TodayItem,
    Wording,
};
use medvirk_store::Tx;
use serde_json::Value;

pub(crate) fn routes() -> Routes {
    Routes::new()
}
pub(crate) fn process_menu(_cx: &Cx, _process: ProcessId) -> Vec<MenuEntry> {
    Vec::new()
}
pub(crate) async fn process_panels(_: &Cx, _: ProcessId, _: Door) -> Result<Vec<Panel>> {
    Ok(Vec::new())
}
pub(crate) async fn front_panels(_cx: &Cx) -> Result<Vec<Panel>> {
    Ok(Vec::new())
}
pub(crate) async fn today(_cx: &Cx) -> Result<Vec<TodayItem>> {
    Ok(Vec::new())
}
pub(crate) async fn milestones(_cx: &Cx, _process: ProcessId) -> Result<Vec<Milestone>> {
    Ok(Vec::new())
}
pub(crate) async fn public_addresses(_cx: &Cx) -> Result<Vec<String>> {
    Ok(Vec::new())
}
pub(crate) async fn person_data(_cx: &Cx, _person: &PersonKey) -> Result<Option<Value>> {
    Ok(None)
}
pub(crate) async fn forget_person(_: &Cx, _: &Tx, _: &Permit, _: &PersonKey) -> Result<u64> {
    Ok(0)
}
pub(crate) async fn erase_expired(_cx: &Cx, _tx: &Tx, _permit: &Permit) -> Result<u64> {
    Ok(0)
}
pub(crate) async fn records(_cx: &Cx, _process: ProcessId) -> Result<Vec<(String, String)>> {
    Ok(Vec::new())
}
pub(crate) fn wordings() -> Vec<Wording> {
    Vec::new()
}
pub(crate) async fn demo(_cx: &Cx, _town: &DemoTown) -> Result<()> {
    Ok(())
}
