//! Every list of the staff side: search, filters, sorting, pages and export, the same everywhere, and
//! all of it in the address, so that a list can be sent to a colleague and works without script.

use std::{
    collections::BTreeMap,
    fmt::{self, Display, Write},
};

use axum::{extract::FromRequestParts, http::request::Parts, response::Response};
use chrono::NaiveDate;
use medvirk_documents::{CsvForm, Sheet, csv, sheet, xlsx};
use medvirk_i18n::{Language, words};
use medvirk_slice::{Cx, Fault};

use crate::{Html, aside, attachment, escape::escape, page::icon, text};

/// Rows on one page.
const PER_PAGE: u64 = 50;

/// A file format a list can be taken out in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// Comma separated values.
    Csv,
    /// Spreadsheet.
    Xlsx,
}

/// What the address says about a list: `?q=…&sort=-name&page=2&status=late`.
#[derive(Clone, Debug, Default)]
pub struct ListQuery {
    pairs: BTreeMap<String, String>,
}

impl ListQuery {
    /// The search text.
    pub fn search(&self) -> &str {
        self.filter("q")
    }
    /// The value of a filter; empty when it is not set.
    pub fn filter(&self, name: &str) -> &str {
        self.pairs.get(name).map_or("", String::as_str)
    }
    /// The column to sort by and whether backwards; `None` for the list's own order.
    pub fn sort(&self) -> Option<(&str, bool)> {
        let sort = self.filter("sort");
        match sort.strip_prefix('-') {
            Some(column) => Some((column, true)),
            None if sort.is_empty() => None,
            None => Some((sort, false)),
        }
    }
    /// The page, from 1.
    pub fn page(&self) -> u64 {
        self.filter("page").parse().unwrap_or(1).clamp(1, 1_000_000)
    }
    /// How many rows to skip; 0 when the whole list is exported.
    pub fn offset(&self) -> u64 {
        if self.export().is_some() { 0 } else { (self.page() - 1) * PER_PAGE }
    }
    /// How many rows to read; bounded also for an export.
    pub fn limit(&self) -> u64 {
        if self.export().is_some() { 100_000 } else { PER_PAGE }
    }
    /// Whether the whole list is asked for as a file.
    pub fn export(&self) -> Option<Export> {
        match self.filter("format") {
            "csv" => Some(Export::Csv),
            "xlsx" => Some(Export::Xlsx),
            _ => None,
        }
    }

