//! Signing in: what lets people in, and what keeps others out.

use chrono::TimeDelta;
use medvirk_testkit::each_database;

use super::*;

#[test]
fn the_first_sign_in_sets_up_the_app_and_later_ones_ask_for_a_code() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        let page = browser.get("/staff/accounts?q=sol").await.expect(200);
        assert_eq!(page.address, "/staff/sign-in?next=/staff/accounts%3Fq%3Dsol");
        let (phone, codes) = first_sign_in(&test, &mut browser).await;
        assert_eq!(codes.len(), 10);
        let today = browser.get("/staff").await.expect(200);
        assert_eq!(today.texts("h1"), ["God dag, Sol"]);

        let mut other = test.browser();
        let page = sign_in(&test, &mut other, &phone).await.expect(200);
        assert_eq!(page.address, "/staff");
        assert!(page.attribute("#factor-secret", "id").is_none(), "the secret is not shown again");
    });
}

#[test]
fn a_password_alone_opens_nothing() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        first_sign_in(&test, &mut test.browser()).await;
        let mut browser = test.browser();
        password(&mut browser, ADMIN, PASSWORD).await.expect(200);
        let page = browser.get("/staff/accounts").await;
        assert!(page.address.starts_with("/staff/sign-in"), "{}", page.address);
        let page = browser.get("/staff/account").await;
        assert!(page.address.starts_with("/staff/sign-in"), "{}", page.address);
    });
}

#[test]
fn a_wrong_code_is_refused_and_after_six_every_code_is() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let (phone, _) = first_sign_in(&test, &mut test.browser()).await;
        test.clock.advance(TimeDelta::minutes(20));
        let mut browser = test.browser();
        password(&mut browser, ADMIN, PASSWORD).await.expect(200);
        let wrong = if phone.code(&test) == "123456" { "654321" } else { "123456" };
        for _ in 0..6 {
            let page = code(&mut browser, wrong).await.expect(422);
            assert!(page.texts("#f-code-e").concat().starts_with("Koden er feil"));
        }
        code(&mut browser, &phone.code(&test)).await.expect(429);
        test.clock.advance(TimeDelta::minutes(15));
        let page = code(&mut browser, &phone.code(&test)).await.expect(200);
        assert_eq!(page.address, "/staff");
    });
}

#[test]
fn a_code_somebody_saw_over_the_shoulder_is_of_no_use() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let (phone, _) = first_sign_in(&test, &mut test.browser()).await;
        let seen = phone.code(&test);
        let mut thief = test.browser();
        password(&mut thief, ADMIN, PASSWORD).await.expect(200);
        let page = code(&mut thief, &seen).await.expect(422);
        assert!(page.texts("#f-code-e").concat().contains("allerede brukt"), "{}", page.body);
    });
}

#[test]
fn a_recovery_code_lets_in_once() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let (_, codes) = first_sign_in(&test, &mut test.browser()).await;
        let paper = [("recovery", codes[3].as_str())];
        let page = "/staff/sign-in/code";
        let mut browser = test.browser();
        password(&mut browser, ADMIN, PASSWORD).await.expect(200);
        let inside = browser.post(page, page, &paper).await.expect(200);
        assert_eq!(inside.address, "/staff");
        let account = browser.get("/staff/account").await.expect(200);
        assert!(account.body.contains("9 reservekoder igjen"));
        let mut again = test.browser();
        password(&mut again, ADMIN, PASSWORD).await.expect(200);
        again.post(page, page, &paper).await.expect(422);
    });
}

#[test]
fn nobody_learns_whether_an_address_has_an_account() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        let known = password(&mut browser, ADMIN, "ikke passordet mitt").await.expect(422);
        let unknown =
            password(&mut browser, "x@example.org", "ikke passordet mitt").await.expect(422);
        assert_eq!(known.texts("#f-email-e"), unknown.texts("#f-email-e"));
        let page = "/staff/reset";
        let known = browser.post(page, page, &[("email", ADMIN)]).await.expect(200);
        let unknown = browser.post(page, page, &[("email", "x@example.org")]).await.expect(200);
        assert_eq!(known.texts("main"), unknown.texts("main"));
        assert!(mail_to(&test, "x@example.org").await.is_none());
        assert!(mail_to(&test, ADMIN).await.is_some());
    });
}

