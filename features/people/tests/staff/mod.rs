//! What the tests of accounts share: an administrator, an authenticator app, mails as they arrive.

mod accounts;
mod sign_in;
mod site_pages;
mod sites;

use medvirk_audit::Audit;
use medvirk_jobs::outbox;
use medvirk_kernel::Role;
use medvirk_people::{People, create_administrator};
use medvirk_testkit::{Answer, Browser, TestApp, TestDatabase};
use totp_rs::{Builder, Secret};

pub const ADMIN: &str = "sol.admin@example.org";
pub const PASSWORD: &str = "fire måker på taket";

/// An app with accounts and nothing else.
pub async fn house(database: TestDatabase) -> TestApp {
    TestApp::new(database, vec![Box::new(Audit), Box::new(People)]).await
}

/// The same with one administrator, made the way the command line makes one.
pub async fn house_with_admin(database: TestDatabase) -> TestApp {
    let test = house(database).await;
    let cx = test.system_cx().await;
    create_administrator(&cx, ADMIN, "Sol Admin", PASSWORD).await.unwrap();
    test
}

/// The person's authenticator app.
pub struct Phone(Vec<u8>);

impl Phone {
    /// Types the secret a page shows.
    pub fn scan(page: &Answer) -> Phone {
        let secret = page.texts("#factor-secret").concat().replace(' ', "");
        Phone(Secret::try_from_base32(secret).expect("a secret on the page").as_bytes().to_vec())
    }

    /// The code it shows now.
    pub fn code(&self, test: &TestApp) -> String {
        let totp = Builder::new().with_secret(self.0.clone()).build().unwrap();
        totp.generate(u64::try_from(test.now().timestamp()).unwrap()).to_string()
    }
}

/// Types address and password.
pub async fn password(browser: &mut Browser, email: &str, password: &str) -> Answer {
    let fields = [("email", email), ("password", password)];
    browser.post("/staff/sign-in", "/staff/sign-in", &fields).await
}

/// Types a code on the page of the second factor.
pub async fn code(browser: &mut Browser, code: &str) -> Answer {
    browser.post("/staff/sign-in/code", "/staff/sign-in/code", &[("code", code)]).await
}

/// The administrator's first sign-in: password, app, recovery codes. Gives phone and codes.
pub async fn first_sign_in(test: &TestApp, browser: &mut Browser) -> (Phone, Vec<String>) {
    let page = password(browser, ADMIN, PASSWORD).await.expect(200);
    let phone = Phone::scan(&page);
    let page = code(browser, &phone.code(test)).await.expect(200);
    (phone, page.texts("#recovery-codes li"))
}

/// A later sign-in, half a minute on, so that the app shows a new code.
pub async fn sign_in(test: &TestApp, browser: &mut Browser, phone: &Phone) -> Answer {
    test.clock.advance(chrono::TimeDelta::seconds(30));
    password(browser, ADMIN, PASSWORD).await.expect(200);
    code(browser, &phone.code(test)).await
}

/// A browser in which an administrator acts who has no account of their own.
pub async fn administrator(test: &TestApp) -> Browser {
    test.staff_browser(&[Role::Administrator]).await
}

/// The newest mail to an address: subject and text.
pub async fn mail_to(test: &TestApp, email: &str) -> Option<(String, String)> {
    test.run_jobs().await;
    let to = outbox::Filter { to: Some(email.to_owned()), ..outbox::Filter::default() };
    let all = outbox::list(&test.site.db, &to, 0, 50).await.unwrap();
    let newest = all.entries.first()?;
    let message = outbox::get(&test.site.db, newest.id).await.unwrap();
    Some((newest.subject.clone(), message.text))
}

/// The path of the link in a mail.
pub fn link_in(text: &str) -> String {
    let mut words = text.split_whitespace();
    let link = words.find_map(|word| word.strip_prefix("http://localhost"));
    link.expect("a link").to_owned()
}
