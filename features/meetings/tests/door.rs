//! The door: phones with a link check people in, late, twice and two at once.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod town;

use medvirk_kernel::Role;
use medvirk_meetings::model::{Meeting, SignUpId, SignUpRules, State};
use medvirk_testkit::{Answer as Page, Browser, each_database};
use serde_json::{Value, json};
use town::{Town, at, somebody, taken};

const IDS: [&str; 4] = [
    "00000000-0000-4000-8000-000000000001",
    "00000000-0000-4000-8000-000000000002",
    "00000000-0000-4000-8000-000000000003",
    "00000000-0000-4000-8000-000000000004",
];

/// A meeting with so many places, those who signed up, and the address of its door.
async fn door(town: &Town, capacity: u32, names: &[&str]) -> (Meeting, Vec<SignUpId>, String) {
    let meeting = town.meeting(Some(capacity), SignUpRules::default()).await;
    let mut ids = Vec::new();
    for name in names {
        let now = at("2026-11-20T09:00:00Z");
        ids.push(taken(town.enter(&meeting, somebody(name, now), now).await).id);
    }
    let mut planner = town.test.staff_browser(&[Role::Planner]).await;
    let page = format!("/staff/meetings/{}/door", meeting.id);
    let made = planner.post(&page, &format!("{page}/link"), &[]).await.expect(200);
    let address = made.attribute("main a[href*='/d/']", "href").unwrap();
    let path = address.strip_prefix("http://localhost").unwrap_or(&address).to_owned();
    (meeting, ids, path)
}

fn act(id: &str, one: Option<SignUpId>, came: u32, at: &str) -> Value {
    json!({ "id": id, "sign_up": one, "came": came, "at": at, "name": "" })
}

async fn tell(phone: &mut Browser, door: &str, acts: &[Value]) -> Value {
    let path = format!("{door}/acts.json");
    let answer = phone.post_json(&path, &json!({ "acts": acts })).await.expect(200);
    serde_json::from_str(&answer.body).unwrap()
}

fn text(page: &Page) -> String {
    medvirk_testkit::page_text(&page.body)
}

#[test]
fn the_same_check_in_counts_once_however_often_it_is_told() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (_, ids, door) = door(&town, 5, &["Ada", "Bo"]).await;
        let mut phone = town.test.browser();
        let one = act(IDS[0], Some(ids[0]), 1, "2026-11-21T08:00:00Z");
        for _ in 0..3 {
            let told = tell(&mut phone, &door, &[one.clone(), one.clone()]).await;
            assert_eq!(told["board"]["heads"], 1, "{told}");
            assert!(told["kept"].as_array().unwrap().contains(&json!(IDS[0])));
        }
        let db = town.test.site.db.reader();
        let meeting = medvirk_meetings::sign_up(db, ids[0]).await.unwrap();
        assert_eq!(meeting.checked_in_at, Some(at("2026-11-21T08:00:00Z")));
    });
}

#[test]
fn what_was_done_last_holds_in_whatever_order_two_phones_tell() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (_, ids, door) = door(&town, 5, &["Ada"]).await;
        let (mut one, mut other) = (town.test.browser(), town.test.browser());
        let undone = act(IDS[1], Some(ids[0]), 0, "2026-11-21T08:05:00Z");
        let came = act(IDS[0], Some(ids[0]), 1, "2026-11-21T08:00:00Z");
        tell(&mut other, &door, &[undone]).await;
        let told = tell(&mut one, &door, &[came]).await;
        assert_eq!(told["board"]["heads"], 0, "the undoing was later: {told}");
        let again = act(IDS[2], Some(ids[0]), 2, "2026-11-21T08:10:00Z");
        tell(&mut one, &door, &[again]).await;
        let list = other.get(&format!("{door}/list.json")).await.expect(200);
        let list: Value = serde_json::from_str(&list.body).unwrap();
        assert_eq!(list["board"]["heads"], 2, "the other phone sees it");
    });
}

#[test]
fn over_capacity_the_door_host_is_asked_and_the_count_is_true() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, ids, door) = door(&town, 1, &["Ada", "Bo"]).await;
        let mut phone = town.test.browser();
        let walk_in = format!("{door}/walk-in");
        let fields = [("name", ""), ("came", "2"), ("act", IDS[0])];
        let asked = phone.post(&door, &walk_in, &fields).await.expect(409);
        assert!(text(&asked).contains("ingen plass igjen"), "{}", text(&asked));
        let mut yes = fields.to_vec();
        yes.push(("let_in", "1"));
        phone.post(&door, &walk_in, &yes).await.expect(200);
        phone.post(&door, &walk_in, &yes).await.expect(200);
        // Bo waits and turns up: asked first, too.
        let check_in = format!("{door}/check-in");
        let bo = ids[1].to_string();
        let fields = [("sign_up", bo.as_str()), ("came", "1"), ("act", IDS[1])];
        phone.post(&door, &check_in, &fields).await.expect(409);
        let page = phone.get(&door).await.expect(200);
        assert_eq!(page.texts("#heads"), ["2"]);
        let db = town.test.site.db.reader();
        let places = medvirk_meetings::places(db, meeting.id).await.unwrap();
        assert_eq!(places.taken, 1, "nobody above the places holds one");
        let all = medvirk_meetings::sign_ups(db, meeting.id).await.unwrap();
        assert_eq!((all.len(), all[2].state, all[2].came), (3, State::Waiting, 2));
    });
}

