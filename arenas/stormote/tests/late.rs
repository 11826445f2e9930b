//! Two who write at once: the second sees what both wrote and loses nothing; who writes elsewhere on the
//! page is in nobody's way. And the plan of the morning after, which goes on in the case.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_testkit::{Answer, each_database, page_text};
use town::town;

/// The hidden field that says what a form was made from.
fn seen(page: &Answer, key: &str) -> (String, String) {
    let name = format!("seen-{key}");
    let value = page.attribute(&format!("input[name='{name}']"), "value").unwrap();
    (name, value)
}

fn borrowed<'s>(
    (name, value): &'s (String, String),
    fields: &[(&'s str, &'s str)],
) -> Vec<(&'s str, &'s str)> {
    let mut all = vec![(name.as_str(), value.as_str())];
    all.extend(fields);
    all
}

/// Page, address of the form, record, field that two write, and what else the form needs.
type Case<'f> = (String, String, String, String, Vec<(&'f str, &'f str)>);

#[test]
fn the_second_of_two_sees_both_and_saving_again_is_meant() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut kari = test.staff_browser(&[Role::Planner]).await;
        let mut ola = test.staff_browser(&[Role::Planner]).await;
        let page = format!("{base}/program");
        let own = format!("{page}/5");
        let theirs = kari.get(&page).await.expect(200);
        let mine = ola.get(&page).await.expect(200);
        let lunch = |title| {
            [("title-5", title), ("minutes-5", "50"), ("kind-5", "break"), ("lead-5", "other")]
        };
        let sent = seen(&theirs, "5");
        kari.post(&page, &own, &borrowed(&sent, &lunch("Lunsj i foajeen"))).await.expect(200);
        // Another item changed meanwhile is nothing to ask about.
        let other = seen(&mine, "1");
        let opening = [
            ("title-1", "Velkommen"),
            ("minutes-1", "15"),
            ("kind-1", "opening"),
            ("lead-1", "mayor"),
        ];
        ola.post(&page, &format!("{page}/1"), &borrowed(&other, &opening)).await.expect(200);
        let sent = seen(&mine, "5");
        let back = ola.post(&page, &own, &borrowed(&sent, &lunch("Suppe"))).await.expect(409);
        assert_eq!(back.attribute("input[name=title-5]", "value").unwrap(), "Suppe");
        let told = back.texts(".mv-notice[role=alert]").concat();
        assert!(told.contains("Lunsj i foajeen"), "{told}");
        let sent = seen(&back, "5");
        let saved =
            ola.post(&page, &own, &borrowed(&sent, &lunch("Suppe i foajeen"))).await.expect(200);
        assert!(page_text(&saved.body).contains("Suppe i foajeen"));
        // What somebody took away while it was written is told, with what was written.
        let gone = kari.get(&page).await.expect(200);
        let removed = seen(&gone, "5");
        let all = borrowed(&removed, &[("do", "remove")]);
        kari.post(&page, &own, &all).await.expect(200);
        let sent = seen(&saved, "5");
        let lost = ola.post(&page, &own, &borrowed(&sent, &lunch("Rømmegrøt"))).await.expect(409);
        let told = lost.texts(".mv-notice[role=alert]").concat();
        assert!(told.contains("Rømmegrøt"), "{told}");
    });
}

