//! How long fair draws take: `cargo bench -p medvirk-sortition [-- words]`.
//!
//! One line per pool and method: people, seats, kinds, least chance, whether it is proved, largest
//! deviation of a thousand tickets, processor time of the chances with their seatings, of the
//! check and of the tickets. Pools: the shared data folder's if it is there, and generated ones of
//! up to 10 000 people. Words choose pools and methods by parts of their names.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a bench may fail loudly")]

#[path = "../tests/pools/mod.rs"]
mod pools;

use std::time::{Duration, Instant};

use medvirk_sortition::*;

/// Processor time of this thread where the system tells it, else wall time.
struct Stopwatch {
    wall: Instant,
    processor: Option<Duration>,
}

fn processor_time() -> Option<Duration> {
    let line = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    Some(Duration::from_nanos(line.split_whitespace().next()?.parse().ok()?))
}

impl Stopwatch {
    fn start() -> Self {
        Self { wall: Instant::now(), processor: processor_time() }
    }

    fn seconds(&self) -> f64 {
        let processor = processor_time().zip(self.processor).map(|(now, then)| now - then);
        processor.unwrap_or_else(|| self.wall.elapsed()).as_secs_f64()
    }
}

fn main() {
    let words: Vec<String> =
        std::env::args().skip(1).filter(|word| !word.starts_with("--")).collect();
    let (methods, names): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| Method::from_name(word).is_some());
    println!(
        "| pool | people, seats | kinds | method | least chance | proved | deviation | chances and seatings, s | check, s | tickets, s |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (name, make) in pools::all() {
        if !names.is_empty() && !names.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let round = make();
        for method in Method::ALL {
            let wanted = methods.iter().any(|word| word == method.name());
            if wanted || (methods.is_empty() && method == Method::Leximin) {
                line(&name, &round, method);
            }
        }
    }
    if let Ok(status) = std::fs::read_to_string("/proc/self/status") {
        let peak = status.lines().find(|line| line.starts_with("VmHWM"));
        println!("\nMost memory: {}", peak.unwrap_or("unknown").replace("VmHWM:", "").trim());
    }
}

fn line(name: &str, round: &Round, method: Method) {
    let seats: u32 = round.panels().iter().map(|panel| panel.seats).sum();
    let people = round.pool().people().len();
    let watch = Stopwatch::start();
    let found = match fair(round, method, &Limits::default(), &mut |_| true) {
        Ok(found) => found,
        Err(error) => {
            return println!("| {name} | {people}, {seats} | | {method} | {error} | | | | | |");
        }
    };
    let solved = watch.seconds();
    let watch = Stopwatch::start();
    found.check(round).expect("what was found holds");
    let checked = watch.seconds();
    let watch = Stopwatch::start();
    let lottery = found.lottery(round, 1_000);
    let ticketed = watch.seconds();
    println!(
        "| {name} | {people}, {seats} | {} | {method} | {:.5} | {} | {:.2} | {solved:.3} | {checked:.3} | {ticketed:.3} |",
        found.groups.len(),
        found.statistics().least,
        if found.exactness.is_exact() { "yes" } else { "no" },
        lottery.deviation,
    );
}
