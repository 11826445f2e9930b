//! Plain text, for mails and for tests that compare whole documents. Lines are not wrapped:
//! the reader's program does that. Footnotes and addresses of links come at the end.

use medvirk_kernel::Language;

use crate::signs::quotation_marks;
use crate::tree::{
    Bars, Block, Blocks, Cell, Document, Inline, Inlines, List, Note, Signature, Table,
};

/// Writes the document as plain text with one line feed at the end.
pub fn text(doc: &Document) -> String {
    let mut writer = Writer { language: doc.meta.language, notes: Vec::new() };
    let mut parts = Vec::new();
    if let Some(window) = &doc.page.window {
        parts.push(window.sender.join("\n"));
        parts.push(window.recipient.join("\n"));
        let references = window.references.iter().map(|(label, value)| format!("{label} {value}"));
        parts.push(references.collect::<Vec<_>>().join("\n"));
    }
    if doc.page.show_title {
        parts.push(underlined(&doc.meta.title, '='));
    }
    parts.push(writer.blocks(&doc.blocks));
    let notes = writer.notes.iter().enumerate();
    let notes: Vec<String> = notes.map(|(nr, note)| format!("[{}] {note}", nr + 1)).collect();
    parts.push(notes.join("\n"));
    parts.retain(|part| !part.trim().is_empty());
    parts.join("\n\n") + "\n"
}