#[test]
fn ten_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        for _ in 0..10 {
            password(&mut browser, ADMIN, "gjetter i vei her").await.expect(422);
        }
        password(&mut browser, &ADMIN.to_uppercase(), PASSWORD).await.expect(429);
        test.clock.advance(TimeDelta::minutes(15));
        let page = password(&mut browser, ADMIN, PASSWORD).await.expect(200);
        assert_eq!(page.address, "/staff/sign-in/code");
    });
}

#[test]
fn one_who_signs_in_lands_where_he_was_going_but_never_elsewhere() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        let (phone, _) = first_sign_in(&test, &mut browser).await;
        for (next, lands) in [
            ("/staff/accounts?q=sol", "/staff/accounts?q=sol"),
            ("//evil.example/staff", "/staff"),
            ("/\\evil.example", "/staff"),
            ("https://evil.example", "/staff"),
        ] {
            test.clock.advance(TimeDelta::minutes(16));
            let mut browser = test.browser();
            let path = "/staff/sign-in";
            let fields = [("email", ADMIN), ("password", PASSWORD), ("next", next)];
            let asked = browser.post(path, path, &fields).await.expect(200).address;
            let kept = [("code", &*phone.code(&test)), ("next", next)];
            let page = browser.post(&asked, "/staff/sign-in/code", &kept).await.expect(200);
            assert_eq!(page.address, lands);
        }
    });
}

#[test]
fn a_new_password_ends_every_other_session() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut here = test.browser();
        let (phone, _) = first_sign_in(&test, &mut here).await;
        let mut elsewhere = test.browser();
        sign_in(&test, &mut elsewhere, &phone).await.expect(200);
        let page = "/staff/account/password";
        let change =
            |present, new, again| [("present", present), ("password", new), ("again", again)];
        let wrong = change("noe helt annet her", "ny og lang setning", "ny og lang setning");
        here.post(page, page, &wrong).await.expect(422);
        let weak = change(PASSWORD, "passord12345", "passord12345");
        here.post(page, page, &weak).await.expect(422);
        let good = change(PASSWORD, "ny og lang setning", "ny og lang setning");
        let done = here.post(page, page, &good).await.expect(200);
        assert_eq!(done.address, "/staff/account");
        let out = elsewhere.get("/staff").await;
        assert!(out.address.starts_with("/staff/sign-in"));
        password(&mut elsewhere, ADMIN, PASSWORD).await.expect(422);
    });
}

#[test]
fn a_session_ends_when_asked_to_and_when_forgotten() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        let (phone, _) = first_sign_in(&test, &mut browser).await;
        let out = browser.post("/staff", "/staff/sign-out", &[]).await.expect(200);
        assert_eq!(out.address, "/staff/sign-in");
        assert!(browser.get("/staff").await.address.starts_with("/staff/sign-in"));
        sign_in(&test, &mut browser, &phone).await.expect(200);
        test.clock.advance(TimeDelta::hours(9));
        assert!(browser.get("/staff").await.address.starts_with("/staff/sign-in"));
    });
}

#[test]
fn a_form_another_site_made_is_refused() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        first_sign_in(&test, &mut browser).await;
        let forged = "0".repeat(32);
        for (path, fields) in [
            ("/staff/sign-out", vec![]),
            (
                "/staff/accounts/invite",
                vec![("email", "x@example.org"), ("roles", "administrator")],
            ),
            ("/staff/settings", vec![("name", "Kapret")]),
        ] {
            browser.post_with_token(&forged, path, &fields).await.expect(422);
            browser.post_with_token("", path, &fields).await.expect(422);
        }
        browser.get("/staff").await.expect(200);
        let mut stranger = test.browser();
        let fields = [("email", ADMIN), ("password", PASSWORD)];
        stranger.post_with_token(&forged, "/staff/sign-in", &fields).await.expect(422);
    });
}

