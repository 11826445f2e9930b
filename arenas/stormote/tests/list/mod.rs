//! A stormøte with nobody on its list, and lists to fill it with.

// Each test file uses its part.
#![allow(dead_code)]

use medvirk_jobs::outbox::{self, Filter, Message};
use medvirk_kernel::{Action, Permit};
use medvirk_meetings::{
    model::{Meeting, SignUp, State},
    policy::EDIT,
};
use medvirk_slice::Cx;
use medvirk_testkit::{Answer, Browser, TestApp};

/// A published stormøte with nobody on its list, and where its pages begin.
pub async fn empty(test: &TestApp, held: &Meeting, planner: &mut Browser) -> (Meeting, String) {
    let own = format!("/staff/processes/{}/stormote", held.process);
    planner.post(&own, &format!("{own}/start"), &[]).await.expect(200);
    let db = test.site.db.reader();
    let all = medvirk_meetings::of_kind(db, medvirk_stormote::KIND).await.unwrap();
    let mut new = all.into_iter().find(|one| one.id != held.id).unwrap();
    new.plan.place = held.plan.place.clone();
    let cx = test.system_cx().await;
    let process = medvirk_processes::get(db, new.process).await.unwrap();
    let permit = cx.permit(EDIT, process.resource()).unwrap();
    let tx = cx.begin().await.unwrap();
    medvirk_meetings::publish(&tx, &cx, &permit, &new).await.unwrap();
    tx.commit().await.unwrap();
    let new = medvirk_meetings::get(db, new.id).await.unwrap();
    let base = format!("/staff/stormote/{}", new.id);
    (new, base)
}

/// Takes a list in.
pub async fn import(planner: &mut Browser, base: &str, file: &str) -> Answer {
    let page = format!("{base}/import");
    let files = [("file", "liste.csv", file.as_bytes())];
    let seen = planner.post_files(&page, &page, &[], &files).await.expect(200);
    let confirm = seen.attribute("form[action$='/confirm']", "action").unwrap();
    let here = confirm.trim_end_matches("/confirm").to_owned();
    planner.post(&here, &confirm, &[]).await.expect(200)
}

/// Those with a place, by name.
pub async fn placed(test: &TestApp, meeting: &Meeting) -> Vec<SignUp> {
    let mut all = medvirk_meetings::sign_ups(test.site.db.reader(), meeting.id).await.unwrap();
    all.retain(|one| one.state == State::Confirmed);
    all.sort_by(|a, b| a.name.cmp(&b.name));
    all
}

pub fn names(all: &[SignUp]) -> Vec<&str> {
    all.iter().map(|one| one.name.as_str()).collect()
}

/// The page of somebody on the list.
pub async fn page_of(planner: &mut Browser, base: &str, name: &str) -> String {
    let list = planner.get(&format!("{base}/invitees?q={name}")).await.expect(200);
    list.attribute("main table a[href*='/invitees/0']", "href").unwrap()
}

/// Saves the form of somebody on the list with what is given, all else as it stands.
pub async fn change(planner: &mut Browser, page: &str, fields: &[(&str, &str)]) -> Answer {
    let form = planner.get(page).await.expect(200);
    let value = |name: &str| {
        let chosen = form.attribute(&format!("[name={name}] option[selected]"), "value");
        let typed = form.attribute(&format!("input[name={name}]"), "value");
        chosen.or(typed).unwrap_or_default()
    };
    let seen = value("seen-one");
    let (name, email, address) =
        (value("name"), value("email"), form.texts("textarea[name=address]").concat());
    let usual = [
        ("seen-one", seen.as_str()),
        ("name", &name),
        ("email", &email),
        ("address", &address),
        ("kind", "club"),
        ("letter", "invitation"),
    ];
    let is_left = |(name, _): &(&str, &str)| fields.iter().all(|(given, _)| given != name);
    let mut all: Vec<_> = usual.into_iter().filter(is_left).collect();
    all.extend(fields);
    planner.post(page, page, &all).await.expect(200)
}

/// Four on a list: two come, one does not, one sends somebody.
pub const LIST: &str = "nr;navn;type;e-post;svar;adresse;postnr;poststed
1;Ada Li;lag;ada@example.org;ja;;;
2;Bo Dal;lag;;ja;Strandvegen 3;9999;Fjordvik
3;Cato Moe;lag;cato@example.org;nei;;;
4;Dina Vik;lag;;stedfortreder;;;
";

/// A permit for the process of a meeting.
pub async fn permit(cx: &Cx, meeting: &Meeting, action: Action) -> Permit {
    let process = medvirk_processes::get(cx.db().reader(), meeting.process).await.unwrap();
    cx.permit(action, process.resource()).unwrap()
}

/// A stormøte with so many places; who finds none waits, or hears that it is full.
pub async fn with_places(
    test: &TestApp,
    held: &Meeting,
    planner: &mut Browser,
    (capacity, waiting_list): (u32, bool),
) -> (Meeting, String) {
    let (mut meeting, base) = empty(test, held, planner).await;
    let cx = test.system_cx().await;
    let edit = permit(&cx, &meeting, EDIT).await;
    let tx = cx.begin().await.unwrap();
    meeting.plan.sign_up.waiting_list = waiting_list;
    medvirk_meetings::update(&tx, &cx, &edit, &meeting, (Some(capacity), 0)).await.unwrap();
    tx.commit().await.unwrap();
    (medvirk_meetings::get(cx.db().reader(), meeting.id).await.unwrap(), base)
}

/// Those who wait, by name.
pub async fn waiting(test: &TestApp, meeting: &Meeting) -> Vec<String> {
    let all = medvirk_meetings::sign_ups(test.site.db.reader(), meeting.id).await.unwrap();
    all.into_iter().filter(|one| one.state == State::Waiting).map(|one| one.name).collect()
}

/// All messages to somebody by name, once all jobs have run: subject and text.
pub async fn mails(test: &TestApp, name: &str) -> Vec<Message> {
    test.run_jobs().await;
    let db = &test.site.db;
    let all = outbox::list(db, &Filter::default(), 0, 500).await.unwrap();
    let mut mails = Vec::new();
    for entry in all.entries.into_iter().filter(|entry| entry.to_name == name) {
        mails.push(outbox::get(db, entry.id).await.unwrap());
    }
    mails
}

/// How many messages somebody has had whose subject begins so.
pub async fn told(test: &TestApp, name: &str, subject: &str) -> usize {
    let all = mails(test, name).await;
    all.iter().filter(|mail| mail.entry.subject.starts_with(subject)).count()
}
