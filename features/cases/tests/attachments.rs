//! The case's own files: attached, told about, taken along to the archive, taken away; and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod ground;

use chrono::TimeDelta;
use ground::{
    small::{SLUG, Small},
    standards::follows,
};
use medvirk_jobs::queue::NewJob;
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
    let version = small.version(browser, "case/attachments").await;
    let mut all = vec![("version", version.as_str())];
    all.extend_from_slice(fields);
    browser.post_files(&page, &page, &all, &[("file", name, bytes)]).await
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
        let files = small.package(&mut planner).await;
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
        follows(schema, message.as_bytes());
    });
}

#[test]
fn a_pdf_that_does_not_say_it_is_pdf_a_is_pointed_out_and_stops_nobody() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
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
        let files = small.package(&mut planner).await;
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
        let files = small.package(&mut planner).await;
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
        small.write_whole(&mut planner).await;
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
        let version = small.version(&mut planner, "case").await;
        let seen = [("version", version.as_str())];
        planner.post(&small.path("case"), &remove, &seen).await.expect(409);
        assert_eq!(visitor.get(&public).await.expect(200).bytes, ARCHIVAL);
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

/// A photo as a telephone makes it: pixels, and where they were taken.
fn photo() -> Vec<u8> {
    let segment = |marker: u8, told: &[u8]| {
        let length = u16::try_from(told.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker], &length[..], told].concat()
    };
    [
        b"\xff\xd8".to_vec(),
        segment(0xe1, b"Exif\0\0MM\0*\0\0\0\x08\0\0 GPS 58.97N 5.73E"),
        segment(0xfe, b"GPS 58.97N 5.73E"),
        segment(0xda, b"scan"),
        b"pixels\xff\xd9".to_vec(),
    ]
    .concat()
}

#[test]
fn a_photo_is_published_without_where_it_was_taken() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        let page = attach(&small, &mut planner, &[], ("foto.jpg", &photo())).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        small.make_ready(&mut planner).await;
        let id = href.rsplit('/').next().unwrap();
        let public = format!("/processes/{SLUG}/decision/attachments/{id}");
        let shown = small.test.browser().get(&public).await.expect(200).bytes;
        let has =
            |bytes: &[u8], words: &str| bytes.windows(words.len()).any(|w| w == words.as_bytes());
        assert!(has(&shown, "pixels") && !has(&shown, "GPS"));
        let files = small.package(&mut planner).await;
        assert_eq!(files["vedlegg-4-foto.jpg"], shown, "the archive gets the same");
        small.press(&mut planner, "reopen").await.expect(200);
        let broken = &photo()[..20];
        let refused = attach(&small, &mut planner, &[], ("foto.jpg", broken)).await.expect(422);
        assert!(refused.texts(".ds-validation-message").concat().contains("kan ikke leses helt"));
    });
}

#[test]
fn an_upload_stands_beside_what_a_colleague_writes_elsewhere_in_the_paper() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let (mut planner, mut other) = (small.planner().await, small.secretary().await);
        small.begin(&mut planner, "nb").await;
        let path = small.path("case/attachments");
        let seen = small.version(&mut planner, "case/attachments").await;
        let summary = [("text", "Folk vil ha kveldsbuss.")];
        small.write(&mut other, "summary", &summary).await.expect(200);
        let fields = [("version", seen.as_str()), ("title", "Kart")];
        let file: [(&str, &str, &[u8]); 1] = [("file", "kart.pdf", ARCHIVAL)];
        let page = planner.post_files(&path, &path, &fields, &file).await.expect(200);
        assert!(small.paper(&mut planner).await.contains("Folk vil ha kveldsbuss."));
        // Somebody else's change of the same list is one.
        planner.post_files(&path, &path, &fields, &file).await.expect(409);
        let seen = small.version(&mut planner, "case/attachments").await;
        small.write(&mut other, "background", &summary).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        let fields = [("version", seen.as_str())];
        planner.post(&path, &format!("{href}/remove"), &fields).await.expect(200);
    });
}

