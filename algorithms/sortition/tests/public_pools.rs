//! Pools of realistic size from the shared data folder, in the files of sortition-algorithms.
//! The folder is `$MEDVIRK_SHARED`, else `shared` beside the workspace; without it the test says
//! loudly that it was skipped.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use medvirk_sortition::*;

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MEDVIRK_SHARED").map_or(beside, PathBuf::from);
    let pools = folder.join("data/sortition");
    pools.is_dir().then_some(pools)
}

fn load(folder: &Path, seats: u32, one_per_household: bool) -> Round {
    let read = |file: &str| -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
        reader.deserialize().map(Result::unwrap).collect()
    };
    let mut panel = PanelSpec::new("panel", seats);
    panel.quotas = read("features.csv")
        .iter()
        .map(|row| {
            let (min, max) = (row["min"].parse().unwrap(), row["max"].parse().unwrap());
            Quota::new(&row["feature"], &row["value"], min, max)
        })
        .collect();
    let mut features: Vec<Feature> = Vec::new();
    for quota in &panel.quotas {
        if features.last().is_none_or(|feature| feature.name != quota.feature) {
            features.push(Feature::new(&quota.feature, [] as [&str; 0]));
        }
        features.last_mut().unwrap().values.push(quota.value.clone());
    }
    let people = read("people.csv")
        .iter()
        .map(|row| {
            let values = features.iter().map(|f| (&f.name, &row[&f.name]));
            let address = format!("{} {}", row["address"], row["postcode"]);
            Person::new(&row["id"], values).in_household(address)
        })
        .collect();
    let pool = Pool::new(features, people).unwrap();
    Round::new(pool, vec![panel], Rules { overall: Vec::new(), one_per_household }).unwrap()
}

fn skipped() {
    println!("SKIPPED: no shared data folder; set MEDVIRK_SHARED to run this test");
    eprintln!("SKIPPED: no shared data folder; set MEDVIRK_SHARED to run this test");
}

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
