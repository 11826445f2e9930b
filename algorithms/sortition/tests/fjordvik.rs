//! The fictional town's hosts: 72 applicants, ten themes, 24 seats (`tests/fjordvik/`).

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail loudly")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use medvirk_sortition::*;

type Row = BTreeMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fjordvik").join(file);
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

fn quota(row: &Row) -> Quota {
    let number = |key: &str| row[key].parse().unwrap();
    Quota::new(&row["feature"], &row["value"], number("min"), number("max"))
}

fn panels() -> Vec<PanelSpec> {
    let mut panels: Vec<PanelSpec> = rows("seats.csv")
        .iter()
        .map(|row| PanelSpec::new(&row["theme"], row["planned_gjestebud"].parse().unwrap()))
        .collect();
    let (criteria, applicants) = (rows("host_criteria.csv"), rows("host_pool.csv"));
    for panel in &mut panels {
        let of_theme = criteria.iter().filter(|row| row["theme"] == panel.name);
        panel.quotas = of_theme.map(quota).collect();
        let wishes = applicants.iter().filter_map(|row| {
            let rank = row["themes"].split(';').position(|theme| theme == panel.name)?;
            Some((row["application_id"].clone(), rank as u32 + 1))
        });
        panel.eligible = Eligible::Wished(wishes.collect());
    }
    panels
}

fn round_of(panels: Vec<PanelSpec>, with_overall: bool) -> Round {
    let kept = ["age_band", "gender", "area", "has_child", "under_30", "other_mother_tongue"];
    let people: Vec<Person> = rows("host_pool.csv")
        .iter()
        .map(|row| Person::new(&row["application_id"], kept.map(|key| (key, row[key].clone()))))
        .collect();
    let overall: Vec<Quota> = rows("host_criteria_round.csv").iter().map(quota).collect();
    let quotas = panels.iter().flat_map(|panel| &panel.quotas).chain(&overall);
    let features = Feature::collect(&people, quotas);
    let overall = if with_overall { overall } else { Vec::new() };
    let pool = Pool::new(features, people).unwrap();
    Round::new(pool, panels, Rules { overall, one_per_household: false }).unwrap()
}

fn round(with_overall: bool) -> Round {
    round_of(panels(), with_overall)
}

#[test]
fn all_themes_are_drawn_at_once_and_every_quota_holds() {
    let round = round(false);
    assert_eq!(round.pool().people().len(), 72);
    for seed in 0..20 {
        let drawn = draw(&round, Seed::from(seed), &Limits::default()).unwrap();
        assert_eq!(breaches(&round, &drawn.seats), []);
        assert_eq!(drawn.seats.values().map(Vec::len).sum::<usize>(), 24);
        // no known age, so only where the quota for "ukjent" allows it.
        let unknown_age = "S060".to_owned();
        assert!(
            drawn.seats.iter().all(|(theme, ids)| theme == "T13" || !ids.contains(&unknown_age))
        );
    }
}

#[test]
fn the_quotas_of_the_whole_round_hold_too() {
    let round = round(true);
    for seed in 0..20 {
        let drawn = draw(&round, Seed::from(seed), &Limits::default()).unwrap();
        assert_eq!(breaches(&round, &drawn.seats), []);
    }
}

#[test]
fn excluding_municipal_employees_leaves_the_draw_possible() {
    //
    let mut panels = panels();
    for panel in &mut panels {
        if panel.name == "T13" {
            panel.excluded.insert("S051".into());
        }
        if panel.name == "T21" {
            panel.excluded.insert("S008".into());
        }
    }
    let round = round_of(panels, true);
    let drawn = draw(&round, Seed::from(5), &Limits::default()).unwrap();
    assert_eq!(breaches(&round, &drawn.seats), []);
    assert!(!drawn.seats["T13"].contains(&"S051".to_owned()));
}

/// The realised draw: those drawn at first and the reserve lists.
fn realised() -> DrawState {
    let mut state = DrawState::default();
    for row in rows("hosts_drawn.csv") {
        let lists =
            if row["drawn_as"] == "trukket" { &mut state.seats } else { &mut state.reserves };
        lists.entry(row["theme"].clone()).or_default().push(row["application_id"].clone());
    }
    state
}

#[test]
fn a_withdrawn_host_is_replaced_from_the_reserve() {
    // S061 and S072 withdrew, S012 and S006 came in. The first draw meets the
    // themes' quotas, the realised one also those of the round.
    let state = realised();
    assert_eq!(breaches(&round(false), &state.seats), []);
    let round = round(true);
    let first = replace(&round, &state, "T12", "S061", Seed::from(1)).unwrap();
    assert_eq!((first.id.as_str(), first.source), ("S012", Source::Reserve(0)));
    let second = replace(&round, &first.after, "T31", "S072", Seed::from(1)).unwrap();
    assert_eq!((second.id.as_str(), second.source), ("S006", Source::Reserve(0)));
    assert_eq!(breaches(&round, &second.after.seats), []);
    let again = replace(&round, &second.after, "T12", "S061", Seed::from(1));
    assert!(matches!(again, Err(ReplaceError::NotSeated { .. })));
}

