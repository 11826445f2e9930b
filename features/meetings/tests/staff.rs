//! What staff do with meetings: plan, publish, enter who phoned, change, call off, copy.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_meetings::model::{Answer, Answers, MeetingState, SignUpRules, State};
use medvirk_testkit::{Answer as Page, Browser, each_database};
use town::{Town, at, moved_in, newcomers, somebody, taken};

async fn planner(town: &Town) -> Browser {
    town.test.staff_browser(&[Role::Planner]).await
}

const WHOLE: &[(&str, &str)] = &[
    ("title-nb", "Kom og prat om skolen"),
    ("title-nn", "Kom og prat om skulen"),
    ("purpose-nb", "Vi vil høre hva du mener."),
    ("date", "2026-12-10"),
    ("starts", "18:00"),
    ("ends", "20:00"),
    ("place_name", "Biblioteket"),
    ("needed", "1"),
    ("waiting_list", "1"),
    ("capacity", "2"),
    ("reserved", "0"),
    ("party_max", "4"),
    ("accept_hours", "0"),
    ("children", "1"),
    ("host.0.name", "Prøve Politiker"),
    ("host.0.role", "Leder i utvalget"),
    ("agenda.0.title-nb", "Velkommen"),
    ("agenda.0.minutes", "10"),
    ("question.0.text-nb", "Hva bør skolen være?"),
    ("question.0.choice_kind", "many"),
    ("question.0.options-nb", "Trygg\nNær"),
    ("question.0.options-nn", "Trygg\nNær deg"),
    ("question.1.text-nb", "Trenger du noe for å kunne delta?"),
    ("question.1.choice_means", "needs"),
    ("reminder.0.days", "1"),
    ("reminder.0.time", "09:00"),
    ("reminder.0.text-nb", "Vi gleder oss."),
];

/// Makes a meeting in the form and gives the address of its page.
async fn made(town: &Town, browser: &mut Browser, fields: &[(&str, &str)]) -> String {
    let new = format!("/staff/meetings/new?process={}", town.process.id);
    browser.post(&new, &new, fields).await.expect(200).address
}

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = WHOLE.to_vec();
    fields.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    fields.extend(changes);
    fields
}

fn text(page: &Page) -> String {
    medvirk_testkit::page_text(&page.body)
}

#[test]
fn a_meeting_is_planned_in_one_form_and_published_from_its_page() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let base = made(&town, &mut browser, WHOLE).await;
        let all = medvirk_meetings::of_process(town.test.site.db.reader(), town.process.id).await;
        let meeting = all.unwrap().remove(0);
        assert_eq!(meeting.slug, "kom-og-prat-om-skolen-2026-12-10");
        assert_eq!(meeting.starts_at, at("2026-12-10T17:00:00Z"));
        assert_eq!(meeting.plan.hosts[0].role, "Leder i utvalget");
        assert_eq!(meeting.plan.questions[1].id, "needs");
        assert!(meeting.plan.questions[1].is_sensitive, "needs are always sensitive");
        let codes: Vec<&str> =
            meeting.plan.questions[0].options.iter().map(|o| o.code.as_str()).collect();
        assert_eq!(codes, ["trygg", "naer"]);
        let page = browser.get(&base).await.expect(200);
        assert!(text(&page).contains("Utkast"), "{}", text(&page));
        let version = page.attribute("form[action$=publish] input[name=version]", "value").unwrap();
        let publish = format!("{base}/publish");
        browser.post(&base, &publish, &[("version", &version)]).await.expect(200);
        let list = browser.get("/staff/meetings?q=skolen").await.expect(200);
        assert_eq!(list.texts("tbody tr").len(), 1);
        let sheet = browser.get("/staff/meetings?format=csv").await.expect(200);
        assert!(sheet.body.contains("2026-12-10 18:00"), "{}", sheet.body);
        let again = browser.get(&format!("{base}/edit")).await.expect(200);
        let text = again.texts("textarea[name='question.0.options-nn']");
        assert_eq!(text, ["Trygg Nær deg"]);
    });
}

