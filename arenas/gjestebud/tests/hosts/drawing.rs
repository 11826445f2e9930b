//! Criteria, draw, replacement and answers: the traps of the town.

use std::collections::{BTreeMap, BTreeSet};

use medvirk_gjestebud::{AssignmentState, gjestebud_store};
use medvirk_testkit::each_database;

use crate::town::{MAIN, Readable, Town};

/// Who was drawn, theme by theme.
async fn hosts(town: &Town) -> Vec<(String, String)> {
    let all = gjestebud_store::list(town.test.site.db.reader(), town.process(MAIN).await).await;
    all.unwrap().into_iter().map(|a| (a.theme.to_string(), a.application.to_string())).collect()
}

#[test]
fn a07_all_24_are_drawn_with_every_quota_held_and_the_same_number_gives_the_same_again() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let before = town.planner().await.get(&format!("{}/draw", town.base(MAIN).await)).await;
        assert!(before.text().contains("Det går an å trekke med disse kriteriene"));
        let first = town.draw("4 1 7").await.expect(200);
        assert!(first.text().contains("Alle kriteriene holder."));
        assert!(first.text().contains("av 100 tenkte forløp"), "{}", first.text());
        assert_eq!(first.texts(".mv-draw__digits li"), ["4", "1", "7"]);
        let drawn = hosts(&town).await;
        assert_eq!(drawn.len(), 24);
        // A second press changes nothing.
        let page = format!("{}/draw", town.base(MAIN).await);
        town.planner().await.post(&page, &page, &[("seed", "999")]).await.expect(200);
        assert_eq!(hosts(&town).await, drawn);

        let cancel = format!("{page}/cancel");
        let silent = town.planner().await.post(&page, &cancel, &[("reason", "")]).await;
        assert!(silent.expect(422).text().contains("Skriv hva som er galt."));
        assert_eq!(hosts(&town).await, drawn);
        let fields = [("reason", "Kastet én terning for lite")];
        let before = town.planner().await.post(&page, &cancel, &fields).await.expect(200);
        assert!(before.text().contains("Tall 417. Grunn: Kastet én terning for lite"));
        assert!(hosts(&town).await.is_empty());
        town.draw("417").await.expect(200);
        assert_eq!(hosts(&town).await, drawn, "the same number and applications, the same hosts");
    });
}

#[test]
fn a_draw_made_on_paper_is_checked_and_broken_quotas_of_the_round_need_a_yes() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw/enter", town.base(MAIN).await);
        let mut fields: BTreeMap<String, String> = BTreeMap::new();
        let told = town.files.bytes("hosts_drawn.csv").unwrap();
        for row in csv::Reader::from_reader(told).deserialize::<BTreeMap<String, String>>() {
            let row = row.unwrap();
            let list = if row["drawn_as"] == "reserve" { "waiting" } else { "drawn" };
            let numbers = fields.entry(format!("{list}-{}", row["theme"])).or_default();
            numbers.push_str(&format!("{} ", row["application_id"]));
        }
        fields.insert("on".into(), "2026-01-15".into());
        fields.insert("how".into(), "Lapper i en bolle.".into());
        let send = async |changes: &[(&str, &str)]| {
            let mut fields = fields.clone();
            fields.extend(changes.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())));
            let pairs: Vec<_> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
            town.planner().await.post(&page, &page, &pairs).await
        };
        // What cannot be is told at its field, and cannot be accepted.
        let wrong = send(&[("drawn-T11", "S001 S999"), ("accept", "1"), ("how", "")]).await;
        let text = wrong.expect(422).text();
        assert!(text.contains("har nummeret S999"), "{text}");
        assert!(text.contains("men det står 1"), "{text}");
        // Few women would do for this round; the draw on paper has more.
        let round = "feature,value,min,max\ngender,kvinne,0,5\n";
        town.criteria("host_criteria_round.csv", round.as_bytes()).await.expect(200);
        let asked = send(&[]).await.expect(422);
        assert!(asked.text().contains("Disse kriteriene holder ikke"), "{}", asked.text());
        assert!(asked.text().contains("5"), "{}", asked.text());
        let mark = asked.attribute("input[name=mark]", "value").unwrap();
        send(&[("accept", "1"), ("mark", "others")]).await.expect(422);
        assert!(hosts(&town).await.is_empty(), "nothing happens quietly");
        let done = send(&[("accept", "1"), ("mark", &mark)]).await.expect(200);
        assert!(done.text().contains("Lapper i en bolle."), "{}", done.text());
        assert!(done.text().contains("Det ble godtatt da trekningen ble skrevet inn"));
        assert_eq!(hosts(&town).await.len(), 24);
    });
}

