//! The bench of the second coder: the same, without the codes the first coder gave.

use axum::{
    extract::{Path, RawQuery},
    response::Response,
};
use medvirk_kernel::Result;
use medvirk_slice::Cx;
use medvirk_web::{Access, Fault, Form, Routes, Submitted, html, see_other};
use uuid::Uuid;

use super::{
    bench::{BenchPage, read, side, views},
    known::Known,
    query::BenchQuery,
};
use crate::{
    CODE, T,
    actions::coding,
    model::{coding::NoteId, note::Note},
    store,
};

/// How many notes a second coder is asked to code.
const SAMPLE: usize = 40;

pub(super) fn routes() -> Routes {
    let at = |rest: &str| format!("/staff/processes/{{process}}/coding/second{rest}");
    Routes::new().get(Access::Staff(CODE), &at(""), show_second).post(
        Access::Staff(CODE),
        &at("/{note}"),
        save_second,
    )
}

async fn show_second(
    cx: Cx,
    Path(process): Path<Uuid>,
    RawQuery(query): RawQuery,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let query = BenchQuery::parse(query.as_deref().unwrap_or(""));
    html(&second_bench(&cx, &known, query).await?)
}

/// Every k-th note of the process, so that about [`SAMPLE`] are coded twice, spread over all tables.
pub(crate) fn sample(notes: Vec<Note>) -> Vec<Note> {
    let step = (notes.len() / SAMPLE).max(1);
    notes.into_iter().skip(step / 2).step_by(step).collect()
}

async fn second_bench(cx: &Cx, known: &Known, query: BenchQuery) -> Result<BenchPage> {
    let (t, db) = (T(known.language), cx.db().reader());
    let me = cx.actor().reference();
    let all = store::all_notes(db, &query.filter(known, &me)).await?;
    let mut notes = if query.show == "all" { all } else { sample(all) };
    let mine: std::collections::BTreeMap<NoteId, _> = store::second_codings(db, known.process.id)
        .await?
        .into_iter()
        .filter(|s| s.coder.key == me)
        .map(|s| (s.note, s))
        .collect();
    for note in &mut notes {
        let own = mine.get(&note.id);
        note.codes = own.map(|s| s.codes.clone()).unwrap_or_default();
        note.is_minority = own.is_some_and(|s| s.is_minority);
        (note.reason, note.coder, note.is_changed) = (None, None, false);
    }
    let done = notes.iter().filter(|n| mine.contains_key(&n.id)).count() as u64;
    let total = notes.len() as u64;
    let asked = notes.iter().find(|n| n.code == query.at);
    let current = asked.or(notes.iter().find(|n| !mine.contains_key(&n.id))).or(notes.first());
    let current = current.cloned();
    let path = known.path("coding/second");
    let views = views(known, &query, &notes, current.as_ref(), &path);
    let current = current.map(|note| {
        let chosen = (note.codes.clone(), note.is_minority, String::new());
        side(known, &query, &note, chosen, &notes, &path)
    });
    Ok(BenchPage {
        page: known.page(cx, t.second_heading()).crumb(t.bench_heading(), known.path("coding")),
        t,
        form: Form::new(cx),
        heading: t.second_heading(),
        themes: known.theme_choices(),
        sources: known.source_choices(),
        shows: vec![("all", t.second_show_all())],
        done,
        total,
        found: total,
        views,
        current,
        pages: vec![],
        may_code: true,
        is_second: true,
        tools: vec![(t.agreement_heading(), known.path("coding/agreement"), "people")],
        reasons: vec![],
        undo: None,
        has_codes: known.open_codes().next().is_some(),
        book: known.path("coding/book"),
        path,
        query,
    })
}

async fn save_second(
    cx: Cx,
    Path((process, note)): Path<(Uuid, Uuid)>,
    submitted: Submitted,
) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, CODE).await?;
    let coded = read(&submitted);
    let (codes, minority) = (&coded.codes, coded.is_minority);
    coding::save_second(&cx, &known.process, NoteId(note), codes, minority).await?;
    let query = BenchQuery::parse(submitted.get("back")).at(submitted.get("next"));
    Ok(see_other(&format!("{}?{}", known.path("coding/second"), query.to_query())))
}
