//! Pools for tests and benches: public ones from the shared data folder (`$MEDVIRK_SHARED`, else
//! `shared` beside the workspace), in the files of sortition-algorithms, and generated ones.

#![allow(dead_code, reason = "each user needs a part")]

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};

use medvirk_sortition::*;

/// The folder of the public pools, if it is there.
pub fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MEDVIRK_SHARED").map_or(beside, PathBuf::from);
    let pools = folder.join("data/sortition");
    pools.is_dir().then_some(pools)
}

/// Says loudly that a test did nothing.
pub fn skipped() {
    // Past the test harness, which keeps to itself what a passing test prints.
    let words = "SKIPPED: no shared data folder; set MEDVIRK_SHARED to run this test\n";
    std::io::stdout().write_all(words.as_bytes()).unwrap();
}

/// A pool of the shared folder as a round with one panel.
pub fn load(folder: &Path, seats: u32, one_per_household: bool) -> Round {
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

/// A pool that no list has: `people` volunteers among whom some values are much too frequent, and
/// quotas one either side of the town's shares.
pub fn generated(people: usize, seats: u32, seed: u64) -> Round {
    /// Feature, and per value its share of the town and how eagerly its people volunteer.
    const TOWN: [(&str, &[(f64, f64)]); 6] = [
        ("gender", &[(0.5, 1.2), (0.49, 0.8), (0.01, 1.0)]),
        ("age", &[(0.15, 0.3), (0.2, 0.7), (0.25, 0.9), (0.22, 1.3), (0.18, 1.6)]),
        ("area", &[(0.3, 1.0), (0.25, 1.3), (0.2, 0.8), (0.15, 0.9), (0.1, 0.6)]),
        ("education", &[(0.25, 0.3), (0.4, 0.8), (0.35, 1.8)]),
        ("background", &[(0.82, 1.1), (0.1, 0.6), (0.08, 0.4)]),
        ("home", &[(0.7, 1.1), (0.3, 0.7)]),
    ];
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut unit = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let value = |feature: usize, number: usize| format!("{}{number}", TOWN[feature].0);
    let persons: Vec<Person> = (0..people)
        .map(|n| {
            let values = TOWN.iter().enumerate().map(|(feature, (name, shares))| {
                let all: f64 = shares.iter().map(|(share, eager)| share * eager).sum();
                let mut left = unit() * all;
                let at = shares.iter().position(|(share, eager)| {
                    left -= share * eager;
                    left < 0.0
                });
                (*name, value(feature, at.unwrap_or(0)))
            });
            Person::new(format!("P{n:05}"), values)
        })
        .collect();
    let mut panel = PanelSpec::new("panel", seats);
    for (feature, (name, shares)) in TOWN.iter().enumerate() {
        for (number, (share, _)) in shares.iter().enumerate() {
            let wanted = share * f64::from(seats);
            let (least, most) = ((wanted - 1.0).floor().max(0.0), (wanted + 1.0).ceil());
            panel = panel.quota(*name, value(feature, number), least as u32, most as u32);
        }
    }
    let features = TOWN
        .iter()
        .enumerate()
        .map(|(f, (name, shares))| Feature::new(*name, (0..shares.len()).map(|n| value(f, n))))
        .collect();
    Round::new(Pool::new(features, persons).unwrap(), vec![panel], Rules::default()).unwrap()
}

/// Name and maker of a pool.
pub type Named = (String, Box<dyn Fn() -> Round>);

/// All pools: the shared ones, with and without the rule of households, then generated ones.
pub fn all() -> Vec<Named> {
    let mut all: Vec<Named> = Vec::new();
    if let Some(folder) = shared() {
        let mut names: Vec<PathBuf> = [folder.clone(), folder.join("small")]
            .iter()
            .flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten())
            .map(|entry| entry.path())
            .filter(|path| path.join("people.csv").is_file())
            .collect();
        names.sort();
        for path in names {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some(seats) = name.rsplit('_').next().and_then(|n| n.parse().ok()) else {
                continue;
            };
            let other = path.clone();
            all.push((name.clone(), Box::new(move || load(&path, seats, false))));
            all.push((
                format!("{name}, one per address"),
                Box::new(move || load(&other, seats, true)),
            ));
        }
    } else {
        skipped();
    }
    for (people, seats) in [(300, 30), (1_000, 60), (3_000, 50), (3_000, 150), (10_000, 100)] {
        let name = format!("generated_{people}_{seats}");
        all.push((name, Box::new(move || generated(people, seats, 7))));
    }
    all
}
