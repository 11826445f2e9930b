//! Whole documents in every format: golden text, structure of the files, safety of what people
//! wrote.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::collections::HashMap;
use std::io::{Cursor, Read, Write};
use std::process::Command;

use chrono::NaiveDate;
use medvirk_documents::tree::*;
use medvirk_documents::{DocxError, PdfError, docx, html, html_page, pdf, text};
use medvirk_kernel::Language;

mod papers;

fn contains(file: &[u8], words: &str) -> bool {
    file.windows(words.len()).any(|window| window == words.as_bytes())
}

fn meta(language: Language) -> Meta {
    let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    Meta::new(Kind::CasePaper, "Prøve", language, date)
}

fn parts(file: &[u8]) -> HashMap<String, String> {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    (0..zip.len())
        .map(|nr| {
            let mut part = zip.by_index(nr).unwrap();
            let mut content = Vec::new();
            part.read_to_end(&mut content).unwrap();
            (part.name().unwrap().into_owned(), String::from_utf8_lossy(&content).into_owned())
        })
        .collect()
}

#[test]
fn the_text_of_each_paper() {
    for (name, doc) in papers::all().unwrap() {
        insta::assert_snapshot!(format!("{name}_text"), text(&doc));
    }
}

#[test]
fn the_html_of_the_case_paper() {
    insta::assert_snapshot!("case_html", html(&papers::case_paper().unwrap()));
}

#[test]
fn every_pdf_is_tagged_pdf_a_2a_with_title_and_language() {
    for (name, doc) in papers::all().unwrap() {
        let file = pdf(&doc).unwrap();
        for sign in ["/MarkInfo", "/Marked true", "/StructTreeRoot", "/OutputIntent"] {
            assert!(contains(&file, sign), "{name}: {sign}");
        }
        assert!(contains(&file, "<pdfaid:part>2</pdfaid:part>"), "{name}");
        assert!(contains(&file, "<pdfaid:conformance>A</pdfaid:conformance>"), "{name}");
        assert!(contains(&file, &format!("/Lang({})", doc.meta.language.code())), "{name}");
        assert!(
            contains(&file, &format!("<rdf:li xml:lang=\"x-default\">{}", doc.meta.title)),
            "{name}"
        );
        assert!(contains(&file, "/DisplayDocTitle true"), "{name}");
    }
}

#[test]
fn every_pdf_is_pdf_ua_too() {
    for (name, doc) in papers::all().unwrap() {
        assert!(contains(&pdf(&doc).unwrap(), "<pdfuaid:part>1</pdfuaid:part>"), "{name}");
    }
    let file = pdf(&papers::case_paper().unwrap()).unwrap();
    for sign in ["/S/TH", "/Scope/Column", "/Scope/Row", "/S/THead", "/S/H1", "/S/LI", "/S/Note"] {
        let spaced = sign.replacen("/S/", "/S /", 1).replacen("/Scope/", "/Scope /", 1);
        assert!(contains(&file, sign) || contains(&file, &spaced), "{sign}");
    }
    let letter = pdf(&papers::letter().unwrap()).unwrap();
    assert!(contains(&letter, "/Alt"));
}

#[test]
fn the_same_tree_gives_the_same_bytes() {
    for (name, doc) in papers::all().unwrap() {
        assert_eq!(pdf(&doc).unwrap(), pdf(&doc).unwrap(), "{name}");
        assert_eq!(docx(&doc).unwrap(), docx(&doc).unwrap(), "{name}");
    }
}

const WICKED: &str = "#panic(1) = * _x_ $x^2$ `r` @ref <b>fet</b> & \"sitat\" \\u{1} ]]> {{x}} \
    #import \"a\": * // /* \u{202e}snudd 👍🏽 العربية Київ \u{0}";

