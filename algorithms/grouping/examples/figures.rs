//! The figures of `docs/performance.md` about groups, as Markdown:
//! `cargo run --release -p medvirk-grouping --example figures [-- SECONDS]`.
//! With SECONDS, MDGPLIB files are searched for that share (1 = all) of the literature's limits.

#![allow(clippy::unwrap_used, reason = "an example may fail loudly")]

#[allow(dead_code)]
#[path = "../tests/mdgplib/mod.rs"]
mod mdgplib;
#[path = "../tests/practical/mod.rs"]
mod practical;

use std::time::{Duration, Instant};

use medvirk_grouping::*;
use practical::{Ask, door, generated, roster, shared};

/// Processor time of this process where the system tells it, else wall time.
fn spent() -> f64 {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let line = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanos = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos).as_secs_f64()
}

fn main() {
    composing();
    doors();
    if let Some(share) = std::env::args().nth(1).and_then(|word| word.parse::<f64>().ok()) {
        by_distances(share);
    }
}

fn composing() {
    println!(
        "| people, groups | asked | seed | value of bound, per round | meetings again | CPU s |"
    );
    println!("| --- | --- | --- | --- | --- | --- |");
    let cases = [
        ("practical_120_15", Ask::Mix, 1),
        ("practical_300_36", Ask::Mix, 1),
        ("practical_300_36", Ask::Everything, 1),
        ("practical_300_36", Ask::Everything, 4),
        ("practical_300_36", Ask::Everything, 6),
    ];
    for (name, ask, rounds) in cases {
        let Some(roster) = roster(name, ask, rounds) else { continue };
        for seed in 1..=3 {
            compose_line(&roster, &format!("{ask:?}"), seed);
        }
    }
    for people in [152, 1_000] {
        compose_line(&generated(people).unwrap(), "Roles", 1);
    }
}

fn compose_line(roster: &Roster, asked: &str, seed: u64) {
    let start = spent();
    let found = compose(roster, Seed(seed), &Limits::default(), &mut |_| true).unwrap();
    let seconds = spent() - start;
    for (number, round) in found.rounds.iter().enumerate() {
        assert_eq!(breaches(roster, number, &round.members()), []);
    }
    let value = |round: &Round| format!("{} of {}", round.quality.value, round.quality.bound);
    let values: Vec<String> = found.rounds.iter().map(value).collect();
    println!(
        "| {}, {} | {asked} | {seed} | {} | {} | {seconds:.2} |",
        roster.people().len(),
        found.rounds[0].groups.len(),
        values.join(", "),
        found.repeats,
    );
}

fn doors() {
    println!("\n| people before, absent, walk-ins | moves | proved | CPU ms |");
    println!("| --- | --- | --- | --- |");
    let rosters = [
        roster("practical_120_15", Ask::Everything, 1),
        generated(152),
        roster("practical_300_36", Ask::Everything, 1),
        generated(304),
        generated(1_000),
    ];
    for roster in rosters.into_iter().flatten() {
        let limits = Limits { proposals: 3_000, ..Limits::default() };
        let before = compose(&roster, Seed(1), &limits, &mut |_| true).unwrap();
        for seed in 0..3 {
            let changes = door(&roster, seed);
            let start = spent();
            let groups = &before.rounds[0].groups;
            let found =
                rebalance(&roster, groups, &changes, Seed(1), &Limits::default(), &mut |_| true);
            let milliseconds = (spent() - start) * 1_000.0;
            let sizes = format!(
                "{}, {}, {}",
                roster.people().len(),
                changes.absent.len(),
                changes.arrived.len()
            );
            match found {
                Ok(found) => println!(
                    "| {sizes} | {} | {} | {milliseconds:.1} |",
                    found.moves.len(),
                    found.is_proved()
                ),
                Err(error) => println!("| {sizes} | {error:?} | | {milliseconds:.1} |"),
            }
        }
    }
}

fn by_distances(share: f64) {
    let Some(folder) = shared() else { return };
    println!("\n| file | CPU s | objective |");
    println!("| --- | --- | --- |");
    for (people, limit) in [(120, 3.0), (240, 20.0), (480, 120.0)] {
        for kind in ["RanReal", "RanInt", "Geo"] {
            for sizes in ["ss", "ds"] {
                let name = format!("{kind}_n{people}_{sizes}_01");
                let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
                let problem = mdgplib::parse(&text).unwrap();
                let distances = Distances::new(problem.people, problem.distances).unwrap();
                let start = spent();
                let (mut calls, mut done) = (0_u32, 0.0);
                let mut pace = |_: u64| {
                    if calls.is_multiple_of(16) {
                        done = (spent() - start) / (limit * share);
                    }
                    calls += 1;
                    done
                };
                let found = diversify(&distances, &problem.sizes, Seed(1), &mut pace).unwrap();
                println!("| {name} | {:.1} | {:.1} |", spent() - start, found.value);
            }
        }
    }
}
