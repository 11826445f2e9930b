//! The town's meeting for new residents: 37 sign-ups for 20 places, by web, e-mail and telephone,
//! replayed at their moments. Who gets in, who waits and who is promoted when is what the town's own
//! answer says.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use medvirk_jobs::outbox;
use medvirk_meetings::{
    Incoming, What,
    model::{Meeting, SignUpId, SignUpRules, State},
};
use medvirk_testkit::each_database;
use town::{Town, at, moved_in, newcomers, somebody, taken};

/// One thing that happens: somebody is entered, or cancels.
enum Step {
    Enter(Box<Incoming>),
    Cancel,
}

fn steps(sheet: &str) -> Vec<(DateTime<Utc>, u32, Step)> {
    let mut rows = csv::Reader::from_reader(sheet.as_bytes());
    let headers = rows.headers().unwrap().clone();
    let mut steps = Vec::new();
    for row in rows.records() {
        let row = row.unwrap();
        let get = |name: &str| {
            let column = headers.iter().position(|h| h == name).unwrap();
            row.get(column).unwrap().to_owned()
        };
        let filled = |name: &str| Some(get(name)).filter(|v| !v.is_empty());
        let number: u32 = get("signup_no").parse().unwrap();
        let one = Incoming {
            once: format!("row:{number}"),
            name: get("name"),
            email: filled("email"),
            phone: filled("phone"),
            answers: moved_in(&get("moved_in")),
            ..somebody("", at(&get("arrived_at")))
        };
        steps.push((at(&get("entered_at")), number, Step::Enter(Box::new(one))));
        if let Some(cancelled) = filled("cancelled_at") {
            steps.push((at(&cancelled), number, Step::Cancel));
        }
    }
    steps.sort_by_key(|(at, number, _)| (*at, *number));
    steps
}

async fn replay(town: &Town, meeting: &Meeting) -> BTreeMap<u32, SignUpId> {
    let files = medvirk_testkit::fjordvik();
    let mut ids = BTreeMap::new();
    for (now, number, step) in steps(files.text("welcome_meeting_signups.csv").unwrap()) {
        match step {
            Step::Enter(one) => {
                let outcome = town.enter(meeting, *one, now).await;
                ids.insert(number, taken(outcome).id);
            }
            Step::Cancel => {
                let one = medvirk_meetings::sign_up(town.cx().await.db().reader(), ids[&number])
                    .await
                    .unwrap();
                let taken = medvirk_meetings::Taken { id: one.id, state: one.state, token: None };
                town.cancel(meeting, &taken, now).await;
            }
        }
    }
    ids
}

async fn welcome(town: &Town) -> Meeting {
    let rules = SignUpRules {
        opens_at: Some(at("2026-09-14T06:00:00Z")),
        closes_at: Some(at("2026-10-12T10:00:00Z")),
        ..SignUpRules::default()
    };
    let mut meeting = town.meeting(Some(1), rules).await;
    meeting.id = town.cx().await.new_id();
    meeting.slug = "velkommen".to_owned();
    meeting.starts_at = at("2026-10-13T16:30:00Z");
    meeting.ends_at = at("2026-10-13T18:30:00Z");
    meeting.plan.audience = Some(newcomers());
    town.make(&meeting, (Some(20), 0)).await;
    meeting
}

