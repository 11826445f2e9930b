//! The public call and form.

use medvirk_kernel::Role;
use medvirk_testkit::{Browser, each_database};

use crate::town::{Readable, TRAFIKK, Town};

const FORM: &str = "/processes/trafikk-2027/host";

fn filled(once: &str) -> Vec<(&str, &str)> {
    vec![
        ("once", once),
        ("name", "Åse Bråten"),
        ("phone", "+47 000 99 001"),
        ("wants", "sms"),
        ("area", "Lia"),
        ("birth_year", "1984"),
        ("gender", "kvinne"),
        ("child_in", "skole"),
        ("theme_1", "T13"),
        ("theme_2", "T23"),
        ("languages", "norsk; polsk"),
        ("own-q1", "Mest i Lia."),
        ("consent", "1"),
    ]
}

async fn open(database: medvirk_testkit::TestDatabase) -> (Town, Browser) {
    let town = Town::new(database).await;
    town.call(TRAFIKK, "2026-11-01", "2026-12-31").await.expect(200);
    let browser = town.test.browser();
    (town, browser)
}

#[test]
fn anybody_can_apply_by_phone_number_alone_and_gets_a_receipt() {
    each_database(|database| async {
        let (town, mut browser) = open(database).await;
        let page = browser.get(FORM).await.expect(200);
        let once = page.attribute("input[name=once]", "value").unwrap();
        let receipt = browser.post(FORM, FORM, &filled(&once)).await.expect(200);
        assert!(receipt.address.contains("/host/receipt/"));
        assert!(receipt.text().contains("Søknaden din har nummer S001."), "{}", receipt.text());
        assert!(!receipt.body.contains("Bråten"), "the receipt says nothing about the person");
        assert_eq!(town.messages().await, 1, "a receipt is on its way");

        let list = format!("{}/applications", town.base(TRAFIKK).await);
        let list = town.planner().await.get(&list).await.expect(200);
        let row = list.texts("tbody td");
        assert_eq!(row[1], "30–44 år", "only the age band is kept");
        assert_eq!(row[6], "Søkt");
        let own = list.attribute("tbody th a", "href").unwrap();
        let own = town.planner().await.get(&own).await.expect(200);
        assert!(!own.text().contains("1984"));
        assert!(own.text().contains("Mest i Lia."));
    });
}

#[test]
fn a_double_click_makes_one_application() {
    each_database(|database| async {
        let (town, mut browser) = open(database).await;
        let page = browser.get(FORM).await;
        let once = page.attribute("input[name=once]", "value").unwrap();
        let token = page.attribute("input[name=csrf]", "value").unwrap();
        let mut other = town.test.browser();
        let fields = filled(&once);
        // The second press comes while the first is on its way.
        let first = browser.post_with_token(&token, FORM, &fields);
        let (first, second) = tokio::join!(first, other.post(FORM, FORM, &fields));
        assert_eq!(first.expect(200).address, second.expect(200).address);
        let again = browser.post_with_token(&token, FORM, &fields).await.expect(200);
        assert!(again.address.contains("/host/receipt/"));
        let list = format!("{}/applications", town.base(TRAFIKK).await);
        let list = town.planner().await.get(&list).await;
        assert_eq!(list.texts("tbody tr").len(), 1);
        assert_eq!(town.messages().await, 1);
    });
}

#[test]
fn what_is_missing_is_said_at_the_field_and_nothing_typed_is_lost() {
    each_database(|database| async {
        let (_, mut browser) = open(database).await;
        let sent = browser
            .post(FORM, FORM, &[("name", "Kari Vik"), ("motivation", "Lyst"), ("birth_year", "54")])
            .await
            .expect(422);
        let wrong = sent.texts(".ds-error-summary a");
        assert_eq!(
            wrong,
            [
                "Skriv e-post, telefon eller adresse, så vi kan svare deg.",
                "Skriv fødselsåret med fire siffer, for eksempel 1984.",
                "Velg minst ett tema.",
                "Velg hvor du bor.",
                "Kryss av for at du sier ja, så vi kan ta imot søknaden.",
            ]
        );
        assert_eq!(sent.attribute("#f-name", "value").as_deref(), Some("Kari Vik"));
        assert_eq!(sent.texts("#f-motivation"), ["Lyst"]);

        let young = [filled("x"), vec![]]
            .concat()
            .into_iter()
            .map(|(k, v)| if k == "birth_year" { (k, "2013") } else { (k, v) });
        let young: Vec<_> = young.collect();
        let sent = browser.post(FORM, FORM, &young).await.expect(422);
        assert!(sent.text().contains("Du er hjertelig velkommen som gjest"));
    });
}

