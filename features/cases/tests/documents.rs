//! The documents of a case: their words in both written languages, their formats, the package.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use std::io::{Cursor, Read};

use ground::small::Small;
use medvirk_testkit::{TestDatabase, each_database};

fn on_sqlite<F: std::future::Future<Output = ()>>(test: impl FnOnce(TestDatabase) -> F) {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async { test(TestDatabase::sqlite().await).await });
}

#[test]
fn the_paper_in_bokmål() {
    on_sqlite(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let paper = planner.get(&small.path("case/files/saksframlegg.txt")).await.expect(200);
        insta::assert_snapshot!("paper_nb", paper.body);
    });
}

#[test]
fn the_paper_in_nynorsk() {
    on_sqlite(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nn").await;
        small
            .write(&mut planner, "summary", &[("text", "Folk vil ha kveldsbuss.")])
            .await
            .expect(200);
        let reason = [("reason", "Rådet er ikkje valt enno.")];
        small.write(&mut planner, "councils", &reason).await.expect(200);
        let points = [("point.0.text", "Sentrumsplanen blir vedteken.")];
        small.write(&mut planner, "proposal", &points).await.expect(200);
        let paper = planner.get(&small.path("case/files/saksframlegg.txt")).await.expect(200);
        insta::assert_snapshot!("paper_nn", paper.body);
    });
}

#[test]
fn the_minutes_say_who_voted_how() {
    on_sqlite(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let path = small.path("case/files/saksprotokoll.txt");
        let minutes = planner.get(&path).await.expect(200);
        insta::assert_snapshot!("minutes_nb", minutes.body);
    });
}

#[test]
fn the_package_holds_every_document_and_its_sum() {
    each_database(|database| async {
        let small = Small::new(database).await;
        small.decide().await;
        let mut planner = small.planner().await;
        let file = planner.get(&small.path("case/files/saken.zip")).await.expect(200);
        let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).unwrap();
        let names: Vec<String> = zip.file_names().map(|n| n.unwrap().into_owned()).collect();
        for name in
            ["01-saksframlegg", "02-saksprotokoll", "vedlegg-1-innspill", "vedlegg-2-deltakelse"]
        {
            for ending in ["html", "docx", "pdf"] {
                assert!(
                    names.contains(&format!("{name}.{ending}")),
                    "{name}.{ending} in {names:?}"
                );
            }
        }
        let mut sums = String::new();
        zip.by_name("SHA256SUMS.txt").unwrap().read_to_string(&mut sums).unwrap();
        assert_eq!(sums.lines().count(), names.len() - 1);
        let mut pdf = Vec::new();
        zip.by_name("01-saksframlegg.pdf").unwrap().read_to_end(&mut pdf).unwrap();
        assert!(pdf.starts_with(b"%PDF-1.7") || pdf.starts_with(b"%PDF"));
        let word = planner.get(&small.path("case/files/saksframlegg.docx")).await.expect(200);
        assert!(word.bytes.starts_with(b"PK"));
        planner.get(&small.path("case/files/passord.pdf")).await.expect(404);
    });
}
