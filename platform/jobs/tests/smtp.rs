//! What a mail server gets from us, over a real line on the loopback.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use chrono::TimeDelta;
use ground::{
    each_database, id, noon,
    smtp::{Arrived, Manner, Server, start},
};
use medvirk_jobs::{
    mailer::{MailSettings, SettingsError, SmtpMailer, Tls},
    outbox::{self, Attachment, Channel, Outgoing, State},
};
use medvirk_kernel::Language;
use medvirk_store::Database;

fn settings(port: u16) -> MailSettings {
    MailSettings {
        host: "127.0.0.1".into(),
        port: Some(port),
        tls: Tls::None,
        user: None,
        password_file: None,
        from: "Fjordvik kommune <post@fjordvik.example.org>".into(),
        reply_to: Some("medvirkning@fjordvik.example.org".into()),
    }
}

fn mailer(server: &Server) -> SmtpMailer {
    SmtpMailer::new(&settings(server.port)).unwrap()
}

fn mail(to: &str) -> Outgoing {
    Outgoing {
        channel: Channel::Email,
        to: to.into(),
        to_name: "Åse Øygard".into(),
        language: Language::Nn,
        subject: "Møte om småbåthamna\r\nBcc: alle@example.org".into(),
        text: "Hei Åse!\n\n.Velkomen til gjestebod i Fjordvik, kl. 18.30 – ta med naboen.\n".into(),
        html: None,
        attachments: vec![],
        unsubscribe: Some(
            "https://fjordvik.example.org/nei/0123456789abcdef0123456789abcdef".into(),
        ),
        cause: format!("test:{to}"),
        process: None,
        about: None,
        not_before: None,
    }
}

async fn post(db: &Database, n: u128, message: Outgoing) {
    let tx = db.begin().await.unwrap();
    outbox::post(&tx, id(n), noon(), message).await.unwrap();
    tx.commit().await.unwrap();
}

async fn state(db: &Database, n: u128) -> State {
    outbox::get(db, id(n)).await.unwrap().entry.state
}

fn arrived(server: &Server) -> Vec<Arrived> {
    server.arrived.lock().unwrap().clone()
}

#[tokio::test]
async fn a_mail_arrives_once_with_its_headers_and_every_letter() {
    each_database(|db| async move {
        let server = start(Manner::Friendly).await;
        post(&db, 1, mail("aase@example.org")).await;
        for _ in 0..2 {
            outbox::deliver_due(&db, &mailer(&server), noon()).await.unwrap();
        }
        let [mail] = arrived(&server).try_into().expect("exactly one mail");
        assert_eq!(mail.from, "post@fjordvik.example.org");
        assert_eq!(mail.to, "aase@example.org");
        let (head, body) = mail.data.split_once("\r\n\r\n").unwrap();
        for line in [
            "Message-ID: <0192f0c0-0000-7000-8000-000000000001@fjordvik.example.org>",
            "Date: Mon, 23 Nov 2026 12:00:00 +0000",
            "From: \"Fjordvik kommune\" <post@fjordvik.example.org>",
            "Reply-To: medvirkning@fjordvik.example.org",
            "Content-Language: nn",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "List-Unsubscribe: <https://fjordvik.example.org/nei/0123456789abcdef0123456789abcdef>",
        ] {
            assert!(head.lines().any(|l| l == line), "{line} is missing in\n{head}");
        }
        assert!(head.contains("\r\nSubject: =?utf-8?b?"), "{head}");
        assert!(!head.lines().any(|l| l.starts_with("Bcc:")), "{head}");
        assert!(mail.data.is_ascii(), "so that it passes every server");
        assert!(body.contains("Content-Type: text/plain; charset=utf-8"), "{body}");
        let text = plain(body);
        assert!(
            text.contains(
                "Hei Åse!\n\n.Velkomen til gjestebod i Fjordvik, kl. 18.30 – ta med naboen."
            ),
            "{text}"
        );
    })
    .await;
}

#[tokio::test]
async fn html_and_files_go_along_and_one_line_carries_the_round() {
    each_database(|db| async move {
        let server = start(Manner::Friendly).await;
        let calendar = Attachment {
            name: "møte.ics".into(),
            mime: "text/calendar; method=PUBLISH; charset=utf-8".into(),
            bytes: "BEGIN:VCALENDAR\r\nSUMMARY:Møte\r\nEND:VCALENDAR\r\n".into(),
        };
        for n in 1..=3 {
            let html = Some("<p>Hei Åse!</p>".to_owned());
            let attachments = vec![calendar.clone()];
            let to = format!("person{n}@example.org");
            post(&db, n, Outgoing { html, attachments, ..mail(&to) }).await;
        }
        let done = outbox::deliver_due(&db, &mailer(&server), noon()).await.unwrap();
        assert_eq!(done.sent, 3);
        assert_eq!(*server.lines.lock().unwrap(), 1);
        let data = arrived(&server)[0].data.clone();
        for part in ["multipart/mixed", "multipart/alternative", "text/html", "method=PUBLISH"] {
            assert!(data.contains(part), "{part} is missing in\n{data}");
        }
    })
    .await;
}