#[test]
fn the_form_speaks_nynorsk() {
    each_database(|database| async {
        let (town, _) = open(database).await;
        let mut browser = town.test.browser().speaking("nn");
        let page = browser.get(FORM).await.expect(200);
        assert_eq!(page.texts("h1"), ["Bli vert for eit gjestebod"]);
        assert!(page.text().contains("Vi treng vertar."));
        assert!(page.text().contains("Vi trekkjer lodd"));
        let once = page.attribute("input[name=once]", "value").unwrap();
        let receipt = browser.post(FORM, FORM, &filled(&once)).await.expect(200);
        assert!(receipt.text().contains("Takk for at du vil vere vert"));
    });
}

#[test]
fn a_closed_call_takes_nothing_and_there_is_a_form_on_paper() {
    each_database(|database| async {
        let town = Town::new(database).await;
        town.call(TRAFIKK, "2026-10-01", "2026-11-20").await.expect(200);
        let mut browser = town.test.browser();
        let page = browser.get(FORM).await.expect(200);
        assert_eq!(page.texts("form.mv-form").len(), 0);
        // A form that was open since yesterday.
        let session = browser.get("/").await;
        let token = session.attribute("input[name=csrf]", "value").unwrap_or_default();
        let sent = browser.post_with_token(&token, FORM, &filled("x")).await;
        assert_eq!(sent.status.as_u16(), 422);
        let paper = browser.get(&format!("{FORM}/form.pdf")).await.expect(200);
        assert!(paper.bytes.starts_with(b"%PDF"));
    });
}

#[test]
fn many_from_one_address_are_asked_to_wait() {
    each_database(|database| async {
        let (_, mut browser) = open(database).await;
        for n in 0..30 {
            let sent = browser.post(FORM, FORM, &[("name", &n.to_string())]).await;
            assert_eq!(sent.status.as_u16(), 422);
        }
        let sent = browser.post(FORM, FORM, &[("name", "one more")]).await;
        assert!(sent.text().contains("Vent litt, eller ring oss."), "{}", sent.text());
    });
}

#[test]
fn staff_enter_what_came_by_phone_with_the_time_it_came() {
    each_database(|database| async {
        let (town, _) = open(database).await;
        let page = format!("{}/applications/new", town.base(TRAFIKK).await);
        let mut secretary = town.test.staff_browser(&[Role::CouncilSecretary]).await;
        let form = secretary.get(&page).await.expect(200);
        let once = form.attribute("input[name=once]", "value").unwrap();
        let fields = [
            ("once", once.as_str()),
            ("name", "Oddbjørn Myrstad"),
            ("phone", "000 99 002"),
            ("age", "78"),
            ("theme_1", "T13"),
            ("channel", "telefon"),
            ("received_date", "2026-11-19"),
            ("received_time", "09.40"),
            ("receipt", "1"),
        ];
        let own = secretary.post(&page, &page, &fields).await.expect(200);
        assert!(own.text().contains("19. november 2026 kl. 09.40"), "{}", own.text());
        assert!(own.text().contains("75 år eller eldre"));
        assert_eq!(town.messages().await, 1);
        let again = secretary.post(&page, &page, &fields).await.expect(200);
        assert_eq!(own.address, again.address, "the same form is the same application");

        let edit = format!("{}/edit", own.address);
        let version = secretary.get(&edit).await.attribute("input[name=version]", "value").unwrap();
        let mut changed: Vec<(&str, &str)> = fields.to_vec();
        changed.retain(|(k, _)| *k != "age");
        changed.extend([("version", version.as_str()), ("area", "Lia")]);
        let saved = secretary.post(&edit, &edit, &changed).await.expect(200);
        assert!(saved.text().contains("75 år eller eldre"), "a blank age stays as it was");
        let stale = secretary.post(&edit, &edit, &changed).await;
        assert_eq!(stale.status.as_u16(), 409, "two at once are noticed");
    });
}

#[test]
fn only_those_who_may_come_to_the_pages() {
    each_database(|database| async {
        let (town, mut anybody) = open(database).await;
        let base = town.base(TRAFIKK).await;
        let mut politician = town.test.staff_browser(&[Role::Politician]).await;
        let mut secretary = town.test.staff_browser(&[Role::CouncilSecretary]).await;
        for page in ["", "/applications", "/criteria", "/draw", "/phone-list"] {
            politician.get(&format!("{base}{page}")).await.expect(403);
            secretary.get(&format!("{base}{page}")).await.expect(200);
            let turned = anybody.get(&format!("{base}{page}")).await;
            assert!(turned.address.starts_with("/staff/sign-in"), "{}", turned.address);
        }
        secretary.get(&format!("{base}/call")).await.expect(403);
        secretary.get(&format!("{base}/answers")).await.expect(403);
        let draw = format!("{base}/draw");
        let sent = secretary.post(&draw, &draw, &[("seed", "1234")]).await;
        assert_eq!(sent.status.as_u16(), 403);
        for step in ["prepare", "publish", "withdraw"] {
            let sent = secretary.post(&draw, &format!("{draw}/{step}"), &[]).await;
            assert_eq!(sent.status.as_u16(), 403, "{step}");
        }
    });
}
