//! The rules of a draw one by one, on rounds small enough to follow by eye.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use medvirk_sortition::*;

fn pool(people: &[(&str, &str)]) -> Pool {
    let features = vec![Feature::new("gender", ["woman", "man"])];
    let people = people.iter().map(|(id, gender)| Person::new(*id, [("gender", *gender)]));
    Pool::new(features, people.collect()).unwrap()
}

fn six() -> Pool {
    pool(&[
        ("A", "woman"),
        ("B", "woman"),
        ("C", "woman"),
        ("D", "man"),
        ("E", "man"),
        ("F", "man"),
    ])
}

fn round(pool: Pool, panels: Vec<PanelSpec>) -> Round {
    Round::new(pool, panels, Rules::default()).unwrap()
}

fn infeasible(round: &Round) -> Infeasible {
    match draw(round, Seed::from(1), &Limits::default()) {
        Err(DrawError::Infeasible(why)) => *why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_seed_gives_the_same_draw_on_every_machine() {
    // Written down once; a change here is a change of every draw ever published.
    let panels = vec![
        PanelSpec::new("P", 2).quota("gender", "woman", 1, 1),
        PanelSpec::new("Q", 2).quota("gender", "man", 1, 1),
    ];
    let round = round(six(), panels);
    let ids = |seed, limits: &Limits| {
        let seats = draw(&round, seed, limits).unwrap().seats;
        format!("{} {}", seats["P"].join("+"), seats["Q"].join("+"))
    };
    let exact_only = Limits { steps: 0, nodes: 1_000 };
    let drawn = [
        ids(Seed::from(1), &Limits::default()),
        ids(Seed::from([7; 32]), &Limits::default()),
        ids(Seed::from(1), &exact_only),
    ];
    assert_eq!(drawn, ["A+D C+F", "C+D A+F", "A+D C+F"]);
}

#[test]
fn equal_people_are_drawn_about_equally_often_wherever_they_stand() {
    let round = round(six(), vec![PanelSpec::new("P", 2).quota("gender", "woman", 1, 1)]);
    let mut counts = std::collections::BTreeMap::new();
    for seed in 0..900 {
        for id in draw(&round, Seed::from(seed), &Limits::default()).unwrap().seats["P"].clone() {
            *counts.entry(id).or_insert(0) += 1;
        }
    }
    assert!(counts.values().all(|count| (250..=350).contains(count)), "{counts:?}");
}

#[test]
fn the_required_sit_and_the_excluded_do_not() {
    let panel = PanelSpec::new("P", 3).require("F").exclude("A").exclude("D");
    let round = round(six(), vec![panel]);
    for seed in 0..30 {
        let seats = draw(&round, Seed::from(seed), &Limits::default()).unwrap().seats;
        assert!(seats["P"].contains(&"F".to_owned()));
        assert!(!seats["P"].contains(&"A".to_owned()) && !seats["P"].contains(&"D".to_owned()));
    }
}

#[test]
fn those_drawn_exchange_panels_when_both_wishes_are_met_better() {
    let panels = vec![
        PanelSpec::new("P", 1).wished_by("A", 1).wished_by("D", 2),
        PanelSpec::new("Q", 1).wished_by("A", 2).wished_by("D", 1),
    ];
    let round = round(pool(&[("A", "woman"), ("D", "man")]), panels);
    for seed in 0..20 {
        let seats = draw(&round, Seed::from(seed), &Limits::default()).unwrap().seats;
        assert_eq!((seats["P"][0].as_str(), seats["Q"][0].as_str()), ("A", "D"));
    }
}

#[test]
fn a_household_is_drawn_once_over_all_panels() {
    let features = vec![Feature::new("gender", ["woman", "man"])];
    let people = ["A", "B", "C", "D"].map(|id| {
        let person = Person::new(id, [("gender", "woman")]);
        if id < "C" { person.in_household("H") } else { person }
    });
    let panels = vec![PanelSpec::new("P", 1), PanelSpec::new("Q", 2)];
    let rules = Rules { overall: Vec::new(), one_per_household: true };
    let pool = Pool::new(features, people.to_vec()).unwrap();
    let round = Round::new(pool.clone(), panels, rules.clone()).unwrap();
    for seed in 0..20 {
        let seats = draw(&round, Seed::from(seed), &Limits::default()).unwrap().seats;
        assert_eq!(breaches(&round, &seats), []);
    }
    let round = Round::new(pool, vec![PanelSpec::new("P", 4)], rules).unwrap();
    let why = infeasible(&round);
    assert!(matches!(&why.conflict[..], [Demand::Seats { .. }, Demand::OnePerHousehold]));
    assert_eq!(why.relaxation, None, "no quota is in the way");
}

#[test]
fn too_low_limits_are_an_answer_of_their_own() {
    let round = round(six(), vec![PanelSpec::new("P", 2).quota("gender", "woman", 1, 1)]);
    let limits = Limits { steps: 0, nodes: 0 };
    assert!(matches!(draw(&round, Seed::from(1), &limits), Err(DrawError::Limit(_))));
    assert!(matches!(undrawable(&round, Seed::from(1), &limits), Err(DrawError::Limit(_))));
}

#[test]
fn two_panels_that_want_the_same_people_are_named_together() {
    let panels = vec![
        PanelSpec::new("P", 2).quota("gender", "woman", 2, 2),
        PanelSpec::new("Q", 2).quota("gender", "woman", 2, 2),
        PanelSpec::new("R", 1),
    ];
    let why = infeasible(&round(six(), panels));
    let at_least = |panel: &str| Demand::AtLeast {
        scope: Scope::Panel(panel.into()),
        feature: "gender".into(),
        value: "woman".into(),
        min: 2,
        seats: 2,
        eligible: 3,
    };
    assert_eq!(why.conflict, [at_least("P"), at_least("Q")]);
    assert!(why.irreducible);
    let plan = why.relaxation.unwrap();
    assert!(plan.is_smallest());
    assert_eq!((plan.total, plan.changes[0].from, plan.changes[0].to), (1, (2, 2), (1, 2)));
}

#[test]
fn a_firm_quota_is_never_relaxed() {
    let mut panels = vec![PanelSpec::new("P", 2), PanelSpec::new("Q", 2)];
    panels[0].quotas = vec![Quota::new("gender", "woman", 2, 2).firm()];
    panels[1].quotas = vec![Quota::new("gender", "woman", 2, 2)];
    let plan = infeasible(&round(six(), panels.clone())).relaxation.unwrap();
    assert_eq!(plan.changes.len(), 1);
    assert_eq!(plan.changes[0].scope, Scope::Panel("Q".into()));
    panels[1].quotas[0] = panels[1].quotas[0].clone().firm();
    assert_eq!(infeasible(&round(six(), panels)).relaxation, None);
}

#[test]
fn nobody_fits_and_the_quota_in_the_way_is_named() {
    let people = [("A", "woman"), ("D", "man"), ("E", "man")];
    let panel = PanelSpec::new("P", 2).quota("gender", "woman", 1, 1);
    let round = round(pool(&people), vec![panel]);
    let drawn = draw(&round, Seed::from(1), &Limits::default()).unwrap();
    let reserves = reserves(&round, &drawn.seats, 3, Seed::from(1));
    assert_eq!(reserves["P"].uncovered, ["A"]);
    let state = DrawState::begin(&drawn, &reserves);
    let Err(ReplaceError::Nobody(why)) = replace(&round, &state, "P", "A", Seed::from(1)) else {
        panic!("there is no second woman")
    };
    assert_eq!(why.candidates, 1);
    assert!(matches!(
        &why.obstacles[..],
        [Obstacle { breach: Breach::Quota { count: 0, .. }, .. }]
    ));
    let other = replace(&round, &state, "Q", "A", Seed::from(1));
    assert_eq!(other, Err(ReplaceError::UnknownPanel { panel: "Q".into() }));
}

#[test]
fn with_two_seats_empty_the_second_may_still_mend_what_the_first_does_not() {
    let panel = PanelSpec::new("P", 2).quota("gender", "woman", 1, 1).quota("gender", "man", 1, 1);
    let round = round(six(), vec![panel]);
    let drawn = draw(&round, Seed::from(1), &Limits::default()).unwrap();
    let mut state = DrawState::begin(&drawn, &Reserves::new());
    let gone = state.seats.get_mut("P").unwrap().remove(0);
    state.withdrawn.insert(gone);
    let still = state.seats["P"][0].clone();
    let first = replace(&round, &state, "P", &still, Seed::from(2)).unwrap();
    assert_eq!(first.source, Source::Pool);
    assert_eq!(first.after.seats["P"].len(), 1, "the other seat is still empty");
}

#[test]
fn who_can_never_be_drawn_is_told_why() {
    let panels = vec![
        PanelSpec::new("P", 2).quota("gender", "man", 0, 0).exclude("B"),
        PanelSpec::new("Q", 1).wished_by("A", 1).wished_by("C", 1),
    ];
    let people = [("A", "woman"), ("B", "woman"), ("C", "woman"), ("D", "man"), ("E", "woman")];
    let found =
        undrawable(&round(pool(&people), panels), Seed::from(1), &Limits::default()).unwrap();
    let ids: Vec<&str> = found.never.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(ids, ["B", "D"]);
    assert!(found.never[0].reasons.is_empty(), "excluded from the only panel open to all");
    let (panel, demands) = &found.never[1].reasons[0];
    assert_eq!(panel, "P");
    assert!(matches!(&demands[..], [Demand::AtMost { max: 0, .. }]));
}

#[test]
fn a_seating_made_elsewhere_is_checked_in_full() {
    let panel = PanelSpec::new("P", 2).quota("gender", "woman", 1, 1).exclude("B").require("D");
    let round = round(six(), vec![panel]);
    let seats = |panel: &str, ids: &[&str]| {
        Seats::from([(panel.to_owned(), ids.iter().map(|id| (*id).to_owned()).collect())])
    };
    assert_eq!(breaches(&round, &seats("P", &["A", "D"])), []);
    let found = breaches(&round, &seats("P", &["A", "A", "B", "X"]));
    let (panel, id) = ("P".to_owned(), |id: &str| id.to_owned());
    assert_eq!(
        found,
        [
            Breach::NotEligible { panel: panel.clone(), id: id("B") },
            Breach::UnknownPerson { panel: panel.clone(), id: id("X") },
            Breach::Seats { panel: panel.clone(), seats: 2, seated: 4 },
            Breach::RequiredMissing { panel: panel.clone(), id: id("D") },
            Breach::SeatedTwice { id: id("A") },
            Breach::Quota {
                scope: Scope::Panel(panel),
                feature: "gender".into(),
                value: "woman".into(),
                min: 1,
                max: 1,
                count: 3,
            },
        ]
    );
    assert!(
        breaches(&round, &seats("Q", &[])).contains(&Breach::UnknownPanel { panel: "Q".into() })
    );
}

#[test]
fn a_round_without_panels_draws_nobody() {
    let drawn = draw(&round(six(), Vec::new()), Seed::from(1), &Limits::default()).unwrap();
    assert!(drawn.seats.is_empty());
}