#[tokio::test]
async fn refusals_are_told_apart_and_the_others_get_their_mail() {
    each_database(|db| async move {
        let server = start(Manner::Friendly).await;
        let people =
            ["refuse+1@example.org", "later+2@example.org", "not an address", "ok@example.org"];
        for (n, to) in (1..).zip(people) {
            post(&db, n, mail(to)).await;
        }
        let done = outbox::deliver_due(&db, &mailer(&server), noon()).await.unwrap();
        assert_eq!((done.sent, done.failed, done.dead, done.down), (1, 1, 2, None));
        let states = [state(&db, 1).await, state(&db, 2).await, state(&db, 3).await];
        assert_eq!(states, [State::Dead, State::Failed, State::Dead]);
        let error = outbox::get(&db, id(1)).await.unwrap().error.unwrap();
        assert!(error.contains("no such person"), "{error}");
        let third = outbox::get(&db, id(3)).await.unwrap();
        assert_eq!(third.trouble.as_deref(), Some("address"));
        assert_eq!(arrived(&server).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_server_that_comes_back_gets_what_waited() {
    each_database(|db| async move {
        post(&db, 1, mail("aase@example.org")).await;
        let nobody = {
            let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
            listener.local_addr().unwrap().port()
        };
        let gone = SmtpMailer::new(&settings(nobody)).unwrap();
        let done = outbox::deliver_due(&db, &gone, noon()).await.unwrap();
        assert!(done.down.is_some());
        assert_eq!(state(&db, 1).await, State::Queued);
        let server = start(Manner::Friendly).await;
        outbox::deliver_due(&db, &mailer(&server), noon()).await.unwrap();
        assert_eq!(arrived(&server).len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_mail_without_a_receipt_is_sent_again_under_the_same_message_id() {
    each_database(|db| async move {
        let rude = start(Manner::HangsUpAfterData).await;
        post(&db, 1, mail("aase@example.org")).await;
        let done = outbox::deliver_due(&db, &mailer(&rude), noon()).await.unwrap();
        assert_eq!((done.failed, state(&db, 1).await), (1, State::Failed));
        let friendly = start(Manner::Friendly).await;
        let soon = noon() + TimeDelta::minutes(1);
        outbox::deliver_due(&db, &mailer(&friendly), soon).await.unwrap();
        let message_id = |server: &Server| {
            let data = arrived(server)[0].data.clone();
            data.lines().find(|l| l.starts_with("Message-ID:")).unwrap().to_owned()
        };
        assert_eq!(message_id(&rude), message_id(&friendly));
    })
    .await;
}

#[test]
fn settings_that_cannot_work_are_refused() {
    let with = |change: fn(&mut MailSettings)| {
        let mut settings = settings(25);
        change(&mut settings);
        SmtpMailer::new(&settings).err()
    };
    assert!(matches!(with(|s| s.from = "post".into()), Some(SettingsError::Address("from"))));
    assert!(matches!(with(|s| s.user = Some("u".into())), Some(SettingsError::Password)));
    let clear = with(|s| {
        s.user = Some("u".into());
        s.password_file = Some("password".into());
    });
    assert!(matches!(clear, Some(SettingsError::Clear)));
    assert!(with(|s| s.tls = Tls::Starttls).is_none());
}

/// The text of the first part, decoded from quoted-printable.
fn plain(body: &str) -> String {
    let (head, rest) = body.split_once("\r\n\r\n").unwrap();
    assert!(head.contains("Content-Transfer-Encoding: quoted-printable"), "{head}");
    let text = rest.split("\r\n--").next().unwrap().replace("=\r\n", "").replace("\r\n", "\n");
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if *first == b'=' {
            let hex = std::str::from_utf8(&tail[..2]).unwrap();
            bytes.push(u8::from_str_radix(hex, 16).unwrap());
            rest = &tail[2..];
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    // SMTP doubles a dot that begins a line.
    String::from_utf8(bytes).unwrap().replace("\n..", "\n.")
}