#[test]
fn rows_are_added_without_script_and_nothing_written_is_lost() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let new = format!("/staff/meetings/new?process={}", town.process.id);
        let fields = with(&[("op", "add:agenda")]);
        let page = browser.post(&new, &new, &fields).await.expect(200);
        assert!(page.attribute("input[name='agenda.1.title-nb']", "value").is_some());
        let title = page.attribute("input[name='agenda.0.title-nb']", "value");
        assert_eq!(title.as_deref(), Some("Velkommen"));
        let fields = with(&[("op", "remove:host:0")]);
        let page = browser.post(&new, &new, &fields).await.expect(200);
        assert!(page.attribute("input[name='host.0.name']", "value").is_none());
    });
}

#[test]
fn an_hour_that_the_clock_skips_is_refused_and_one_that_comes_twice_stays() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let new = format!("/staff/meetings/new?process={}", town.process.id);
        let spring = with(&[("date", "2027-03-28"), ("starts", "02:30"), ("ends", "04:00")]);
        let page = browser.post(&new, &new, &spring).await.expect(422);
        assert!(text(&page).contains("klokka stilles fram"));
        let autumn = with(&[("date", "2027-10-31"), ("starts", "18:00"), ("ends", "20:00")]);
        made(&town, &mut browser, &autumn).await;
        let all = medvirk_meetings::of_process(town.test.site.db.reader(), town.process.id).await;
        assert_eq!(all.unwrap()[0].starts_at, at("2027-10-31T17:00:00Z"));
    });
}

#[test]
fn of_two_editors_the_second_sees_both_texts_and_loses_none() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let base = made(&town, &mut browser, WHOLE).await;
        let edit = format!("{base}/edit");
        let first = with(&[("version", "1"), ("purpose-nb", "Første tekst.")]);
        browser.post(&edit, &edit, &first).await.expect(200);
        let second = with(&[("version", "1"), ("place_name", "Rådhuset")]);
        let page = browser.post(&edit, &edit, &second).await.expect(409);
        assert!(page.texts(".mv-notice dd").contains(&"Første tekst.".to_owned()));
        assert_eq!(page.attribute("input[name=place_name]", "value").as_deref(), Some("Rådhuset"));
        let version = page.attribute("input[name=version]", "value").unwrap();
        let both = with(&[
            ("version", version.as_str()),
            ("purpose-nb", "Første tekst."),
            ("place_name", "Rådhuset"),
        ]);
        browser.post(&edit, &edit, &both).await.expect(200);
    });
}

#[test]
fn a_copy_moves_every_date_over_the_change_of_the_clock_and_keeps_the_rest() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let fields = with(&[
            ("opens_date", "2026-11-30"),
            ("opens_time", "08:00"),
            ("audience-nb", "Nye"),
            ("moved_in_since", "2025-11-15"),
        ]);
        let base = made(&town, &mut browser, &fields).await;
        let copy = format!("{base}/copy");
        browser.post(&copy, &copy, &[("date", "2027-06-10")]).await.expect(200);
        let all = medvirk_meetings::of_process(town.test.site.db.reader(), town.process.id).await;
        let again = all.unwrap().pop().unwrap();
        assert_eq!(again.starts_at, at("2027-06-10T16:00:00Z"), "18.00 stays 18.00");
        assert_eq!(again.plan.sign_up.opens_at, Some(at("2027-05-31T06:00:00Z")));
        let since = again.plan.audience.unwrap().moved_in_since.unwrap();
        assert_eq!(since.to_string(), "2026-05-01");
        assert_eq!(again.plan.questions.len(), 2);
        assert_eq!(again.state, MeetingState::Draft);
    });
}

fn phoned<'a>(once: &'a str, name: &'a str, phone: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("once", once),
        ("channel", "phone"),
        ("name", name),
        ("phone", phone),
        ("size", "1"),
        ("language", "nb"),
    ]
}

const ONCE: [&str; 4] = [
    "00000000-0000-7000-8000-000000000001",
    "00000000-0000-7000-8000-000000000002",
    "00000000-0000-7000-8000-000000000003",
    "00000000-0000-7000-8000-000000000004",
];

