//! The style sheet of the document, with sizes by kind, colour and language filled in.

use super::xml::locale;
use crate::tree::{Document, Kind};

const STYLES: &str = include_str!("../../assets/docx/styles.xml");

/// Sizes in half points.
struct Sizes {
    body: &'static str,
    lead: &'static str,
    title: &'static str,
    cell: &'static str,
}

pub(super) fn styles(doc: &Document) -> String {
    let sizes = match doc.meta.kind {
        Kind::CasePaper => Sizes { body: "22", lead: "26", title: "44", cell: "20" },
        Kind::Letter => Sizes { body: "22", lead: "24", title: "30", cell: "20" },
        Kind::Form => Sizes { body: "22", lead: "26", title: "44", cell: "22" },
        Kind::Poster => Sizes { body: "40", lead: "48", title: "96", cell: "36" },
        Kind::List => Sizes { body: "18", lead: "22", title: "32", cell: "18" },
    };
    let accent = doc.page.accent.readable_hex().replace('#', "").to_uppercase();
    let title_colour = if doc.meta.kind == Kind::Poster { accent.as_str() } else { "1A1F24" };
    STYLES
        .replace("TITLECOLOUR", title_colour)
        .replace("\"TITLE\"", &format!("\"{}\"", sizes.title))
        .replace("\"BODY\"", &format!("\"{}\"", sizes.body))
        .replace("\"LEAD\"", &format!("\"{}\"", sizes.lead))
        .replace("\"CELL\"", &format!("\"{}\"", sizes.cell))
        .replace("LANGUAGE", locale(doc.meta.language))
        .replace("ACCENT", &accent)
}
