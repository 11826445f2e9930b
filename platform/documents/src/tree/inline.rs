//! Text within a line: plain, stressed, linked, noted. Strings turn into it by themselves.

use medvirk_kernel::Language;

/// A piece of running text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Plain text; every character is shown as it stands. A line feed counts as a space.
    Text(String),
    /// Strong stress (bold).
    Strong(Inlines),
    /// Light stress (italic).
    Emph(Inlines),
    /// A link out of the document or to a place in it.
    Link {
        /// Where it leads.
        to: Target,
        /// What is shown; must make sense read alone.
        content: Inlines,
    },
    /// A place that [`Target::Anchor`] can lead to.
    Mark {
        /// Name of the place, unique in the document.
        id: String,
        /// What stands there; may be empty.
        content: Inlines,
    },
    /// A footnote, numbered by the writer.
    Footnote(Inlines),
    /// Words in another language than the document, so that they are read aloud rightly.
    InLanguage {
        /// The language of the words.
        language: Language,
        /// The words.
        content: Inlines,
    },
    /// A new line in the same paragraph.
    LineBreak,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// An address: `https:`, `http:`, `mailto:` or `tel:`. With any other scheme only the text
    /// is shown.
    Url(String),
    /// The id of a heading or a [`Inline::Mark`]. With an unknown id only the text is shown.
    Anchor(String),
}

impl Target {
    /// The address when it has one of the schemes a document may link to.
    pub(crate) fn safe_url(&self) -> Option<&str> {
        const SCHEMES: [&str; 4] = ["https:", "http:", "mailto:", "tel:"];
        match self {
            Target::Anchor(_) => None,
            Target::Url(url) => {
                let start: String = url.chars().take(8).collect::<String>().to_ascii_lowercase();
                let clean = !url.chars().any(|c| c.is_whitespace() || c.is_control());
                (clean && SCHEMES.iter().any(|s| start.starts_with(s))).then_some(url.as_str())
            }
        }
    }
}

/// A run of [`Inline`] pieces. Most builders take `impl Into<Inlines>`, so a `&str`, a `String`,
/// one piece, or an array or vector of pieces will do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inlines(pub Vec<Inline>);

impl Inlines {
    /// True when there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|inline| matches!(inline, Inline::Text(t) if t.is_empty()))
    }

    /// The bare words, without marks; footnotes are left out and a line break is a space.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        self.plain_into(&mut out);
        out
    }

    fn plain_into(&self, out: &mut String) {
        for inline in &self.0 {
            match inline {
                Inline::Text(t) => out.push_str(t),
                Inline::Strong(c) | Inline::Emph(c) => c.plain_into(out),
                Inline::Link { content, .. }
                | Inline::Mark { content, .. }
                | Inline::InLanguage { content, .. } => content.plain_into(out),
                Inline::Footnote(_) => {}
                Inline::LineBreak => out.push(' '),
            }
        }
    }

    /// Adds a piece.
    #[must_use]
    pub fn and(mut self, piece: impl Into<Inline>) -> Inlines {
        self.0.push(piece.into());
        self
    }
}

impl From<&str> for Inline {
    fn from(t: &str) -> Inline {
        Inline::Text(t.to_owned())
    }
}
impl From<String> for Inline {
    fn from(t: String) -> Inline {
        Inline::Text(t)
    }
}
impl From<&str> for Inlines {
    fn from(t: &str) -> Inlines {
        Inlines(vec![t.into()])
    }
}
impl From<&String> for Inlines {
    fn from(t: &String) -> Inlines {
        t.as_str().into()
    }
}
impl From<String> for Inlines {
    fn from(t: String) -> Inlines {
        Inlines(vec![t.into()])
    }
}
impl From<Inline> for Inlines {
    fn from(inline: Inline) -> Inlines {
        Inlines(vec![inline])
    }
}
impl From<Vec<Inline>> for Inlines {
    fn from(inlines: Vec<Inline>) -> Inlines {
        Inlines(inlines)
    }
}
impl<const N: usize> From<[Inline; N]> for Inlines {
    fn from(inlines: [Inline; N]) -> Inlines {
        Inlines(inlines.into())
    }
}

/// Plain text, for use beside other pieces in an array.
pub fn words(t: impl Into<String>) -> Inline {
    Inline::Text(t.into())
}
/// Strong stress.
pub fn strong(content: impl Into<Inlines>) -> Inline {
    Inline::Strong(content.into())
}
/// Light stress.
pub fn emph(content: impl Into<Inlines>) -> Inline {
    Inline::Emph(content.into())
}
/// A link out of the document.
pub fn link(url: impl Into<String>, content: impl Into<Inlines>) -> Inline {
    Inline::Link { to: Target::Url(url.into()), content: content.into() }
}
/// A link to a heading or mark in the same document.
pub fn see(id: impl Into<String>, content: impl Into<Inlines>) -> Inline {
    Inline::Link { to: Target::Anchor(id.into()), content: content.into() }
}
/// A place that [`see`] can lead to.
pub fn mark(id: impl Into<String>, content: impl Into<Inlines>) -> Inline {
    Inline::Mark { id: id.into(), content: content.into() }
}
/// A footnote.
pub fn footnote(content: impl Into<Inlines>) -> Inline {
    Inline::Footnote(content.into())
}
/// Words in another language than the document.
pub fn in_language(language: Language, content: impl Into<Inlines>) -> Inline {
    Inline::InLanguage { language, content: content.into() }
}
/// A new line in the same paragraph.
pub fn br() -> Inline {
    Inline::LineBreak
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_schemes_become_links() {
        for ok in ["https://example.org", "mailto:post@example.org", "tel:+4700013001"] {
            assert_eq!(Target::Url(ok.into()).safe_url(), Some(ok));
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "/lokal", "https://a b", ""] {
            assert_eq!(Target::Url(bad.into()).safe_url(), None, "{bad}");
        }
    }

    #[test]
    fn plain_words_leave_out_footnotes() {
        let run = Inlines::from([
            words("Se "),
            strong("kartet"),
            footnote("vedlegg 2"),
            br(),
            words("her"),
        ]);
        assert_eq!(run.plain(), "Se kartet her");
    }
}