/// A document where every text is as wicked as a person can type it.
fn wicked() -> Document {
    let mut doc = Document::new(meta(Language::Nb).by(WICKED).about(WICKED));
    doc.meta.title = WICKED.into();
    doc.page.header = Some(WICKED.into());
    doc.page.footer = Some(WICKED.into());
    doc.page.window = Some(Window {
        recipient: vec![WICKED.into()],
        sender: vec![WICKED.into()],
        references: vec![(WICKED.into(), WICKED.into())],
    });
    doc.heading_with_id(3, WICKED, WICKED).p(WICKED).typed(WICKED).bullets([WICKED]);
    doc.p([see(WICKED, WICKED), see("nowhere", WICKED), link("javascript:x", WICKED)]);
    doc.p([footnote(WICKED), strong(emph(WICKED)), mark(WICKED, WICKED), mark("", WICKED)]);
    doc.quote(WICKED, Some(WICKED)).note(WICKED, WICKED).facts([(WICKED, WICKED)]);
    doc.table(Table::new([Column::left(1), Column::right(0)]).caption(WICKED).row([WICKED; 3]));
    doc.lines_for(WICKED, 2).fields([(WICKED, 0.0)]).checkboxes([WICKED]);
    doc.signature(WICKED, [WICKED]);
    doc
}

#[test]
fn nothing_a_person_wrote_is_read_as_markup() {
    let doc = wicked();
    pdf(&doc).unwrap();
    let page = html_page(&doc);
    assert!(!page.contains("<b>fet"));
    assert!(!page.contains("javascript:"));
    let document = &parts(&docx(&doc).unwrap())["word/document.xml"];
    assert!(!document.contains("<b>fet") && !document.contains("javascript:"));
    assert!(!document.contains('\u{0}'));
}

#[test]
fn deep_nesting_is_flattened_and_not_fatal() {
    let mut list = Blocks::from("bunn");
    let mut inline = Inlines::from(mark("dypt", "innerst"));
    for _ in 0..40 {
        let mut outer = Blocks::from("lag");
        outer.bullets([std::mem::take(&mut list)]);
        list = outer;
        inline = strong(inline).into();
    }
    let mut doc = Document::new(meta(Language::Nn));
    doc.p(inline).p(see("dypt", "til bunns"));
    doc.bullets([list.clone()]).note("Merk", list.clone()).keep_together(|b| *b = list);
    pdf(&doc).unwrap();
    docx(&doc).unwrap();
    assert!(text(&doc).contains("bunn"));
}

#[test]
fn empty_blocks_are_no_trouble() {
    let mut doc = Document::new(meta(Language::En));
    doc.h3("").p("").bullets(Vec::<Blocks>::new()).table(Table::default()).page_break();
    doc.table(Table::new([Column::left(0)])).facts(Vec::<(&str, &str)>::new());
    doc.table(Table::new([Column::left(1)]).header(Vec::<Cell>::new()).row(Vec::<Cell>::new()));
    doc.bars(Bars {
        caption: "".into(),
        words: BarsWords::default(),
        bars: vec![Bar { label: "".into(), value: Some(f64::NAN), target: Some(-1.0) }],
        unit: String::new(),
        decimals: 0,
    });
    doc.lines(0).fields(Vec::<(&str, f64)>::new()).checkboxes(Vec::<&str>::new());
    doc.signature("", Vec::<&str>::new()).keep_together(|_| {});
    pdf(&doc).unwrap();
    docx(&doc).unwrap();
    html_page(&doc);
}

#[test]
fn a_blank_title_or_a_broken_picture_is_an_error() {
    let mut doc = Document::new(meta(Language::Nb));
    doc.image(ImageData::Png(b"no picture".to_vec()), "bilde", 20.0);
    assert!(matches!(pdf(&doc), Err(PdfError::Typesetting(_))));
    assert!(matches!(docx(&doc), Err(DocxError::Picture(0))));
    doc.meta.title = "  ".into();
    assert!(matches!(pdf(&doc), Err(PdfError::NoTitle)));
}

