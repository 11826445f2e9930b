//! A municipality that has never held dialogue meetings enters its first year in the browser, and what
//! it changes afterwards reaches those who are to come. On both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use medvirk_audit::Audit;
use medvirk_dialogue::{
    Dialogue,
    model::{Planned, Series, clashes},
};
use medvirk_input::Input;
use medvirk_kernel::Role;
use medvirk_meetings::{Meetings, policy};
use medvirk_people::People;
use medvirk_processes::{Process, Processes};
use medvirk_slice::Slice;
use medvirk_testkit::{Answer, Browser, TestApp, TestDatabase, each_database, page_text};

const FRAME: [(&str, &str); 12] = [
    ("year", "2027"),
    ("title", "Dialogprosessen 2027–2031"),
    ("council_body", "Kommunestyret"),
    ("council_day", "2027-09-23"),
    ("from", "2027-05-03"),
    ("to", "2027-06-04"),
    ("weekdays", "2"),
    ("weekdays", "3"),
    ("most_a_day", "1"),
    ("per_meeting", "2"),
    ("max_difference", "1"),
    ("notice_weeks", "4"),
];

/// The town's processes, no meetings, and a planner.
async fn town(database: TestDatabase) -> (TestApp, Process, Browser) {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Input),
        Box::new(Dialogue),
    ];
    let test = TestApp::new(database, slices).await;
    let cx = test.system_cx().await;
    Processes.demo(&cx, &medvirk_testkit::fjordvik()).await.unwrap();
    let process = medvirk_processes::by_slug(cx.db().reader(), "medvirkning-2027").await.unwrap();
    let planner = test.staff_browser(&[Role::Planner]).await;
    (test, process, planner)
}

async fn year(test: &TestApp) -> Series {
    medvirk_dialogue::all(test.site.db.reader()).await.unwrap().pop().unwrap()
}

/// Sends a form of the year with the version it has now.
async fn send(
    test: &TestApp,
    planner: &mut Browser,
    rest: &str,
    fields: &[(&str, &str)],
) -> Answer {
    let series = year(test).await;
    let version = series.version.to_string();
    let base = format!("/staff/dialogue/{}", series.id);
    let mut all = vec![("version", version.as_str())];
    all.extend(fields);
    planner.post(&base, &format!("{base}{rest}"), &all).await
}

/// A year with a body of five and two meetings, as somebody typed it in.
async fn entered(test: &TestApp, process: &Process, planner: &mut Browser) -> Series {
    let id = process.id.to_string();
    let mut frame = FRAME.to_vec();
    frame.extend([("remark_days", "7"), ("process", id.as_str())]);
    let new = "/staff/dialogue/new";
    let page = planner.post(new, new, &frame).await.expect(200);
    assert!(page_text(&page.body).contains("Legg inn organene og medlemmene."), "{}", page.body);
    let body = [
        ("name", "Utvalg for oppvekst og helse"),
        ("code", "UOH"),
        ("call", "rota"),
        ("busy", "4.5.2027, 2027-05-11"),
        ("member.0.name", "Grete Lundemo"),
        ("member.0.party", "Sp"),
        ("member.0.office", "leder"),
        ("member.0.email", "grete@example.org"),
        ("member.0.away", "12.5.2027"),
        ("paste", "Amal Hoel;Ap;nestleder;amal@example.org\nKai Brattvoll;H\nSofie\tAp\nHalvor;Sp"),
    ];
    send(test, planner, "/bodies/new", &body).await.expect(200);
    for (service, council) in [("Skole", "Foreldreutvalget"), ("Barnehage", "Samarbeidsutvalget")] {
        let meeting = [
            ("service", service),
            ("council", council),
            ("emails", "fau@example.org, elev@example.org"),
            ("body", "UOH"),
            ("starts", "18:00"),
            ("minutes", "120"),
            ("place", "Biblioteket"),
            ("not_on", "5.5.2027"),
            ("topics", "Åpningstider\nMat"),
        ];
        send(test, planner, "/meetings/new", &meeting).await.expect(200);
    }
    year(test).await
}

#[test]
fn the_first_year_is_entered_planned_and_made_in_the_browser() {
    each_database(|database| async {
        let (test, process, mut planner) = town(database).await;
        let page = planner.get("/staff/dialogue").await.expect(200);
        assert!(page.body.contains("/staff/dialogue/new"));
        let new = "/staff/dialogue/new";
        planner.get(new).await.expect(200);
        let page = planner.post(new, new, &[("year", "99"), ("to", "i mai")]).await.expect(422);
        assert!(page.texts(".ds-error-summary li").len() > 5, "{}", page.body);

        let series = entered(&test, &process, &mut planner).await;
        assert_eq!((series.year, series.plan.meetings.len()), (2027, 2));
        let members: Vec<&str> = series.plan.members("UOH").map(|one| one.name.as_str()).collect();
        assert_eq!(members, ["Grete Lundemo", "Amal Hoel", "Kai Brattvoll", "Sofie", "Halvor"]);
        assert_eq!(series.plan.bodies[0].busy.len(), 2);
        let page = send(&test, &mut planner, "/plan", &[]).await.expect(200);
        assert!(page_text(&page.body).contains("Alle møter har dag og politikere."));
        let planned = year(&test).await;
        assert!(clashes(&planned.plan).is_empty(), "{:?}", clashes(&planned.plan));
        send(&test, &mut planner, "/make", &[]).await.expect(200);
        assert!(year(&test).await.plan.meetings.iter().all(|one| one.meeting.is_some()));
        // The form of the same year twice is refused where it was filled in.
        let id = process.id.to_string();
        let mut again = FRAME.to_vec();
        again.extend([("remark_days", "7"), ("process", id.as_str())]);
        planner.post(new, new, &again).await.expect(409);
        let mut politician = test.staff_browser(&[Role::Politician]).await;
        let page = politician.get("/staff/dialogue").await.expect(200);
        assert!(!page.body.contains("/staff/dialogue/new"));
        politician.get(new).await.expect(403);
    });
}

