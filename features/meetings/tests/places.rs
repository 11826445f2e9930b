//! Limited places under load and faults: exactly so many, in order, on both databases, with several
//! servers on one database.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use std::collections::BTreeSet;

use medvirk_kernel::{Actor, Error, Permit};
use medvirk_meetings::{
    Desks, Outcome, Taken, change_capacity, change_party,
    model::{Children, Meeting, SignUpRules, State},
    policy,
};
use medvirk_slice::Cx;
use medvirk_testkit::each_database;
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use town::{Town, at, somebody, taken};

async fn anybody(town: &Town) -> Cx {
    town.test.cx(Actor::Anonymous).await
}

/// Many people at once, each at one of several servers' desks.
async fn rush(town: &Town, meeting: &Meeting, people: usize, servers: usize) -> Vec<Outcome> {
    let desks: Vec<Desks> = (0..servers).map(|_| Desks::default()).collect();
    let cx = anybody(town).await;
    let permit = cx.permit(policy::SIGN_UP, town.resource()).unwrap();
    let asking = (0..people).map(|n| {
        let (desk, cx, permit) = (desks[n % servers].clone(), cx.clone(), permit.clone());
        let (meeting, one) = (meeting.id, somebody(&format!("Person {n}"), cx.now()));
        tokio::spawn(async move { desk.sign_up(&cx, permit, meeting, one).await.unwrap() })
    });
    let mut outcomes = Vec::new();
    for asked in asking.collect::<Vec<_>>() {
        outcomes.push(asked.await.unwrap());
    }
    outcomes
}

#[test]
fn two_hundred_at_once_fill_exactly_twenty_places() {
    each_database(|database| async {
        let town = Town::new(database).await;
        for servers in [1, 2, 3] {
            let meeting = town.meeting(Some(20), SignUpRules::default()).await;
            let outcomes = rush(&town, &meeting, 200, servers).await;
            let states: Vec<_> = outcomes.into_iter().map(|o| taken(o).state).collect();
            assert_eq!(states.iter().filter(|s| **s == State::Confirmed).count(), 20);
            assert_eq!(states.iter().filter(|s| **s == State::Waiting).count(), 180);
            let all = medvirk_meetings::sign_ups(town.test.site.db.reader(), meeting.id).await;
            let numbers: BTreeSet<_> = all.unwrap().iter().map(|s| s.number).collect();
            assert_eq!(numbers, (1..=200).collect());
        }
    });
}

#[test]
fn a_full_meeting_without_a_waiting_list_says_so_and_writes_nothing() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let rules = SignUpRules { waiting_list: false, ..SignUpRules::default() };
        let meeting = town.meeting(Some(3), rules).await;
        let outcomes = rush(&town, &meeting, 10, 2).await;
        assert_eq!(outcomes.iter().filter(|o| **o == Outcome::Full).count(), 7);
        let all = medvirk_meetings::sign_ups(town.test.site.db.reader(), meeting.id).await;
        assert_eq!(all.unwrap().len(), 3);
    });
}

#[test]
fn the_same_form_sent_many_times_at_once_is_one_sign_up() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(20), SignUpRules::default()).await;
        let cx = anybody(&town).await;
        let permit = cx.permit(policy::SIGN_UP, town.resource()).unwrap();
        let desks = [Desks::default(), Desks::default()];
        let asking = (0..20).map(|n| {
            let (desk, cx, permit) = (desks[n % 2].clone(), cx.clone(), permit.clone());
            let (meeting, one) = (meeting.id, somebody("Kari Nordmann", cx.now()));
            tokio::spawn(async move { desk.sign_up(&cx, permit, meeting, one).await.unwrap() })
        });
        let mut answers = BTreeSet::new();
        for asked in asking.collect::<Vec<_>>() {
            let taken = taken(asked.await.unwrap());
            answers.insert((taken.id, taken.token.expect("a link to the own page")));
        }
        assert_eq!(answers.len(), 1, "{answers:?}");
        let all = medvirk_meetings::sign_ups(town.test.site.db.reader(), meeting.id).await;
        assert_eq!(all.unwrap().len(), 1);
    });
}

#[test]
fn the_database_itself_refuses_the_twenty_first_place() {
    each_database(|database| async {
        use sea_orm::ConnectionTrait;
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(20), SignUpRules::default()).await;
        let tx = town.test.site.db.begin().await.unwrap();
        let taken = |n: u32| format!("UPDATE meetings_places SET taken = {n} WHERE capacity = 20");
        tx.execute_unprepared(&taken(20)).await.unwrap();
        let refused = tx.execute_unprepared(&taken(21)).await;
        assert!(refused.is_err(), "meeting {}", meeting.id);
    });
}

