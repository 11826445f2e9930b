//! The verbs that build a document. They work on [`Document`] and on [`Blocks`] (for cells,
//! list items and remarks) and return `&mut Self`, so they chain and work in loops.

use super::{
    Bars, Block, Blocks, Checkbox, Document, Fact, Field, Heading, Image, ImageData, Inlines,
    Label, Lines, List, Note, Paragraph, ParagraphLook, Quote, Signature, Table, Tone,
};

/// Adds blocks at the end.
///
/// ```
/// use medvirk_documents::tree::*;
/// let mut blocks = Blocks::default();
/// blocks.h2("Skole").p("Elleve bord snakket om skolen.").bullets(["Kort vei", "Trygg vei"]);
/// assert_eq!(blocks.len(), 3);
/// ```
pub trait Compose {
    /// Adds any block.
    fn push_block(&mut self, block: Block) -> &mut Self;

    /// A heading of the given level.
    fn heading(&mut self, level: u8, text: impl Into<Inlines>) -> &mut Self {
        self.push_block(Block::Heading(Heading { level, text: text.into(), id: None }))
    }
    /// A heading that links in the document can lead to.
    fn heading_with_id(
        &mut self,
        level: u8,
        id: impl Into<String>,
        text: impl Into<Inlines>,
    ) -> &mut Self {
        let id = Some(id.into());
        self.push_block(Block::Heading(Heading { level, text: text.into(), id }))
    }
    /// A heading of level 1.
    fn h1(&mut self, text: impl Into<Inlines>) -> &mut Self {
        self.heading(1, text)
    }
    /// A heading of level 2.
    fn h2(&mut self, text: impl Into<Inlines>) -> &mut Self {
        self.heading(2, text)
    }
    /// A heading of level 3.
    fn h3(&mut self, text: impl Into<Inlines>) -> &mut Self {
        self.heading(3, text)
    }
    /// A paragraph.
    fn p(&mut self, text: impl Into<Inlines>) -> &mut Self {
        let look = ParagraphLook::Body;
        self.push_block(Block::Paragraph(Paragraph { text: text.into(), look }))
    }
    /// A paragraph for each part between blank lines of a text that somebody typed; single line
    /// feeds are kept.
    fn typed(&mut self, typed: &str) -> &mut Self {
        let typed = typed.replace("\r\n", "\n");
        for part in typed.split("\n\n").map(str::trim).filter(|part| !part.is_empty()) {
            let mut pieces = Inlines::default();
            for (nr, line) in part.lines().enumerate() {
                if nr > 0 {
                    pieces = pieces.and(super::br());
                }
                pieces = pieces.and(line.trim_end());
            }
            self.p(pieces);
        }
        self
    }
    /// The first words, larger.
    fn lead(&mut self, text: impl Into<Inlines>) -> &mut Self {
        let look = ParagraphLook::Lead;
        self.push_block(Block::Paragraph(Paragraph { text: text.into(), look }))
    }
    /// Small print.
    fn small(&mut self, text: impl Into<Inlines>) -> &mut Self {
        let look = ParagraphLook::Small;
        self.push_block(Block::Paragraph(Paragraph { text: text.into(), look }))
    }
    /// A list with bullets.
    fn bullets<B: Into<Blocks>>(&mut self, items: impl IntoIterator<Item = B>) -> &mut Self {
        let items = items.into_iter().map(Into::into).collect();
        self.push_block(Block::List(List { ordered: false, items }))
    }
    /// A list with numbers.
    fn numbered<B: Into<Blocks>>(&mut self, items: impl IntoIterator<Item = B>) -> &mut Self {
        let items = items.into_iter().map(Into::into).collect();
        self.push_block(Block::List(List { ordered: true, items }))
    }
    /// A table.
    fn table(&mut self, table: Table) -> &mut Self {
        self.push_block(Block::Table(table))
    }
    /// Labels with values.
    fn facts<L: Into<Inlines>, V: Into<Inlines>>(
        &mut self,
        facts: impl IntoIterator<Item = (L, V)>,
    ) -> &mut Self {
        let fact = |(label, value): (L, V)| Fact { label: label.into(), value: value.into() };
        self.push_block(Block::Facts(facts.into_iter().map(fact).collect()))
    }
    /// Somebody's words with an anonymous description of who said them.
    fn quote(&mut self, text: impl Into<Inlines>, by: Option<&str>) -> &mut Self {
        self.push_block(Block::Quote(Quote { text: text.into(), by: by.map(Into::into) }))
    }
    /// A picture, as wide as the given millimetres.
    fn image(&mut self, data: ImageData, alt: impl Into<String>, width_mm: f64) -> &mut Self {
        self.push_block(Block::Image(Image { data, alt: alt.into(), width_mm, caption: None }))
    }
    /// A bar chart with its table.
    fn bars(&mut self, bars: Bars) -> &mut Self {
        self.push_block(Block::Bars(bars))
    }
    /// A framed remark.
    fn note(&mut self, title: impl Into<Inlines>, blocks: impl Into<Blocks>) -> &mut Self {
        let title = Some(title.into());
        self.push_block(Block::Note(Note { tone: Tone::Info, title, blocks: blocks.into() }))
    }
    /// A framed warning.
    fn warning(&mut self, title: impl Into<Inlines>, blocks: impl Into<Blocks>) -> &mut Self {
        let title = Some(title.into());
        self.push_block(Block::Note(Note { tone: Tone::Warning, title, blocks: blocks.into() }))
    }
    /// Ruled lines to write on.
    fn lines(&mut self, count: u16) -> &mut Self {
        self.push_block(Block::Lines(Lines { label: None, count }))
    }
    /// Ruled lines below small words.
    fn lines_for(&mut self, label: impl Into<Inlines>, count: u16) -> &mut Self {
        self.push_block(Block::Lines(Lines { label: Some(label.into()), count }))
    }
    /// Short blanks side by side: label and relative width.
    fn fields<L: Into<Inlines>>(
        &mut self,
        fields: impl IntoIterator<Item = (L, f64)>,
    ) -> &mut Self {
        let field = |(label, width): (L, f64)| Field { label: label.into(), width };
        self.push_block(Block::Fields(fields.into_iter().map(field).collect()))
    }
    /// Empty boxes to tick.
    fn checkboxes<T: Into<Inlines>>(&mut self, texts: impl IntoIterator<Item = T>) -> &mut Self {
        let empty = |text: T| Checkbox { checked: false, text: text.into() };
        self.push_block(Block::Checkboxes(texts.into_iter().map(empty).collect()))
    }
    /// Closing phrase and names, without a line to sign on.
    fn signature<T: Into<Inlines>>(
        &mut self,
        greeting: impl Into<Inlines>,
        lines: impl IntoIterator<Item = T>,
    ) -> &mut Self {
        let lines = lines.into_iter().map(Into::into).collect();
        self.push_block(Block::Signature(Signature {
            greeting: greeting.into(),
            ruled: false,
            lines,
        }))
    }
    /// Labels to be cut apart, two in a row; nothing when there are none.
    fn labels(&mut self, labels: impl IntoIterator<Item = Label>) -> &mut Self {
        self.push_block(Block::Labels(labels.into_iter().collect()))
    }
    /// A new page.
    fn page_break(&mut self) -> &mut Self {
        self.push_block(Block::PageBreak)
    }
    /// Blocks that stay on one page when there is room.
    fn keep_together(&mut self, fill: impl FnOnce(&mut Blocks)) -> &mut Self {
        let mut blocks = Blocks::default();
        fill(&mut blocks);
        self.push_block(Block::KeepTogether(blocks))
    }
}

impl Compose for Blocks {
    fn push_block(&mut self, block: Block) -> &mut Blocks {
        self.0.push(block);
        self
    }
}

impl Compose for Document {
    fn push_block(&mut self, block: Block) -> &mut Document {
        self.blocks.0.push(block);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::br;
    use super::*;

    #[test]
    fn typed_text_keeps_paragraphs_and_lines() {
        let mut blocks = Blocks::default();
        blocks.typed("Første linje\r\nandre linje\r\n\r\n\r\nNytt avsnitt\n");
        let Block::Paragraph(first) = &blocks[0] else { panic!("no paragraph") };
        assert_eq!(
            first.text,
            Inlines::from(vec!["Første linje".into(), br(), "andre linje".into()])
        );
        assert_eq!(blocks.len(), 2);
    }
}
