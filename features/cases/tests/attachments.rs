//! The case's own files: attached, told about, taken along to the archive, taken away; and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
};

use ground::{
    small::{SLUG, Small},
    standards::faults_of_archive_message,
};
use medvirk_testkit::{Answer, Browser, each_database, page_text};

const PLAIN: &[u8] = b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n%%EOF";
const ARCHIVAL: &[u8] = b"%PDF-1.7\n1 0 obj\n<</Type/Metadata>>\nstream\n<x pdfaid:part=\"2\" pdfaid:conformance=\"B\"/>\nendstream\n%%EOF";

async fn attach(
    small: &Small,
    browser: &mut Browser,
    fields: &[(&str, &str)],
    (name, bytes): (&str, &[u8]),
) -> Answer {
    let page = small.path("case/attachments");
    let shown = browser.get(&page).await.expect(200);
    let version = shown.attribute("input[name=version]", "value").unwrap_or_default();
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    browser.post_files(&page, &page, &all, &[("file", name, bytes)]).await
}

async fn package(small: &Small, browser: &mut Browser) -> BTreeMap<String, Vec<u8>> {
    let file = browser.get(&small.path("case/files/saken.zip")).await.expect(200);
    let mut zip = zip::ZipArchive::new(Cursor::new(file.bytes)).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

#[test]
fn an_attached_file_goes_into_the_package_and_the_message_to_the_archive() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        let named = ("Forslag til økonomi.pdf", ARCHIVAL);
        let page = attach(&small, &mut planner, &[("title", "Økonomi")], named).await.expect(200);
        let text = page_text(&page.body);
        assert!(text.contains("PDF/A-2b") && text.contains("Økonomi"), "{text}");
        attach(&small, &mut planner, &[], ("kart.pdf", PLAIN)).await.expect(200);
        let files = package(&small, &mut planner).await;
        assert_eq!(files["vedlegg-4-forslag-til-okonomi.pdf"], ARCHIVAL);
        assert_eq!(files["vedlegg-5-kart.pdf"], PLAIN);
        let message = String::from_utf8(files["arkivmelding.xml"].clone()).unwrap();
        let part = message.split("<tittel>Økonomi</tittel>").nth(1).unwrap();
        let part = &part[..part.find("</dokumentbeskrivelse>").unwrap()];
        let sums = String::from_utf8(files["SHA256SUMS.txt"].clone()).unwrap();
        let line = sums.lines().find(|l| l.ends_with("vedlegg-4-forslag-til-okonomi.pdf")).unwrap();
        let sum = line.split_whitespace().next().unwrap();
        for words in [
            "<m:kode>V</m:kode>",
            "<dokumentnummer>5</dokumentnummer>",
            "<m:kode>fmt/477</m:kode>",
            "<m:kode>A</m:kode>",
            "<mimeType>application/pdf</mimeType>",
            sum,
        ] {
            assert!(part.contains(words), "{words} in {part}");
        }
        let plain = message.split("<tittel>kart</tittel>").nth(1).unwrap();
        let plain = &plain[..plain.find("</dokumentbeskrivelse>").unwrap()];
        assert!(plain.contains("<m:kode>P</m:kode>") && !plain.contains("fmt/"), "{plain}");
        let schema = "no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd";
        let faults = faults_of_archive_message(schema, message.as_bytes());
        assert!(faults.as_deref().unwrap_or_default().is_empty(), "{faults:?}");
    });
}

#[test]
fn a_pdf_that_does_not_say_it_is_pdf_a_is_pointed_out_and_stops_nobody() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        small.assess_second(&mut planner).await;
        let page = attach(&small, &mut planner, &[], ("kart.pdf", PLAIN)).await.expect(200);
        assert!(page_text(&page.body).contains("Ikke PDF/A"));
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Vedlegg 4 «kart» er ikke PDF/A."));
        small.make_ready(&mut planner).await;
    });
}

