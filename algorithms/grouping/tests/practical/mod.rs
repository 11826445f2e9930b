//! Meeting-like cases of the shared data folder, and generated ones of any size.

use std::io::Write;
use std::path::PathBuf;

use medvirk_grouping::*;
use serde_json::Value;

/// The shared data folder's grouping files, if they are there.
pub fn shared() -> Option<PathBuf> {
    let beside = || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("MEDVIRK_SHARED").map_or_else(beside, PathBuf::from);
    let folder = folder.join("data/mdgp");
    if !folder.is_dir() {
        // Past the test harness, which keeps to itself what a passing test prints.
        let words = "SKIPPED: no grouping files; set MEDVIRK_SHARED to the shared data folder\n";
        std::io::stdout().write_all(words.as_bytes()).unwrap();
        return None;
    }
    Some(folder)
}

/// What is asked beside the mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    Mix,
    /// A leader and a secretary in each group, and the file's pairs.
    Everything,
}

/// A case of the shared folder: people with features, and how many groups.
pub fn roster(name: &str, ask: Ask, rounds: usize) -> Option<Roster> {
    let text = std::fs::read_to_string(shared()?.join(format!("{name}.json"))).ok()?;
    let json: Value = serde_json::from_str(&text).ok()?;
    let number = |key: &str| json[key].as_u64();
    let is = |key: &str, at: usize| if json[key][at] == 1 { Ability::Able } else { Ability::No };
    let id = |at: &Value| Some(format!("q{:04}", at.as_u64()?));
    let mut people = Vec::new();
    for (at, row) in json["people"].as_array()?.iter().enumerate() {
        let values = row.as_array()?.iter().enumerate();
        let values = values.map(|(feature, value)| (format!("f{feature}"), value.to_string()));
        let person = Person::new(format!("q{at:04}"), values);
        people.push(match ask {
            Ask::Mix => person,
            Ask::Everything => person.leading(is("lead", at)).writing(is("sec", at)),
        });
    }
    let mut plan = Plan::sizes(number("min")? as u32, number("max")? as u32);
    plan = plan.groups(number("groups")? as usize).rounds(rounds);
    for feature in 0..json["attrs"].as_array()?.len() {
        plan = plan.balance(format!("f{feature}"), Weight::Some);
    }
    if ask == Ask::Everything {
        plan = plan.roles();
        for two in json["apart"].as_array()? {
            plan = plan.pair(Pair::apart(id(&two[0])?, id(&two[1])?));
        }
        for two in json["together"].as_array()? {
            plan = plan.pair(Pair::together(id(&two[0])?, id(&two[1])?));
        }
    }
    Roster::new(people, plan).ok()
}

/// A generated meeting: so many people in groups of eight, five features, roles.
pub fn generated(people: usize) -> Option<Roster> {
    let mut state = 20_260_418_u64;
    let mut luck = move |many: u64| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % many
    };
    let made = (0..people).map(|at| {
        let values = [6, 12, 5, 6, 3].into_iter().enumerate();
        // The lower of two numbers, so that some values are frequent and others rare.
        let values: Vec<(String, String)> = values
            .map(|(feature, many)| (format!("f{feature}"), luck(many).min(luck(many)).to_string()))
            .collect();
        let able = |is: bool| if is { Ability::Able } else { Ability::No };
        let person = Person::new(format!("q{at:04}"), values);
        person.leading(able(luck(4) == 0)).writing(able(luck(4) == 0))
    });
    let made = made.collect();
    let mut plan = Plan::sizes(7, 9).groups(people / 8).roles();
    for feature in 0..5 {
        plan = plan.balance(format!("f{feature}"), Weight::Some);
    }
    Roster::new(made, plan).ok()
}

/// Every eighth does not come, and some come unannounced.
pub fn door(roster: &Roster, seed: usize) -> Changes {
    let ids = roster.people().iter().map(|person| person.id.clone()).enumerate();
    let absent = ids.filter(|(at, _)| (at * 7 + seed * 3).is_multiple_of(8)).map(|(_, id)| id);
    let walk_ins = (0..roster.people().len() / 30).map(|at| {
        let like = &roster.people()[(at * 31 + seed) % roster.people().len()];
        Person { id: format!("w{at:03}"), values: like.values.clone(), ..Person::default() }
    });
    Changes { absent: absent.collect(), arrived: walk_ins.collect(), ..Changes::default() }
}