#[test]
fn the_meeting_for_new_residents_ends_as_the_town_says() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = welcome(&town).await;
        let ids = replay(&town, &meeting).await;
        let numbers: BTreeMap<SignUpId, u32> = ids.iter().map(|(n, id)| (*id, *n)).collect();
        let db = town.test.site.db.reader();
        let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
        let mut waiting: Vec<_> = all.iter().filter(|s| s.state == State::Waiting).collect();
        waiting.sort_by_key(|s| (s.arrived_at, s.number));
        let position = |id| waiting.iter().position(|s| s.id == id).unwrap() + 1;
        let files = medvirk_testkit::fjordvik();
        let expected = files.text("expected/welcome_meeting.csv").unwrap();
        for line in expected.lines().skip(1) {
            let (number, status) = line.split_once(',').unwrap();
            let one = all.iter().find(|s| s.id == ids[&number.parse().unwrap()]).unwrap();
            let events = medvirk_meetings::events(db, meeting.id).await.unwrap();
            let was_waiting =
                events.iter().any(|e| e.sign_up == one.id && e.what == What::CancelledWaiting);
            let said = match one.state {
                State::Confirmed => "confirmed".to_owned(),
                State::Waiting => format!("waiting {}", position(one.id)),
                State::Cancelled if was_waiting => "cancelled while waiting".to_owned(),
                State::Cancelled => "cancelled".to_owned(),
                State::Duplicate => format!("duplicate of {}", numbers[&one.duplicate_of.unwrap()]),
                State::Outside => "outside target group".to_owned(),
                other => panic!("{other:?}"),
            };
            assert_eq!(said, status, "sign-up {number}");
        }
    });
}

#[test]
fn every_step_happens_when_the_town_says() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = welcome(&town).await;
        let ids = replay(&town, &meeting).await;
        let numbers: BTreeMap<SignUpId, u32> = ids.iter().map(|(n, id)| (*id, *n)).collect();
        let events =
            medvirk_meetings::events(town.test.site.db.reader(), meeting.id).await.unwrap();
        let said = events.iter().map(|event| {
            let what = match event.what {
                What::CancelledWaiting => "cancelled while waiting",
                What::Outside => "outside target group",
                other => other.code(),
            };
            (event.at, numbers[&event.sign_up], what.to_owned())
        });
        let files = medvirk_testkit::fjordvik();
        let expected = files.text("expected/welcome_meeting_log.csv").unwrap();
        let expected = expected.lines().skip(1).map(|line| {
            let parts: Vec<&str> = line.splitn(3, ',').collect();
            (at(parts[0]), parts[1].parse::<u32>().unwrap(), parts[2].to_owned())
        });
        assert_eq!(said.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
    });
}

#[test]
fn everybody_hears_once_how_it_went() {
    each_database(|database| async {
        let town = Town::new(database).await;
        // The day before the meeting, all at once: what no longer holds is not sent.
        town.test.clock.set(at("2026-10-12T12:00:00Z"));
        let meeting = welcome(&town).await;
        replay(&town, &meeting).await;
        town.test.run_jobs().await;
        town.test.run_jobs().await;
        let db = &town.test.site.db;
        let all = outbox::list(db, &outbox::Filter::default(), 0, 500).await.unwrap();
        let of = |part: &str| all.entries.iter().filter(|m| m.subject.starts_with(part)).count();
        // Eighteen who got their place at once, and one of them again: number 29 is number 9.
        assert_eq!(of("Du har plass"), 19);
        assert_eq!(of("Nå har du fått plass"), 2);
        assert_eq!(of("Du står på venteliste"), 9);
        assert_eq!(of("Du er meldt av"), 5);
        assert_eq!(of("Om påmeldingen din"), 1);
        // Those without an e-mail address are phoned or written to, never dropped.
        assert_eq!(all.entries.len(), 36);
    });
}

#[test]
fn a_letter_that_has_become_too_late_is_not_sent() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = welcome(&town).await;
        replay(&town, &meeting).await;
        town.test.run_jobs().await;
        let db = &town.test.site.db;
        let all = outbox::list(db, &outbox::Filter::default(), 0, 500).await.unwrap();
        assert_eq!(all.entries.len(), 1, "only the one who could not come at all is answered");
        let known = medvirk_meetings::sign_ups(db.reader(), meeting.id).await.unwrap();
        assert!(known.iter().filter(|s| s.state.is_live()).all(|s| s.contact.is_some()));
    });
}
