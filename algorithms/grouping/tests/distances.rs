//! Groups by distances: small problems against all groupings, and MDGPLIB's proven optima.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod mdgplib;

use std::io::Write;
use std::path::PathBuf;

use medvirk_grouping::{DistanceError, Distances, Seed, diversify};
use proptest::prelude::*;

/// The best sum over all groupings within the sizes.
fn brute(distances: &Distances, sizes: &[(u32, u32)], group_of: &mut Vec<usize>) -> f64 {
    if group_of.len() == distances.people() {
        let count = |group: usize| group_of.iter().filter(|g| **g == group).count() as u32;
        let fits = (0..sizes.len()).all(|g| (sizes[g].0..=sizes[g].1).contains(&count(g)));
        return if fits { distances.value(group_of) } else { f64::MIN };
    }
    let mut best = f64::MIN;
    for group in 0..sizes.len() {
        group_of.push(group);
        best = best.max(brute(distances, sizes, group_of));
        group_of.pop();
    }
    best
}

fn problem() -> impl Strategy<Value = (Distances, Vec<(u32, u32)>)> {
    (5_usize..9).prop_flat_map(|people| {
        proptest::collection::vec(-20_i32..100, people * people).prop_map(move |numbers| {
            let mut values = vec![0.0; people * people];
            for one in 0..people {
                for other in 0..one {
                    let distance = f64::from(numbers[one * people + other]);
                    values[one * people + other] = distance;
                    values[other * people + one] = distance;
                }
            }
            (Distances::new(people, values).unwrap(), vec![(1, 4), (2, 3), (1, 5)])
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_problems_come_out_best((distances, sizes) in problem(), seed in 0_u64..1_000) {
        let mut pace = |proposals: u64| proposals as f64 / 1_000_000.0;
        let found = diversify(&distances, &sizes, Seed(seed), &mut pace).unwrap();
        let best = brute(&distances, &sizes, &mut Vec::new());
        prop_assert!((found.value - best).abs() < 1e-9, "{} {best}", found.value);
        prop_assert!(found.bound >= best - 1e-9);
        let mut pace = |proposals: u64| proposals as f64 / 1_000_000.0;
        let again = diversify(&distances, &sizes, Seed(seed), &mut pace).unwrap();
        prop_assert_eq!(found, again);
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let distances = Distances::new(2, vec![0.0, 1.0, 1.0, 0.0]).unwrap();
    for sizes in [vec![(3, 4)], vec![(1, 1)], vec![(2, 1), (1, 1)]] {
        let error = diversify(&distances, &sizes, Seed(1), &mut |_| 1.0).unwrap_err();
        assert_eq!(error, DistanceError::Sizes { people: 2 });
    }
    assert!(Distances::new(2, vec![0.0, 1.0, 2.0, 0.0]).is_err());
    assert!(Distances::new(2, vec![0.0, f64::NAN, f64::NAN, 0.0]).is_err());
    assert!(Distances::new(2, vec![0.0; 3]).is_err());
}

#[test]
fn a_group_that_must_be_empty_is_no_endless_search() {
    let distances = Distances::new(2, vec![0.0, 1.0, 1.0, 0.0]).unwrap();
    let mut pace = |proposals: u64| proposals as f64 / 10_000.0;
    let found = diversify(&distances, &[(2, 2), (0, 0)], Seed(1), &mut pace).unwrap();
    assert_eq!((found.group_of, found.value), (vec![0, 0], 1.0));
}

/// The shared data folder, if it is there.
fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MEDVIRK_SHARED").map_or_else(beside, PathBuf::from);
    let folder = folder.join("data/mdgp");
    if !folder.is_dir() {
        // Past the test harness, which keeps to itself what a passing test prints.
        let words = "SKIPPED: no MDGPLIB files; set MEDVIRK_SHARED to the shared data folder\n";
        std::io::stdout().write_all(words.as_bytes()).unwrap();
        return None;
    }
    Some(folder)
}

#[test]
fn the_proven_optima_of_mdgplib_are_found() {
    let Some(folder) = shared() else { return };
    for (name, best) in [
        ("Geo_n010_ss_01", 3_660.67),
        ("RanInt_n010_ss_01", 1_292.0),
        ("RanReal_n010_ss_01", 1_427.85),
        ("Geo_n012_ss_01", 716.46),
        ("RanInt_n012_ss_01", 985.0),
        ("RanReal_n012_ss_01", 956.43),
    ] {
        let text = std::fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        let problem = mdgplib::parse(&text).unwrap();
        let distances = Distances::new(problem.people, problem.distances).unwrap();
        let mut pace = |proposals: u64| proposals as f64 / 2_000_000.0;
        let found = diversify(&distances, &problem.sizes, Seed(1), &mut pace).unwrap();
        assert!((found.value - best).abs() < 0.01, "{name}: {} instead of {best}", found.value);
    }
}

#[test]
fn a_file_that_is_no_problem_is_told_with_its_line() {
    assert!(mdgplib::parse("").is_err());
    assert_eq!(mdgplib::parse("3 1 ss 3 3\n0 x 2").err().unwrap(), "line 2: not `i j distance`");
    assert_eq!(mdgplib::parse("3 1 ss 3 3\n0 7 2").err().unwrap(), "line 2: there are 3 people");
}
