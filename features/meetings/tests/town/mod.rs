//! A town with one published process and meetings to sign up for.

// Each test file uses its part.
#![allow(dead_code)]

use chrono::{DateTime, NaiveDate, Utc};
use medvirk_audit::Audit;
use medvirk_kernel::{Language, Permit, Resource};
use medvirk_meetings::{
    Incoming, Meetings, Outcome, Taken,
    model::{
        Answer, Answers, Audience, Children, Meeting, MeetingId, MeetingState, Place, Plan,
        SignUpRules, reserved,
    },
    policy,
};
use medvirk_people::{People, Wants};
use medvirk_processes::{Process, Processes, Words};
use medvirk_slice::{Cx, Slice};
use medvirk_testkit::{TestApp, TestDatabase};

pub struct Town {
    pub test: TestApp,
    pub process: Process,
}

pub fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

impl Town {
    /// The town's processes, and no meeting yet.
    pub async fn new(database: TestDatabase) -> Self {
        let slices: Vec<Box<dyn Slice>> = vec![
            Box::new(Audit),
            Box::new(People),
            Box::new(Processes),
            Box::new(Meetings::default()),
        ];
        let test = TestApp::new(database, slices).await;
        let cx = test.system_cx().await;
        Processes.demo(&cx, &medvirk_testkit::fjordvik()).await.unwrap();
        let process =
            medvirk_processes::by_slug(cx.db().reader(), "samfunnsdel-2027-2039").await.unwrap();
        Town { test, process }
    }

    pub async fn cx(&self) -> Cx {
        self.test.system_cx().await
    }

    pub fn resource(&self) -> Resource {
        self.process.resource()
    }

    /// A published meeting with so many places.
    pub async fn meeting(&self, capacity: Option<u32>, sign_up: SignUpRules) -> Meeting {
        let cx = self.cx().await;
        let meeting = Meeting {
            id: cx.new_id(),
            process: self.process.id,
            kind: "open".to_owned(),
            slug: format!("m-{}", cx.new_id::<MeetingId>()),
            state: MeetingState::Published,
            title: Words::in_one(Language::Nb, "Velkommen til deg som er ny i Fjordvik"),
            starts_at: at("2026-12-13T16:30:00Z"),
            ends_at: at("2026-12-13T18:30:00Z"),
            plan: Plan {
                place: Place { name: "Torget".to_owned(), ..Place::default() },
                sign_up,
                ..Plan::default()
            },
            sequence: 0,
            version: 1,
        };
        self.make(&meeting, (capacity, 0)).await;
        meeting
    }

    pub async fn make(&self, meeting: &Meeting, places: (Option<u32>, u32)) {
        let cx = self.cx().await;
        let permit = cx.permit(policy::EDIT, self.resource()).unwrap();
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::create(&tx, &cx, &permit, meeting, places).await.unwrap();
        tx.commit().await.unwrap();
    }

    pub async fn enter_permit(&self) -> Permit {
        self.cx().await.permit(policy::ENTER, self.resource()).unwrap()
    }

    /// Staff enter one sign-up at a moment.
    pub async fn enter(&self, meeting: &Meeting, one: Incoming, now: DateTime<Utc>) -> Outcome {
        let cx = self.cx().await;
        let permit = self.enter_permit().await;
        let tx = cx.begin().await.unwrap();
        let made = medvirk_meetings::take_in(&tx, &cx, &permit, meeting, vec![one], now).await;
        tx.commit().await.unwrap();
        made.unwrap().remove(0)
    }

    pub async fn cancel(&self, meeting: &Meeting, taken: &Taken, now: DateTime<Utc>) {
        let cx = self.cx().await;
        let permit = self.enter_permit().await;
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::cancel(&tx, &cx, &permit, meeting, taken.id, now).await.unwrap();
        tx.commit().await.unwrap();
    }
}

/// Somebody who signs up on the web at a moment.
pub fn somebody(name: &str, arrived_at: DateTime<Utc>) -> Incoming {
    let plain: String = name.to_lowercase().replace(' ', ".");
    Incoming {
        once: format!("test:{plain}:{arrived_at}"),
        name: name.to_owned(),
        email: Some(format!("{plain}@example.org")),
        phone: None,
        language: Language::Nb,
        wants: Wants::None,
        channel: "web",
        arrived_at,
        size: 1,
        children: Children::default(),
        answers: Answers::default(),
        sensitive: Answers::default(),
        note: String::new(),
    }
}

/// For those who moved in since September 2025, and nobody else.
pub fn newcomers() -> Audience {
    Audience {
        words: Words::in_one(Language::Nb, "Du som har flyttet til Fjordvik"),
        moved_in_since: NaiveDate::from_ymd_opt(2025, 9, 1),
        only: true,
    }
}

/// The answer that says when somebody moved in.
pub fn moved_in(month: &str) -> Answers {
    let answer = (reserved::MOVED_IN.to_owned(), Answer::One(month.to_owned()));
    Answers::from_iter([answer])
}

pub fn taken(outcome: Outcome) -> Taken {
    match outcome {
        Outcome::Taken(taken) => taken,
        Outcome::Full => panic!("the meeting is full"),
    }
}
