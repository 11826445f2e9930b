//! Writes pages for looking at them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod town;
use medvirk_kernel::Role;
use medvirk_testkit::TestDatabase;
use town::Town;

#[test]
fn write() {
    let runtime = tokio_rt();
    runtime.block_on(async {
        let town = Town::received(TestDatabase::sqlite().await).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        save("moderation_held", &planner.get(&town.path("moderation")).await.body);
        use medvirk_slice::Slice;
        medvirk_input::Input.demo(&town.cx, &town.files).await.unwrap();
        let db = town.cx.db().reader();
        let filter = medvirk_input::NoteFilter {
            kinds: medvirk_input::NoteKind::ALL.to_vec(),
            moderation: vec![medvirk_input::Moderation::AsIs, medvirk_input::Moderation::Edited, medvirk_input::Moderation::Shielded],
            ..medvirk_input::NoteFilter::of(town.process.id)
        };
        for n in medvirk_input::all_notes(db, &filter).await.unwrap() {
            let found: Vec<_> = n.findings.iter().map(|f| &n.text[f.range.clone()]).collect();
            println!("{} {:?} {:?} | {}", n.code, n.moderation, found, n.text);
        }
        let t = |code: &str| town.themes.iter().find(|t| t.code == code).unwrap().id;
        let note = town.note("GB07-N05").await.id;
        let held = town.note("GB21-N16").await.id;
        let name = town.note("GB20-N17").await.id;
        let code = town.code("bolig").await;
        let first = {
            let all = medvirk_input::summaries(db, town.process.id).await.unwrap();
            let s = all.iter().find(|s| s.theme == t("T13")).unwrap();
            s.sentences[0].id
        };
        for (file, path) in [
            ("bench", town.path("coding?theme=T11&at=GB01-N09")),
            ("second", town.path("coding/second")),
            ("book", town.path("coding/book")),
            ("code", town.path(&format!("coding/book/{code}"))),
            ("agreement", town.path("coding/agreement")),
            ("history", town.path("coding/history")),
            ("moderation", town.path("moderation?show=decided")),
            ("moderate", town.path(&format!("moderation/{name}"))),
            ("moderate_id", town.path(&format!("moderation/{held}"))),
            ("notes", town.path("notes?q=buss")),
            ("trace", town.path(&format!("notes/{note}"))),
            ("ends", town.path("notes/unfinished")),
            ("summaries", town.path("summaries")),
            ("summary", town.path(&format!("summaries/{}", t("T13")))),
            ("sentence", town.path(&format!("summaries/{}/sentences/{first}", t("T13")))),
            ("frequency", town.path("frequency")),
            ("reach", town.path("reach")),
            ("publication", town.path("publication")),
            ("said", format!("/processes/{}/said", town::MAIN)),
            ("said_theme", format!("/processes/{}/said/T13", town::MAIN)),
            ("said_note", format!("/processes/{}/notes/GB07-N05", town::MAIN)),
            ("process", format!("/processes/{}", town::MAIN)),
            ("staff_process", format!("/staff/processes/{}", town.process.id)),
        ] {
            let page = planner.get(&path).await;
            println!("{file} {}", page.status);
            save(file, &page.body);
        }
    });
}
fn tokio_rt() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}
fn save(name: &str, body: &str) {
    std::fs::create_dir_all("/tmp/inp/site").unwrap();
    std::fs::write(format!("/tmp/inp/site/{name}.html"), body).unwrap();
}
