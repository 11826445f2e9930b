//! The page of a year that everybody reads, on both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_dialogue::{EDIT, model::Planned};
use medvirk_kernel::Role;
use medvirk_meetings::{
    minutes::{
        self,
        model::{FollowUp, FollowUps, PointStatus},
    },
    policy,
};
use medvirk_testkit::{each_database, page_text};

use town::{of, town};

const YEAR: &str = "/processes/medvirkning-2027/dialogue/2026";

#[test]
fn everybody_reads_the_meetings_of_the_year_and_what_came_of_the_last() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let mut resident = test.browser();
        let page = resident.get(YEAR).await.expect(200);
        let text = page_text(&page.body);
        for one in &year.plan.meetings {
            assert!(text.contains(&one.service), "{} in {text}", one.service);
        }
        assert!(text.contains("Hva ble gjort siden i fjor?"), "{text}");
        assert!(text.contains("Vikartavle i Strandgrenda på prøve"), "{text}");
        assert!(
            text.contains("Fylket har ikke svart på to brev"),
            "the reason stands there: {text}"
        );
        assert!(text.contains("Åpent for alle"), "{text}");
        let minutes = page.texts("a[href$='/minutes']").len();
        assert_eq!(minutes, 7, "one is out for remarks and one a draft");
        // Found from the page of the process and from each meeting; what nobody may read yet is not.
        let process = resident.get("/processes/medvirkning-2027").await.expect(200);
        assert!(process.body.contains(YEAR));
        let meeting = resident.get("/meetings/dialog-2026-barnehage").await.expect(200);
        assert!(meeting.body.contains(YEAR), "{}", meeting.body);
        resident.get("/processes/medvirkning-2027/dialogue/2027").await.expect(404);
        resident.get("/processes/medvirkning-2027/dialogue/1999").await.expect(404);
        let nynorsk = resident.get(&format!("{YEAR}?lang=nn")).await.expect(200);
        assert!(page_text(&nynorsk.body).contains("Kva vart gjort sidan i fjor?"));
    });
}

#[test]
fn the_papers_for_everybody_hold_approved_minutes_only() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let base = format!("/staff/dialogue/{}", year.id);
        let mut secretary = test.staff_browser(&[Role::CouncilSecretary]).await;
        let version = year.version.to_string();
        let kindergarten = format!("conclusions-{}", of(&year, "Barnehage").id);
        let draft = of(&year, "Psykisk helse, rus og habilitering").id;
        let draft = format!("conclusions-{draft}");
        let fields = [
            ("version", version.as_str()),
            (kindergarten.as_str(), "Forsøk med åpningstid til 16.45"),
            (draft.as_str(), "Dette er ikke godkjent"),
        ];
        secretary.post(&base, &format!("{base}/report"), &fields).await.expect(200);
        let mut resident = test.browser();
        let page = resident.get(YEAR).await.expect(200);
        assert!(page.body.contains("Forsøk med åpningstid til 16.45"));
        assert!(!page.body.contains("Dette er ikke godkjent"));
        let report = resident.get(&format!("{YEAR}/rapport.html")).await.expect(200);
        assert!(report.body.contains("Forsøk med åpningstid til 16.45"));
        assert!(!report.body.contains("Psykisk helse"), "its minutes are a draft");
        let all = resident.get(&format!("{YEAR}/referater.pdf")).await.expect(200);
        assert!(all.bytes.starts_with(b"%PDF-"));
        resident.get(&format!("{YEAR}/annet.pdf")).await.expect(404);
        resident.get(&format!("{YEAR}/rapport.exe")).await.expect(404);
    });
}

#[test]
fn a_promise_stands_as_it_is_today() {
    each_database(|database| async {
        let (test, year, next) = town(database).await;
        let (cx, db) = (test.system_cx().await, test.site.db.reader());
        let process = medvirk_processes::get(db, next.process).await.unwrap();
        let of_year = cx.permit(EDIT, process.resource()).unwrap();
        let meetings = cx.permit(policy::EDIT, process.resource()).unwrap();
        let planned = of(&next, "Barnehage").clone();
        let changed = Planned { is_by_invitation: true, ..planned.clone() };
        let tx = cx.begin().await.unwrap();
        let permits = (&of_year, &meetings);
        medvirk_dialogue::put(&tx, &cx, permits, &next, changed).await.unwrap();
        let series = medvirk_dialogue::get(&tx, next.id).await.unwrap();
        medvirk_dialogue::invite(&tx, &cx, permits, (&series, planned.id)).await.unwrap();
        tx.commit().await.unwrap();
        test.run_jobs().await;
        let here = "/processes/medvirkning-2027/dialogue/2027";
        let read = || async {
            let page = test.browser().get(here).await.expect(200);
            page_text(&page.body)
        };
        let text = read().await;
        assert!(text.contains("Etter innbydelse"), "{text}");
        let promised = &planned.open_points[0].text;
        assert!(text.contains(promised.as_str()) && !text.contains("Gjort"), "{text}");
        // Last year's minutes are followed up, and this year's page tells it.
        let before = of(&year, "Barnehage").meeting.unwrap();
        let found = minutes::of_meeting(db, before).await.unwrap().unwrap();
        let writing = cx.permit(policy::MINUTES, process.resource()).unwrap();
        let done = FollowUp { status: PointStatus::Done, ..FollowUp::default() };
        let ups: FollowUps =
            found.content.points.iter().map(|point| (point.id, done.clone())).collect();
        let tx = cx.begin().await.unwrap();
        minutes::follow_up(&tx, &cx, &writing, &found, ups).await.unwrap();
        tx.commit().await.unwrap();
        assert!(read().await.contains("Gjort"));
    });
}
