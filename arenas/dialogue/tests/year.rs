//! The town's year from the council's decision to the next, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_dialogue::{
    Dialogue,
    model::{Call, Clash, Planned, Series, Trouble, clashes},
};
use medvirk_kernel::Role;
use medvirk_meetings::{Meetings, minutes, minutes::model::MinutesState};
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_testkit::{TestApp, TestDatabase, each_database, page_text};

async fn town(database: TestDatabase) -> (TestApp, Series, Series) {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Dialogue),
    ];
    let test = TestApp::new(database, slices).await;
    let (cx, files) = (test.system_cx().await, medvirk_testkit::fjordvik());
    Processes.demo(&cx, &files).await.unwrap();
    Dialogue.demo(&cx, &files).await.unwrap();
    let mut all = medvirk_dialogue::all(test.site.db.reader()).await.unwrap();
    let this = all.pop().unwrap();
    (test, this, all.pop().unwrap())
}

fn of<'a>(series: &'a Series, service: &str) -> &'a Planned {
    series.plan.meetings.iter().find(|one| one.service == service).unwrap()
}

#[test]
fn the_nine_meetings_stand_with_their_minutes_in_their_states() {
    each_database(|database| async {
        let (test, year, next) = town(database).await;
        let db = test.site.db.reader();
        assert_eq!((year.year, year.plan.meetings.len()), (2026, 9));
        for one in &year.plan.meetings {
            let minutes = minutes::of_meeting(db, one.meeting.unwrap()).await.unwrap().unwrap();
            let expected = match one.service.as_str() {
                "Kultur, bibliotek og innbyggertorg" => MinutesState::Remarks,
                "Psykisk helse, rus og habilitering" => MinutesState::Draft,
                _ => MinutesState::Approved,
            };
            assert_eq!(minutes.state, expected, "{}", one.service);
            let notice = year.plan.invite_by(one).unwrap();
            assert!(one.invited_on.unwrap() <= notice, "{}", one.service);
        }
        // A remark that was turned down stays with its answer.
        let school = of(&year, "Skole og SFO");
        assert_eq!(school.open_points.len(), 3);
        let minutes = minutes::of_meeting(db, school.meeting.unwrap()).await.unwrap().unwrap();
        let remarks = minutes::remarks(db, minutes.id).await.unwrap();
        assert_eq!(remarks[1].is_accepted, Some(false));
        assert!(remarks[1].answer.starts_with("Møteleder husker det ikke slik."));
        let meeting = medvirk_meetings::get(db, school.meeting.unwrap()).await.unwrap();
        let page = test.browser().get(&format!("/meetings/{}/minutes", meeting.slug)).await;
        let text = page_text(&page.expect(200).body);
        assert!(text.contains("Møteleder husker det ikke slik."), "{text}");
        let culture = of(&year, "Kultur, bibliotek og innbyggertorg").meeting.unwrap();
        let culture = medvirk_meetings::get(db, culture).await.unwrap();
        let hidden = format!("/meetings/{}/minutes", culture.slug);
        test.browser().get(&hidden).await.expect(404);
        // Next year is planned, and begins with what is not done.
        assert!(clashes(&next.plan).is_empty(), "{:?}", clashes(&next.plan));
        assert_eq!(of(&next, "Barnehage").open_points.len(), 1);
        let shares = |body: &str| -> Vec<u32> {
            next.plan.members(body).map(|one| next.plan.share(&one.id)).collect()
        };
        for body in next.plan.bodies.iter().filter(|body| body.call == Call::Rota) {
            let shares = shares(&body.id);
            assert!(shares.iter().max().unwrap() - shares.iter().min().unwrap() <= 1);
        }
    });
}

