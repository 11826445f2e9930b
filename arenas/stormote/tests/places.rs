//! The place of somebody on the list: it goes over to whoever comes instead, a party is not one person,
//! what was given up is given up, and who finds no place hears it.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod list;
mod town;

use chrono::TimeDelta;
use list::{
    change, empty, import, mails, names, page_of, permit, placed, told, waiting, with_places,
};
use medvirk_kernel::Role;
use medvirk_meetings::{
    WalkIn,
    model::{Meeting, SignUp, SignUpId, State},
    policy::{EDIT, ENTER, LINK_OWN},
};
use medvirk_slice::Links;
use medvirk_testkit::{Answer, Browser, TestApp, each_database, page_text};
use town::town;

/// Two places, and one who waits.
const FULL: &str = "nr;navn;type;e-post;svar
1;Ada Li;lag;ada@example.org;ja
2;Dina Vik;lag;dina@example.org;ja
3;Gro Berg;lag;gro@example.org;ja
";
const REPLACED: &str = "Du trenger ikke å møte";
const RECEIPT: &str = "Du har plass";

/// The page of a place.
async fn ticket(test: &TestApp, id: SignUpId) -> String {
    let (db, now) = (test.site.db.reader(), test.now());
    let token = Links::current(db, &test.site, now, (LINK_OWN, id.0)).await.unwrap();
    format!("/s/{}", token.unwrap())
}

/// Who has the place that a page of somebody on the list is about.
async fn place_of(test: &TestApp, meeting: &Meeting, name: &str) -> SignUp {
    let all = placed(test, meeting).await;
    let found = all.iter().find(|one| one.name == name);
    found.unwrap_or_else(|| panic!("{name} in {:?}", names(&all))).clone()
}

async fn sends(planner: &mut Browser, page: &str, name: &str, email: &str) {
    let fields = [("answer", "deputy"), ("deputy_name", name), ("deputy_email", email)];
    change(planner, page, &fields).await;
}

#[test]
fn a_place_goes_over_to_whoever_comes_instead_and_nobody_who_waits_gets_it() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = with_places(&test, &held, &mut planner, (2, true)).await;
        import(&mut planner, &base, FULL).await;
        let own = place_of(&test, &meeting, "Dina Vik").await;
        let page = page_of(&mut planner, &base, "Dina").await;
        sends(&mut planner, &page, "Even Sund", "even@example.org").await;
        let even = place_of(&test, &meeting, "Even Sund").await;
        assert_eq!((even.id, even.number), (own.id, own.number), "the same place");
        assert_eq!(told(&test, "Even Sund", RECEIPT).await, 1);
        assert!(mails(&test, "Dina Vik").await.is_empty(), "she said it herself");
        // A name put right is the same person, who has had the receipt.
        sends(&mut planner, &page, "Even Sunde", "even@example.org").await;
        assert_eq!(told(&test, "Even Sunde", "").await, 0);
        let old = ticket(&test, own.id).await;
        sends(&mut planner, &page, "Frid Nes", "frid@example.org").await;
        assert_eq!(told(&test, "Frid Nes", RECEIPT).await, 1);
        assert_eq!(told(&test, "Even Sunde", REPLACED).await, 1);
        test.browser().get(&old).await.expect(410);
        let new = ticket(&test, own.id).await;
        assert!(test.browser().get(&new).await.expect(200).body.contains("Frid Nes"));
        change(&mut planner, &page, &[("answer", "yes")]).await;
        assert_eq!(place_of(&test, &meeting, "Dina Vik").await.id, own.id);
        assert_eq!(told(&test, "Frid Nes", REPLACED).await, 1);
        assert_eq!(waiting(&test, &meeting).await, ["Gro Berg"], "nobody was passed over");
        // Given back it is free.
        change(&mut planner, &page, &[("answer", "no")]).await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Gro Berg"]);
    });
}