#[test]
fn who_phoned_earlier_waits_before_who_was_entered_earlier() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(1), SignUpRules::default()).await;
        let mut browser = planner(&town).await;
        let enter = format!("/staff/meetings/{}/enter", meeting.id);
        for (n, name) in ["Ada", "Bo", "Cato"].iter().enumerate() {
            let phone = format!("+47 000 11 00{n}");
            let mut fields = phoned(ONCE[n], name, &phone);
            if *name == "Cato" {
                fields.extend([("arrived_date", "2026-11-20"), ("arrived_time", "10:00")]);
            }
            browser.post(&enter, &enter, &fields).await.expect(200);
        }
        let later = [("arrived_date", "2026-11-22"), ("arrived_time", "10:00")].into_iter();
        let fields: Vec<_> =
            phoned(ONCE[3], "Dina", "+47 000 11 009").into_iter().chain(later).collect();
        let page = browser.post(&enter, &enter, &fields).await.expect(422);
        assert!(text(&page).contains("ikke ha kommet inn senere"), "{}", text(&page));
        let db = town.test.site.db.reader();
        let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
        let states: Vec<State> = all.iter().map(|one| one.state).collect();
        assert_eq!(states, [State::Confirmed, State::Waiting, State::Waiting]);
        // One more place goes to Cato, who phoned before Bo.
        let base = format!("/staff/meetings/{}", meeting.id);
        let more = format!("{base}/capacity");
        browser.post(&base, &more, &[("capacity", "2")]).await.expect(200);
        let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
        assert_eq!((all[1].state, all[2].state), (State::Waiting, State::Confirmed));
        // The same press twice, and the same person again.
        browser.post(&enter, &enter, &phoned(ONCE[0], "Ada", "+47 000 11 000")).await.expect(200);
        let again = phoned(ONCE[3], "ada", "00011000");
        let page = browser.post(&enter, &enter, &again).await.expect(200);
        assert!(text(&page).contains("hadde meldt seg på før"), "{}", text(&page));
        let places = medvirk_meetings::places(db, meeting.id).await.unwrap();
        assert_eq!(places.taken, 2);
    });
}

#[test]
fn somebody_outside_the_target_group_is_written_down_with_the_answer() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut meeting = town.meeting(Some(1), SignUpRules::default()).await;
        meeting.id = town.cx().await.new_id();
        meeting.slug = "nye".to_owned();
        meeting.plan.audience = Some(newcomers());
        town.make(&meeting, (Some(20), 0)).await;
        let mut browser = planner(&town).await;
        let enter = format!("/staff/meetings/{}/enter", meeting.id);
        let mut fields = phoned(ONCE[0], "Ada", "+47 000 11 000");
        fields.extend([("q-moved_in-month", "5"), ("q-moved_in-year", "2005")]);
        let page = browser.post(&enter, &enter, &fields).await.expect(200);
        assert!(text(&page).contains("utenfor målgruppen"), "{}", text(&page));
        let db = town.test.site.db.reader();
        let one = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap().remove(0);
        assert_eq!((one.state, one.answers), (State::Outside, moved_in("2005-05")));
    });
}

#[test]
fn needs_are_seen_by_those_who_arrange_and_stand_in_no_file_unasked() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(5), SignUpRules::default()).await;
        let mut one = somebody("Ada", at("2026-11-20T09:00:00Z"));
        one.sensitive =
            Answers::from_iter([("needs".to_owned(), Answer::One("Teleslynge".to_owned()))]);
        let id = taken(town.enter(&meeting, one, at("2026-11-20T09:00:00Z")).await).id;
        let base = format!("/staff/meetings/{}/sign-ups", meeting.id);
        let mut browser = planner(&town).await;
        assert!(browser.get(&base).await.expect(200).body.contains("Teleslynge"));
        let file = browser.get(&format!("{base}?format=csv")).await.expect(200);
        assert!(file.body.contains("Ada") && !file.body.contains("Teleslynge"));
        let asked = browser.get(&format!("{base}?format=csv&with=needs")).await.expect(200);
        assert!(asked.body.contains("Teleslynge"));
        let mut host = town.test.staff_browser(&[Role::SquareHost]).await;
        for page in [base.clone(), format!("{base}/{id}"), format!("{base}?format=csv&with=needs")]
        {
            assert!(!host.get(&page).await.expect(200).body.contains("Teleslynge"), "{page}");
        }
    });
}

