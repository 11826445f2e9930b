//! What the page of a year offers, and what the form of its meetings asks about before it takes a day. On
//! both databases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use chrono::{Datelike, Days, NaiveDate};
use medvirk_dialogue::model::{Planned, Series};
use medvirk_kernel::Role;
use medvirk_testkit::{Answer, Browser, TestApp, each_database, page_text};

use town::{of, town};

/// The form of a meeting of the year, sent with another day.
async fn give(
    (test, planner): (&TestApp, &mut Browser),
    (series, one): (&Series, &Planned),
    (day, meant): (NaiveDate, &str),
) -> Answer {
    let now = medvirk_dialogue::get(test.site.db.reader(), series.id).await.unwrap();
    let here = format!("/staff/dialogue/{}/meetings/{}", series.id, one.id);
    let (version, day) = (now.version.to_string(), day.to_string());
    let fields = [
        ("version", version.as_str()),
        ("service", one.service.as_str()),
        ("body", one.body.as_str()),
        ("day", day.as_str()),
        ("closed_day", meant),
        ("starts", "18:00"),
        ("minutes", "120"),
    ];
    planner.post(&here, &here, &fields).await
}

async fn day_of(test: &TestApp, series: &Series, service: &str) -> Option<NaiveDate> {
    let now = medvirk_dialogue::get(test.site.db.reader(), series.id).await.unwrap();
    of(&now, service).day
}

/// The first Monday to Friday from a day on: the year has meetings then, and holidays fall elsewhere.
fn weekday(from: NaiveDate) -> NaiveDate {
    from.iter_days().find(|day| day.weekday().number_from_monday() < 6).unwrap()
}

#[test]
fn a_day_that_has_been_or_is_in_another_year_is_taken_only_when_it_is_meant() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let one = of(&next, "Barnehage").clone();
        let known = one.day;
        let other = NaiveDate::from_ymd_opt(next.year + 1, 5, 11).unwrap();
        let page = give((&test, &mut planner), (&next, &one), (weekday(other), "")).await;
        let said = page.expect(422).texts(".ds-error-summary li");
        assert_eq!(said.len(), 1, "one thing is wrong: {said:?}");
        assert!(said[0].contains(&format!("Dagen er ikke i {}", next.year)), "{said:?}");
        // A year later, before the meeting: a day of the year that has been.
        let held = known.unwrap();
        let before_it = held.checked_sub_days(Days::new(2)).unwrap();
        let to = before_it.and_hms_opt(8, 0, 0).unwrap().and_utc();
        test.clock.advance(to - test.now());
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let past = weekday(NaiveDate::from_ymd_opt(next.year, 2, 8).unwrap());
        let page = give((&test, &mut planner), (&next, &one), (past, "")).await.expect(422);
        let said = page.texts(".ds-error-summary li");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("Dagen har vært. Velg en annen dag"), "{said:?}");
        assert_eq!(day_of(&test, &next, "Barnehage").await, known);
        let meant = past.to_string();
        give((&test, &mut planner), (&next, &one), (past, &meant)).await.expect(200);
        assert_eq!(day_of(&test, &next, "Barnehage").await, Some(past));
        // Now it has been held, and the day it was held on can be put right.
        let right = past.checked_add_days(Days::new(1)).unwrap();
        give((&test, &mut planner), (&next, &one), (right, "")).await.expect(200);
        assert_eq!(day_of(&test, &next, "Barnehage").await, Some(right));
    });
}

#[test]
fn a_holiday_is_one_thing_to_put_right() {
    each_database(|database| async {
        let (test, _, next) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let one = of(&next, "Barnehage").clone();
        let day = NaiveDate::from_ymd_opt(next.year, 5, 17).unwrap();
        let page = give((&test, &mut planner), (&next, &one), (day, "")).await.expect(422);
        let said = page.texts(".ds-error-summary li");
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("17. mai") && said[0].contains("kryss av"), "{said:?}");
        assert!(page.body.contains("name=\"closed_day\""), "and the box stands there");
    });
}

#[test]
fn a_year_that_is_held_offers_the_next_and_where_that_is_made_a_link_to_it() {
    each_database(|database| async {
        let (test, held, next) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.get(&format!("/staff/dialogue/{}", held.id)).await.expect(200);
        let text = page_text(&page.body);
        assert!(!page.body.contains(&format!("/staff/dialogue/{}/next", held.id)), "{text}");
        assert!(!page.body.contains(&format!("/staff/dialogue/{}/plan", held.id)), "{text}");
        let there = format!("href=\"/staff/dialogue/{}\"", next.id);
        assert!(page.body.contains(&there) && text.contains("Gå til 2027"), "{text}");
        let page = planner.get(&format!("/staff/dialogue/{}", next.id)).await.expect(200);
        assert!(page.body.contains(&format!("/staff/dialogue/{}/next", next.id)));
        assert!(page.body.contains(&format!("/staff/dialogue/{}/plan", next.id)));
    });
}