#[test]
fn a_file_that_says_who_comes_says_who_has_the_place() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = with_places(&test, &held, &mut planner, (2, true)).await;
        import(&mut planner, &base, FULL).await;
        let page = page_of(&mut planner, &base, "Dina").await;
        sends(&mut planner, &page, "Even Sund", "even@example.org").await;
        assert_eq!(told(&test, "Even Sund", RECEIPT).await, 1);
        import(&mut planner, &base, FULL).await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Dina Vik"]);
        assert_eq!(waiting(&test, &meeting).await, ["Gro Berg"]);
        assert!(mails(&test, "Dina Vik").await.is_empty());
        assert_eq!(told(&test, "Even Sund", REPLACED).await, 1);
    });
}

#[test]
fn who_comes_anyway_keeps_the_place_when_somebody_sent_them() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = with_places(&test, &held, &mut planner, (3, true)).await;
        import(&mut planner, &base, FULL).await;
        let ada = place_of(&test, &meeting, "Ada Li").await;
        let page = page_of(&mut planner, &base, "Dina").await;
        sends(&mut planner, &page, "Ada Li", "ada@example.org").await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Gro Berg"]);
        change(&mut planner, &page, &[("answer", "no")]).await;
        assert_eq!(place_of(&test, &meeting, "Ada Li").await.id, ada.id);
        change(&mut planner, &page, &[("answer", "yes")]).await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Dina Vik", "Gro Berg"]);
    });
}

/// Small groups, in so many rounds.
async fn compose(planner: &mut Browser, base: &str, rounds: &str) -> Answer {
    let rules = format!("{base}/groups/rules");
    let form = planner.get(&rules).await.expect(200);
    let seen = form.attribute("input[name='seen-rules']", "value").unwrap();
    let fields = [
        ("seen-rules", seen.as_str()),
        ("min", "2"),
        ("max", "3"),
        ("rounds", rounds),
        ("leaders", "mixed"),
    ];
    planner.post(&rules, &rules, &fields).await.expect(200);
    let groups = format!("{base}/groups");
    planner.post(&groups, &format!("{groups}/compose"), &[]).await.expect(200)
}

/// Three come in from the street as one party, and have seats.
async fn party(test: &TestApp, planner: &mut Browser, meeting: &Meeting, base: &str) -> SignUpId {
    let cx = test.system_cx().await;
    let enter = permit(&cx, meeting, ENTER).await;
    let name = "Frid Nes".to_owned();
    let walk_in = WalkIn { id: cx.new_id(), name, came: 3, at: cx.now(), is_let_in: true };
    let tx = cx.begin().await.unwrap();
    let (id, _) = medvirk_meetings::walk_in(&tx, &cx, &enter, meeting, walk_in).await.unwrap();
    tx.commit().await.unwrap();
    let page = format!("{base}/opening");
    planner.post(&page, &format!("{page}/propose"), &[]).await.expect(200);
    test.clock.advance(TimeDelta::minutes(1));
    id.unwrap()
}

async fn sign_up(test: &TestApp, id: SignUpId) -> SignUp {
    medvirk_meetings::sign_up(test.site.db.reader(), id).await.unwrap()
}

#[test]
fn a_no_for_one_of_a_party_is_a_no_for_one() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let id = party(&test, &mut planner, &meeting, &base).await;
        let third = page_of(&mut planner, &base, "Nes,%20f%C3%B8lge%203").await;
        change(&mut planner, &third, &[("answer", "no")]).await;
        let left = sign_up(&test, id).await;
        assert_eq!((left.state, left.came), (State::Confirmed, 2));
        let opening = format!("{base}/opening");
        test.clock.advance(TimeDelta::minutes(1));
        planner.post(&opening, &format!("{opening}/propose"), &[]).await.expect(200);
        let list = planner.get(&format!("{base}/invitees?q=Frid")).await.expect(200);
        assert_eq!(list.texts("main table tbody tr").len(), 3, "nobody is made anew");
        // Somebody who should never have been listed is taken off at once.
        let second = page_of(&mut planner, &base, "Nes,%20f%C3%B8lge%202").await;
        planner.post(&second, &format!("{second}/remove"), &[]).await.expect(200);
        assert_eq!(sign_up(&test, id).await.came, 1);
        // Whoever has the place alone is asked about first.
        let first = page_of(&mut planner, &base, "Frid&sort=name").await;
        planner.post(&first, &format!("{first}/remove"), &[]).await.expect(409);
        test.clock.advance(TimeDelta::minutes(1));
        change(&mut planner, &first, &[("answer", "no")]).await;
        let gone = sign_up(&test, id).await;
        assert_eq!((gone.state, gone.checked_in_at), (State::Cancelled, None));
        let text = page_text(&planner.get(&opening).await.expect(200).body);
        assert!(text.contains("130"), "{text}");
    });
}