#[test]
fn a_line_never_names_a_file_that_is_gone() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = attach(&small, &mut planner, &[], ("kart.pdf", ARCHIVAL)).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        let named = |made| [("attachment.0.title", "Kart"), ("attachment.0.choice_made_of", made)];
        small.write(&mut planner, "attachments", &named("")).await.expect(200);
        // The file lies there and nothing uses it; it is deleted while the form of the lines is open.
        let seen = small.version(&mut planner, "case/attachments").await;
        let (path, seen) = (small.path("case/attachments"), [("version", seen.as_str())]);
        planner.post(&path, &format!("{href}/remove"), &seen).await.expect(200);
        let chosen = format!("file-{}", href.rsplit('/').next().unwrap());
        small.write(&mut planner, "attachments", &named(&chosen)).await.expect(200);
        let case = planner.get(&small.path("case")).await.expect(200);
        assert!(page_text(&case.body).contains("Vedlegg 1 «Kart» mangler fil."));
        let page = attach(&small, &mut planner, &[("line", "0")], ("kart.pdf", ARCHIVAL)).await;
        assert!(page_text(&page.expect(200).body).contains("PDF/A-2b"));
    });
}

#[test]
fn the_bytes_of_a_file_that_nothing_names_are_removed_whatever_happened() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let page = attach(&small, &mut planner, &[], ("kart.pdf", ARCHIVAL)).await.expect(200);
        let href = page.attribute("ol.mv-rows li:last-child h2 a", "href").unwrap();
        let (case, file) = (small.case_id(&mut planner).await, href.rsplit('/').next().unwrap());
        let (files, kept) = (&small.test.site.files, format!("cases/{case}/{file}"));
        // A server that stopped between the bytes and the row has left its question behind.
        let cx = small.test.system_cx().await;
        let lost: medvirk_kernel::Uuid = cx.new_id();
        let left = format!("cases/{case}/{lost}");
        files.put(&left, b"x".to_vec()).await.unwrap();
        let job = NewJob {
            kind: "cases.sweep-file",
            payload: serde_json::json!({"case": case, "file": lost}),
            run_at: cx.now(),
            key: None,
        };
        let tx = cx.begin().await.unwrap();
        medvirk_jobs::queue::enqueue(&tx, cx.new_id(), cx.now(), job).await.unwrap();
        tx.commit().await.unwrap();
        small.test.clock.advance(TimeDelta::hours(2));
        small.test.run_jobs().await;
        assert!(files.get(&left).await.is_err());
        assert_eq!(files.get(&kept).await.unwrap(), ARCHIVAL, "what is named stays");
        let seen = small.version(&mut planner, "case/attachments").await;
        let (path, seen) = (small.path("case/attachments"), [("version", seen.as_str())]);
        planner.post(&path, &format!("{href}/remove"), &seen).await.expect(200);
        small.test.run_jobs().await;
        assert!(files.get(&kept).await.is_err());
    });
}

#[test]
fn the_history_says_which_file_a_line_got() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.begin(&mut planner, "nb").await;
        let named = [("attachment.0.title", "Kart"), ("attachment.0.choice_made_of", "")];
        small.write(&mut planner, "attachments", &named).await.expect(200);
        let file = ("kart.pdf", ARCHIVAL);
        attach(&small, &mut planner, &[("line", "0")], file).await.expect(200);
        let version = planner.get(&small.path("case/versions/3")).await.expect(200);
        assert!(version.texts("ins").concat().contains("Fil: kart.pdf"), "{}", version.body);
    });
}

#[test]
fn nobody_is_told_to_replace_a_file_of_a_paper_that_is_locked() {
    each_database(|database| async {
        let small = Small::new(database).await;
        let mut planner = small.planner().await;
        small.write_whole(&mut planner).await;
        attach(&small, &mut planner, &[], ("kart.pdf", PLAIN)).await.expect(200);
        let page = small.path("case/attachments");
        let open = page_text(&planner.get(&page).await.expect(200).body);
        assert!(open.contains("last opp den nye") && !open.contains("vedleggene er låst"));
        small.make_ready(&mut planner).await;
        let locked = page_text(&planner.get(&page).await.expect(200).body);
        assert!(locked.contains("vedleggene er låst") && !locked.contains("last opp den nye"));
        assert!(locked.contains("arkivet kan avvise den"));
    });
}