/// The words of some blocks on one line, for where nothing else fits.
pub(crate) fn plain(blocks: &Blocks) -> String {
    let mut writer = Writer { language: Language::Nb, notes: Vec::new() };
    writer.blocks(blocks).split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Writer {
    language: Language,
    /// Footnotes and addresses, in the order of their numbers.
    notes: Vec<String>,
}

impl Writer {
    fn blocks(&mut self, blocks: &Blocks) -> String {
        let written = blocks.iter().map(|block| self.block(block));
        written.filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join("\n\n")
    }

    fn block(&mut self, block: &Block) -> String {
        match block {
            Block::Heading(heading) => {
                let words = self.inlines(&heading.text);
                if heading.level <= 1 { underlined(&words, '-') } else { words }
            }
            Block::Paragraph(paragraph) => self.inlines(&paragraph.text),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Facts(facts) => {
                let fact = |fact: &crate::tree::Fact| {
                    format!("{}: {}", self.inlines(&fact.label), self.inlines(&fact.value))
                };
                facts.iter().map(fact).collect::<Vec<_>>().join("\n")
            }
            Block::Quote(quote) => {
                let (open, close) = quotation_marks(self.language);
                let words = format!("{open}{}{close}", self.inlines(&quote.text));
                match &quote.by {
                    Some(by) => format!("{words}\n– {}", self.inlines(by)),
                    None => words,
                }
            }
            Block::Image(image) => {
                let caption = image.caption.as_ref().map(|caption| self.inlines(caption));
                let alt = (!image.alt.is_empty()).then(|| format!("[{}]", image.alt));
                [alt, caption].into_iter().flatten().collect::<Vec<_>>().join("\n")
            }
            Block::Bars(bars) => self.bars(bars),
            Block::Note(note) => self.note(note),
            Block::Lines(lines) => {
                let label = lines.label.iter().map(|label| self.inlines(label));
                let ruled = (0..lines.count).map(|_| "_".repeat(60));
                label.chain(ruled).collect::<Vec<_>>().join("\n")
            }
            Block::Fields(fields) => {
                let blank = |field: &crate::tree::Field| {
                    format!("{}: {}", self.inlines(&field.label), "_".repeat(20))
                };
                fields.iter().map(blank).collect::<Vec<_>>().join("\n")
            }
            Block::Checkboxes(boxes) => {
                let tick = |tick: &crate::tree::Checkbox| {
                    let mark = if tick.checked { 'x' } else { ' ' };
                    format!("[{mark}] {}", self.inlines(&tick.text))
                };
                boxes.iter().map(tick).collect::<Vec<_>>().join("\n")
            }
            Block::Signature(signature) => self.signature(signature),
            Block::Labels(labels) => {
                let label = |label: &crate::tree::Label| {
                    let lines = label.shown().map(|line| format!("\n  {line}"));
                    format!("{}{}", label.name, lines.collect::<String>())
                };
                labels.iter().map(label).collect::<Vec<_>>().join("\n")
            }
            Block::PageBreak => String::new(),
            Block::KeepTogether(inner) => self.blocks(inner),
        }
    }

    fn list(&mut self, list: &List) -> String {
        let mut lines = Vec::new();
        for (nr, item) in list.items.iter().enumerate() {
            let sign = if list.ordered { format!("{}. ", nr + 1) } else { "- ".to_owned() };
            let written = self.blocks(item).replace("\n\n", "\n");
            let indent = format!("\n{}", " ".repeat(sign.len()));
            lines.push(format!("{sign}{}", written.replace('\n', &indent)));
        }
        lines.join("\n")
    }

    fn table(&mut self, table: &Table) -> String {
        let caption = table.caption.as_ref().map(|caption| self.inlines(caption));
        let mut lines: Vec<String> = caption.into_iter().collect();
        if !table.header.is_empty() {
            let header = self.row(&table.header, table.columns.len());
            let width = header.chars().count();
            lines.push(header);
            lines.push("-".repeat(width));
        }
        for row in &table.rows {
            lines.push(self.row(row, table.columns.len()));
        }
        lines.join("\n")
    }

    fn row(&mut self, row: &[Cell], columns: usize) -> String {
        let mut cells: Vec<String> = Vec::with_capacity(columns);
        for nr in 0..columns {
            let words = row.get(nr).map(|cell| self.blocks(&cell.0)).unwrap_or_default();
            cells.push(words.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        cells.join(" | ").trim_end().to_owned()
    }

    fn bars(&mut self, bars: &Bars) -> String {
        let table = bars.laid_out(self.language);
        let words = &bars.words;
        let mut lines = vec![self.inlines(&bars.caption)];
        let mut header = format!("{} | {}", words.label, words.value);
        if table.has_targets {
            header.push_str(&format!(" | {}", words.target));
        }
        lines.push(header);
        for row in &table.rows {
            let mut line = format!("{} | {}", row.label, row.value_text);
            if table.has_targets {
                line.push_str(&format!(" | {}", row.target_text));
            }
            lines.push(line);
        }
        lines.join("\n")
    }

    fn note(&mut self, note: &Note) -> String {
        let title = note.title.as_ref().map(|title| self.inlines(title));
        let body = self.blocks(&note.blocks);
        let all = title.into_iter().chain([body]).collect::<Vec<_>>().join("\n");
        all.lines().map(|line| format!("| {line}")).collect::<Vec<_>>().join("\n")
    }

    fn signature(&mut self, signature: &Signature) -> String {
        let mut lines = Vec::new();
        if !signature.greeting.is_empty() {
            lines.push(self.inlines(&signature.greeting));
        }
        if signature.ruled {
            lines.push(format!("\n{}", "_".repeat(40)));
        }
        for line in &signature.lines {
            lines.push(self.inlines(line));
        }
        lines.join("\n")
    }

    fn inlines(&mut self, inlines: &Inlines) -> String {
        inlines.0.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &Inline) -> String {
        match inline {
            Inline::Text(text) => text.replace(['\n', '\r', '\t'], " "),
            Inline::Strong(c) | Inline::Emph(c) => self.inlines(c),
            Inline::Mark { content, .. } | Inline::InLanguage { content, .. } => {
                self.inlines(content)
            }
            Inline::Footnote(note) => {
                let note = self.inlines(note);
                self.noted(note)
            }
            Inline::LineBreak => "\n".to_owned(),
            Inline::Link { to, content } => {
                let words = self.inlines(content);
                match to.safe_url() {
                    Some(url) if shows_address(&words, url) => words,
                    Some(url) => {
                        let number = self.noted(url.to_owned());
                        format!("{words} {number}")
                    }
                    None => words,
                }
            }
        }
    }

    /// Remembers a note and gives its number; the same note has one number.
    fn noted(&mut self, note: String) -> String {
        let known = self.notes.iter().position(|known| *known == note);
        let nr = known.unwrap_or_else(|| {
            self.notes.push(note);
            self.notes.len() - 1
        });
        format!("[{}]", nr + 1)
    }
}

/// Whether the words already say where the link leads.
fn shows_address(words: &str, url: &str) -> bool {
    let bare = url.trim_start_matches("mailto:").trim_start_matches("tel:");
    words.trim() == bare || words.trim() == url
}

fn underlined(words: &str, sign: char) -> String {
    let width = words.chars().count();
    format!("{words}\n{}", sign.to_string().repeat(width))
}