#[test]
fn word_gets_headings_header_rows_numbering_language_and_descriptions() {
    let case = parts(&docx(&papers::case_paper().unwrap()).unwrap());
    let document = &case["word/document.xml"];
    for sign in [
        "<w:pStyle w:val=\"Title\"/>",
        "<w:pStyle w:val=\"Heading1\"/>",
        "<w:tblHeader/>",
        "<w:numId w:val=\"2\"/>",
        "<w:hyperlink r:id=\"link0\">",
        "<w:hyperlink w:anchor=\"place_0\">",
        "<w:bookmarkStart w:id=\"1\" w:name=\"place_0\"/>",
        "<w:footnoteReference w:id=\"1\"/>",
    ] {
        assert!(document.contains(sign), "{sign}");
    }
    assert!(case["word/styles.xml"].contains("<w:lang w:val=\"nb-NO\""));
    assert!(case["docProps/core.xml"].contains("<dc:title>Samfunnsdelen 2027–2039"));
    assert!(case["word/footer1.xml"].contains("NUMPAGES"));
    let letter = parts(&docx(&papers::letter().unwrap()).unwrap());
    assert!(letter["word/document.xml"].contains("descr=\"QR-kode til din vertsside\""));
    let form = parts(&docx(&papers::report_form().unwrap()).unwrap());
    assert!(form["word/styles.xml"].contains("<w:lang w:val=\"nn-NO\""));
}

/// Opens every paper in LibreOffice when it is installed; says so when it is not.
#[test]
fn libreoffice_opens_every_docx() {
    if Command::new("soffice").arg("--version").output().is_err() {
        // Past the test harness, which keeps to itself what a passing test prints.
        let words = "SKIPPED: LibreOffice (soffice) is not installed, DOCX was not opened\n";
        std::io::stdout().write_all(words.as_bytes()).unwrap();
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for (name, doc) in papers::all().unwrap().into_iter().chain([("wicked", wicked())]) {
        let file = folder.path().join(format!("{name}.docx"));
        std::fs::write(&file, docx(&doc).unwrap()).unwrap();
        files.push(file);
    }
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let run = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "txt:Text", "--outdir"])
        .arg(folder.path())
        .args(&files)
        .output()
        .unwrap();
    let case = std::fs::read_to_string(folder.path().join("case.txt")).unwrap_or_default();
    assert!(case.contains("Kommunedirektørens forslag til vedtak"), "{run:?}");
    for file in files {
        assert!(file.with_extension("txt").exists(), "{}: {run:?}", file.display());
    }
}

#[test]
fn ten_name_tags_fill_a_page_in_every_format() {
    let label = |n: usize| Label {
        name: format!("Ola Nordbygdasen {n}"),
        lines: vec!["Idrettslaget".to_owned(), String::new(), "Gruppe 3".to_owned()],
    };
    let meta = Meta::new(Kind::List, "Navnelapper", Language::Nb, meta(Language::Nb).date);
    let page = PageSetup { show_title: false, page_numbers: false, ..PageSetup::default() };
    let pages = |count: usize| {
        let mut document = Document::new(meta.clone()).with_page(page.clone());
        document.labels((0..count).map(label));
        let file = pdf(&document).unwrap();
        let pages = String::from_utf8_lossy(&file).matches("/Type/Page/").count();
        (document, pages)
    };
    let (ten, one_page) = pages(10);
    assert_eq!(pages(11).1, one_page + 1);
    assert_eq!(text(&ten).matches("Idrettslaget").count(), 10);
    assert_eq!(html(&ten).matches("<li><strong>Ola").count(), 10);
    assert!(!html(&ten).contains("<span></span>"), "an empty line is left out");
    let body = &parts(&docx(&ten).unwrap())["word/document.xml"];
    assert_eq!(body.matches("<w:tr>").count(), 5);
}
