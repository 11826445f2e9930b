//! Packs the parts into the file: body, styles, numbering, header, footer, footnotes, pictures,
//! properties and the relations between them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::Datelike;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::DocxError;
use super::body::{Body, margin, paper};
use super::styles::styles;
use super::xml::{escaped, locale, twips};
use crate::tree::{Document, Kind};

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
    xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";
const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

pub(super) fn pack(doc: &Document, body: Body<'_>) -> Result<Vec<u8>, DocxError> {
    let date = &doc.meta.date;
    let year = u16::try_from(date.year()).unwrap_or(1980);
    // Only month and day of the chrono date can come here, so the fallback is never used for
    // years from 1980 to 2107.
    let stamp = DateTime::from_date_and_time(year, date.month() as u8, date.day() as u8, 0, 0, 0);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(stamp.unwrap_or_default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let parts = [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", package_relations()),
        ("docProps/core.xml", core_properties(doc)),
        ("docProps/app.xml", app_properties()),
        ("word/document.xml", document(doc, &body.out)),
        ("word/styles.xml", styles(doc)),
        ("word/settings.xml", settings(doc)),
        ("word/numbering.xml", numbering(body.numbered_lists)),
        ("word/footnotes.xml", footnotes(&body.footnotes)),
        ("word/header1.xml", header(doc)),
        ("word/header2.xml", format!("{HEAD}<w:hdr {NAMES}><w:p/></w:hdr>")),
        ("word/footer1.xml", footer(doc)),
        ("word/_rels/document.xml.rels", document_relations(&body)),
    ];
    for (name, content) in parts {
        zip.start_file(name, options)?;
        zip.write_all(content.as_bytes())?;
    }
    for (nr, media) in body.media.iter().enumerate() {
        zip.start_file(format!("word/media/picture{nr}.{}", media.extension), options)?;
        zip.write_all(&media.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

fn content_types() -> String {
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" \
         ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Default Extension=\"png\" ContentType=\"image/png\"/>\
         <Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>\
         <Default Extension=\"svg\" ContentType=\"image/svg+xml\"/>"
    );
    let parts = [
        ("/word/document.xml", format!("{WORD}.document.main+xml")),
        ("/word/styles.xml", format!("{WORD}.styles+xml")),
        ("/word/settings.xml", format!("{WORD}.settings+xml")),
        ("/word/numbering.xml", format!("{WORD}.numbering+xml")),
        ("/word/footnotes.xml", format!("{WORD}.footnotes+xml")),
        ("/word/header1.xml", format!("{WORD}.header+xml")),
        ("/word/header2.xml", format!("{WORD}.header+xml")),
        ("/word/footer1.xml", format!("{WORD}.footer+xml")),
        (
            "/docProps/core.xml",
            "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
        ),
        (
            "/docProps/app.xml",
            "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
        ),
    ];
    for (name, kind) in parts {
        let _ = write!(out, "<Override PartName=\"{name}\" ContentType=\"{kind}\"/>");
    }
    out.push_str("</Types>");
    out
}

fn package_relations() -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{RELATIONS}\">\
         <Relationship Id=\"r1\" Type=\"{OFFICE}/officeDocument\" Target=\"word/document.xml\"/>\
         <Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/package/2006/\
         relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
         <Relationship Id=\"r3\" Type=\"{OFFICE}/extended-properties\" \
         Target=\"docProps/app.xml\"/></Relationships>"
    )
}

fn document_relations(body: &Body<'_>) -> String {
    let mut out = format!("{HEAD}<Relationships xmlns=\"{RELATIONS}\">");
    let parts = [
        ("styles", "styles", "styles.xml"),
        ("settings", "settings", "settings.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("footnotes", "footnotes", "footnotes.xml"),
        ("header1", "header", "header1.xml"),
        ("header2", "header", "header2.xml"),
        ("footer1", "footer", "footer1.xml"),
    ];
    for (id, kind, target) in parts {
        let _ =
            write!(out, "<Relationship Id=\"{id}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>");
    }
    for (nr, media) in body.media.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"picture{nr}\" Type=\"{OFFICE}/image\" \
             Target=\"media/picture{nr}.{}\"/>",
            media.extension
        );
    }
    for (nr, url) in body.links.iter().enumerate() {
        let _ = write!(
            out,
            "<Relationship Id=\"link{nr}\" Type=\"{OFFICE}/hyperlink\" Target=\"{}\" \
             TargetMode=\"External\"/>",
            escaped(url)
        );
    }
    out.push_str("</Relationships>");
    out
}

fn core_properties(doc: &Document) -> String {
    let meta = &doc.meta;
    let stamp = format!("{}T00:00:00Z", meta.date);
    format!(
        "{HEAD}<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>\
         <dc:subject>{}</dc:subject><dc:creator>{}</dc:creator><dc:language>{}</dc:language>\
         <dcterms:created xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{stamp}</dcterms:modified>\
         </cp:coreProperties>",
        escaped(&meta.title),
        escaped(&meta.subject),
        escaped(&meta.author),
        locale(meta.language),
    )
}

fn app_properties() -> String {
    format!(
        "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/\
         extended-properties\"><Application>Medvirk</Application></Properties>"
    )
}