#[test]
fn a_place_is_never_taken_back_and_a_smaller_room_says_why() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(5), SignUpRules::default()).await;
        rush(&town, &meeting, 8, 1).await;
        let cx = town.cx().await;
        let permit = cx.permit(policy::EDIT, town.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        let refused = change_capacity(&tx, &cx, &permit, &meeting, (Some(4), 0)).await;
        assert!(matches!(refused, Err(medvirk_kernel::Error::Refused(_))));
        drop(tx);
        let tx = cx.begin().await.unwrap();
        change_capacity(&tx, &cx, &permit, &meeting, (Some(7), 0)).await.unwrap();
        tx.commit().await.unwrap();
        let all = medvirk_meetings::sign_ups(cx.db().reader(), meeting.id).await.unwrap();
        assert_eq!(all.iter().filter(|s| s.state == State::Confirmed).count(), 7);
    });
}

#[test]
fn an_offered_place_goes_on_when_nobody_answers() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let rules = SignUpRules { accept_hours: 24, ..SignUpRules::default() };
        let meeting = town.meeting(Some(1), rules).await;
        let now = town.test.now();
        let mut made = Vec::new();
        for name in ["Anne", "Bjørn", "Cecilie"] {
            made.push(taken(town.enter(&meeting, somebody(name, now), now).await));
        }
        town.cancel(&meeting, &made[0], now).await;
        let db = town.test.site.db.reader();
        let state = async |n: usize| medvirk_meetings::sign_up(db, made[n].id).await.unwrap().state;
        assert_eq!((state(1).await, state(2).await), (State::Offered, State::Waiting));
        town.test.run_jobs().await;
        assert_eq!(state(1).await, State::Offered);
        town.test.clock.advance(chrono::TimeDelta::hours(25));
        town.test.run_jobs().await;
        assert_eq!((state(1).await, state(2).await), (State::Lapsed, State::Offered));
        let cx = town.cx().await;
        let (permit, tx) = (town.enter_permit().await, cx.begin().await.unwrap());
        medvirk_meetings::accept(&tx, &cx, &permit, &meeting, made[2].id, cx.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert_eq!(state(2).await, State::Confirmed);
    });
}

#[test]
fn a_smaller_party_lets_others_in() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let rules = SignUpRules { party_max: 4, ..SignUpRules::default() };
        let meeting = town.meeting(Some(4), rules).await;
        let now = at("2026-11-21T09:00:00Z");
        let family = medvirk_meetings::Incoming { size: 4, ..somebody("Familien", now) };
        let family = taken(town.enter(&meeting, family, now).await);
        let pair = medvirk_meetings::Incoming { size: 2, ..somebody("Paret", now) };
        let pair = taken(town.enter(&meeting, pair, now).await);
        assert_eq!(pair.state, State::Waiting);
        let cx = town.cx().await;
        let permit = town.enter_permit().await;
        let tx = cx.begin().await.unwrap();
        let party = (2, Children { school: 1, ..Children::default() });
        change_party(&tx, &cx, &permit, &meeting, family.id, party).await.unwrap();
        tx.commit().await.unwrap();
        let pair = medvirk_meetings::sign_up(cx.db().reader(), pair.id).await.unwrap();
        assert_eq!(pair.state, State::Confirmed);
    });
}

/// One thing somebody does.
#[derive(Clone, Debug)]
enum Deed {
    SignUp(u32),
    Cancel(usize),
    Party(usize, u32),
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let deed = prop_oneof![
        3 => (1u32..4).prop_map(Deed::SignUp),
        2 => (0usize..20).prop_map(Deed::Cancel),
        1 => ((0usize..20), (1u32..4)).prop_map(|(who, size)| Deed::Party(who, size)),
    ];
    prop::collection::vec(deed, 1..25)
}

/// What must hold whatever people do, in whatever order.
async fn check(town: &Town, meeting: &Meeting, capacity: u32) {
    let db = town.test.site.db.reader();
    let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
    let places = medvirk_meetings::places(db, meeting.id).await.unwrap();
    let taken: u32 = all.iter().filter(|s| s.state.has_place()).map(|s| s.size).sum();
    assert_eq!(places.taken, taken, "the count is that of the people");
    assert!(taken <= capacity);
    let mut waiting: Vec<_> = all.iter().filter(|s| s.state == State::Waiting).collect();
    waiting.sort_by_key(|s| (s.arrived_at, s.number));
    for one in waiting {
        assert!(!places.fits(one.size, false, false), "nobody waits who fits");
    }
}