#[test]
fn a_line_that_is_only_a_name_gets_its_file_and_keeps_its_number() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let rows = [
            ("attachment.0.title", "Planforslaget"),
            ("attachment.0.choice_made_of", ""),
            ("attachment.1.title", "Alle innspill"),
            ("attachment.1.choice_made_of", "notes"),
        ];
        small.write(&mut planner, "attachments", &rows).await.expect(200);
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Vedlegg 1 «Planforslaget» mangler fil."));
        attach(&small, &mut planner, &[("line", "0")], ("x.pdf", ARCHIVAL)).await.expect(200);
        let files = package(&small, &mut planner).await;
        assert!(
            files.contains_key("vedlegg-1-x.pdf") && files.contains_key("vedlegg-2-innspill.pdf")
        );
        // The form of the lines still knows the file.
        let form = planner.get(&small.path("case/edit/attachments")).await.expect(200);
        let chosen = "select[name='attachment.0.choice_made_of'] option[selected]";
        assert_eq!(form.texts(chosen), ["x.pdf"]);
        // The same line twice: the second one has seen another paper.
        let again = attach(&small, &mut planner, &[("line", "0")], ("y.pdf", ARCHIVAL)).await;
        again.expect(409);
        let page = small.path("case/attachments");
        let stale = [("version", "1")];
        let file: [(&str, &str, &[u8]); 1] = [("file", "z.pdf", ARCHIVAL)];
        planner.post_files(&page, &page, &stale, &file).await.expect(409);
    });
}

#[test]
fn what_is_too_large_or_of_another_kind_is_refused_at_its_field() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = planner.get(&small.path("case/attachments")).await.expect(200);
        assert!(page_text(&page.body).contains("Høyst 15 MB per fil"), "said before it is sent");
        let large = vec![b'a'; 15 * 1024 * 1024 + 1];
        let larger = vec![b'a'; 41 * 1024 * 1024];
        for (name, bytes, words) in [
            ("stor.txt", &large[..], "15 MB"),
            ("enorm.txt", &larger, "MB"),
            ("side.html", b"<script>alert(1)</script>", "Denne filtypen"),
            ("plan.pdf", b"PK\x03\x04", "Denne filtypen"),
        ] {
            let refused = attach(&small, &mut planner, &[], (name, bytes)).await.expect(422);
            let said = refused.texts(".ds-validation-message").concat();
            assert!(said.contains(words), "{name}: {said}");
        }
        let path = small.path("case/attachments");
        let version = page.attribute("input[name=version]", "value").unwrap();
        let none = planner.post_files(&path, &path, &[("version", &version)], &[]).await;
        assert!(none.expect(422).texts(".ds-validation-message").concat().contains("Velg en fil"));
        let files = package(&small, &mut planner).await;
        assert!(
            !files.keys().any(|n| n.contains("stor") || n.contains("plan")),
            "{:?}",
            files.keys()
        );
    });
}

#[test]
fn the_files_of_a_case_have_room_for_so_much_and_no_more() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let large = vec![b'a'; 15 * 1024 * 1024];
        for nth in 0..4 {
            let name = format!("{nth}.txt");
            attach(&small, &mut planner, &[], (&name, &large)).await.expect(200);
        }
        let full = attach(&small, &mut planner, &[], ("en.txt", b"a")).await.expect(422);
        let said = full.texts(".ds-validation-message").concat();
        assert!(said.contains("60 MB"), "{said}");
    });
}

#[test]
fn a_file_is_read_by_everybody_when_the_paper_is_and_not_before() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        small.write_most(&mut planner).await;
        small.assess_second(&mut planner).await;
        let page = attach(&small, &mut planner, &[], ("kart.pdf", ARCHIVAL)).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        assert_eq!(planner.get(&href).await.expect(200).bytes, ARCHIVAL);
        let id = href.rsplit('/').next().unwrap();
        let public = format!("/processes/{SLUG}/decision/attachments/{id}");
        let mut visitor = small.test.browser();
        visitor.get(&public).await.expect(404);
        small.make_ready(&mut planner).await;
        assert_eq!(visitor.get(&public).await.expect(200).bytes, ARCHIVAL);
        let paper = visitor.get(&format!("/processes/{SLUG}/decision/paper")).await.expect(200);
        assert!(paper.body.contains(&public), "the paper leads to it");
        // What is locked keeps its files.
        let remove = format!("{href}/remove");
        let version = [("version", "99")];
        planner.post(&small.path("case"), &remove, &version).await.expect(409);
    });
}

#[test]
fn a_file_that_is_taken_away_is_gone_and_its_line_stays() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = attach(&small, &mut planner, &[], ("kart.pdf", ARCHIVAL)).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        let version = page.attribute("input[name=version]", "value").unwrap();
        let at = small.path("case/attachments");
        let remove = format!("{href}/remove");
        let gone = planner.post(&at, &remove, &[("version", &version)]).await.expect(200);
        assert!(page_text(&gone.body).contains("Fila er slettet"));
        assert!(page_text(&gone.body).contains("4. kart"), "the line stays");
        planner.get(&href).await.expect(404);
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Vedlegg 4 «kart» mangler fil."));
    });
}
