//! Groups for one file of MDGPLIB:
//! `cargo run --release -p medvirk-grouping --example mdgp -- FILE SECONDS SEED`.
//! Prints the objective, the seconds used and the groups.

#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use std::process::ExitCode;
use std::time::{Duration, Instant};

use medvirk_grouping::{Distances, Seed, diversify};

#[allow(dead_code)]
#[path = "../tests/mdgplib/mod.rs"]
mod mdgplib;

/// Processor time of this process where the system tells it, else wall time.
fn spent(start: Instant) -> Duration {
    let line = std::fs::read_to_string("/proc/self/schedstat").ok();
    let nanos = line.and_then(|line| line.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| start.elapsed(), Duration::from_nanos)
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, seconds, seed] = &arguments[..] else {
        eprintln!("mdgp FILE SECONDS SEED");
        return ExitCode::from(2);
    };
    let (Ok(seconds), Ok(seed)) = (seconds.parse::<f64>(), seed.parse::<u64>()) else {
        eprintln!("SECONDS and SEED are numbers");
        return ExitCode::from(2);
    };
    let start = Instant::now();
    match run(file, seconds, seed, start) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{file}: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(
    file: &str,
    seconds: f64,
    seed: u64,
    start: Instant,
) -> Result<(), Box<dyn std::error::Error>> {
    let text = std::fs::read_to_string(file)?;
    let problem = mdgplib::parse(&text)?;
    let distances = Distances::new(problem.people, problem.distances)?;
    // Asking the system what was spent is dear beside some thousand proposals.
    let (mut calls, mut share) = (0_u32, 0.0);
    let mut pace = |_: u64| {
        if calls.is_multiple_of(16) {
            share = spent(start).as_secs_f64() / seconds;
        }
        calls += 1;
        share
    };
    let found = diversify(&distances, &problem.sizes, Seed(seed), &mut pace)?;
    println!("objective {:.3}", found.value);
    println!("seconds {:.2}", spent(start).as_secs_f64());
    println!("bound {:.3}", found.bound);
    println!("proposals {}", found.proposals);
    for group in 0..problem.sizes.len() {
        let members = found.group_of.iter().enumerate().filter(|(_, own)| **own == group);
        let members: Vec<String> = members.map(|(person, _)| person.to_string()).collect();
        println!("group {group}: {}", members.join(" "));
    }
    Ok(())
}
