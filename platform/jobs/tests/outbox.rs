//! What the outbox promises: one message for each cause, sent once in normal operation, never lost,
//! and nobody's mail waits for somebody else's.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use std::sync::Mutex;

use async_trait::async_trait;
use chrono::{TimeDelta, TimeZone, Utc};
use ground::{each_database, id, noon};
use medvirk_jobs::{
    mailer::{DemoMailer, Mail, MailError, Mailer},
    outbox::{self, Attachment, Channel, Filter, Outgoing, Posted, State},
};
use medvirk_kernel::{Language, ProcessId};
use medvirk_store::{Database, Tx};

fn outgoing(channel: Channel, cause: &str) -> Outgoing {
    Outgoing {
        channel,
        to: "aase@example.org".into(),
        to_name: "Åse Øygard".into(),
        language: Language::Nn,
        subject: "Velkomen til gjestebod".into(),
        text: "Hei Åse!\nDu er invitert.".into(),
        html: None,
        attachments: vec![],
        unsubscribe: None,
        cause: cause.into(),
        process: Some(ProcessId(id(77))),
        about: Some(("host".into(), id(88))),
        not_before: None,
    }
}

async fn post(db: &Database, n: u128, message: Outgoing) -> Posted {
    let tx = db.begin().await.unwrap();
    let posted = outbox::post(&tx, id(n), noon(), message).await.unwrap();
    tx.commit().await.unwrap();
    posted
}

async fn write(db: &Database, change: impl AsyncFnOnce(&Tx) -> medvirk_kernel::Result<u64>) -> u64 {
    let tx = db.begin().await.unwrap();
    let n = change(&tx).await.unwrap();
    tx.commit().await.unwrap();
    n
}

async fn state(db: &Database, n: u128) -> State {
    outbox::get(db, id(n)).await.unwrap().entry.state
}

type Answer = fn(&Mail) -> Result<(), MailError>;

/// Keeps what it gets and says what it was told to say.
#[derive(Default)]
struct Scripted {
    down: bool,
    sent: Mutex<Vec<Mail>>,
    says: Option<Answer>,
}

#[async_trait]
impl Mailer for Scripted {
    async fn open(&self) -> Result<(), MailError> {
        if self.down { Err(MailError::Down("refused".into())) } else { Ok(()) }
    }
    async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        tokio::task::yield_now().await;
        self.sent.lock().unwrap().push(mail.clone());
        self.says.map_or(Ok(()), |says| says(mail))
    }
    async fn close(&self) {}
}

impl Scripted {
    fn saying(says: Answer) -> Self {
        Scripted { says: Some(says), ..Scripted::default() }
    }
    fn count(&self) -> usize {
        self.sent.lock().unwrap().len()
    }
}

