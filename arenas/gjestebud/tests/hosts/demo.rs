//! The demo town's hosts, and how people are forgotten.

use medvirk_gjestebud::{AssignmentState, Gjestebud, gjestebud_store};
use medvirk_people::participations;
use medvirk_slice::{PersonKey, Slice};
use medvirk_testkit::each_database;

use crate::town::{MAIN, Readable, TRAFIKK, Town};

#[test]
fn the_realised_draw_stands_with_its_replacements_and_quotas() {
    each_database(|database| async {
        let town = Town::demo(database).await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        let hosts = gjestebud_store::list(db, process).await.unwrap();
        assert_eq!(hosts.len(), 24);
        let codes: Vec<_> = hosts.iter().map(|a| a.code.clone()).collect();
        let expected: Vec<_> = (1..=24).map(|n| format!("GB{n:02}")).collect();
        assert_eq!(codes, expected);
        assert!(hosts.iter().all(|a| a.state == AssignmentState::Confirmed));
        let all = gjestebud_store::with_withdrawn(db, process).await.unwrap();
        let left: Vec<_> = all.iter().filter(|a| !a.is_active()).map(|a| &*a.code).collect();
        assert_eq!(left, ["GB04", "GB20"], "A-08: S061 and S072 withdrew");

        let page = town.planner().await.get(&format!("{}/draw", town.base(MAIN).await)).await;
        assert!(page.expect(200).text().contains("Alle kriteriene holder."));
        let overview = town.planner().await.get(&town.base(MAIN).await).await.expect(200);
        assert_eq!(overview.texts(".mv-tile__number")[..2], ["73", "24 av 24"]);
        let of_process = participations::of_process(db, process).await.unwrap();
        let with = |role: &str| of_process.iter().filter(|(p, _)| p.role == role).count();
        assert_eq!(with("host"), 24);
    });
}

#[test]
fn one_call_is_open_and_one_round_is_running() {
    each_database(|database| async {
        let town = Town::demo(database).await;
        let form = town.test.browser().get("/processes/trafikk-2027/host").await.expect(200);
        assert!(form.text().contains("Åpen for alle"));
        let front = town.test.browser().get("/").await.expect(200);
        assert!(front.text().contains("Vær vert: Trygt fram i Fjordvik"));
        let list = format!("{}/applications", town.base(TRAFIKK).await);
        let list = town.planner().await.get(&list).await;
        assert_eq!(list.texts("tbody tr").len(), 12);
        let db = town.test.site.db.reader();
        let running = town.process("kultur-2027").await;
        let hosts = gjestebud_store::list(db, running).await.unwrap();
        assert_eq!(hosts.len(), 6);
        assert!(hosts.iter().all(|a| a.planned_date.is_some() && a.pick_up_point.is_some()));
        let public = town.test.browser().get("/processes/kultur-2027/draw").await.expect(200);
        assert_eq!(public.texts(".mv-draw__digits li"), ["3", "6", "1"]);
    });
}

#[test]
fn a_forgotten_person_is_gone_and_still_counted() {
    each_database(|database| async {
        let town = Town::demo(database).await;
        let cx = town.test.system_cx().await;
        let db = town.test.site.db.reader();
        let process = town.process(MAIN).await;
        let host = gjestebud_store::by_code(db, process, "GB01").await.unwrap().unwrap();
        let person = PersonKey { contact: host.contact.into() };
        let known = Gjestebud.person_data(&cx, &person).await.unwrap().unwrap();
        assert!(known.to_string().contains("Vi kjøpte hus i Lia"));
        let permit =
            cx.permit(medvirk_gjestebud::policy::EDIT, medvirk_kernel::Resource::SITE).unwrap();
        let tx = cx.begin().await.unwrap();
        let touched = Gjestebud.forget_person(&cx, &tx, &permit, &person).await.unwrap();
        tx.commit().await.unwrap();
        assert!(touched >= 1);
        let known = Gjestebud.person_data(&cx, &person).await.unwrap().unwrap();
        assert!(!known.to_string().contains("Vi kjøpte hus i Lia"));
        assert!(!known.to_string().contains("Vågheim"));
        let list = format!("{}/applications?area=Lia", town.base(MAIN).await);
        assert!(town.planner().await.get(&list).await.text().contains("S001"));
        let public = town.test.browser().get(&format!("/processes/{MAIN}/draw")).await;
        assert_eq!(public.texts(".mv-tile__number")[0], "73", "the counts stay");
    });
}