#[test]
fn a_forgotten_password_is_replaced_by_mail_but_not_the_second_factor() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let (phone, _) = first_sign_in(&test, &mut test.browser()).await;
        let mut browser = test.browser();
        let page = "/staff/reset";
        browser.post(page, page, &[("email", "Sol.Admin@Example.org")]).await.expect(200);
        let (subject, text) = mail_to(&test, ADMIN).await.unwrap();
        assert_eq!(subject, "Nytt passord i Medvirk hos Prøvedal kommune");
        let link = link_in(&text);
        let new = [("password", "helt ny setning her"), ("again", "helt ny setning her")];
        let done = browser.post(&link, &link, &new).await.expect(200);
        assert_eq!(done.address, "/staff/sign-in");
        browser.get(&link).await.expect(404);
        let half = password(&mut browser, ADMIN, "helt ny setning her").await.expect(200);
        assert_eq!(half.address, "/staff/sign-in/code");
        assert!(half.texts("#factor-secret").is_empty(), "the app in use is still asked for");
        test.clock.advance(TimeDelta::seconds(30));
        assert_eq!(code(&mut browser, &phone.code(&test)).await.address, "/staff");
    });
}

#[test]
fn the_mail_with_the_link_says_it_in_the_municipality_s_own_words() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let page = "/staff/wording/people.reset/nb";
        let without = [("subject", "Passord"), ("body", "Hei, [name]"), ("do", "save")];
        let refused = admin.post(page, page, &without).await.expect(422);
        assert!(refused.body.contains("må ha [link] i seg"));
        let own = [("subject", "Passord"), ("body", "Her, [name]: [link]"), ("do", "save")];
        admin.post(page, page, &own).await.expect(200);
        test.browser().post("/staff/reset", "/staff/reset", &[("email", ADMIN)]).await.expect(200);
        let (subject, text) = mail_to(&test, ADMIN).await.unwrap();
        assert_eq!(subject, "Passord");
        assert!(text.starts_with("Her, ") && text.contains("/staff/reset/"), "{text}");
    });
}

#[test]
fn a_link_for_a_new_password_is_dead_after_an_hour() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        browser.post("/staff/reset", "/staff/reset", &[("email", ADMIN)]).await.expect(200);
        let link = link_in(&mail_to(&test, ADMIN).await.unwrap().1);
        test.clock.advance(TimeDelta::minutes(61));
        let page = browser.get(&link).await.expect(404);
        assert!(page.body.contains("Lenken er for gammel"));
    });
}

#[test]
fn the_sign_in_page_is_in_nynorsk_for_those_who_read_it() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser().speaking("nn-NO,nn;q=0.9");
        let page = browser.get("/staff/sign-in").await.expect(200);
        assert_eq!(page.attribute("html", "lang").unwrap(), "nn");
        assert!(page.body.contains("Eg har gløymt passordet"));
        let refused = password(&mut browser, ADMIN, "noko heilt anna").await.expect(422);
        assert!(refused.texts("#f-email-e").concat().contains("er feil"));
    });
}

#[test]
fn another_telephone_takes_over_only_with_the_password() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut browser = test.browser();
        let (old, _) = first_sign_in(&test, &mut browser).await;
        let page = "/staff/account/second-factor";
        browser.post(page, page, &[("present", "feil passord her")]).await.expect(422);
        let shown = browser.post(page, page, &[("present", PASSWORD)]).await.expect(200);
        let new = Phone::scan(&shown);
        let token = shown.attribute("input[name=csrf]", "value").unwrap();
        let confirm = "/staff/account/second-factor/confirm";
        let typed = new.code(&test);
        let done = browser.post_with_token(&token, confirm, &[("code", &typed)]).await.expect(200);
        assert_eq!(done.texts("#recovery-codes li").len(), 10);
        browser.get("/staff").await.expect(200);
        let mut other = test.browser();
        test.clock.advance(TimeDelta::seconds(30));
        password(&mut other, ADMIN, PASSWORD).await.expect(200);
        code(&mut other, &old.code(&test)).await.expect(422);
        assert_eq!(code(&mut other, &new.code(&test)).await.address, "/staff");
    });
}
