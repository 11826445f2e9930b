//! Who is invited to a dialogue meeting hears what happens to it, in the language they chose; and a link
//! that no longer opens says why. On both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use chrono::TimeDelta;
use medvirk_dialogue::{
    EDIT, LINK_COUNCIL,
    model::{Planned, Series},
};
use medvirk_kernel::{Language, Permit, Role};
use medvirk_meetings::{model::MeetingId, policy};
use medvirk_processes::Words;
use medvirk_slice::{Cx, Links};
use medvirk_testkit::{Browser, TestApp, each_database, page_text};

use town::{mails, of, town};

const SERVICE: &str = "Barnehage";

/// The permits for a year and for its meetings.
async fn permits(cx: &Cx, series: &Series) -> (Permit, Permit) {
    let process = medvirk_processes::get(cx.db().reader(), series.process).await.unwrap();
    let of = |action| cx.permit(action, process.resource()).unwrap();
    (of(EDIT), of(policy::EDIT))
}

/// The user council, who reads nynorsk, is invited with the politicians; how many were written to.
async fn invited(test: &TestApp, series: &Series) -> usize {
    let cx = test.system_cx().await;
    let (year, meetings) = permits(&cx, series).await;
    let planned = of(series, SERVICE);
    let council = medvirk_people::NewContact {
        name: "FAU i Lia".into(),
        email: Some(planned.emails[0].clone()),
        language: Language::Nn,
        ..Default::default()
    };
    let tx = cx.begin().await.unwrap();
    medvirk_people::contacts::insert(&tx, &year, &cx, council).await.unwrap();
    medvirk_dialogue::invite(&tx, &cx, (&year, &meetings), (series, planned.id)).await.unwrap();
    tx.commit().await.unwrap();
    test.run_jobs().await;
    mails(test).await.len()
}

async fn again(test: &TestApp, series: &Series) -> (Series, Planned, MeetingId) {
    let series = medvirk_dialogue::get(test.site.db.reader(), series.id).await.unwrap();
    let planned = of(&series, SERVICE).clone();
    let meeting = planned.meeting.unwrap();
    (series, planned, meeting)
}

/// How many messages have a subject that begins so.
async fn told(test: &TestApp, subject: &str) -> usize {
    mails(test).await.iter().filter(|(said, _)| said.starts_with(subject)).count()
}

/// The link of the user council, from its invitation.
async fn link(test: &TestApp) -> String {
    let all = mails(test).await;
    let text = all.iter().find_map(|(_, message)| message.text.split("/dialogue/").nth(1)).unwrap();
    format!("/dialogue/{}", &text[..32])
}

#[test]
fn who_was_invited_hears_of_a_new_time_wherever_it_was_written_down() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let all = invited(&test, &next).await;
        // Each is written to in their own language: the council in nynorsk, the politicians in bokmål.
        assert_eq!(told(&test, "Velkomen til dialogmøte: Barnehage").await, 1);
        assert_eq!(told(&test, "Innkalling til dialogmøte: Barnehage").await, all - 1);
        let (series, planned, id) = again(&test, &next).await;
        let cx = test.system_cx().await;
        let (year, meetings) = permits(&cx, &series).await;
        let changed = Planned { starts: planned.starts - TimeDelta::hours(1), ..planned };
        let tx = cx.begin().await.unwrap();
        medvirk_dialogue::put(&tx, &cx, (&year, &meetings), &series, changed).await.unwrap();
        tx.commit().await.unwrap();
        test.run_jobs().await;
        assert_eq!(told(&test, "Endra: dialogmøte om Barnehage").await, 1);
        assert_eq!(told(&test, "Endret: dialogmøte om Barnehage").await, all - 1);
        // Moved on the page of the meeting itself, and not in the year.
        let mut meeting = medvirk_meetings::get(cx.db().reader(), id).await.unwrap();
        meeting.plan.place.name = "Kulturhuset".to_owned();
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::update(&tx, &cx, &meetings, &meeting, (None, 0)).await.unwrap();
        tx.commit().await.unwrap();
        test.run_jobs().await;
        let moved = told(&test, "Endra").await + told(&test, "Endret").await;
        assert_eq!(moved, 2 * all, "each change is told once");
        let last = mails(&test).await.into_iter().find(|(said, _)| said.starts_with("Endra"));
        assert!(last.unwrap().1.text.contains("Kulturhuset"));
    });
}