#[test]
fn staff_cancel_for_somebody_and_the_next_moves_up() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(1), SignUpRules::default()).await;
        let now = at("2026-11-20T09:00:00Z");
        let first = taken(town.enter(&meeting, somebody("Ada", now), now).await).id;
        town.enter(&meeting, somebody("Bo", now), now).await;
        let mut browser = planner(&town).await;
        let one = format!("/staff/meetings/{}/sign-ups/{first}", meeting.id);
        let note = format!("{one}/note");
        browser.post(&one, &note, &[("note", "Ringte 20.11.")]).await.expect(200);
        browser.post(&one, &format!("{one}/cancel"), &[]).await.expect(200);
        let db = town.test.site.db.reader();
        let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
        assert_eq!((all[0].state, all[1].state), (State::Cancelled, State::Confirmed));
        assert_eq!(all[0].note, "Ringte 20.11.");
    });
}

#[test]
fn a_meeting_is_called_off_with_a_reason_and_all_are_told() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(5), SignUpRules::default()).await;
        let now = at("2026-11-20T09:00:00Z");
        town.enter(&meeting, somebody("Ada", now), now).await;
        town.test.run_jobs().await;
        let mut browser = planner(&town).await;
        let base = format!("/staff/meetings/{}", meeting.id);
        let off = format!("{base}/call-off");
        browser.post(&base, &off, &[("version", "1")]).await.expect(422);
        let why = [("version", "1"), ("why-nb", "Storm.")];
        browser.post(&base, &off, &why).await.expect(200);
        town.test.run_jobs().await;
        let (db, filter) = (&town.test.site.db, medvirk_jobs::outbox::Filter::default());
        let all = medvirk_jobs::outbox::list(db, &filter, 0, 50).await.unwrap();
        assert_eq!(all.entries.iter().filter(|m| m.subject.starts_with("Avlyst")).count(), 1);
    });
}

#[test]
fn only_a_draft_without_sign_ups_can_be_removed() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let base = made(&town, &mut browser, WHOLE).await;
        browser.post(&base, &format!("{base}/remove"), &[]).await.expect(200);
        browser.get(&base).await.expect(404);
        let public = town.meeting(None, SignUpRules::default()).await;
        let base = format!("/staff/meetings/{}", public.id);
        browser.post(&base, &format!("{base}/remove"), &[]).await.expect(409);
    });
}

#[test]
fn a_meeting_is_on_a_public_holiday_only_when_somebody_means_it() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut browser = planner(&town).await;
        let new = format!("/staff/meetings/new?process={}", town.process.id);
        let holiday = with(&[("date", "2027-05-17")]);
        let page = browser.post(&new, &new, &holiday).await.expect(422);
        let told = page.texts(".ds-error-summary li");
        assert_eq!(told.len(), 1, "one mistake is one thing to mend: {told:?}");
        let said = told.join(" ");
        assert!(said.contains("Dagen er 17. mai") && said.contains("kryss av"), "{said}");
        assert_eq!(page.attribute("input[name=closed_day]", "value").unwrap(), "2027-05-17");
        let meant = with(&[("date", "2027-05-17"), ("closed_day", "2027-05-17")]);
        let base = made(&town, &mut browser, &meant).await;
        // What was decided is not asked about again; another holiday is.
        let edit = format!("{base}/edit");
        let version = ("version", "1");
        let same = with(&[("date", "2027-05-17"), ("title-nb", "Et annet navn"), version]);
        browser.post(&edit, &edit, &same).await.expect(200);
        let moved = with(&[("date", "2027-12-25"), ("version", "2")]);
        let page = browser.post(&edit, &edit, &moved).await.expect(422);
        assert!(page.texts(".ds-error-summary li").join(" ").contains("1. juledag"));
        let copy = format!("{base}/copy");
        let page = browser.post(&copy, &copy, &[("date", "2027-05-01")]).await.expect(422);
        assert!(page.texts(".ds-error-summary li").join(" ").contains("1. mai"));
        let meant = [("date", "2027-05-01"), ("closed_day", "2027-05-01")];
        browser.post(&copy, &copy, &meant).await.expect(200);
    });
}
