//! What staff see before an invitation is sent, who is called with whom, on which days a meeting can be
//! held, and when everybody sees the year. On both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_dialogue::model::{Planned, Series};
use medvirk_kernel::Role;
use medvirk_testkit::{Browser, TestApp, each_database, page_text};

use town::{mails, of, town};

const SERVICE: &str = "Barnehage";

async fn now(test: &TestApp, series: &Series) -> Series {
    medvirk_dialogue::get(test.site.db.reader(), series.id).await.unwrap()
}

fn address(series: &Series, planned: &Planned) -> String {
    format!("/staff/dialogue/{}/meetings/{}", series.id, planned.id)
}

/// The form of a meeting on a day, with the version the year has now.
async fn on(test: &TestApp, series: &Series, day: &str) -> Vec<(String, String)> {
    let series = now(test, series).await;
    let planned = of(&series, SERVICE);
    let mut form = vec![
        ("version", series.version.to_string()),
        ("service", planned.service.clone()),
        ("council", planned.user_council.clone()),
        ("emails", planned.emails.join(" ")),
        ("body", planned.body.clone()),
        ("day", day.to_owned()),
        ("starts", planned.starts.format("%H:%M").to_string()),
        ("minutes", planned.minutes.to_string()),
        ("place", planned.place.clone()),
        ("topics", planned.topics.join("\n")),
        ("chair", planned.chair.clone()),
    ];
    form.extend(planned.people.iter().map(|id| ("people", id.clone())));
    form.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

fn lent(form: &[(String, String)]) -> Vec<(&str, &str)> {
    form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

async fn planner(test: &TestApp) -> Browser {
    test.staff_browser(&[Role::Planner]).await
}

#[test]
fn staff_see_what_is_sent_to_whom_before_it_is_sent() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let planned = of(&next, SERVICE).clone();
        let here = address(&next, &planned);
        let mut planner = planner(&test).await;
        let page = planner.get(&here).await.expect(200);
        let invite = format!("{here}/invite");
        assert!(page.attribute(&format!("a[href='{invite}']"), "href").is_some(), "{}", page.body);
        let page = planner.get(&invite).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains(&planned.emails[0]), "{text}");
        for id in &planned.people {
            assert!(text.contains(next.plan.name(id)), "{text}");
        }
        assert!(text.contains("Velkommen til dialogmøte: Barnehage"), "{text}");
        assert!(text.contains("Innkalling til dialogmøte: Barnehage"), "{text}");
        assert!(text.contains("Møtet blir offentlig når du sender"), "{text}");
        let count = planned.emails.len() + planned.people.len();
        assert!(text.contains(&format!("Send til {count} adresser")), "{text}");
        // Looking is not sending.
        test.run_jobs().await;
        assert!(mails(&test).await.is_empty());
        assert_eq!(of(&now(&test, &next).await, SERVICE).invited_on, None);
        let version = next.version.to_string();
        planner.post(&invite, &invite, &[("version", &version)]).await.expect(200);
        test.run_jobs().await;
        assert_eq!(mails(&test).await.len(), count);
        let again = page_text(&planner.get(&invite).await.expect(200).body);
        assert!(again.contains("Bare adresser som er lagt til siden"), "{again}");
        assert!(again.contains("Møtet er offentlig fra før."), "{again}");
    });
}

#[test]
fn each_politician_is_told_of_the_others() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let planned = of(&next, SERVICE).clone();
        let here = address(&next, &planned);
        let mut planner = planner(&test).await;
        let version = next.version.to_string();
        let invite = format!("{here}/invite");
        planner.post(&here, &invite, &[("version", &version)]).await.expect(200);
        test.run_jobs().await;
        let all = mails(&test).await;
        for id in &planned.people {
            let name = next.plan.name(id);
            let greeting = format!("Hei, {name}!");
            let (_, mail) = all.iter().find(|(_, mail)| mail.text.contains(&greeting)).unwrap();
            let line = mail.text.lines().find(|line| line.contains("Sammen med deg")).unwrap();
            assert!(!line.contains(name), "{line}");
            for other in planned.people.iter().filter(|other| *other != id) {
                assert!(line.contains(next.plan.name(other)), "{line}");
            }
        }
        let (_, council) = all.iter().find(|(said, _)| said.starts_with("Velkommen")).unwrap();
        let all_named = planned.people.iter().all(|id| council.text.contains(next.plan.name(id)));
        assert!(all_named, "the council is told of all: {}", council.text);
    });
}

#[test]
fn nobody_is_invited_to_a_meeting_that_is_held() {
    each_database(|database| async {
        let (test, year, _) = town(database).await;
        let planned = of(&year, SERVICE).clone();
        let here = address(&year, &planned);
        let mut planner = planner(&test).await;
        let page = planner.get(&here).await.expect(200);
        assert!(!page.body.contains("/invite\""), "{}", page.body);
        let text = page_text(&page.body);
        assert!(text.contains("Møtet er holdt."), "{text}");
        assert!(text.contains("Innbudt"), "when it was sent stands there: {text}");
        let version = year.version.to_string();
        let invite = format!("{here}/invite");
        planner.get(&invite).await.expect(422);
        let page = planner.post(&here, &invite, &[("version", &version)]).await.expect(422);
        assert!(page_text(&page.body).contains("Møtet er holdt. Da kan innbydelsen ikke sendes."));
    });
}