#[tokio::test]
async fn the_same_cause_is_sent_once_also_after_it_was_sent() {
    each_database(|db| async move {
        assert_eq!(post(&db, 1, outgoing(Channel::Email, "invited:1")).await, Posted::New);
        assert_eq!(post(&db, 2, outgoing(Channel::Email, "invited:1")).await, Posted::Already);
        let mailer = Scripted::default();
        let done = outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert_eq!((done.sent, mailer.count()), (1, 1));
        assert_eq!(post(&db, 3, outgoing(Channel::Email, "invited:1")).await, Posted::Already);
        let done = outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert_eq!((done.sent, mailer.count()), (0, 1));
        let message = outbox::get(&db, id(1)).await.unwrap();
        assert_eq!((message.entry.state, message.entry.done_at), (State::Sent, Some(noon())));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_who_post_one_cause_at_once_one_is_first() {
    each_database(|db| async move {
        let posts: Vec<_> = (0..8)
            .map(|n| {
                let db = db.clone();
                tokio::spawn(async move { post(&db, n, outgoing(Channel::Email, "a")).await })
            })
            .collect();
        let mut new = 0;
        for posted in posts {
            new += usize::from(posted.await.unwrap() == Posted::New);
        }
        assert_eq!(new, 1);
    })
    .await;
}

#[tokio::test]
async fn a_message_of_a_change_that_was_rolled_back_is_not_sent() {
    each_database(|db| async move {
        let tx = db.begin().await.unwrap();
        outbox::post(&tx, id(1), noon(), outgoing(Channel::Email, "a")).await.unwrap();
        drop(tx);
        let mailer = Scripted::default();
        outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert_eq!(mailer.count(), 0);
    })
    .await;
}

#[tokio::test]
async fn a_mail_waits_for_its_time() {
    each_database(|db| async move {
        let later = noon() + TimeDelta::hours(2);
        let message = Outgoing { not_before: Some(later), ..outgoing(Channel::Email, "a") };
        post(&db, 1, message).await;
        let mailer = Scripted::default();
        outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert_eq!(mailer.count(), 0);
        assert_eq!(outbox::next_due(&db).await.unwrap(), Some(later));
        outbox::deliver_due(&db, &mailer, later).await.unwrap();
        assert_eq!(mailer.count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_dead_mail_server_delays_and_costs_no_attempt() {
    each_database(|db| async move {
        post(&db, 1, outgoing(Channel::Email, "a")).await;
        let down = Scripted { down: true, ..Scripted::default() };
        for hour in 0..100 {
            let now = noon() + TimeDelta::hours(hour);
            let done = outbox::deliver_due(&db, &down, now).await.unwrap();
            assert!(done.down.is_some() && down.count() == 0);
        }
        let entry = outbox::get(&db, id(1)).await.unwrap().entry;
        assert_eq!((entry.state, entry.attempts), (State::Queued, 0));
        let up = Scripted::default();
        outbox::deliver_due(&db, &up, noon()).await.unwrap();
        assert_eq!(up.count(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_refused_mail_holds_up_nobody_and_is_given_up_after_a_day() {
    each_database(|db| async move {
        for n in 1..=3 {
            let to = format!("person{n}@example.org");
            post(&db, n, Outgoing { to, ..outgoing(Channel::Email, &n.to_string()) }).await;
        }
        let mailer = Scripted::saying(|mail| match mail.to.as_str() {
            "person1@example.org" => Err(MailError::Later("450 not now".into())),
            "person2@example.org" => Err(MailError::Never("550 unknown".into())),
            _ => Ok(()),
        });
        let done = outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert_eq!((done.sent, done.failed, done.dead), (1, 1, 1));
        let second = outbox::get(&db, id(2)).await.unwrap();
        assert_eq!(second.entry.state, State::Dead);
        assert_eq!(second.trouble.as_deref(), Some("never"));
        assert_eq!(second.error.as_deref(), Some("550 unknown"));
        let mut now = noon();
        while state(&db, 1).await == State::Failed {
            now = outbox::next_due(&db).await.unwrap().unwrap();
            outbox::deliver_due(&db, &mailer, now).await.unwrap();
        }
        assert_eq!(state(&db, 1).await, State::Dead);
        let hours = (now - noon()).num_hours();
        assert!((12..48).contains(&hours), "given up after {hours} hours");
        let ids = [id(1), id(2), id(3)];
        assert_eq!(write(&db, async |tx| outbox::retry(tx, &ids, now).await).await, 2);
        let done = outbox::deliver_due(&db, &Scripted::default(), now).await.unwrap();
        assert_eq!(done.sent, 2);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_falls_silent_ends_the_round_and_others_go_first_in_the_next() {
    each_database(|db| async move {
        for n in 1..=2 {
            let to = format!("person{n}@example.org");
            post(&db, n, Outgoing { to, ..outgoing(Channel::Email, &n.to_string()) }).await;
        }
        let mailer = Scripted::saying(|mail| match mail.to.as_str() {
            "person1@example.org" => Err(MailError::Unanswered(String::new())),
            _ => Ok(()),
        });
        let done = outbox::deliver_due(&db, &mailer, noon()).await.unwrap();
        assert!(done.down.is_some() && done.sent == 0);
        let done = outbox::deliver_due(&db, &mailer, noon() + TimeDelta::minutes(1)).await.unwrap();
        assert_eq!((done.sent, state(&db, 2).await), (1, State::Sent));
    })
    .await;
}

/// Dies where a killed process would: the mail is out, nothing is recorded.
struct Dying(Mutex<Vec<Mail>>);

#[async_trait]
impl Mailer for Dying {
    async fn open(&self) -> Result<(), MailError> {
        Ok(())
    }
    async fn send(&self, mail: &Mail) -> Result<(), MailError> {
        self.0.lock().unwrap().push(mail.clone());
        std::future::pending().await
    }
    async fn close(&self) {}
}

#[tokio::test]
async fn a_crash_between_sending_and_recording_sends_again_under_the_same_id() {
    each_database(|db| async move {
        post(&db, 1, outgoing(Channel::Email, "a")).await;
        let dying = Dying(Mutex::default());
        tokio::select! {
            _ = outbox::deliver_due(&db, &dying, noon()) => panic!("it should have died"),
            () = async { while dying.0.lock().unwrap().is_empty() { tokio::task::yield_now().await } } => {}
        }
        let mailer = Scripted::default();
        let soon = noon() + TimeDelta::minutes(1);
        outbox::deliver_due(&db, &mailer, soon).await.unwrap();
        assert_eq!(mailer.count(), 0, "the lease still holds");
        let after = noon() + TimeDelta::minutes(5);
        outbox::deliver_due(&db, &mailer, after).await.unwrap();
        let again = mailer.sent.lock().unwrap().clone();
        assert_eq!((again.len(), again[0].id), (1, dying.0.lock().unwrap()[0].id));
        assert_eq!(state(&db, 1).await, State::Sent);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn four_workers_send_each_mail_once() {
    each_database(|db| async move {
        for n in 0..40 {
            post(&db, n, outgoing(Channel::Email, &n.to_string())).await;
        }
        let mailer = std::sync::Arc::new(Scripted::default());
        let workers: Vec<_> = (0..4)
            .map(|_| {
                let (db, mailer) = (db.clone(), mailer.clone());
                tokio::spawn(async move {
                    outbox::deliver_due(&db, &*mailer, noon()).await.unwrap().sent
                })
            })
            .collect();
        let mut sent = 0;
        for worker in workers {
            sent += worker.await.unwrap();
        }
        let mut ids: Vec<_> = mailer.sent.lock().unwrap().iter().map(|m| m.id).collect();
        ids.sort();
        ids.dedup();
        assert_eq!((sent, mailer.count(), ids.len()), (40, 40, 40));
    })
    .await;
}

#[tokio::test]
async fn letters_and_texts_wait_on_lists_for_staff() {
    each_database(|db| async move {
        let letter = Outgoing {
            to: "Storgata 1\n9999 Fjordvik".into(),
            ..outgoing(Channel::Letter, "letter")
        };
        post(&db, 1, letter).await;
        post(&db, 2, Outgoing { to: "+47 000 12 345".into(), ..outgoing(Channel::Sms, "sms") })
            .await;
        post(&db, 3, outgoing(Channel::Email, "mail")).await;
        outbox::deliver_due(&db, &DemoMailer, noon()).await.unwrap();
        let to_print = Filter { states: vec![State::ToPrint], ..Filter::default() };
        let page = outbox::list(&db, &to_print, 0, 50).await.unwrap();
        assert_eq!((page.total, page.entries[0].to.as_str()), (1, "Storgata 1\n9999 Fjordvik"));
        let all = [id(1), id(2), id(3)];
        assert_eq!(write(&db, async |tx| outbox::mark_printed(tx, &all, noon()).await).await, 1);
        assert_eq!(write(&db, async |tx| outbox::mark_phoned(tx, &all, noon()).await).await, 1);
        let counts = outbox::counts(&db).await.unwrap();
        assert_eq!(counts[&(Channel::Letter, State::Printed)], 1);
        assert_eq!(counts[&(Channel::Sms, State::Phoned)], 1);
        assert_eq!(counts[&(Channel::Email, State::Sent)], 1);
    })
    .await;
}

#[tokio::test]
async fn staff_hold_release_and_cancel() {
    each_database(|db| async move {
        post(&db, 1, outgoing(Channel::Email, "a")).await;
        post(&db, 2, outgoing(Channel::Letter, "b")).await;
        let both = [id(1), id(2)];
        assert_eq!(write(&db, async |tx| outbox::hold(tx, &both).await).await, 2);
        assert_eq!(outbox::deliver_due(&db, &DemoMailer, noon()).await.unwrap().sent, 0);
        assert_eq!(write(&db, async |tx| outbox::release(tx, &both).await).await, 2);
        assert_eq!((state(&db, 1).await, state(&db, 2).await), (State::Queued, State::ToPrint));
        assert_eq!(write(&db, async |tx| outbox::cancel(tx, &[id(1)], noon()).await).await, 1);
        assert_eq!(outbox::deliver_due(&db, &DemoMailer, noon()).await.unwrap().sent, 0);
        assert_eq!(write(&db, async |tx| outbox::release(tx, &both).await).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_list_is_filtered_searched_and_paged() {
    each_database(|db| async move {
        for n in 0..25 {
            let to_name = if n == 7 { "Ærlig 50% Østby".into() } else { format!("Gjest {n}") };
            post(&db, n, Outgoing { to_name, ..outgoing(Channel::Email, &n.to_string()) }).await;
        }
        let page = outbox::list(&db, &Filter::default(), 20, 10).await.unwrap();
        assert_eq!((page.total, page.entries.len(), page.entries[4].id), (25, 5, id(0)));
        for (text, found) in [("ÆRLIG 50%", 1), ("østby", 1), ("5_% ø", 0), ("example.org", 25)]
        {
            let filter = Filter { search: Some(text.into()), ..Filter::default() };
            assert_eq!(outbox::list(&db, &filter, 0, 50).await.unwrap().total, found, "{text}");
        }
        let elsewhere = Filter { process: Some(ProcessId(id(1))), ..Filter::default() };
        assert_eq!(outbox::list(&db, &elsewhere, 0, 50).await.unwrap().total, 0);
        let about =
            Filter { about: Some(("host".into(), id(88))), due: Some(noon()), ..Filter::default() };
        assert_eq!(outbox::list(&db, &about, 0, 50).await.unwrap().total, 25);
    })
    .await;
}

#[tokio::test]
async fn attachments_come_back_as_they_were_and_too_much_is_refused() {
    each_database(|db| async move {
        let file = |name: &str, n| Attachment {
            name: name.into(),
            mime: "application/pdf".into(),
            bytes: vec![0xE5; n],
        };
        let files = vec![file("innkalling.pdf", 3), file("kart.pdf", 4)];
        post(&db, 1, Outgoing { attachments: files, ..outgoing(Channel::Email, "a") }).await;
        let message = outbox::get(&db, id(1)).await.unwrap();
        let pdf = "application/pdf".to_owned();
        assert_eq!(message.attachments[1], ("kart.pdf".to_owned(), pdf, 4));
        assert_eq!(outbox::attachment(&db, id(1), 1).await.unwrap(), file("kart.pdf", 4));
        assert!(outbox::attachment(&db, id(1), 2).await.is_err());
        let attachments = vec![file("stor.pdf", outbox::MOST_BYTES + 1)];
        let tx = db.begin().await.unwrap();
        let large = Outgoing { attachments, ..outgoing(Channel::Email, "b") };
        assert!(outbox::post(&tx, id(2), noon(), large).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_person_who_is_forgotten_leaves_no_trace_but_that_a_message_was_sent() {
    each_database(|db| async move {
        let attachments =
            vec![Attachment { name: "a.txt".into(), mime: "text/plain".into(), bytes: vec![1] }];
        post(&db, 1, Outgoing { attachments, ..outgoing(Channel::Email, "a") }).await;
        outbox::deliver_due(&db, &DemoMailer, noon()).await.unwrap();
        post(&db, 2, outgoing(Channel::Letter, "b")).await;
        let other = Outgoing { about: None, ..outgoing(Channel::Letter, "c") };
        post(&db, 3, other).await;
        let about = ("host", id(88));
        assert_eq!(write(&db, async |tx| outbox::forget(tx, about, noon()).await).await, 2);
        for (n, state) in [(1, State::Sent), (2, State::Cancelled)] {
            let message = outbox::get(&db, id(n)).await.unwrap();
            assert_eq!(message.entry.state, state);
            let left =
                [message.entry.to, message.entry.to_name, message.entry.subject, message.text];
            assert!(left.concat().is_empty() && message.attachments.is_empty());
        }
        let search = Filter { search: Some("åse".into()), ..Filter::default() };
        assert_eq!(outbox::list(&db, &search, 0, 9).await.unwrap().entries[0].id, id(3));
        assert_eq!(post(&db, 4, outgoing(Channel::Email, "a")).await, Posted::Already);
    })
    .await;
}

#[tokio::test]
async fn old_messages_are_forgotten_but_not_those_still_waiting() {
    each_database(|db| async move {
        post(&db, 1, outgoing(Channel::Email, "a")).await;
        post(&db, 2, outgoing(Channel::Letter, "b")).await;
        outbox::deliver_due(&db, &DemoMailer, noon()).await.unwrap();
        let next_year = Utc.with_ymd_and_hms(2027, 11, 23, 12, 0, 0).unwrap();
        for expected in [1, 0] {
            let n = write(&db, async |tx| outbox::forget_older(tx, next_year).await).await;
            assert_eq!(n, expected);
        }
        assert_eq!(outbox::get(&db, id(2)).await.unwrap().entry.to_name, "Åse Øygard");
    })
    .await;
}