#[test]
fn who_waits_and_turns_up_gets_the_place_that_is_free() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, ids, door) = door(&town, 1, &["Ada", "Bo"]).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let mut phone = town.test.browser();
        // A walk-in that was a mistake gives its place back.
        let base = format!("/staff/meetings/{}", meeting.id);
        planner.post(&base, &format!("{base}/capacity"), &[("capacity", "3")]).await.expect(200);
        let told = tell(&mut phone, &door, &[act(IDS[0], None, 1, "2026-11-21T08:00:00Z")]).await;
        assert_eq!(told["board"]["taken"], 3, "{told}");
        let people = told["board"]["people"].as_array().unwrap();
        let walk_in = people.iter().find(|p| p["number"] == 3).unwrap()["id"].clone();
        let undo =
            json!({ "id": IDS[1], "sign_up": walk_in, "came": 0, "at": "2026-11-21T08:01:00Z" });
        let told = tell(&mut phone, &door, &[undo]).await;
        assert_eq!(told["board"]["taken"], 2, "{told}");
        let came = act(IDS[2], Some(ids[1]), 1, "2026-11-21T08:02:00Z");
        let told = tell(&mut phone, &door, &[came]).await;
        assert_eq!(told["board"]["heads"], 1, "{told}");
    });
}

#[test]
fn the_list_knows_tickets_by_their_hash_and_gives_no_key_away() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let meeting = town.meeting(Some(5), SignUpRules::default()).await;
        let now = at("2026-11-20T09:00:00Z");
        let token = taken(town.enter(&meeting, somebody("Ada", now), now).await).token.unwrap();
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let page = format!("/staff/meetings/{}/door", meeting.id);
        let made = planner.post(&page, &format!("{page}/link"), &[]).await.expect(200);
        let address = made.attribute("main a[href*='/d/']", "href").unwrap();
        let door = address.strip_prefix("http://localhost").unwrap_or(&address).to_owned();
        let mut phone = town.test.browser();
        let list = phone.get(&format!("{door}/list.json")).await.expect(200);
        assert!(!list.body.contains(&token) && !list.body.contains("ada@example.org"));
        let list: Value = serde_json::from_str(&list.body).unwrap();
        let hash = list["board"]["people"][0]["ticket"].as_str().unwrap().to_owned();
        assert_eq!(hash.len(), 64);
        let shown = phone.get(&door).await.expect(200);
        assert!(!shown.body.contains(&token));
        // Withdrawn, the door is shut and says so.
        planner.post(&page, &format!("{page}/withdraw"), &[]).await.expect(200);
        let gone = phone.get(&door).await.expect(410);
        assert!(text(&gone).contains("trukket tilbake"));
        phone.get("/d/00000000000000000000000000000000").await.expect(404);
    });
}

#[test]
fn list_and_name_tags_come_on_paper() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let (meeting, _, _) = door(&town, 5, &["Ada", "Bo"]).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        for file in ["list.pdf", "tags.pdf"] {
            let path = format!("/staff/meetings/{}/door/{file}", meeting.id);
            let paper = planner.get(&path).await.expect(200);
            assert!(paper.bytes.starts_with(b"%PDF"), "{file}");
        }
    });
}

#[test]
fn the_summary_goes_to_all_when_the_meeting_is_over() {
    each_database(|database| async {
        let town = Town::new(database).await;
        let mut meeting = town.meeting(Some(5), SignUpRules::default()).await;
        meeting.id = town.cx().await.new_id();
        meeting.slug = "held".to_owned();
        meeting.starts_at = at("2026-11-19T17:00:00Z");
        meeting.ends_at = at("2026-11-19T19:00:00Z");
        town.make(&meeting, (Some(5), 0)).await;
        let now = at("2026-11-18T09:00:00Z");
        town.enter(&meeting, somebody("Ada", now), now).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let page = format!("/staff/meetings/{}/after", meeting.id);
        let path = format!("{page}/summary");
        let empty = [("version", "1"), ("do", "send")];
        planner.post(&page, &path, &empty).await.expect(422);
        let words = [("version", "1"), ("do", "send"), ("summary-nb", "Dette kom fram.")];
        planner.post(&page, &path, &words).await.expect(200);
        let effort = [("version", "2"), ("cost", "3000"), ("hours", "12"), ("heads", "10")];
        let shown = planner.post(&page, &format!("{page}/effort"), &effort).await.expect(200);
        assert!(text(&shown).contains("300 kr"), "{}", text(&shown));
        town.test.run_jobs().await;
        let (db, filter) = (&town.test.site.db, medvirk_jobs::outbox::Filter::default());
        let all = medvirk_jobs::outbox::list(db, &filter, 0, 50).await.unwrap();
        assert_eq!(
            all.entries.iter().filter(|m| m.subject.starts_with("Dette kom fram")).count(),
            1
        );
    });
}