#[test]
fn whoever_moves_a_meeting_reads_how_many_are_told() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let all = invited(&test, &next).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let save = async |planner: &mut Browser, starts: &str| {
            let (series, one, _) = again(&test, &next).await;
            let here = format!("/staff/dialogue/{}/meetings/{}", series.id, one.id);
            let form = [
                ("version", series.version.to_string()),
                ("service", one.service.clone()),
                ("council", one.user_council.clone()),
                ("emails", one.emails.join("\n")),
                ("body", one.body.clone()),
                ("day", one.day.unwrap().to_string()),
                ("starts", starts.to_owned()),
                ("minutes", one.minutes.to_string()),
                ("place", one.place.clone()),
                ("topics", one.topics.join("\n")),
                ("chair", one.chair.clone()),
            ];
            let mut form: Vec<(&str, &str)> = form.iter().map(|(n, v)| (*n, v.as_str())).collect();
            form.extend(one.people.iter().map(|id| ("people", id.as_str())));
            let page = planner.post(&here, &here, &form).await.expect(200);
            page_text(&page.body)
        };
        let text = save(&mut planner, "16:15").await;
        let told = format!("Møtet er lagret. {all} innbudte får beskjed om endringen.");
        assert!(text.contains(&told), "{told}: {text}");
        let text = save(&mut planner, "16:15").await;
        assert!(text.contains("Møtet er lagret.") && !text.contains("får beskjed om endringen"));
    });
}

#[test]
fn who_was_invited_hears_that_the_meeting_is_called_off_and_asks_nothing_more() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let all = invited(&test, &next).await;
        let link = link(&test).await;
        let (series, _, id) = again(&test, &next).await;
        let cx = test.system_cx().await;
        let (_, meetings) = permits(&cx, &series).await;
        let meeting = medvirk_meetings::get(cx.db().reader(), id).await.unwrap();
        let why = Words::in_one(Language::Nb, "Vannlekkasje i huset.");
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::call_off(&tx, &cx, &meetings, &meeting, why).await.unwrap();
        tx.commit().await.unwrap();
        test.run_jobs().await;
        assert_eq!(told(&test, "Avlyst: dialogmøte om Barnehage").await, all);
        let off = mails(&test).await.into_iter().find(|(said, _)| said.starts_with("Avlyst"));
        assert!(off.unwrap().1.text.contains("Vannlekkasje i huset."));
        let mut council = test.browser();
        let page = council.get(&link).await.expect(200);
        assert!(page_text(&page.body).contains("Møtet er avlyst."), "{}", page.body);
        assert!(!page.body.contains("name=\"question\""), "nothing more is asked for");
    });
}

#[test]
fn a_council_link_that_does_not_open_says_why_and_whom_to_ask() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        invited(&test, &next).await;
        let link = link(&test).await;
        let mut council = test.browser();
        council.get(&link).await.expect(200);
        let unknown = council.get(&format!("/dialogue/{}", "0".repeat(32))).await.expect(404);
        let phone = test.site.municipality(test.now()).await.unwrap().phone.clone();
        let text = page_text(&unknown.body);
        assert!(text.contains("Vi kjenner ikke denne lenken.") && text.contains(&phone), "{text}");
        let cx = test.system_cx().await;
        let (year, _) = permits(&cx, &next).await;
        let tx = cx.begin().await.unwrap();
        let held = (LINK_COUNCIL, of(&next, SERVICE).id.0);
        Links::withdraw(&tx, &year, test.now(), held).await.unwrap();
        tx.commit().await.unwrap();
        let page = council.get(&link).await.expect(410);
        assert!(page_text(&page.body).contains("Lenken er trukket tilbake."), "{}", page.body);
    });
}

#[test]
fn a_council_link_works_for_two_months_after_the_meeting() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        invited(&test, &next).await;
        let link = link(&test).await;
        let (_, _, id) = again(&test, &next).await;
        let meeting = medvirk_meetings::get(test.site.db.reader(), id).await.unwrap();
        let mut council = test.browser();
        test.clock.advance(meeting.ends_at - test.now() + TimeDelta::days(59));
        let page = council.get(&link).await.expect(200);
        assert!(!page.body.contains("name=\"question\""), "nothing more can be asked");
        test.clock.advance(TimeDelta::days(2));
        let page = council.get(&link).await.expect(410);
        assert!(page_text(&page.body).contains("Møtet er over"), "{}", page.body);
    });
}
