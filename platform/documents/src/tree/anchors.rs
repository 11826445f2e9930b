//! Finds every place that a link can lead to, so that a link to nowhere becomes plain text.

use std::collections::HashSet;

use super::{Block, Blocks, Inline, Inlines};

pub(super) fn collect<'a>(blocks: &'a Blocks, ids: &mut HashSet<&'a str>) {
    for block in blocks.iter() {
        match block {
            Block::Heading(heading) => {
                ids.extend(heading.id.as_deref());
                in_line(&heading.text, ids);
            }
            Block::Paragraph(paragraph) => in_line(&paragraph.text, ids),
            Block::List(list) => list.items.iter().for_each(|item| collect(item, ids)),
            Block::Table(table) => {
                for cell in table.header.iter().chain(table.rows.iter().flatten()) {
                    collect(&cell.0, ids);
                }
            }
            Block::Facts(facts) => {
                for fact in facts {
                    in_line(&fact.label, ids);
                    in_line(&fact.value, ids);
                }
            }
            Block::Quote(quote) => {
                in_line(&quote.text, ids);
                quote.by.iter().for_each(|by| in_line(by, ids));
            }
            Block::Note(note) => {
                note.title.iter().for_each(|title| in_line(title, ids));
                collect(&note.blocks, ids);
            }
            Block::Checkboxes(boxes) => boxes.iter().for_each(|tick| in_line(&tick.text, ids)),
            Block::KeepTogether(inner) => collect(inner, ids),
            Block::Image(_)
            | Block::Bars(_)
            | Block::Lines(_)
            | Block::Fields(_)
            | Block::Signature(_)
            | Block::Labels(_)
            | Block::PageBreak => {}
        }
    }
}

fn in_line<'a>(inlines: &'a Inlines, ids: &mut HashSet<&'a str>) {
    for inline in &inlines.0 {
        match inline {
            Inline::Text(_) | Inline::LineBreak => {}
            Inline::Strong(c) | Inline::Emph(c) | Inline::Footnote(c) => in_line(c, ids),
            Inline::Link { content, .. } | Inline::InLanguage { content, .. } => {
                in_line(content, ids);
            }
            Inline::Mark { id, content } => {
                ids.insert(id);
                in_line(content, ids);
            }
        }
    }
}
