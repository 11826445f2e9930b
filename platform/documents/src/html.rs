//! HTML: a fragment for a page of ours and a whole page to save or send. No styles in
//! attributes and no scripts, so it stands under a strict content security policy; pictures
//! are `data:` addresses, which that policy must allow for images.

mod picture;

use std::collections::HashSet;
use std::fmt::Write;

use crate::signs::{DASH, quotation_marks};
use crate::tree::{
    Align, Bars, Block, Blocks, Cell, Checkbox, Document, Heading, Image, Inline, Inlines, List,
    Note, Paragraph, ParagraphLook, Quote, Signature, Table, Target, Tone,
};

/// The looks of the whole page.
const STYLE: &str = include_str!("../assets/html/page.css");

/// The content as a fragment, without the title: headings of level 1 become `h2`, because the
/// page around it has the `h1`. Classes begin with `doc-`.
pub fn html(doc: &Document) -> String {
    let mut writer = Writer::new(doc);
    writer.blocks(&doc.blocks);
    writer.footnotes();
    writer.out
}

/// A whole page with its own looks, for saving, printing or sending.
pub fn html_page(doc: &Document) -> String {
    let mut out = String::from("<!doctype html>\n<html lang=\"");
    out.push_str(doc.meta.language.code());
    out.push_str("\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    for (name, content) in [("author", &doc.meta.author), ("description", &doc.meta.subject)] {
        if !content.is_empty() {
            let _ = writeln!(out, "<meta name=\"{name}\" content=\"{}\">", escaped(content));
        }
    }
    let _ = writeln!(out, "<meta name=\"date\" content=\"{}\">", doc.meta.date);
    let _ = writeln!(out, "<title>{}</title>", escaped(&doc.meta.title));
    let accent = doc.page.accent.readable_hex();
    let _ = writeln!(
        out,
        "<style>:root{{--doc-accent:{accent}}}\n{STYLE}</style>\n</head>\n<body>\n<main>"
    );
    if let Some(window) = &doc.page.window {
        for (class, lines) in [("doc-sender", &window.sender), ("doc-recipient", &window.recipient)]
        {
            let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
            let _ = writeln!(out, "<address class=\"{class}\">{}</address>", lines.join("<br>"));
        }
        if !window.references.is_empty() {
            out.push_str("<dl class=\"doc-facts\">");
            for (label, value) in &window.references {
                let _ = write!(
                    out,
                    "<div><dt>{}</dt><dd>{}</dd></div>",
                    escaped(label),
                    escaped(value)
                );
            }
            out.push_str("</dl>\n");
        }
    }
    let _ = writeln!(out, "<h1>{}</h1>", escaped(&doc.meta.title));
    out.push_str(&html(doc));
    if let Some(footer) = &doc.page.footer {
        let _ = writeln!(out, "<footer>{}</footer>", escaped(footer));
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// Text made safe for content and for attributes in double quotes. Characters that HTML forbids
/// are left out.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

struct Writer<'a> {
    doc: &'a Document,
    out: String,
    footnotes: Vec<String>,
    used: HashSet<&'a str>,
}

impl<'a> Writer<'a> {
    fn new(doc: &'a Document) -> Writer<'a> {
        Writer { doc, out: String::new(), footnotes: Vec::new(), used: HashSet::new() }
    }

    fn blocks(&mut self, blocks: &'a Blocks) {
        for block in blocks.iter() {
            self.block(block);
        }
    }

    fn block(&mut self, block: &'a Block) {
        match block {
            Block::Heading(heading) => self.heading(heading),
            Block::Paragraph(paragraph) => self.paragraph(paragraph),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Facts(facts) => {
                self.out.push_str("<dl class=\"doc-facts\">");
                for fact in facts {
                    let (label, value) = (self.inlines(&fact.label), self.inlines(&fact.value));
                    let _ = write!(self.out, "<div><dt>{label}</dt><dd>{value}</dd></div>");
                }
                self.out.push_str("</dl>\n");
            }
            Block::Quote(quote) => self.quote(quote),
            Block::Image(image) => self.image(image),
            Block::Bars(bars) => self.bars(bars),
            Block::Note(note) => self.note(note),
            Block::Lines(lines) => {
                if let Some(label) = &lines.label {
                    let label = self.inlines(label);
                    let _ = writeln!(self.out, "<p>{label}</p>");
                }
                self.out.push_str(&"<hr class=\"doc-line\">\n".repeat(usize::from(lines.count)));
            }
            Block::Fields(fields) => {
                self.out.push_str("<div class=\"doc-fields\">");
                for field in fields {
                    let label = self.inlines(&field.label);
                    let _ = write!(self.out, "<p class=\"doc-field\">{label}</p>");
                }
                self.out.push_str("</div>\n");
            }
            Block::Checkboxes(boxes) => self.checkboxes(boxes),
            Block::Signature(signature) => self.signature(signature),
            Block::Labels(labels) => {
                self.out.push_str("<ul class=\"doc-labels\">");
                for label in labels {
                    let _ = write!(self.out, "<li><strong>{}</strong>", escaped(&label.name));
                    for line in label.shown() {
                        let _ = write!(self.out, "<span>{}</span>", escaped(line));
                    }
                    self.out.push_str("</li>");
                }
                self.out.push_str("</ul>\n");
            }
            Block::PageBreak => self.out.push_str("<hr class=\"doc-page-break\">\n"),
            Block::KeepTogether(inner) => {
                self.out.push_str("<div class=\"doc-keep\">\n");
                self.blocks(inner);
                self.out.push_str("</div>\n");
            }
        }
    }

    fn heading(&mut self, heading: &'a Heading) {
        let level = heading.level.clamp(1, 4) + 1;
        let id = heading.id.as_deref().filter(|id| !id.is_empty() && self.used.insert(id));
        let id = id.map(|id| format!(" id=\"{}\"", escaped(id))).unwrap_or_default();
        let words = self.inlines(&heading.text);
        let _ = writeln!(self.out, "<h{level}{id}>{words}</h{level}>");
    }

    fn paragraph(&mut self, paragraph: &'a Paragraph) {
        let class = match paragraph.look {
            ParagraphLook::Body => "",
            ParagraphLook::Lead => " class=\"doc-lead\"",
            ParagraphLook::Small => " class=\"doc-small\"",
        };
        let words = self.inlines(&paragraph.text);
        let _ = writeln!(self.out, "<p{class}>{words}</p>");
    }

    fn list(&mut self, list: &'a List) {
        let tag = if list.ordered { "ol" } else { "ul" };
        let _ = writeln!(self.out, "<{tag}>");
        for item in &list.items {
            self.out.push_str("<li>");
            self.content(item);
            self.out.push_str("</li>\n");
        }
        let _ = writeln!(self.out, "</{tag}>");
    }

    /// The content of an item or a cell: the first paragraph stands without `<p>`.
    fn content(&mut self, blocks: &'a Blocks) {
        for (nr, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(Paragraph { text, look: ParagraphLook::Body }) if nr == 0 => {
                    let words = self.inlines(text);
                    self.out.push_str(&words);
                }
                other => self.block(other),
            }
        }
    }

    fn table(&mut self, table: &'a Table) {
        self.out.push_str("<div class=\"doc-table\"><table");
        self.out.push_str(if table.zebra { " class=\"doc-zebra\">\n" } else { ">\n" });
        if let Some(caption) = &table.caption {
            let caption = self.inlines(caption);
            let _ = writeln!(self.out, "<caption>{caption}</caption>");
        }
        if !table.header.is_empty() {
            self.out.push_str("<thead><tr>");
            self.cells(table, &table.header, "th", " scope=\"col\"");
            self.out.push_str("</tr></thead>\n");
        }
        self.out.push_str("<tbody>\n");
        for row in &table.rows {
            self.out.push_str("<tr>");
            self.cells(table, row, "td", "");
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table></div>\n");
    }

    fn cells(&mut self, table: &'a Table, row: &'a [Cell], tag: &str, scope: &str) {
        for (nr, column) in table.columns.iter().enumerate() {
            let class = match column.align {
                Align::Left => "",
                Align::Centre => " class=\"doc-centre\"",
                Align::Right => " class=\"doc-right\"",
            };
            let names_row = nr == 0 && table.row_headers && tag == "td";
            let (tag, scope) = if names_row { ("th", " scope=\"row\"") } else { (tag, scope) };
            let _ = write!(self.out, "<{tag}{scope}{class}>");
            if let Some(cell) = row.get(nr) {
                self.content(&cell.0);
            }
            let _ = write!(self.out, "</{tag}>");
        }
    }

    fn quote(&mut self, quote: &'a Quote) {
        let (open, close) = quotation_marks(self.doc.meta.language);
        let words = self.inlines(&quote.text);
        let _ = write!(
            self.out,
            "<figure class=\"doc-quote\"><blockquote><p>{open}{words}{close}</p></blockquote>"
        );
        if let Some(by) = &quote.by {
            let by = self.inlines(by);
            let _ = write!(self.out, "<figcaption>{DASH} {by}</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }

    fn image(&mut self, image: &'a Image) {
        let _ = write!(
            self.out,
            "<figure class=\"doc-image\"><img src=\"{}\" alt=\"{}\"{}>",
            picture::data_address(&image.data),
            escaped(&image.alt),
            picture::width_attribute(image.width_mm),
        );
        if let Some(caption) = &image.caption {
            let caption = self.inlines(caption);
            let _ = write!(self.out, "<figcaption>{caption}</figcaption>");
        }
        self.out.push_str("</figure>\n");
    }

    fn bars(&mut self, bars: &'a Bars) {
        let table = bars.laid_out(self.doc.meta.language);
        let caption = self.inlines(&bars.caption);
        let words = &bars.words;
        let _ = write!(
            self.out,
            "<div class=\"doc-table\"><table class=\"doc-bars\">\n<caption>{caption}</caption>\n\
             <thead><tr><th scope=\"col\">{}</th><td></td><th scope=\"col\" class=\"doc-right\">{}</th>",
            escaped(&words.label),
            escaped(&words.value)
        );
        if table.has_targets {
            let target = escaped(&words.target);
            let _ = write!(self.out, "<th scope=\"col\" class=\"doc-right\">{target}</th>");
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in &table.rows {
            let _ = write!(
                self.out,
                "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"doc-right\">{}</td>",
                escaped(row.label),
                picture::bar(row.value, row.target, table.most),
                escaped(&row.value_text)
            );
            if table.has_targets {
                let target = escaped(&row.target_text);
                let _ = write!(self.out, "<td class=\"doc-right\">{target}</td>");
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody></table></div>\n");
    }

    fn note(&mut self, note: &'a Note) {
        let tone = match note.tone {
            Tone::Info => "info",
            Tone::Warning => "warning",
        };
        let _ = write!(self.out, "<div class=\"doc-note doc-note-{tone}\" role=\"note\">");
        if let Some(title) = &note.title {
            let title = self.inlines(title);
            let _ = write!(self.out, "<p class=\"doc-note-title\">{title}</p>");
        }
        self.blocks(&note.blocks);
        self.out.push_str("</div>\n");
    }

    fn checkboxes(&mut self, boxes: &'a [Checkbox]) {
        self.out.push_str("<ul class=\"doc-boxes\">\n");
        for tick in boxes {
            let sign = if tick.checked { '☑' } else { '☐' };
            let words = self.inlines(&tick.text);
            let _ = writeln!(self.out, "<li>{sign} {words}</li>");
        }
        self.out.push_str("</ul>\n");
    }

    fn signature(&mut self, signature: &'a Signature) {
        self.out.push_str("<div class=\"doc-signature\">");
        if !signature.greeting.is_empty() {
            let greeting = self.inlines(&signature.greeting);
            let _ = write!(self.out, "<p>{greeting}</p>");
        }
        if signature.ruled {
            self.out.push_str("<hr class=\"doc-line\">");
        }
        let lines: Vec<String> = signature.lines.iter().map(|line| self.inlines(line)).collect();
        let _ = writeln!(self.out, "<p>{}</p></div>", lines.join("<br>"));
    }

    fn footnotes(&mut self) {
        if self.footnotes.is_empty() {
            return;
        }
        self.out.push_str("<section class=\"doc-footnotes\" role=\"doc-endnotes\"><ol>\n");
        for (nr, note) in self.footnotes.iter().enumerate() {
            let nr = nr + 1;
            let _ = writeln!(
                self.out,
                "<li id=\"doc-note-{nr}\">{note} <a href=\"#doc-note-ref-{nr}\" role=\"doc-backlink\">[{nr}]</a></li>"
            );
        }
        self.out.push_str("</ol></section>\n");
    }

    fn inlines(&mut self, inlines: &'a Inlines) -> String {
        inlines.0.iter().map(|inline| self.inline(inline)).collect()
    }

    fn inline(&mut self, inline: &'a Inline) -> String {
        match inline {
            Inline::Text(text) => escaped(text),
            Inline::Strong(c) => format!("<strong>{}</strong>", self.inlines(c)),
            Inline::Emph(c) => format!("<em>{}</em>", self.inlines(c)),
            Inline::LineBreak => "<br>".to_owned(),
            Inline::InLanguage { language, content } => {
                format!("<span lang=\"{}\">{}</span>", language.code(), self.inlines(content))
            }
            Inline::Mark { id, content } => {
                let content = self.inlines(content);
                if id.is_empty() || !self.used.insert(id) {
                    return content;
                }
                format!("<span id=\"{}\">{content}</span>", escaped(id))
            }
            Inline::Link { to, content } => {
                let words = self.inlines(content);
                match (to.safe_url(), to) {
                    (Some(url), _) => format!("<a href=\"{}\">{words}</a>", escaped(url)),
                    (None, Target::Anchor(id)) => {
                        format!("<a href=\"#{}\">{words}</a>", escaped(id))
                    }
                    _ => words,
                }
            }
            Inline::Footnote(note) => {
                let note = self.inlines(note);
                self.footnotes.push(note);
                let nr = self.footnotes.len();
                format!(
                    "<sup><a id=\"doc-note-ref-{nr}\" href=\"#doc-note-{nr}\" role=\"doc-noteref\">{nr}</a></sup>"
                )
            }
        }
    }
}
