//! Figures for docs/performance.md.
#![allow(clippy::unwrap_used, reason = "an example may fail loudly")]
use medvirk_grouping::*;
use std::time::Instant;

fn main() {
    let shared = std::env::var("MEDVIRK_SHARED").unwrap_or("../shared".into());
    for (name, groups, rounds, constrained) in [
        ("practical_120_15", 15, 1, false),
        ("practical_300_36", 36, 1, false),
        ("practical_300_36", 36, 1, true),
        ("practical_300_36", 36, 4, true),
        ("practical_300_36", 36, 6, true),
    ] {
        let text = std::fs::read_to_string(format!("{shared}/data/mdgp/{name}.json")).unwrap();
        let json: serde_json::Value = serde_json::from_str(&text).unwrap();
        let rows = json["people"].as_array().unwrap();
        let ability = |key: &str, at: usize| {
            if json[key][at] == 1 { Ability::Able } else { Ability::No }
        };
        let people: Vec<Person> = rows
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let values = row.as_array().unwrap().iter().enumerate();
                let values = values.map(|(f, v)| (format!("f{f}"), v.to_string()));
                let person = Person::new(format!("q{at:04}"), values);
                if constrained {
                    person.leading(ability("lead", at)).writing(ability("sec", at))
                } else {
                    person
                }
            })
            .collect();
        let mut plan = Plan::sizes(7, 9).groups(groups).rounds(rounds);
        for feature in 0..json["attrs"].as_array().unwrap().len() {
            plan = plan.balance(format!("f{feature}"), Weight::Some);
        }
        if constrained {
            plan = plan.roles();
            for (key, make) in
                [("apart", Pair::apart as fn(String, String) -> Pair), ("together", Pair::together)]
            {
                for two in json[key].as_array().unwrap() {
                    plan = plan.pair(make(
                        format!("q{:04}", two[0].as_u64().unwrap()),
                        format!("q{:04}", two[1].as_u64().unwrap()),
                    ));
                }
            }
        }
        let roster = Roster::new(people, plan).unwrap();
        for seed in 1..=3 {
            let start = Instant::now();
            let found = compose(&roster, Seed(seed), &Limits::default(), &mut |_| true).unwrap();
            let seconds = start.elapsed().as_secs_f64();
            let values: Vec<String> = found
                .rounds
                .iter()
                .map(|r| format!("{}/{}", r.quality.value, r.quality.bound))
                .collect();
            println!(
                "{name} {rounds} {constrained} {seed}: {values:?} repeats {} ({}) {seconds:.2}s",
                found.repeats, found.fewest_repeats
            );
            for (r, round) in found.rounds.iter().enumerate() {
                assert_eq!(breaches(&roster, r, &round.members()), []);
            }
        }
    }
}