    /// The query of the address with some values changed; an empty value removes it.
    fn with(&self, changes: &[(&str, &str)]) -> String {
        let mut pairs = self.pairs.clone();
        for (name, value) in changes {
            pairs.insert((*name).to_owned(), (*value).to_owned());
        }
        pairs.retain(|_, value| !value.is_empty());
        let mut query = form_urlencoded::Serializer::for_suffix(String::from("?"), 1);
        query.extend_pairs(&pairs);
        query.finish()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for ListQuery {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Fault> {
        let query = parts.uri.query().unwrap_or("");
        let pairs = form_urlencoded::parse(query.as_bytes())
            .filter(|(name, _)| name != "lang")
            .take(40)
            .map(|(name, value)| {
                // No list is searched for what PostgreSQL does not take.
                let value = value.chars().filter(|c| *c != '\0').take(200).collect();
                (name.into_owned(), value)
            })
            .collect();
        Ok(ListQuery { pairs })
    }
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    key: &'static str,
    title: String,
    is_sortable: bool,
    is_number: bool,
}

impl Column {
    /// A column that is only read.
    pub fn new(title: impl Into<String>) -> Self {
        Column { key: "", title: title.into(), is_sortable: false, is_number: false }
    }
    /// A column one can sort by.
    pub fn sortable(key: &'static str, title: impl Into<String>) -> Self {
        Column { key, title: title.into(), is_sortable: true, is_number: false }
    }
    /// Its values are figures, set to the right.
    #[must_use]
    pub fn number(mut self) -> Self {
        self.is_number = true;
        self
    }
}

/// One cell: what is shown and what is exported.
#[derive(Clone, Debug, Default)]
pub struct Cell {
    html: String,
    plain: String,
    number: Option<i64>,
}

impl Cell {
    /// Text.
    pub fn text(words: impl Into<String>) -> Self {
        let plain = words.into();
        Cell { html: escape(&plain), plain, number: None }
    }
    /// A link to the object of the row.
    pub fn link(href: &str, words: impl Into<String>) -> Self {
        let plain = words.into();
        let (to, words) = (escape(href), escape(&plain));
        let html = format!("<a class=\"ds-link\" href=\"{to}\">{words}</a>");
        Cell { html, plain, number: None }
    }
    /// A status in a colour of Designsystemet (`success`, `warning`, `danger`, `info`, `neutral`).
    pub fn tag(color: &str, words: impl Into<String>) -> Self {
        let plain = words.into();
        let html = format!(
            "<span class=\"ds-tag mv-dot\" data-color=\"{color}\">{}</span>",
            escape(&plain)
        );
        Cell { html, plain, number: None }
    }
    /// A figure.
    pub fn number(value: i64) -> Self {
        Cell { html: value.to_string(), plain: value.to_string(), number: Some(value) }
    }
    /// Ready HTML with its plain text for export.
    pub fn html(html: Html, plain: impl Into<String>) -> Self {
        Cell { html: html.0, plain: plain.into(), number: None }
    }

    fn exported(&self) -> sheet::Cell {
        match self.number {
            Some(number) => sheet::Cell::Int(number),
            None => sheet::Cell::Text(self.plain.clone()),
        }
    }
    /// A second, smaller line under the first.
    #[must_use]
    pub fn note(mut self, words: &str) -> Self {
        if !words.is_empty() {
            let _ = write!(self.html, "<span class=\"mv-cell-note\">{}</span>", escape(words));
            let _ = write!(self.plain, " ({words})");
        }
        self
    }
}

#[derive(Clone, Debug)]
struct Filter {
    name: &'static str,
    label: String,
    options: Vec<(String, String)>,
}

/// A list to be shown or exported.
#[derive(Clone, Debug)]
pub struct List {
    title: String,
    query: ListQuery,
    path: String,
    language: Language,
    total: u64,
    has_search: bool,
    filters: Vec<Filter>,
    columns: Vec<Column>,
    rows: Vec<Vec<Cell>>,
    empty: Html,
    today: NaiveDate,
}

impl askama::filters::HtmlSafe for List {}

impl List {
    /// A list named `title` with `total` rows on all its pages.
    pub fn new(cx: &Cx, query: &ListQuery, title: impl Into<String>, total: u64) -> Self {
        List {
            title: title.into(),
            query: query.clone(),
            path: cx.visit().path.split('?').next().unwrap_or("").to_owned(),
            language: cx.language(),
            total,
            has_search: false,
            filters: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            empty: Html::default(),
            today: cx.today(),
        }
    }

    /// Adds a search field (`q`).
    #[must_use]
    pub fn searchable(mut self) -> Self {
        self.has_search = true;
        self
    }
    /// Adds a filter; `options` as (value, words) without the choice "all".
    #[must_use]
    pub fn filter(
        mut self,
        name: &'static str,
        label: impl Into<String>,
        options: Vec<(String, String)>,
    ) -> Self {
        self.filters.push(Filter { name, label: label.into(), options });
        self
    }
    /// Sets the columns; the first names the row.
    #[must_use]
    pub fn columns(mut self, columns: Vec<Column>) -> Self {
        self.columns = columns;
        self
    }
    /// Adds a row.
    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }
    /// What is shown when there is nothing at all: says what to do next.
    #[must_use]
    pub fn empty(mut self, html: Html) -> Self {
        self.empty = html;
        self
    }

    /// The list as a file, when the address asks for one.
    ///
    /// # Errors
    /// Internal, when the spreadsheet cannot be written.
    pub fn exported(&self) -> Result<Option<Response>, Fault> {
        let Some(export) = self.query.export() else { return Ok(None) };
        aside(|| self.as_file(export)).map(Some)
    }

    fn as_file(&self, export: Export) -> Result<Response, Fault> {
        let mut sheet = Sheet::new(&self.title, self.columns.iter().map(|c| c.title.clone()));
        for row in &self.rows {
            sheet.push(row.iter().map(Cell::exported));
        }
        Ok(match export {
            Export::Csv => {
                let name = format!("{}.csv", self.title);
                attachment("text/csv; charset=utf-8", &name, csv(&sheet, CsvForm::NORWEGIAN_EXCEL))
            }
            Export::Xlsx => {
                let name = format!("{}.xlsx", self.title);
                let mime = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
                attachment(mime, &name, xlsx(&[sheet], self.today)?)
            }
        })
    }

    fn is_narrowed(&self) -> bool {
        !self.query.search().is_empty()
            || self.filters.iter().any(|f| !self.query.filter(f.name).is_empty())
    }

    fn write_toolbar(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.has_search && self.filters.is_empty() {
            return Ok(());
        }
        let w = words::T(self.language);
        write!(
            f,
            "<form class=\"mv-toolbar\" method=\"get\" action=\"{}\" role=\"search\" data-autosubmit>",
            escape(&self.path)
        )?;
        if self.has_search {
            write!(
                f,
                "<div class=\"ds-field mv-toolbar__search\"><label class=\"ds-label\" for=\"list-q\">{}</label><input class=\"ds-input\" type=\"search\" id=\"list-q\" name=\"q\" value=\"{}\"></div>",
                escape(&w.word_search()),
                escape(self.query.search())
            )?;
        }
        for filter in &self.filters {
            self.write_filter(f, filter)?;
        }
        if let Some((column, backwards)) = self.query.sort() {
            let sign = if backwards { "-" } else { "" };
            write!(f, "<input type=\"hidden\" name=\"sort\" value=\"{sign}{}\">", escape(column))?;
        }
        let show = escape(&text::list_show().to(self.language));
        write!(f, "<button class=\"ds-button\" type=\"submit\">{show}</button></form>")
    }

    fn write_filter(&self, f: &mut fmt::Formatter<'_>, filter: &Filter) -> fmt::Result {
        let name = filter.name;
        let all = text::list_all().to(self.language);
        write!(
            f,
            "<div class=\"ds-field\"><label class=\"ds-label\" for=\"list-{name}\">{}</label><select class=\"ds-input\" id=\"list-{name}\" name=\"{name}\"><option value=\"\">{}</option>",
            escape(&filter.label),
            escape(&all)
        )?;
        for (value, words) in &filter.options {
            let chosen = if value == self.query.filter(name) { " selected" } else { "" };
            write!(f, "<option value=\"{}\"{chosen}>{}</option>", escape(value), escape(words))?;
        }
        f.write_str("</select></div>")
    }

    fn write_count(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = text::list_count(self.total).to(self.language);
        write!(f, "<div class=\"mv-list__count\"><p role=\"status\">{}", escape(&count))?;
        if self.is_narrowed() {
            let clear = text::list_clear().to(self.language);
            write!(
                f,
                " · <a class=\"ds-link\" href=\"{}\">{}</a>",
                escape(&self.path),
                escape(&clear)
            )?;
        }
        f.write_str("</p>")?;
        if self.total > 0 {
            f.write_str("<p class=\"mv-toolbar__end\">")?;
            for (format, words) in [("csv", "CSV"), ("xlsx", "Excel")] {
                let href = self.query.with(&[("format", format), ("page", "")]);
                write!(
                    f,
                    "<a class=\"ds-button\" data-variant=\"tertiary\" data-size=\"sm\" href=\"{}\">{}{words}</a>",
                    escape(&href),
                    icon("download")
                )?;
            }
            f.write_str("</p>")?;
        }
        f.write_str("</div>")
    }

    fn write_heading(&self, f: &mut fmt::Formatter<'_>, column: &Column) -> fmt::Result {
        let class = if column.is_number { " class=\"mv-num\"" } else { "" };
        if !column.is_sortable {
            return write!(f, "<th scope=\"col\"{class}>{}</th>", escape(&column.title));
        }
        let (state, next) = match self.query.sort() {
            Some((key, false)) if key == column.key => ("ascending", format!("-{key}")),
            Some((key, true)) if key == column.key => ("descending", String::new()),
            _ => ("none", column.key.to_owned()),
        };
        let href = self.query.with(&[("sort", &next), ("page", "")]);
        write!(
            f,
            "<th scope=\"col\" aria-sort=\"{state}\"{class}><a href=\"{}\">{}</a></th>",
            escape(&href),
            escape(&column.title)
        )
    }

    fn write_table(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let title = escape(&self.title);
        write!(
            f,
            "<div class=\"mv-table-box\" data-cards=\"true\" role=\"region\" aria-label=\"{title}\" tabindex=\"0\"><table class=\"ds-table\"><caption class=\"ds-sr-only\">{title}</caption><thead><tr>"
        )?;
        for column in &self.columns {
            self.write_heading(f, column)?;
        }
        f.write_str("</tr></thead><tbody>")?;
        for row in &self.rows {
            f.write_str("<tr>")?;
            for (n, cell) in row.iter().enumerate() {
                let column = self.columns.get(n);
                let label = column.map_or(String::new(), |c| escape(&c.title));
                let number = column.is_some_and(|c| c.is_number);
                match (n, number) {
                    (0, _) => {
                        write!(f, "<th scope=\"row\" class=\"mv-cell-main\">{}</th>", cell.html)?
                    }
                    (_, true) => {
                        write!(f, "<td class=\"mv-num\" data-label=\"{label}\">{}</td>", cell.html)?
                    }
                    _ => write!(f, "<td data-label=\"{label}\">{}</td>", cell.html)?,
                }
            }
            f.write_str("</tr>")?;
        }
        f.write_str("</tbody></table></div>")
    }

    fn write_pages(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pages = self.total.div_ceil(PER_PAGE);
        if pages < 2 {
            return Ok(());
        }
        let (page, w) = (self.query.page().min(pages), words::T(self.language));
        let name = text::list_pages().to(self.language);
        write!(f, "<nav class=\"ds-pagination\" aria-label=\"{}\"><ul>", escape(&name))?;
        let mut step = |to: u64, words: &str, here: bool| {
            let href = self.query.with(&[("page", &to.to_string())]);
            let current = if here { " aria-current=\"page\"" } else { "" };
            let variant = if here { "primary" } else { "tertiary" };
            write!(
                f,
                "<li><a class=\"ds-button\" data-variant=\"{variant}\" href=\"{}\"{current}>{}</a></li>",
                escape(&href),
                escape(words)
            )
        };
        if page > 1 {
            step(page - 1, &w.word_previous(), false)?;
        }
        for to in shown_pages(page, pages) {
            step(to, &to.to_string(), to == page)?;
        }
        if page < pages {
            step(page + 1, &w.word_next(), false)?;
        }
        f.write_str("</ul></nav>")
    }
}

/// First, last and the neighbours of the present page.
fn shown_pages(page: u64, pages: u64) -> Vec<u64> {
    (1..=pages).filter(|n| *n == 1 || *n == pages || n.abs_diff(page) <= 2).collect()
}

impl Display for List {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("<div class=\"mv-list\">")?;
        if self.total == 0 && !self.is_narrowed() {
            self.empty.fmt(f)?;
            return f.write_str("</div>");
        }
        self.write_toolbar(f)?;
        self.write_count(f)?;
        if !self.rows.is_empty() {
            self.write_table(f)?;
        }
        self.write_pages(f)?;
        f.write_str("</div>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_filter_keeps_the_rest_of_the_address() {
        let pairs = [("q", "li"), ("page", "3")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        let query = ListQuery { pairs: pairs.into() };
        assert_eq!(query.with(&[("sort", "-name"), ("page", "")]), "?q=li&sort=-name");
    }

    #[test]
    fn far_pages_are_left_out() {
        assert_eq!(shown_pages(7, 20), [1, 5, 6, 7, 8, 9, 20]);
    }
}