#[test]
fn days_and_addresses_that_are_none_are_told_at_their_field() {
    each_database(|database| async {
        let (test, process, mut planner) = town(database).await;
        entered(&test, &process, &mut planner).await;
        let body = [
            ("name", "Formannskapet"),
            ("code", "UOH"),
            ("busy", "12.5.2027 og 40.5.2027"),
            ("member.0.name", "Arnhild Selvåg"),
            ("member.0.email", "arnhild"),
        ];
        let page = send(&test, &mut planner, "/bodies/new", &body).await.expect(422);
        let said = page.texts(".ds-error-summary li").join(" ");
        assert!(said.contains("«40.5.2027» er ikke en dag."), "{said}");
        assert!(said.contains("e-post"), "{said}");
        assert!(page.body.contains("Arnhild Selvåg"), "what was typed stands");
        let body = [("name", "Formannskapet"), ("code", "UOH"), ("busy", "")];
        let page = send(&test, &mut planner, "/bodies/new", &body).await.expect(422);
        assert!(page.texts(".ds-error-summary li").join(" ").contains("UOH"));
        // A body with meetings is not taken out.
        send(&test, &mut planner, "/bodies/UOH/remove", &[]).await.expect(409);
    });
}

/// What the form of a meeting says as it stands.
fn form(planned: &Planned) -> Vec<(&'static str, String)> {
    let mut form = vec![
        ("service", planned.service.clone()),
        ("council", planned.user_council.clone()),
        ("emails", planned.emails.join(" ")),
        ("body", planned.body.clone()),
        ("day", planned.day.unwrap().to_string()),
        ("starts", planned.starts.format("%H:%M").to_string()),
        ("minutes", planned.minutes.to_string()),
        ("place", planned.place.clone()),
        ("topics", planned.topics.join("\n")),
        ("chair", planned.chair.clone()),
        ("kept", "1".to_owned()),
    ];
    form.extend(planned.people.iter().map(|id| ("people", id.clone())));
    form
}

#[test]
fn a_made_meeting_follows_the_plan_and_keeps_what_was_written_in_it() {
    each_database(|database| async {
        let (test, process, mut planner) = town(database).await;
        entered(&test, &process, &mut planner).await;
        send(&test, &mut planner, "/plan", &[]).await.expect(200);
        send(&test, &mut planner, "/make", &[]).await.expect(200);
        let planned = year(&test).await.plan.meetings[0].clone();
        let id = planned.meeting.unwrap();
        let db = test.site.db.reader();
        let before = medvirk_meetings::get(db, id).await.unwrap();
        // Somebody writes a place into the meeting itself, and publishes it.
        let cx = test.system_cx().await;
        let permit = cx.permit(policy::EDIT, process.resource()).unwrap();
        let mut own = before.clone();
        own.plan.place.name = "Kantina".to_owned();
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::publish(&tx, &cx, &permit, &own).await.unwrap();
        tx.commit().await.unwrap();

        let mut changed = form(&planned);
        for (name, value) in &mut changed {
            match *name {
                "starts" => *value = "17:00".to_owned(),
                "topics" => value.push_str("\nSkyss"),
                _ => {}
            }
        }
        let fields: Vec<(&str, &str)> = changed.iter().map(|(n, v)| (*n, v.as_str())).collect();
        let here = format!("/meetings/{}", planned.id);
        send(&test, &mut planner, &here, &fields).await.expect(200);
        let after = medvirk_meetings::get(db, id).await.unwrap();
        assert_eq!(after.starts_at, before.starts_at - chrono::TimeDelta::hours(1));
        assert_eq!(after.plan.agenda.len(), before.plan.agenda.len() + 1);
        assert_eq!(after.plan.place.name, "Kantina", "what was written in the meeting stays");
        assert!(after.sequence > before.sequence, "calendars are told that it was moved");
        assert!(year(&test).await.plan.meetings[0].is_in_line());
        // Who leaves the body leaves the meeting.
        let gone = planned.people[0].clone();
        let series = year(&test).await;
        let rows: Vec<(String, String)> = series
            .plan
            .members("UOH")
            .filter(|one| one.id != gone)
            .enumerate()
            .flat_map(|(at, one)| {
                [
                    (format!("member.{at}.id"), one.id.clone()),
                    (format!("member.{at}.name"), one.name.clone()),
                ]
            })
            .collect();
        let mut body = vec![("name", "Oppvekst"), ("code", "OPP"), ("call", "rota")];
        body.extend(rows.iter().map(|(name, value)| (name.as_str(), value.as_str())));
        send(&test, &mut planner, "/bodies/UOH", &body).await.expect(200);
        let series = year(&test).await;
        assert_eq!(series.plan.members("OPP").count(), 4);
        assert!(series.plan.meetings.iter().all(|one| one.body == "OPP"));
        assert!(!series.plan.meetings[0].people.contains(&gone));
        let page = planner.get(&format!("/staff/dialogue/{}", series.id)).await.expect(200);
        assert!(page_text(&page.body).contains("møter stemmer ikke lenger med planen"));
        send(&test, &mut planner, "/make", &[]).await.expect(200);
        let hosts = medvirk_meetings::get(db, id).await.unwrap().plan.hosts;
        assert_eq!(hosts.len(), planned.people.len() - 1);
    });
}
