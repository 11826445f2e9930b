//! Focus areas with their themes and questions, as staff see them.

use askama::Template;
use axum::{extract::Path, response::Response};
use medvirk_slice::Cx;
use medvirk_web::{Fault, Page, html};
use uuid::Uuid;

use super::{in_process, open, staff_path};
use crate::{EDIT, FocusArea, READ, T, Theme, model::words::Words, store};

struct AreaRow {
    code: String,
    title: String,
    responsible: String,
    href: String,
    new_theme: String,
    themes: Vec<ThemeRow>,
}

struct ThemeRow {
    code: String,
    title: String,
    criteria: String,
    planned: u32,
    questions: Vec<String>,
    /// Languages the title is written in.
    languages: Vec<&'static str>,
    href: String,
}

#[derive(Template)]
#[template(path = "processes/themes.html")]
struct ListPage {
    page: Page,
    t: T,
    areas: Vec<AreaRow>,
    planned: u32,
    theme_count: usize,
    /// Address for a new focus area, for those who may.
    new_area: Option<String>,
}

/// `GET …/themes`
pub(super) async fn list(cx: Cx, Path(id): Path<Uuid>) -> Result<Response, Fault> {
    let (process, _) = open(&cx, id, READ).await?;
    let db = cx.db().reader();
    let (language, t) = (cx.language(), T(cx.language()));
    let areas = store::focus_areas(db, process.id).await?;
    let themes = store::themes(db, process.id).await?;
    let may = cx.may(EDIT, process.resource());
    let path = |rest: String| if may { staff_path(&process, &rest) } else { String::new() };
    let theme_row = |theme: &Theme| ThemeRow {
        code: theme.code.clone(),
        title: theme.title.to(language).to_owned(),
        criteria: theme.criteria_note.to(language).to_owned(),
        planned: theme.planned_gjestebud,
        questions: theme.questions.iter().map(|q| q.text.to(language).to_owned()).collect(),
        languages: written_in(&theme.title),
        href: path(format!("themes/{}", theme.id)),
    };
    let area_row = |area: &FocusArea| AreaRow {
        code: area.code.clone(),
        title: area.title.to(language).to_owned(),
        responsible: responsible(area),
        href: path(format!("focus-areas/{}", area.id)),
        new_theme: path(format!("themes/new?area={}", area.id)),
        themes: themes.iter().filter(|th| th.focus_area == area.id).map(theme_row).collect(),
    };
    let shown = ListPage {
        page: in_process(&cx, &process, t.themes_heading()),
        t,
        areas: areas.iter().map(area_row).collect(),
        planned: themes.iter().map(|th| th.planned_gjestebud).sum(),
        theme_count: themes.len(),
        new_area: may.then(|| staff_path(&process, "focus-areas/new")),
    };
    html(&shown)
}

fn written_in(words: &Words) -> Vec<&'static str> {
    words.iter().map(|(language, _)| language.own_name()).collect()
}

/// Name and role of who answers for a focus area.
fn responsible(area: &FocusArea) -> String {
    let parts = [&area.responsible_name, &area.responsible_role];
    let said: Vec<&str> = parts.into_iter().map(String::as_str).filter(|p| !p.is_empty()).collect();
    said.join(", ")
}