#[test]
fn reserve_lists_cover_most_of_those_drawn() {
    let round = round(false);
    let drawn = draw(&round, Seed::from(2026), &Limits::default()).unwrap();
    let reserves = reserves(&round, &drawn.seats, 2, Seed::from(2026));
    let uncovered: usize = reserves.values().map(|reserve| reserve.uncovered.len()).sum();
    assert!(uncovered <= 6, "{reserves:#?}");
    let state = DrawState::begin(&drawn, &reserves);
    for (theme, reserve) in &reserves {
        for withdrawn in &drawn.seats[theme] {
            match replace(&round, &state, theme, withdrawn, Seed::from(1)) {
                Ok(done) => {
                    assert_eq!(breaches(&round, &done.after.seats), []);
                    let covered = !reserve.uncovered.contains(withdrawn);
                    assert_eq!(covered, done.source != Source::Pool, "{theme} {withdrawn}");
                }
                Err(ReplaceError::Nobody(why)) => {
                    assert!(reserve.uncovered.contains(withdrawn));
                    assert!(why.obstacles.iter().all(|o| o.candidates <= why.candidates));
                }
                Err(wrong) => panic!("{wrong}"),
            }
        }
    }
}

#[test]
fn too_strict_a_criterion_is_named_with_the_smallest_change() {
    // T23 shall have two with another mother tongue, one of them in the centre and one in Lia;
    // all of those who wished for it live in the centre.
    let mut panels = panels();
    let panel = panels.iter_mut().find(|panel| panel.name == "T23").unwrap();
    let tongue = panel.quotas.iter_mut().find(|q| q.feature == "other_mother_tongue").unwrap();
    assert_eq!(tongue.value, "ja");
    (tongue.min, tongue.max) = (2, 2);
    let area = panel.quotas.iter_mut().find(|q| q.value == "Fjordvik sentrum").unwrap();
    (area.min, area.max) = (1, 1);
    for value in ["Lia", "Nordbygda", "Sørsida", "Øvre Dal", "Strandgrenda"] {
        panel.quotas.iter_mut().find(|q| q.value == value).unwrap().max = 0;
    }
    panel.quotas.iter_mut().find(|q| q.value == "Lia").unwrap().max = 1;
    let round = round_of(panels, true);
    let Err(DrawError::Infeasible(why)) = draw(&round, Seed::from(1), &Limits::default()) else {
        panic!("too strict")
    };
    assert!(why.irreducible);
    assert!(why.conflict.iter().all(|demand| match demand {
        Demand::AtLeast { scope, .. } | Demand::AtMost { scope, .. } =>
            *scope == Scope::Panel("T23".into()),
        _ => false,
    }));
    let plan = why.relaxation.unwrap();
    assert!(plan.is_smallest());
    assert_eq!(plan.total, 1);
}

#[test]
fn the_explanation_counts_every_quota_and_nobody_is_left_without_reason() {
    let round = round(true);
    let drawn = draw(&round, Seed::from(3), &Limits::default()).unwrap();
    let explanation = explain(&round, &drawn.seats);
    assert_eq!(explanation.panels.len(), 10);
    let all = explanation.panels.iter().flat_map(|p| &p.quotas).chain(&explanation.overall);
    assert!(all.clone().all(|quota| (quota.min..=quota.max).contains(&quota.count)));
    assert_eq!(all.count(), 171 + 16);
    let found = undrawable(&round, Seed::from(3), &Limits::default()).unwrap();
    assert_eq!(found.undecided, [] as [String; 0]);
    let drawn: Vec<&String> = drawn.seats.values().flatten().collect();
    assert!(found.never.iter().all(|person| !drawn.contains(&&person.id)));
    // A-03 again: the round's own quota leaves no room for an unknown age.
    let ids: Vec<&str> = found.never.iter().map(|person| person.id.as_str()).collect();
    assert_eq!(ids, ["S060"]);
    assert!(matches!(
        &found.never[0].reasons[0].1[..],
        [Demand::AtMost { scope: Scope::Round, max: 0, .. }]
    ));
}

#[test]
fn hosts_of_all_themes_get_fair_chances_and_every_method_is_exact() {
    for with_overall in [false, true] {
        let round = round(with_overall);
        let leximin = fair(&round, Method::Leximin, &Limits::default(), &mut |_| true).unwrap();
        assert_eq!(leximin.exactness, Exactness::Proved);
        assert_eq!(leximin.check(&round), Ok(()));
        let zero = leximin.levels[0].chance.value() == 0.0;
        assert_eq!(zero, with_overall, "S060, as above");
        assert_eq!(leximin.levels[usize::from(zero)].chance.to_string(), "2/7");
        let lottery = leximin.lottery(&round, 1_000);
        assert!(lottery.tickets.iter().all(|ticket| breaches(&round, ticket).is_empty()));
        assert!(lottery.deviation <= 2.0, "{}", lottery.deviation);
        for method in [Method::Nash, Method::Maximin, Method::Goldilocks, Method::Minimax] {
            let fair = fair(&round, method, &Limits::default(), &mut |_| true).unwrap();
            assert_eq!(fair.check(&round), Ok(()), "{method}");
            assert!(fair.exactness.is_exact(), "{method}: {:?}", fair.exactness);
            assert!(fair.shares.len() > 1, "{method}: one seating is no lottery");
        }
    }
}
