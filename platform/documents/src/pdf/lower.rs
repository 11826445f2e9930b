//! Turns the tree into the JSON that the template lays out. Everything that could make the
//! typesetter fail (unknown anchors, ids used twice, skipped heading levels, deep nesting,
//! missing glyphs) is put right here.

use std::collections::HashSet;

use chrono::Datelike;
use serde_json::{Value, json};
use typst::foundations::Bytes;

use super::glyphs::showable;
use crate::signs::quotation_marks;
use crate::tree::{
    Align, Bars, Block, Blocks, Cell, Document, Heading, Image, ImageData, Inline, Inlines, Kind,
    List, Note, PageSize, Paragraph, ParagraphLook, Quote, Signature, Table, TextSize, Tone,
    Window,
};

/// How deep blocks and inlines may nest; deeper ones are flattened. The typesetter gives up at
/// about eighty nested calls.
const DEEPEST: usize = 8;

/// A document ready for the template.
pub(super) struct Lowered {
    pub json: String,
    /// File names as the JSON uses them, and their content.
    pub pictures: Vec<(String, Bytes)>,
    pub has_headings: bool,
}

pub(super) fn lower(doc: &Document) -> Lowered {
    let (lowered, placed) = lower_with(doc, doc.anchors());
    if doc.anchors().is_subset(&placed) {
        return lowered;
    }
    // A place was lost when deep nesting was flattened: lead no link to it.
    lower_with(doc, placed).0
}

/// Lowers with links to the given ids, and says which ids have a place.
fn lower_with<'a>(doc: &'a Document, known: HashSet<&'a str>) -> (Lowered, HashSet<&'a str>) {
    let mut state = State {
        doc,
        known,
        used: HashSet::new(),
        pictures: Vec::new(),
        last_level: 0,
        has_headings: false,
    };
    let json = state.document().to_string();
    let lowered = Lowered { json, pictures: state.pictures, has_headings: state.has_headings };
    (lowered, state.used)
}

struct State<'a> {
    doc: &'a Document,
    /// Ids that a link can lead to.
    known: HashSet<&'a str>,
    /// Ids already set; a second one of the same name is left out.
    used: HashSet<&'a str>,
    pictures: Vec<(String, Bytes)>,
    /// Level of the heading before, so that no level is skipped (PDF/UA-1, 7.4.2).
    last_level: u8,
    has_headings: bool,
}

impl<'a> State<'a> {
    fn document(&mut self) -> Value {
        let doc = self.doc;
        let (meta, page) = (&doc.meta, &doc.page);
        let (short, long) = match page.size {
            PageSize::A4 => (210, 297),
            PageSize::A5 => (148, 210),
        };
        let (width, height) = if page.landscape { (long, short) } else { (short, long) };
        let blocks = self.blocks(&doc.blocks, 0);
        // PDF/UA demands a heading; the title serves when there is no other.
        let title_as_heading = !self.has_headings && page.show_title;
        self.has_headings |= title_as_heading;
        json!({
            "title_as_heading": title_as_heading,
            "kind": match meta.kind {
                Kind::CasePaper => "case",
                Kind::Letter => "letter",
                Kind::Form => "form",
                Kind::Poster => "poster",
                Kind::List => "list",
            },
            "title": showable(meta.title.trim()),
            "author": showable(&meta.author),
            "subject": showable(&meta.subject),
            "language": meta.language.code(),
            "date": [meta.date.year(), meta.date.month(), meta.date.day()],
            "width": width,
            "height": height,
            "accent": page.accent.readable_hex(),
            "header": page.header.as_deref().map(showable),
            "footer": page.footer.as_deref().map(showable),
            "text_size": page.text_size.points(),
            "is_sign": page.text_size == TextSize::Sign,
            "columns": page.columns.max(1),
            "page_numbers": page.page_numbers,
            "show_title": page.show_title,
            "fits_page": page.fits_page,
            "logo": page.logo.as_ref().map(|logo| self.image(logo, 0)),
            "window": page.window.as_ref().map(window),
            "blocks": blocks,
        })
    }

    fn blocks(&mut self, blocks: &'a Blocks, depth: usize) -> Vec<Value> {
        blocks.iter().map(|block| self.block(block, depth)).collect()
    }

