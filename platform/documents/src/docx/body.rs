//! The body of the document: blocks become paragraphs and tables.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;

use super::DocxError;
use super::inline::Look;
use super::picture::Media;
use super::xml::{escaped, twips};
use crate::signs::{DASH, quotation_marks};
use crate::tree::{
    Block, Blocks, Document, Heading, Image, Inlines, Kind, Lines, List, Note, PageSize,
    ParagraphLook, Quote, Signature, Tone, Window,
};

/// The deepest level of lists that Word numbers.
const DEEPEST_LIST: usize = 8;

/// Everything the package is made of.
pub(super) struct Body<'a> {
    pub doc: &'a Document,
    pub out: String,
    /// Addresses of links; their place gives the relationship id.
    pub links: Vec<&'a str>,
    pub media: Vec<Media>,
    /// Words of the footnotes, escaped.
    pub footnotes: Vec<String>,
    /// How many numbered lists there are; each counts from 1.
    pub numbered_lists: usize,
    /// Word's names for the ids that links lead to.
    pub anchor_names: HashMap<&'a str, String>,
    pub placed: HashSet<&'a str>,
    /// Paragraphs stay with the next one.
    pub keep: bool,
    /// Style of plain paragraphs, for those in cells and remarks.
    pub plain_style: &'static str,
}

