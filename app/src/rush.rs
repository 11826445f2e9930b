//! Everybody at the same moment, with all slices: what is confirmed is counted, once.

use medvirk_input::{Note, NoteFilter};
use medvirk_kernel::Uuid;
use medvirk_slice::Slice;
use medvirk_testkit::{TestApp, each_database, page_text};
use serde_json::{Value, json};

use crate::slices;

/// As many hosts as a large round has.
const HOSTS: usize = 200;
/// The process of the demo town whose round goes on.
const PROCESS: &str = "trafikk-2027";

fn report(number: usize, day: &str, question: &str) -> Value {
    json!({
        "client_id": Uuid::from_u128(number as u128),
        "fields": {
            "held_on": [day],
            "head_count": [(4 + number % 4).to_string()],
            question: [format!("Notat fra bord {number}")],
        },
        "photos": [],
    })
}

#[test]
fn two_hundred_hosts_send_at_the_same_moment_and_every_report_is_counted_once() {
    each_database(|database| async {
        let test = TestApp::new(database, slices::all()).await;
        let town = crate::demo_town::files();
        medvirk_processes::Processes.demo(&test.system_cx().await, &town).await.expect("a town");
        test.site.refresh();
        let cx = test.system_cx().await;
        let hosts = medvirk_gjestebud::demo_crowd(&cx, PROCESS, HOSTS).await.expect("hosts");
        let day = cx.today().to_string();
        let sending = hosts.into_iter().enumerate().map(|(number, host)| {
            let (mut browser, day) = (test.browser(), day.clone());
            tokio::spawn(async move {
                let path = format!("{}/report.json", host.path);
                let report = report(number, &day, &host.question);
                let said = browser.post_json(&path, &report).await.expect(200);
                let said: Value = serde_json::from_str(&said.body).expect("JSON");
                assert_eq!(said["state"], "received", "{}: {said}", host.code);
                // The receipt shows this host's words, and nobody else's.
                let receipt = said["receipt_url"].as_str().expect("an address").to_owned();
                let words = page_text(&browser.get(&receipt).await.expect(200).body);
                assert_eq!(words.matches("Notat fra bord").count(), 1, "{words}");
                assert!(words.contains(&format!("Notat fra bord {number} ")), "{words}");
            })
        });
        for host in sending.collect::<Vec<_>>() {
            host.await.expect("a receipt");
        }
        let db = cx.db().reader();
        let process = medvirk_processes::by_slug(db, PROCESS).await.expect("the process").id;
        let sources = medvirk_input::sources(db, process).await.expect("sources");
        let heads: usize = sources.iter().map(|source| source.head_count as usize).sum();
        assert_eq!(sources.len(), HOSTS);
        assert_eq!(heads, (0..HOSTS).map(|n| 4 + n % 4).sum::<usize>());
        let filter = NoteFilter::of(process);
        let notes: Vec<Note> = medvirk_input::all_notes(db, &filter).await.expect("notes");
        let mut said: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
        said.sort_unstable();
        said.dedup();
        assert_eq!((notes.len(), said.len()), (HOSTS, HOSTS), "every note once");
    });
}
