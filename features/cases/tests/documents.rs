//! The documents of a case: their words in both written languages, their formats, the package.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use std::io::{Cursor, Read};

use ground::{small::Small, standards::is_here, town::Town};
use medvirk_kernel::Role;
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
        let paper = small.paper(&mut planner).await;
        insta::assert_snapshot!("paper_nb", paper);
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
        let paper = small.paper(&mut planner).await;
        insta::assert_snapshot!("paper_nn", paper);
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
        let files = small.package(&mut planner).await;
        for name in
            ["01-saksframlegg", "02-saksprotokoll", "vedlegg-1-innspill", "vedlegg-2-deltakelse"]
        {
            for ending in ["html", "docx", "pdf"] {
                let name = format!("{name}.{ending}");
                assert!(files.contains_key(&name), "{name} in {:?}", files.keys());
            }
        }
        let sums = String::from_utf8(files["SHA256SUMS.txt"].clone()).unwrap();
        assert_eq!(sums.lines().count(), files.len() - 1);
        assert!(files["01-saksframlegg.pdf"].starts_with(b"%PDF"));
        let word = planner.get(&small.path("case/files/saksframlegg.docx")).await.expect(200);
        assert!(word.bytes.starts_with(b"PK"));
        planner.get(&small.path("case/files/passord.pdf")).await.expect(404);
    });
}

/// The part of a Word file people read.
fn body_of(word: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(word)).unwrap();
    let mut body = String::new();
    zip.by_name("word/document.xml").unwrap().read_to_string(&mut body).unwrap();
    body
}

/// The words of a Word file, without the spaces between them. Quotation marks may be escaped or not.
fn words_of(body: &str) -> String {
    let body = body.replace("&apos;", "'").replace("&quot;", "\"");
    let runs = body.split("<w:t").skip(1).filter(|run| run.starts_with(['>', ' ']));
    let words = runs.filter_map(|run| run.split_once('>')?.1.split_once("</w:t>"));
    words.flat_map(|(words, _)| words.chars()).filter(|c| !c.is_whitespace()).collect()
}

/// What must be left when a program has opened and saved a paper: headings of each level, tables, their
/// header rows, links out of the file and links within it.
fn structure_of(body: &str) -> [usize; 6] {
    [
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:pStyle w:val=\"Heading2\"/>",
        "<w:pStyle w:val=\"Heading3\"/>",
        "<w:tbl>",
        "<w:tblHeader",
        "<w:hyperlink ",
    ]
    .map(|sign| body.matches(sign).count())
}

/// Opens papers in LibreOffice and saves them again as Word files, by their names.
fn saved_again(papers: &[(&str, &[u8])]) -> Option<Vec<Vec<u8>>> {
    if !is_here("soffice") {
        return None;
    }
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let files = papers.iter().map(|(name, bytes)| {
        let file = folder.path().join(format!("{name}.docx"));
        std::fs::write(&file, bytes).unwrap();
        file
    });
    let run = std::process::Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir"])
        .arg(&out)
        .args(files)
        .output()
        .unwrap();
    let again = papers.iter().map(|(name, _)| {
        std::fs::read(out.join(format!("{name}.docx")))
            .unwrap_or_else(|_| panic!("{name}: {run:?}"))
    });
    Some(again.collect())
}

#[test]
fn libreoffice_opens_and_saves_the_paper_without_loss_in_both_languages() {
    on_sqlite(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let nb = planner.get(&town.path("case/files/saksframlegg.docx")).await.expect(200).bytes;
        let small = Small::new(TestDatabase::sqlite().await).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nn").await;
        small.write_most(&mut planner).await;
        let head = [("title", "Sentrumsplan – vedtak"), ("language", "nn"), ("officer_name", "P")];
        small.write(&mut planner, "head", &head).await.expect(200);
        let nn = planner.get(&small.path("case/files/saksframlegg.docx")).await.expect(200).bytes;
        assert!(body_of(&nn).contains("MEDVERKNAD OG INNSPEL"), "the paper is in nynorsk");
        let papers = [("bokmaal", &nb[..]), ("nynorsk", &nn[..])];
        let Some(again) = saved_again(&papers) else { return };
        for ((name, first), again) in papers.into_iter().zip(&again) {
            let (first, again) = (body_of(first), body_of(again));
            let before = structure_of(&first);
            assert!(
                before[0] > 5 && before[1] > 1 && before[3] > 3 && before[5] > 10,
                "{before:?}"
            );
            assert_eq!(structure_of(&again), before, "{name}");
            let (first, again) = (words_of(&first), words_of(&again));
            let same = first.chars().zip(again.chars()).take_while(|(a, b)| a == b).count();
            let after = |text: &str| text.chars().skip(same).take(60).collect::<String>();
            assert!(first == again, "{name}: «{}» became «{}»", after(&first), after(&again));
        }
    });
}

#[test]
fn the_paper_in_pdf_is_tagged_and_says_its_title_and_language() {
    on_sqlite(|database| async {
        let town = Town::filled(database).await;
        let mut planner = town.test.staff_browser(&[Role::Planner]).await;
        let file = planner.get(&town.path("case/files/saksframlegg.pdf")).await.expect(200).bytes;
        let has = |words: &str| file.windows(words.len()).any(|w| w == words.as_bytes());
        for sign in [
            "/MarkInfo",
            "/Marked true",
            "/StructTreeRoot",
            "/Outlines",
            "/DisplayDocTitle true",
            "/Lang(nb)",
            "<pdfaid:part>2</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "KOMMUNEPLANENS SAMFUNNSDEL 2027–2039 – SLUTTBEHANDLING",
        ] {
            assert!(has(sign), "{sign}");
        }
        let tags =
            |tag: &str| String::from_utf8_lossy(&file).matches(&format!("/S/{tag}/")).count();
        assert!(tags("H1") + tags("H2") > 10, "headings are tagged");
        assert!(tags("Table") > 3 && tags("TH") > 6, "tables have tagged header cells");
        assert!(tags("Link") > 50, "every reference is a tagged link");
    });
}
