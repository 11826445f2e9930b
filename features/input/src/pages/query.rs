//! Which notes a page of the bench shows: kept in the address, so that a place can be sent to a
//! colleague and the way back from a form is known.

use super::known::Known;
use crate::model::note::NoteFilter;

/// Notes on one page of the bench.
pub(crate) const PER_PAGE: u64 = 50;

/// What the address of the bench says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct BenchQuery {
    /// Words searched for.
    pub(crate) q: String,
    /// Code of a theme.
    pub(crate) theme: String,
    /// Code of a source.
    pub(crate) source: String,
    /// `open`, `mine`, `minority`, `unused`, `changed`, `sample` or empty for all.
    pub(crate) show: String,
    /// Page from 1.
    pub(crate) page: u64,
    /// Code of the note being coded.
    pub(crate) at: String,
}

impl BenchQuery {
    /// Reads the part of an address after the question mark.
    pub(crate) fn parse(query: &str) -> Self {
        let mut read = BenchQuery { page: 1, ..BenchQuery::default() };
        for (name, value) in form_urlencoded::parse(query.as_bytes()).take(20) {
            let value: String = value.trim().chars().take(200).collect();
            match name.as_ref() {
                "q" => read.q = value,
                "theme" => read.theme = value,
                "source" => read.source = value,
                "show" => read.show = value,
                "page" => read.page = value.parse().unwrap_or(1).clamp(1, 1_000_000),
                "at" => read.at = value,
                _ => {}
            }
        }
        read
    }

    /// The part of an address after the question mark.
    pub(crate) fn to_query(&self) -> String {
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let pairs = [
            ("q", &self.q),
            ("theme", &self.theme),
            ("source", &self.source),
            ("show", &self.show),
            ("page", &page),
            ("at", &self.at),
        ];
        let mut query = form_urlencoded::Serializer::new(String::new());
        query.extend_pairs(pairs.into_iter().filter(|(_, value)| !value.is_empty()));
        query.finish()
    }

    /// The same at another note.
    pub(crate) fn at(&self, code: &str) -> Self {
        BenchQuery { at: code.to_owned(), ..self.clone() }
    }

    /// The same on another page, at no note.
    pub(crate) fn on_page(&self, page: u64) -> Self {
        BenchQuery { at: String::new(), page, ..self.clone() }
    }

    /// The notes it asks for; `coder` is the reader.
    pub(crate) fn filter(&self, known: &Known, coder: &str) -> NoteFilter {
        let theme = known.themes.iter().find(|t| t.code == self.theme).map(|t| t.id);
        let source = known.sources.values().find(|s| s.code == self.source).map(|s| s.id);
        let mut filter = NoteFilter {
            theme,
            source,
            search: self.q.clone(),
            ..NoteFilter::of(known.process.id)
        };
        match self.show.as_str() {
            "open" => filter.is_coded = Some(false),
            "mine" => filter.coder = Some(coder.to_owned()),
            "minority" => filter.is_minority = true,
            "unused" => filter.is_not_used = true,
            "changed" => filter.is_changed = true,
            _ => {}
        }
        filter
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_and_written_alike() {
        let query = "q=%C3%A5pen+skole&theme=T11&show=open&page=2&at=GB01-N01";
        assert_eq!(BenchQuery::parse(query).to_query(), query);
        assert_eq!(BenchQuery::parse("page=x").page, 1);
    }
}
