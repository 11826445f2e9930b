//! The coding bench: notes to the left, codes to the right, everything by key and everything without
//! script.

use std::collections::BTreeSet;

use askama::Template;
use axum::{
    extract::{Path, RawQuery},
    http::StatusCode,
    response::Response,
};
use medvirk_kernel::{Error, Refusals, Result};
use medvirk_processes::Theme;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Flash, Form, Page, Routes, Submitted, html, render, see_other};
use uuid::Uuid;

use super::{
    known::{Known, NoteView},
    query::{BenchQuery, PER_PAGE},
};
use crate::{
    CODE, READ, T,
    actions::coding::{self, Coded},
    model::{
        coding::{CodeId, NoteId},
        note::{Moderation, Note, NoteFilter},
    },
    store,
};

/// Keys of the codes, in the order of the book. The letters left out do other things.
const KEYS: [&str; 24] = [
    "1", "2", "3", "4", "5", "6", "7", "8", "9", "q", "w", "e", "r", "t", "y", "i", "o", "p", "a",
    "d", "f", "h", "l", "z",
];

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/coding{rest}");
    Routes::new()
        .get(Access::Staff(READ), &at(""), show)
        .post(Access::Staff(CODE), &at("/notes/{note}"), save)
        .post(Access::Staff(CODE), &at("/notes/{note}/split"), split)
        .post(Access::Staff(CODE), &at("/notes/{note}/merge"), merge)
        .post(Access::Staff(CODE), &at("/undo"), undo)
}

/// A code to choose.
struct Choice {
    id: String,
    title: String,
    definition: String,
    colour: i32,
    key: &'static str,
    is_given: bool,
}

/// The note being coded.
pub(super) struct Current {
    view: NoteView,
    action: String,
    version: i32,
    plain: String,
    is_minority: bool,
    reason: String,
    /// Themes it may belong to; empty when there is only one.
    themes: Vec<(String, String)>,
    is_held: bool,
    trace: String,
    moderate: String,
    next_code: String,
    next: Option<String>,
    previous: Option<String>,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "input/bench.html")]