#[test]
fn staff_plan_the_year_make_its_meetings_and_begin_the_next() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let base = format!("/staff/dialogue/{}", next.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        planner.get("/staff/dialogue").await.expect(200);
        let page = planner.get(&base).await.expect(200);
        assert!(page_text(&page.body).contains("Dialogmøtene 2027"));
        let version = |series: &Series| series.version.to_string();
        // Somebody who cannot is told at the field, and may be asked all the same.
        let one = of(&next, "Barnehage").clone();
        let here = format!("{base}/meetings/{}", one.id);
        let day = one.day.unwrap().to_string();
        let seen = version(&next);
        let fields = [
            ("version", seen.as_str()),
            ("service", "Barnehage"),
            ("body", one.body.as_str()),
            ("day", day.as_str()),
            ("starts", "18:00"),
            ("minutes", "120"),
            ("people", one.people[0].as_str()),
            ("chair", one.people[1].as_str()),
        ];
        let page = planner.post(&here, &here, &fields).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains("1 politikere; det skal være 4."), "{text}");
        assert!(text.contains("Møtelederen er ikke blant dem som skal møte."), "{text}");
        planner.post(&here, &here, &fields).await.expect(409);
        let db = test.site.db.reader();
        let changed = medvirk_dialogue::get(db, next.id).await.unwrap();
        let found = clashes(&changed.plan);
        let is_count = |c: &Clash| c.meeting == one.id && c.trouble == Trouble::Count(1, 4);
        assert!(found.iter().any(is_count));
        let seen = version(&changed);
        planner.post(&base, &format!("{base}/plan"), &[("version", &seen)]).await.expect(200);
        let planned = medvirk_dialogue::get(db, next.id).await.unwrap();
        assert!(clashes(&planned.plan).is_empty());
        let seen = version(&planned);
        planner.post(&base, &format!("{base}/make"), &[("version", &seen)]).await.expect(200);
        let made = medvirk_dialogue::get(db, next.id).await.unwrap();
        assert!(made.plan.meetings.iter().all(|one| one.meeting.is_some()));
        let meeting = of(&made, "Barnehage").meeting.unwrap();
        let meeting = medvirk_meetings::get(db, meeting).await.unwrap();
        let first = meeting.plan.agenda[0].title.to(medvirk_kernel::Language::Nb);
        assert!(first.starts_with("Hva som er gjort siden i fjor"), "{first}");
        planner.post(&base, &format!("{base}/next"), &[]).await.expect(200);
        planner.post(&base, &format!("{base}/next"), &[]).await.expect(409);
        let mut politician = test.staff_browser(&[Role::Politician]).await;
        politician.get(&base).await.expect(200);
        politician.get(&here).await.expect(403);
    });
}

#[test]
fn what_cannot_be_planned_is_said_with_its_reasons() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let cx = test.system_cx().await;
        let process = medvirk_processes::get(cx.db().reader(), next.process).await.unwrap();
        let permit = cx.permit(medvirk_dialogue::EDIT, process.resource()).unwrap();
        let mut short = next.clone();
        short.id = cx.new_id();
        short.year = 2030;
        short.plan.to = short.plan.from;
        let tx = cx.begin().await.unwrap();
        medvirk_dialogue::begin(&tx, &cx, &permit, &short).await.unwrap();
        tx.commit().await.unwrap();
        let base = format!("/staff/dialogue/{}", short.id);
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.post(&base, &format!("{base}/plan"), &[("version", "1")]).await;
        let page = page.expect(422);
        assert!(!page.texts(".ds-error-summary li").is_empty());
    });
}

#[test]
fn attendance_is_given_out_for_allowances() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let mut secretary = test.staff_browser(&[Role::CouncilSecretary]).await;
        let here = format!("/staff/dialogue/{}/attendance", year.id);
        secretary.get(&here).await.expect(200);
        let file = secretary.get(&format!("{here}?format=csv")).await.expect(200);
        assert!(file.body.contains("Grete Lundemo"), "{}", file.body);
        assert!(file.body.contains("slåttonn"), "who did not come has no minutes: {}", file.body);
        assert!(!file.body.contains("Marianne Fossgard"), "the administration is not paid so");
    });
}
