//! A stormøte copied to a new day: what was prepared comes along, what belongs to the day that was stays.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod list;
mod town;

use list::permit;
use medvirk_kernel::{Language, Role};
use medvirk_meetings::{
    Incoming, Outcome,
    model::{Answers, Children, Meeting},
    policy::{EDIT, ENTER},
};
use medvirk_people::Wants;
use medvirk_slice::{JobHandler, Slice};
use medvirk_stormote::Stormote;
use medvirk_testkit::{Browser, TestApp, each_database, page_text};
use serde_json::json;
use town::town;

/// Copies the meeting to next year; the job that brings the rest has not run.
async fn copied(test: &TestApp, planner: &mut Browser, meeting: &Meeting) -> Meeting {
    let copy = format!("/staff/meetings/{}/copy", meeting.id);
    planner.post(&copy, &copy, &[("date", "2027-04-17")]).await.expect(200);
    let all = medvirk_meetings::of_kind(test.site.db.reader(), "stormote").await.unwrap();
    all.into_iter().find(|one| one.starts_at > meeting.starts_at).unwrap()
}

fn job() -> Box<dyn JobHandler> {
    Stormote.jobs().into_iter().find(|job| job.kind() == "stormote.copied").unwrap()
}

#[test]
fn a_copied_stormote_has_all_that_was_prepared_and_no_answers() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let books = |id| format!("/staff/meetings/{id}/workbooks/setup");
        let setup = books(meeting.id);
        for (template, session) in [("standard-1", "first"), ("standard-2", "second")] {
            let fields = [("template", template), ("session", session)];
            planner.post(&setup, &format!("{setup}/booklets"), &fields).await.expect(200);
        }
        let again = copied(&test, &mut planner, &meeting).await;
        test.run_jobs().await;
        // A job may run again after it has done all.
        let cx = test.system_cx().await;
        let told = json!({ "from": meeting.id, "meeting": again.id });
        job().run(&cx, told).await.unwrap();
        let new = base.replace(&meeting.id.to_string(), &again.id.to_string());
        let text = page_text(&planner.get(&new).await.expect(200).body);
        assert!(text.contains("142 på listen") && text.contains("0 er kommet"), "{text}");
        for (page, mark) in [("rooms", "Klasserom 101"), ("program", "Gruppearbeid 1")] {
            let body = planner.get(&format!("{new}/{page}")).await.expect(200).body;
            assert!(body.contains(mark), "{mark}");
        }
        let lists = [&base, &new].map(|base| format!("{base}/checklist"));
        let before = planner.get(&lists[0]).await.expect(200);
        let after = planner.get(&lists[1]).await.expect(200);
        let count =
            |page: &medvirk_testkit::Answer| page.texts("form[action*='/checklist/']").len();
        assert!(count(&after) > 5 && count(&after) == count(&before));
        // Who must sit together or apart, and only they.
        assert_eq!(pairs(&mut planner, &new).await, pairs(&mut planner, &base).await);
        assert!(pairs(&mut planner, &new).await.len() > 5);
        // The training is as long before the meeting as it was.
        let mut days = Vec::new();
        for base in [&base, &new] {
            let page = planner.get(&format!("{base}/leaders")).await.expect(200);
            let day: chrono::NaiveDate =
                page.attribute("input[name=day]", "value").unwrap().parse().unwrap();
            days.push(day);
        }
        let between = medvirk_kernel::to_oslo(again.starts_at).date_naive()
            - medvirk_kernel::to_oslo(meeting.starts_at).date_naive();
        assert_eq!(days[1] - days[0], between);
        let codes = async |planner: &mut Browser, id| {
            planner.get(&books(id)).await.expect(200).texts(".mv-book-line h3")
        };
        let known = codes(&mut planner, meeting.id).await;
        assert!(known.len() == 2 && codes(&mut planner, again.id).await == known, "{known:?}");
        // Nobody has answered or has a place, and there are no groups.
        let people = medvirk_meetings::sign_ups(test.site.db.reader(), again.id).await.unwrap();
        assert!(people.is_empty());
        let groups = page_text(&planner.get(&format!("{new}/groups")).await.expect(200).body);
        assert!(!groups.contains("16 grupper"), "{groups}");
    });
}

