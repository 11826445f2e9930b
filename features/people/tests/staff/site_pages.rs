//! Set-up, settings and the page "today".

use async_trait::async_trait;
use chrono::NaiveDate;
use medvirk_kernel::{Action, Actor, Resource, Result};
use medvirk_slice::{Cx, DemoTown, Municipality, Slice, TodayItem, Urgency};
use medvirk_testkit::each_database;

use super::*;

/// Makes the site as empty as on the first day.
async fn empty(test: &TestApp) {
    let cx = test.system_cx().await;
    let permit = cx.permit(Action("people.settings"), Resource::SITE).unwrap();
    let tx = cx.begin().await.unwrap();
    let nothing = Municipality::default();
    test.site.set_municipality(&tx, &permit, test.now(), &nothing).await.unwrap();
    tx.commit().await.unwrap();
    test.site.refresh();
}

#[test]
fn an_empty_site_asks_for_three_things_and_is_ready() {
    each_database(|database| async {
        let test = house(database).await;
        empty(&test).await;
        let mut installer = test.browser();
        for door in ["/", "/processes?lang=nn", "/privacy", "/staff"] {
            let page = installer.get(door).await.expect(200);
            assert_eq!(page.address, "/setup", "{door}");
        }
        let mut fields = vec![
            ("name", "Nydal kommune"),
            ("number", "99"),
            ("languages", "nn"),
            ("languages", "nb"),
            ("default_language", "en"),
            ("admin_name", "Sol Admin"),
            ("email", ADMIN),
            ("password", PASSWORD),
            ("again", PASSWORD),
        ];
        let refused = installer.post("/setup", "/setup", &fields).await.expect(422);
        assert_eq!(refused.texts(".ds-error-summary li").len(), 2, "{}", refused.body);
        fields[1] = ("number", "9990");
        fields[4] = ("default_language", "nn");
        let page = installer.post("/setup", "/setup", &fields).await.expect(200);
        assert_eq!(page.address, "/staff/sign-in/code");
        let phone = Phone::scan(&page);
        code(&mut installer, &phone.code(&test)).await.expect(200);
        let today = installer.get("/staff").await.expect(200);
        assert!(today.body.contains("Nydal kommune"));
        assert!(!today.texts("h3").is_empty(), "says what to do first");

        let municipality = test.site.municipality(test.now()).await.unwrap();
        assert_eq!(municipality.number, "9990");
        assert_eq!(municipality.default_language.code(), "nn");
        assert_eq!(municipality.base_url, "http://localhost");
    });
}

#[test]
fn a_site_is_set_up_once() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut stranger = test.browser();
        let page = stranger.get("/setup").await.expect(200);
        assert!(page.address.starts_with("/staff/sign-in"));
        let fields = [("name", "Kapret kommune"), ("number", "9990"), ("email", "x@example.org")];
        stranger.post("/staff/sign-in", "/setup", &fields).await;
        empty(&test).await;
        // Also without a name: there is an account, so somebody owns the site.
        let page = stranger.get("/").await.expect(200);
        assert!(page.address.starts_with("/staff/sign-in"));
        stranger.post("/staff/sign-in", "/setup", &fields).await;
        assert_eq!(test.site.municipality(test.now()).await.unwrap().name, "");
    });
}

#[test]
fn settings_are_saved_and_what_is_missing_is_said() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut admin = administrator(&test).await;
        let path = "/staff/settings";
        let page = admin.get(path).await.expect(200);
        let missing = page.texts(".mv-notice li");
        assert_eq!(missing, ["Legg inn adressen til tilgjengelighetserklæringen"]);
        let seen = page.attribute("input[name=seen]", "value").unwrap();
        let mut fields = vec![
            ("name", "Prøvedal kommune"),
            ("languages", "nb"),
            ("default_language", "nb"),
            ("areas", "S = Sentrum\nSørlia"),
            ("age_bands", "0-17\n18+"),
            ("publish_min_cell", "1"),
            ("consent_age", "13"),
            ("base_url", "https://medvirkning.example.org/"),
            ("accessibility_url", "uustatus.no"),
            ("seen", &seen),
        ];
        let refused = admin.post(path, path, &fields).await.expect(422);
        let at: Vec<_> = refused.texts(".ds-validation-message");
        assert_eq!(at.len(), 2, "{at:?}");
        fields[5] = ("publish_min_cell", "6");
        fields[8] = ("accessibility_url", "https://uustatus.example.org/1");
        let saved = admin.post(path, path, &fields).await.expect(200);
        assert!(saved.texts(".mv-notice li").is_empty() || saved.body.contains("E-post"));
        let now = test.site.municipality(test.now()).await.unwrap();
        assert_eq!((now.publish_min_cell, now.areas.len(), now.areas[1].id.as_str()), (6, 2, "S2"));
        assert_eq!(now.base_url, "https://medvirkning.example.org");
        // The same form again was made before the change.
        admin.post(path, path, &fields).await.expect(422);
    });
}

