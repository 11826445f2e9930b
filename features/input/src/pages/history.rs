//! What was coded when and by whom, with what was undone.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_i18n::format;
use medvirk_slice::Cx;
use medvirk_web::{Access, Cell, Column, Fault, Html, List, ListQuery, Page, Routes, escape, html};
use uuid::Uuid;

use super::known::Known;
use crate::{
    READ, T,
    model::coding::NoteId,
    store::{self, CodingStep},
};

pub(super) fn routes() -> Routes {
    let path = "/staff/processes/{process}/coding/history";
    Routes::new().get(Access::Staff(READ), path, show)
}

#[derive(Template)]
#[template(path = "input/list.html")]
pub(super) struct ListPage {
    pub(super) page: Page,
    pub(super) heading: String,
    pub(super) lead: String,
    pub(super) buttons: Vec<(String, String)>,
    pub(super) list: List,
}

async fn show(cx: Cx, Path(process): Path<Uuid>, query: ListQuery) -> Result<Response, Fault> {
    let known = Known::load(&cx, process, READ).await?;
    let (t, db) = (T(known.language), cx.db().reader());
    let coder = Some(query.filter("coder")).filter(|c| !c.is_empty());
    let (steps, total) =
        store::history(db, known.process.id, coder, query.offset(), query.limit()).await?;
    let ids: Vec<NoteId> = steps.iter().flat_map(|s| s.notes.clone()).collect();
    let notes = store::notes_by_id(db, &ids).await?;
    let mut coders: Vec<(String, String)> =
        steps.iter().map(|s| (s.coder.key.clone(), name(&t, s))).collect();
    coders.sort();
    coders.dedup();
    let empty = Html(format!("<p class=\"mv-muted\">{}</p>", escape(&t.history_empty())));
    let mut list = List::new(&cx, &query, t.history_heading(), total)
        .filter("coder", t.history_coder(), coders)
        .empty(empty)
        .columns(vec![
            Column::new(t.history_when()),
            Column::new(t.history_coder()),
            Column::new(t.history_what()),
            Column::new(t.history_note()),
            Column::new(t.history_result()),
        ]);
    for step in &steps {
        let code = step.notes.first().and_then(|id| notes.get(id)).map(|n| n.code.clone());
        let code = code.unwrap_or_default();
        let what = match step.kind.as_str() {
            "split" => t.history_split(),
            "merge" => t.history_merge(),
            "end" => t.history_end(),
            "theme" => t.history_theme(),
            _ => t.history_code(),
        };
        let result = match step.undone_at {
            Some(at) => Cell::tag("neutral", t.history_undone(format::time(known.language, at))),
            None => Cell::text(result(&known, step)),
        };
        list.row(vec![
            Cell::text(format::date_time(known.language, step.at)),
            Cell::text(name(&t, step)),
            Cell::text(what),
            Cell::link(&known.path(&format!("coding?at={code}")), code),
            result,
        ]);
    }
    if let Some(file) = list.exported()? {
        return Ok(file);
    }
    let page = known.page(&cx, t.history_heading()).crumb(t.bench_heading(), known.path("coding"));
    let (heading, lead) = (t.history_heading(), t.history_lead());
    html(&ListPage { page, heading, lead, buttons: vec![], list })
}

fn name(t: &T, step: &CodingStep) -> String {
    if step.coder.name.is_empty() { t.agreement_somebody() } else { step.coder.name.clone() }
}

/// The codes the step left, the reason, or the theme it moved to.
fn result(known: &Known, step: &CodingStep) -> String {
    let after = step.after.iter().filter(|t| t.piece.is_active());
    let words = after.map(|touched| {
        if let Some(theme) = touched.theme {
            let moved = known.themes.iter().find(|one| one.id == theme);
            return moved.map(|one| one.title.to(known.language).to_owned()).unwrap_or_default();
        }
        let codes: Vec<String> =
            known.chips(&touched.piece.codes).into_iter().map(|c| c.title).collect();
        match &touched.reason {
            Some(reason) => reason.clone(),
            None => codes.join(", "),
        }
    });
    words.filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" | ")
}
