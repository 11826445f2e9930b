//! Runs of text, links, bookmarks and footnotes.

use std::fmt::Write;

use medvirk_kernel::Language;

use super::body::Body;
use super::xml::{escaped, locale};
use crate::tree::{Inline, Inlines, Target};

/// What a run of text has inherited.
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    pub bold: bool,
    pub italic: bool,
    pub link: bool,
    pub language: Option<Language>,
}

impl<'a> Body<'a> {
    /// Writes runs to the end of the body.
    pub(super) fn inlines(&mut self, inlines: &'a Inlines, look: Look) {
        for inline in &inlines.0 {
            self.inline(inline, look);
        }
    }

    fn inline(&mut self, inline: &'a Inline, look: Look) {
        match inline {
            Inline::Text(text) => self.run(text, look),
            Inline::Strong(c) => self.inlines(c, Look { bold: true, ..look }),
            Inline::Emph(c) => self.inlines(c, Look { italic: true, ..look }),
            Inline::InLanguage { language, content } => {
                self.inlines(content, Look { language: Some(*language), ..look });
            }
            Inline::LineBreak => self.out.push_str("<w:r><w:br/></w:r>"),
            Inline::Mark { id, content } => {
                let mark = self.bookmark(id);
                self.inlines(content, look);
                self.end_bookmark(mark);
            }
            Inline::Link { to, content } => self.link(to, content, look),
            Inline::Footnote(note) => self.footnote(note),
        }
    }

    /// One run of text.
    pub(super) fn run(&mut self, text: &str, look: Look) {
        if text.is_empty() {
            return;
        }
        let mut looks = String::new();
        if look.link {
            looks.push_str("<w:rStyle w:val=\"Hyperlink\"/>");
        }
        if look.bold {
            looks.push_str("<w:b/>");
        }
        if look.italic {
            looks.push_str("<w:i/>");
        }
        if let Some(language) = look.language {
            let _ = write!(looks, "<w:lang w:val=\"{}\"/>", locale(language));
        }
        if !looks.is_empty() {
            looks = format!("<w:rPr>{looks}</w:rPr>");
        }
        let text = escaped(text);
        let _ = write!(self.out, "<w:r>{looks}<w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    }

    fn link(&mut self, to: &'a Target, content: &'a Inlines, look: Look) {
        let open = match (to.safe_url(), to) {
            (Some(url), _) => {
                let id = self.link_to(url);
                format!("<w:hyperlink r:id=\"{id}\">")
            }
            (None, Target::Anchor(id)) => match self.anchor_names.get(id.as_str()) {
                Some(name) => format!("<w:hyperlink w:anchor=\"{name}\">"),
                None => String::new(),
            },
            _ => String::new(),
        };
        // A link within a link is not allowed; the outer one counts.
        if open.is_empty() || look.link {
            return self.inlines(content, look);
        }
        self.out.push_str(&open);
        self.inlines(content, Look { link: true, ..look });
        self.out.push_str("</w:hyperlink>");
    }

    /// Starts a bookmark unless the name is unknown or already set.
    pub(super) fn bookmark(&mut self, id: &'a str) -> Option<usize> {
        let name = self.anchor_names.get(id)?;
        if !self.placed.insert(id) {
            return None;
        }
        let nr = self.placed.len();
        let _ = write!(self.out, "<w:bookmarkStart w:id=\"{nr}\" w:name=\"{name}\"/>");
        Some(nr)
    }

    pub(super) fn end_bookmark(&mut self, mark: Option<usize>) {
        if let Some(nr) = mark {
            let _ = write!(self.out, "<w:bookmarkEnd w:id=\"{nr}\"/>");
        }
    }

    fn footnote(&mut self, note: &'a Inlines) {
        let nr = self.footnotes.len() + 1;
        let _ = write!(
            self.out,
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr>\
             <w:footnoteReference w:id=\"{nr}\"/></w:r>"
        );
        // Links in a note would need relationships of their own; the words are kept.
        self.footnotes.push(escaped(&note.plain()));
    }
}