#[test]
fn one_more_of_a_party_makes_it_one_larger() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let id = party(&test, &mut planner, &meeting, &base).await;
        let cx = test.system_cx().await;
        let enter = permit(&cx, &meeting, ENTER).await;
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::check_in(&tx, &cx, &enter, &meeting, (id, 2), cx.now()).await.unwrap();
        tx.commit().await.unwrap();
        // One of the three is away now.
        let page = format!("{base}/opening");
        let shown = planner.get(&page).await.expect(200);
        let away = shown.texts("select[name=person] option");
        let away = away.iter().find(|name| name.starts_with("Frid Nes")).unwrap();
        let query = away.replace(' ', "%20").replace('ø', "%C3%B8");
        let third = page_of(&mut planner, &base, &format!("{query}&sort=name")).await;
        let third = third.rsplit('/').next().unwrap().to_owned();
        for _ in 0..2 {
            test.clock.advance(TimeDelta::minutes(1));
            let arrive = [("person", third.as_str())];
            planner.post(&page, &format!("{page}/arrive"), &arrive).await.expect(200);
            // Pressed again it changes nothing.
            assert_eq!(sign_up(&test, id).await.came, 3);
        }
    });
}

#[test]
fn a_place_given_up_is_no_place_and_a_later_yes_takes_one() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, FULL).await;
        test.clock.advance(TimeDelta::minutes(1));
        for name in ["Ada Li", "Dina Vik"] {
            let own = ticket(&test, place_of(&test, &meeting, name).await.id).await;
            let mut browser = test.browser();
            let cancel = format!("{own}/cancel");
            browser.post(&cancel, &cancel, &[]).await.expect(200);
        }
        test.clock.advance(TimeDelta::minutes(1));
        // Ada says yes again by the link of her invitation, before anybody has looked.
        let cx = test.system_cx().await;
        let edit = permit(&cx, &meeting, EDIT).await;
        let ada = page_of(&mut planner, &base, "Ada").await;
        let id = ada.rsplit('/').next().unwrap().parse().unwrap();
        let tx = cx.begin().await.unwrap();
        let held = ("stormote.invitee", id);
        let token = Links::issue(&tx, &edit, cx.site(), cx.now(), held, meeting.ends_at).await;
        tx.commit().await.unwrap();
        let own = format!("/rsvp/{}", token.unwrap());
        test.browser().post(&own, &own, &[("answer", "yes")]).await.expect(200);
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Gro Berg"]);
        assert_eq!(told(&test, "Ada Li", RECEIPT).await, 1);
        // Saving somebody else places all who come: Dina has said since that she does not.
        let gro = page_of(&mut planner, &base, "Gro").await;
        change(&mut planner, &gro, &[("answer", "yes"), ("note", "Tar med kake")]).await;
        assert_eq!(names(&placed(&test, &meeting).await), ["Ada Li", "Gro Berg"]);
        let dina = page_of(&mut planner, &base, "Dina").await;
        let form = planner.get(&dina).await.expect(200);
        let answer = form.attribute("[name=answer] option[selected]", "value");
        assert_eq!(answer.as_deref(), Some("no"));
        change(&mut planner, &dina, &[("answer", "yes")]).await;
        assert_eq!(placed(&test, &meeting).await.len(), 3);
    });
}