#[test]
fn a_number_that_is_none_is_refused() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let page = format!("{}/draw", town.base(MAIN).await);
        let early = town.planner().await.post(&page, &page, &[("seed", "417")]).await;
        assert_eq!(early.status.as_u16(), 409, "nothing is drawn by what nobody has seen");
        for seed in ["", "12", "fire en sju"] {
            let answer = match seed {
                "" => town.draw(seed).await.expect(422),
                _ => town.planner().await.post(&page, &page, &[("seed", seed)]).await.expect(422),
            };
            assert!(answer.text().contains("Skriv tre siffer"), "{seed}");
        }
    });
}

#[test]
fn quotas_that_cannot_be_met_are_said_in_words_with_a_change_the_planner_must_accept() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        // Øvre Dal has few who want to talk about growing old.
        let file = "theme,feature,value,min,max\nT31,area,Øvre Dal,2,2\nT31,gender,kvinne,0,2\n";
        town.criteria("trang.csv", file.as_bytes()).await.expect(200);
        let answer = town.prepare("leximin", "dice").await.expect(422);
        let text = answer.text();
        assert!(text.contains("Ingen er trukket."), "{text}");
        assert!(text.contains("Å bli gammel i Fjordvik – fra Øvre Dal: minst 2."), "{text}");
        assert!(text.contains("Den minste endringen som hjelper"), "{text}");
        assert!(hosts(&town).await.is_empty(), "nothing happens quietly");

        let page = format!("{}/draw", town.base(MAIN).await);
        let plan = answer.attribute("input[name=plan]", "value").unwrap();
        let relax = format!("{page}/relax");
        let silent = town.planner().await.post(&page, &relax, &[("plan", &plan)]).await;
        assert_eq!(silent.status.as_u16(), 422);
        let fields = [("plan", plan.as_str()), ("accept", "1")];
        town.planner().await.post(&page, &relax, &fields).await.expect(200);
        let again = town.planner().await.post(&page, &relax, &fields).await;
        assert_eq!(again.status.as_u16(), 409, "the change is made once");
        town.draw("417").await.expect(200);
        assert_eq!(hosts(&town).await.len(), 24);
    });
}

#[test]
fn a_file_of_criteria_with_a_fault_is_refused_with_its_row() {
    each_database(|database| async {
        let town = Town::with_applications(database).await;
        let file = "theme,feature,value,min,max\nT11,gender,kvinne,1,2\nT99,gender,mann,1,2\nT11,hair,red,1,1\nT11,gender,mann,3,1\n";
        let answer = town.criteria("feil.csv", file.as_bytes()).await.expect(422);
        let faults = answer.texts(".ds-error-summary li");
        assert_eq!(faults.len(), 3);
        assert!(faults[0].starts_with("Rad 3: Vi kjenner ikke temaet «T99»"), "{faults:?}");
        let page = format!("{}/criteria", town.base(MAIN).await);
        let page = town.planner().await.get(&page).await;
        assert!(!page.text().contains("Kvinner: 1–2"), "nothing half taken in");
    });
}

