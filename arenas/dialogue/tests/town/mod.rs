//! The demo town with its years of dialogue meetings, and what it has sent.
#![allow(dead_code)]

use medvirk_audit::Audit;
use medvirk_dialogue::{
    Dialogue,
    model::{Planned, Series},
};
use medvirk_input::Input;
use medvirk_jobs::outbox::{self, Filter, Message};
use medvirk_meetings::Meetings;
use medvirk_people::People;
use medvirk_processes::Processes;
use medvirk_slice::Slice;
use medvirk_testkit::{TestApp, TestDatabase};

/// The town, the year that was held and the one that is planned.
pub async fn town(database: TestDatabase) -> (TestApp, Series, Series) {
    let slices: Vec<Box<dyn Slice>> = vec![
        Box::new(Audit),
        Box::new(People),
        Box::new(Processes),
        Box::new(Meetings::default()),
        Box::new(Input),
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

pub fn of<'a>(series: &'a Series, service: &str) -> &'a Planned {
    series.plan.meetings.iter().find(|one| one.service == service).unwrap()
}

/// Everything in the outbox: subject and message.
pub async fn mails(test: &TestApp) -> Vec<(String, Message)> {
    let db = &test.site.db;
    let all = outbox::list(db, &Filter::default(), 0, 100).await.unwrap();
    let mut mails = Vec::new();
    for entry in all.entries {
        mails.push((entry.subject, outbox::get(db, entry.id).await.unwrap()));
    }
    mails
}