#[test]
fn a_made_meeting_is_a_draft_until_people_can_read_about_it() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let planned = of(&next, SERVICE).clone();
        let (base, here) = (format!("/staff/dialogue/{}", next.id), address(&next, &planned));
        let mut planner = planner(&test).await;
        let version = next.version.to_string();
        planner.post(&base, &format!("{base}/make"), &[("version", &version)]).await.expect(200);
        let text = page_text(&planner.get(&here).await.expect(200).body);
        assert!(text.contains("Møtet er et utkast: bare ansatte ser det."), "{text}");
        assert!(!text.contains("Folk kan lese om dette møtet."), "{text}");
        let version = now(&test, &next).await.version.to_string();
        let invite = format!("{here}/invite");
        planner.post(&here, &invite, &[("version", &version)]).await.expect(200);
        let text = page_text(&planner.get(&here).await.expect(200).body);
        assert!(text.contains("Folk kan lese om dette møtet."), "{text}");
    });
}

#[test]
fn a_meeting_is_on_a_holiday_or_at_a_weekend_only_when_somebody_means_it() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let here = address(&next, of(&next, SERVICE));
        let mut planner = planner(&test).await;
        // The national day of 2027 is a Monday, the day before it a Sunday.
        let days = [("2027-05-17", "Dagen er 17. mai"), ("2027-05-16", "1. pinsedag")];
        for (day, words) in days.into_iter().chain([("2027-05-22", "Dagen er i helga.")]) {
            let before = of(&now(&test, &next).await, SERVICE).day;
            let form = on(&test, &next, day).await;
            let page = planner.post(&here, &here, &lent(&form)).await.expect(422);
            let said = page.texts(".ds-error-summary li").join(" ");
            assert!(said.contains(words) && said.contains("kryss av"), "{said}");
            assert_eq!(of(&now(&test, &next).await, SERVICE).day, before, "nothing is saved");
            // The box holds for the day it was shown with.
            let mut other = form.clone();
            other.push(("closed_day".to_owned(), "2027-05-06".to_owned()));
            planner.post(&here, &here, &lent(&other)).await.expect(422);
            let mut meant = form;
            meant.push(("closed_day".to_owned(), day.to_owned()));
            let page = planner.post(&here, &here, &lent(&meant)).await.expect(200);
            assert_eq!(of(&now(&test, &next).await, SERVICE).day.unwrap().to_string(), day);
            assert!(page_text(&page.body).contains(words), "it stays to be seen: {}", page.body);
        }
        // What was decided once is not asked about again.
        let form = on(&test, &next, "2027-05-22").await;
        planner.post(&here, &here, &lent(&form)).await.expect(200);
        // A new meeting is asked about too.
        let new = format!("/staff/dialogue/{}/meetings/new", next.id);
        let form = on(&test, &next, "2027-05-17").await;
        planner.post(&new, &new, &lent(&form)).await.expect(422);
    });
}

#[test]
fn everybody_sees_a_year_as_soon_as_staff_say_that_it_is_decided() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let here = "/processes/medvirkning-2027/dialogue/2027";
        let mut resident = test.browser();
        resident.get(here).await.expect(404);
        let base = format!("/staff/dialogue/{}", next.id);
        let mut planner = planner(&test).await;
        let text = page_text(&planner.get(&base).await.expect(200).body);
        assert!(text.contains("Bare ansatte ser året."), "{text}");
        let (version, year) = (next.version.to_string(), &next.plan);
        let (from, to) = (year.from.to_string(), year.to.to_string());
        let frame = |title: &'static str| {
            [
                ("version", version.as_str()),
                ("title", title),
                ("from", from.as_str()),
                ("to", to.as_str()),
                ("weekdays", "2"),
                ("most_a_day", "1"),
                ("per_meeting", "4"),
                ("max_difference", "1"),
                ("notice_weeks", "4"),
                ("remark_days", "7"),
                ("shown", "1"),
            ]
        };
        let to = format!("{base}/frame");
        planner.post(&to, &to, &frame("")).await.expect(422);
        planner.post(&to, &to, &frame("Dialogprosessen")).await.expect(200);
        let text = page_text(&resident.get(here).await.expect(200).body);
        assert!(text.contains("Møtene kommer hit når tid og sted er kunngjort."), "{text}");
        assert!(text.contains(SERVICE) && text.contains("Dialogprosessen"), "{text}");
        let process = resident.get("/processes/medvirkning-2027").await.expect(200);
        assert!(process.body.contains(here));
        let page = planner.get(&base).await.expect(200);
        assert!(page.body.contains(here), "{}", page.body);
        // The year after this one is decided by itself.
        planner.post(&base, &format!("{base}/next"), &[]).await.expect(200);
        resident.get("/processes/medvirkning-2027/dialogue/2028").await.expect(404);
    });
}
