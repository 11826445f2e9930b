//! Inviting colleagues, giving and taking roles, closing accounts.

use async_trait::async_trait;
use chrono::TimeDelta;
use medvirk_kernel::{ProcessId, Result, Uuid};
use medvirk_slice::{Cx, Slice};
use medvirk_testkit::each_database;

use super::*;

const COLLEAGUE: &str = "nora.kollega@example.org";
const SENTENCE: &str = "kringle og kaffe klokka ni";

/// Invites somebody as a planner; gives the path of the link.
async fn invited(test: &TestApp, admin: &mut Browser) -> String {
    let page = "/staff/accounts/invite";
    let fields =
        [("name", "Nora Kollega"), ("email", COLLEAGUE), ("language", "nb"), ("roles", "planner")];
    let done = admin.post(page, page, &fields).await.expect(200);
    assert_eq!(done.address, "/staff/accounts");
    link_in(&mail_to(test, COLLEAGUE).await.expect("an invitation").1)
}

/// Accepts an invitation: password, app, codes.
async fn accepted(test: &TestApp, link: &str) -> (Browser, Phone) {
    let mut browser = test.browser();
    let chosen = [("password", SENTENCE), ("again", SENTENCE)];
    let page = browser.post(link, link, &chosen).await.expect(200);
    assert_eq!(page.address, "/staff/sign-in/code");
    let phone = Phone::scan(&page);
    code(&mut browser, &phone.code(test)).await.expect(200);
    (browser, phone)
}

/// The page of an account, found in the list.
async fn account_page(admin: &mut Browser, email: &str) -> String {
    let list = admin.get(&format!("/staff/accounts?q={email}")).await.expect(200);
    list.attribute("tbody th a", "href").expect("the account in the list")
}

#[test]
fn an_invited_colleague_chooses_a_password_and_an_app_and_is_in() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let link = invited(&test, &mut admin).await;
        let mut browser = test.browser();
        let page = browser.get(&link).await.expect(200);
        assert_eq!(page.texts("h1"), ["Velkommen, Nora Kollega"]);
        let unlike = [("password", SENTENCE), ("again", "noe annet helt")];
        browser.post(&link, &link, &unlike).await.expect(422);
        let short = [("password", "for kort"), ("again", "for kort")];
        browser.post(&link, &link, &short).await.expect(422);

        let (mut nora, _) = accepted(&test, &link).await;
        nora.get("/staff").await.expect(200);
        nora.get("/staff/accounts").await.expect(403);
        nora.get("/staff/settings").await.expect(403);
        browser.get(&link).await.expect(404);
    });
}

#[test]
fn an_invitation_is_dead_after_a_week_and_when_a_newer_one_is_sent() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let first = invited(&test, &mut admin).await;
        let page = account_page(&mut admin, COLLEAGUE).await;
        admin.post(&page, &format!("{page}/invite"), &[]).await.expect(200);
        let second = link_in(&mail_to(&test, COLLEAGUE).await.unwrap().1);
        assert_ne!(first, second);
        test.browser().get(&first).await.expect(404);
        test.browser().get(&second).await.expect(200);
        test.clock.advance(TimeDelta::days(8));
        let late = test.browser().get(&second).await.expect(404);
        assert!(late.body.contains("Lenken er for gammel"));
    });
}

#[test]
fn one_address_has_one_account() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let page = "/staff/accounts/invite";
        let taken = [("name", "En Annen"), ("email", "Sol.ADMIN@example.org"), ("roles", "reader")];
        let refused = admin.post(page, page, &taken).await.expect(422);
        assert!(refused.texts("#f-email-e").concat().contains("allerede en konto"));
        let without_role = [("name", "En Annen"), ("email", "annen@example.org")];
        admin.post(page, page, &without_role).await.expect(422);
    });
}

#[test]
fn a_role_taken_away_is_gone_at_once() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let link = invited(&test, &mut admin).await;
        let (mut nora, _) = accepted(&test, &link).await;
        let page = account_page(&mut admin, COLLEAGUE).await;
        let roles = format!("{page}/roles");
        let two = [("roles", "planner"), ("roles", "administrator")];
        admin.post(&page, &roles, &two).await.expect(200);
        nora.get("/staff/accounts").await.expect(200);
        admin.post(&page, &roles, &[("roles", "reader")]).await.expect(200);
        nora.get("/staff/accounts").await.expect(403);
    });
}