fn document(doc: &Document, body: &str) -> String {
    let (width, height) = paper(doc);
    let orient = if doc.page.landscape { " w:orient=\"landscape\"" } else { "" };
    let side = twips(margin(doc.meta.kind));
    // The header is left out on the first page of case papers and letters.
    let late = matches!(doc.meta.kind, Kind::CasePaper | Kind::Letter);
    let title_page = if late { "<w:titlePg/>" } else { "" };
    format!(
        "{HEAD}<w:document {NAMES}><w:body>{body}<w:sectPr>\
         <w:headerReference w:type=\"default\" r:id=\"header1\"/>\
         <w:headerReference w:type=\"first\" r:id=\"header2\"/>\
         <w:footerReference w:type=\"default\" r:id=\"footer1\"/>\
         <w:footerReference w:type=\"first\" r:id=\"footer1\"/>\
         <w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/>\
         <w:pgMar w:top=\"{top}\" w:right=\"{side}\" w:bottom=\"{bottom}\" w:left=\"{side}\" \
         w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>{title_page}</w:sectPr></w:body>\
         </w:document>",
        twips(width),
        twips(height),
        top = twips(20.0),
        bottom = twips(22.0),
    )
}

fn settings(doc: &Document) -> String {
    let language = locale(doc.meta.language);
    format!(
        "{HEAD}<w:settings {NAMES}><w:autoHyphenation/><w:defaultTabStop w:val=\"397\"/>\
         <w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>\
         <w:compat><w:compatSetting w:name=\"compatibilityMode\" \
         w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
         <w:themeFontLang w:val=\"{language}\"/></w:settings>"
    )
}

fn numbering(numbered_lists: usize) -> String {
    let mut out = format!("{HEAD}<w:numbering {NAMES}>");
    let bullets = |level: usize| if level.is_multiple_of(2) { "•" } else { "–" };
    for (id, ordered) in [(0, false), (1, true)] {
        let _ = write!(
            out,
            "<w:abstractNum w:abstractNumId=\"{id}\"><w:multiLevelType w:val=\"multilevel\"/>"
        );
        for level in 0..9 {
            let (format, text) = match (ordered, level % 2) {
                (false, _) => ("bullet", bullets(level).to_owned()),
                (true, 0) => ("decimal", format!("%{}.", level + 1)),
                (true, _) => ("lowerLetter", format!("%{}.", level + 1)),
            };
            let _ = write!(
                out,
                "<w:lvl w:ilvl=\"{level}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
                 <w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr>\
                 <w:ind w:left=\"{}\" w:hanging=\"397\"/></w:pPr></w:lvl>",
                397 * (level + 1)
            );
        }
        out.push_str("</w:abstractNum>");
    }
    out.push_str("<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
    for nr in 0..numbered_lists {
        let _ = write!(out, "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"1\"/>", nr + 2);
        for level in 0..9 {
            let _ = write!(
                out,
                "<w:lvlOverride w:ilvl=\"{level}\"><w:startOverride w:val=\"1\"/></w:lvlOverride>"
            );
        }
        out.push_str("</w:num>");
    }
    out.push_str("</w:numbering>");
    out
}

fn footnotes(notes: &[String]) -> String {
    let mut out = format!(
        "{HEAD}<w:footnotes {NAMES}>\
         <w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>\
         </w:footnote><w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r>\
         <w:continuationSeparator/></w:r></w:p></w:footnote>"
    );
    for (nr, note) in notes.iter().enumerate() {
        let _ = write!(
            out,
            "<w:footnote w:id=\"{}\"><w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r>\
             <w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r><w:r>\
             <w:t xml:space=\"preserve\"> {note}</w:t></w:r></w:p></w:footnote>",
            nr + 1
        );
    }
    out.push_str("</w:footnotes>");
    out
}

fn header(doc: &Document) -> String {
    let words = escaped(doc.page.header.as_deref().unwrap_or_default());
    format!(
        "{HEAD}<w:hdr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p></w:hdr>"
    )
}

fn footer(doc: &Document) -> String {
    let words = doc.page.footer.as_deref().unwrap_or_default();
    if words.is_empty() && !doc.page.page_numbers {
        return format!("{HEAD}<w:ftr {NAMES}><w:p/></w:ftr>");
    }
    let tab = twips(paper(doc).0 - 2.0 * margin(doc.meta.kind));
    let mut out = format!(
        "{HEAD}<w:ftr {NAMES}><w:p><w:pPr><w:pStyle w:val=\"Footer\"/><w:tabs>\
         <w:tab w:val=\"right\" w:pos=\"{tab}\"/></w:tabs></w:pPr><w:r>\
         <w:t xml:space=\"preserve\">{}</w:t></w:r>",
        escaped(words)
    );
    if doc.page.page_numbers {
        let field = |name: &str| {
            format!("<w:fldSimple w:instr=\" {name} \"><w:r><w:t>1</w:t></w:r></w:fldSimple>")
        };
        let _ = write!(
            out,
            "<w:r><w:tab/></w:r>{}<w:r><w:t xml:space=\"preserve\"> / </w:t></w:r>{}",
            field("PAGE"),
            field("NUMPAGES")
        );
    }
    out.push_str("</w:p></w:ftr>");
    out
}