#[test]
fn every_form_of_the_meeting_keeps_what_two_wrote() {
    each_database(|database| async {
        let (test, _, base) = town(database).await;
        let mut kari = test.staff_browser(&[Role::Planner]).await;
        let mut ola = test.staff_browser(&[Role::Planner]).await;
        let list = kari.get(&format!("{base}/checklist")).await.expect(200);
        let task = list.attribute("form[action*='/checklist/0']", "action").unwrap();
        let task = task.rsplit('/').next().unwrap().to_owned();
        let people = kari.get(&format!("{base}/invitees")).await.expect(200);
        let person = people.attribute("main table a[href*='/invitees/0']", "href").unwrap();
        let what = format!("what-{task}");
        let cases: Vec<Case> = vec![
            (
                format!("{base}/checklist"),
                format!("{base}/checklist/{task}"),
                task.clone(),
                what,
                vec![],
            ),
            (
                format!("{base}/leaders"),
                format!("{base}/leaders"),
                "training".into(),
                "place".into(),
                vec![("do", "training"), ("day", "2026-04-18")],
            ),
            (
                format!("{base}/after"),
                format!("{base}/after"),
                "meeting".into(),
                "summary".into(),
                vec![("day", "2026-04-19")],
            ),
            (
                format!("{base}/rooms"),
                format!("{base}/rooms"),
                "rooms".into(),
                "name-0".into(),
                vec![("kind-0", "hall")],
            ),
            (
                format!("{base}/groups/rules"),
                format!("{base}/groups/rules"),
                "rules".into(),
                "common".into(),
                vec![("min", "7"), ("max", "9"), ("rounds", "1"), ("leaders", "mixed")],
            ),
            (
                person.clone(),
                person.clone(),
                "one".into(),
                "name".into(),
                vec![("kind", "club"), ("letter", "invitation"), ("answer", "yes")],
            ),
        ];
        for (page, action, key, field, rest) in cases {
            let theirs = kari.get(&page).await.expect(200);
            let mine = ola.get(&page).await.expect(200);
            let mut fields = rest.clone();
            fields.push((field.as_str(), "skrevet av kari"));
            let sent = seen(&theirs, &key);
            kari.post(&page, &action, &borrowed(&sent, &fields)).await.expect(200);
            let mut fields = rest.clone();
            fields.push((field.as_str(), "skrevet av ola"));
            let sent = seen(&mine, &key);
            let back = ola.post(&page, &action, &borrowed(&sent, &fields)).await.expect(409);
            let told = back.texts(".mv-notice[role=alert]").concat();
            assert!(told.contains("skrevet av kari"), "{page}: {told}");
            assert!(back.body.contains("skrevet av ola"), "{page}");
            // Saved again it is meant.
            let sent = seen(&back, &key);
            ola.post(&page, &action, &borrowed(&sent, &fields)).await.expect(200);
        }
        let words = format!("{base}/run/sentences/6");
        let by_kari = [("says-0", "Lys"), ("said-0", ""), ("says-1", ""), ("said-1", "")];
        kari.post(&words, &words, &by_kari).await.expect(200);
        let by_ola = [("says-0", "Buss"), ("said-0", ""), ("says-1", "Vei"), ("said-1", "")];
        let back = ola.post(&words, &words, &by_ola).await.expect(409);
        assert!(back.body.contains("Lys") && back.body.contains("Buss"));
        let now = page_text(&kari.get(&words).await.expect(200).body);
        assert!(now.contains("Vei") && !now.contains("Buss"), "{now}");
    });
}

#[test]
fn the_plan_goes_on_in_the_case_once_and_its_state_comes_back() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let after = format!("{base}/after");
        let shown = page_text(&planner.get(&after).await.expect(200).body);
        assert!(shown.contains("Ingen har begynt på saken ennå"), "{shown}");
        planner.post(&after, &format!("{after}/carry"), &[]).await.expect(409);
        let case = format!("/staff/processes/{}/case", meeting.process);
        let form = planner.get(&case).await.expect(200);
        let template = form.attribute("input[name=template]", "value");
        let template =
            template.or_else(|| form.attribute("select[name=template] option", "value")).unwrap();
        let begin = [("title", "Samfunnsdelen"), ("language", "nb"), ("template", &template)];
        planner.post(&case, &case, &begin).await.expect(200);
        let carried = planner.post(&after, &format!("{after}/carry"), &[]).await.expect(200);
        let links = carried.texts("main a[href*='/case/actions/']");
        assert!(links.len() > 3, "{links:?}");
        assert!(!page_text(&carried.body).contains("tiltak inn i saken"));
        // Asked again nothing is copied twice.
        let again = planner.post(&after, &format!("{after}/carry"), &[]).await.expect(200);
        assert_eq!(again.texts("main a[href*='/case/actions/']"), links);
        let list = planner.get(&format!("{case}/actions")).await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), links.len());
        let action = again.attribute("main a[href*='/case/actions/']", "href").unwrap();
        let form = planner.get(&action).await.expect(200);
        let text = page_text(&form.body);
        assert!(text.contains("Kommer fra morgenen etter"), "{text}");
        let version = form.attribute("input[name=version]", "value").unwrap();
        let done = [
            ("version", version.as_str()),
            ("text", "Utstyrsbua"),
            ("owner", "Teknisk sjef"),
            ("state", "done"),
        ];
        planner.post(&action, &action, &done).await.expect(200);
        let text = page_text(&planner.get(&after).await.expect(200).body);
        assert!(text.contains("Gjennomført") && text.contains("Teknisk sjef"), "{text}");
        for file in ["plan.pdf", "plan.docx"] {
            planner.get(&format!("{after}/{file}")).await.expect(200);
        }
    });
}