impl<'a> Body<'a> {
    pub(super) fn write(doc: &'a Document) -> Result<Body<'a>, DocxError> {
        let mut ids: Vec<&str> = doc.anchors().into_iter().collect();
        ids.sort_unstable();
        let names = ids.into_iter().enumerate().map(|(nr, id)| (id, format!("place_{nr}")));
        let mut body = Body {
            doc,
            out: String::new(),
            links: Vec::new(),
            media: Vec::new(),
            footnotes: Vec::new(),
            numbered_lists: 0,
            anchor_names: names.collect(),
            placed: HashSet::new(),
            keep: false,
            plain_style: "",
        };
        body.opening()?;
        body.blocks(&doc.blocks)?;
        Ok(body)
    }

    /// Width of the text area in millimetres; the margins are those of [`super::package`].
    pub(super) fn text_width(&self) -> f64 {
        let (width, _) = paper(self.doc);
        width - 2.0 * margin(self.doc.meta.kind)
    }

    fn opening(&mut self) -> Result<(), DocxError> {
        let (meta, page) = (&self.doc.meta, &self.doc.page);
        if let Some(window) = &page.window {
            self.window(window);
        }
        if let Some(logo) = &page.logo {
            self.image(logo)?;
        }
        if page.show_title {
            if matches!(meta.kind, Kind::CasePaper | Kind::Form) && !meta.author.is_empty() {
                self.words("Kicker", &meta.author);
            }
            self.words("Title", &meta.title);
        }
        Ok(())
    }

    /// Frames at fixed places on the first page, where the envelope's window shows them.
    fn window(&mut self, window: &Window) {
        let references: Vec<String> =
            window.references.iter().map(|(label, value)| format!("{label} {value}")).collect();
        let frames = [
            (20.0, 15.0, 85.0, "Sender", &window.sender),
            (20.0, 46.0, 85.0, "Address", &window.recipient),
            (127.0, 46.0, 58.0, "Sender", &references),
        ];
        for (x, y, width, style, lines) in frames {
            for line in lines {
                let _ = write!(
                    self.out,
                    "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:framePr w:w=\"{}\" \
                     w:wrap=\"around\" w:vAnchor=\"page\" w:hAnchor=\"page\" w:x=\"{}\" w:y=\"{}\"/>\
                     </w:pPr>",
                    twips(width),
                    twips(x),
                    twips(y)
                );
                self.run(line, Look::default());
                self.out.push_str("</w:p>");
            }
        }
        // The letter begins 95 mm from the top.
        let room = twips(95.0 - 20.0);
        let _ = write!(
            self.out,
            "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"{room}\" \
             w:lineRule=\"exact\"/></w:pPr></w:p>"
        );
    }

    pub(super) fn blocks(&mut self, blocks: &'a Blocks) -> Result<(), DocxError> {
        blocks.iter().try_for_each(|block| self.block(block, 0))
    }

    fn block(&mut self, block: &'a Block, list_level: usize) -> Result<(), DocxError> {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => {
                let style = match paragraph.look {
                    ParagraphLook::Body => self.plain_style,
                    ParagraphLook::Lead => "Lead",
                    ParagraphLook::Small => "Small",
                };
                self.paragraph(style, "", &paragraph.text);
            }
            Block::List(list) => self.list(list, list_level)?,
            Block::Table(table) => self.table(table)?,
            Block::Facts(facts) => self.facts(facts),
            Block::Quote(quote) => self.quote(quote),
            Block::Image(image) => self.image(image)?,
            Block::Bars(bars) => self.bars(bars),
            Block::Note(note) => self.note(note)?,
            Block::Lines(lines) => self.lines(lines),
            Block::Fields(fields) => self.fields(fields),
            Block::Checkboxes(boxes) => {
                for tick in boxes {
                    self.open("Checkbox", "");
                    self.run(if tick.checked { "☑" } else { "☐" }, Look::default());
                    self.out.push_str("<w:r><w:tab/></w:r>");
                    self.inlines(&tick.text, Look::default());
                    self.out.push_str("</w:p>");
                }
            }
            Block::Signature(signature) => self.signature(signature),
            Block::Labels(labels) => self.labels(labels),
            Block::PageBreak => self.out.push_str("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>"),
            Block::KeepTogether(inner) => self.keep_together(inner)?,
        }
        Ok(())
    }

    /// Opens a paragraph; `properties` follow the style in the order of the schema.
    pub(super) fn open(&mut self, style: &str, properties: &str) {
        self.out.push_str("<w:p><w:pPr>");
        if !style.is_empty() {
            let _ = write!(self.out, "<w:pStyle w:val=\"{style}\"/>");
        }
        if self.keep {
            self.out.push_str("<w:keepNext/><w:keepLines/>");
        }
        self.out.push_str(properties);
        self.out.push_str("</w:pPr>");
    }

    pub(super) fn paragraph(&mut self, style: &str, properties: &str, text: &'a Inlines) {
        self.open(style, properties);
        self.inlines(text, Look::default());
        self.out.push_str("</w:p>");
    }

    /// A paragraph of plain words.
    pub(super) fn words(&mut self, style: &str, text: &str) {
        self.open(style, "");
        self.run(text, Look::default());
        self.out.push_str("</w:p>");
    }

    fn heading(&mut self, heading: &'a Heading) {
        self.open(&format!("Heading{}", heading.level.clamp(1, 4)), "");
        let mark = heading.id.as_deref().and_then(|id| self.bookmark(id));
        self.inlines(&heading.text, Look::default());
        self.end_bookmark(mark);
        self.out.push_str("</w:p>");
    }

    fn list(&mut self, list: &'a List, level: usize) -> Result<(), DocxError> {
        // Numbering 1 is bullets; each numbered list has its own so that it counts from 1.
        let numbering = if list.ordered {
            self.numbered_lists += 1;
            self.numbered_lists + 1
        } else {
            1
        };
        let level = level.min(DEEPEST_LIST);
        let sign = format!(
            "<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{numbering}\"/></w:numPr>"
        );
        let indent = format!("<w:ind w:left=\"{}\"/>", 397 * (level + 1));
        for item in &list.items {
            for (nr, block) in item.iter().enumerate() {
                match block {
                    Block::Paragraph(paragraph) => {
                        let properties = if nr == 0 { &sign } else { &indent };
                        self.paragraph("ListParagraph", properties, &paragraph.text);
                    }
                    other => self.block(other, level + 1)?,
                }
            }
        }
        Ok(())
    }

    fn quote(&mut self, quote: &'a Quote) {
        let (open, close) = quotation_marks(self.doc.meta.language);
        let keep = if quote.by.is_some() && !self.keep { "<w:keepNext/>" } else { "" };
        self.open("Quote", keep);
        self.run(open, Look::default());
        self.inlines(&quote.text, Look::default());
        self.run(close, Look::default());
        self.out.push_str("</w:p>");
        if let Some(by) = &quote.by {
            self.open("QuoteBy", "");
            self.run(&format!("{DASH} "), Look::default());
            self.inlines(by, Look::default());
            self.out.push_str("</w:p>");
        }
    }

    fn image(&mut self, image: &'a Image) -> Result<(), DocxError> {
        let drawing = self.drawing(image)?;
        let keep = if image.caption.is_some() && !self.keep { "<w:keepNext/>" } else { "" };
        self.open("", keep);
        let _ = write!(self.out, "<w:r>{drawing}</w:r></w:p>");
        if let Some(caption) = &image.caption {
            self.paragraph("Caption", "", caption);
        }
        Ok(())
    }

    fn note(&mut self, note: &'a Note) -> Result<(), DocxError> {
        let (style, title_style) = match note.tone {
            Tone::Info => ("Note", "NoteTitle"),
            Tone::Warning => ("Warning", "WarningTitle"),
        };
        if let Some(title) = &note.title {
            self.paragraph(title_style, "", title);
        }
        let outer = std::mem::replace(&mut self.plain_style, style);
        self.blocks(&note.blocks)?;
        self.plain_style = outer;
        Ok(())
    }

    fn lines(&mut self, lines: &'a Lines) {
        if let Some(label) = &lines.label {
            let keep = if self.keep { "" } else { "<w:keepNext/>" };
            self.paragraph(self.plain_style, keep, label);
        }
        for _ in 0..lines.count {
            self.words("RuledLine", "");
        }
        self.words("Small", "");
    }

    fn signature(&mut self, signature: &'a Signature) {
        let outer = std::mem::replace(&mut self.keep, true);
        if !signature.greeting.is_empty() {
            self.paragraph("", "", &signature.greeting);
        }
        if signature.ruled {
            let properties = "<w:ind w:right=\"4500\"/>";
            self.open("RuledLine", properties);
            self.out.push_str("</w:p>");
        }
        self.keep = outer;
        self.open("", "");
        for (nr, line) in signature.lines.iter().enumerate() {
            if nr > 0 {
                self.out.push_str("<w:r><w:br/></w:r>");
            }
            self.inlines(line, Look::default());
        }
        self.out.push_str("</w:p>");
    }

    fn keep_together(&mut self, inner: &'a Blocks) -> Result<(), DocxError> {
        let outer = self.keep;
        if let Some((last, before)) = inner.split_last() {
            self.keep = true;
            before.iter().try_for_each(|block| self.block(block, 0))?;
            self.keep = outer;
            self.block(last, 0)?;
        }
        Ok(())
    }

    /// The relationship id of an address.
    pub(super) fn link_to(&mut self, url: &'a str) -> String {
        let known = self.links.iter().position(|known| *known == url);
        let nr = known.unwrap_or_else(|| {
            self.links.push(url);
            self.links.len() - 1
        });
        format!("link{nr}")
    }

    /// Words for an attribute.
    pub(super) fn attribute(text: &str) -> String {
        escaped(text)
    }
}

/// Width and height of the paper in millimetres.
pub(super) fn paper(doc: &Document) -> (f64, f64) {
    let (short, long) = match doc.page.size {
        PageSize::A4 => (210.0, 297.0),
        PageSize::A5 => (148.0, 210.0),
    };
    if doc.page.landscape { (long, short) } else { (short, long) }
}

/// Margin on all sides in millimetres.
pub(super) const fn margin(kind: Kind) -> f64 {
    match kind {
        Kind::CasePaper => 25.0,
        Kind::Letter | Kind::Form | Kind::Poster => 20.0,
        Kind::List => 15.0,
    }
}
