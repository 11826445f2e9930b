//! The neutral document: what is said and in which order, not how it looks. Slices build it
//! with [`Compose`]; the writers ([`crate::pdf`], [`crate::docx`], [`crate::html`] and
//! [`crate::text`]) decide the looks from [`Kind`].

mod anchors;
mod block;
mod compose;
mod inline;
mod page;
mod table;

pub use block::{
    Bar, Bars, BarsWords, Block, Blocks, Checkbox, Fact, Field, Heading, Image, ImageData, Label,
    Lines, List, Note, Paragraph, ParagraphLook, Quote, Signature, Tone,
};
pub use compose::Compose;
pub use inline::{
    Inline, Inlines, Target, br, emph, footnote, in_language, link, mark, see, strong, words,
};
pub use page::{Accent, PageSetup, PageSize, TextSize, Window};
pub use table::{Align, Cell, Column, Row, Table};

use std::collections::HashSet;

use chrono::NaiveDate;
use medvirk_kernel::Language;

/// A whole document, ready for any of the writers.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// What the document is; becomes the file's properties.
    pub meta: Meta,
    /// Paper, header, footer and address window.
    pub page: PageSetup,
    /// The content, from top to bottom.
    pub blocks: Blocks,
}

impl Document {
    /// An empty document on A4 with page numbers as suits its kind: posters and letters of one
    /// page have none.
    pub fn new(meta: Meta) -> Document {
        let page =
            PageSetup { page_numbers: !matches!(meta.kind, Kind::Poster), ..PageSetup::default() };
        Document { meta, page, blocks: Blocks::default() }
    }

    /// Every id that a link in the document can lead to.
    pub(crate) fn anchors(&self) -> HashSet<&str> {
        let mut ids = HashSet::new();
        anchors::collect(&self.blocks, &mut ids);
        ids
    }

    /// Replaces the page set-up.
    #[must_use]
    pub fn with_page(mut self, page: PageSetup) -> Document {
        self.page = page;
        self
    }
}

/// Facts about the document that become properties of the file. The title is also what screen
/// readers announce and what stands in the window's title bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Title, never empty in a published file.
    pub title: String,
    /// Language of the text; sets hyphenation, quotation marks and `Lang`.
    pub language: Language,
    /// Who it is from, usually the municipality.
    pub author: String,
    /// One line saying what it is about; may be empty.
    pub subject: String,
    /// The date of the document. The writers ask no clock, so the same tree with the same date
    /// gives the same bytes.
    pub date: NaiveDate,
    /// Decides the looks.
    pub kind: Kind,
}

impl Meta {
    /// Facts with no author and no subject yet.
    pub fn new(kind: Kind, title: impl Into<String>, language: Language, date: NaiveDate) -> Meta {
        Meta {
            title: title.into(),
            language,
            author: String::new(),
            subject: String::new(),
            date,
            kind,
        }
    }

    /// Sets who the document is from.
    #[must_use]
    pub fn by(mut self, author: impl Into<String>) -> Meta {
        self.author = author.into();
        self
    }

    /// Sets the line that says what the document is about.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Meta {
        self.subject = subject.into();
        self
    }
}

/// What kind of paper it is; the writers set margins, sizes and title from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Saksframlegg, report, minutes: running text with numbered pages.
    CasePaper,
    /// Letter, with the address in the window of the envelope.
    Letter,
    /// A form to be filled in by hand.
    Form,
    /// A notice for a wall: few words, large type.
    Poster,
    /// A working list (packing, pick-up, phone list): dense tables.
    List,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_written_as_it_is_read() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let meta = Meta::new(Kind::CasePaper, "Samfunnsdel", Language::Nb, date).by("Fjordvik");
        let mut doc = Document::new(meta);
        doc.h1("Bakgrunn").p("Kort om saken.").p([words("Se "), strong("vedtaket"), words(".")]);
        for place in ["Lia", "Sørsida"] {
            doc.h2(place);
        }
        doc.table(
            Table::new([Column::left(2), Column::right(1)])
                .header(["Tema", "Antall"])
                .row(["Skole", "12"]),
        );
        assert_eq!(doc.blocks.len(), 6);
        assert!(matches!(&doc.blocks[3], Block::Heading(Heading { level: 2, .. })));
    }

    #[test]
    fn posters_have_no_page_numbers() {
        let date = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let poster = Document::new(Meta::new(Kind::Poster, "Takk", Language::Nn, date));
        assert!(!poster.page.page_numbers);
    }
}