#[test]
fn the_editor_keeps_quotas_and_refuses_a_least_above_the_largest() {
    each_database(|database| async {
        let town = Town::with_criteria(database).await;
        let overview =
            town.planner().await.get(&format!("{}/criteria", town.base(MAIN).await)).await;
        let page = overview.attribute("tbody th a", "href").unwrap();
        let mut planner = town.planner().await;
        let form = planner.get(&page).await.expect(200);
        let version = form.attribute("input[name=version]", "value").unwrap();
        let wrong = [("min-0", "2"), ("max-0", "1"), ("version", version.as_str())];
        let refused = planner.post(&page, &page, &wrong).await.expect(422);
        assert!(refused.text().contains("Minste antall er større enn største."));
        let good = [("min-3", "1"), ("max-3", "2"), ("version", version.as_str())];
        let saved = planner.post(&page, &page, &good).await.expect(200);
        assert!(saved.text().contains("I alderen 30–44 år: 1–2"), "{}", saved.text());
        let stale = planner.post(&page, &page, &good).await;
        assert_eq!(stale.status.as_u16(), 409);
    });
}

#[test]
fn a08_a_withdrawn_host_is_replaced_from_the_reserve_and_quotas_still_hold() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        let (place, shown) = town.replaceable().await;
        let page = shown.address.clone();
        let next = shown.attribute("input[name=next]", "value").unwrap();
        assert!(shown.text().contains("Reserve nr. 1") || shown.text().contains("Trukket blant"));
        let fields =
            [("version", "1"), ("next", next.as_str()), ("on", "2026-11-20"), ("do", "replace")];
        let done = town.planner().await.post(&page, &page, &fields).await.expect(200);
        assert!(done.text().contains(&format!("{} har fått ny vert.", place.code)));

        let all = gjestebud_store::with_withdrawn(db, process).await.unwrap();
        assert_eq!(all.len(), 25);
        let left = all.iter().find(|a| a.id == place.id).unwrap();
        assert_eq!(left.state, AssignmentState::Withdrawn);
        let new = gjestebud_store::by_code(db, process, &place.code).await.unwrap().unwrap();
        assert_ne!(new.id, place.id);
        assert_eq!(new.theme, place.theme);
        assert!(gjestebud_store::by_application(db, place.application).await.unwrap().is_none());
        let result = town.planner().await.get(&format!("{}/draw", town.base(MAIN).await)).await;
        assert!(result.text().contains("Alle kriteriene holder."));
        let again = town.planner().await.post(&page, &page, &fields).await;
        assert_eq!(again.status.as_u16(), 409, "a second press changes nothing");
    });
}

#[test]
fn of_two_who_give_places_to_one_reserve_at_once_only_one_does() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        // Two places that are offered to the same person.
        let mut shown: BTreeMap<String, Vec<(String, &str)>> = BTreeMap::new();
        for place in gjestebud_store::list(db, process).await.unwrap() {
            let page = format!("{}/places/{}/replace", town.base(MAIN).await, place.id);
            let offer = town.planner().await.get(&page).await.expect(200);
            let Some(next) = offer.attribute("input[name=next]", "value") else { continue };
            let how = match offer.texts("button[value=replace]").len() {
                1 => "replace",
                _ => "nearest",
            };
            shown.entry(next).or_default().push((page, how));
        }
        let (next, pages) = shown.into_iter().find(|(_, pages)| pages.len() > 1).unwrap();
        let fields =
            |how| [("version", "1"), ("next", next.as_str()), ("do", how), ("accept", "1")];
        let (mut one, mut two) = (town.planner().await, town.planner().await);
        let sent = [fields(pages[0].1), fields(pages[1].1)];
        let pressed = tokio::join!(
            one.post(&pages[0].0, &pages[0].0, &sent[0]),
            two.post(&pages[1].0, &pages[1].0, &sent[1])
        );
        let mut status = [pressed.0.status.as_u16(), pressed.1.status.as_u16()];
        status.sort_unstable();
        assert_eq!(status, [200, 422]);
        let held = gjestebud_store::list(db, process).await.unwrap();
        let hosts: BTreeSet<_> = held.iter().map(|place| place.application).collect();
        assert_eq!((held.len(), hosts.len()), (24, 24), "nobody holds two places");
    });
}

