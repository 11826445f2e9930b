//! Meetings made of the town's usual one, and what residents fill in.

use medvirk_jobs::outbox;
use medvirk_kernel::Language;
use medvirk_meetings::model::{Meeting, MeetingState, Place, Plan, SignUp};
use medvirk_processes::Words;
use medvirk_testkit::{Answer, Browser};

use crate::town::{Town, at};

pub(crate) const NB: Language = Language::Nb;

pub(crate) fn nb(text: &str) -> Words {
    Words::in_one(NB, text)
}

/// Makes a meeting out of the town's usual one.
pub(crate) async fn meeting(
    town: &Town,
    slug: &str,
    places: (Option<u32>, u32),
    change: impl FnOnce(&mut Meeting),
) -> Meeting {
    let cx = town.cx().await;
    let mut meeting = Meeting {
        id: cx.new_id(),
        process: town.process.id,
        kind: "open".to_owned(),
        slug: slug.to_owned(),
        state: MeetingState::Published,
        title: nb("Hva skal torget bli?"),
        starts_at: at("2026-12-13T17:30:00Z"),
        ends_at: at("2026-12-13T19:30:00Z"),
        plan: Plan {
            place: Place {
                name: "Torget".to_owned(),
                address: "Storgata 1".to_owned(),
                map: "https://maps.example.org/torget".to_owned(),
                directions: nb("Inngang fra elva."),
            },
            practical: vec![nb("Vi serverer suppe.")],
            ..Plan::default()
        },
        sequence: 0,
        version: 1,
    };
    change(&mut meeting);
    town.make(&meeting, places).await;
    meeting
}

/// Opens the form and sends it with these values.
pub(crate) async fn sign_up(browser: &mut Browser, slug: &str, fields: &[(&str, &str)]) -> Answer {
    let path = format!("/meetings/{slug}/sign-up");
    let page = browser.get(&path).await;
    let value = |name: &str| page.attribute(&format!("input[name={name}]"), "value");
    let once = value("once").unwrap_or_default();
    let mut all = vec![("once", once.as_str())];
    all.extend(fields);
    browser.post_with_token(&value("csrf").unwrap_or_default(), &path, &all).await
}

/// Somebody with a name signs up and gets to the own page.
pub(crate) async fn signed_up(town: &Town, slug: &str, name: &str) -> (Browser, Answer) {
    let mut browser = town.test.browser();
    let email = format!("{}@example.org", name.to_lowercase());
    let page = sign_up(&mut browser, slug, &[("name", name), ("email", &email)]).await.expect(200);
    assert!(page.address.starts_with("/s/"), "{}", page.address);
    (browser, page)
}

pub(crate) async fn all(town: &Town, meeting: &Meeting) -> Vec<SignUp> {
    medvirk_meetings::sign_ups(town.test.site.db.reader(), meeting.id).await.unwrap()
}

/// Subjects and texts of all mails so far, the first first.
pub(crate) async fn mails(town: &Town) -> Vec<(String, String, String)> {
    town.test.run_jobs().await;
    let db = &town.test.site.db;
    let sent = outbox::list(db, &outbox::Filter::default(), 0, 100).await.unwrap();
    let mut mails = Vec::new();
    for entry in sent.entries.iter().rev() {
        let whole = outbox::get(db, entry.id).await.unwrap();
        mails.push((entry.to.clone(), entry.subject.clone(), whole.text));
    }
    mails
}

/// The lines of a calendar file, unfolded (RFC 5545, 3.1).
pub(crate) fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").replace("\r\n\t", "").split("\r\n").map(str::to_owned).collect()
}
