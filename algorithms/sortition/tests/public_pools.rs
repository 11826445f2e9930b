//! Pools of realistic size: public ones from the shared data folder, without which the tests say
//! loudly that they were skipped, and one that is generated.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

mod pools;

use std::time::Instant;

use medvirk_sortition::*;

use pools::{load, shared, skipped};

#[test]
fn pools_of_realistic_size_are_drawn() {
    let Some(pools) = shared() else { return skipped() };
    let wanted = [
        ("example_small_20", 20),
        ("sfa_fixture_22", 22),
        ("syn_mass_24", 24),
        ("syn_sfb_20", 20),
        ("syn_sfc_44", 44),
        ("syn_nexus_170", 170),
        ("mun_600_60", 60),
        ("small/small_13_10", 10),
        ("small/small_26_8", 8),
        ("small/small_39_10", 10),
        ("small/small_8_10", 10),
    ];
    // Without random steps the exact search must manage alone.
    let exact_only = Limits { steps: 0, ..Limits::default() };
    for (name, seats) in wanted {
        let round = load(&pools.join(name), seats, false);
        for (seed, limits) in [(0, exact_only), (1, Limits::default()), (2, Limits::default())] {
            let started = Instant::now();
            let drawn = draw(&round, Seed::from(seed), &limits).unwrap();
            assert_eq!(breaches(&round, &drawn.seats), [], "{name}");
            println!("{name} seed {seed}: {:?} {:?}", drawn.effort, started.elapsed());
        }
    }
}

#[test]
fn two_at_one_address_make_the_nexus_pool_impossible() {
    // 24 people live in social housing and 24 are wanted, but two of them share an address.
    let Some(pools) = shared() else { return skipped() };
    let round = load(&pools.join("syn_nexus_170"), 170, true);
    let Err(DrawError::Infeasible(why)) = draw(&round, Seed::from(1), &Limits::default()) else {
        panic!("impossible")
    };
    assert!(why.irreducible);
    assert!(matches!(
        &why.conflict[..],
        [Demand::AtLeast { min: 24, eligible: 24, .. }, Demand::OnePerHousehold]
    ));
    assert!(why.relaxation.unwrap().is_smallest());
}

/// Least chances that others found, or that are known: example_* by symmetry, the others from
/// runs of the reference programme (five digits) and, as fractions, from proofs of this crate.
const LEAST: [(&str, u32, &str, f64); 9] = [
    ("example_small_20", 20, "1/10", 0.1),
    ("example_large_200", 200, "1/10", 0.1),
    ("syn_mass_24", 24, "8/31", 0.25806),
    ("sfa_fixture_22", 22, "1/11", 0.09091),
    ("syn_sfc_44", 44, "46/329", 0.13982),
    ("syn_sfb_20", 20, "6/139", 0.04317),
    ("syn_nexus_170", 170, "25/88", 0.28409),
    ("mun_600_60", 60, "13/186", 0.06989),
    ("syn_sfe_110", 110, "17/519", 0.03276),
];

#[test]
fn leximin_on_public_pools_is_proved_and_agrees_with_what_others_found() {
    let Some(pools) = shared() else { return skipped() };
    for (name, seats, exact, published) in LEAST {
        let round = load(&pools.join(name), seats, false);
        let started = Instant::now();
        let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
        assert_eq!(fair.exactness, Exactness::Proved, "{name}");
        assert_eq!(fair.check(&round), Ok(()), "{name}");
        assert_eq!(fair.levels[0].chance.to_string(), exact, "{name}");
        assert!((fair.statistics().least - published).abs() < 6e-6, "{name}");
        let lottery = fair.lottery(&round, 1_000);
        assert!(lottery.deviation <= 2.0, "{name}: {}", lottery.deviation);
        println!("{name}: {} seatings, {:?}", fair.shares.len(), started.elapsed());
    }
}

#[test]
fn pools_where_the_relaxation_promises_too_much_come_out_exact() {
    let Some(pools) = shared() else { return skipped() };
    let wanted = [("small_8_10", 10), ("small_13_10", 10), ("small_26_8", 8), ("small_39_10", 10)];
    for (name, seats) in wanted {
        let round = load(&pools.join("small").join(name), seats, false);
        let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
        assert_eq!(fair.exactness, Exactness::Proved, "{name}");
        assert_eq!(fair.check(&round), Ok(()), "{name}");
        assert!(fair.levels.iter().any(|l| matches!(l.proof, Proof::Worth { .. })), "{name}");
    }
}

#[test]
fn a_generated_pool_of_a_thousand_is_proved() {
    let round = pools::generated(1_000, 40, 3);
    let fair = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
    assert_eq!(fair.exactness, Exactness::Proved);
    assert_eq!(fair.check(&round), Ok(()));
}