    fn block(&mut self, block: &'a Block, depth: usize) -> Value {
        match block {
            Block::Heading(heading) => self.heading(heading, depth),
            Block::Paragraph(Paragraph { text, look }) => json!({
                "t": "p",
                "look": match look {
                    ParagraphLook::Body => "body",
                    ParagraphLook::Lead => "lead",
                    ParagraphLook::Small => "small",
                },
                "c": self.inlines(text, 0),
            }),
            Block::List(list) => self.list(list, depth),
            Block::Table(table) => self.table(table, depth),
            Block::Facts(facts) => {
                let row = |fact: &'a crate::tree::Fact| {
                    let label = self.inlines(&fact.label, 0);
                    json!({ "label": label, "value": self.inlines(&fact.value, 0) })
                };
                json!({ "t": "facts", "rows": facts.iter().map(row).collect::<Vec<_>>() })
            }
            Block::Quote(quote) => self.quote(quote),
            Block::Image(image) => self.image(image, 0),
            Block::Bars(bars) => self.bars(bars),
            Block::Note(note) => self.note(note, depth),
            Block::Lines(lines) => json!({
                "t": "lines",
                "label": lines.label.as_ref().map(|label| self.inlines(label, 0)),
                "count": lines.count,
            }),
            Block::Fields(fields) => {
                let field = |field: &'a crate::tree::Field| {
                    let width = if field.width > 0.0 { field.width } else { 1.0 };
                    json!({ "c": self.inlines(&field.label, 0), "width": width })
                };
                json!({ "t": "fields", "fields": fields.iter().map(field).collect::<Vec<_>>() })
            }
            Block::Checkboxes(boxes) => {
                let tick = |tick: &'a crate::tree::Checkbox| json!({ "checked": tick.checked, "c": self.inlines(&tick.text, 0) });
                json!({ "t": "boxes", "boxes": boxes.iter().map(tick).collect::<Vec<_>>() })
            }
            Block::Signature(signature) => self.signature(signature),
            Block::Labels(labels) => {
                let label = |label: &crate::tree::Label| {
                    // About as many letters stand in one line of the largest size.
                    let longest = label.name.split(' ').map(|w| w.chars().count()).max();
                    let is_long = longest.unwrap_or(0) > 12 || label.name.chars().count() > 24;
                    let lines: Vec<&str> = label.shown().collect();
                    json!({ "name": label.name, "is_long": is_long, "lines": lines })
                };
                json!({ "t": "labels", "labels": labels.iter().map(label).collect::<Vec<_>>() })
            }
            Block::PageBreak if depth == 0 => json!({ "t": "break" }),
            // A page cannot be broken inside a cell, a list or a remark.
            Block::PageBreak => json!({ "t": "nothing" }),
            Block::KeepTogether(inner) => {
                json!({ "t": "keep", "c": self.blocks(inner, depth + 1) })
            }
        }
    }

    fn heading(&mut self, heading: &'a Heading, depth: usize) -> Value {
        if heading.text.plain().trim().is_empty() {
            return json!({ "t": "nothing" });
        }
        let level = heading.level.clamp(1, 4).min(self.last_level + 1);
        self.last_level = level;
        self.has_headings |= depth == 0;
        let id = heading.id.as_deref().filter(|id| !id.is_empty() && self.used.insert(id));
        json!({ "t": "h", "level": level, "id": id, "c": self.inlines(&heading.text, 0) })
    }

    fn list(&mut self, list: &'a List, depth: usize) -> Value {
        if depth >= DEEPEST {
            let items: Vec<Value> = list.items.iter().map(plain_paragraph).collect();
            return json!({ "t": "keep", "c": items });
        }
        let tight = list.items.iter().all(|item| {
            item.len() < 2 || item.iter().skip(1).all(|block| matches!(block, Block::List(_)))
        });
        let items: Vec<_> = list.items.iter().map(|item| self.blocks(item, depth + 1)).collect();
        json!({ "t": "list", "ordered": list.ordered, "tight": tight, "items": items })
    }

    fn table(&mut self, table: &'a Table, depth: usize) -> Value {
        if depth >= DEEPEST || table.columns.is_empty() {
            let cells = table.rows.iter().flatten().map(|cell| plain_paragraph(&cell.0));
            return json!({ "t": "keep", "c": cells.collect::<Vec<_>>() });
        }
        let columns = table.columns.iter().map(|column| {
            let align = match column.align {
                Align::Left => "left",
                Align::Centre => "centre",
                Align::Right => "right",
            };
            json!({ "align": align, "width": column.width })
        });
        let columns: Vec<Value> = columns.collect();
        let header = if table.header.is_empty() {
            Vec::new()
        } else {
            self.row(&table.header, columns.len(), depth)
        };
        let rows = table.rows.iter().map(|row| self.row(row, columns.len(), depth));
        let rows: Vec<_> = rows.collect();
        json!({
            "t": "table",
            "caption": table.caption.as_ref().map(|caption| self.inlines(caption, 0)),
            "columns": columns,
            "header": header,
            "rows": rows,
            "zebra": table.zebra,
            "row_headers": table.row_headers,
        })
    }

    fn row(&mut self, row: &'a [Cell], columns: usize, depth: usize) -> Vec<Value> {
        let cell = |nr: usize| match row.get(nr) {
            Some(cell) => Value::Array(self.blocks(&cell.0, depth + 1)),
            None => json!([]),
        };
        (0..columns).map(cell).collect()
    }

    fn quote(&mut self, quote: &'a Quote) -> Value {
        let (open, close) = quotation_marks(self.doc.meta.language);
        json!({
            "t": "quote",
            "open": open,
            "close": close,
            "c": self.inlines(&quote.text, 0),
            "by": quote.by.as_ref().map(|by| self.inlines(by, 0)),
        })
    }

    fn image(&mut self, image: &'a Image, depth: usize) -> Value {
        let (format, bytes) = match &image.data {
            ImageData::Png(bytes) => ("png", Bytes::new(bytes.clone())),
            ImageData::Jpeg(bytes) => ("jpg", Bytes::new(bytes.clone())),
            ImageData::Svg(source) => ("svg", Bytes::from_string(source.clone())),
            ImageData::Squares { width, dark } => {
                ("svg", Bytes::from_string(crate::squares::svg(*width, dark)))
            }
        };
        let file = format!("picture-{}", self.pictures.len());
        self.pictures.push((file.clone(), bytes));
        let width = if image.width_mm > 0.0 { image.width_mm } else { 10_000.0 };
        json!({
            "t": "image",
            "file": file,
            "format": format,
            "width": width,
            "alt": showable(&image.alt),
            "caption": image.caption.as_ref().map(|caption| self.inlines(caption, depth)),
        })
    }

    fn bars(&mut self, bars: &'a Bars) -> Value {
        let table = bars.laid_out(self.doc.meta.language);
        let rows = table.rows.iter().map(|row| {
            json!({
                "label": showable(row.label),
                "value": row.value,
                "target": row.target,
                "value_text": showable(&row.value_text),
                "target_text": showable(&row.target_text),
            })
        });
        json!({
            "t": "bars",
            "caption": self.inlines(&bars.caption, 0),
            "words": {
                "label": showable(&bars.words.label),
                "value": showable(&bars.words.value),
                "target": showable(&bars.words.target),
            },
            "bars": rows.collect::<Vec<_>>(),
            "targets": table.has_targets,
            "most": table.most,
        })
    }

    fn note(&mut self, note: &'a Note, depth: usize) -> Value {
        if depth >= DEEPEST {
            return plain_paragraph(&note.blocks);
        }
        json!({
            "t": "note",
            "warning": note.tone == Tone::Warning,
            "title": note.title.as_ref().map(|title| self.inlines(title, 0)),
            "c": self.blocks(&note.blocks, depth + 1),
        })
    }

    fn signature(&mut self, signature: &'a Signature) -> Value {
        let lines: Vec<_> = signature.lines.iter().map(|line| self.inlines(line, 0)).collect();
        json!({
            "t": "signature",
            "greeting": self.inlines(&signature.greeting, 0),
            "ruled": signature.ruled,
            "lines": lines,
        })
    }

    fn inlines(&mut self, inlines: &'a Inlines, depth: usize) -> Vec<Value> {
        if depth >= DEEPEST {
            return vec![Value::String(showable(&inlines.plain()))];
        }
        inlines.0.iter().map(|inline| self.inline(inline, depth + 1)).collect()
    }

    fn inline(&mut self, inline: &'a Inline, depth: usize) -> Value {
        match inline {
            Inline::Text(text) => Value::String(showable(text)),
            Inline::Strong(c) => json!({ "t": "strong", "c": self.inlines(c, depth) }),
            Inline::Emph(c) => json!({ "t": "emph", "c": self.inlines(c, depth) }),
            Inline::Footnote(c) => json!({ "t": "note", "c": self.inlines(c, depth) }),
            Inline::LineBreak => json!({ "t": "br" }),
            Inline::InLanguage { language, content } => {
                json!({ "t": "lang", "lang": language.code(), "c": self.inlines(content, depth) })
            }
            Inline::Mark { id, content } => {
                let c = self.inlines(content, depth);
                if !id.is_empty() && self.used.insert(id) {
                    json!({ "t": "mark", "id": id, "c": c })
                } else {
                    json!({ "t": "lang", "lang": self.doc.meta.language.code(), "c": c })
                }
            }
            Inline::Link { to, content } => self.link(to, content, depth),
        }
    }

    fn link(&mut self, to: &'a crate::tree::Target, content: &'a Inlines, depth: usize) -> Value {
        let c = self.inlines(content, depth);
        match (to.safe_url(), to) {
            (Some(url), _) => json!({ "t": "url", "to": url, "c": c }),
            (None, crate::tree::Target::Anchor(id)) if self.known.contains(id.as_str()) => {
                json!({ "t": "see", "to": id, "c": c })
            }
            _ => json!({ "t": "lang", "lang": self.doc.meta.language.code(), "c": c }),
        }
    }
}

fn window(window: &Window) -> Value {
    let references = window.references.iter().map(|(l, v)| [showable(l), showable(v)]);
    json!({
        "recipient": window.recipient.iter().map(|line| showable(line)).collect::<Vec<_>>(),
        "sender": window.sender.iter().map(|line| showable(line)).collect::<Vec<_>>(),
        "references": references.collect::<Vec<_>>(),
    })
}

fn plain_paragraph(blocks: &Blocks) -> Value {
    json!({ "t": "p", "look": "body", "c": [showable(&crate::text::plain(blocks))] })
}
