//! What is refused comes back as the page itself: what is wrong at its head, the message at the field,
//! and everything that was written still there.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_testkit::{Answer, Browser, each_database, page_text};
use town::town;

/// Sends `fields` from `page` to `action`; the form comes back with a message at `field`.
async fn refused(
    planner: &mut Browser,
    (page, action): (&str, &str),
    fields: &[(&str, &str)],
    field: &str,
) -> Answer {
    let shown = planner.get(page).await.expect(200);
    let version = shown.attribute("input[name=version]", "value").unwrap_or_default();
    let mut all = fields.to_vec();
    all.push(("version", &version));
    let back = planner.post(page, action, &all).await.expect(422);
    assert_eq!(back.texts(".ds-error-summary li").len(), 1, "{}", page_text(&back.body));
    let link = back.attribute(".ds-error-summary a", "href").unwrap();
    assert_eq!(link, format!("#f-{field}"));
    assert_eq!(back.texts(&format!("#f-{field}-e")).len(), 1);
    assert_eq!(back.texts(&format!("details[open] #f-{field}-e, .mv-sheet #f-{field}-e")).len(), 1);
    for (name, value) in fields.iter().filter(|(name, _)| *name != "do") {
        let own = match back.attribute(&format!("input[name={name}]"), "value") {
            Some(value) => value,
            None => match back.attribute(&format!("[name={name}] option[selected]"), "value") {
                Some(value) => value,
                None => back.texts(&format!("textarea[name={name}]")).concat(),
            },
        };
        assert_eq!(&own.trim(), value, "{name} is kept");
    }
    back
}

#[test]
fn a_refused_item_of_the_run_sheet_comes_back_as_it_was_written() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/program");
        let own = format!("{page}/4");
        let item = [
            ("title-4", "Gruppearbeid i rommene"),
            ("minutes-4", "halvannen time"),
            ("kind-4", "work"),
            ("lead-4", "other"),
            ("who-4", "Kari Li"),
            ("note-4", "Saft på bordene"),
        ];
        let back = refused(&mut planner, (&page, &own), &item, "minutes-4").await;
        // The other items stand as they are saved.
        assert_eq!(back.attribute("input[name=minutes-1]", "value").unwrap(), "15");
        let new = [("title-new", ""), ("minutes-new", "20"), ("place-new", "Salen")];
        refused(&mut planner, (&page, &page), &new, "title-new").await;
        let whole = [("do", "per-group"), ("per-group", "90")];
        refused(&mut planner, (&page, &format!("{page}/whole")), &whole, "per-group").await;
        let sheet = page_text(&planner.get(&page).await.expect(200).body);
        assert!(!sheet.contains("Gruppearbeid i rommene"), "nothing of it is saved");
    });
}

#[test]
fn a_refused_training_comes_back_as_it_was_written() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/leaders");
        let training = [
            ("do", "training"),
            ("day", "2026-04-17"),
            ("from", "etter lunsj"),
            ("place", "Biblioteket"),
            ("material", "Skriv det gruppen sier."),
        ];
        refused(&mut planner, (&page, &page), &training, "from").await;
        let turn = [("do", "turn"), ("turn", "1000")];
        let back = planner.post(&page, &page, &turn).await.expect(422);
        assert_eq!(back.attribute(".ds-error-summary a", "href").unwrap(), "#f-turn");
        assert_eq!(back.attribute("#f-turn", "value").unwrap(), "1000");
        assert_eq!(back.texts("#f-turn-e").len(), 1);
    });
}

#[test]
fn a_refused_form_of_the_morning_after_comes_back_as_it_was_written() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/after");
        let meeting = [("day", "2026-04-19"), ("time", "tidlig"), ("summary", "Lys i gangvegen.")];
        refused(&mut planner, (&page, &page), &meeting, "time").await;
        let action = [("what-new", "Skilt"), ("owner-new", "Kari Li"), ("due-new", "snart")];
        refused(&mut planner, (&page, &format!("{page}/actions")), &action, "due-new").await;
        let team = [("name-new", ""), ("mandate-new", "Buss om kvelden"), ("members-new", "Per")];
        refused(&mut planner, (&page, &format!("{page}/teams")), &team, "name-new").await;
        // So it is with what stands there already.
        let shown = planner.get(&page).await.expect(200);
        for (kind, field) in [("actions", "what"), ("teams", "name")] {
            let form = format!("form[action*='/after/{kind}/']");
            let action = shown.attribute(&form, "action").unwrap();
            let number = action.rsplit('/').next().unwrap().to_owned();
            let (field, leader) = (format!("{field}-{number}"), format!("owner-{number}"));
            let leader = if kind == "teams" { format!("leader-{number}") } else { leader };
            let fields = [(field.as_str(), ""), (leader.as_str(), "Kari Li")];
            refused(&mut planner, (&page, &action), &fields, &field).await;
        }
    });
}

#[test]
fn a_refused_line_of_the_checklist_comes_back_as_it_was_written() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/checklist");
        let new = [("what-new", ""), ("owner-new", "Kari Li"), ("due-new", "2026-04-01")];
        let back = planner.post(&page, &page, &new).await.expect(422);
        assert_eq!(back.attribute(".ds-error-summary a", "href").unwrap(), "#f-what-new");
        assert_eq!(back.attribute("#f-owner-new", "value").unwrap(), "Kari Li");
        let shown = planner.get(&page).await.expect(200);
        let action = shown.attribute("form[action*='/checklist/0']", "action").unwrap();
        let number = action.rsplit('/').next().unwrap().to_owned();
        let (what, due) = (format!("what-{number}"), format!("due-{number}"));
        let fields = [(what.as_str(), "Bestille sal"), (due.as_str(), "i morgen")];
        refused(&mut planner, (&page, &action), &fields, &due).await;
        // What can be read is kept.
        let seen = format!("seen-{number}");
        let made_from = shown.attribute(&format!("input[name='{seen}']"), "value").unwrap();
        let fields = [
            (seen.as_str(), made_from.as_str()),
            (what.as_str(), "Bestille en stor sal"),
            (due.as_str(), "2026-04-02"),
        ];
        planner.post(&page, &action, &fields).await.expect(200);
        let shown = page_text(&planner.get(&page).await.expect(200).body);
        assert!(shown.contains("Bestille en stor sal"), "{shown}");
    });
}