/// Who sits with or apart from whom, by name, as the pages of the first on the list say.
async fn pairs(planner: &mut Browser, base: &str) -> Vec<String> {
    let file = medvirk_testkit::fjordvik().text("stormote_invitees.csv").unwrap().to_owned();
    let mut rows = file.lines();
    let head: Vec<&str> = rows.next().unwrap().split(',').collect();
    let at = |name: &str| head.iter().position(|column| *column == name).unwrap();
    let (together, apart) = (at("keep_together_with"), at("keep_apart_with"));
    let mut found = Vec::new();
    for row in rows {
        let cells: Vec<&str> = row.split(',').collect();
        if cells[together].is_empty() && cells[apart].is_empty() {
            continue;
        }
        let list = planner.get(&format!("{base}/invitees?q={}", cells[0])).await.expect(200);
        let page = list.attribute("main table a[href*='/invitees/0']", "href").unwrap();
        let form = planner.get(&page).await.expect(200);
        for wish in ["together", "apart"] {
            let chosen = form.texts(&format!("select[name^={wish}] option[selected]"));
            found.extend(chosen.into_iter().map(|name| format!("{} {wish} {name}", cells[0])));
        }
    }
    found
}

#[test]
fn who_came_without_being_asked_is_not_invited_the_next_time() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let cx = test.system_cx().await;
        let enter = permit(&cx, &meeting, ENTER).await;
        // Signed up on the public page, and came.
        let one = Incoming {
            once: "Hilde Vang".to_owned(),
            name: "Hilde Vang".to_owned(),
            email: Some("hilde@example.org".to_owned()),
            phone: None,
            language: Language::Nb,
            wants: Wants::Email,
            channel: "web",
            arrived_at: cx.now(),
            size: 1,
            children: Children::default(),
            answers: Answers::default(),
            sensitive: Answers::default(),
            note: String::new(),
        };
        let tx = cx.begin().await.unwrap();
        let took = medvirk_meetings::take_in(&tx, &cx, &enter, &meeting, vec![one], cx.now());
        let Some(Outcome::Taken(taken)) = took.await.unwrap().into_iter().next() else {
            panic!("a place")
        };
        tx.commit().await.unwrap();
        test.run_jobs().await;
        let tx = cx.begin().await.unwrap();
        let came = (taken.id, 1);
        medvirk_meetings::check_in(&tx, &cx, &enter, &meeting, came, cx.now()).await.unwrap();
        tx.commit().await.unwrap();
        let opening = format!("{base}/opening");
        planner.post(&opening, &format!("{opening}/propose"), &[]).await.expect(200);
        let list = planner.get(&format!("{base}/invitees?q=hilde")).await.expect(200);
        assert!(list.body.contains("Hilde Vang"));
        let again = copied(&test, &mut planner, &meeting).await;
        test.run_jobs().await;
        let new = base.replace(&meeting.id.to_string(), &again.id.to_string());
        let text = page_text(&planner.get(&new).await.expect(200).body);
        assert!(text.contains("142 på listen"), "{text}");
        let list = planner.get(&format!("{new}/invitees?q=hilde")).await.expect(200);
        assert!(!list.body.contains("Hilde Vang"));
    });
}

#[test]
fn a_copy_that_was_taken_away_at_once_troubles_nobody() {
    each_database(|database| async {
        let (test, meeting, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let again = copied(&test, &mut planner, &meeting).await;
        let cx = test.system_cx().await;
        let edit = permit(&cx, &meeting, EDIT).await;
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::remove(&tx, &cx, &edit, &again).await.unwrap();
        tx.commit().await.unwrap();
        // A job that fails fails the test.
        test.run_jobs().await;
    });
}
