//! NASH, MAXIMIN, MINIMAX and GOLDILOCKS against brute force and against each other.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod pools;
mod tight;

use medvirk_sortition::*;

use pools::{load, shared, skipped};
use tight::{Dice, seatings, tight_round};

const METHODS: [Method; 4] = [Method::Maximin, Method::Minimax, Method::Nash, Method::Goldilocks];

/// Chances of those who can sit at all, which are those whom NASH gives a chance.
fn chances(fair: &Fair, nash: &Fair) -> Vec<f64> {
    let can = fair.chances.iter().filter(|(id, _)| nash.chances[*id].value > 1e-9);
    can.map(|(_, chance)| chance.value).collect()
}

/// The aim of a method, smaller being better.
fn cost(method: Method, chances: &[f64], seats: f64) -> f64 {
    let least = chances.iter().copied().fold(f64::INFINITY, f64::min);
    let most = chances.iter().copied().fold(0.0, f64::max);
    let ratio = seats / chances.len() as f64;
    match method {
        Method::Maximin => -least,
        Method::Minimax => most,
        Method::Nash => -chances.iter().map(|chance| chance.ln()).sum::<f64>(),
        _ => most / ratio + ratio / least,
    }
}

/// Every method is exact, and at its own aim no other is better.
fn assert_each_is_best(round: &Round, name: &str) -> Vec<Fair> {
    let found: Vec<Fair> = METHODS
        .iter()
        .map(|method| {
            fair(round, *method, &Limits::default(), &mut |_| true)
                .unwrap_or_else(|error| panic!("{name}, {method}: {error}"))
        })
        .collect();
    let seats: u32 = round.panels().iter().map(|panel| panel.seats).sum();
    for fair in &found {
        let method = fair.method;
        // Where the largest chance can only be small if somebody never sits, MINIMAX says so.
        let least = chances(fair, &found[2]).into_iter().fold(1.0, f64::min);
        assert!(
            method == Method::Minimax || least > 1e-9,
            "{name}: {method} leaves somebody without a chance"
        );
        assert!(fair.exactness.is_exact(), "{name}, {method}: {:?}", fair.exactness);
        assert_eq!(fair.check(round), Ok(()), "{name}, {method}");
        let own = cost(method, &chances(fair, &found[2]), f64::from(seats));
        for other in &found {
            let others = cost(method, &chances(other, &found[2]), f64::from(seats));
            assert!(own <= others + 1e-6 * (1.0 + others.abs()), "{name}: {method} {own} {others}");
        }
    }
    found
}

#[test]
fn every_method_is_exact_on_small_tight_rounds() {
    let mut drawn = 0;
    for case in 1..=150 {
        let round = tight_round(&mut Dice(case * 7_919));
        let all = seatings(&round);
        if all.is_empty() {
            continue;
        }
        drawn += 1;
        let found = assert_each_is_best(&round, &format!("case {case}"));
        // NASH is best where no seating goes uphill: for all of them the sum of 1 / chance over
        // those who sit is at most the number of people.
        let nash = &found[2];
        let people = chances(nash, nash).len() as f64;
        for seating in &all {
            let slope: f64 = seating.iter().map(|id| 1.0 / nash.chances[id].value).sum();
            assert!(slope < people * (1.0 + 1e-5), "case {case}: {slope} {people}");
        }
    }
    assert!(drawn > 120, "{drawn}");
}

#[test]
fn every_method_is_exact_on_pools_where_the_relaxation_promises_too_much() {
    let Some(pools) = shared() else { return skipped() };
    for (name, seats) in
        [("small_8_10", 10), ("small_13_10", 10), ("small_26_8", 8), ("small_39_10", 10)]
    {
        assert_each_is_best(&load(&pools.join("small").join(name), seats, false), name);
    }
}