pub(super) struct BenchPage {
    pub(super) page: Page,
    pub(super) t: T,
    pub(super) form: Form,
    pub(super) heading: String,
    pub(super) path: String,
    pub(super) query: BenchQuery,
    pub(super) themes: Vec<(String, String)>,
    pub(super) sources: Vec<(String, String)>,
    pub(super) shows: Vec<(&'static str, String)>,
    pub(super) done: u64,
    pub(super) total: u64,
    pub(super) found: u64,
    pub(super) views: Vec<NoteView>,
    pub(super) current: Option<Current>,
    pub(super) pages: Vec<(u64, String)>,
    pub(super) may_code: bool,
    pub(super) is_second: bool,
    pub(super) tools: Vec<(String, String, &'static str)>,
    pub(super) reasons: Vec<String>,
    pub(super) undo: Option<(String, String)>,
    pub(super) has_codes: bool,
    pub(super) book: String,
}

async fn show(
    cx: Cx,
    Path(process): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let query = BenchQuery::parse(query.as_deref().unwrap_or(""));
    let page = bench(&cx, &known, query, Form::new(&cx), None).await?;
    let first = page.views.first().map(|view| view.code.as_str());
    match &page.current {
        // The note to begin with may stand far down: its address brings it into sight.
        Some(now) if page.query.at.is_empty() && first != Some(now.view.code.as_str()) => {
            let (code, query) = (&now.view.code, page.query.at(&now.view.code));
            Ok(see_other(&format!("{}?{}#{code}", page.path, query.to_query())))
        }
        _ => html(&page),
    }
}

/// What came back with a refused form: the codes the coder had chosen.
type Chosen = (BTreeSet<CodeId>, bool, String);

async fn bench(
    cx: &Cx,
    known: &Known,
    query: BenchQuery,
    form: Form,
    chosen: Option<Chosen>,
) -> Result<BenchPage> {
    let (t, db) = (T(known.language), cx.db().reader());
    let me = cx.actor().reference();
    let filter = query.filter(known, &me);
    let (notes, found) = store::notes(db, &filter, (query.page - 1) * PER_PAGE, PER_PAGE).await?;
    let scope = NoteFilter {
        theme: filter.theme,
        source: filter.source,
        ..NoteFilter::of(known.process.id)
    };
    let total = store::count_by(db, &scope).await?;
    let open = store::count_by(db, &NoteFilter { is_coded: Some(false), ..scope }).await?;
    let may_code = cx.may(CODE, known.process.resource());
    let current = pick(cx, known, &query, &notes).await?;
    let path = known.path("coding");
    let undo = last_step(cx, known).await?;
    let views = views(known, &query, &notes, current.as_ref(), &path);
    let pages = pages(&query, found, &path);
    let heading = known
        .themes
        .iter()
        .find(|theme| theme.code == query.theme)
        .map_or(t.bench_heading(), |theme| theme.title.to(known.language).to_owned());
    let form = match &current {
        Some(note) if !form.is_refused() => Form::filled(cx, [("theme", note.theme.to_string())]),
        _ => form,
    };
    let current = current.map(|note| {
        let chosen = chosen.unwrap_or((
            note.codes.clone(),
            note.is_minority,
            note.reason.clone().unwrap_or_default(),
        ));
        side(known, &query, &note, chosen, &notes, &format!("{path}/notes"))
    });
    Ok(BenchPage {
        page: known.page(cx, &heading),
        t,
        form,
        heading,
        themes: known.theme_choices(),
        sources: known.source_choices(),
        shows: shows(known),
        done: total - open,
        total,
        found,
        views,
        current,
        pages,
        may_code,
        is_second: false,
        tools: tools(known),
        reasons: reasons(known),
        undo,
        has_codes: known.open_codes().next().is_some(),
        book: known.path("coding/book"),
        path,
        query,
    })
}

/// The note asked for; else the first of the page that has no code yet, else the first.
async fn pick(cx: &Cx, known: &Known, query: &BenchQuery, notes: &[Note]) -> Result<Option<Note>> {
    if let Some(note) = notes.iter().find(|n| n.code == query.at) {
        return Ok(Some(note.clone()));
    }
    if !query.at.is_empty() {
        let asked = store::note_by_code(cx.db().reader(), known.process.id, &query.at).await;
        if let Some(note) = asked.ok().filter(|n| n.is_active) {
            return Ok(Some(note));
        }
    }
    let open = notes.iter().find(|n| n.codes.is_empty() && n.reason.is_none());
    Ok(open.or(notes.first()).cloned())
}

pub(super) fn views(
    known: &Known,
    query: &BenchQuery,
    notes: &[Note],
    current: Option<&Note>,
    path: &str,
) -> Vec<NoteView> {
    let view = |note: &Note| {
        let href = format!("{path}?{}#{}", query.at(&note.code).to_query(), note.code);
        let mut view = known.view(note, href, &query.q);
        if current.is_some_and(|c| c.id == note.id) {
            view.state = "current";
        }
        view
    };
    let mut views: Vec<_> = notes.iter().map(view).collect();
    // A note reached by its address stands first when the filter would leave it out.
    if let Some(extra) = current.filter(|c| !notes.iter().any(|n| n.id == c.id)) {
        views.insert(0, view(extra));
    }
    views
}

pub(super) fn side(
    known: &Known,
    query: &BenchQuery,
    note: &Note,
    (codes, is_minority, reason): Chosen,
    notes: &[Note],
    action: &str,
) -> Current {
    let at = notes.iter().position(|n| n.id == note.id);
    let neighbour = |to: Option<usize>| to.and_then(|to| notes.get(to)).map(|n| n.code.clone());
    let next = neighbour(at.map(|at| at + 1));
    let previous = neighbour(at.and_then(|at| at.checked_sub(1)));
    let link = |code: String| format!("?{}#{code}", query.at(&code).to_query());
    let choices = known
        .codes
        .iter()
        .filter(|c| !c.is_retired || codes.contains(&c.id))
        .zip(KEYS.iter().copied().chain(std::iter::repeat("")))
        .map(|(code, key)| Choice {
            id: code.id.to_string(),
            title: code.title.to(known.language).to_owned(),
            definition: code.definition.to(known.language).to_owned(),
            colour: code.colour,
            key,
            is_given: codes.contains(&code.id),
        })
        .collect();
    Current {
        view: known.view(note, String::new(), &query.q),
        action: format!("{action}/{}", note.id),
        version: note.version,
        plain: note.shown(),
        is_minority,
        reason,
        themes: themes(known),
        is_held: note.moderation == Moderation::Held,
        trace: known.path(&format!("notes/{}", note.id)),
        moderate: known.path(&format!("moderation/{}", note.id)),
        next_code: next.clone().unwrap_or_default(),
        next: next.map(link),
        previous: previous.map(link),
        choices,
    }
}

/// Themes a note may be moved between, by id.
fn themes(known: &Known) -> Vec<(String, String)> {
    let words = |one: &Theme| (one.id.to_string(), one.title.to(known.language).to_owned());
    let several = known.themes.iter().filter(|_| known.themes.len() > 1);
    several.map(words).collect()
}

fn pages(query: &BenchQuery, found: u64, path: &str) -> Vec<(u64, String)> {
    let last = found.div_ceil(PER_PAGE);
    if last < 2 {
        return vec![];
    }
    (1..=last)
        .filter(|n| *n == 1 || *n == last || n.abs_diff(query.page) <= 3)
        .map(|n| (n, format!("{path}?{}", query.on_page(n).to_query())))
        .collect()
}

fn shows(known: &Known) -> Vec<(&'static str, String)> {
    let t = T(known.language);
    vec![
        ("open", t.bench_show_open()),
        ("mine", t.bench_show_mine()),
        ("minority", t.bench_show_minority()),
        ("unused", t.bench_show_unused()),
        ("changed", t.bench_show_changed()),
    ]
}

fn tools(known: &Known) -> Vec<(String, String, &'static str)> {
    let t = T(known.language);
    vec![
        (t.book_heading(), known.path("coding/book"), "tag"),
        (t.agreement_heading(), known.path("coding/agreement"), "people"),
        (t.history_heading(), known.path("coding/history"), "history"),
    ]
}

/// Reasons that often fit, as suggestions.
pub(super) fn reasons(known: &Known) -> Vec<String> {
    let t = T(known.language);
    vec![
        t.reason_outside(),
        t.reason_single_case(),
        t.reason_joke(),
        t.reason_sent_on(),
        t.reason_same(),
    ]
}

async fn last_step(cx: &Cx, known: &Known) -> Result<Option<(String, String)>> {
    if !cx.may(CODE, known.process.resource()) {
        return Ok(None);
    }
    let coder = store::Coder { key: cx.actor().reference(), name: String::new() };
    let step = store::last_step(cx.db().reader(), known.process.id, &coder).await?;
    let Some(step) = step else { return Ok(None) };
    let notes = store::notes_by_id(cx.db().reader(), &step.notes).await?;
    let code = step.notes.first().and_then(|id| notes.get(id)).map(|n| n.code.clone());
    Ok(code.map(|code| (known.path("coding/undo"), code)))
}

/// Goes back to the bench, to the next note.
fn onwards(known: &Known, submitted: &Submitted, code: Option<&str>) -> Response {
    let query = BenchQuery::parse(submitted.get("back"));
    let next = code.unwrap_or_else(|| submitted.get("next"));
    let query = if next.is_empty() { query } else { query.at(next) };
    let hash = if query.at.is_empty() { String::new() } else { format!("#{}", query.at) };
    see_other(&format!("{}?{}{hash}", known.path("coding"), query.to_query()))
}

pub(super) fn read(submitted: &Submitted) -> Coded {
    let codes = submitted.all("code").into_iter().filter_map(|c| c.parse().ok()).collect();
    Coded {
        codes,
        is_minority: !submitted.get("minority").is_empty(),
        reason: Some(submitted.get("reason").chars().take(300).collect()),
        theme: submitted.get("theme").parse().ok(),
        version: submitted.get("version").parse().ok(),
    }
}

async fn save(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let saved = coding::save(&cx, &known.process, NoteId(note), read(&submitted)).await;
    after(&cx, &known, note, submitted, saved.map(|()| None)).await
}

async fn split(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let done = split_in(&cx, &known, NoteId(note), &submitted).await;
    after(&cx, &known, note, submitted, done.map(Some)).await
}

/// The coder puts a `|` where the note is to be cut; everything else must be as it was.
async fn split_in(cx: &Cx, known: &Known, id: NoteId, submitted: &Submitted) -> Result<NoteId> {
    let note = store::note(cx.db().reader(), id).await?;
    let marked = submitted.get("split").replace("\r\n", "\n");
    let at = cut(&note.shown(), &marked)
        .ok_or_else(|| Error::refused_at("split", crate::text::refused_split()))?;
    if note.shown() != note.text {
        return Err(Error::refused_at("split", crate::text::refused_split_held()));
    }
    coding::save(cx, &known.process, id, read(submitted)).await?;
    coding::split(cx, &known.process, id, at).await
}

/// Where the only `|` stands, in characters, when the rest is the text itself.
fn cut(text: &str, marked: &str) -> Option<usize> {
    let (head, tail) = marked.split_once('|')?;
    let before = text.len() - text.trim_start().len();
    let is_same = format!("{head}{tail}") == text.trim();
    is_same.then(|| text[..before].chars().count() + head.chars().count())
}

async fn merge(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let done = async {
        coding::save(&cx, &known.process, NoteId(note), read(&submitted)).await?;
        coding::merge_with_next(&cx, &known.process, NoteId(note)).await
    };
    let done = done.await;
    after(&cx, &known, note, submitted, done.map(Some)).await
}

/// Goes on, or shows the bench again with what was refused. `made` is a note to stay at.
async fn after(
    cx: &Cx,
    known: &Known,
    note: Uuid,
    submitted: Submitted,
    done: Result<Option<NoteId>>,
) -> Result<Response, Fault> {
    match done {
        Ok(None) => Ok(onwards(known, &submitted, None)),
        Ok(Some(made)) => {
            let made = store::note(cx.db().reader(), made).await?;
            Ok(onwards(known, &submitted, Some(&made.code)))
        }
        Err(Error::Refused(refusals)) => refused(cx, known, note, submitted, refusals).await,
        Err(other) => Err(other.into()),
    }
}

async fn refused(
    cx: &Cx,
    known: &Known,
    note: Uuid,
    submitted: Submitted,
    refusals: Refusals,
) -> Result<Response, Fault> {
    let note = store::note(cx.db().reader(), NoteId(note)).await?;
    let query = BenchQuery::parse(submitted.get("back")).at(&note.code);
    let coded = read(&submitted);
    let chosen = (coded.codes, coded.is_minority, coded.reason.unwrap_or_default());
    let form = Form::refused(cx, submitted, refusals);
    let page = bench(cx, known, query, form, Some(chosen)).await?;
    render(StatusCode::UNPROCESSABLE_ENTITY, &page)
}

async fn undo(cx: Cx, Path(process): Path<Uuid>, submitted: Submitted) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let t = T(known.language);
    let Some(note) = coding::undo(&cx, &known.process).await? else {
        return Ok(onwards(&known, &submitted, None).flash(&t.bench_nothing_to_undo()));
    };
    let note = store::note(cx.db().reader(), note).await?;
    Ok(onwards(&known, &submitted, Some(&note.code)).flash(&t.bench_undone(&note.code)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_in_the_text_says_where_to_cut() {
        assert_eq!(cut("Mer buss. Og lys.", "Mer buss.| Og lys."), Some(9));
        assert_eq!(cut(" Æ vil.", "Æ |vil."), Some(3));
    }

    #[test]
    fn a_changed_text_or_two_bars_are_no_cut() {
        assert_eq!(cut("Mer buss", "Mer |buss nå"), None);
        assert_eq!(cut("Mer buss", "M|er |buss"), None);
        assert_eq!(cut("Mer buss", "Mer buss"), None);
    }

    #[test]
    fn no_key_is_given_twice_or_taken_from_another_action() {
        let keys: BTreeSet<_> =
            KEYS.into_iter().chain(["j", "k", "m", "x", "s", "g", "u"]).collect();
        assert_eq!(keys.len(), KEYS.len() + 7);
    }
}
