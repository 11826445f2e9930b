//! From assignment to read-back over HTTP, on both databases, with the traps of the demo town.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod afterwards;
mod host_page;
mod raw;
mod reports;
mod staff;
#[path = "../start/mod.rs"]
mod start;
mod world;

use medvirk_testkit::{Answer, Browser};
use serde_json::Value;
use world::World;

fn said(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap()
}

/// Uploads report files as staff do; gives code and outcome of each.
async fn import(world: &World, planner: &mut Browser, names: &[String], reason: &str) -> Answer {
    let page = world.path("/import");
    let files: Vec<(&str, &str, &[u8])> = names
        .iter()
        .map(|name| ("files", name.as_str(), world.files.bytes(name).unwrap()))
        .collect();
    planner.post_files(&page, &page, &[("reason", reason)], &files).await.expect(200)
}

fn expected(figure: &str, key: &str) -> u32 {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/summary.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.deserialize::<(String, String, String)>().map(Result::unwrap);
    rows.filter(|r| r.0 == figure && r.1 == key).map(|r| r.2.parse().unwrap()).next().unwrap()
}
