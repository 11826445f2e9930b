//! Who can never be drawn is told with the demands that stand in the way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_draw_record::{LIMITS, never};
use medvirk_sortition::*;

#[test]
fn a_group_without_a_chance_is_told_once_with_what_stands_in_its_way() {
    let gender = Feature::new("gender", ["woman", "man"]);
    let area = Feature::new("area", ["north", "south"]);
    // All women live in the north, and of the north there is room for women only.
    let people = (0..30)
        .map(|n| {
            let (gender, area) = [("woman", "north"), ("man", "south"), ("man", "north")][n % 3];
            Person::new(format!("P{n:02}"), [("gender", gender), ("area", area)])
        })
        .collect();
    let panel =
        PanelSpec::new("hosts", 6).quota("gender", "woman", 3, 3).quota("area", "north", 0, 3);
    let pool = Pool::new(vec![gender, area], people).unwrap();
    let round = Round::new(pool, vec![panel], Rules::default()).unwrap();
    let fair = fair(&round, Method::Leximin, &LIMITS, &mut |_| true).unwrap();
    let found = never(&round, &fair);
    let [men] = &found[..] else { panic!("{found:?}") };
    assert_eq!(men.ids.len(), 10);
    assert!(men.ids.iter().all(|id| id[1..].parse::<u32>().unwrap() % 3 == 2));
    let is_of =
        |demand: &Demand| matches!(demand, Demand::AtLeast { value, .. } if value == "woman");
    assert!(men.demands.iter().any(is_of), "{:?}", men.demands);
    assert_eq!(men.demands.len(), 2, "{:?}", men.demands);
}

#[test]
fn everybody_with_a_chance_is_left_alone() {
    let gender = Feature::new("gender", ["woman", "man"]);
    let people =
        (0..9).map(|n| Person::new(format!("P{n}"), [("gender", ["woman", "man"][n % 2])]));
    let panel = PanelSpec::new("hosts", 3).quota("gender", "woman", 1, 1);
    let pool = Pool::new(vec![gender], people.collect()).unwrap();
    let round = Round::new(pool, vec![panel], Rules::default()).unwrap();
    let fair = fair(&round, Method::Leximin, &LIMITS, &mut |_| true).unwrap();
    assert!(never(&round, &fair).is_empty());
}
