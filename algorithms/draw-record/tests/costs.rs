//! What a tight quota costs: said for those that stand in the way, and only for them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_draw_record::*;
use medvirk_sortition::*;

/// Sixty people, every sixth of them young, for ten seats.
fn round(quotas: &[(&str, &str, u32, u32)]) -> Round {
    let age = Feature::new("age", ["young", "old"]);
    let area = Feature::new("area", ["north", "south"]);
    let people = (0..60)
        .map(|n| {
            let young = if n % 6 == 0 { "young" } else { "old" };
            let area = if (n / 6) % 2 == 0 { "north" } else { "south" };
            Person::new(format!("P{n:02}"), [("age", young), ("area", area)])
        })
        .collect();
    let mut panel = PanelSpec::new("hosts", 10);
    for (feature, value, min, max) in quotas {
        panel = panel.quota(*feature, *value, *min, *max);
    }
    Round::new(Pool::new(vec![age, area], people).unwrap(), vec![panel], Rules::default()).unwrap()
}

fn of(round: &Round, method: Method, go_on: &mut dyn FnMut(Trial) -> bool) -> Costs {
    let fair = fair(round, method, &LIMITS, &mut |_| true).unwrap();
    let lottery = fair.lottery(round, 1_000);
    costs(round, &fair, &lottery, go_on)
}

fn change(value: &str, from: (u32, u32), to: (u32, u32)) -> Relaxation {
    let (feature, value) = ("age".into(), value.into());
    Relaxation { scope: Scope::Panel("hosts".into()), feature, value, from, to }
}

#[test]
fn the_tight_quota_is_named_with_what_it_costs() {
    for method in [Method::Leximin, Method::Maximin, Method::Nash] {
        let round = round(&[("age", "young", 4, 6), ("area", "north", 4, 6)]);
        let costs = of(&round, method, &mut |_| true);
        let [cost] = &costs.quotas[..] else { panic!("{method}: {costs:?}") };
        assert_eq!(cost.changes, [change("young", (4, 6), (3, 6))], "{method}");
        // Fifty older people have six seats, and would have seven.
        assert!((cost.least - 0.12).abs() < 1e-6 && (cost.loosened - 0.14).abs() < 1e-6);
        assert!(cost.is_reached && cost.freed == 0);
        assert_eq!((costs.tried, costs.tight), (1, 1));
    }
}

#[test]
fn numbers_that_add_up_to_the_seats_give_way_together() {
    let round = round(&[("age", "young", 4, 4), ("age", "old", 6, 6)]);
    let costs = of(&round, Method::Leximin, &mut |_| true);
    let dearest = &costs.quotas[0];
    let both = [change("young", (4, 4), (3, 4)), change("old", (6, 6), (6, 7))];
    assert_eq!(dearest.changes, both);
    assert!((dearest.loosened - 0.14).abs() < 1e-6);
    assert_eq!(costs.quotas.len(), 1, "more of the young would help nobody: {costs:?}");
}

#[test]
fn those_who_could_be_drawn_after_all_are_counted() {
    let round = round(&[("age", "young", 10, 10)]);
    let costs = of(&round, Method::Leximin, &mut |_| true);
    assert_eq!(costs.quotas[0].freed, 50, "{costs:?}");
}

#[test]
fn a_round_without_tight_quotas_costs_nothing() {
    let costs = of(&round(&[("age", "young", 1, 6)]), Method::Leximin, &mut |_| true);
    assert_eq!(costs, Costs::default());
}

#[test]
fn a_trial_that_is_stopped_promises_nothing() {
    let round = round(&[("age", "young", 4, 6)]);
    let costs = of(&round, Method::Leximin, &mut |_| false);
    assert_eq!((costs.quotas.len(), costs.tried, costs.tight), (0, 0, 1));
}