#[test]
fn a_closed_account_is_out_at_once_and_can_be_opened_again() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let link = invited(&test, &mut admin).await;
        let (mut nora, phone) = accepted(&test, &link).await;
        let page = account_page(&mut admin, COLLEAGUE).await;
        admin.post(&page, &format!("{page}/close"), &[]).await.expect(200);
        assert!(nora.get("/staff").await.address.starts_with("/staff/sign-in"));
        password(&mut nora, COLLEAGUE, SENTENCE).await.expect(422);
        let closed = admin.get("/staff/accounts?standing=closed").await.expect(200);
        assert_eq!(closed.texts("tbody th a"), ["Nora Kollega"]);

        admin.post(&page, &format!("{page}/open"), &[]).await.expect(200);
        password(&mut nora, COLLEAGUE, SENTENCE).await.expect(200);
        test.clock.advance(TimeDelta::seconds(30));
        assert_eq!(code(&mut nora, &phone.code(&test)).await.address, "/staff");
    });
}

#[test]
fn there_is_always_an_administrator() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let page = account_page(&mut admin, ADMIN).await;
        let refused = admin.post(&page, &format!("{page}/close"), &[]).await.expect(422);
        assert!(refused.body.contains("den siste administratoren"));
        let roles = format!("{page}/roles");
        admin.post(&page, &roles, &[("roles", "planner")]).await.expect(422);
        // One who has not accepted the invitation administers nothing yet.
        let invite = "/staff/accounts/invite";
        let second = [("name", "To"), ("email", COLLEAGUE), ("roles", "administrator")];
        admin.post(invite, invite, &second).await.expect(200);
        admin.post(&page, &roles, &[("roles", "planner")]).await.expect(422);
        let link = link_in(&mail_to(&test, COLLEAGUE).await.unwrap().1);
        accepted(&test, &link).await;
        admin.post(&page, &roles, &[("roles", "planner")]).await.expect(200);
    });
}

#[test]
fn one_who_lost_the_telephone_sets_up_a_new_one() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let link = invited(&test, &mut admin).await;
        let (mut nora, _) = accepted(&test, &link).await;
        let page = account_page(&mut admin, COLLEAGUE).await;
        admin.post(&page, &format!("{page}/second-factor"), &[]).await.expect(200);
        assert!(nora.get("/staff").await.address.starts_with("/staff/sign-in"));
        let asked = password(&mut nora, COLLEAGUE, SENTENCE).await.expect(200);
        let phone = Phone::scan(&asked);
        code(&mut nora, &phone.code(&test)).await.expect(200);
        nora.get("/staff").await.expect(200);
    });
}

#[test]
fn two_who_change_an_account_at_once_do_not_undo_each_other() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let page = account_page(&mut admin, ADMIN).await;
        let fields = |name| [("name", name), ("email", ADMIN), ("version", "0")];
        admin.post(&page, &page, &fields("Sol Først")).await.expect(200);
        admin.post(&page, &page, &fields("Sol Sist")).await.expect(409);
        assert_eq!(admin.get(&page).await.texts("h1"), ["Sol Først"]);
    });
}

/// A slice with one process.
struct OneProcess;

const PROCESS: ProcessId = ProcessId(Uuid::from_u128(77));

#[async_trait]
impl Slice for OneProcess {
    fn name(&self) -> &'static str {
        "one"
    }
    async fn process_names(&self, _cx: &Cx) -> Result<Vec<(ProcessId, String)>> {
        Ok(vec![(PROCESS, "Bedre gangveier".to_owned())])
    }
}

#[test]
fn a_role_can_be_given_for_one_process_only() {
    each_database(|database| async {
        let slices: Vec<Box<dyn Slice>> =
            vec![Box::new(Audit), Box::new(People), Box::new(OneProcess)];
        let test = TestApp::new(database, slices).await;
        let cx = test.system_cx().await;
        create_administrator(&cx, ADMIN, "Sol Admin", PASSWORD).await.unwrap();
        let mut admin = administrator(&test).await;
        let field = format!("process-{PROCESS}");
        let fields = [("name", "Nora"), ("email", COLLEAGUE), (field.as_str(), "moderator")];
        let invite = "/staff/accounts/invite";
        let list = admin.post(invite, invite, &fields).await.expect(200);
        assert!(list.body.contains("Moderator i «Bedre gangveier»"));
        let today = admin.get("/staff").await.expect(200);
        let href = today.attribute(".mv-today__link[href*=processes]", "href");
        assert_eq!(href.unwrap(), format!("/staff/processes/{PROCESS}"));
    });
}
