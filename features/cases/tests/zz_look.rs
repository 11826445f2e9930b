//! Writes pages for looking at them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod ground;
use ground::town::{MAIN, Town};
use medvirk_kernel::Role;
use medvirk_testkit::TestDatabase;

fn save(name: &str, bytes: &[u8]) {
    std::fs::create_dir_all("/tmp/look").unwrap();
    std::fs::write(format!("/tmp/look/{name}"), bytes).unwrap();
}

#[test]
fn write() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let town = Town::filled(TestDatabase::sqlite().await).await;
        let mut staff = town.test.staff_browser(&[Role::Planner, Role::CouncilSecretary]).await;
        let theme = town.themes.iter().find(|t| t.code == "T13").unwrap().id;
        let action = staff
            .get(&town.path("case/actions"))
            .await
            .attribute("tbody tr:nth-child(3) a", "href")
            .unwrap();
        let kultur =
            medvirk_processes::by_slug(town.cx.db().reader(), "kultur-2027").await.unwrap();
        let preview = staff.get(&town.path("case/preview")).await;
        let sentence = preview.attribute(".mv-claim .mv-ref", "href").unwrap();
        let k = |rest: &str| format!("/staff/processes/{}/{rest}", kultur.id);
        for (name, path) in [
            ("overview", town.path("case")),
            ("preview", town.path("case/preview")),
            ("sentence", sentence),
            ("versions", town.path("case/versions")),
            ("decision", town.path("case/decision")),
            ("decision_edit", town.path("case/decision/edit")),
            ("actions", town.path("case/actions")),
            ("action", action),
            ("answers", town.path("case/answers")),
            ("answer", town.path(&format!("case/answers/{theme}"))),
            ("answer_preview", town.path("case/answers/preview")),
            ("sent", town.path("case/answers/sent")),
            ("cases", "/staff/cases".to_owned()),
            ("k_overview", k("case")),
            ("k_hearing", k("case/edit/hearing")),
            ("k_head", k("case/edit/head")),
            ("k_bodies", k("case/edit/bodies")),
            ("outcomes", "/decisions".to_owned()),
            ("outcome", format!("/processes/{MAIN}/decision")),
            ("paper", format!("/processes/{MAIN}/decision/paper")),
            ("poster", format!("/processes/{MAIN}/decision/poster")),
            ("process", format!("/processes/{MAIN}")),
            ("front", "/".to_owned()),
        ] {
            save(&format!("{name}.html"), &staff.get(&path).await.bytes);
        }
        for file in [
            "saksframlegg.pdf",
            "saksframlegg.docx",
            "saksprotokoll.pdf",
            "plakat.pdf",
            "deltakelse.pdf",
        ] {
            save(file, &staff.get(&town.path(&format!("case/files/{file}"))).await.bytes);
        }
        let page = k("case/edit/summary");
        let fields = [("version", "1"), ("text", "Den første teksten.")];
        staff.post(&page, &page, &fields).await;
        let fields = [("version", "1"), ("text", "Den andre teksten er lengre og sier noe mer.")];
        save("conflict.html", &staff.post(&page, &page, &fields).await.bytes);
        let theme =
            medvirk_processes::themes(town.cx.db().reader(), kultur.id).await.unwrap()[0].id;
        save("k_theme.html", &staff.get(&k(&format!("case/edit/theme-{theme}"))).await.bytes);
        let v = staff.get(&k("case/versions/2")).await;
        save("version.html", &v.bytes);
    });
}
