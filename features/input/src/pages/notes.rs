//! All input of a process as a list: searched in both written languages, filtered, taken out as CSV or
//! Excel for those who code elsewhere.

use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_slice::Cx;
use medvirk_web::{Access, Cell, Column, Fault, Html, List, ListQuery, Routes, escape, html};
use uuid::Uuid;

use super::{
    history::ListPage,
    known::{Known, kind_word, marked, moderation_tag},
};
use crate::{
    READ, T,
    model::{
        endstate::EndState,
        note::{Moderation, Note, NoteFilter, NoteKind},
    },
    store,
};

pub(super) fn routes() -> Routes {
    Routes::new().get(Access::Staff(READ), "/staff/processes/{process}/notes", show)
}

async fn show(cx: Cx, Path(process): Path<Uuid>, query: ListQuery) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let t = T(known.language);
    let filter = filter(&known, &query);
    let (offset, limit) = (query.offset(), query.limit());
    let (notes, total) = store::notes(cx.db().reader(), &filter, offset, limit).await?;
    let mut list = list(&cx, &known, &query, total);
    for note in &notes {
        list.row(row(&known, &query, note));
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let (heading, lead) = (t.notes_heading(), t.notes_lead());
    let buttons = vec![
        (t.notes_unfinished(), known.path("notes/unfinished")),
        (t.bench_heading(), known.path("coding")),
    ];
    html(&ListPage { page: known.page(&cx, &heading), heading, lead, buttons, list })
}

fn filter(known: &Known, query: &ListQuery) -> NoteFilter {
    let theme = known.themes.iter().find(|t| t.code == query.filter("theme")).map(|t| t.id);
    let source = known.sources.values().find(|s| s.code == query.filter("source"));
    let kind = NoteKind::ALL.into_iter().find(|k| k.code() == query.filter("kind"));
    let mut filter = NoteFilter {
        theme,
        source: source.map(|s| s.id),
        kinds: kind.into_iter().collect(),
        code: known.codes.iter().find(|c| c.key == query.filter("code")).map(|c| c.id),
        search: query.search().to_owned(),
        ..NoteFilter::of(known.process.id)
    };
    match query.filter("end") {
        "open" => filter.is_coded = Some(false),
        "unused" => filter.is_not_used = true,
        "minority" => filter.is_minority = true,
        "held" => filter.moderation = vec![Moderation::Held],
        "changed" => filter.is_changed = true,
        _ => {}
    }
    filter
}

fn list(cx: &Cx, known: &Known, query: &ListQuery, total: u64) -> List {
    let t = T(known.language);
    let codes = known.codes.iter().map(|c| (c.key.clone(), c.title.to(known.language).to_owned()));
    let kinds = NoteKind::ALL.map(|k| (k.code().to_owned(), kind_word(k, known.language)));
    let ends = vec![
        ("open".to_owned(), t.bench_show_open()),
        ("unused".to_owned(), t.bench_show_unused()),
        ("minority".to_owned(), t.bench_show_minority()),
        ("held".to_owned(), t.moderation_held()),
        ("changed".to_owned(), t.bench_show_changed()),
    ];
    let empty = Html(format!("<p class=\"mv-muted\">{}</p>", escape(&t.bench_empty_why())));
    List::new(cx, query, t.notes_heading(), total)
        .searchable()
        .filter("theme", t.word_theme(), known.theme_choices())
        .filter("source", t.word_source(), known.source_choices())
        .filter("code", t.word_code(), codes.collect())
        .filter("kind", t.word_kind(), kinds.to_vec())
        .filter("end", t.bench_show(), ends)
        .empty(empty)
        .columns(columns(&t, query))
}

/// On the page the source stands under the theme; a file has a column for everything.
fn columns(t: &T, query: &ListQuery) -> Vec<Column> {
    let mut columns = vec![
        Column::new(t.word_note()),
        Column::new(t.word_text()),
        Column::new(t.word_codes()),
        Column::new(t.word_end()),
        Column::new(t.word_theme()),
    ];
    if query.export().is_some() {
        columns.extend([
            Column::new(t.word_source()),
            Column::new(t.word_place()),
            Column::new(t.word_question()),
            Column::new(t.note_minority()),
            Column::new(t.word_language()),
        ]);
    }
    columns
}

fn row(known: &Known, query: &ListQuery, note: &Note) -> Vec<Cell> {
    let t = T(known.language);
    let chips = known.chips(&note.codes);
    let words: Vec<String> = chips.iter().map(|c| c.title.clone()).collect();
    let chips: String = chips
        .iter()
        .map(|c| {
            format!("<span class=\"mv-code mv-code-{}\">{}</span> ", c.colour, escape(&c.title))
        })
        .collect();
    let end = match (moderation_tag(note.moderation, known.language), note.end()) {
        (Some((color, words)), _) => Cell::tag(color, words),
        (None, EndState::Open) => Cell::tag("warning", t.end_open()),
        (None, EndState::Used) => Cell::tag("success", t.end_used()),
        (None, EndState::NotUsed { reason }) => Cell::tag("neutral", t.end_unused()).note(&reason),
    };
    let minority = if note.is_minority { t.note_minority() } else { String::new() };
    let text = note.shown();
    let shown =
        format!("<span lang=\"{}\">{}</span>", note.language.code(), marked(&text, query.search()));
    let mut cells = vec![
        Cell::link(&known.path(&format!("notes/{}", note.id)), &note.code),
        Cell::html(Html(shown), text),
        Cell::html(Html(chips), format::list_and(known.language, &words)),
    ];
    let (theme, source) = (known.theme_title(note.theme), known.source_label(note.source));
    if query.export().is_some() {
        cells.extend([
            end,
            Cell::text(theme),
            Cell::text(source),
            Cell::text(known.source_place(note.source)),
            Cell::text(note.question.and_then(|q| known.question(q)).unwrap_or_default()),
            Cell::text(minority),
            Cell::text(note.language.own_name()),
        ]);
    } else {
        cells.extend([end.note(&minority), Cell::text(theme).note(&source)]);
    }
    cells
}