#[test]
fn whatever_people_do_no_place_is_given_twice_and_nobody_waits_for_a_free_one() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut runner = TestRunner::deterministic();
        for round in 0..12 {
            let deeds = deeds().new_tree(&mut runner).unwrap().current();
            let capacity = 1 + round % 6;
            let rules = SignUpRules { party_max: 4, ..SignUpRules::default() };
            let meeting = town.meeting(Some(capacity), rules).await;
            let mut made = Vec::new();
            let cx = town.cx().await;
            let permit = town.enter_permit().await;
            for (n, deed) in deeds.into_iter().enumerate() {
                match deed {
                    Deed::SignUp(size) => {
                        let one = somebody(&format!("Person {round} {n}"), cx.now());
                        let one = medvirk_meetings::Incoming { size, ..one };
                        made.push(taken(town.enter(&meeting, one, cx.now()).await));
                    }
                    Deed::Cancel(who) if !made.is_empty() => {
                        town.cancel(&meeting, &made[who % made.len()], cx.now()).await;
                    }
                    Deed::Party(who, size) if !made.is_empty() => {
                        let id = made[who % made.len()].id;
                        let tx = cx.begin().await.unwrap();
                        let party = (size, Children::default());
                        let changed = change_party(&tx, &cx, &permit, &meeting, id, party).await;
                        if changed.is_ok() {
                            tx.commit().await.unwrap();
                        }
                    }
                    _ => {}
                }
                check(&town, &meeting, capacity).await;
            }
        }
    });
}

/// One deed, done beside others; a refusal in words is an answer like any other.
async fn done(
    cx: Cx,
    permits: (Permit, Permit),
    desk: Desks,
    meeting: Meeting,
    made: Vec<Taken>,
    (n, deed): (usize, Deed),
) {
    let (enter, ask) = permits;
    // Tasks take turns here, so that every round mixes them in another way.
    for _ in 0..n % 4 {
        tokio::task::yield_now().await;
    }
    let result = match deed {
        Deed::SignUp(size) => {
            let one = somebody(&format!("Samtidig {} {n}", meeting.id), cx.now());
            let one = medvirk_meetings::Incoming { size, ..one };
            desk.sign_up(&cx, ask, meeting.id, one).await.map(|_| ())
        }
        Deed::Cancel(who) => {
            let tx = cx.begin().await.unwrap();
            let one = made[who % made.len()].id;
            match medvirk_meetings::cancel(&tx, &cx, &enter, &meeting, one, cx.now()).await {
                Ok(_) => tx.commit().await,
                Err(error) => Err(error),
            }
        }
        Deed::Party(who, size) => {
            let tx = cx.begin().await.unwrap();
            let (one, party) = (made[who % made.len()].id, (size, Children::default()));
            match change_party(&tx, &cx, &enter, &meeting, one, party).await {
                Ok(()) => tx.commit().await,
                Err(error) => Err(error),
            }
        }
    };
    match result {
        Ok(()) | Err(Error::Refused(_) | Error::Conflict(_)) => {}
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn deeds_at_the_same_moment_on_two_servers_keep_every_promise() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (cx, everybody) = (town.cx().await, anybody(&town).await);
        let enter = town.enter_permit().await;
        let ask = everybody.permit(policy::SIGN_UP, town.resource()).unwrap();
        let servers = [Desks::default(), Desks::default()];
        let mut runner = TestRunner::deterministic();
        // On the two databases together a few thousand deeds, each beside about a dozen others.
        for round in 0..120 {
            let capacity = 1 + round % 9;
            let rules = SignUpRules { party_max: 4, ..SignUpRules::default() };
            let meeting = town.meeting(Some(capacity), rules).await;
            let mut made = Vec::new();
            for n in 0..4 {
                let one = somebody(&format!("Først {round} {n}"), cx.now());
                made.push(taken(town.enter(&meeting, one, cx.now()).await));
            }
            let deeds = deeds().new_tree(&mut runner).unwrap().current();
            let tasks = deeds.into_iter().enumerate().map(|(n, deed)| {
                let permits = (enter.clone(), ask.clone());
                let acting = if matches!(deed, Deed::SignUp(_)) { &everybody } else { &cx };
                let desk = servers[n % 2].clone();
                let task = (n, deed);
                tokio::spawn(done(
                    acting.clone(),
                    permits,
                    desk,
                    meeting.clone(),
                    made.clone(),
                    task,
                ))
            });
            for task in tasks.collect::<Vec<_>>() {
                task.await.unwrap();
            }
            check(&town, &meeting, capacity).await;
            let db = town.test.site.db.reader();
            let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
            let numbers: BTreeSet<_> = all.iter().map(|s| s.number as usize).collect();
            assert_eq!(numbers, (1..=all.len()).collect(), "no number twice, none left out");
        }
    });
}