#[test]
fn a_reserve_who_says_no_is_passed_over_and_a_place_can_stay_empty() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        let (place, shown) = town.replaceable().await;
        let page = shown.address.clone();
        let first = shown.attribute("input[name=next]", "value").unwrap();
        let fields = [("version", "1"), ("next", first.as_str()), ("do", "declined")];
        let second = town.planner().await.post(&page, &page, &fields).await.expect(200);
        assert_ne!(second.attribute("input[name=next]", "value").unwrap_or_default(), first);
        let fields = [("version", "1"), ("do", "empty")];
        let left = town.planner().await.post(&page, &page, &fields).await.expect(200);
        assert!(left.text().contains(&format!("{} mangler vert.", place.code)));
        assert!(left.texts("tbody td .ds-tag").contains(&"Mangler vert".to_owned()));
        // Whoever comes next may break a demand; then it takes a tick to say so.
        let shown = town.planner().await.get(&page).await.expect(200);
        let next = shown.attribute("input[name=next]", "value").unwrap();
        let how = match shown.texts("button[value=replace]").len() {
            1 => "replace",
            _ => "nearest",
        };
        let fields = [("version", "2"), ("next", next.as_str()), ("do", how)];
        if how == "nearest" {
            let silent = town.planner().await.post(&page, &page, &fields).await.expect(422);
            assert!(silent.text().contains("Kryss av for at du godtar"));
        }
        let fields = [&fields[..], &[("accept", "1")]].concat();
        town.planner().await.post(&page, &page, &fields).await.expect(200);
        let held = gjestebud_store::by_code(db, process, &place.code).await.unwrap();
        assert!(held.is_some(), "an empty place can be filled later");
    });
}

#[test]
fn everybody_is_answered_once_also_those_without_email() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let page = format!("{}/answers", town.base(MAIN).await);
        let mut planner = town.planner().await;
        let shown = planner.get(&page).await.expect(200);
        assert!(shown.text().contains("Sende 74 svar nå?"), "{}", shown.text());
        assert!(shown.text().contains("Kunne ikke trekkes 1"));
        let nynorsk = planner.get(&format!("{page}?letters=nn")).await;
        assert!(nynorsk.text().contains("Du er trekt til vert"));
        let before = town.messages().await;
        let sent = planner.post(&page, &page, &[]).await.expect(200);
        assert!(sent.text().contains("74 svar er på vei."), "{}", sent.text());
        assert_eq!(town.messages().await - before, 74);
        let again = planner.post(&page, &page, &[]).await.expect(200);
        assert!(again.text().contains("0 svar er på vei."), "{}", again.text());
        assert_eq!(town.messages().await - before, 74, "nobody hears twice");

        let draw = format!("{}/draw", town.base(MAIN).await);
        let cancel = format!("{draw}/cancel");
        let late = planner.post(&draw, &cancel, &[("reason", "angrer")]).await;
        assert_eq!(late.status.as_u16(), 422);
        assert!(late.text().contains("Da kan trekningen ikke annulleres."));
    });
}

#[test]
fn a_host_says_yes_once() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let base = town.base(MAIN).await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        let place = gjestebud_store::by_code(db, process, "GB02").await.unwrap().unwrap();
        let action = format!("{base}/places/{}/confirm", place.id);
        for _ in 0..2 {
            town.planner().await.post(&base, &action, &[]).await.expect(200);
        }
        let now = gjestebud_store::get(db, place.id).await.unwrap();
        assert_eq!((now.state, now.version), (AssignmentState::Confirmed, 2));
    });
}

#[test]
fn everybody_can_see_how_it_was_drawn_but_not_who() {
    each_database(|database| async {
        let town = Town::drawn(database).await;
        let page = format!("/processes/{MAIN}/draw");
        let public = town.test.browser().get(&page).await.expect(200);
        assert_eq!(public.texts(".mv-tile__number"), ["74", "73", "24", "10"]);
        assert_eq!(public.texts(".mv-draw__digits li").len(), 3);
        for name in ["Vågheim", "Solbakk", "Kjerringdal", "S001"] {
            assert!(!public.body.contains(name), "{name}");
        }
        let process = town.test.browser().get(&format!("/processes/{MAIN}")).await.expect(200);
        assert!(process.text().contains("Slik ble vertene trukket"));
        let record = format!("{}/draw/document", town.base(MAIN).await);
        let record = town.planner().await.get(&record).await.expect(200);
        assert!(record.bytes.starts_with(b"%PDF"));
        assert_eq!(record.content_type, "application/pdf");
    });
}