/// A slice in which something is late.
struct Late;

#[async_trait]
impl Slice for Late {
    fn name(&self) -> &'static str {
        "late"
    }
    async fn today(&self, _cx: &Cx) -> Result<Vec<TodayItem>> {
        let item = |urgency, text: &str, day: Option<u32>, count| TodayItem {
            urgency,
            text: text.to_owned(),
            href: "/staff/late".to_owned(),
            due: day.and_then(|d| NaiveDate::from_ymd_opt(2026, 11, d)),
            count,
            icon: "table",
        };
        Ok(vec![
            item(Urgency::Normal, "gjestebud har levert", None, Some(1234)),
            item(Urgency::Soon, "Ring Arvid", Some(22), None),
            item(Urgency::Overdue, "Rapport fra bord 18", Some(20), None),
        ])
    }
}

#[test]
fn today_greets_by_name_and_puts_what_is_late_first() {
    each_database(|database| async {
        let slices: Vec<Box<dyn Slice>> = vec![Box::new(Audit), Box::new(People), Box::new(Late)];
        let test = TestApp::new(database, slices).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.get("/staff").await.expect(200);
        assert_eq!(page.texts("h1"), ["God dag, Prøve"]);
        let lead = page.texts(".mv-staff__head p").concat();
        assert_eq!(lead, "Lørdag 21. november 2026. Én ting er over fristen.");
        assert_eq!(
            page.texts(".mv-tile__number"),
            ["1\u{a0}234"].map(|s| s.replace('\u{a0}', " "))
        );
        assert_eq!(page.texts(".mv-today__link"), ["Rapport fra bord 18", "Ring Arvid"]);
        let notes = page.texts(".mv-today__note");
        assert_eq!(
            notes,
            ["20. november 2026, én dag over fristen", "22. november 2026, i morgen"]
        );
    });
}

#[test]
fn a_planner_on_a_new_site_is_told_to_make_a_process() {
    each_database(|database| async {
        let test = house_with_admin(database).await;
        let mut planner = test.staff_browser(&[Role::Planner]).await;
        let page = planner.get("/staff").await.expect(200);
        assert_eq!(page.texts("h3"), ["Lag den første prosessen"]);
        let mut reader = test.staff_browser(&[Role::Reader]).await;
        let page = reader.get("/staff").await.expect(200);
        assert_eq!(page.texts(".mv-empty h2"), ["Du er à jour"]);
    });
}

#[test]
fn the_demo_town_has_an_account_for_every_role() {
    each_database(|database| async {
        let test = house(database).await;
        let plan = include_bytes!("../../../../demo/fjordvik/plan.yaml").to_vec();
        let town = DemoTown::new([("plan.yaml".to_owned(), plan)].into());
        let cx = test.cx(Actor::System("demo")).await;
        People.demo(&cx, &town).await.unwrap();
        let municipality = test.site.municipality(test.now()).await.unwrap();
        assert_eq!((municipality.name.as_str(), municipality.areas.len()), ("Fjordvik kommune", 6));
        assert_eq!(municipality.base_url, "http://localhost", "the app's own address is kept");
        let mut admin = administrator(&test).await;
        let list = admin.get("/staff/accounts").await.expect(200);
        assert_eq!(list.texts("tbody th").len(), Role::ALL.len());
        let mut planner = test.browser();
        let demo = medvirk_people::DEMO_PASSWORD;
        let page =
            password(&mut planner, "planlegger@fjordvik.example.org", demo).await.expect(200);
        assert_eq!(page.address, "/staff/sign-in/code", "outside the demo a code is demanded");
    });
}