#[test]
fn somebody_without_a_name_gets_one() {
    each_database(|database| async {
        let (test, meeting, base) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let cx = test.system_cx().await;
        let enter = permit(&cx, &meeting, ENTER).await;
        let name = String::new();
        let walk_in = WalkIn { id: cx.new_id(), name, came: 1, at: cx.now(), is_let_in: true };
        let tx = cx.begin().await.unwrap();
        medvirk_meetings::walk_in(&tx, &cx, &enter, &meeting, walk_in).await.unwrap();
        tx.commit().await.unwrap();
        let page = format!("{base}/opening");
        planner.post(&page, &format!("{page}/propose"), &[]).await.expect(200);
        let list = planner.get(&format!("{base}/invitees?sort=name")).await.expect(200);
        assert!(list.texts("main table tbody tr")[0].contains("Uten navn"));
        let page = list.attribute("main table a[href*='/invitees/0']", "href").unwrap();
        change(&mut planner, &page, &[("name", "Hilde Vang"), ("answer", "yes")]).await;
        assert_eq!(page_of(&mut planner, &base, "Hilde").await, page);
    });
}

#[test]
fn who_finds_no_place_is_named_wherever_it_is_asked_for() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = with_places(&test, &held, &mut planner, (2, false)).await;
        import(&mut planner, &base, FULL).await;
        let gro = page_of(&mut planner, &base, "Gro").await;
        let full = "Én som kommer, har ikke fått plass";
        let saved = change(&mut planner, &gro, &[("answer", "yes")]).await;
        assert!(page_text(&saved.body).contains(full), "{}", page_text(&saved.body));
        let composed = compose(&mut planner, &base, "1").await;
        assert!(page_text(&composed.body).contains(full), "{}", page_text(&composed.body));
        change(&mut planner, &gro, &[("answer", "no")]).await;
        let saved = change(&mut planner, &gro, &[("answer", "yes")]).await;
        let text = page_text(&saved.body);
        assert!(text.contains("Lagret, men det er ikke plass"), "{text}");
        // At the door nobody is sent away by a number.
        let person = gro.rsplit('/').next().unwrap().to_owned();
        let opening = format!("{base}/opening");
        for _ in 0..2 {
            let arrive = [("person", person.as_str())];
            planner.post(&opening, &format!("{opening}/arrive"), &arrive).await.expect(200);
        }
        let all = medvirk_meetings::sign_ups(test.site.db.reader(), meeting.id).await.unwrap();
        let here: Vec<_> = all.iter().filter(|one| one.checked_in_at.is_some()).collect();
        assert_eq!(
            here.iter().map(|one| (one.name.as_str(), one.came)).collect::<Vec<_>>(),
            [("Gro Berg", 1)]
        );
    });
}

#[test]
fn who_is_taken_off_the_list_is_in_no_round_and_comes_back_by_no_undo() {
    each_database(|database| async {
        let (test, held, _) = town(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let (meeting, base) = empty(&test, &held, &mut planner).await;
        import(&mut planner, &base, &FULL.replace("dina@example.org;ja", "dina@example.org;"))
            .await;
        compose(&mut planner, &base, "2").await;
        let groups = format!("{base}/groups");
        // Seated by hand in the second round only.
        let dina = page_of(&mut planner, &base, "Dina").await;
        let person = dina.rsplit('/').next().unwrap().to_owned();
        let shown = planner.get(&format!("{groups}?round=2")).await.expect(200);
        let version = shown.attribute("input[name=version]", "value").unwrap();
        let put = [
            ("do", "move"),
            ("person", person.as_str()),
            ("to", "1"),
            ("round", "2"),
            ("version", &version),
        ];
        planner.post(&groups, &format!("{groups}/change"), &put).await.expect(200);
        assert!(kept(&test, &meeting).await.contains(&person));
        planner.post(&dina, &format!("{dina}/remove"), &[]).await.expect(200);
        assert!(!kept(&test, &meeting).await.contains(&person));
    });
}

/// The groups as they are kept, with what can be taken back.
async fn kept(test: &TestApp, meeting: &Meeting) -> String {
    use sea_orm::{ConnectionTrait, Statement};
    let db = test.site.db.reader();
    let sql = "SELECT CAST(data AS TEXT) AS data FROM stormote_seating WHERE id = $1";
    let of = Statement::from_sql_and_values(db.get_database_backend(), sql, [meeting.id.0.into()]);
    db.query_one_raw(of).await.unwrap().unwrap().try_get("", "data").unwrap()
}
